//! Certificate revocation lists: read, check, judge, issue.
//!
//! Knows complete lists signed by the issuer of the certificate. Deliberately no delta and no indirect lists:
//! those answer [`Revocation::Unknown`].

mod build;
mod judge;
mod list;

pub use build::{RevokedEntry, issue};
pub use judge::judge;
pub use list::Crl;

use crate::time::UnixSeconds;

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

/// Why a certificate was revoked (RFC 5280 §5.3.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// 0, or not stated.
    Unspecified,
    /// 1.
    KeyCompromise,
    /// 2.
    CaCompromise,
    /// 3.
    AffiliationChanged,
    /// 4.
    Superseded,
    /// 5.
    CessationOfOperation,
    /// 6.
    CertificateHold,
    /// 9.
    PrivilegeWithdrawn,
    /// 10.
    AaCompromise,
}

/// Whether a certificate stands revoked. Three-valued: not knowing is never good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revocation {
    /// A current list of its issuer does not name it.
    Good,
    /// A current list of its issuer names it.
    Revoked {
        /// Since when.
        at: UnixSeconds,
        /// Why.
        reason: Reason,
    },
    /// No usable list.
    Unknown(Why),
}

/// Why revocation is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// No list at hand is of the certificate's issuer.
    #[error("there is no revocation list of the issuer")]
    NoList,
    /// The list is not signed by the issuer, or the issuer may not sign lists.
    #[error("the revocation list is not signed by the issuer")]
    BadSignature,
    /// nextUpdate has passed, or is missing.
    #[error("the revocation list is out of date")]
    Stale,
    /// thisUpdate lies ahead.
    #[error("the revocation list is from the future")]
    Future,
    /// Issued after the certificate expired, when entries may have been dropped.
    #[error("the revocation list was issued after the certificate expired")]
    AfterExpiry,
    /// A delta or partial list, or an extension not understood.
    #[error("the revocation list is not a complete one")]
    NotComplete,
    /// Signed with an algorithm this crate does not verify.
    #[error("the algorithm of the revocation list is not supported")]
    UnsupportedAlgorithm,
}

impl Why {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoList => "revocation-no-list",
            Self::BadSignature => "revocation-bad-signature",
            Self::Stale => "revocation-stale",
            Self::Future => "revocation-future",
            Self::AfterExpiry => "revocation-after-expiry",
            Self::NotComplete => "revocation-not-complete",
            Self::UnsupportedAlgorithm => "revocation-unsupported-algorithm",
        }
    }
}

impl Reason {
    /// The number of RFC 5280 §5.3.1; 7 is unused, 8 only undoes a hold in delta lists.
    const fn number(self) -> u8 {
        match self {
            Self::Unspecified => 0,
            Self::KeyCompromise => 1,
            Self::CaCompromise => 2,
            Self::AffiliationChanged => 3,
            Self::Superseded => 4,
            Self::CessationOfOperation => 5,
            Self::CertificateHold => 6,
            Self::PrivilegeWithdrawn => 9,
            Self::AaCompromise => 10,
        }
    }

    const fn from_number(number: u8) -> Option<Self> {
        Some(match number {
            0 => Self::Unspecified,
            1 => Self::KeyCompromise,
            2 => Self::CaCompromise,
            3 => Self::AffiliationChanged,
            4 => Self::Superseded,
            5 => Self::CessationOfOperation,
            6 => Self::CertificateHold,
            9 => Self::PrivilegeWithdrawn,
            10 => Self::AaCompromise,
            _ => return None,
        })
    }
}
