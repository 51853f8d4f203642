//! Asking whether a certificate stands revoked (OCSP, RFC 6960, by POST). The question carries a number nobody can
//! guess; an answer counts only when `eds` finds it signed, about this certificate, fresh, and to this question.

use eds::crl::Crl;
use eds::ocsp;
use eds::revocation::Revocation;
use eds::time::UnixSeconds;
use eds::x509::Certificate;

use super::peer::{Peer, Question, Reply};
use crate::attest::OnlineAnswer;
use crate::clock::Clock;
use crate::ids;

/// Octets of an answer; real ones have about 1,300.
const BYTES_MAX: usize = 64 << 10;

/// Asks about `certificate` of `issuer`.
///
/// # Errors
/// Why nothing is known, by a stable code: of the peer, of the message, or of its judgement.
pub(super) async fn ask(
    peer: &Peer,
    clock: &Clock,
    certificate: &Certificate,
    issuer: &Certificate,
    lists: &[Crl],
) -> Result<OnlineAnswer, &'static str> {
    let nonce = ids::bytes::<16>().map_err(|_| "no-randomness")?;
    let request = ocsp::request(certificate, issuer, &nonce);
    let question = Question::Post("application/ocsp-request", &request);
    let der = match peer.ask(question, BYTES_MAX).await.map_err(super::client::Failure::code)? {
        Reply::Bytes(der, _) => der,
        Reply::Unchanged => return Err("ocsp-malformed"),
    };
    let answer = ocsp::Answer::from_der(&der).map_err(ocsp::OcspError::code)?;
    let at = UnixSeconds(clock.now().as_second());
    match ocsp::judge(certificate, issuer, &answer, Some(&nonce), lists, at) {
        Revocation::Good | Revocation::Revoked { .. } => Ok(OnlineAnswer { der, answer }),
        Revocation::Unknown(why) => Err(why.code()),
    }
}
