//! Messages, armoured or not, are answered.
#![no_main]

use eds::cms::{Limits, SignedData};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(binary) = eds::armour::dearmour(bytes, 1 << 20) else { return };
    if let Ok(message) = SignedData::parse(&binary, Limits::default()) {
        let _ = message.verify_integrity(None);
        let _ = message.verify_integrity(Some(b"content"));
    }
});
