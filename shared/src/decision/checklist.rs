//! The lines of an operator's check (gap G26), and for every decision by what each line was established, or that nobody
//! did. Who ticks and where it is kept is not known here.

use super::reasons::{Reason, Ticked};
use crate::application::Kind;
use crate::evidence::{Line as Spoken, Means, Proof, ProvedChecklist};

/// What an operator ticks before a formation.
pub const CHECKLIST: &[&str] = &[
    Spoken::FormComplete.as_str(),
    Spoken::CopyLegible.as_str(),
    Spoken::DocumentValid.as_str(),
    Spoken::DataEqualCopy.as_str(),
    Spoken::TranslationRead.as_str(),
    Spoken::AuthorityValid.as_str(),
    Spoken::MrzConsistent.as_str(),
    Spoken::DuplicatesSearched.as_str(),
];

const CONVICT: &[&str] = &[
    Spoken::FormComplete.as_str(),
    Spoken::CopyLegible.as_str(),
    Spoken::DataCertified.as_str(),
    Spoken::AuthorityValid.as_str(),
    Spoken::DuplicatesSearched.as_str(),
];

const CORRECTION: &[&str] = &[
    Spoken::FormComplete.as_str(),
    Spoken::CopyLegible.as_str(),
    Spoken::DocumentValid.as_str(),
    Spoken::DataEqualCopy.as_str(),
    Spoken::TranslationRead.as_str(),
    Spoken::AuthorityValid.as_str(),
    Spoken::MrzConsistent.as_str(),
    Spoken::RegisterCurrent.as_str(),
    Spoken::EvidenceSupports.as_str(),
];

/// The checklist of a kind as codes: [`Spoken::of`], in order.
#[must_use]
pub const fn checklist(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Formation => CHECKLIST,
        Kind::Convict => CONVICT,
        Kind::Correction => CORRECTION,
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

/// By what a line was looked at, as a decision keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum By {
    /// By these means.
    Means(Means),
    /// Nobody and nothing.
    Nobody,
}

impl By {
    /// The stable code.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Means(means) => means.as_str(),
            Self::Nobody => "nobody",
        }
    }

    /// Reads [`By::as_str`].
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        if text == Self::Nobody.as_str() { Some(Self::Nobody) } else { Means::parse(text).map(Self::Means) }
    }
}

/// A line of the checklist as a decision found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Code of the line.
    pub line: &'static str,
    /// By what it was looked at.
    pub by: By,
    /// It was found as it should be. Never so when nobody looked.
    pub stands: bool,
}

/// The checklist of a decision: every line of the kind, in order, each with what established it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked(Vec<Line>);

impl Checked {
    /// What was proved before a grant: every line stands.
    #[must_use]
    pub fn proved(proved: &ProvedChecklist) -> Self {
        let means =
            |line: &str| proved.proofs().iter().find(|one| one.line().as_str() == line).map(Proof::means);
        Self::of(proved.kind(), |line| match means(line) {
            Some(means) => (By::Means(means), true),
            None => (By::Nobody, false),
        })
    }

    /// What stands when the system grants on no finding: the rules judged what was typed, the register was searched, and
    /// nobody looked at a paper.
    #[must_use]
    pub fn unseen(kind: Kind) -> Self {
        Self::of(kind, |line| match line {
            "form-complete" | "mrz-consistent" => (By::Means(Means::Rules), true),
            "duplicates-searched" => (By::Means(Means::Search), true),
            _ => (By::Nobody, false),
        })
    }

    /// What an operator found wrong before a refusal. A refusal stops at the first trouble: the other lines are not said
    /// to stand.
    #[must_use]
    pub fn against(kind: Kind, ticked: &[Ticked]) -> Self {
        Self::of(kind, |line| {
            let wrong = ticked.iter().any(|one| contradicted(one.reason).contains(&line));
            (if wrong { By::Means(Means::Operator) } else { By::Nobody }, false)
        })
    }

    fn of(kind: Kind, found: impl Fn(&'static str) -> (By, bool)) -> Self {
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
    use crate::application::Channel;
    use crate::evidence::{Demands, Outcome, Question, by_official};
    use crate::law::Edition;

    #[test]
    fn a_checklist_wants_every_line() {
        for kind in Kind::ALL {
            let all: Vec<String> = checklist(*kind).iter().map(ToString::to_string).collect();
            assert!(checklist_is_complete(*kind, &all));
            assert!(!checklist_is_complete(*kind, &all[1..]));
            let at = crate::time::parse_moment("2026-11-23T05:00:00Z").expect("a moment");
            let ticks: Vec<_> = Spoken::of(*kind)
                .iter()
                .flat_map(|line| by_official(*line, &[], Outcome::Proved, "991231500707", at))
                .collect();
            let question = Question {
                case: "c",
                kind: *kind,
                channel: Channel::Portal,
                edition: Edition::E2023_02_25,
                copies: &[],
                demands: Demands { stay: false, age_seconds: 60 },
                at,
            };
            let proved = ProvedChecklist::by_official(&question, "991231500707", &ticks).expect("every line");
            let checked = Checked::proved(&proved);
            assert_eq!(checked.lines().len(), all.len());
            assert!(checked.lines().iter().all(|line| line.stands && line.by == By::Means(Means::Operator)));
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
                assert_eq!(line.stands, line.by != By::Nobody, "{line:?}");
                assert_ne!(line.by, By::Means(Means::Operator));
            }
        }
        let by = |code: &str| {
            let all = Checked::unseen(Kind::Formation);
            all.lines().iter().find(|line| line.line == code).map(|line| line.by)
        };
        for paper in
            ["copy-legible", "document-valid", "data-equal-copy", "translation-read", "authority-valid"]
        {
            assert_eq!(by(paper), Some(By::Nobody), "{paper}");
        }
        assert_eq!(
            (by("duplicates-searched"), by("form-complete")),
            (Some(By::Means(Means::Search)), Some(By::Means(Means::Rules)))
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
                let named =
                    against.lines().iter().filter(|line| line.by == By::Means(Means::Operator)).count();
                assert!(named >= 1, "{kind:?} {reason:?} is about no line");
            }
        }
    }

    #[test]
    fn whoever_looked_is_read_as_it_is_written() {
        for means in Means::ALL {
            assert_eq!(By::parse(means.as_str()), Some(By::Means(*means)));
        }
        assert_eq!((By::parse("nobody"), By::parse("somebody")), (Some(By::Nobody), None));
    }
}
