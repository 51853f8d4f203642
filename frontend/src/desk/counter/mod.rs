//! The pages of a counter: open forms and refusals to take documents, one form with its checklist and copies, how it
//! ends, and results handed over.

mod copies;
mod fetch;
mod finish;
pub(super) mod form;
mod known;
pub(super) mod list;
mod parts;
mod questions;
pub(super) mod results;
mod state;
