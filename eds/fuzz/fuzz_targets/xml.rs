//! See `eds_fuzz::targets::xml`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| eds_fuzz::targets::xml(bytes));
