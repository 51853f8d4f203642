//! See `eds_fuzz::targets::pkcs12`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| eds_fuzz::targets::pkcs12(bytes));
