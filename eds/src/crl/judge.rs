//! Whether a certificate stands revoked, by the lists at hand.
//!
//! Knows when a list may be believed and how a delta list changes its base; deliberately has no way to turn a
//! missing or bad list into "good".

use super::index::Said;
use super::{Crl, Reason, Revocation, Why};
use crate::keys::SignatureError;
use crate::time::UnixSeconds;
use crate::x509::{Certificate, KeyUsage};

/// Judges `certificate`, issued by `issuer`, by the lists at hand at the moment `at`.
///
/// Lists of other issuers are passed over. The newest current complete list decides, and with it every delta list
/// that continues it. A revocation for good counts wherever an authentic list states it, even in a delta list
/// without its base; only a hold can be lifted, by a newer list. When no complete list is usable the answer is the
/// fault of the first one, or that there is none.
#[must_use]
pub fn judge(certificate: &Certificate, issuer: &Certificate, lists: &[Crl], at: UnixSeconds) -> Revocation {
    if certificate.issuer().der() != issuer.subject().der() {
        return Revocation::Unknown(Why::NoList);
    }
    let of_issuer = lists.iter().filter(|list| list.issuer().der() == certificate.issuer().der());
    let mut usable = Vec::new();
    let mut fault = None;
    for list in of_issuer {
        match check(list, certificate, issuer, at) {
            Ok(()) => usable.push(list),
            Err(why) => {
                fault.get_or_insert(why);
            }
        }
    }
    // A delta list comes after the complete list of the same moment.
    usable.sort_by_key(|list| (list.this_update(), list.is_delta()));
    let mut answer = None;
    for list in &usable {
        answer = next(answer, list, &usable, certificate.serial());
    }
    answer.unwrap_or(Revocation::Unknown(fault.unwrap_or(if usable.is_empty() {
        Why::NoList
    } else {
        Why::NotComplete
    })))
}

/// The answer after one more list, older ones first.
fn next(answer: Option<Revocation>, list: &Crl, all: &[&Crl], serial: &[u8]) -> Option<Revocation> {
    if let Some(Revocation::Revoked { reason, .. }) = answer
        && reason != Reason::CertificateHold
    {
        return answer;
    }
    match list.find(serial) {
        Some(Said::Revoked(at, reason)) => Some(Revocation::Revoked { at, reason }),
        Some(Said::Lifted) if list.is_delta() => {
            let continues = all.iter().any(|base| !base.is_delta() && list.continues(base));
            if continues { Some(Revocation::Good) } else { answer }
        }
        // A complete list that does not name it, or names it as removed.
        _ if !list.is_delta() => Some(Revocation::Good),
        _ => answer,
    }
}

/// The cheap reasons first, the signature last.
fn check(list: &Crl, certificate: &Certificate, issuer: &Certificate, at: UnixSeconds) -> Result<(), Why> {
    if list.this_update() > certificate.not_after() {
        return Err(Why::AfterExpiry);
    }
    check_list(list, issuer, at)
}

/// Whether a list may be believed at the moment `at`: complete or delta, current, and signed by `issuer`, who may
/// sign lists. For whoever fetched one and decides whether to keep it.
///
/// # Errors
/// The first [`Why`].
pub fn check_list(list: &Crl, issuer: &Certificate, at: UnixSeconds) -> Result<(), Why> {
    if list.issuer().der() != issuer.subject().der() {
        return Err(Why::NoList);
    }
    if !list.is_understood() {
        return Err(Why::NotComplete);
    }
    if list.this_update() > at {
        return Err(Why::Future);
    }
    if list.next_update().is_none_or(|due| at > due) {
        return Err(Why::Stale);
    }
    if !issuer.key_usage().is_some_and(|usage| usage.contains(KeyUsage::CRL_SIGN)) {
        return Err(Why::BadSignature);
    }
    list.check_signature(issuer.public_key()).map_err(|error| match error {
        SignatureError::Unsupported => Why::UnsupportedAlgorithm,
        SignatureError::Wrong => Why::BadSignature,
    })
}
