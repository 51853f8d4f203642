//! Public keys as certificates carry them, and the one way to verify with them.
//!
//! Knows SubjectPublicKeyInfo of each kind of key, octet for octet.

use const_oid::ObjectIdentifier;

use super::{Digest, Generation, SignatureAlgorithm, SignatureError};
use crate::der::{self, Reader, Writer, tag};
use crate::gost3410::{Signature, VerifyingKey};
use crate::oid;

/// A public key of any generation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicKey {
    /// GOST 34.10-2015, 512 bits.
    Gost512(VerifyingKey),
    /// An algorithm or parameter set this crate does not verify, by its identifier.
    Unsupported(ObjectIdentifier),
}

/// Why octets are no public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not a well-formed SubjectPublicKeyInfo.
    #[error("the public key is malformed")]
    Malformed,
    /// Not a key of its algorithm: not a point of the curve, for instance.
    #[error("the public key is invalid")]
    Invalid,
}

impl From<der::Error> for KeyError {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

impl From<&VerifyingKey> for PublicKey {
    fn from(key: &VerifyingKey) -> Self {
        Self::Gost512(key.clone())
    }
}

impl From<&Self> for PublicKey {
    fn from(key: &Self) -> Self {
        key.clone()
    }
}

impl PublicKey {
    /// Reads a SubjectPublicKeyInfo.
    ///
    /// # Errors
    /// [`KeyError`]; an unknown algorithm is no error but [`PublicKey::Unsupported`].
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, KeyError> {
        let mut spki = reader.open(tag::SEQUENCE)?;
        let mut algorithm = spki.open(tag::SEQUENCE)?;
        let kind = algorithm.oid()?;
        if kind != oid::GOST2015_512_KEY {
            return Ok(Self::Unsupported(kind));
        }
        let mut parameters = algorithm.open(tag::SEQUENCE)?;
        algorithm.finish()?;
        let (curve, digest) = (parameters.oid()?, parameters.oid()?);
        parameters.finish()?;
        if curve != oid::GOST2015_512_PARAMS_A || digest != oid::STREEBOG512 {
            return Ok(Self::Unsupported(curve));
        }
        let octets = spki.bit_string_octets()?;
        spki.finish()?;
        let mut wrapped = Reader::new(octets);
        let point = wrapped.element(tag::OCTET_STRING)?.value;
        wrapped.finish()?;
        let point: &[u8; 128] = point.try_into().map_err(|_| KeyError::Invalid)?;
        VerifyingKey::from_bytes(point).map(Self::Gost512).map_err(|_| KeyError::Invalid)
    }

    /// Writes a SubjectPublicKeyInfo. An unsupported key, which was never kept, is written as its identifier alone.
    pub fn write(&self, out: &mut Writer) {
        out.sequence(|out| {
            self.write_algorithm(out);
            out.bit_string(&self.octets());
        });
    }

    /// Writes the AlgorithmIdentifier of the key, in certificates and in key files.
    pub(crate) fn write_algorithm(&self, out: &mut Writer) {
        out.sequence(|out| match self {
            Self::Gost512(_) => {
                out.oid(&oid::GOST2015_512_KEY);
                out.sequence(|out| {
                    out.oid(&oid::GOST2015_512_PARAMS_A);
                    out.oid(&oid::STREEBOG512);
                });
            }
            Self::Unsupported(kind) => out.oid(kind),
        });
    }

    /// The key identifier of the profile: SHA-1 of the contents of the BIT STRING.
    #[must_use]
    pub fn identifier(&self) -> [u8; 20] {
        crate::sha1(&self.octets())
    }

    /// Contents of the BIT STRING.
    pub(crate) fn octets(&self) -> Vec<u8> {
        let mut out = Writer::new();
        match self {
            Self::Gost512(key) => out.octet_string(&key.to_bytes()),
            Self::Unsupported(_) => {}
        }
        out.finish()
    }

    /// The algorithm this key signs with in the profile; none for an unsupported key.
    #[must_use]
    pub const fn algorithm(&self) -> Option<SignatureAlgorithm> {
        match self {
            Self::Gost512(_) => Some(SignatureAlgorithm::Gost512),
            Self::Unsupported(_) => None,
        }
    }

    /// The generation of the key; none for an unsupported key.
    #[must_use]
    pub fn generation(&self) -> Option<Generation> {
        self.algorithm().map(SignatureAlgorithm::generation)
    }

    /// Whether `signature`, as objects carry it, is this key's over `message` by the stated algorithm.
    ///
    /// # Errors
    /// [`SignatureError`].
    pub fn verify(
        &self,
        algorithm: SignatureAlgorithm,
        message: &[u8],
        signature: &[u8],
    ) -> Result<(), SignatureError> {
        self.verify_digest(algorithm, &algorithm.digest().digest(message), signature)
    }

    /// The same for a message whose digest, by the algorithm's own digest algorithm, is at hand.
    ///
    /// # Errors
    /// [`SignatureError`].
    pub fn verify_digest(
        &self,
        algorithm: SignatureAlgorithm,
        digest: &Digest,
        signature: &[u8],
    ) -> Result<(), SignatureError> {
        let holds = match (self, algorithm) {
            (Self::Gost512(key), SignatureAlgorithm::Gost512) => {
                let octets: [u8; 128] = signature.try_into().map_err(|_| SignatureError::Wrong)?;
                let digest = digest.as_ref().try_into().map_err(|_| SignatureError::Unsupported)?;
                key.verify_digest(digest, &Signature::from_bytes(octets))
            }
            (Self::Unsupported(_), _) => return Err(SignatureError::Unsupported),
        };
        if holds { Ok(()) } else { Err(SignatureError::Wrong) }
    }
}
