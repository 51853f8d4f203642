//! See `eds_fuzz::targets::ocsp`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| eds_fuzz::targets::ocsp(bytes));
