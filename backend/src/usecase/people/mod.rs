//! People and roles: who signs in, who works here, and what the journal remembers of them.

pub(crate) mod journal;
pub(crate) mod looks;
pub(crate) mod sessions;
pub(crate) mod sign_in;
pub(crate) mod staff;
