//! Whether a timestamp may be believed.
//!
//! Knows the order of the questions: form, signature, what is stamped, purpose, moment, path, revocation.

use super::{Reject, TokenInfo};
use crate::cms::{Integrity, Limits, SignedData};
use crate::keys::DigestAlgorithm;
use crate::oid;
use crate::revocation::Evidence;
use crate::signer::{self, Moment};
use crate::time::{CLOCK_TOLERANCE_SECONDS, UnixSeconds};
use crate::x509::{Certificate, KeyUsage, Policy, TrustStore, verify_service_path};

/// A timestamp that may be believed.
#[derive(Clone, Debug)]
pub struct Timestamp {
    /// What it states.
    pub info: TokenInfo,
    /// Who gave it.
    pub authority: Certificate,
}

/// Judges a token (CMS) over the bytes `stamped` at the moment `at`. `nonce`: contents of the INTEGER sent with the
/// request, when the token is fresh from the network.
///
/// # Errors
/// The first [`Reject`].
pub fn verify(
    token: &[u8],
    stamped: &[u8],
    nonce: Option<&[u8]>,
    trust: &TrustStore,
    evidence: Evidence<'_>,
    at: UnixSeconds,
    policy: &Policy,
) -> Result<Timestamp, Reject> {
    let limits = Limits { signers: 1, ..Limits::default() };
    let message = SignedData::parse_as(token, limits, &oid::TST_INFO).map_err(|_| Reject::Malformed)?;
    let Integrity { content, signers } = message.verify_integrity(None).map_err(|_| Reject::Signature)?;
    let [signer] = signers.as_slice() else { return Err(Reject::Signature) };
    // RFC 3161 §2.4.2: the certificate must be named by the signed attribute.
    if !signer.certificate_is_named {
        return Err(Reject::Signature);
    }
    let authority = signer.certificate.clone();
    let info = TokenInfo::from_der(&content)?;
    check_statement(&info, stamped, nonce, &authority)?;
    check_purpose(&authority)?;
    if info.time > at.plus_seconds(CLOCK_TOLERANCE_SECONDS) {
        return Err(Reject::Future);
    }
    let chain = verify_service_path(&authority, message.certificates(), trust, info.time, policy)
        .map_err(|error| Reject::Signer(error.into()))?;
    let moment = Moment { at, proven: Some(info.time) };
    signer::check_revocation(&authority, &chain, trust, evidence, moment, policy.timestamps_without_lists)?;
    Ok(Timestamp { info, authority })
}

/// Who signed a token, by the certificate inside, and when it says so: nothing of it is believed yet. For asking about
/// that certificate before [`verify`] judges it.
///
/// # Errors
/// [`Reject::Malformed`], [`Reject::Signature`].
pub fn look(token: &[u8]) -> Result<Timestamp, Reject> {
    let limits = Limits { signers: 1, ..Limits::default() };
    let message = SignedData::parse_as(token, limits, &oid::TST_INFO).map_err(|_| Reject::Malformed)?;
    let Integrity { content, signers } = message.verify_integrity(None).map_err(|_| Reject::Signature)?;
    let [signer] = signers.as_slice() else { return Err(Reject::Signature) };
    Ok(Timestamp { info: TokenInfo::from_der(&content)?, authority: signer.certificate.clone() })
}

fn check_statement(
    info: &TokenInfo,
    stamped: &[u8],
    nonce: Option<&[u8]>,
    authority: &Certificate,
) -> Result<(), Reject> {
    // SHA-1 is none of the profile's digests, so it cannot carry an imprint.
    let algorithm = DigestAlgorithm::from_oid(&info.algorithm).ok_or(Reject::Algorithm)?;
    if algorithm.digest(stamped).as_ref() != info.imprint {
        return Err(Reject::Imprint);
    }
    if nonce.is_some() && nonce != info.nonce.as_deref() {
        return Err(Reject::Nonce);
    }
    if !info.policy.as_bytes().starts_with(oid::POLICY_TIME_STAMPING.as_bytes()) {
        return Err(Reject::TokenPolicy);
    }
    let named = info.authority.as_deref().is_none_or(|name| name == authority.subject().der());
    if named && !info.other_authority { Ok(()) } else { Err(Reject::Authority) }
}

/// RFC 3161 §2.3: one key purpose, time-stamping, marked critical.
fn check_purpose(authority: &Certificate) -> Result<(), Reject> {
    let alone = authority.key_purposes() == [oid::EKU_TIME_STAMPING] && authority.are_key_purposes_critical();
    let may_sign = authority.key_usage().is_none_or(|usage| {
        usage.contains(KeyUsage::DIGITAL_SIGNATURE) || usage.contains(KeyUsage::NON_REPUDIATION)
    });
    if alone && may_sign && !authority.is_authority() { Ok(()) } else { Err(Reject::Purpose) }
}
