//! How alike two identities are, in points with reasons. The weights are data in one table; an operator reads the
//! same reasons that made the sum.

use super::key::{DocumentKey, Identity};
use crate::person::{BirthDate, NameKey, Sex};

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
const DOCUMENT_ALIKE: (&str, i32) = ("document-alike", 50);
const NUMBER: (&str, i32) = ("document-number-equal", 25);
const NAME: (&str, i32) = ("name-key-equal", 40);
const NAME_SOUND: (&str, i32) = ("name-sound-equal", 35);
const NAME_CLOSE: (&str, i32) = ("name-key-close", 25);
const NAME_OTHER: (&str, i32) = ("name-key-differs", -30);
const BIRTH: (&str, i32) = ("birth-date-equal", 30);
const BIRTH_PARTIAL: (&str, i32) = ("birth-date-partial", 15);
const BIRTH_SWAPPED: (&str, i32) = ("birth-date-swapped", 15);
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
    let pairs = || {
        let all = filed.documents.iter().flat_map(|a| known.documents.iter().map(move |b| (a, b)));
        all.filter(|(a, _)| !a.number().is_empty())
    };
    let shown = |key: &DocumentKey| format!("{} {}", key.issuer().as_str(), key.number());
    let mut found = |weight, (a, b): (&DocumentKey, &DocumentKey)| add(reasons, weight, &shown(a), &shown(b));
    if let Some(pair) = pairs().find(|(a, b)| a == b) {
        found(DOCUMENT, pair);
        return true;
    }
    if let Some(pair) = pairs().find(|(a, b)| a.issuer() == b.issuer() && a.alike() == b.alike()) {
        found(DOCUMENT_ALIKE, pair);
    } else if let Some(pair) = pairs().find(|(a, b)| a.number() == b.number()) {
        found(NUMBER, pair);
    }
    false
}

/// How two names stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Degree {
    Differ,
    Close,
    Sound,
    Equal,
}

impl Degree {
    /// They may be one name.
    pub(super) fn agrees(self) -> bool {
        self > Self::Differ
    }
}

/// Names to compare many others with; what that needs is made once.
#[derive(Clone, Debug)]
pub(super) struct Likeness {
    keys: Vec<(NameKey, String)>,
}

impl Likeness {
    pub(super) fn to(keys: Vec<NameKey>) -> Self {
        let with_sound = |key: NameKey| {
            let sound = key.sound();
            (key, sound)
        };
        Self { keys: keys.into_iter().map(with_sound).collect() }
    }

    /// The best degree of any two; `None` when no two are in letters that can be compared.
    pub(super) fn of(&self, others: &[NameKey]) -> Option<Degree> {
        let comparable = others.iter().flat_map(|other| {
            self.keys
                .iter()
                .filter(|(key, _)| key.is_latin() == other.is_latin())
                .map(move |key| (key, other))
        });
        comparable.map(|((key, sound), other)| degree(key, sound, other)).max()
    }
}

fn degree(key: &NameKey, sound: &str, other: &NameKey) -> Degree {
    if key == other {
        Degree::Equal
    } else if sound == other.sound() {
        Degree::Sound
    } else if key.likeness(other) >= CLOSE {
        Degree::Close
    } else {
        Degree::Differ
    }
}

fn name(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) -> bool {
    let first = |identity: &Identity| identity.names.first().map(|name| name.full()).unwrap_or_default();
    let Some(best) = Likeness::to(filed.name_keys()).of(&known.name_keys()) else { return false };
    let weight = match best {
        Degree::Equal => NAME,
        Degree::Sound => NAME_SOUND,
        Degree::Close => NAME_CLOSE,
        Degree::Differ => NAME_OTHER,
    };
    add(reasons, weight, &first(filed), &first(known));
    best.agrees()
}

/// Day and month change places, as between the customs of two countries; both dates are whole.
fn is_swapped(a: BirthDate, b: BirthDate) -> bool {
    a.is_whole() && b.is_whole() && a.year() == b.year() && a.month() == b.day() && a.day() == b.month()
}

/// Nothing known of two birth dates contradicts, or only their order of day and month does.
pub(super) fn days_agree(a: BirthDate, b: BirthDate) -> bool {
    a.may_equal(b) || is_swapped(a, b)
}

fn birth(filed: &Identity, known: &Identity, reasons: &mut Vec<Reason>) -> bool {
    let (a, b) = (filed.birth_date, known.birth_date);
    let weight = if a == b && a.is_whole() {
        BIRTH
    } else if a.may_equal(b) {
        BIRTH_PARTIAL
    } else if is_swapped(a, b) {
        BIRTH_SWAPPED
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
