//! Whether an answer may be believed, and what it then says.
//!
//! Knows whom an issuer may delegate (RFC 6960 §4.2.2.2) and how old an answer may be. Deliberately has no way to
//! turn a bad answer into "good".

use super::answer::{Answer, Basic, Said, Single};
use crate::crl::{self, Crl};
use crate::keys::SignatureError;
use crate::oid;
use crate::revocation::{Revocation, Why};
use crate::time::{CLOCK_TOLERANCE_SECONDS, UnixSeconds};
use crate::x509::{Certificate, KeyUsage};

/// How old an answer without nextUpdate may be, seconds. The national responder never states one.
pub const MAX_AGE_SECONDS: i64 = 300;

/// Judges `certificate`, issued by `issuer`, by one answer at the moment `at`. `nonce`: what was sent with the
/// question, when the answer is fresh from the network; stored answers are judged without. `lists`: revocation
/// lists about the responder, if its certificate does not say that it needs none.
#[must_use]
pub fn judge(
    certificate: &Certificate,
    issuer: &Certificate,
    answer: &Answer,
    nonce: Option<&[u8]>,
    lists: &[Crl],
    at: UnixSeconds,
) -> Revocation {
    match check(certificate, issuer, answer, nonce, lists, at) {
        Ok(Said::Good) => Revocation::Good,
        Ok(Said::Revoked(at, reason)) => Revocation::Revoked { at, reason },
        Ok(Said::Unknown) => Revocation::Unknown(Why::StatedUnknown),
        Err(why) => Revocation::Unknown(why),
    }
}

fn check(
    certificate: &Certificate,
    issuer: &Certificate,
    answer: &Answer,
    nonce: Option<&[u8]>,
    lists: &[Crl],
    at: UnixSeconds,
) -> Result<Said, Why> {
    let basic = answer.basic.as_ref().ok_or(Why::NoAnswer)?;
    if !basic.understood {
        return Err(Why::NotComplete);
    }
    let about: Vec<&Single> =
        basic.singles.iter().filter(|single| single.id.means(certificate, issuer)).collect();
    if about.is_empty() {
        return Err(Why::ForeignAnswer);
    }
    if nonce.is_some_and(|sent| !answer.repeats(sent)) {
        return Err(Why::Nonce);
    }
    check_responder(basic, issuer, lists, at)?;
    about.iter().try_for_each(|single| check_times(basic, single, certificate, at))?;
    // Of several statements about one certificate the gravest counts.
    let gravest = about.iter().map(|single| single.said).max_by_key(|said| match said {
        Said::Good => 0,
        Said::Unknown => 1,
        Said::Revoked(..) => 2,
    });
    gravest.ok_or(Why::ForeignAnswer)
}

/// The issuer itself, or someone whom this very issuer gave a certificate for answering.
fn check_responder(basic: &Basic, issuer: &Certificate, lists: &[Crl], at: UnixSeconds) -> Result<(), Why> {
    let mut fault = Why::Responder;
    for responder in core::iter::once(issuer).chain(&basic.certificates) {
        if !basic.responder.names(responder) {
            continue;
        }
        if responder != issuer && !is_delegated(responder, issuer, lists, at) {
            continue;
        }
        match basic.check_signature(responder.public_key()) {
            Ok(()) => return Ok(()),
            Err(SignatureError::Wrong) => fault = Why::BadSignature,
            Err(SignatureError::Unsupported) => fault = Why::UnsupportedAlgorithm,
        }
    }
    Err(fault)
}

fn is_delegated(responder: &Certificate, issuer: &Certificate, lists: &[Crl], at: UnixSeconds) -> bool {
    let may_sign = responder.key_usage().is_none_or(|usage| {
        usage.contains(KeyUsage::DIGITAL_SIGNATURE) || usage.contains(KeyUsage::NON_REPUDIATION)
    });
    let stands = || match crl::judge(responder, issuer, lists, at) {
        Revocation::Good => true,
        Revocation::Revoked { .. } => false,
        Revocation::Unknown(_) => responder.has_no_check(),
    };
    responder.key_purposes().contains(&oid::EKU_OCSP_SIGNING)
        && may_sign
        && !responder.is_authority()
        && !responder.has_unknown_critical_extension()
        && responder.not_before() <= at
        && at <= responder.not_after()
        && responder.is_issued_by(issuer)
        && stands()
}

fn check_times(
    basic: &Basic,
    single: &Single,
    certificate: &Certificate,
    at: UnixSeconds,
) -> Result<(), Why> {
    let latest = at.plus_seconds(CLOCK_TOLERANCE_SECONDS);
    if basic.produced_at > latest || single.this_update > latest {
        return Err(Why::Future);
    }
    // An answer cannot be made before what it states was known.
    if single.this_update > basic.produced_at.plus_seconds(CLOCK_TOLERANCE_SECONDS) {
        return Err(Why::Future);
    }
    let due = single.next_update.unwrap_or_else(|| single.this_update.plus_seconds(MAX_AGE_SECONDS));
    if at > due {
        return Err(Why::Stale);
    }
    if single.this_update > certificate.not_after() { Err(Why::AfterExpiry) } else { Ok(()) }
}
