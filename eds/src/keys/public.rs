//! Public keys as certificates carry them, and the one way to verify with them.
//!
//! Knows SubjectPublicKeyInfo of each kind of key, octet for octet. Deliberately no other parameter sets than those of
//! the profile: a key on another curve is named and not read.

use const_oid::ObjectIdentifier;

use super::{Digest, Generation, KeyError, RsaPublicKey, SignatureAlgorithm, SignatureError};
use crate::der::{self, Reader, Writer, tag};
use crate::gost3410::{
    Signature, Signature256, Signature2004, VerifyingKey, VerifyingKey256, VerifyingKey2004,
};
use crate::oid;

/// A public key of any generation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicKey {
    /// GOST 34.10-2015, 512 bits.
    Gost512(VerifyingKey),
    /// GOST 34.10-2015, 256 bits.
    Gost256(VerifyingKey256),
    /// GOST 34.310-2004.
    Gost2004(VerifyingKey2004),
    /// RSA.
    Rsa(RsaPublicKey),
    /// An algorithm or parameter set this crate does not verify, by its identifier.
    Unsupported(ObjectIdentifier),
}

/// Parameter set and digest that stand in the AlgorithmIdentifier of a key.
pub(super) const PARAMETERS: [(ObjectIdentifier, ObjectIdentifier, ObjectIdentifier); 3] = [
    (oid::GOST2015_512_KEY, oid::GOST2015_512_PARAMS_A, oid::STREEBOG512),
    (oid::GOST2015_256_KEY, oid::GOST2015_256_PARAMS_A, oid::STREEBOG256),
    (oid::GOST2004_KEY, oid::GOST2004_PARAMS_A, oid::GOST34311_PARAMS),
];

/// Reads the AlgorithmIdentifier of a key; of one that is not supported, the identifier that says so.
pub(super) fn read_algorithm(
    reader: &mut Reader<'_>,
) -> Result<Result<ObjectIdentifier, ObjectIdentifier>, der::Error> {
    let mut algorithm = reader.open(tag::SEQUENCE)?;
    let kind = algorithm.oid()?;
    if kind == oid::RSA_KEY {
        let null = algorithm.optional(tag::NULL)?;
        algorithm.finish()?;
        return if null.is_none_or(|null| null.value.is_empty()) {
            Ok(Ok(kind))
        } else {
            Err(der::Error::Value)
        };
    }
    let Some((_, curve, digest)) = PARAMETERS.iter().find(|(of, ..)| *of == kind) else {
        return Ok(Err(kind));
    };
    let mut parameters = algorithm.open(tag::SEQUENCE)?;
    algorithm.finish()?;
    let stated = (parameters.oid()?, parameters.oid()?);
    parameters.finish()?;
    Ok(if stated == (*curve, *digest) { Ok(kind) } else { Err(stated.0) })
}

impl PublicKey {
    /// Reads a SubjectPublicKeyInfo.
    ///
    /// # Errors
    /// [`KeyError`]; an unknown algorithm is no error but [`PublicKey::Unsupported`].
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, KeyError> {
        let mut spki = reader.open(tag::SEQUENCE)?;
        let kind = match read_algorithm(&mut spki)? {
            Ok(kind) => kind,
            Err(unsupported) => return Ok(Self::Unsupported(unsupported)),
        };
        let octets = spki.bit_string_octets()?;
        spki.finish()?;
        if kind == oid::RSA_KEY {
            return RsaPublicKey::read(octets).map(Self::Rsa);
        }
        let mut wrapped = Reader::new(octets);
        let point = wrapped.element(tag::OCTET_STRING)?.value;
        wrapped.finish()?;
        let key = match kind {
            oid::GOST2015_512_KEY => pair(point, VerifyingKey::from_bytes).map(Self::Gost512),
            oid::GOST2015_256_KEY => pair(point, VerifyingKey256::from_bytes).map(Self::Gost256),
            _ => pair(point, VerifyingKey2004::from_bytes).map(Self::Gost2004),
        };
        key.ok_or(KeyError::Invalid)
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
        let kind = match self {
            Self::Unsupported(kind) => *kind,
            _ => self.algorithm().map_or(oid::RSA_KEY, SignatureAlgorithm::key_oid),
        };
        if kind == oid::RSA_KEY {
            return out.algorithm_with_null(&kind);
        }
        out.sequence(|out| {
            out.oid(&kind);
            if let Some((_, curve, digest)) = PARAMETERS.iter().find(|(of, ..)| *of == kind) {
                out.sequence(|out| {
                    out.oid(curve);
                    out.oid(digest);
                });
            }
        });
    }

    /// The key identifier of the profile: SHA-1 of the contents of the BIT STRING.
    #[must_use]
    pub fn identifier(&self) -> [u8; 20] {
        crate::sha1(&self.octets())
    }

    /// Contents of the BIT STRING.
    #[must_use]
    pub fn octets(&self) -> Vec<u8> {
        let mut out = Writer::new();
        match self {
            Self::Gost512(key) => out.octet_string(&key.to_bytes()),
            Self::Gost256(key) => out.octet_string(&key.to_bytes()),
            Self::Gost2004(key) => out.octet_string(&key.to_bytes()),
            Self::Rsa(key) => key.write(&mut out),
            Self::Unsupported(_) => {}
        }
        out.finish()
    }

    /// The algorithm this key signs with in the profile; none for an unsupported key.
    #[must_use]
    pub const fn algorithm(&self) -> Option<SignatureAlgorithm> {
        match self {
            Self::Gost512(_) => Some(SignatureAlgorithm::Gost512),
            Self::Gost256(_) => Some(SignatureAlgorithm::Gost256),
            Self::Gost2004(_) => Some(SignatureAlgorithm::Gost2004),
            Self::Rsa(_) => Some(SignatureAlgorithm::RsaSha256),
            Self::Unsupported(_) => None,
        }
    }

    /// The same key with multiples of it at hand, so that it verifies three times as fast; an RSA key needs none. For
    /// keys that come again and again: it takes time and up to 64 KiB, see
    /// [`VerifyingKey::prepared`](crate::gost3410::VerifyingKey).
    #[must_use]
    pub fn prepared(&self) -> Self {
        match self {
            Self::Gost512(key) => Self::Gost512(key.prepared()),
            Self::Gost256(key) => Self::Gost256(key.prepared()),
            Self::Gost2004(key) => Self::Gost2004(key.prepared()),
            Self::Rsa(_) | Self::Unsupported(_) => self.clone(),
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
        if self.algorithm() != Some(algorithm) {
            return Err(SignatureError::Unsupported);
        }
        let digest = digest.as_ref();
        let holds = match self {
            Self::Gost512(key) => digest
                .try_into()
                .ok()
                .zip(signature.try_into().ok())
                .map(|(digest, signature)| key.verify_digest(digest, &Signature::from_bytes(signature))),
            Self::Gost256(key) => {
                digest.try_into().ok().zip(signature.try_into().ok()).map(|(digest, signature)| {
                    key.verify_digest(digest, &Signature256::from_bytes(signature))
                })
            }
            Self::Gost2004(key) => {
                digest.try_into().ok().zip(signature.try_into().ok()).map(|(digest, signature)| {
                    key.verify_digest(digest, &Signature2004::from_bytes(signature))
                })
            }
            Self::Rsa(key) => digest.try_into().ok().map(|digest| key.verify_digest(digest, signature)),
            Self::Unsupported(_) => None,
        };
        if holds == Some(true) { Ok(()) } else { Err(SignatureError::Wrong) }
    }
}

fn pair<const N: usize, K, E>(octets: &[u8], read: impl FnOnce(&[u8; N]) -> Result<K, E>) -> Option<K> {
    octets.try_into().ok().and_then(|octets| read(octets).ok())
}

impl From<&Self> for PublicKey {
    fn from(key: &Self) -> Self {
        key.clone()
    }
}

macro_rules! from_key {
    ($($kind:ident: $key:ty;)+) => {
        $(
            impl From<&$key> for PublicKey {
                fn from(key: &$key) -> Self {
                    Self::$kind(key.clone())
                }
            }
        )+
    };
}

from_key! {
    Gost512: VerifyingKey;
    Gost256: VerifyingKey256;
    Gost2004: VerifyingKey2004;
    Rsa: RsaPublicKey;
}
