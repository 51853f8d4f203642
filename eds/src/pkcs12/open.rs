//! Opens a key file: integrity first, then the certificate, then the key, then whether they belong together.
//!
//! Knows one key with its certificate; deliberately passes over what else a file holds (friendly names, chains).

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::cipher::{Encryption, integrity_code, read_salt_and_iterations};
use super::{Feature, KeyFile, OpenError, kdf};
use crate::ber;
use crate::der::{self, Reader, tag};
use crate::keys::{PrivateKeyError, Signer as _, SigningKey, read_plain};
use crate::oid;
use crate::x509::Certificate;

/// Octets beyond which a file is refused; national ones have about 2,000.
const MAX_SIZE: usize = 1 << 20;

/// Contents and bags beyond which a file is refused.
const MAX_PARTS: usize = 16;

impl From<der::Error> for OpenError {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

/// Opens a key file with its password.
///
/// # Errors
/// [`OpenError`]. The password is checked before anything is decrypted.
pub fn open(bytes: &[u8], password: &str) -> Result<KeyFile, OpenError> {
    if bytes.len() > MAX_SIZE {
        return Err(OpenError::TooLarge);
    }
    let file = ber::to_der(bytes)?;
    let mut fields = Reader::open_whole(&file, tag::SEQUENCE)?;
    if fields.small_integer()? != 3 {
        return Err(OpenError::Malformed);
    }
    let mut safe = fields.open(tag::SEQUENCE)?;
    if safe.oid()? != oid::CMS_DATA {
        return Err(OpenError::Unsupported(Feature::ContentType));
    }
    let safe = open_data(safe)?;
    let mac = fields.optional(tag::SEQUENCE)?.ok_or(OpenError::Unsupported(Feature::NoMac))?;
    fields.finish()?;
    let password = kdf::spell(password);
    check_integrity(Reader::new(mac.value), safe, &password)?;

    let mut bags = Bags::default();
    let safe = ber::to_der(safe)?;
    let mut contents = Reader::open_whole(&safe, tag::SEQUENCE)?;
    let mut parts = 0..MAX_PARTS;
    while !contents.is_empty() {
        parts.next().ok_or(OpenError::Malformed)?;
        let mut content = contents.open(tag::SEQUENCE)?;
        match content.oid()? {
            oid::CMS_DATA => bags.read(open_data(content)?)?,
            oid::CMS_ENCRYPTED_DATA => bags.read(&decrypt_data(content, &password)?)?,
            _ => return Err(OpenError::Unsupported(Feature::ContentType)),
        }
    }
    bags.into_key_file(&password)
}

fn check_integrity(mut mac: Reader<'_>, data: &[u8], password: &[u8]) -> Result<(), OpenError> {
    let mut digest = mac.open(tag::SEQUENCE)?;
    if read_plain(&mut digest)? != oid::SHA1 {
        return Err(OpenError::Unsupported(Feature::MacAlgorithm));
    }
    let stated = digest.element(tag::OCTET_STRING)?.value;
    digest.finish()?;
    let (salt, iterations) = read_salt_and_iterations(&mut mac, Some(1))?;
    mac.finish()?;
    let code = integrity_code(password, salt, iterations, data);
    if bool::from(code.ct_eq(stated)) { Ok(()) } else { Err(OpenError::WrongPassword) }
}

/// `[0] EXPLICIT OCTET STRING`: the rest of a ContentInfo of type data.
fn open_data<'a>(mut content: Reader<'a>) -> Result<&'a [u8], OpenError> {
    let mut wrapped = content.open(tag::context(0))?;
    content.finish()?;
    let data = wrapped.element(tag::OCTET_STRING)?.value;
    wrapped.finish()?;
    Ok(data)
}

/// The rest of a ContentInfo of type encryptedData, decrypted.
fn decrypt_data(mut content: Reader<'_>, password: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    let mut wrapped = content.open(tag::context(0))?;
    content.finish()?;
    let mut fields = wrapped.open(tag::SEQUENCE)?;
    wrapped.finish()?;
    if fields.small_integer()? != 0 {
        return Err(OpenError::Malformed);
    }
    let mut info = fields.open(tag::SEQUENCE)?;
    if info.oid()? != oid::CMS_DATA {
        return Err(OpenError::Unsupported(Feature::ContentType));
    }
    let encryption = Encryption::read(&mut info)?;
    let encrypted = info.any()?;
    info.finish()?;
    // [0] IMPLICIT OCTET STRING: primitive, or constructed of octet strings, which is how national files do it.
    if encrypted.tag == tag::context_primitive(0) {
        return encryption.decrypt(password, encrypted.value);
    }
    let mut pieces = Reader::new(encrypted.contents(tag::context(0))?);
    let mut whole = Vec::new();
    while !pieces.is_empty() {
        whole.extend_from_slice(pieces.element(tag::OCTET_STRING)?.value);
    }
    encryption.decrypt(password, &whole)
}

/// What the bags held.
#[derive(Default)]
struct Bags {
    keys: Vec<Vec<u8>>,
    certificates: Vec<Certificate>,
}

impl Bags {
    /// Reads SafeContents.
    fn read(&mut self, contents: &[u8]) -> Result<(), OpenError> {
        let contents = Zeroizing::new(ber::to_der(contents)?);
        let mut bags = Reader::open_whole(&contents, tag::SEQUENCE)?;
        while !bags.is_empty() {
            if self.keys.len() + self.certificates.len() >= MAX_PARTS {
                return Err(OpenError::Malformed);
            }
            let mut bag = bags.open(tag::SEQUENCE)?;
            let kind = bag.oid()?;
            let mut value = bag.open(tag::context(0))?;
            bag.optional(tag::SET)?;
            bag.finish()?;
            match kind {
                oid::SHROUDED_KEY_BAG => self.keys.push(value.element(tag::SEQUENCE)?.raw.to_vec()),
                oid::CERT_BAG => {
                    let mut certificate = value.open(tag::SEQUENCE)?;
                    if certificate.oid()? == oid::X509_CERTIFICATE {
                        let der = open_data(certificate)?;
                        self.certificates.push(Certificate::from_der(der).map_err(|_| OpenError::Malformed)?);
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn into_key_file(self, password: &[u8]) -> Result<KeyFile, OpenError> {
        let [shrouded] = self.keys.as_slice() else {
            let none = self.keys.is_empty();
            return Err(if none { OpenError::NoKey } else { OpenError::Unsupported(Feature::SeveralKeys) });
        };
        let mut fields = Reader::open_whole(shrouded, tag::SEQUENCE)?;
        let encryption = Encryption::read(&mut fields)?;
        let encrypted = fields.element(tag::OCTET_STRING)?.value;
        fields.finish()?;
        let key = read_key(&encryption.decrypt(password, encrypted)?)?;
        if self.certificates.is_empty() {
            return Err(OpenError::NoKey);
        }
        let public = key.public_key();
        let certificate = self.certificates.into_iter().find(|one| *one.public_key() == public);
        Ok(KeyFile { certificate: certificate.ok_or(OpenError::KeyMismatch)?, key })
    }
}

fn read_key(pkcs8: &[u8]) -> Result<SigningKey, OpenError> {
    SigningKey::from_pkcs8(pkcs8).map_err(|error| match error {
        PrivateKeyError::Malformed => OpenError::Malformed,
        PrivateKeyError::Unsupported(kind) => OpenError::UnsupportedKey(kind),
    })
}
