//! From a file to the zone in it: every kind of document and of file, seen in a mirror, lying on any side, and two at once.
#![cfg(not(target_arch = "wasm32"))]

#[path = "drawn/mod.rs"]
#[expect(dead_code, reason = "most levels are not needed here")]
mod drawn;

use std::borrow::Cow;

use drawn::chance::Chance;
use drawn::{LEVELS, camera, draw, page};
use reader::{Kind, Limits, Reading, read};

/// Brightness row by row.
#[derive(Clone)]
struct Pixels {
    wide: usize,
    high: usize,
    values: Vec<u8>,
}

impl Pixels {
    /// Of a file that the tests drew.
    fn of(file: &[u8]) -> Self {
        let luma = zune_core::colorspace::ColorSpace::Luma;
        let options = zune_core::options::DecoderOptions::default().jpeg_set_out_colorspace(luma);
        let file = zune_core::bytestream::ZCursor::new(file);
        let mut decoder = zune_jpeg::JpegDecoder::new_with_options(file, options);
        let values = decoder.decode().expect("an encoder's own file");
        let (wide, high) = decoder.dimensions().expect("it was decoded");
        Self { wide, high, values }
    }

    /// Another picture: `from` says which pixel of this one stands at a column and row.
    fn moved(&self, wide: usize, high: usize, from: impl Fn(usize, usize) -> (usize, usize)) -> Self {
        let places = (0..high).flat_map(|y| (0..wide).map(move |x| (x, y)));
        let value = |(x, y)| {
            let (x, y) = from(x, y);
            self.values[y * self.wide + x]
        };
        Self { wide, high, values: places.map(value).collect() }
    }

    /// The pixels that a file holds whose orientation is `value`, for somebody to see these (TIFF 6.0, tag 274).
    fn stored(&self, value: u8) -> Self {
        let (w, h) = (self.wide, self.high);
        match value {
            1 => self.clone(),
            2 => self.moved(w, h, |x, y| (w - 1 - x, y)),
            3 => self.moved(w, h, |x, y| (w - 1 - x, h - 1 - y)),
            4 => self.moved(w, h, |x, y| (x, h - 1 - y)),
            5 => self.moved(h, w, |x, y| (y, x)),
            6 => self.moved(h, w, |x, y| (w - 1 - y, x)),
            7 => self.moved(h, w, |x, y| (w - 1 - y, h - 1 - x)),
            8 => self.moved(h, w, |x, y| (y, h - 1 - x)),
            _ => unreachable!("there are eight"),
        }
    }

    fn png(&self, orientation: Option<u8>, after: bool) -> Vec<u8> {
        let side = |pixels: usize| u32::try_from(pixels).expect("small");
        let mut info = png::Info::with_size(side(self.wide), side(self.high));
        info.color_type = png::ColorType::Grayscale;
        info.bit_depth = png::BitDepth::Eight;
        info.exif_metadata = orientation.filter(|_| !after).map(|value| Cow::Owned(tiff(value)));
        let mut file = Vec::new();
        let encoder = png::Encoder::with_info(&mut file, info).expect("a picture");
        let mut writer = encoder.write_header().expect("into memory");
        writer.write_image_data(&self.values).expect("into memory");
        if let Some(value) = orientation.filter(|_| after) {
            writer.write_chunk(png::chunk::eXIf, &tiff(value)).expect("into memory");
        }
        writer.finish().expect("into memory");
        file
    }

    fn jpeg(&self, orientation: u8) -> Vec<u8> {
        let side = |pixels: usize| u16::try_from(pixels).expect("small");
        let mut file = Vec::new();
        jpeg_encoder::Encoder::new(&mut file, 95)
            .encode(&self.values, side(self.wide), side(self.high), jpeg_encoder::ColorType::Luma)
            .expect("into memory");
        let exif = [b"Exif\0\0".to_vec(), tiff(orientation)].concat();
        let segment =
            [&[0xFF, 0xE1][..], &(u16::try_from(exif.len()).expect("short") + 2).to_be_bytes(), &exif];
        file.splice(2..2, segment.concat());
        file
    }
}

/// A directory with nothing but an orientation.
fn tiff(orientation: u8) -> Vec<u8> {
    let head = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0";
    [&head[..], &[orientation, 0, 0, 0, 0, 0, 0]].concat()
}

fn told(file: &[u8]) -> Reading {
    read(file, &Limits::default()).expect("an encoder's own file")
}

fn texts(reading: &Reading) -> Vec<Vec<String>> {
    reading.zones.iter().map(reader::Zone::texts).collect()
}

/// A clean scan that is read exactly, and what it shows.
fn scan() -> (Pixels, Vec<String>) {
    let picture = draw(&LEVELS[0], 77_000);
    (Pixels::of(&picture.file), picture.lines)
}

fn scan_of(lines: &[&str]) -> Vec<u8> {
    let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    let mut chance = Chance::new(5);
    let page = page::page(&lines, &LEVELS[0], &mut chance);
    camera::taken(&page, &LEVELS[0], &mut chance)
}

#[test]
fn visas_and_the_french_card_are_told_from_the_others() {
    let kinds: [(Kind, [&str; 2]); 3] = [
        (
            Kind::VisaA,
            ["V<UTOERIKSSON<<ANNA<LINA<<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226<<<<<<<"],
        ),
        (Kind::VisaB, ["V<UTOERIKSSON<<ANNA<LINA<<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"]),
        (Kind::FrenchId, ["IDFRAOBERSON<<<<<<<<<<<<<<<<<<952042", "0506952024380ANNA<<LINA<<<<6509125F5"]),
    ];
    for (kind, lines) in kinds {
        let reading = told(&scan_of(&lines));
        assert_eq!(texts(&reading), [lines], "{kind:?}");
        assert_eq!(reading.zones[0].kind, kind);
        assert!(reading.zones[0].checks_hold());
        assert_eq!(reading.identity().is_some(), kind == Kind::FrenchId);
    }
}

#[test]
fn a_png_lies_as_it_says_before_or_behind_the_picture() {
    let (pixels, lines) = scan();
    let upright = told(&pixels.png(None, false));
    assert_eq!(texts(&upright), [lines]);
    assert_eq!(upright.orientation, 1);
    for value in 1..=8 {
        let stored = pixels.stored(value);
        for after in [false, true] {
            let reading = told(&stored.png(Some(value), after));
            assert_eq!(reading.orientation, value, "after the picture: {after}");
            assert_eq!(reading, Reading { orientation: value, ..upright.clone() }, "{value}");
        }
    }
}

#[test]
fn a_jpeg_lies_as_it_says() {
    let (pixels, lines) = scan();
    for value in 1..=8 {
        let reading = told(&pixels.stored(value).jpeg(value));
        assert_eq!(reading.orientation, value);
        assert_eq!((reading.wide, reading.high), (pixels.wide, pixels.high), "{value}");
        assert_eq!(texts(&reading), [&lines[..]], "{value}");
    }
}

#[test]
fn a_zone_seen_in_a_mirror_is_read_and_told() {
    let (pixels, lines) = scan();
    let reading = told(&pixels.stored(2).png(None, false));
    assert_eq!(texts(&reading), [lines]);
    assert!(reading.zones[0].mirrored);
    let places: Vec<f32> = reading.zones[0].lines[0].characters.iter().map(|one| one.place.x).collect();
    assert!(places.windows(2).all(|two| two[0] > two[1]), "from right to left in the picture");
}

/// Pictures below one another.
fn stacked(pictures: &[Pixels]) -> Pixels {
    let wide = pictures.iter().map(|pixels| pixels.wide).max().unwrap_or_default();
    let rows = pictures.iter().flat_map(|pixels| pixels.values.chunks(pixels.wide));
    let values: Vec<u8> =
        rows.flat_map(|row| row.iter().copied().chain(std::iter::repeat(90)).take(wide)).collect();
    Pixels { wide, high: values.len() / wide, values }
}

#[test]
fn two_documents_in_one_picture_are_two_zones() {
    let pictures = [draw(&LEVELS[0], 77_000), draw(&LEVELS[0], 77_001)];
    let both = stacked(&pictures.each_ref().map(|picture| Pixels::of(&picture.file)));
    let mut found = texts(&told(&both.png(None, false)));
    let mut shown = pictures.map(|picture| picture.lines).to_vec();
    found.sort();
    shown.sort();
    assert_eq!(found, shown);
}

#[test]
fn five_documents_are_four_at_most_and_each_is_one_of_them() {
    let pictures: Vec<_> = (0..5).map(|seed| draw(&LEVELS[0], 77_000 + seed)).collect();
    let all = stacked(&pictures.iter().map(|picture| Pixels::of(&picture.file)).collect::<Vec<_>>());
    let reading = told(&all.png(None, false));
    let mut found = texts(&reading);
    assert!((2..=4).contains(&found.len()), "{found:?}");
    for zone in &reading.zones {
        let shown = pictures.iter().any(|picture| picture.lines == zone.texts());
        assert!(shown || !zone.is_certain(), "{:?}", zone.texts());
    }
    found.sort();
    found.dedup();
    assert_eq!(found.len(), reading.zones.len(), "none twice");
}

#[test]
fn a_zone_that_stands_on_its_head_is_read_as_if_it_did_not() {
    let (pixels, lines) = scan();
    let reading = told(&pixels.stored(3).png(None, false));
    assert_eq!(texts(&reading), [lines]);
    assert!(!reading.zones[0].mirrored);
    let [upper_left, _, lower_right, _] = reading.zones[0].corners;
    assert!(upper_left.x > lower_right.x && upper_left.y > lower_right.y, "as it is read");
}

#[test]
fn a_photograph_of_a_photograph_is_read_or_doubted() {
    let (pixels, lines) = scan();
    let screen = page::Page {
        wide: pixels.wide,
        high: pixels.high,
        // The dots of a screen.
        pixels: pixels
            .values
            .iter()
            .enumerate()
            .map(|(at, value)| f32::from(*value) * if at % pixels.wide % 3 == 0 { 0.86 } else { 1.0 })
            .collect(),
    };
    let reading = told(&camera::taken(&screen, &LEVELS[2], &mut Chance::new(8)));
    let zone = reading.zones.first().expect("it is there");
    assert!(zone.texts() == lines || !zone.is_certain(), "{:?}", zone.texts());
}

/// A line of a zone without its like is no zone.
#[test]
fn a_lone_line_is_no_zone() {
    let (pixels, _) = scan();
    let zone = &told(&pixels.png(None, false)).zones[0];
    let [_, _, lower_right, lower_left] = zone.corners;
    // Bare paper over the lower line.
    let top = (lower_right.y.min(lower_left.y) - 1.9 * zone.pitch) as usize;
    let mut covered = pixels.clone();
    covered.values[top * pixels.wide..].fill(210);
    let reading = told(&covered.png(None, false));
    assert!(reading.zones.iter().all(|zone| !zone.is_certain()), "{:?}", texts(&reading));
}
