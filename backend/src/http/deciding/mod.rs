//! What operators and supervisors send: cases, decisions, complaints.

pub(crate) mod cases;
pub(crate) mod complaints;
