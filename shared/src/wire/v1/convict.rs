//! The request of annex 2: its answers, declared in [`crate::form`], and the copies.

use serde::{Deserialize, Serialize};

use super::formation::CopyRef;
pub use super::formation::{ConvictAnswers, InstitutionAnswers, SentenceAnswers};

/// What is examined: the form and the copies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ConvictRequest {
    /// The form.
    pub answers: ConvictAnswers,
    /// The copies, in the order of their attachment.
    pub copies: Vec<CopyRef>,
}
