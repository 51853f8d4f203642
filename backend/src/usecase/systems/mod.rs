//! Systems: others and their keys, questions and messages, and how this one is doing.

pub(crate) mod ask;
pub(crate) mod at_hand;
pub(crate) mod compare;
pub(crate) mod consumers;
pub(crate) mod forget;
pub(crate) mod messages;
pub(crate) mod readiness;
pub(crate) mod registers;
pub(crate) mod stuck;
pub(crate) mod sweep;
pub(crate) mod upkeep;
