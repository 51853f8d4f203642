//! Key files are answered; the number of hashing rounds is capped.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = eds::pkcs12::open(bytes, "Qwerty12");
});
