//! Certificate revocation lists: read, check, judge, issue.
//!
//! Knows complete lists signed by the issuer of the certificate. Deliberately no delta and no indirect lists:
//! those answer [`Revocation::Unknown`].

mod build;

pub use build::{RevokedEntry, issue};

use crate::time::UnixSeconds;
use crate::x509::{Certificate, Name};

/// A revocation list, parsed; not yet trusted.
#[derive(Clone, Debug)]
pub struct Crl {}

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

impl Crl {
    /// Parses DER; the whole of `bytes` must be the list.
    ///
    /// # Errors
    /// [`CrlError`].
    pub fn from_der(bytes: &[u8]) -> Result<Self, CrlError> {
        let _ = bytes;
        unimplemented!()
    }

    /// Who issued it.
    #[must_use]
    pub fn issuer(&self) -> &Name {
        unimplemented!()
    }

    /// When it was issued.
    #[must_use]
    pub fn this_update(&self) -> UnixSeconds {
        unimplemented!()
    }

    /// When the next one is due.
    #[must_use]
    pub fn next_update(&self) -> Option<UnixSeconds> {
        unimplemented!()
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        unimplemented!()
    }

    /// Whether it names nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Judges `certificate`, issued by `issuer`, by the lists at hand at the moment `at`. The best list counts; if
/// any good list names the certificate it is revoked.
#[must_use]
pub fn judge(certificate: &Certificate, issuer: &Certificate, lists: &[Crl], at: UnixSeconds) -> Revocation {
    let _ = (certificate, issuer, lists, at);
    unimplemented!()
}
