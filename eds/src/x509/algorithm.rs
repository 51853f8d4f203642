//! Algorithm identifiers and the encoding of GOST keys in certificates.
//!
//! Knows the Kazakh identifiers of GOST 34.10-2015 with 512 bits and the fixed bytes around a key. Deliberately
//! only names the older algorithms.

use const_oid::ObjectIdentifier;

use super::{CertificateError, PublicKey};
use crate::der::{self, Reader, Writer, tag};
use crate::gost3410::{Signature, VerifyingKey};
use crate::oid;

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

/// Reads the contents of a SubjectPublicKeyInfo.
pub(super) fn read_public_key(mut spki: Reader<'_>) -> Result<PublicKey, CertificateError> {
    let mut algorithm = spki.open(tag::SEQUENCE)?;
    let kind = algorithm.oid()?;
    if kind != oid::GOST2015_512_KEY {
        return Ok(PublicKey::Unsupported(kind));
    }
    let mut parameters = algorithm.open(tag::SEQUENCE)?;
    algorithm.finish()?;
    let (curve, digest) = (parameters.oid()?, parameters.oid()?);
    parameters.finish()?;
    if curve != oid::GOST2015_512_PARAMS_A || digest != oid::STREEBOG512 {
        return Ok(PublicKey::Unsupported(curve));
    }
    let octets = spki.bit_string_octets()?;
    spki.finish()?;
    let mut wrapped = Reader::new(octets);
    let point = wrapped.element(tag::OCTET_STRING)?.value;
    wrapped.finish()?;
    let point: &[u8; 128] = point.try_into().map_err(|_| CertificateError::BadKey)?;
    let key = VerifyingKey::from_bytes(point).map_err(|_| CertificateError::BadKey)?;
    Ok(PublicKey::Gost2015(key))
}

/// Writes a SubjectPublicKeyInfo.
pub(super) fn write_public_key(out: &mut Writer, key: &VerifyingKey) {
    out.sequence(|out| {
        write_key_algorithm(out);
        out.bit_string(&wrapped(key));
    });
}

/// Writes the AlgorithmIdentifier of a key, in certificates and in key files.
pub(crate) fn write_key_algorithm(out: &mut Writer) {
    out.sequence(|out| {
        out.oid(&oid::GOST2015_512_KEY);
        out.sequence(|out| {
            out.oid(&oid::GOST2015_512_PARAMS_A);
            out.oid(&oid::STREEBOG512);
        });
    });
}

/// The subject key identifier: SHA-1 of the contents of the BIT STRING.
pub(super) fn key_identifier(key: &VerifyingKey) -> [u8; 20] {
    crate::sha1(&wrapped(key))
}

fn wrapped(key: &VerifyingKey) -> Vec<u8> {
    let mut out = Writer::new();
    out.octet_string(&key.to_bytes());
    out.finish()
}

/// Whether `signature` over `digest` (Streebog-512 of the signed bytes) holds under `key`, by an algorithm that
/// fits it.
pub(crate) fn verify(
    key: &PublicKey,
    algorithm: &ObjectIdentifier,
    digest: &[u8; 64],
    signature: &[u8],
) -> Result<(), SignatureError> {
    let PublicKey::Gost2015(key) = key else { return Err(SignatureError::Unsupported) };
    if *algorithm != oid::GOST2015_512_SIGNATURE {
        return Err(SignatureError::Unsupported);
    }
    let octets: [u8; 128] = signature.try_into().map_err(|_| SignatureError::Wrong)?;
    if key.verify_digest(digest, &Signature::from_bytes(octets)) {
        Ok(())
    } else {
        Err(SignatureError::Wrong)
    }
}

/// Why a signature does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SignatureError {
    /// The algorithm is not supported or does not fit the key.
    Unsupported,
    /// The equation does not hold.
    Wrong,
}
