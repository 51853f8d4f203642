//! The lines of an operator's check (gap G26), and for every decision by what each line was established, or that nobody
//! did. Who ticks and where it is kept is not known here.

use super::reasons::{Reason, Ticked};
use crate::application::Kind;

/// What an operator ticks before a formation.
pub const CHECKLIST: &[&str] = &[
    "form-complete",
    "copy-legible",
    "document-valid",
    "data-equal-copy",
    "translation-read",
    "authority-valid",
    "mrz-consistent",
    "duplicates-searched",
];

/// The checklist of a kind. Convicts have no document to compare with; a correction is compared with the register,
/// line by line, and an earlier IIN is what it is about.
#[must_use]
pub const fn checklist(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Formation => CHECKLIST,
        Kind::Convict => {
            &["form-complete", "copy-legible", "data-certified", "authority-valid", "duplicates-searched"]
        }
        Kind::Correction => &[
            "form-complete",
            "copy-legible",
            "document-valid",
            "data-equal-copy",
            "translation-read",
            "authority-valid",
            "mrz-consistent",
            "register-current",
            "evidence-supports",
        ],
    }
}

/// Whether a line says what the copies show: it can only be ticked by whoever opened them.
#[must_use]
pub fn rests_on_copies(line: &str) -> bool {
    !["form-complete", "duplicates-searched", "register-current"].contains(&line)
}

/// Every line of the kind was ticked.
#[must_use]
pub fn checklist_is_complete(kind: Kind, checked: &[String]) -> bool {
    checklist(kind).iter().all(|line| checked.iter().any(|tick| tick == line))
}

/// By what a line was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Means {
    /// The rules, over what was typed.
    Rules,
    /// The search for an earlier IIN.
    Search,
    /// An operator.
    Operator,
    /// Nobody and nothing.
    Nobody,
}

impl Means {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Rules, Self::Search, Self::Operator, Self::Nobody];

    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Search => "search",
            Self::Operator => "operator",
            Self::Nobody => "nobody",
        }
    }

    /// Reads [`Means::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|means| means.as_str() == text)
    }
}

/// A line of the checklist as a decision found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Code of the line.
    pub line: &'static str,
    /// By what it was looked at.
    pub by: Means,
    /// It was found as it should be. Never so when nobody looked.
    pub stands: bool,
}

/// The checklist of a decision: every line of the kind, in order, each with what established it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked(Vec<Line>);

impl Checked {
    /// An operator's ticks before a grant; `None` unless every line was ticked.
    #[must_use]
    pub fn by_operator(kind: Kind, ticks: &[String]) -> Option<Self> {
        checklist_is_complete(kind, ticks).then(|| Self::of(kind, |_| (Means::Operator, true)))
    }

    /// What stands when the system grants on no finding: the rules judged what was typed, the register was searched, and
    /// nobody looked at a paper.
    #[must_use]
    pub fn unseen(kind: Kind) -> Self {
        Self::of(kind, |line| match line {
            "form-complete" | "mrz-consistent" => (Means::Rules, true),
            "duplicates-searched" => (Means::Search, true),
            _ => (Means::Nobody, false),
        })
    }

    /// What an operator found wrong before a refusal. A refusal stops at the first trouble: the other lines are not said
    /// to stand.
    #[must_use]
    pub fn against(kind: Kind, ticked: &[Ticked]) -> Self {
        Self::of(kind, |line| {
            let wrong = ticked.iter().any(|one| contradicted(one.reason).contains(&line));
            (if wrong { Means::Operator } else { Means::Nobody }, false)
        })
    }

    fn of(kind: Kind, found: impl Fn(&'static str) -> (Means, bool)) -> Self {
        let line = |line: &&'static str| {
            let (by, stands) = found(line);
            Line { line, by, stands }
        };
        Self(checklist(kind).iter().map(line).collect())
    }

    /// The lines, at least one.
    #[must_use]
    pub fn lines(&self) -> &[Line] {
        &self.0
    }
}

/// The lines that a reason of a refusal speaks against.
const fn contradicted(reason: Reason) -> &'static [&'static str] {
    match reason {
        Reason::DocumentNotGenuine | Reason::DocumentExpired | Reason::DocumentNotAccepted => {
            &["document-valid"]
        }
        Reason::PaperNotGenuine => &["translation-read", "authority-valid"],
        Reason::DataUntrue | Reason::DataDifferFromCopy => &["data-equal-copy", "data-certified"],
        Reason::CopyIllegible => &["copy-legible"],
        Reason::TranslationMissing | Reason::TranslationWrong => &["translation-read"],
        Reason::AuthorityNotProven => &["authority-valid"],
        Reason::NotARecipient => &["form-complete"],
        Reason::RegisterDiffers => &["register-current"],
        Reason::EvidenceMissing => &["evidence-supports"],
        Reason::DuplicateFound => &["duplicates-searched"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checklist_wants_every_line() {
        for kind in Kind::ALL {
            let all: Vec<String> = checklist(*kind).iter().map(ToString::to_string).collect();
            assert!(checklist_is_complete(*kind, &all));
            assert!(!checklist_is_complete(*kind, &all[1..]));
            assert_eq!(Checked::by_operator(*kind, &all[1..]), None);
            let checked = Checked::by_operator(*kind, &all).expect("every line");
            assert!(checked.lines().iter().all(|line| line.stands && line.by == Means::Operator));
        }
        let formation: Vec<String> = CHECKLIST.iter().map(ToString::to_string).collect();
        assert!(
            !checklist_is_complete(Kind::Correction, &formation),
            "evidence and register were not compared"
        );
    }

    #[test]
    fn r10_a_grant_on_no_finding_says_that_nobody_looked_at_the_papers() {
        for kind in Kind::ALL {
            let unseen = Checked::unseen(*kind);
            let lines: Vec<&str> = unseen.lines().iter().map(|line| line.line).collect();
            assert_eq!(lines, checklist(*kind));
            for line in unseen.lines() {
                assert_eq!(line.stands, line.by != Means::Nobody, "{line:?}");
                assert_ne!(line.by, Means::Operator);
            }
        }
        let by = |code: &str| {
            let all = Checked::unseen(Kind::Formation);
            all.lines().iter().find(|line| line.line == code).map(|line| line.by)
        };
        for paper in
            ["copy-legible", "document-valid", "data-equal-copy", "translation-read", "authority-valid"]
        {
            assert_eq!(by(paper), Some(Means::Nobody), "{paper}");
        }
        assert_eq!(
            (by("duplicates-searched"), by("form-complete")),
            (Some(Means::Search), Some(Means::Rules))
        );
    }

    #[test]
    fn a_refusal_says_which_lines_it_is_about_and_of_no_line_that_it_stands() {
        for kind in Kind::ALL {
            for reason in Reason::ALL.iter().filter(|reason| reason.applies_to(*kind)) {
                let ticked = [Ticked { reason: *reason, fields: Vec::new() }];
                let against = Checked::against(*kind, &ticked);
                assert_eq!(against.lines().len(), checklist(*kind).len());
                assert!(against.lines().iter().all(|line| !line.stands));
                let named = against.lines().iter().filter(|line| line.by == Means::Operator).count();
                assert!(named >= 1, "{kind:?} {reason:?} is about no line");
            }
        }
    }

    #[test]
    fn means_are_read_as_they_are_written() {
        for means in Means::ALL {
            assert_eq!(Means::parse(means.as_str()), Some(*means));
        }
        assert_eq!(Means::parse("somebody"), None);
    }
}
