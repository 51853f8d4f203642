//! What other systems ask and send, and who keeps their keys.

pub(crate) mod ask;
pub(crate) mod consult;
pub(crate) mod consumers;
pub(crate) mod messages;
