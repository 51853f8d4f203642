//! The normaliser ends, and what it gives is a fixed point.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(der) = eds::ber::to_der(bytes) {
        assert_eq!(eds::ber::to_der(&der), Ok(der));
    }
});
