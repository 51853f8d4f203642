//! Any bytes as a picture to be read: in bounded time and memory, twice alike, every zone whole and within the alphabet.
#![no_main]

use reader::{Limits, read};

/// Small, so that many are tried.
const LIMITS: Limits = Limits { bytes: 1 << 16, pixels: 1 << 18, columns: 100_000 };

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let reading = read(bytes, &LIMITS);
    assert_eq!(read(bytes, &LIMITS), reading, "one file, one reading");
    let Ok(reading) = reading else { return };
    for zone in &reading.zones {
        let lengths: Vec<usize> = zone.lines.iter().map(|line| line.characters.len()).collect();
        assert!(matches!(lengths[..], [30, 30, 30] | [36, 36] | [44, 44]), "{lengths:?}");
        let letters = zone.texts().concat();
        assert!(
            letters
                .bytes()
                .all(|letter| letter.is_ascii_digit() || letter.is_ascii_uppercase() || letter == b'<')
        );
    }
});
