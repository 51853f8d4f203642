//! Online answers about certificates (OCSP, RFC 6960): ask, read, judge, answer.
//!
//! Knows requests and basic responses. Deliberately sends nothing: bytes come and go through the caller, who asks a
//! configured host and never an address out of a certificate. Caps: 64 KiB a response, 64 single answers, 8
//! certificates.

mod answer;
mod judge;
mod request;
mod respond;

pub use answer::{Answer, OcspError};
pub use judge::{MAX_AGE_SECONDS, judge};
pub use request::{Request, request};
pub use respond::{Responder, Status, refuse};

use const_oid::ObjectIdentifier;

use crate::der::{self, Reader, Writer, tag};
use crate::keys::DigestAlgorithm;
use crate::oid;
use crate::x509::{Certificate, Name};

/// Which certificate is asked or answered about (RFC 6960 §4.1.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertificateId {
    hash: ObjectIdentifier,
    issuer_name: Vec<u8>,
    issuer_key: Vec<u8>,
    serial: Vec<u8>,
}

impl CertificateId {
    /// The identifier of a certificate as national software writes it, with SHA-256.
    #[must_use]
    pub fn new(certificate: &Certificate, issuer: &Certificate) -> Self {
        Self {
            hash: oid::SHA256,
            issuer_name: crate::sha256(issuer.subject().der()).to_vec(),
            issuer_key: crate::sha256(&issuer.public_key().octets()).to_vec(),
            serial: certificate.serial().to_vec(),
        }
    }

    /// Serial number of the certificate.
    #[must_use]
    pub fn serial(&self) -> &[u8] {
        &self.serial
    }

    /// Whether it means `certificate` of `issuer`.
    #[must_use]
    pub fn means(&self, certificate: &Certificate, issuer: &Certificate) -> bool {
        self.serial == certificate.serial()
            && certificate.issuer().der() == issuer.subject().der()
            && self.is_of(issuer)
    }

    /// Whether it names `issuer`.
    #[must_use]
    pub fn is_of(&self, issuer: &Certificate) -> bool {
        let key = issuer.public_key().octets();
        let same = |stated: &[u8], bytes: &[u8]| digest(&self.hash, bytes).is_some_and(|own| own == stated);
        same(&self.issuer_name, issuer.subject().der()) && same(&self.issuer_key, &key)
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, der::Error> {
        let mut fields = reader.open(tag::SEQUENCE)?;
        let hash = crate::keys::read_plain(&mut fields)?;
        let issuer_name = fields.element(tag::OCTET_STRING)?.value.to_vec();
        let issuer_key = fields.element(tag::OCTET_STRING)?.value.to_vec();
        let serial = fields.integer()?.to_vec();
        fields.finish()?;
        Ok(Self { hash, issuer_name, issuer_key, serial })
    }

    fn write(&self, out: &mut Writer) {
        out.sequence(|out| {
            out.algorithm_with_null(&self.hash);
            out.octet_string(&self.issuer_name);
            out.octet_string(&self.issuer_key);
            out.primitive(tag::INTEGER, &self.serial);
        });
    }
}

/// The digest a CertID names; SHA-1 is a name here and proves nothing.
fn digest(algorithm: &ObjectIdentifier, bytes: &[u8]) -> Option<Vec<u8>> {
    if *algorithm == oid::SHA1 {
        return Some(crate::sha1(bytes).to_vec());
    }
    DigestAlgorithm::from_oid(algorithm).map(|algorithm| algorithm.digest(bytes).as_ref().to_vec())
}

/// Who signed an answer (RFC 6960 §4.2.1).
#[derive(Clone, Debug, PartialEq, Eq)]
enum ResponderId {
    Name(Name),
    /// SHA-1 of the key.
    Key(Vec<u8>),
}

impl ResponderId {
    fn names(&self, certificate: &Certificate) -> bool {
        match self {
            Self::Name(name) => name.der() == certificate.subject().der(),
            Self::Key(id) => certificate.public_key().identifier()[..] == id[..],
        }
    }
}

/// Reads a list of extensions; `visit` says whether it understood one. Gives whether all critical ones were.
fn read_extensions(
    mut list: Reader<'_>,
    mut visit: impl FnMut(&ObjectIdentifier, &[u8]) -> Result<bool, der::Error>,
) -> Result<bool, der::Error> {
    let mut understood = true;
    let mut seen = Vec::new();
    while !list.is_empty() {
        let mut extension = list.open(tag::SEQUENCE)?;
        let kind = extension.oid()?;
        let critical = extension.peek() == Some(tag::BOOLEAN) && extension.boolean()?;
        let value = extension.element(tag::OCTET_STRING)?.value;
        extension.finish()?;
        if seen.contains(&kind) || seen.len() == 32 {
            return Err(der::Error::Limit);
        }
        seen.push(kind);
        understood &= visit(&kind, value)? || !critical;
    }
    Ok(understood)
}

/// The number inside a nonce extension: an OCTET STRING of 1 to 128 octets.
fn read_nonce(value: &[u8]) -> Result<Vec<u8>, der::Error> {
    let mut value = Reader::new(value);
    let nonce = value.element(tag::OCTET_STRING)?.value;
    value.finish()?;
    if (1..=128).contains(&nonce.len()) { Ok(nonce.to_vec()) } else { Err(der::Error::Value) }
}

fn write_nonce(out: &mut Writer, nonce: &[u8]) {
    out.sequence(|out| {
        out.oid(&oid::OCSP_NONCE);
        out.nested(tag::OCTET_STRING, |out| out.octet_string(nonce));
    });
}
