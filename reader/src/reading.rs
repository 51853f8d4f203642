//! What is told of a picture: the zones in it, each character with its place and how sure it is, and how good the picture
//! is. Values only; whoever sends them somewhere writes them down.

/// A place in the upright picture, in pixels from its upper left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Width of the upright picture.
    pub wide: usize,
    /// Height of the upright picture.
    pub high: usize,
    /// How the file said that its pixels lie: 1 to 8, as in Exif.
    pub orientation: u8,
    /// The zones, the clearest first; none overlaps another.
    pub zones: Vec<Zone>,
    /// What may be wrong with the picture.
    pub quality: Quality,
}

/// The kinds of zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Three lines of 30: cards.
    Td1,
    /// Two lines of 36: larger cards.
    Td2,
    /// Two lines of 44: passports.
    Td3,
    /// Two lines of 44: a visa.
    VisaA,
    /// Two lines of 36: a visa.
    VisaB,
    /// Two lines of 36 in an order of their own: the French identity card before 2021.
    FrenchId,
}

impl Kind {
    /// Whether the document identifies its holder: a visa does not.
    #[must_use]
    pub fn is_identity_document(self) -> bool {
        !matches!(self, Self::VisaA | Self::VisaB)
    }
}

/// What a check digit speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckOf {
    /// The number of the document.
    Number,
    /// The date of birth.
    Birth,
    /// The date until which the document is valid.
    Expiry,
    /// The personal number or other optional data.
    Optional,
    /// All of them together.
    Composite,
}

/// A check digit of a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckDigit {
    /// What it speaks for.
    pub of: CheckOf,
    /// The line it stands in, from 0.
    pub line: usize,
    /// Its position in the line, from 0.
    pub position: usize,
    /// Whether it agrees; nothing if there is nothing to check.
    pub holds: Option<bool>,
}

/// Why a character may be another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// It does not look like any character that may stand there.
    Unclear,
    /// Another looks nearly as likely.
    Close,
    /// Looked at from slightly different places it is different characters.
    Unsteady,
    /// It was changed so that its check digit agrees.
    Repaired,
    /// It is a check digit that does not agree.
    CheckFails,
}

/// Why a whole zone may be read wrongly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ZoneDoubt {
    /// Its lines do not stand above one another.
    Misaligned,
    /// Its characters as a whole are hard to make out.
    Faint,
}

/// A character, where it stands, and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Character {
    /// A digit, a capital letter, or `<`.
    pub letter: char,
    /// Its middle.
    pub place: Point,
    /// How likely it is this and nothing else, from 0 to 1.
    pub confidence: f32,
    /// Why it may be another, if it may.
    pub doubt: Option<Doubt>,
    /// What it is likelier to be than anything else, should it not be this: of a character in doubt.
    pub other: Option<char>,
}

/// A line of a zone.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// From left to right, as it is read.
    pub characters: Vec<Character>,
}

impl Reading {
    /// The zone of the document that identifies its holder: the clearest that is no visa's.
    #[must_use]
    pub fn identity(&self) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.kind.is_identity_document())
    }
}

impl Line {
    /// The characters alone.
    #[must_use]
    pub fn text(&self) -> String {
        self.characters.iter().map(|character| character.letter).collect()
    }
}

/// A machine-readable zone.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// Of which kind.
    pub kind: Kind,
    /// From top to bottom, as it is read.
    pub lines: Vec<Line>,
    /// Its check digits.
    pub checks: Vec<CheckDigit>,
    /// Why it may be wrong as a whole.
    pub doubts: Vec<ZoneDoubt>,
    /// Its corners: upper left, upper right, lower right, lower left, as it is read.
    pub corners: [Point; 4],
    /// Pixels of the picture from one character to the next.
    pub pitch: f32,
    /// Whether the picture shows it as in a mirror.
    pub mirrored: bool,
}

impl Zone {
    /// Whether nothing about it is in doubt.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        let characters = self.lines.iter().flat_map(|line| &line.characters);
        self.doubts.is_empty() && characters.clone().all(|character| character.doubt.is_none())
    }

    /// Its lines as text.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        self.lines.iter().map(Line::text).collect()
    }

    /// Whether every check digit that has something to check agrees.
    #[must_use]
    pub fn checks_hold(&self) -> bool {
        self.checks.iter().all(|check| check.holds != Some(false))
    }
}

/// What may be wrong with a picture, and by how much.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quality {
    /// How steep the edges of the zone (or, without one, of the whole picture) are: 0 for mist, above 0.25 for print.
    pub sharpness: f32,
    /// The share of the zone's (or the picture's) surface that is blinding white, from 0 to 1.
    pub glare: f32,
    /// What to tell the person, the worst first.
    pub complaints: Vec<Complaint>,
}

/// Something that a better picture would mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Complaint {
    /// The zone reaches to the edge of the picture or beyond.
    CutOff,
    /// Its characters are too small to tell letters apart.
    TooSmall,
    /// It is out of focus or was moved.
    Blurred,
    /// Light shines back from it.
    Glare,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(kind: Kind) -> Zone {
        let corners = [Point::default(); 4];
        let (lines, checks, doubts) = (Vec::new(), Vec::new(), Vec::new());
        Zone { kind, lines, checks, doubts, corners, pitch: 12.0, mirrored: false }
    }

    #[test]
    fn a_visa_identifies_nobody_and_hides_no_passport() {
        let identity = |kinds: &[Kind]| {
            let zones = kinds.iter().map(|kind| zone(*kind)).collect();
            let reading = Reading { wide: 16, high: 16, orientation: 1, zones, quality: Quality::default() };
            reading.identity().map(|zone| zone.kind)
        };
        assert_eq!(identity(&[]), None);
        assert_eq!(identity(&[Kind::VisaA, Kind::VisaB]), None);
        assert_eq!(identity(&[Kind::Td3]), Some(Kind::Td3));
        assert_eq!(identity(&[Kind::VisaA, Kind::Td3, Kind::Td1]), Some(Kind::Td3));
    }
}
