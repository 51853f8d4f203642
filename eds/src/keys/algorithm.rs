//! Names of algorithms: digests, signatures, and the generations they belong to.
//!
//! Knows identifiers (the Kazakh arc 1.2.398.3.10.1 and PKCS#1) and which digest goes with which signature.
//! Deliberately knows no key.

use const_oid::ObjectIdentifier;

use crate::der::{self, Reader, Writer, tag};
use crate::oid;

/// A generation of national keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generation {
    /// GOST 34.10-2015 with GOST 34.11-2015: all keys issued since April 2024.
    Gost2015,
    /// GOST 34.310-2004 with GOST 34.311-95: the authority's own certificates ended in 2025.
    Gost2004,
    /// RSA with SHA-256: older keys, some services and timestamps.
    Rsa,
}

/// A set of generations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generations(u8);

impl Generations {
    /// Those in which keys are issued today.
    pub const CURRENT: Self = Self(Generation::Gost2015.bit());
    /// Every one this crate can verify.
    pub const ALL: Self = Self::CURRENT.with(Generation::Gost2004).with(Generation::Rsa);

    /// The set and one more.
    #[must_use]
    pub const fn with(self, generation: Generation) -> Self {
        Self(self.0 | generation.bit())
    }

    /// Whether `generation` is in the set.
    #[must_use]
    pub const fn contains(self, generation: Generation) -> bool {
        self.0 & generation.bit() != 0
    }
}

impl Generation {
    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A digest algorithm of the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DigestAlgorithm {
    /// GOST 34.11-2015, 512 bits.
    Streebog512,
    /// GOST 34.11-2015, 256 bits.
    Streebog256,
    /// GOST 34.311-95.
    Gost34311,
    /// SHA-256.
    Sha256,
}

/// A signature algorithm of the profile, the digest included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureAlgorithm {
    /// GOST 34.10-2015 with GOST 34.11-2015, 512 bits.
    Gost512,
    /// GOST 34.10-2015 with GOST 34.11-2015, 256 bits.
    Gost256,
    /// GOST 34.310-2004 with GOST 34.311-95.
    Gost2004,
    /// RSA PKCS#1 version 1.5 with SHA-256.
    RsaSha256,
}

const DIGESTS: [DigestAlgorithm; 4] = [
    DigestAlgorithm::Streebog512,
    DigestAlgorithm::Streebog256,
    DigestAlgorithm::Gost34311,
    DigestAlgorithm::Sha256,
];

const SIGNATURES: [SignatureAlgorithm; 4] = [
    SignatureAlgorithm::Gost512,
    SignatureAlgorithm::Gost256,
    SignatureAlgorithm::Gost2004,
    SignatureAlgorithm::RsaSha256,
];

impl DigestAlgorithm {
    /// The algorithm an identifier names, if the profile has it.
    #[must_use]
    pub fn from_oid(oid: &ObjectIdentifier) -> Option<Self> {
        DIGESTS.into_iter().find(|algorithm| algorithm.oid() == *oid)
    }

    /// Its identifier.
    #[must_use]
    pub const fn oid(self) -> ObjectIdentifier {
        match self {
            Self::Streebog512 => oid::STREEBOG512,
            Self::Streebog256 => oid::STREEBOG256,
            Self::Gost34311 => oid::GOST34311,
            Self::Sha256 => oid::SHA256,
        }
    }

    /// The digest of `bytes`, octets in the order objects carry them.
    #[must_use]
    pub fn digest(self, bytes: &[u8]) -> Digest {
        match self {
            Self::Streebog512 => Digest::new(&crate::streebog512(bytes)),
            Self::Streebog256 => Digest::new(&crate::streebog256(bytes)),
            Self::Gost34311 => Digest::new(&crate::gost34311(bytes)),
            Self::Sha256 => Digest::new(&crate::sha256(bytes)),
        }
    }
}

impl SignatureAlgorithm {
    /// The algorithm an identifier names, if the profile has it.
    #[must_use]
    pub fn from_oid(oid: &ObjectIdentifier) -> Option<Self> {
        SIGNATURES.into_iter().find(|algorithm| algorithm.oid() == *oid)
    }

    /// Its identifier.
    #[must_use]
    pub const fn oid(self) -> ObjectIdentifier {
        match self {
            Self::Gost512 => oid::GOST2015_512_SIGNATURE,
            Self::Gost256 => oid::GOST2015_256_SIGNATURE,
            Self::Gost2004 => oid::GOST2004_SIGNATURE,
            Self::RsaSha256 => oid::RSA_SHA256_SIGNATURE,
        }
    }

    /// The identifier of its keys. Some signers write it in a message where the signature's belongs.
    #[must_use]
    pub const fn key_oid(self) -> ObjectIdentifier {
        match self {
            Self::Gost512 => oid::GOST2015_512_KEY,
            Self::Gost256 => oid::GOST2015_256_KEY,
            Self::Gost2004 => oid::GOST2004_KEY,
            Self::RsaSha256 => oid::RSA_KEY,
        }
    }

    /// The digest that is signed.
    #[must_use]
    pub const fn digest(self) -> DigestAlgorithm {
        match self {
            Self::Gost512 => DigestAlgorithm::Streebog512,
            Self::Gost256 => DigestAlgorithm::Streebog256,
            Self::Gost2004 => DigestAlgorithm::Gost34311,
            Self::RsaSha256 => DigestAlgorithm::Sha256,
        }
    }

    /// The generation it belongs to.
    #[must_use]
    pub const fn generation(self) -> Generation {
        match self {
            Self::Gost512 | Self::Gost256 => Generation::Gost2015,
            Self::Gost2004 => Generation::Gost2004,
            Self::RsaSha256 => Generation::Rsa,
        }
    }

    /// Writes the AlgorithmIdentifier as the profile does, with NULL.
    pub fn write(self, out: &mut Writer) {
        out.algorithm_with_null(&self.oid());
    }
}

/// A digest of at most 64 octets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Digest {
    octets: [u8; 64],
    length: usize,
}

impl Digest {
    fn new<const N: usize>(octets: &[u8; N]) -> Self {
        let mut digest = Self { octets: [0; 64], length: N };
        for (to, from) in digest.octets.iter_mut().zip(octets) {
            *to = *from;
        }
        digest
    }
}

impl AsRef<[u8]> for Digest {
    fn as_ref(&self) -> &[u8] {
        self.octets.get(..self.length).unwrap_or_default()
    }
}

impl core::fmt::Debug for Digest {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.as_ref().iter().try_for_each(|octet| write!(f, "{octet:02x}"))
    }
}

/// Reads `SEQUENCE { OID, parameters }` where the parameters must be absent or NULL, as all digest and
/// signature algorithms of the profile have them.
pub(crate) fn read_plain(reader: &mut Reader<'_>) -> Result<ObjectIdentifier, der::Error> {
    let mut fields = reader.open(tag::SEQUENCE)?;
    let algorithm = fields.oid()?;
    if fields.optional(tag::NULL)?.is_some_and(|null| !null.value.is_empty()) {
        return Err(der::Error::Value);
    }
    fields.finish()?;
    Ok(algorithm)
}
