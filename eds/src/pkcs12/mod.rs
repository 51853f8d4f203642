//! Key files (PKCS#12) of the national authority: open one, write one.
//!
//! Knows the one shape those files have and its old ciphers; deliberately not the many other things PKCS#12
//! can hold.

mod cipher;
mod kdf;
mod open;
mod write;

pub use open::open;
pub use write::write;

use const_oid::ObjectIdentifier;

use crate::keys::SigningKey;
use crate::x509::Certificate;

/// An opened key file. The key's public half is the certificate's key: that was checked.
#[derive(Debug)]
pub struct KeyFile {
    /// The private key.
    pub key: SigningKey,
    /// Its certificate.
    pub certificate: Certificate,
}

/// Why a key file does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The integrity code does not match: the password is wrong (or the file was changed).
    #[error("the password does not open the key file")]
    WrongPassword,
    /// Not a key file, or a damaged one.
    #[error("the file is not a key file, or it is damaged")]
    Malformed,
    /// Larger than any key file.
    #[error("the file is too large for a key file")]
    TooLarge,
    /// The number of hashing rounds is zero or absurd.
    #[error("the key file asks for too many hashing rounds")]
    TooManyIterations,
    /// A part of the format that national files do not use.
    #[error("the key file uses something unsupported: {0}")]
    Unsupported(Feature),
    /// The key's algorithm or parameter set is not one of the profile.
    #[error("the key algorithm is not supported: {0}")]
    UnsupportedKey(ObjectIdentifier),
    /// No certificate or no key inside.
    #[error("the key file holds no key with its certificate")]
    NoKey,
    /// The private key does not belong to the certificate.
    #[error("the private key does not belong to the certificate")]
    KeyMismatch,
}

/// A part of PKCS#12 this crate does not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// Public-key integrity or another content type.
    ContentType,
    /// The integrity code is missing.
    NoMac,
    /// Another digest than SHA-1.
    MacAlgorithm,
    /// Another cipher than the two old ones.
    Cipher,
    /// Several keys.
    SeveralKeys,
}

impl core::fmt::Display for Feature {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::ContentType => "content type",
            Self::NoMac => "no integrity code",
            Self::MacAlgorithm => "integrity algorithm",
            Self::Cipher => "cipher",
            Self::SeveralKeys => "several keys",
        })
    }
}

impl OpenError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::WrongPassword => "key-file-wrong-password",
            Self::Malformed => "key-file-malformed",
            Self::TooLarge => "key-file-too-large",
            Self::TooManyIterations => "key-file-too-many-iterations",
            Self::Unsupported(_) => "key-file-unsupported",
            Self::UnsupportedKey(_) => "key-file-unsupported-key",
            Self::NoKey => "key-file-no-key",
            Self::KeyMismatch => "key-file-key-mismatch",
        }
    }
}

/// Random salts for [`write()`]; each 20 octets, used once.
#[derive(Clone, Debug)]
pub struct Salts {
    /// For the integrity code.
    pub mac: [u8; 20],
    /// For the key's encryption.
    pub key: [u8; 20],
    /// For the certificate's encryption.
    pub certificate: [u8; 20],
}
