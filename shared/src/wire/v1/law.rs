//! The living document: paragraph, its words, what a person sees. Written by `cargo xtask law` as
//! `web/law/<language>.json` and read by the page "How your application is checked".

use serde::{Deserialize, Serialize};

/// A unit of the order that a check rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnitWire {
    /// Cite, `R258/A3.8.portal.2`.
    pub cite: String,
    /// Standing in the ledger, `Ruled`.
    pub standing: String,
    /// The words of the order, in Russian, the language of our source.
    pub law: String,
    /// What is checked under it.
    pub checks: Vec<LawCheckWire>,
}

/// A check, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LawCheckWire {
    /// Code of the finding.
    pub code: String,
    /// `error`, `warning` or `notice`.
    pub severity: String,
    /// What a person sees when it bites, with an ellipsis where their own words would stand.
    pub says: String,
}
