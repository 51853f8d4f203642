//! Private keys of any generation, and what signs with them.
//!
//! Knows which algorithm a key signs with; deliberately draws no random octets: they are an argument.

use super::{PublicKey, RsaSigningKey, SignatureAlgorithm};
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
    /// GOST 34.10-2015, 256 bits.
    Gost256(gost3410::SigningKey256),
    /// GOST 34.310-2004.
    Gost2004(gost3410::SigningKey2004),
    /// RSA.
    Rsa(RsaSigningKey),
}

impl SigningKey {
    const fn signer(&self) -> &dyn Signer {
        match self {
            Self::Gost512(key) => key,
            Self::Gost256(key) => key,
            Self::Gost2004(key) => key,
            Self::Rsa(key) => key,
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

macro_rules! gost_signer {
    ($($kind:ident: $key:ident, $digest:ident;)+) => {
        $(
            impl Signer for gost3410::$key {
                fn public_key(&self) -> PublicKey {
                    PublicKey::$kind(self.verifying_key())
                }

                fn algorithm(&self) -> SignatureAlgorithm {
                    SignatureAlgorithm::$kind
                }

                fn sign(&self, message: &[u8], extra: &[u8]) -> Vec<u8> {
                    self.sign_digest(&crate::$digest(message), extra).to_bytes().to_vec()
                }
            }

            impl From<gost3410::$key> for SigningKey {
                fn from(key: gost3410::$key) -> Self {
                    Self::$kind(key)
                }
            }
        )+
    };
}

gost_signer! {
    Gost512: SigningKey, streebog512;
    Gost256: SigningKey256, streebog256;
    Gost2004: SigningKey2004, gost34311;
}

impl Signer for RsaSigningKey {
    fn public_key(&self) -> PublicKey {
        PublicKey::Rsa(self.verifying_key().clone())
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        SignatureAlgorithm::RsaSha256
    }

    /// RSA of this padding draws no one-time number: `extra` is not used.
    fn sign(&self, message: &[u8], _extra: &[u8]) -> Vec<u8> {
        // A key that was read has signed before, so there always is a signature.
        self.sign_digest(&crate::sha256(message)).unwrap_or_default()
    }
}

impl From<RsaSigningKey> for SigningKey {
    fn from(key: RsaSigningKey) -> Self {
        Self::Rsa(key)
    }
}
