//! Judges a signed message: integrity, path, revocation, identity.

use super::Reject;
use crate::crl::Crl;
use crate::time::UnixSeconds;
use crate::x509::{Certificate, Identity, Policy, TrustStore};

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
    let _ = (bytes, detached, trust, lists, at, policy);
    unimplemented!()
}
