//! Private keys as key files hold them: PKCS#8 (RFC 5208) in the national shapes.
//!
//! Knows the encoding of each kind of key; deliberately encrypts nothing.

use zeroize::Zeroizing;

use super::public::read_algorithm;
use super::{PrivateKeyError, PublicKey, RsaSigningKey, Signer, SigningKey};
use crate::der::{Reader, Writer, tag};
use crate::gost3410;
use crate::oid;

/// A key whose secret may leave: one that lies in a file, not in a device.
pub trait StoredKey: Signer {
    /// The key as PKCS#8, wiped when dropped.
    fn to_pkcs8(&self) -> Zeroizing<Vec<u8>>;
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
        let kind = read_algorithm(&mut fields)?.map_err(PrivateKeyError::Unsupported)?;
        let private = fields.element(tag::OCTET_STRING)?.value;
        // Attributes may follow; some stores write them.
        fields.optional(tag::context(0))?;
        fields.finish()?;
        let key = match kind {
            oid::RSA_KEY => return RsaSigningKey::from_der(private).map(Self::Rsa),
            oid::GOST2015_512_KEY => {
                gost3410::SigningKey::from_bytes_le(&*little_endian(private)?).map(Self::Gost512)
            }
            oid::GOST2015_256_KEY => {
                gost3410::SigningKey256::from_bytes_le(&*little_endian(private)?).map(Self::Gost256)
            }
            _ => gost3410::SigningKey2004::from_bytes_le(&*big_endian(private)?).map(Self::Gost2004),
        };
        key.map_err(|_| PrivateKeyError::Malformed)
    }
}

/// Keys of 2015: the number little-endian in an OCTET STRING.
fn little_endian<const N: usize>(private: &[u8]) -> Result<Zeroizing<[u8; N]>, PrivateKeyError> {
    let mut wrapped = Reader::new(private);
    let number = wrapped.element(tag::OCTET_STRING)?.value;
    wrapped.finish()?;
    number.try_into().map(Zeroizing::new).map_err(|_| PrivateKeyError::Malformed)
}

/// Keys of 2004: the number as an INTEGER.
fn big_endian<const N: usize>(private: &[u8]) -> Result<Zeroizing<[u8; N]>, PrivateKeyError> {
    let mut wrapped = Reader::new(private);
    let number = wrapped.unsigned()?;
    wrapped.finish()?;
    if number.len() > N {
        return Err(PrivateKeyError::Malformed);
    }
    let mut out = Zeroizing::new([0; N]);
    for (to, from) in out.iter_mut().zip(number.iter().rev()) {
        *to = *from;
    }
    Ok(out)
}

/// PKCS#8 with a secret that ends it. The secret is put in last, into a buffer that is wiped, not through the writer's
/// own buffers.
fn with_secret(
    public: &PublicKey,
    wrap: impl FnOnce(&mut Writer, &[u8]),
    secret: &[u8],
) -> Zeroizing<Vec<u8>> {
    let mut out = Writer::new();
    out.sequence(|out| {
        out.unsigned(&[0]);
        public.write_algorithm(out);
        out.nested(tag::OCTET_STRING, |out| wrap(out, &vec![0; secret.len()]));
    });
    let mut encoded = Zeroizing::new(out.finish());
    for (to, from) in encoded.iter_mut().rev().zip(secret.iter().rev()) {
        *to = *from;
    }
    encoded
}

impl StoredKey for gost3410::SigningKey {
    fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        with_secret(&self.public_key(), Writer::octet_string, self.to_bytes_le().as_slice())
    }
}

impl StoredKey for gost3410::SigningKey256 {
    fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        with_secret(&self.public_key(), Writer::octet_string, self.to_bytes_le().as_slice())
    }
}

impl StoredKey for gost3410::SigningKey2004 {
    fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        let mut number = self.to_bytes_le();
        number.reverse();
        // An INTEGER is as short as its number: leading zeros go, and a set top bit needs an octet before it.
        let zeros = number.iter().take_while(|&&octet| octet == 0).count();
        let mut integer = Zeroizing::new(Vec::with_capacity(number.len() + 1));
        integer.extend(number.get(zeros).filter(|octet| **octet & 0x80 != 0).map(|_| 0));
        integer.extend_from_slice(number.get(zeros..).unwrap_or_default());
        with_secret(&self.public_key(), |out, octets| out.primitive(tag::INTEGER, octets), &integer)
    }
}

impl StoredKey for RsaSigningKey {
    fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        with_secret(&self.public_key(), Writer::raw, self.der())
    }
}

impl StoredKey for SigningKey {
    fn to_pkcs8(&self) -> Zeroizing<Vec<u8>> {
        match self {
            Self::Gost512(key) => key.to_pkcs8(),
            Self::Gost256(key) => key.to_pkcs8(),
            Self::Gost2004(key) => key.to_pkcs8(),
            Self::Rsa(key) => key.to_pkcs8(),
        }
    }
}
