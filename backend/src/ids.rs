//! The only place that asks for randomness: ids, nonces, tokens, verification codes, signing entropy. If the
//! machine has none to give, nothing is made: the error reaches the caller.

use sha2::{Digest, Sha256};

/// The machine has no randomness to give.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("no randomness")]
pub(crate) struct NoRandomness;

/// Random bytes.
#[expect(clippy::disallowed_methods, reason = "the one door to the machine's randomness")]
pub(crate) fn bytes<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(bytes)
}

/// An id of 128 random bits, hex.
pub(crate) fn id() -> Result<String, NoRandomness> {
    Ok(hex::encode(bytes::<16>()?))
}

/// A nonce or token of 256 random bits, hex.
pub(crate) fn token() -> Result<String, NoRandomness> {
    Ok(hex::encode(bytes::<32>()?))
}

/// SHA-256, hex.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Equal without telling where not.
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |wrong, (a, b)| wrong | (a ^ b)) == 0
}
