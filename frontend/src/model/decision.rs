//! The operator's desk without a page: the checklist, what a decision still lacks, moving through the queue. What
//! a decision *means* is `shared::decision`'s.

use std::collections::{BTreeMap, BTreeSet};

use shared::application::Kind;
use shared::decision::reasons::{self, Ticked};
use shared::decision::{By, REASON_CHARACTERS, REASON_LINES_MAX, checklist};
use shared::duplicates::{CHOICE_REASON_CHARACTERS, Choice, WHY_CHARACTERS};
use shared::evidence::Means;
use shared::text::{self, Locale};
use shared::wire::v1::application::ReasonWire;
use shared::wire::v1::operator::{
    CandidateWire, CheckedLineWire, ChooseWire, GrantWire, QueueLine, RefuseWire,
};

/// A decision being written. Nothing of it is lost by a refused call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// Codes of the checklist that are ticked.
    pub checked: BTreeSet<String>,
    /// Person id → the decision being written about the candidate.
    pub choices: BTreeMap<String, Choosing>,
    /// What is ticked under the grounds, with the fields each means.
    pub ticked: BTreeMap<String, BTreeSet<String>>,
    /// Reasons of the refusal in words.
    pub reason: String,
    /// The operator changed the words: they are not composed anew by themselves any more.
    pub edited: bool,
    /// Why a second person should confirm.
    pub why: String,
    /// The record of the hearing.
    pub record: String,
}

/// A decision about a candidate, before it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choosing {
    /// `duplicate` or `not_duplicate`; empty as long as nothing is chosen.
    pub choice: String,
    /// Why.
    pub reason: String,
}

impl Choosing {
    /// What is kept of a candidate already, to begin with.
    #[must_use]
    pub fn of(candidate: &CandidateWire) -> Self {
        Self { choice: candidate.choice.clone(), reason: candidate.choice_reason.clone() }
    }

    /// The decision, when it is complete.
    #[must_use]
    pub fn wire(&self) -> Option<ChooseWire> {
        let (choice, reason) = (Choice::parse(&self.choice)?, self.reason.trim());
        let fits = CHOICE_REASON_CHARACTERS.contains(&reason.chars().count());
        fits.then(|| ChooseWire { choice: choice.as_str().to_owned(), reason: reason.to_owned() })
    }
}

/// What whoever reads a case can do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has ended: what was found is told, and nothing is to be done.
    Ended,
    /// It is in these hands.
    Mine,
    /// It can be taken, or somebody else has it.
    Open,
}

/// How a case stands, by its stage and whether it is held by the reader.
#[must_use]
pub fn standing(stage: &str, mine: bool) -> Standing {
    match stage {
        "granted" | "issued" | "refused" | "withdrawn" => Standing::Ended,
        _ if mine => Standing::Mine,
        _ => Standing::Open,
    }
}

/// By what a line of a decision's checklist was established.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Established {
    /// An operator found it in order.
    Operator,
    /// An operator found that it is not.
    Against,
    /// A machine, by these means.
    Machine(Means),
    /// Nobody looked. Also what cannot be read: it is never said to stand.
    Nobody,
}

/// Reads a line as it is kept.
#[must_use]
pub fn established(line: &CheckedLineWire) -> Established {
    match (By::parse(&line.by), line.stands) {
        (Some(By::Means(Means::Operator)), true) => Established::Operator,
        (Some(By::Means(Means::Operator)), false) => Established::Against,
        (Some(By::Means(means)), true) => Established::Machine(means),
        _ => Established::Nobody,
    }
}

/// What a decision still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// Checklist rows are not ticked.
    Checklist,
    /// A candidate has no decision.
    Candidates,
    /// A candidate is the recipient: there is an IIN already.
    Duplicate,
    /// No ground is chosen.
    Ground,
    /// The reason is too short or too long.
    Reason,
    /// The second person is not told why.
    Why,
}

impl Decision {
    /// The grant, when it is complete.
    ///
    /// # Errors
    /// Everything it still lacks.
    pub fn grant(&self, checklist: &[&str], candidates: &[CandidateWire]) -> Result<GrantWire, Vec<Lacks>> {
        let mut lacks = Vec::new();
        if !checklist.iter().all(|code| self.checked.contains(*code)) {
            lacks.push(Lacks::Checklist);
        }
        let chosen = |candidate: &CandidateWire| Choice::parse(&candidate.choice);
        if candidates.iter().any(|candidate| chosen(candidate).is_none()) {
            lacks.push(Lacks::Candidates);
        }
        if candidates.iter().any(|candidate| chosen(candidate) == Some(Choice::Duplicate)) {
            lacks.push(Lacks::Duplicate);
        }
        if !lacks.is_empty() {
            return Err(lacks);
        }
        // The service keeps the decisions about candidates; the grant need not repeat them.
        Ok(GrantWire {
            set_aside: Vec::new(),
            checked: checklist.iter().map(|code| (*code).to_owned()).collect(),
        })
    }

    /// Whether the second person is told why.
    #[must_use]
    pub fn says_why(&self) -> bool {
        WHY_CHARACTERS.contains(&self.why.trim().chars().count())
    }

    /// Of what was said to be lacking, what still is: it goes as soon as it is there, and nothing new is said.
    #[must_use]
    pub fn still(&self, told: &[Lacks], kind: Kind, candidates: &[CandidateWire]) -> Vec<Lacks> {
        let mut missing = self.grant(checklist(kind), candidates).err().unwrap_or_default();
        missing.extend(self.refusal(kind).err().unwrap_or_default());
        missing.extend((!self.says_why()).then_some(Lacks::Why));
        told.iter().copied().filter(|lack| missing.contains(lack)).collect()
    }

    /// What is ticked, as the law reads it.
    #[must_use]
    pub fn reasons(&self, kind: Kind) -> Vec<Ticked> {
        let ticked: Vec<(String, Vec<String>)> = self
            .ticked
            .iter()
            .map(|(code, fields)| (code.clone(), fields.iter().cloned().collect()))
            .collect();
        reasons::read(kind, &ticked).unwrap_or_default()
    }

    /// Ticks a reason or takes it back; the words follow as long as nobody has edited them.
    pub fn tick(&mut self, kind: Kind, language: Locale, code: &str, on: bool) {
        if on {
            self.ticked.entry(code.to_owned()).or_default();
        } else {
            self.ticked.remove(code);
        }
        self.compose(kind, language, false);
    }

    /// The same for a field that a reason means.
    pub fn tick_field(&mut self, kind: Kind, language: Locale, code: &str, path: &str, on: bool) {
        if let Some(fields) = self.ticked.get_mut(code) {
            if on {
                fields.insert(path.to_owned());
            } else {
                fields.remove(path);
            }
        }
        self.compose(kind, language, false);
    }

    /// Composes the words of what is ticked; `anew` also over what was edited.
    pub fn compose(&mut self, kind: Kind, language: Locale, anew: bool) {
        if anew || !self.edited {
            self.reason = text::refusal::compose(language, &self.reasons(kind));
            self.edited = false;
        }
    }

    /// The refusal, when it is complete.
    ///
    /// # Errors
    /// Everything it still lacks.
    pub fn refusal(&self, kind: Kind) -> Result<RefuseWire, Vec<Lacks>> {
        let mut lacks = Vec::new();
        let ticked = self.reasons(kind);
        if ticked.is_empty() {
            lacks.push(Lacks::Ground);
        }
        let reason = self.reason.trim();
        if !REASON_CHARACTERS.contains(&reason.chars().count()) || reason.lines().count() > REASON_LINES_MAX {
            lacks.push(Lacks::Reason);
        }
        if !lacks.is_empty() {
            return Err(lacks);
        }
        let mut grounds: Vec<String> =
            ticked.iter().map(|one| one.reason.ground().basis().as_str().to_owned()).collect();
        grounds.dedup();
        let reasons = ticked
            .into_iter()
            .map(|one| ReasonWire { code: one.reason.as_str().to_owned(), fields: one.fields })
            .collect();
        Ok(RefuseWire { grounds, reasons, reason: reason.to_owned() })
    }
}

/// Moves the selection in the queue by `step` lines, staying inside.
#[must_use]
pub fn moved(queue: &[QueueLine], selected: Option<&str>, step: isize) -> Option<String> {
    let last = queue.len().checked_sub(1)?;
    let at = selected.and_then(|id| queue.iter().position(|line| line.id == id));
    let next = match at {
        Some(at) => at.saturating_add_signed(step).min(last),
        None if step < 0 => last,
        None => 0,
    };
    queue.get(next).map(|line| line.id.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(person: &str) -> CandidateWire {
        CandidateWire {
            person: person.into(),
            iin: String::new(),
            name: String::new(),
            names: vec![],
            birth_date: String::new(),
            sex: String::new(),
            citizenship: String::new(),
            documents: vec![],
            score: 80,
            reasons: vec![],
            verdict: "possible".into(),
            choice: String::new(),
            choice_reason: String::new(),
            chosen_by: String::new(),
        }
    }

    fn line(id: &str) -> QueueLine {
        QueueLine {
            id: id.into(),
            number: String::new(),
            recipient: String::new(),
            lodged_at: String::new(),
            due_on: String::new(),
            stage: "lodged".into(),
            held_by: String::new(),
            mine: false,
            why: vec![],
            kind: "formation".into(),
            channel: "portal".into(),
            office: String::new(),
            clock: "on_time".into(),
        }
    }

    #[test]
    fn a_grant_lacks_what_is_not_ticked_and_not_decided() {
        let mut decision = Decision::default();
        let mut found = [candidate("p1")];
        assert_eq!(decision.grant(&["form"], &found), Err(vec![Lacks::Checklist, Lacks::Candidates]));
        decision.checked.insert("form".into());
        assert_eq!(decision.grant(&["form"], &found), Err(vec![Lacks::Candidates]));
        found[0].choice = "duplicate".into();
        assert_eq!(decision.grant(&["form"], &found), Err(vec![Lacks::Duplicate]));
        found[0].choice = "not_duplicate".into();
        assert!(decision.grant(&["form"], &found).is_ok());
    }

    #[test]
    fn what_was_lacking_goes_when_it_is_there_and_nothing_new_is_said() {
        let mut decision = Decision::default();
        let told = [Lacks::Checklist, Lacks::Why];
        assert_eq!(decision.still(&told, Kind::Formation, &[]), told, "and neither ground nor reason");
        decision.why = "Another person: the photographs differ.".into();
        assert_eq!(decision.still(&told, Kind::Formation, &[]), [Lacks::Checklist]);
        decision.checked = checklist(Kind::Formation).iter().map(|code| (*code).to_owned()).collect();
        assert_eq!(decision.still(&told, Kind::Formation, &[]), []);
        assert_eq!(
            decision.still(&[Lacks::Candidates], Kind::Formation, &[candidate("a")]),
            [Lacks::Candidates]
        );
    }

    #[test]
    fn a_choice_about_a_candidate_needs_a_word_and_a_reason() {
        let mut choosing = Choosing { choice: String::new(), reason: "Another birth date".into() };
        assert_eq!(choosing.wire(), None);
        choosing.choice = "not_duplicate".into();
        assert_eq!(choosing.wire().map(|wire| wire.reason).as_deref(), Some("Another birth date"));
        choosing.reason = "  a ".into();
        assert_eq!(choosing.wire(), None);
    }

    #[test]
    fn a_refusal_is_composed_of_what_is_ticked_until_it_is_edited() {
        let (kind, ru) = (Kind::Formation, Locale::Ru);
        let mut decision = Decision::default();
        assert_eq!(decision.refusal(kind), Err(vec![Lacks::Ground, Lacks::Reason]));
        decision.tick(kind, ru, "copy-illegible", true);
        decision.tick(kind, ru, "document-not-genuine", true);
        let wire = decision.refusal(kind).expect("complete");
        assert_eq!(wire.grounds, ["R258/15.1", "R258/15.2"]);
        assert_eq!(wire.reasons.len(), 2);
        decision.reason = "The page is of another person.".into();
        decision.edited = true;
        decision.tick(kind, ru, "copy-illegible", false);
        let wire = decision.refusal(kind).expect("complete");
        assert_eq!((wire.grounds.len(), wire.reason.as_str()), (1, "The page is of another person."));
        decision.compose(kind, ru, true);
        assert_ne!(decision.reason, "The page is of another person.");
    }

    #[test]
    fn a_correction_is_not_refused_for_an_earlier_number() {
        let mut decision = Decision { reason: "An earlier number.".into(), ..Decision::default() };
        decision.tick(Kind::Correction, Locale::Ru, "duplicate-found", true);
        assert!(decision.refusal(Kind::Correction).is_err());
    }

    #[test]
    fn r10_a_decided_case_tells_its_checklist_and_offers_nothing() {
        for stage in ["granted", "issued", "refused", "withdrawn"] {
            for mine in [true, false] {
                assert_eq!(standing(stage, mine), Standing::Ended, "{stage}");
            }
        }
        assert_eq!(
            (standing("lodged", false), standing("under_check", true)),
            (Standing::Open, Standing::Mine)
        );
        assert_eq!(standing("hearing", true), Standing::Mine);
        let line = |by: &str, stands| {
            let line = "copy-legible".to_owned();
            established(&CheckedLineWire { line, by: by.to_owned(), stands })
        };
        assert_eq!(
            (line("operator", true), line("operator", false)),
            (Established::Operator, Established::Against)
        );
        for means in Means::ALL.iter().filter(|means| **means != Means::Operator) {
            assert_eq!(line(means.as_str(), true), Established::Machine(*means));
        }
        // What nobody looked at, or what cannot be read, is never said to stand.
        for (by, stands) in
            [("nobody", false), ("nobody", true), ("rules", false), ("search", false), ("dice", true)]
        {
            assert_eq!(line(by, stands), Established::Nobody, "{by} {stands}");
        }
    }

    #[test]
    fn the_selection_stays_inside_the_queue() {
        let queue = [line("a"), line("b")];
        assert_eq!(moved(&queue, None, 1).as_deref(), Some("a"));
        assert_eq!(moved(&queue, Some("b"), 1).as_deref(), Some("b"));
        assert_eq!(moved(&queue, Some("a"), -1).as_deref(), Some("a"));
        assert_eq!(moved(&[], None, 1), None);
    }
}
