//! Files that lie, are cut, or are not what they seem: a typed answer, in bounded time, and never a panic.
#![cfg(not(target_arch = "wasm32"))]

#[path = "drawn/mod.rs"]
#[expect(dead_code, reason = "what is drawn is not compared here")]
mod drawn;

use drawn::{LEVELS, draw};
use proptest::prelude::*;
use reader::{Limits, ReadError, read};

/// Small, so that many files are tried.
const SMALL: Limits = Limits { bytes: 1 << 20, pixels: 1 << 21, columns: 20_000 };

fn jpeg() -> Vec<u8> {
    draw(&LEVELS[5], 9).file
}

fn png(wide: u32, high: u32, pixels: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, wide, high);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(pixels)).expect("into memory");
    file
}

#[test]
fn what_is_no_picture_is_named() {
    for bytes in [&b""[..], b"%PDF-1.7", b"GIF89a", &[0xFF], &[0; 4096]] {
        assert_eq!(read(bytes, &SMALL).expect_err("no picture"), ReadError::UnknownFormat);
    }
    for bytes in [&b"\xFF\xD8"[..], b"\xFF\xD8\xFF\xD9", b"\x89PNG\r\n\x1a\n", b"\xFF\xD8\xFF\xE1\x00"] {
        assert_eq!(read(bytes, &SMALL).expect_err("an empty one"), ReadError::Unreadable);
    }
}

/// A JPEG's frame says its size at a known place.
fn with_size(mut file: Vec<u8>, wide: u16, high: u16) -> Vec<u8> {
    let frame = file.windows(2).position(|two| matches!(two, [0xFF, 0xC0..=0xC2])).expect("a frame");
    file[frame + 5..frame + 7].copy_from_slice(&high.to_be_bytes());
    file[frame + 7..frame + 9].copy_from_slice(&wide.to_be_bytes());
    file
}

#[test]
fn pictures_that_lie_about_their_size_are_refused() {
    for (wide, high) in [(65_535, 65_535), (16_000, 16_000), (60_000, 1), (16, 16_385)] {
        let refused = read(&with_size(jpeg(), wide, high), &Limits::default()).expect_err("a lie");
        assert_eq!(refused, ReadError::TooLarge, "{wide} by {high}");
    }
    let refused = read(&with_size(jpeg(), 0, 0), &SMALL).expect_err("nothing");
    assert_eq!(refused, ReadError::Unreadable);
    let mut large = png(32, 32, &[200; 1024]);
    large[16..20].copy_from_slice(&0x7FFF_FFFF_u32.to_be_bytes());
    assert!(read(&large, &SMALL).is_err());
    assert_eq!(read(&vec![0xFF; SMALL.bytes + 1], &SMALL).expect_err("long"), ReadError::TooLarge);
}

/// A decoder would make a grey picture of it, slowly and in much memory.
#[test]
fn a_picture_as_large_as_allowed_with_next_to_nothing_in_it_is_refused() {
    let mut tiny = Vec::new();
    jpeg_encoder::Encoder::new(&mut tiny, 50)
        .encode(&[128; 256], 16, 16, jpeg_encoder::ColorType::Luma)
        .expect("into memory");
    assert!(read(&tiny, &Limits::default()).is_ok());
    let bomb = with_size(tiny, 4800, 4800);
    assert!(4800 * 4800 <= Limits::default().pixels);
    assert_eq!(read(&bomb, &Limits::default()).expect_err("a bomb"), ReadError::Unreadable);
}

#[test]
fn cut_files_are_read_as_far_as_they_go_or_refused() {
    let whole = jpeg();
    for part in 1..16 {
        drop(read(&whole[..whole.len() * part / 16], &SMALL));
    }
    let whole = png(200, 100, &[90; 20_000]);
    for cut in 1..whole.len() {
        assert!(read(&whole[..cut], &SMALL).is_err() || cut + 12 >= whole.len(), "cut at {cut}");
    }
}

#[test]
fn what_no_work_is_left_for_is_not_found() {
    let picture = draw(&LEVELS[0], 3);
    let none = read(&picture.file, &Limits { columns: 0, ..Limits::default() }).expect("a picture");
    let all = read(&picture.file, &Limits::default()).expect("a picture");
    assert_eq!((none.zones.len(), all.zones.len()), (0, 1));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_pictures_never_stop_the_reader(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut file = jpeg();
        for (at, value) in changes {
            let at = at.index(file.len());
            file[at] = value;
        }
        let one = read(&file, &SMALL);
        prop_assert_eq!(read(&file, &SMALL), one);
    }

    #[test]
    fn any_bytes_after_a_picture_s_first_never_stop_the_reader(bytes in prop::collection::vec(any::<u8>(), 0..600), jpeg in any::<bool>()) {
        let head: &[u8] = if jpeg { b"\xFF\xD8\xFF" } else { b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" };
        drop(read(&[head, &bytes].concat(), &SMALL));
    }

    #[test]
    fn any_brightness_is_read_to_the_end(pixels in prop::collection::vec(any::<u8>(), 40 * 30)) {
        let reading = read(&png(40, 30, &pixels), &SMALL);
        prop_assert!(reading.is_ok());
    }
}
