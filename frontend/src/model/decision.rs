//! The operator's desk without a page: the checklist, what a decision still lacks, moving through the queue. What
//! a decision *means* is `shared::decision`'s.

use std::collections::{BTreeMap, BTreeSet};

use shared::decision::REASON_CHARACTERS;
use shared::wire::v1::operator::{CandidateWire, GrantWire, QueueLine, RefuseWire, SetAsideWire};

/// A decision being written. Nothing of it is lost by a refused call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// Codes of the checklist that are ticked.
    pub checked: BTreeSet<String>,
    /// Person id → why the candidate is another person.
    pub set_aside: BTreeMap<String, String>,
    /// Grounds of refusal, as cites.
    pub grounds: BTreeSet<String>,
    /// Reasons of the refusal in words.
    pub reason: String,
}

/// What a decision still lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// Checklist rows are not ticked.
    Checklist,
    /// A candidate is not set aside with a reason.
    Candidates,
    /// No ground is chosen.
    Ground,
    /// The reason is too short or too long.
    Reason,
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
        let reason = |candidate: &CandidateWire| {
            self.set_aside.get(&candidate.person).map(|text| text.trim()).filter(|text| !text.is_empty())
        };
        if candidates.iter().any(|candidate| reason(candidate).is_none()) {
            lacks.push(Lacks::Candidates);
        }
        if !lacks.is_empty() {
            return Err(lacks);
        }
        let set_aside = candidates.iter().filter_map(|candidate| {
            Some(SetAsideWire { person: candidate.person.clone(), reason: reason(candidate)?.to_owned() })
        });
        Ok(GrantWire {
            set_aside: set_aside.collect(),
            checked: checklist.iter().map(|code| (*code).to_owned()).collect(),
        })
    }

    /// The refusal, when it is complete.
    ///
    /// # Errors
    /// Everything it still lacks.
    pub fn refusal(&self) -> Result<RefuseWire, Vec<Lacks>> {
        let mut lacks = Vec::new();
        if self.grounds.is_empty() {
            lacks.push(Lacks::Ground);
        }
        let reason = self.reason.trim();
        if !REASON_CHARACTERS.contains(&reason.chars().count()) {
            lacks.push(Lacks::Reason);
        }
        if !lacks.is_empty() {
            return Err(lacks);
        }
        Ok(RefuseWire {
            grounds: self.grounds.iter().cloned().collect(),
            reasons: Vec::new(),
            reason: reason.to_owned(),
        })
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
            birth_date: String::new(),
            sex: String::new(),
            citizenship: String::new(),
            documents: vec![],
            score: 80,
            reasons: vec![],
            verdict: "possible".into(),
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
    fn a_grant_lacks_what_is_not_ticked_and_not_set_aside() {
        let mut decision = Decision::default();
        let found = [candidate("p1")];
        assert_eq!(decision.grant(&["form"], &found), Err(vec![Lacks::Checklist, Lacks::Candidates]));
        decision.checked.insert("form".into());
        decision.set_aside.insert("p1".into(), "   ".into());
        assert_eq!(decision.grant(&["form"], &found), Err(vec![Lacks::Candidates]));
        decision.set_aside.insert("p1".into(), "Another birth date".into());
        let wire = decision.grant(&["form"], &found).expect("complete");
        assert_eq!(wire.set_aside[0].reason, "Another birth date");
    }

    #[test]
    fn a_refusal_needs_a_ground_and_a_reason_in_words() {
        let mut decision = Decision { reason: "short".into(), ..Decision::default() };
        assert_eq!(decision.refusal(), Err(vec![Lacks::Ground, Lacks::Reason]));
        decision.grounds.insert("R258/15.1".into());
        decision.reason = "The passport page is of another person.".into();
        assert_eq!(decision.refusal().expect("complete").grounds, ["R258/15.1"]);
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
