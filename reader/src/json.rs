//! A reading as text (JSON, RFC 8259): what a worker hands to its page and a server keeps. Whole numbers only, so that one
//! reading is one text on every machine: places in tenths of a pixel, shares in thousandths. Knows how it is written; whoever
//! reads it has types of their own.

use std::fmt::Write as _;

use crate::reading::{CheckOf, Complaint, Doubt, Kind, Line, Point, Quality, Reading, Zone, ZoneDoubt};
use crate::{Limits, ReadError, read};

/// The form of the text; another when what a reader of it relied on changes.
const VERSION: u32 = 1;

/// Reads the zones in a picture and writes down what was read, or why nothing was: `{"version":1,"not_read":"too-large"}`.
/// The same octets give the same text on every machine.
#[must_use]
pub fn read_as_json(bytes: &[u8], limits: &Limits) -> String {
    match read(bytes, limits) {
        Ok(reading) => reading.to_json(),
        Err(why) => not_read(why),
    }
}

fn not_read(why: ReadError) -> String {
    format!(r#"{{"version":{VERSION},"not_read":"{}"}}"#, why.code())
}

impl Reading {
    /// What was read as text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let (wide, high, orientation) = (self.wide, self.high, self.orientation);
        format!(
            r#"{{"version":{VERSION},"wide":{wide},"high":{high},"orientation":{orientation},"zones":{},"quality":{}}}"#,
            list(&self.zones, zone),
            quality(&self.quality)
        )
    }
}

/// A list of what is written one by one.
fn list<T>(values: &[T], write: impl Fn(&T) -> String) -> String {
    let mut text = String::from("[");
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&write(value));
    }
    text.push(']');
    text
}

fn zone(zone: &Zone) -> String {
    let checks = list(&zone.checks, |check| {
        let holds = match check.holds {
            Some(holds) => holds.to_string(),
            None => "null".to_owned(),
        };
        let (of, line, position) = (check_of(check.of), check.line, check.position);
        format!(r#"{{"of":"{of}","line":{line},"position":{position},"holds":{holds}}}"#)
    });
    format!(
        concat!(
            r#"{{"kind":"{}","lines":{},"doubtful":{},"checks":{},"doubts":{},"corners":{},"#,
            r#""pitch":{},"mirrored":{}}}"#
        ),
        kind(zone.kind),
        list(&zone.lines, line),
        doubtful(&zone.lines),
        checks,
        list(&zone.doubts, |doubt| quoted(zone_doubt(*doubt))),
        list(&zone.corners, |corner| place(*corner)),
        tenths(zone.pitch),
        zone.mirrored
    )
}

fn line(line: &Line) -> String {
    format!(
        r#"{{"text":"{}","places":{},"confidence":{}}}"#,
        line.text(),
        list(&line.characters, |character| place(character.place)),
        list(&line.characters, |character| thousandths(character.confidence).to_string())
    )
}

/// The characters in doubt, where they stand.
fn doubtful(lines: &[Line]) -> String {
    let mut text = String::from("[");
    for (line, characters) in lines.iter().map(|line| &line.characters).enumerate() {
        for (position, character) in characters.iter().enumerate() {
            let Some(why) = character.doubt else { continue };
            if text.len() > 1 {
                text.push(',');
            }
            let other = character.other.map_or_else(|| "null".to_owned(), |other| format!("\"{other}\""));
            let _written = write!(
                text,
                r#"{{"line":{line},"position":{position},"why":"{}","other":{other}}}"#,
                doubt(why)
            );
        }
    }
    text.push(']');
    text
}

fn quality(quality: &Quality) -> String {
    format!(
        r#"{{"sharpness":{},"glare":{},"complaints":{}}}"#,
        thousandths(quality.sharpness),
        thousandths(quality.glare),
        list(&quality.complaints, |complaint| quoted(self::complaint(*complaint)))
    )
}

fn quoted(code: &str) -> String {
    format!("\"{code}\"")
}

fn place(point: Point) -> String {
    format!("[{},{}]", tenths(point.x), tenths(point.y))
}

fn tenths(value: f32) -> i32 {
    libm::roundf(value * 10.0) as i32
}

fn thousandths(value: f32) -> i32 {
    libm::roundf(value * 1000.0) as i32
}

const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Td1 => "td1",
        Kind::Td2 => "td2",
        Kind::Td3 => "td3",
        Kind::VisaA => "visa-a",
        Kind::VisaB => "visa-b",
        Kind::FrenchId => "french-id",
    }
}

const fn check_of(of: CheckOf) -> &'static str {
    match of {
        CheckOf::Number => "number",
        CheckOf::Birth => "birth",
        CheckOf::Expiry => "expiry",
        CheckOf::Optional => "optional",
        CheckOf::Composite => "composite",
    }
}

const fn doubt(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Unclear => "unclear",
        Doubt::Close => "close",
        Doubt::Unsteady => "unsteady",
        Doubt::Repaired => "repaired",
        Doubt::CheckFails => "check-fails",
    }
}

const fn zone_doubt(doubt: ZoneDoubt) -> &'static str {
    match doubt {
        ZoneDoubt::Misaligned => "misaligned",
        ZoneDoubt::Faint => "faint",
    }
}

const fn complaint(complaint: Complaint) -> &'static str {
    match complaint {
        Complaint::CutOff => "cut-off",
        Complaint::TooSmall => "too-small",
        Complaint::Blurred => "blurred",
        Complaint::Glare => "glare",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::{Character, CheckDigit};

    fn character(letter: char, x: f32, doubt: Option<Doubt>) -> Character {
        let other = doubt.map(|_| 'Q');
        Character { letter, place: Point { x, y: -0.25 }, confidence: 0.9996, doubt, other }
    }

    #[test]
    fn a_reading_is_this_text_to_the_letter() {
        let lines = vec![Line {
            characters: vec![character('O', 1.06, Some(Doubt::Close)), character('<', 17.5, None)],
        }];
        let check = |of, holds| CheckDigit { of, line: 0, position: 1, holds };
        let zone = Zone {
            kind: Kind::Td3,
            lines,
            checks: vec![check(CheckOf::Number, Some(false)), check(CheckOf::Composite, None)],
            doubts: vec![ZoneDoubt::Faint],
            corners: [Point { x: 0.0, y: 12.34 }; 4],
            pitch: 16.44,
            mirrored: true,
        };
        let quality = Quality { sharpness: 0.25, glare: 0.0, complaints: vec![Complaint::CutOff] };
        let reading = Reading { wide: 40, high: 30, orientation: 6, zones: vec![zone], quality };
        let told = concat!(
            r#"{"version":1,"wide":40,"high":30,"orientation":6,"zones":[{"kind":"td3","#,
            r#""lines":[{"text":"O<","places":[[11,-3],[175,-3]],"confidence":[1000,1000]}],"#,
            r#""doubtful":[{"line":0,"position":0,"why":"close","other":"Q"}],"#,
            r#""checks":[{"of":"number","line":0,"position":1,"holds":false},"#,
            r#"{"of":"composite","line":0,"position":1,"holds":null}],"doubts":["faint"],"#,
            r#""corners":[[0,123],[0,123],[0,123],[0,123]],"pitch":164,"mirrored":true}],"#,
            r#""quality":{"sharpness":250,"glare":0,"complaints":["cut-off"]}}"#,
        );
        assert_eq!(reading.to_json(), told);
    }

    #[test]
    fn what_was_not_read_says_why() {
        assert_eq!(
            read_as_json(b"no picture", &Limits::default()),
            r#"{"version":1,"not_read":"unknown-format"}"#
        );
        let most = Limits { bytes: 3, ..Limits::default() };
        assert_eq!(read_as_json(b"four", &most), r#"{"version":1,"not_read":"too-large"}"#);
    }
}
