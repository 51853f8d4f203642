//! Rows of the counter: open forms, attestations, refusals to take documents, hand-overs.

pub(crate) mod attestation;
pub(crate) mod hand_over;
pub(crate) mod intake;
pub(crate) mod turned_away;
