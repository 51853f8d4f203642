//! Systems: the others and their keys, messages that have not arrived, and how this one is doing.

pub(super) mod consumers;
pub(super) mod messages;
pub(super) mod upkeep;
