//! Rows of deciding: decisions, choices, hearings, proposals, refusals, complaints, the register of numbers and people.

pub(crate) mod blocks;
pub(crate) mod choice;
pub(crate) mod complaint;
pub(crate) mod decision;
pub(crate) mod hearing;
pub(crate) mod line_evidence;
pub(crate) mod numbering;
pub(crate) mod overview;
pub(crate) mod particulars;
pub(crate) mod person;
pub(crate) mod proposal;
pub(crate) mod refusal;
pub(crate) mod register;
pub(crate) mod register_answer;
