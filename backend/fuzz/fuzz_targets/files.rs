//! Any bytes as a copy that somebody sends: they are judged in bounded time and memory, twice alike, and what stands
//! after a whole picture changes nothing.
#![no_main]

#[path = "../../src/files/mod.rs"]
mod files;

use files::judge;
use shared::documents::copy::MediaType;

/// What phones and senders leave behind a picture; it holds no end mark.
const AFTER: [u8; 64] = [0x20; 64];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let verdict = judge(bytes);
    assert_eq!(judge(bytes), verdict, "one file, one verdict");
    let Ok(judged) = verdict else { return };
    assert!(!bytes.is_empty());
    if judged.media != MediaType::Pdf {
        assert!(!judged.active, "a picture does nothing");
        assert_eq!(judge(&[bytes, &AFTER].concat()), Ok(judged), "what stands after it");
    }
});
