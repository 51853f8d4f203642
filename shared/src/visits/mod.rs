//! Visits to a service centre and from it: slots to book, tickets of the electronic queue, whose turn it is, how long
//! people waited and were served, and visits at home. Knows the order's words about them and every state a visit can
//! be in; does not know who came, nor the clock.
//!
//! Nothing here can carry a priority: a waiting visitor is a time of arrival and perhaps a booked time, and that is
//! all that [`order`] is given. Visits at home ([`home`]) are the only exception the order makes.

pub mod home;
pub mod measure;
pub mod order;
pub mod slot;
pub mod ticket;

use crate::time::Timestamp;

/// A visitor who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// When they drew the ticket.
    pub arrived_at: Timestamp,
    /// The time they booked.
    pub booked_for: Option<Timestamp>,
}

/// What somebody comes for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Purpose {
    /// To hand in an application with its documents.
    HandIn,
    /// To collect a result.
    Collect,
}

impl Purpose {
    /// Both.
    pub const ALL: &'static [Self] = &[Self::HandIn, Self::Collect];

    /// Stable name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HandIn => "hand_in",
            Self::Collect => "collect",
        }
    }

    /// The purpose of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|purpose| purpose.as_str() == text)
    }

    /// The letter its tickets begin with; it looks the same in both alphabets.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::HandIn => 'A',
            Self::Collect => 'B',
        }
    }
}

/// A step that does not begin in this state. Both names, so that log and screen can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no {wanted} from {from}")]
pub struct WrongState {
    /// Where the visit stands.
    pub from: &'static str,
    /// What was wanted.
    pub wanted: &'static str,
}
