//! Who may come in, who works here, who looked at what.

pub(crate) mod administration;
pub(crate) mod journal;
pub(crate) mod looks;
pub(crate) mod sessions;
pub(crate) mod sign_in;
pub(crate) mod tamper;
