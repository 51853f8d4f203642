//! Saving a draft: what is on its way, what is not, and what to do with answers that somebody else changed
//! meanwhile. Typed data is never dropped by a transition of this machine. It knows no network.

use shared::wire::v1::draft::DraftWire;

/// How the draft stands against the service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// What is on the screen is what is stored.
    #[default]
    Saved,
    /// Typed and not sent yet.
    Dirty,
    /// On its way; `again` when something was typed meanwhile.
    Sending {
        /// Something was typed after it was sent.
        again: bool,
    },
    /// Not stored; the person may try again.
    Failed(Why),
    /// Stored by another window in between: both are shown.
    Conflict(Box<DraftWire>),
}

/// Why it is not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The service was not reached.
    Offline,
    /// The session ended.
    SignedOut,
    /// The service said no.
    Refused,
}

/// What happened to the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The person typed.
    Typed,
    /// It is being sent.
    Sent,
    /// The service stored it.
    Stored,
    /// The service did not store it.
    NotStored(Why),
    /// Somebody else stored a newer version.
    Overtaken(Box<DraftWire>),
    /// The person chose one of the two versions.
    Resolved {
        /// Kept what was typed here (it still has to be sent) rather than what was stored there.
        mine: bool,
    },
}

impl Saving {
    /// The state after an event.
    #[must_use]
    pub fn after(self, event: Event) -> Self {
        match (self, event) {
            (Self::Sending { .. }, Event::Typed) => Self::Sending { again: true },
            (Self::Conflict(theirs), Event::Typed | Event::Sent) => Self::Conflict(theirs),
            (_, Event::Typed) => Self::Dirty,
            (_, Event::Sent) => Self::Sending { again: false },
            (Self::Sending { again: true }, Event::Stored) => Self::Dirty,
            (_, Event::Stored) => Self::Saved,
            (_, Event::NotStored(why)) => Self::Failed(why),
            (_, Event::Overtaken(theirs)) => Self::Conflict(theirs),
            (Self::Conflict(_), Event::Resolved { mine: true }) => Self::Dirty,
            (Self::Conflict(_), Event::Resolved { mine: false }) => Self::Saved,
            (state, Event::Resolved { .. }) => state,
        }
    }

    /// There is something to send and nothing in the way.
    #[must_use]
    pub const fn wants_sending(&self) -> bool {
        matches!(self, Self::Dirty | Self::Failed(_))
    }

    /// Leaving now would lose something.
    #[must_use]
    pub const fn has_unsaved(&self) -> bool {
        !matches!(self, Self::Saved)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theirs() -> Box<DraftWire> {
        Box::new(DraftWire {
            id: "d".into(),
            version: 3,
            answers: Default::default(),
            copies: vec![],
            touched_at: String::new(),
            receipt: None,
        })
    }

    #[test]
    fn what_is_typed_while_sending_is_sent_again() {
        let state = Saving::Saved.after(Event::Typed).after(Event::Sent).after(Event::Typed);
        assert_eq!(state, Saving::Sending { again: true });
        let state = state.after(Event::Stored);
        assert!(state.wants_sending());
        assert_eq!(state.after(Event::Sent).after(Event::Stored), Saving::Saved);
    }

    #[test]
    fn a_failure_can_be_tried_again_and_counts_as_unsaved() {
        for why in [Why::Offline, Why::SignedOut, Why::Refused] {
            let state = Saving::Dirty.after(Event::Sent).after(Event::NotStored(why));
            assert!(state.has_unsaved() && state.wants_sending());
        }
    }

    #[test]
    fn typing_during_a_conflict_does_not_hide_it() {
        let state = Saving::Sending { again: false }.after(Event::Overtaken(theirs()));
        assert_eq!(state.clone().after(Event::Typed), Saving::Conflict(theirs()));
        assert!(!state.wants_sending(), "nothing is sent over the other version before the person chose");
        assert_eq!(state.clone().after(Event::Resolved { mine: true }), Saving::Dirty);
        assert_eq!(state.after(Event::Resolved { mine: false }), Saving::Saved);
    }
}
