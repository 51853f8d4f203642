//! Rows of people and roles: sessions, staff, and the journal with its chain.

pub(crate) mod audit;
pub(crate) mod entry;
pub(crate) mod event;
pub(crate) mod journal;
pub(crate) mod session;
pub(crate) mod staff;
pub(crate) mod staff_proposal;
pub(crate) mod witness;
