#![doc = include_str!("../README.md")]
//!
//! ---
//! Knows pictures, print and the layouts of Doc 9303. Deliberately knows no file, no clock, no randomness and no network,
//! nor what a reading is good for.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod decode;
mod find;
pub mod glyphs;
#[cfg(feature = "js")]
pub mod js;
mod json;
mod picture;
mod quality;
mod reading;
pub mod strip;
mod track;
mod work;
mod zone;

pub use json::read_as_json;
pub use reading::{
    Character, CheckDigit, CheckOf, Complaint, Doubt, Kind, Line, Point, Quality, Reading, Zone, ZoneDoubt,
};
use work::Work;

use decode::Eye;
use find::{PLANS, Plan};
use glyphs::Glyphs;
use picture::{Grey, Pyramid};

/// Digest of the sources and weights that read (SHA-256, hex): readings of one digest are comparable.
pub const DIGEST: &str = env!("READER_DIGEST");

/// What reading may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most octets of a file.
    pub bytes: usize,
    /// Most pixels of a picture.
    pub pixels: usize,
    /// Columns of strips after which the recogniser begins no other line; then what was found so far is the answer. A line
    /// that is begun is read to its end, and the characters of zones that were found are looked at whatever is left. A
    /// picture without a zone is looked at once more in a mirror, for a third of this.
    pub columns: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 32 << 20, pixels: 24_000_000, columns: 400_000 }
    }
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Neither JPEG nor PNG.
    #[error("the file is neither a JPEG nor a PNG")]
    UnknownFormat,
    /// More octets or pixels than allowed.
    #[error("the picture is larger than allowed")]
    TooLarge,
    /// Damaged, or it says what is not so.
    #[error("the picture cannot be decoded")]
    Unreadable,
}

impl ReadError {
    /// A stable name for programs.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::UnknownFormat => "unknown-format",
            Self::TooLarge => "too-large",
            Self::Unreadable => "unreadable",
        }
    }
}

/// Reads the zones in a picture. The same octets give the same answer on every machine.
///
/// # Errors
///
/// If the file is no picture that can be decoded within the limits. A picture without a zone is no error.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge);
    }
    let (picture, orientation) = picture::decode(bytes, limits)?;
    let (wide, high) = (picture.wide, picture.high);
    let glyphs = Glyphs::shipped();
    let work = Work::new(limits.columns);
    let mut pyramid = Pyramid::new(picture);
    let mut zones = found(&pyramid, &glyphs, &work, &PLANS, false);
    let mut quality = quality::judged(&pyramid, zones.first());
    if zones.is_empty() {
        // Only now: a mirrored zone is rare, and never passes for one that is not.
        if let Some(mirror) = pyramid.whole().cloned().map(Grey::mirrored) {
            pyramid = Pyramid::new(mirror);
            let work = Work::new(limits.columns / 3);
            zones = found(&pyramid, &glyphs, &work, &PLANS[..1], true);
            if let Some(zone) = zones.first() {
                quality = quality::judged(&pyramid, Some(zone));
            }
            unmirror(&mut zones, wide);
        }
    }
    Ok(Reading { wide, high, orientation: orientation.0, zones, quality })
}

/// The zones under the first plan that finds any.
fn found(picture: &Pyramid, glyphs: &Glyphs, work: &Work, plans: &[Plan], mirrored: bool) -> Vec<Zone> {
    let Some(whole) = picture.whole() else { return Vec::new() };
    let eye = Eye { picture, glyphs, work };
    for plan in plans {
        if work.is_done() {
            break;
        }
        let zones = zone::zones(&eye, &plan.chains(whole), mirrored);
        if !zones.is_empty() {
            return zones;
        }
    }
    Vec::new()
}

/// Places in a mirror image as places in the picture.
fn unmirror(zones: &mut [Zone], wide: usize) {
    let edge = wide as f32 - 1.0;
    for zone in zones {
        zone.corners.iter_mut().for_each(|corner| corner.x = edge - corner.x);
        for character in zone.lines.iter_mut().flat_map(|line| &mut line.characters) {
            character.place.x = edge - character.place.x;
        }
    }
}
