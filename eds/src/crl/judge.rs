//! Whether a certificate stands revoked, by the lists at hand.
//!
//! Knows when a list may be believed; deliberately has no way to turn a missing or bad list into "good".

use super::{Crl, Revocation, Why};
use crate::keys::SignatureError;
use crate::time::UnixSeconds;
use crate::x509::{Certificate, KeyUsage};

/// Judges `certificate`, issued by `issuer`, by the lists at hand at the moment `at`.
///
/// Lists of other issuers are passed over. If any usable list names the certificate it is revoked, whatever the
/// date of the entry; if at least one is usable and none names it, it is good; otherwise the answer is the
/// fault of the first unusable list, or that there is none.
#[must_use]
pub fn judge(certificate: &Certificate, issuer: &Certificate, lists: &[Crl], at: UnixSeconds) -> Revocation {
    let mut answer = Revocation::Unknown(Why::NoList);
    if certificate.issuer().der() != issuer.subject().der() {
        return answer;
    }
    let of_issuer = lists.iter().filter(|list| list.issuer().der() == certificate.issuer().der());
    for list in of_issuer {
        match usable(list, certificate, issuer, at) {
            Ok(()) => match list.find(certificate.serial()) {
                Some((at, reason)) => return Revocation::Revoked { at, reason },
                None => answer = Revocation::Good,
            },
            Err(why) => {
                if answer == Revocation::Unknown(Why::NoList) {
                    answer = Revocation::Unknown(why);
                }
            }
        }
    }
    answer
}

/// The cheap reasons first, the signature last.
fn usable(list: &Crl, certificate: &Certificate, issuer: &Certificate, at: UnixSeconds) -> Result<(), Why> {
    if !list.is_complete() {
        return Err(Why::NotComplete);
    }
    if list.this_update() > at {
        return Err(Why::Future);
    }
    if list.next_update().is_none_or(|due| at > due) {
        return Err(Why::Stale);
    }
    if list.this_update() > certificate.not_after() {
        return Err(Why::AfterExpiry);
    }
    if !issuer.key_usage().is_some_and(|usage| usage.contains(KeyUsage::CRL_SIGN)) {
        return Err(Why::BadSignature);
    }
    list.check_signature(issuer.public_key()).map_err(|error| match error {
        SignatureError::Unsupported => Why::UnsupportedAlgorithm,
        SignatureError::Wrong => Why::BadSignature,
    })
}
