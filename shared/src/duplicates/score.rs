//! How alike two identities are, in points with reasons. The weights are data in one table; an operator reads the
//! same reasons that made the sum.

use super::key::Identity;
use crate::person::Sex;

/// What the points mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Somebody else.
    Other,
    /// May be the same: a person looks.
    Possible,
    /// The same: one document, and name or birth date agree.
    Certain,
}

impl Verdict {
    /// `other`, `possible`, `certain`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Possible => "possible",
            Self::Certain => "certain",
        }
    }
}

/// One reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Stable code; the words are in `text::score_reason`.
    pub code: &'static str,
    /// Its points.
    pub points: i32,
    /// What was filed.
    pub filed: String,
    /// What is known.
    pub known: String,
}

/// Points with their reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// 0–100.
    pub points: i32,
    /// In the order document, name, birth date, sex, citizenship.
    pub reasons: Vec<Reason>,
    /// What they mean.
    pub verdict: Verdict,
}

const DOCUMENT: (&str, i32) = ("document-equal", 60);
const NUMBER: (&str, i32) = ("document-number-equal", 25);
const NAME: (&str, i32) = ("name-key-equal", 40);
const NAME_CLOSE: (&str, i32) = ("name-key-close", 25);
const NAME_OTHER: (&str, i32) = ("name-key-differs", -30);
const BIRTH: (&str, i32) = ("birth-date-equal", 30);
const BIRTH_PARTIAL: (&str, i32) = ("birth-date-partial", 15);
const BIRTH_YEAR: (&str, i32) = ("birth-year-equal", 0);
const BIRTH_OTHER: (&str, i32) = ("birth-date-differs", -30);
const SEX: (&str, i32) = ("sex-equal", 5);
const SEX_OTHER: (&str, i32) = ("sex-differs", -15);
const CITIZENSHIP: (&str, i32) = ("citizenship-equal", 5);

/// From this likeness (0–100) two names are close.
const CLOSE: u32 = 88;
/// From these points a person looks.
const POSSIBLE: i32 = 60;

/// Weighs a filed identity against a known one.
#[must_use]
pub fn score(filed: &Identity, known: &Identity) -> Score {
    let mut reasons = Vec::new();
    let same_document = document(filed, known, &mut reasons);
    let name_agrees = name(filed, known, &mut reasons);
    let birth_agrees = birth(filed, known, &mut reasons);
    sex(filed, known, &mut reasons);
    if filed.citizenship == known.citizenship {
        add(&mut reasons, CITIZENSHIP, &filed.citizenship, &known.citizenship);
    }
    let points = reasons.iter().map(|reason| reason.points).sum::<i32>().clamp(0, 100);
    let verdict = if same_document && (name_agrees || birth_agrees) {
        Verdict::Certain
    } else if same_document || points >= POSSIBLE {
        Verdict::Possible
    } else {
        Verdict::Other
    };
    Score { points, reasons, verdict }
}

fn add(reasons: &mut Vec<Reason>, (code, points): (&'static str, i32), filed: &str, known: &str) {
    reasons.push(Reason { code, points, filed: filed.to_owned(), known: known.to_owned() });
}

fn document(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) -> bool {
    let pairs = || filed.documents.iter().flat_map(|a| known.documents.iter().map(move |b| (a, b)));
    let shown = |key: &super::DocumentKey| format!("{} {}", key.issuer().as_str(), key.number());
    if let Some((a, b)) = pairs().find(|(a, b)| a == b) {
        add(reasons, DOCUMENT, &shown(a), &shown(b));
        return true;
    }
    if let Some((a, b)) = pairs().find(|(a, b)| a.number() == b.number()) {
        add(reasons, NUMBER, &shown(a), &shown(b));
    }
    false
}

fn name(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) -> bool {
    let (mine, theirs) = (filed.name_keys(), known.name_keys());
    let first = |identity: &Identity| identity.names.first().map(|name| name.full()).unwrap_or_default();
    let best = mine.iter().flat_map(|a| theirs.iter().map(move |b| a.likeness(b))).max();
    let Some(best) = best else { return false };
    let weight = match best {
        100 => NAME,
        CLOSE.. => NAME_CLOSE,
        _ => NAME_OTHER,
    };
    add(reasons, weight, &first(filed), &first(known));
    best >= CLOSE
}

fn birth(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) -> bool {
    let (a, b) = (filed.birth_date, known.birth_date);
    let weight = if a == b && a.is_whole() {
        BIRTH
    } else if a.may_equal(b) {
        BIRTH_PARTIAL
    } else if a.year() == b.year() {
        BIRTH_YEAR
    } else {
        BIRTH_OTHER
    };
    add(reasons, weight, &a.to_string(), &b.to_string());
    a == b && a.is_whole()
}

fn sex(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) {
    let (a, b) = (filed.sex, known.sex);
    if a == b {
        add(reasons, SEX, a.as_str(), b.as_str());
    } else if a != Sex::Unspecified && b != Sex::Unspecified {
        add(reasons, SEX_OTHER, a.as_str(), b.as_str());
    }
}
