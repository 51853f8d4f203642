//! Sign-in by EDS: a challenge bound to origin and session, spent once.

use serde::{Deserialize, Serialize};

/// The answer of `MakeChallenge`; the text is what gets signed, byte for byte (UTF-8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChallengeWire {
    /// The statement to read and sign.
    pub statement: String,
    /// Its SHA-256, hex.
    pub sha256: String,
    /// When it stops being good, RFC 3339 UTC.
    pub expires_at: String,
}

/// The body of `SignIn`: the signed challenge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SignInWire {
    /// CMS SignedData with the statement inside (RFC 5652), base64 of DER.
    pub envelope: String,
}

/// The answer of `ReadSession` and of `SignIn`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SessionWire {
    /// IIN of the signed-in person, from the certificate.
    pub iin: String,
    /// Common name from the certificate.
    pub name: String,
    /// Surname from the certificate; empty when it has none.
    pub surname: String,
    /// `recipient`, `operator`, … (see `access::Role`).
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::codes::Role>"))]
    pub roles: Vec<String>,
    /// Send it back in `X-CSRF-Token` with everything that changes something.
    pub csrf: String,
    /// When the session ends, RFC 3339 UTC.
    pub expires_at: String,
    /// After so many minutes without a call it ends before.
    pub idle_minutes: u32,
}

/// An open session of whoever asks, as they know it again; nothing of it opens anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OpenSessionWire {
    /// By this it is ended.
    pub id: String,
    /// Since when, RFC 3339 UTC.
    pub opened_at: String,
    /// When it was used last, to the minute, RFC 3339 UTC.
    pub used_at: String,
    /// When it ends by itself, RFC 3339 UTC.
    pub ends_at: String,
    /// By what the signature came.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::SignInWay"))]
    pub way: String,
    /// A kind of browser, and no more of it.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Browser"))]
    pub browser: String,
    /// A kind of system.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::System"))]
    pub system: String,
    /// It is the one that asks.
    pub current: bool,
}
