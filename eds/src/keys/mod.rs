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
pub use pkcs8::{PrivateKeyError, StoredKey};
pub use public::{KeyError, PublicKey};
pub use rsa::{RsaPublicKey, RsaSigningKey};
pub use signing::{Signer, SigningKey};

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
