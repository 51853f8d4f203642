//! What the service issues, drawn. Knows sheets and words; which words stand on a paper is decided in `shared`.

pub(crate) mod certificate;
pub(crate) mod correction_form;
#[cfg(test)]
mod elsewhere;
pub(crate) mod flow;
pub(crate) mod form;
pub(crate) mod refusal;
pub(crate) mod sheet;
#[cfg(test)]
mod tests;
pub(crate) mod turned_away;
mod values;

pub(crate) use values::{InBoth, head_of};

#[cfg(test)]
#[path = "../../tests/support/printed.rs"]
mod printed;
