//! The second layer: whether a message may be believed, and whose it is.
//!
//! Knows the order of the questions (integrity, path, revocation) and that all signers must be good.
//! Deliberately takes the moment from its caller: what a signer says about time is no evidence.

use super::{Integrity, IntegritySigner, Limits, Reject, SignedData};
use crate::crl::{self, Crl, Revocation};
use crate::time::UnixSeconds;
use crate::x509::{Certificate, Identity, Policy, TrustStore, ValidatedSigner, verify_path};

/// A message that may be believed under the policy it was judged by.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The signed bytes.
    pub content: Vec<u8>,
    /// The signers, at least one; all of them are good.
    pub signers: Vec<VerifiedSigner>,
}

/// One good signer.
#[derive(Clone, Debug)]
pub struct VerifiedSigner {
    /// The signer's certificate.
    pub certificate: Certificate,
    /// Who the signer is.
    pub identity: Identity,
    /// When the signer says it signed; evidence of nothing.
    pub signing_time: Option<UnixSeconds>,
}

/// Judges a message (DER, BER) at the moment `at`. `detached` as in
/// [`super::SignedData::verify_integrity`]; `lists` are the revocation lists at hand.
///
/// # Errors
/// The first [`Reject`]; [`Reject::is_undecided`] tells a missing answer from a refusal.
pub fn verify(
    bytes: &[u8],
    detached: Option<&[u8]>,
    trust: &TrustStore,
    lists: &[Crl],
    at: UnixSeconds,
    policy: &Policy,
) -> Result<Verified, Reject> {
    let message = SignedData::parse(bytes, Limits::default())?;
    let Integrity { content, signers } = message.verify_integrity(detached)?;
    let mut verified = Vec::with_capacity(signers.len());
    for IntegritySigner { certificate, signing_time } in signers {
        let signer = verify_path(&certificate, message.certificates(), trust, at, policy)?;
        check_revocation(&signer, trust, lists, at)?;
        let identity = signer.identity().clone();
        verified.push(VerifiedSigner { certificate, identity, signing_time });
    }
    Ok(Verified { content, signers: verified })
}

/// Every certificate below the anchor, the signer first.
///
/// The signer must be known not to be revoked. So must an authority that the message brought along; one that
/// configuration names is vouched for by it, unless a list says otherwise.
fn check_revocation(
    signer: &ValidatedSigner,
    trust: &TrustStore,
    lists: &[Crl],
    at: UnixSeconds,
) -> Result<(), Reject> {
    let below = core::iter::once(signer.certificate()).chain(signer.chain());
    for (position, (certificate, issuer)) in below.zip(signer.chain()).enumerate() {
        match crl::judge(certificate, issuer, lists, at) {
            Revocation::Good => {}
            Revocation::Revoked { at, reason } => return Err(Reject::Revoked { at, reason }),
            Revocation::Unknown(_) if position > 0 && trust.intermediates().contains(certificate) => {}
            Revocation::Unknown(why) => return Err(Reject::RevocationUnknown(why)),
        }
    }
    Ok(())
}
