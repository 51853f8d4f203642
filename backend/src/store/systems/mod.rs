//! Rows of systems: keys of others, messages in and out, what stands aside, answers kept for whoever asks twice.

pub(crate) mod consumer;
pub(crate) mod delivery;
pub(crate) mod idempotency;
pub(crate) mod inbox;
pub(crate) mod outbox;
pub(crate) mod stuck;
