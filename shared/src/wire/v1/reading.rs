//! What a picture of a document shows, as the package `reader` writes it down: a worker hands it to its page, a server keeps
//! it. Whole numbers; places in tenths of a pixel of the upright picture, shares in thousandths.

use serde::{Deserialize, Serialize};

use super::report::FindingWire;
use crate::reading::{Compared, Row};

/// A reading, or why there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadingWire {
    /// The form of this text.
    pub version: u32,
    /// Why nothing was read: `unknown-format`, `too-large`, `unreadable`, or a word of whoever asked; empty for a reading.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub not_read: String,
    /// Width of the upright picture.
    #[serde(default)]
    pub wide: u32,
    /// Height of the upright picture.
    #[serde(default)]
    pub high: u32,
    /// How the file said that its pixels lie: 1 to 8, as in Exif.
    #[serde(default)]
    pub orientation: u8,
    /// The zones, the clearest first.
    #[serde(default)]
    pub zones: Vec<ZoneWire>,
    /// What may be wrong with the picture.
    #[serde(default)]
    pub quality: QualityWire,
}

/// A machine-readable zone in a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ZoneWire {
    /// `td1`, `td2`, `td3`, `visa-a`, `visa-b` or `french-id`.
    pub kind: String,
    /// From top to bottom.
    pub lines: Vec<ZoneLineWire>,
    /// The characters that may be others.
    pub doubtful: Vec<DoubtWire>,
    /// Its check digits.
    pub checks: Vec<CheckWire>,
    /// Why it may be wrong as a whole: `misaligned`, `faint`.
    pub doubts: Vec<String>,
    /// Upper left, upper right, lower right, lower left, as it is read.
    pub corners: [[i32; 2]; 4],
    /// From one character to the next.
    pub pitch: i32,
    /// Whether the picture shows it as in a mirror.
    pub mirrored: bool,
}

/// A line of a zone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ZoneLineWire {
    /// Digits, capital letters and `<`.
    pub text: String,
    /// The middle of each character.
    pub places: Vec<[i32; 2]>,
    /// How likely each is what it was read as.
    pub confidence: Vec<u16>,
}

/// A character that may be another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DoubtWire {
    /// Its line, from 0.
    pub line: u8,
    /// Its position in the line, from 0.
    pub position: u8,
    /// `unclear`, `close`, `unsteady`, `repaired` or `check-fails`.
    pub why: String,
    /// What it is likelier to be than anything else, should it not be what was read.
    pub other: Option<String>,
}

/// A check digit of a zone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckWire {
    /// What it speaks for: `number`, `birth`, `expiry`, `optional` or `composite`.
    pub of: String,
    /// Its line, from 0.
    pub line: u8,
    /// Its position in the line, from 0.
    pub position: u8,
    /// Whether it agrees; nothing if there is nothing to check.
    pub holds: Option<bool>,
}

/// How good a picture is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QualityWire {
    /// How steep its edges are.
    pub sharpness: u16,
    /// The share that is blinding white.
    pub glare: u16,
    /// What a better picture would mend, the worst first: `cut-off`, `too-small`, `blurred`, `glare`.
    pub complaints: Vec<String>,
}

/// What is kept of the reading of a copy. Personal data: it lies sealed beside the copy, and goes with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CopyReadingWire {
    /// The form of this text.
    pub version: u32,
    /// SHA-256 of the file that was read, hex.
    pub sha256: String,
    /// What read it: SHA-256 of the sources and weights of the reader, hex.
    pub reader: String,
    /// Why the file as a whole was not read; empty where its pages were looked at.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub not_read: String,
    /// How many pages it has; those after the first few are not looked at. A picture is one page.
    pub pages_in_all: u32,
    /// The answers about its pages, in their order.
    pub pages: Vec<ReadingWire>,
}

/// A copy of the identity document in a case: what was read of it, against what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseReadingWire {
    /// Id of the copy.
    pub copy: String,
    /// `waiting` until it is read, then `read`, or `not-read`.
    pub state: String,
    /// Why it was not read: `locked`, `unreadable`, `out-of-time`, `out-of-bounds` or `given-up`; else empty.
    #[serde(default)]
    pub not_read: String,
    /// Whether its zone could be read: `certain`, `doubtful` or `no`; empty while it waits.
    #[serde(default)]
    pub legible: String,
    /// Whether it says what was typed: `yes`, `to-look` or `no`; empty while it waits.
    #[serde(default)]
    pub equal: String,
    /// Field by field.
    #[serde(default)]
    pub rows: Vec<ReadRowWire>,
    /// What there is to say against it.
    #[serde(default)]
    pub findings: Vec<FindingWire>,
    /// How many pages it has.
    #[serde(default)]
    pub pages_in_all: u32,
    /// What was read of the first of them.
    #[serde(default)]
    pub pages: Vec<ReadingWire>,
}

/// One answer and what the copy says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadRowWire {
    /// Path of the answer.
    pub at: String,
    /// As the zone of the copy writes it.
    pub copy: String,
    /// As it was typed.
    pub typed: String,
    /// `equal`, `explained`, `doubtful` or `differs`.
    pub agreement: String,
}

impl From<&Row> for ReadRowWire {
    fn from(row: &Row) -> Self {
        Self {
            at: row.at.0.to_owned(),
            copy: row.copy.clone(),
            typed: row.typed.clone(),
            agreement: row.agreement.as_str().to_owned(),
        }
    }
}

impl CaseReadingWire {
    /// One that waits to be read.
    #[must_use]
    pub fn waiting(copy: &str) -> Self {
        Self { copy: copy.to_owned(), state: "waiting".to_owned(), ..Self::default() }
    }

    /// One that was read, or could not be, as it was compared.
    #[must_use]
    pub fn read(copy: &str, kept: CopyReadingWire, compared: &Compared) -> Self {
        let state = if kept.not_read.is_empty() { "read" } else { "not-read" };
        Self {
            copy: copy.to_owned(),
            state: state.to_owned(),
            not_read: kept.not_read,
            legible: compared.legible.as_str().to_owned(),
            equal: compared.equal.as_str().to_owned(),
            rows: compared.rows.iter().map(ReadRowWire::from).collect(),
            findings: compared.findings.iter().map(FindingWire::from).collect(),
            pages_in_all: kept.pages_in_all,
            pages: kept.pages,
        }
    }
}

impl ReadingWire {
    /// The zones of documents that identify their holder: a visa does not.
    pub fn identity_zones(&self) -> impl Iterator<Item = &ZoneWire> {
        self.zones.iter().filter(|zone| !zone.is_visa())
    }
}

impl ZoneWire {
    /// Whether it is a visa's.
    #[must_use]
    pub fn is_visa(&self) -> bool {
        self.kind.starts_with("visa")
    }

    /// Its lines as they are typed.
    #[must_use]
    pub fn text(&self) -> String {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reading_of_a_copy_is_kept_as_it_always_was() {
        let page = ReadingWire { version: 1, not_read: "unreadable".into(), ..ReadingWire::default() };
        let kept = CopyReadingWire {
            version: 1,
            sha256: "f1".into(),
            reader: "v".into(),
            not_read: String::new(),
            pages_in_all: 1,
            pages: vec![page],
        };
        let text = concat!(
            r#"{"version":1,"sha256":"f1","reader":"v","pages_in_all":1,"pages":[{"version":1,"#,
            r#""not_read":"unreadable","wide":0,"high":0,"orientation":0,"zones":[],"#,
            r#""quality":{"sharpness":0,"glare":0,"complaints":[]}}]}"#,
        );
        assert_eq!(serde_json::to_string(&kept).expect("plain data"), text);
        assert_eq!(serde_json::from_str::<CopyReadingWire>(text).expect("read"), kept);
    }
}
