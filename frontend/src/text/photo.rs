//! The words around a photo of a document: both applications take one.

use super::Locale;
use crate::model::photo::{PhotoFault, Seen};

include!(concat!(env!("OUT_DIR"), "/photo.rs"));

/// What was seen, where there is no zone to fill in from; empty where there is.
#[must_use]
pub const fn seen(words: &Words, seen: &Seen) -> &'static str {
    match seen {
        Seen::Zone(_) => "",
        Seen::Unclear => words.photo.unclear,
        Seen::OtherCard => words.photo.other_card,
        Seen::Visa => words.photo.visa,
        Seen::Several => words.photo.several,
        Seen::Nothing => words.photo.nothing,
    }
}

/// Why a photo was not read; `outdated` is said of every page alike.
#[must_use]
pub const fn fault(words: &Words, outdated: &'static str, fault: PhotoFault) -> &'static str {
    match fault {
        PhotoFault::NoPicture => words.photo.no_picture,
        PhotoFault::Away => words.photo.away,
        PhotoFault::Outdated => outdated,
    }
}

/// What would make a better photo; empty for a code that is not known here.
#[must_use]
pub fn advice(words: &Words, complaint: &str) -> &'static str {
    match complaint {
        "cut-off" => words.advice.cut_off,
        "too-small" => words.advice.too_small,
        "blurred" => words.advice.blurred,
        "glare" => words.advice.glare,
        _ => "",
    }
}
