//! Private keys of any generation, and what signs with them.
//!
//! Knows which algorithm a key signs with; deliberately draws no random octets: they are an argument.

use super::{PublicKey, SignatureAlgorithm};
use crate::gost3410;

/// Something that signs: a key of one algorithm, or one whose algorithm is known only when the program runs.
pub trait Signer {
    /// The public half.
    fn public_key(&self) -> PublicKey;

    /// The algorithm it signs with.
    fn algorithm(&self) -> SignatureAlgorithm;

    /// The signature over `message` as objects carry it. `extra`: 32 or more random octets that harden the
    /// signature where its algorithm draws a one-time number; it stays safe without them.
    fn sign(&self, message: &[u8], extra: &[u8]) -> Vec<u8>;
}

/// A private key of any generation; wiped from memory when dropped.
#[derive(Debug)]
pub enum SigningKey {
    /// GOST 34.10-2015, 512 bits.
    Gost512(gost3410::SigningKey),
}

impl Signer for gost3410::SigningKey {
    fn public_key(&self) -> PublicKey {
        PublicKey::Gost512(self.verifying_key())
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        SignatureAlgorithm::Gost512
    }

    fn sign(&self, message: &[u8], extra: &[u8]) -> Vec<u8> {
        self.sign_digest(&crate::streebog512(message), extra).to_bytes().to_vec()
    }
}

impl SigningKey {
    const fn signer(&self) -> &dyn Signer {
        match self {
            Self::Gost512(key) => key,
        }
    }
}

impl Signer for SigningKey {
    fn public_key(&self) -> PublicKey {
        self.signer().public_key()
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        self.signer().algorithm()
    }

    fn sign(&self, message: &[u8], extra: &[u8]) -> Vec<u8> {
        self.signer().sign(message, extra)
    }
}

impl From<gost3410::SigningKey> for SigningKey {
    fn from(key: gost3410::SigningKey) -> Self {
        Self::Gost512(key)
    }
}
