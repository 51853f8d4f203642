//! Keys and signatures of every generation behind one face.
//!
//! An object states its algorithm, a certificate its key; [`PublicKey::verify`] brings both together and refuses by
//! name what it does not know or what does not fit. Knows algorithms, identifiers and encodings of keys.
//! Deliberately judges no generation: which ones may be believed is the policy's affair ([`Generations`] in
//! [`crate::x509::Policy`]), so that a signature of an old generation can be told from a wrong one.

mod algorithm;
mod pkcs8;
mod public;
mod rsa;
mod signing;

pub(crate) use algorithm::read_plain;
pub use algorithm::{Digest, DigestAlgorithm, Generation, Generations, SignatureAlgorithm};
pub use pkcs8::StoredKey;
pub use public::PublicKey;
pub use rsa::{RsaPublicKey, RsaSigningKey};
pub use signing::{Signer, SigningKey};

use const_oid::ObjectIdentifier;

use crate::der;

/// Why octets are no public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not a well-formed SubjectPublicKeyInfo.
    #[error("the public key is malformed")]
    Malformed,
    /// Not a key of its algorithm: not a point of the curve, for instance, or a modulus of a wrong size.
    #[error("the public key is invalid")]
    Invalid,
}

impl From<der::Error> for KeyError {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

/// Why octets are no private key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrivateKeyError {
    /// Not well-formed, or out of range.
    #[error("the private key is malformed")]
    Malformed,
    /// An algorithm or parameter set this crate does not sign with, by its identifier.
    #[error("the algorithm of the private key is not supported")]
    Unsupported(ObjectIdentifier),
}

impl From<der::Error> for PrivateKeyError {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

/// Why a signature does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// The algorithm is not supported or does not fit the key.
    #[error("the algorithm is not supported or does not fit the key")]
    Unsupported,
    /// The equation does not hold.
    #[error("the signature is wrong")]
    Wrong,
}

impl SignatureError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unsupported => "signature-unsupported-algorithm",
            Self::Wrong => "signature-wrong",
        }
    }
}
