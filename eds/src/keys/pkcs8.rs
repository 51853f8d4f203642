//! Private keys as key files hold them: PKCS#8 (RFC 5208) in the national shapes.
//!
//! Knows the encoding of each kind of key; deliberately encrypts nothing.

use zeroize::Zeroizing;

use super::{PublicKey, Signer, SigningKey};
use crate::der::{self, Reader, Writer, tag};
use crate::gost3410;
use crate::oid;

/// A key whose secret may leave: one that lies in a file, not in a device.
pub trait StoredKey: Signer {
    /// The key as PKCS#8, wiped when dropped.
    fn to_pkcs8(&self) -> Zeroizing<Vec<u8>>;
}

/// Why octets are no private key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrivateKeyError {
    /// Not well-formed, or out of range.
    #[error("the private key is malformed")]
    Malformed,
    /// An algorithm or parameter set this crate does not sign with, by its identifier.
    #[error("the algorithm of the private key is not supported")]
    Unsupported(crate::ObjectIdentifier),
}

impl From<der::Error> for PrivateKeyError {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

impl SigningKey {
    /// Reads PKCS#8.
    ///
    /// # Errors
    /// [`PrivateKeyError`].
    pub fn from_pkcs8(bytes: &[u8]) -> Result<Self, PrivateKeyError> {
        let mut fields = Reader::open_whole(bytes, tag::SEQUENCE)?;
        if fields.small_integer()? != 0 {
            return Err(PrivateKeyError::Malformed);
        }
        let mut algorithm = fields.open(tag::SEQUENCE)?;
        let kind = algorithm.oid()?;
        let private = fields.element(tag::OCTET_STRING)?.value;
        match kind {
            oid::GOST2015_512_KEY => read_gost512(algorithm, private),
            other => Err(PrivateKeyError::Unsupported(other)),
        }
    }
}

/// The scalar little-endian in an OCTET STRING.
fn read_gost512(mut algorithm: Reader<'_>, private: &[u8]) -> Result<SigningKey, PrivateKeyError> {
    let curve = algorithm.open(tag::SEQUENCE)?.oid()?;
    if curve != oid::GOST2015_512_PARAMS_A {
        return Err(PrivateKeyError::Unsupported(curve));
    }
    let mut wrapped = Reader::new(private);
    let scalar = wrapped.element(tag::OCTET_STRING)?.value;
    wrapped.finish()?;
    let scalar: &[u8; 64] = scalar.try_into().map_err(|_| PrivateKeyError::Malformed)?;
    let key = gost3410::SigningKey::from_bytes_le(scalar).map_err(|_| PrivateKeyError::Malformed)?;
    Ok(SigningKey::Gost512(key))
}

/// PKCS#8 with a secret of N octets that ends it. The secret is put in last, into a buffer that is wiped, not through
/// the writer's own buffers.
fn with_secret<const N: usize>(
    public: &PublicKey,
    wrap: impl FnOnce(&mut Writer, &[u8]),
    secret: &[u8; N],
) -> Zeroizing<Vec<u8>> {
    let mut out = Writer::new();
    out.sequence(|out| {
        out.unsigned(&[0]);
        public.write_algorithm(out);
        out.nested(tag::OCTET_STRING, |out| wrap(out, &[0; N]));
    });
    let mut encoded = Zeroizing::new(out.finish());
    if let Some(end) = encoded.last_chunk_mut::<N>() {
        end.copy_from_slice(secret);
    }
    encoded
}

impl StoredKey for gost3410::SigningKey {
    fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        with_secret(&self.public_key(), Writer::octet_string, &self.to_bytes_le())
    }
}

impl StoredKey for SigningKey {
    fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        match self {
            Self::Gost512(key) => key.to_pkcs8(),
        }
    }
}
