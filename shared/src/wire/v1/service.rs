//! What anybody may know about the running service.

use serde::{Deserialize, Serialize};

/// The answer of `ReadService`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ServiceWire {
    /// Version of the software.
    pub version: String,
    /// Edition of the Rules in force for filings now.
    pub edition: String,
    /// Hash of the rule set the server uses; the browser compares it with its own.
    pub rule_set: String,
    /// A demonstration: demo trust anchors, synthetic people, specimen state accepted.
    pub demo: bool,
    /// Documents of the specimen state UTO are accepted (never in production).
    pub specimens: bool,
    /// `order` (annex 3, schedule 3) or `immediate`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["order", "immediate"])))]
    pub release: String,
    /// `off`, or in a demonstration `demo-unseen`: what has no finding is granted although nobody looked at the papers.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Automatic"))]
    pub automatic: String,
    /// Now, RFC 3339 UTC.
    pub now: String,
    /// Today at the provider, `YYYY-MM-DD`.
    pub today: String,
    /// Largest copy accepted, bytes.
    pub copy_bytes_max: u64,
    /// Most copies a draft may hold.
    pub copies_max: u32,
    /// Whether signing on a phone by a QR code is offered.
    #[serde(default)]
    pub phone_signing: bool,
    /// The authorities under whose certificates a signing program shall offer keys, PEM. Empty in production: the program
    /// knows those of the nation. Test services and demonstrations name their own.
    #[serde(default)]
    pub signer_authorities: Vec<String>,
}
