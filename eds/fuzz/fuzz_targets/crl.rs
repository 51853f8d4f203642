//! Revocation lists are answered.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(list) = eds::crl::Crl::from_der(bytes) {
        assert_eq!(list.is_empty(), list.len() == 0);
    }
});
