//! See `eds_fuzz::targets::cms`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| eds_fuzz::targets::cms(bytes));
