//! Asking for a timestamp over a signature (RFC 3161 over HTTP). What comes back is looked at here only as far as to
//! know whom to ask about; `gather` judges it in full before it counts.

use eds::keys::DigestAlgorithm;
use eds::tsp;

use super::client::Failure;
use super::peer::{Peer, Question, Reply};
use crate::ids;

/// Octets of an answer; real ones have about 3,000.
const BYTES_MAX: usize = 64 << 10;

/// A token as it came, with the number of its question.
pub(super) struct Token {
    pub(super) der: Vec<u8>,
    pub(super) nonce: [u8; 16],
}

/// Asks for a token over `signature`.
///
/// # Errors
/// Why there is none, by a stable code.
pub(super) async fn ask(
    peer: &Peer,
    signature: &[u8],
    algorithm: DigestAlgorithm,
) -> Result<Token, &'static str> {
    let mut nonce = ids::bytes::<16>().map_err(|_| "no-randomness")?;
    // Positive and without leading zeros, so that the number's octets are these.
    if let Some(first) = nonce.first_mut() {
        *first = *first & 0x7f | 0x40;
    }
    let request = tsp::request(signature, algorithm, &nonce);
    let question = Question::Post("application/timestamp-query", &request);
    match peer.ask(question, BYTES_MAX).await.map_err(Failure::code)? {
        Reply::Bytes(bytes, _) => {
            let der = tsp::token_of_response(&bytes).map_err(tsp::Reject::code)?;
            Ok(Token { der, nonce })
        }
        Reply::Unchanged => Err("timestamp-malformed"),
    }
}
