//! Who works here.

use serde::{Deserialize, Serialize};

/// Somebody who works here, as something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StaffWire {
    /// The IIN on the person's certificate.
    pub iin: String,
    /// As what, see `access::Role`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Role"))]
    pub role: String,
    /// Name, as colleagues see it.
    pub name: String,
    /// Where a clerk works; empty for everybody else.
    pub office: String,
    /// Named by the service's configuration, and changed only there.
    pub configured: bool,
}

/// A role that two administrators give or take away: one has proposed it, another confirms or declines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StaffProposalWire {
    /// Opaque id.
    pub id: String,
    /// `name` or `remove`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["name", "remove"])))]
    pub deed: String,
    /// Whom it is about.
    pub iin: String,
    /// As what.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Role"))]
    pub role: String,
    /// Name, as colleagues see it.
    pub name: String,
    /// Name of who proposed.
    pub proposed_by: String,
    /// The reader proposed it, and may only take it back.
    pub mine: bool,
    /// It is about the reader, who may not answer.
    pub about_me: bool,
    /// When, RFC 3339 UTC.
    pub proposed_at: String,
    /// Until when it waits, RFC 3339 UTC.
    pub expires_at: String,
}

/// The body of `NameStaff`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NameStaffWire {
    /// The IIN on the person's certificate.
    pub iin: String,
    /// As what.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Role"))]
    pub role: String,
    /// Name, 2–120 characters.
    pub name: String,
    /// A clerk's office; else empty.
    #[serde(default)]
    pub office: String,
}

/// The body of `RemoveStaff`: a POST, so that no number stands in an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RemoveStaffWire {
    /// The IIN.
    pub iin: String,
    /// The role taken away.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Role"))]
    pub role: String,
}
