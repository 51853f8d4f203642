//! Visits at home: whom they are for, and their life. Knows the three reasons of annex 3 row 10; the application taken
//! in at home is an application like any other, judged by the same rules.
//!
//! ```text
//! Requested ── assign ──► Assigned ── perform ──► Performed
//!     │                    │  └─ assign (another clerk) ─┐
//!     └───── cancel ───────┴──► Cancelled         ◄──────┘ stays Assigned
//! ```

use super::WrongState;

/// Why somebody is visited at home.
//= R258/A3.10.1
//# Услугополучателям, имеющим в установленном законодательством порядке полную или частичную утрату способности или возможности осуществлять самообслуживание, самостоятельно передвигаться, ориентироваться
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Incapacity {
    /// Cannot look after themselves.
    SelfCare,
    /// Cannot move about alone.
    Moving,
    /// Cannot find their way.
    Orientation,
}

/// Where a visit at home stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HomeVisitState {
    /// Asked for; nobody has taken it yet.
    Requested,
    /// A clerk has taken it.
    Assigned,
    /// Done: an application was taken in there.
    Performed,
    /// Called off.
    Cancelled,
}

/// What is done with a visit at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HomeVisitStep {
    /// A clerk takes it, or takes it over.
    Assign,
    /// The documents were taken in.
    Perform,
    /// It is not wanted any more, or cannot be done.
    Cancel,
}

impl Incapacity {
    /// The three kinds, as the order lists them.
    pub const ALL: &'static [Self] = &[Self::SelfCare, Self::Moving, Self::Orientation];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SelfCare => "self_care",
            Self::Moving => "moving",
            Self::Orientation => "orientation",
        }
    }

    /// The reason of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reason| reason.as_str() == text)
    }
}

impl HomeVisitStep {
    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Assign => "assign",
            Self::Perform => "perform",
            Self::Cancel => "cancel",
        }
    }
}

impl HomeVisitState {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Requested, Self::Assigned, Self::Performed, Self::Cancelled];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Requested => "requested",
            Self::Assigned => "assigned",
            Self::Performed => "performed",
            Self::Cancelled => "cancelled",
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
    pub const fn after(self, wanted: HomeVisitStep) -> Result<Self, WrongState> {
        match (self, wanted) {
            (Self::Requested | Self::Assigned, HomeVisitStep::Assign) => Ok(Self::Assigned),
            (Self::Assigned, HomeVisitStep::Perform) => Ok(Self::Performed),
            (Self::Requested | Self::Assigned, HomeVisitStep::Cancel) => Ok(Self::Cancelled),
            (from, wanted) => Err(WrongState { from: from.as_str(), wanted: wanted.as_str() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a3_10_1_names_exactly_three_reasons() {
        assert_eq!(Incapacity::ALL.len(), 3);
        for reason in Incapacity::ALL {
            assert_eq!(Incapacity::parse(reason.as_str()), Some(*reason));
        }
        assert_eq!(Incapacity::parse("in a hurry"), None);
    }

    #[test]
    fn only_the_drawn_steps_exist() {
        let mut matrix = String::new();
        for state in HomeVisitState::ALL {
            assert_eq!(HomeVisitState::parse(state.as_str()), Some(*state));
            for step in [HomeVisitStep::Assign, HomeVisitStep::Perform, HomeVisitStep::Cancel] {
                if let Ok(after) = state.after(step) {
                    matrix += &format!("{} {} {}\n", state.as_str(), step.as_str(), after.as_str());
                }
            }
        }
        assert_eq!(
            matrix,
            "requested assign assigned\nrequested cancel cancelled\nassigned assign assigned\n\
             assigned perform performed\nassigned cancel cancelled\n"
        );
    }
}
