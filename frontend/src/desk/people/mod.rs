//! People and roles: who works here, and the auditor's journal of who did what.

pub(super) mod journal;
pub(super) mod staff;
