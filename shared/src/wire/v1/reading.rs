//! What a picture of a document shows, as the package `reader` writes it down: a worker hands it to its page, a server keeps
//! it. Whole numbers; places in tenths of a pixel of the upright picture, shares in thousandths.

use serde::{Deserialize, Serialize};

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
