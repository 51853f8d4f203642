//! Certificate revocation lists (RFC 5280 §5): read, check, judge, issue.
//!
//! Knows complete lists and delta lists signed by the issuer of the certificate. Deliberately no indirect and no
//! partial lists: those answer [`Revocation::Unknown`]. Caps: 128 MiB a list; 26 octets of memory an entry.

mod build;
mod index;
mod judge;
mod list;

pub use build::{Draft, RevokedEntry, issue};
pub use judge::{check_list, judge};
pub use list::Crl;

pub use crate::revocation::{Reason, Revocation, Why};

/// Why bytes are no revocation list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CrlError {
    /// Not a well-formed DER list of version 2.
    #[error("the revocation list is malformed")]
    Malformed,
    /// Larger than allowed.
    #[error("the revocation list is too large")]
    TooLarge,
}

impl CrlError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Malformed => "crl-malformed",
            Self::TooLarge => "crl-too-large",
        }
    }
}

impl From<crate::der::Error> for CrlError {
    fn from(_: crate::der::Error) -> Self {
        Self::Malformed
    }
}
