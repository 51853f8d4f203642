//! Whether a certificate stands revoked: one three-valued answer from lists and online answers together.
//!
//! Knows how answers combine. Deliberately has no way to turn a missing, stale, foreign or forged answer into
//! "good": [`Revocation::Unknown`] carries the reason and passes nowhere.

use crate::crl::{self, Crl};
use crate::ocsp;
use crate::time::UnixSeconds;
use crate::x509::Certificate;

/// Whether a certificate stands revoked. Three-valued: not knowing is never good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revocation {
    /// Its issuer, or whom the issuer delegated, says that it is not revoked.
    Good,
    /// Its issuer, or whom the issuer delegated, says that it is.
    Revoked {
        /// Since when; the invalidity date when that lies earlier.
        at: UnixSeconds,
        /// Why.
        reason: Reason,
    },
    /// Nothing at hand says so in a way that can be believed.
    Unknown(Why),
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

/// Why revocation is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// No list at hand is of the certificate's issuer, and no answer is about the certificate.
    #[error("there is no revocation list of the issuer")]
    NoList,
    /// The list or answer is not signed by whom it must be, or the issuer may not sign lists.
    #[error("the revocation data is not signed by the issuer")]
    BadSignature,
    /// nextUpdate has passed or is missing, or an answer without it is too old.
    #[error("the revocation data is out of date")]
    Stale,
    /// thisUpdate or producedAt lies ahead.
    #[error("the revocation data is from the future")]
    Future,
    /// Issued after the certificate expired, when entries may have been dropped.
    #[error("the revocation data was issued after the certificate expired")]
    AfterExpiry,
    /// A delta list without its base, a partial list, or an extension not understood.
    #[error("the revocation list is not a complete one")]
    NotComplete,
    /// Signed with an algorithm this crate does not verify.
    #[error("the algorithm of the revocation data is not supported")]
    UnsupportedAlgorithm,
    /// The responder gave no answer (try later, malformed request, unauthorized).
    #[error("the responder gave no answer")]
    NoAnswer,
    /// The answer is about another certificate, or names another issuer.
    #[error("the answer is about another certificate")]
    ForeignAnswer,
    /// The answer does not repeat the number sent with the question.
    #[error("the answer is to another question")]
    Nonce,
    /// Whoever signed the answer was not delegated by the issuer, or no longer is.
    #[error("the responder is not authorized by the issuer")]
    Responder,
    /// The responder says that it does not know the certificate.
    #[error("the responder does not know the certificate")]
    StatedUnknown,
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
            Self::NoAnswer => "revocation-no-answer",
            Self::ForeignAnswer => "revocation-foreign-answer",
            Self::Nonce => "revocation-nonce",
            Self::Responder => "revocation-responder",
            Self::StatedUnknown => "revocation-stated-unknown",
        }
    }
}

impl Reason {
    /// The number of RFC 5280 §5.3.1; 7 is unused, 8 only undoes a hold in delta lists.
    #[must_use]
    pub const fn number(self) -> u8 {
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

    /// The reason of a number.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
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

    /// Whether the key itself may have been in other hands, perhaps long before anybody noticed: then no earlier
    /// timestamp saves a signature.
    #[must_use]
    pub const fn is_compromise(self) -> bool {
        matches!(self, Self::KeyCompromise | Self::CaCompromise | Self::AaCompromise)
    }
}

/// The revocation data at hand.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence<'a> {
    /// Revocation lists, complete and delta, of any issuers.
    pub lists: &'a [Crl],
    /// Online answers about any certificates. Whoever asked compared the nonce when the answer came.
    pub answers: &'a [ocsp::Answer],
}

impl<'a> From<&'a [Crl]> for Evidence<'a> {
    fn from(lists: &'a [Crl]) -> Self {
        Self { lists, answers: &[] }
    }
}

impl<'a> From<&'a Vec<Crl>> for Evidence<'a> {
    fn from(lists: &'a Vec<Crl>) -> Self {
        Self::from(lists.as_slice())
    }
}

impl<'a, const N: usize> From<&'a [Crl; N]> for Evidence<'a> {
    fn from(lists: &'a [Crl; N]) -> Self {
        Self::from(lists.as_slice())
    }
}

/// Judges `certificate`, issued by `issuer`, by all evidence at the moment `at`.
///
/// Whoever says "revoked" is heard; one "good" is enough when nobody does; otherwise the answer is the fault of the
/// first list or answer that is about the certificate.
#[must_use]
pub fn judge(
    certificate: &Certificate,
    issuer: &Certificate,
    evidence: Evidence<'_>,
    at: UnixSeconds,
) -> Revocation {
    let mut answer = crl::judge(certificate, issuer, evidence.lists, at);
    for online in evidence.answers {
        let stated = ocsp::judge(certificate, issuer, online, None, evidence.lists, at);
        answer = match (answer, stated) {
            (revoked @ Revocation::Revoked { .. }, _) | (_, revoked @ Revocation::Revoked { .. }) => revoked,
            (Revocation::Good, _) | (_, Revocation::Good) => Revocation::Good,
            (Revocation::Unknown(Why::NoList), Revocation::Unknown(why)) if why != Why::ForeignAnswer => {
                Revocation::Unknown(why)
            }
            (unknown, Revocation::Unknown(_)) => unknown,
        };
    }
    answer
}
