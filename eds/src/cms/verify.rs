//! The second layer: whether a message may be believed, and whose it is.
//!
//! Knows the order of the questions (integrity, timestamps, path, revocation) and that all signers must be good.
//! Deliberately takes the moment from its caller: what a signer says about time is no evidence, what a verified
//! timestamp says is.

use super::{Integrity, IntegritySigner, Limits, Reject, SignedData};
use crate::revocation::Evidence;
use crate::signer::{self, Moment, VerifiedSigner};
use crate::time::UnixSeconds;
use crate::tsp;
use crate::x509::{Policy, TrustStore};

/// A message that may be believed under the policy it was judged by.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The signed bytes.
    pub content: Vec<u8>,
    /// The signers, at least one; all of them are good.
    pub signers: Vec<VerifiedSigner>,
}

/// Judges a message (DER, BER) at the moment `at`. `detached` as in
/// [`super::SignedData::verify_integrity`]; `evidence`: the revocation lists and answers at hand.
///
/// A timestamp beside a signature must be good; then the certificates count as of its time, and revocation as known
/// at `at`.
///
/// # Errors
/// The first [`Reject`]; [`Reject::is_undecided`] tells a missing answer from a refusal.
pub fn verify<'a>(
    bytes: &[u8],
    detached: Option<&[u8]>,
    trust: &TrustStore,
    evidence: impl Into<Evidence<'a>>,
    at: UnixSeconds,
    policy: &Policy,
) -> Result<Verified, Reject> {
    judge(bytes, detached, trust, evidence.into(), None, at, policy)
}

/// The same for a message that lay at hand since `received`, which the caller vouches for as a timestamp would: the
/// certificates count as of then, and revocation as known at `at`, when the evidence is current. For messages that
/// waited for evidence, and for those judged again years later.
///
/// # Errors
/// As [`verify`].
pub fn verify_received<'a>(
    bytes: &[u8],
    detached: Option<&[u8]>,
    trust: &TrustStore,
    evidence: impl Into<Evidence<'a>>,
    received: UnixSeconds,
    at: UnixSeconds,
    policy: &Policy,
) -> Result<Verified, Reject> {
    judge(bytes, detached, trust, evidence.into(), Some(received), at, policy)
}

fn judge(
    bytes: &[u8],
    detached: Option<&[u8]>,
    trust: &TrustStore,
    evidence: Evidence<'_>,
    received: Option<UnixSeconds>,
    at: UnixSeconds,
    policy: &Policy,
) -> Result<Verified, Reject> {
    let message = SignedData::parse(bytes, Limits::default())?;
    let Integrity { content, signers } = message.verify_integrity(detached)?;
    let mut verified = Vec::with_capacity(signers.len());
    for signer in signers {
        let stamped = proven_time(&signer, trust, evidence, at, policy)?;
        let proven = match (stamped, received) {
            (Some(stamped), Some(received)) => Some(stamped.min(received)),
            (one, other) => one.or(other),
        };
        let IntegritySigner { certificate, signing_time, .. } = signer;
        let moment = Moment { at, proven };
        let judged = signer::judge(&certificate, message.certificates(), trust, evidence, moment, policy)?;
        verified.push(VerifiedSigner { signing_time, ..judged });
    }
    Ok(Verified { content, signers: verified })
}

/// The earliest time that a timestamp proves. Every timestamp must be good: a bad one beside a good one says that
/// somebody tried.
fn proven_time(
    signer: &IntegritySigner,
    trust: &TrustStore,
    evidence: Evidence<'_>,
    at: UnixSeconds,
    policy: &Policy,
) -> Result<Option<UnixSeconds>, Reject> {
    let mut earliest: Option<UnixSeconds> = None;
    for token in &signer.timestamps {
        let timestamp = tsp::verify(token, &signer.signature, None, trust, evidence, at, policy)?;
        let time = timestamp.info.time;
        earliest = Some(earliest.map_or(time, |known| known.min(time)));
    }
    Ok(earliest)
}
