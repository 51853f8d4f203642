//! A photo of a document on the way into the form: what was seen in it, what has to be asked, what is filled in and bears the
//! mark of the photo. What is in doubt is asked and stays empty until then; where a check digit fails nothing is filled in.
//! Knows readings and answers; neither pictures nor pages.

mod marks;
mod place;
mod question;

pub use marks::Marks;
pub use place::{Frame, around};
pub use question::{Question, Spot};

use shared::mrz::Mrz;
use shared::time::Date;
use shared::wire::v1::reading::{ReadingWire, ZoneWire};

use super::form::{Answers, Field, get, set};
use super::mrz_fill::{Filled, answered, fill_from, sound};

/// More questions than this are no help: another photo is.
const QUESTIONS_MAX: usize = 6;
/// Pictures of more octets or pixels are made smaller before anything else happens to them.
const BYTES_MAX: u64 = 4_000_000;
/// The same in pixels: 12.6 megapixels, which is what cameras call twelve and a little more.
const PIXELS_MAX: u64 = 12_600_000;

/// Why a picture was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhotoFault {
    /// The browser cannot open it, or the reader cannot.
    NoPicture,
    /// The reading worker did not come up or broke off.
    Away,
    /// The service has another reading worker, for a newer page.
    Outdated,
}

/// Where a person stands with a photo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// No picture was chosen.
    #[default]
    Empty,
    /// It is being opened and read.
    Reading,
    /// It was read.
    Read(Seen),
    /// It was not.
    Failed(PhotoFault),
}

/// What was seen in a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The zone of one document.
    Zone(ZoneSeen),
    /// A zone of which too much is in doubt.
    Unclear,
    /// A card whose lines the form is not filled in from.
    OtherCard,
    /// Only a visa.
    Visa,
    /// Several documents.
    Several,
    /// No zone.
    Nothing,
}

/// A zone, and what of it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneSeen {
    lines: Vec<String>,
    /// What is asked, in the order of the zone.
    pub questions: Vec<Question>,
    /// As a whole it is hard to make out, and nobody compared it yet.
    pub faint: bool,
}

/// What was seen in a picture that was read.
#[must_use]
pub fn seen(reading: &ReadingWire) -> Seen {
    let zones: Vec<&ZoneWire> = reading.identity_zones().collect();
    match zones.as_slice() {
        [] if reading.zones.is_empty() => Seen::Nothing,
        [] => Seen::Visa,
        [zone] if zone.kind == "french-id" => Seen::OtherCard,
        [zone] => {
            let zone = ZoneSeen::of(zone);
            if zone.questions.len() > QUESTIONS_MAX { Seen::Unclear } else { Seen::Zone(zone) }
        }
        _ => Seen::Several,
    }
}

impl ZoneSeen {
    fn of(zone: &ZoneWire) -> Self {
        let lines: Vec<String> = zone.lines.iter().map(|line| line.text.clone()).collect();
        let questions = zone.doubtful.iter().filter_map(|doubt| Question::of(doubt, &lines)).collect();
        Self { questions, lines, faint: !zone.doubts.is_empty() }
    }

    /// The lines with what was answered.
    #[must_use]
    pub fn text(&self) -> String {
        let line = |(at, text): (usize, &String)| -> String {
            let letter = |(position, letter)| {
                let asked = self.questions.iter().find(|one| one.line == at && one.position == position);
                asked.and_then(|one| one.answer).unwrap_or(letter)
            };
            text.chars().enumerate().map(letter).collect()
        };
        self.lines.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The questions nobody answered yet.
    pub fn open(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter().filter(|one| one.answer.is_none())
    }

    /// Whether nothing of it is in doubt any more.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        !self.faint && self.open().next().is_none()
    }

    /// Takes an answer.
    pub fn answer(&mut self, at: usize, letter: char) {
        if let Some(question) = self.questions.get_mut(at) {
            question.answer = Some(letter);
        }
    }

    /// The answers that wait for a question.
    fn held(&self) -> Vec<Field> {
        let mut held: Vec<Field> = self.open().flat_map(|one| one.spot.holds().to_vec()).collect();
        if self.faint {
            held.extend(question::READ);
        }
        held
    }
}

/// Fills empty answers from a zone that was seen. What an earlier photo filled in, and nobody changed since, makes way; what
/// is typed never does. The lines themselves are filled in when nothing of them is asked any more, or where a check digit
/// fails: then they alone, so that it is said where.
pub fn fill_in(answers: &mut dyn Answers, zone: &ZoneSeen, marks: &mut Marks, on: Date) -> Filled {
    marks.take_back(answers);
    let text = zone.text();
    let lines = Field::DocumentMrz;
    let no_lines = get(answers, lines.path()).trim().is_empty();
    let mut written = Vec::new();
    let filled = match sound(&text, on) {
        Some(mrz) => {
            written = fill_from(answers, &mrz, &zone.held());
            Filled::Answers(answered(&written))
        }
        None => Filled::Doubtful,
    };
    if no_lines && (zone.is_settled() || filled == Filled::Doubtful) {
        set(answers, lines.path(), &text);
        written.push(lines);
    }
    marks.put(answers, &written);
    filled
}

/// Where check digits of a zone fail: line, first and last position of what each speaks for, all from 0.
#[must_use]
pub fn wrong(zone: &ZoneSeen, on: Date) -> Vec<(usize, usize, usize)> {
    let failures = Mrz::read(&zone.text(), on).map(|mrz| mrz.failures()).unwrap_or_default();
    let place = |at: u8| usize::from(at.saturating_sub(1));
    failures.iter().map(|failure| (place(failure.line), place(failure.from), place(failure.to))).collect()
}

/// Whether the photo still speaks for the form: the lines are those it filled in, or there are none.
#[must_use]
pub fn governs(answers: &dyn Answers, marks: &Marks) -> bool {
    let path = Field::DocumentMrz.path();
    let lines = get(answers, path);
    lines.trim().is_empty() || marks.bears(path, &lines)
}

/// Whether a picture is read and attached as it is: a JPEG or a PNG, and not larger than it helps.
#[must_use]
pub fn stays(head: &[u8], bytes: u64, wide: u32, high: u32) -> bool {
    let known = head.starts_with(&[0xff, 0xd8, 0xff]) || head.starts_with(b"\x89PNG\r\n\x1a\n");
    known && bytes <= BYTES_MAX && u64::from(wide) * u64::from(high) <= PIXELS_MAX
}

/// The size of a picture that is made smaller, and has no side of nothing.
#[must_use]
pub fn smaller(wide: u32, high: u32) -> (u32, u32) {
    let pixels = u64::from(wide) * u64::from(high);
    if pixels <= PIXELS_MAX {
        return (wide.max(1), high.max(1));
    }
    // Sides shrink by the root of what the surface does.
    let side = |length: u32| {
        let length = u64::from(length);
        let squared = (length * length).saturating_mul(PIXELS_MAX) / pixels;
        u32::try_from(squared.isqrt()).unwrap_or(u32::MAX).max(1)
    };
    (side(wide), side(high))
}

/// Whether a photo becomes the copy of the document unless the person says otherwise: it shows one, and none is stored whose
/// place it would take.
#[must_use]
pub const fn is_copy_by_itself(seen: &Seen, stored: bool) -> bool {
    matches!(seen, Seen::Zone(_) | Seen::OtherCard) && !stored
}

/// The name of the file that a picture becomes when it is written anew.
#[must_use]
pub fn jpeg_name(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{}.jpg", if stem.is_empty() { "photo" } else { stem })
}

#[cfg(test)]
mod tests;
