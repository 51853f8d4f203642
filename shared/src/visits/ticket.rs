//! The life of a ticket. Knows its states and steps; whose turn it is stands in [`super::order`].
//!
//! ```text
//! Waiting ── call ──► Called ── start ──► Serving ── finish ──► Finished
//!                       └────── absent ──► Absent
//! ```

use super::{Purpose, WrongState};

/// Where a ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TicketState {
    /// Drawn; the visitor waits.
    Waiting,
    /// Called to a counter.
    Called,
    /// Being served.
    Serving,
    /// Served.
    Finished,
    /// Called, and nobody came.
    Absent,
}

/// What is done with a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TicketStep {
    /// Call the next visitor to a counter.
    Call,
    /// The visitor has come to the counter.
    Start,
    /// The visitor has what they came for.
    Finish,
    /// Nobody came.
    MarkAbsent,
}

impl TicketStep {
    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Start => "start",
            Self::Finish => "finish",
            Self::MarkAbsent => "absent",
        }
    }
}

impl TicketState {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Waiting, Self::Called, Self::Serving, Self::Finished, Self::Absent];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Called => "called",
            Self::Serving => "serving",
            Self::Finished => "finished",
            Self::Absent => "absent",
        }
    }

    /// The state of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|state| state.as_str() == text)
    }

    /// The state after a step.
    ///
    /// # Errors
    /// [`WrongState`] when the step does not begin here.
    pub const fn after(self, wanted: TicketStep) -> Result<Self, WrongState> {
        match (self, wanted) {
            (Self::Waiting, TicketStep::Call) => Ok(Self::Called),
            (Self::Called, TicketStep::Start) => Ok(Self::Serving),
            (Self::Serving, TicketStep::Finish) => Ok(Self::Finished),
            (Self::Called, TicketStep::MarkAbsent) => Ok(Self::Absent),
            (from, wanted) => Err(WrongState { from: from.as_str(), wanted: wanted.as_str() }),
        }
    }
}

/// What stands on a ticket: `A017`.
#[must_use]
pub fn label(purpose: Purpose, number: i64) -> String {
    format!("{}{number:03}", purpose.letter())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_drawn_steps_exist() {
        let steps = [TicketStep::Call, TicketStep::Start, TicketStep::Finish, TicketStep::MarkAbsent];
        let mut matrix = String::new();
        for state in TicketState::ALL {
            assert_eq!(TicketState::parse(state.as_str()), Some(*state));
            for step in steps {
                match state.after(step) {
                    Ok(after) => {
                        matrix += &format!("{} {} {}\n", state.as_str(), step.as_str(), after.as_str())
                    }
                    Err(wrong) => assert_eq!((wrong.from, wrong.wanted), (state.as_str(), step.as_str())),
                }
            }
        }
        assert_eq!(
            matrix,
            "waiting call called\ncalled start serving\ncalled absent absent\nserving finish finished\n"
        );
    }

    #[test]
    fn tickets_are_read_across_a_hall() {
        assert_eq!(label(Purpose::HandIn, 7), "A007");
        assert_eq!(label(Purpose::Collect, 1234), "B1234");
    }
}
