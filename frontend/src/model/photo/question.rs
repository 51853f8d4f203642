//! What is asked of a zone that was read: a character in doubt, what it may be, and which answers wait for it. Knows where
//! the fields of a zone stand (ICAO Doc 9303, parts 4 to 6).

use shared::wire::v1::reading::DoubtWire;

use crate::model::form::Field;

/// Every answer that a zone says something of.
pub(super) const READ: [Field; 10] = [
    Field::DocumentKind,
    Field::DocumentNumber,
    Field::DocumentIssuer,
    Field::Citizenship,
    Field::Surname,
    Field::GivenName,
    Field::Patronymic,
    Field::Sex,
    Field::BirthDate,
    Field::DocumentExpires,
];
/// What of a name may be another where the end of its first part is in doubt.
const NAMES: &[Field] = &[Field::Surname, Field::GivenName, Field::Patronymic];

/// Where a character of a zone belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// To an answer.
    Of(Field),
    /// To the parting of a name.
    Parting,
    /// To what the form does not ask: optional data, a check digit.
    Beside,
}

impl Spot {
    /// The answers that wait while it is in doubt.
    pub(super) const fn holds(self) -> &'static [Field] {
        match self {
            Self::Of(Field::DocumentKind) => &[Field::DocumentKind],
            Self::Of(Field::DocumentIssuer) => &[Field::DocumentIssuer],
            Self::Of(Field::DocumentNumber) => &[Field::DocumentNumber],
            Self::Of(Field::Citizenship) => &[Field::Citizenship],
            Self::Of(Field::Sex) => &[Field::Sex],
            Self::Of(Field::BirthDate) => &[Field::BirthDate],
            Self::Of(Field::DocumentExpires) => &[Field::DocumentExpires],
            Self::Of(Field::Surname) => &[Field::Surname],
            Self::Of(Field::GivenName) => &[Field::GivenName, Field::Patronymic],
            Self::Of(_) | Self::Parting => NAMES,
            // A long number ends there, and the Russian internal passport says its day of issue.
            Self::Beside => &[Field::DocumentNumber, Field::DocumentIssued],
        }
    }
}

/// A character in doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its line, from 0.
    pub line: usize,
    /// Its position in the line, from 0.
    pub position: usize,
    /// Where it belongs.
    pub spot: Spot,
    /// Which character of that it is, from 1; of a line, where it belongs to no answer.
    pub count: usize,
    /// What it may be: as it was read first.
    pub choices: Vec<char>,
    /// What the person said.
    pub answer: Option<char>,
}

impl Question {
    /// The question that a doubt asks: none for a check digit that fails, which is said of its whole field.
    pub(super) fn of(doubt: &DoubtWire, lines: &[String]) -> Option<Self> {
        if doubt.why == "check-fails" {
            return None;
        }
        let (line, position) = (usize::from(doubt.line), usize::from(doubt.position));
        let read = lines.get(line)?.chars().nth(position)?;
        let other = doubt.other.as_deref().and_then(|other| other.chars().next());
        let mut choices = vec![read];
        choices.extend(other.filter(|other| *other != read));
        let (spot, count) = spot(lines, line, position, choices.contains(&'<'));
        Some(Self { line, position, spot, count, choices, answer: None })
    }
}

/// The fields outside of the names: line, first and last position.
type Layout = &'static [(usize, usize, usize, Field)];

const PASSPORT: Layout = &[
    (0, 0, 1, Field::DocumentKind),
    (0, 2, 4, Field::DocumentIssuer),
    (1, 0, 8, Field::DocumentNumber),
    (1, 10, 12, Field::Citizenship),
    (1, 13, 18, Field::BirthDate),
    (1, 20, 20, Field::Sex),
    (1, 21, 26, Field::DocumentExpires),
];
const CARD: Layout = &[
    (0, 0, 1, Field::DocumentKind),
    (0, 2, 4, Field::DocumentIssuer),
    (0, 5, 13, Field::DocumentNumber),
    (1, 0, 5, Field::BirthDate),
    (1, 7, 7, Field::Sex),
    (1, 8, 13, Field::DocumentExpires),
    (1, 15, 17, Field::Citizenship),
];

/// Where a character belongs, and its count there. `may_part`: it is a filler, or may be one.
fn spot(lines: &[String], line: usize, position: usize, may_part: bool) -> (Spot, usize) {
    let card = lines.len() == 3;
    let (names_line, names_from) = if card { (2, 0) } else { (0, 5) };
    if line == names_line && position >= names_from {
        let names = lines.get(line).and_then(|text| text.get(names_from..)).unwrap_or_default();
        let at = position - names_from;
        let ends = names.find("<<").unwrap_or(names.len());
        return match at.checked_sub(ends + 2) {
            Some(within) if !may_part => (Spot::Of(Field::GivenName), within + 1),
            None if at < ends && !may_part => (Spot::Of(Field::Surname), at + 1),
            _ => (Spot::Parting, position + 1),
        };
    }
    let layout = if card { CARD } else { PASSPORT };
    let mut fields =
        layout.iter().filter(|(at, from, to, _)| *at == line && (*from..=*to).contains(&position));
    match fields.next() {
        Some((_, from, _, field)) => (Spot::Of(*field), position - from + 1),
        None => (Spot::Beside, position + 1),
    }
}
