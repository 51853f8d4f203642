//! Whether one signer may be believed: path, purpose, identity, revocation.
//!
//! What a message or a document proves mathematically is judged before; this is the second question, the same for
//! CMS and XML. Knows how a proven time changes the answer. Deliberately believes no time that the signer states.

use crate::revocation::{self, Evidence, Reason, Revocation, Why};
use crate::time::UnixSeconds;
use crate::x509::{Certificate, Identity, PathError, Policy, TrustStore, verify_path};

/// One good signer.
#[derive(Clone, Debug)]
pub struct VerifiedSigner {
    /// The signer's certificate.
    pub certificate: Certificate,
    /// Who the signer is.
    pub identity: Identity,
    /// When the signer says it signed; evidence of nothing.
    pub signing_time: Option<UnixSeconds>,
    /// When the signature existed at the latest, by a verified timestamp.
    pub proven_time: Option<UnixSeconds>,
}

/// Why a signer is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Distrust {
    /// No good path from the signer to an anchor.
    #[error("the certificate is not accepted: {0}")]
    Path(#[from] PathError),
    /// The signer's certificate, or one above it, stands revoked.
    #[error("the certificate was revoked")]
    Revoked {
        /// Since when.
        at: UnixSeconds,
        /// Why.
        reason: Reason,
    },
    /// Revocation is not known: not refused for good, ask again when data is fresh.
    #[error("revocation is not known: {0}")]
    RevocationUnknown(Why),
}

impl Distrust {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Path(error) => error.code(),
            Self::Revoked { .. } => "certificate-revoked",
            Self::RevocationUnknown(why) => why.code(),
        }
    }

    /// Whether asking again later, with fresh revocation data, may give another answer.
    #[must_use]
    pub const fn is_undecided(self) -> bool {
        matches!(self, Self::RevocationUnknown(_))
    }
}

/// The moment of a judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    /// When it is judged: revocation data must be current then.
    pub(crate) at: UnixSeconds,
    /// By when the signature existed, if a timestamp proves it: certificates must be valid then.
    pub(crate) proven: Option<UnixSeconds>,
}

/// Judges the holder of `certificate`. `candidates` are certificates at hand; they carry no trust.
pub(crate) fn judge(
    certificate: &Certificate,
    candidates: &[Certificate],
    trust: &TrustStore,
    evidence: Evidence<'_>,
    moment: Moment,
    policy: &Policy,
) -> Result<VerifiedSigner, Distrust> {
    let reference = moment.proven.unwrap_or(moment.at);
    let signer = verify_path(certificate, candidates, trust, reference, policy)?;
    check_revocation(signer.certificate(), signer.chain(), trust, evidence, moment, false)?;
    Ok(VerifiedSigner {
        certificate: certificate.clone(),
        identity: signer.identity().clone(),
        signing_time: None,
        proven_time: moment.proven,
    })
}

/// Every certificate below the anchor, the leaf first.
///
/// The leaf must be known not to be revoked, unless `leaf_may_be_unknown`. So must an authority that a message
/// brought along; one that configuration names is vouched for by it as long as there is no list of its issuer.
///
/// With a proven time, a revocation after it counts only when the key may have been in other hands before.
pub(crate) fn check_revocation(
    leaf: &Certificate,
    chain: &[Certificate],
    trust: &TrustStore,
    evidence: Evidence<'_>,
    moment: Moment,
    leaf_may_be_unknown: bool,
) -> Result<(), Distrust> {
    let below = core::iter::once(leaf).chain(chain);
    for (position, (certificate, issuer)) in below.zip(chain).enumerate() {
        let vouched =
            if position == 0 { leaf_may_be_unknown } else { trust.intermediates().contains(certificate) };
        match revocation::judge(certificate, issuer, evidence, moment.at) {
            Revocation::Good => {}
            Revocation::Revoked { at, reason } => {
                let later = moment.proven.is_some_and(|proven| proven < at);
                if reason.is_compromise() || !later {
                    return Err(Distrust::Revoked { at, reason });
                }
            }
            // A stale or forged list about an authority is no word of configuration's.
            Revocation::Unknown(why) if vouched && (position == 0 || why == Why::NoList) => {}
            Revocation::Unknown(why) => return Err(Distrust::RevocationUnknown(why)),
        }
    }
    Ok(())
}
