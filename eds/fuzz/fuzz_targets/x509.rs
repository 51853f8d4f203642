//! See `eds_fuzz::targets::x509`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| eds_fuzz::targets::x509(bytes));
