//! The question: about which certificates, with which number.
//!
//! Knows unsigned requests only; the national responder asks for no other.

use super::{CertificateId, OcspError, read_extensions, read_nonce, write_nonce};
use crate::der::{Reader, Writer, tag};
use crate::oid;
use crate::x509::Certificate;

/// Octets beyond which a request is refused.
const MAX_SIZE: usize = 16 << 10;
/// Certificates asked about at once.
const MAX_CERTIFICATES: usize = 16;

/// Composes a request about one certificate. `nonce`: 8 to 32 octets nobody can guess; the answer must repeat them.
#[must_use]
pub fn request(certificate: &Certificate, issuer: &Certificate, nonce: &[u8]) -> Vec<u8> {
    let mut out = Writer::new();
    out.sequence(|out| {
        out.sequence(|out| {
            out.sequence(|out| out.sequence(|out| CertificateId::new(certificate, issuer).write(out)));
            out.nested(tag::context(2), |out| out.sequence(|out| write_nonce(out, nonce)));
        });
    });
    out.finish()
}

/// A request, read by a responder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What is asked about.
    pub certificates: Vec<CertificateId>,
    /// The number to repeat, if one was sent.
    pub nonce: Option<Vec<u8>>,
}

impl Request {
    /// Parses DER; a signature on it is read over.
    ///
    /// # Errors
    /// [`OcspError`].
    pub fn from_der(bytes: &[u8]) -> Result<Self, OcspError> {
        if bytes.len() > MAX_SIZE {
            return Err(OcspError::TooLarge);
        }
        let mut outer = Reader::open_whole(bytes, tag::SEQUENCE)?;
        let mut fields = outer.open(tag::SEQUENCE)?;
        outer.optional(tag::context(0))?;
        outer.finish()?;
        fields.optional(tag::context(0))?;
        fields.optional(tag::context(1))?;
        let mut list = fields.open(tag::SEQUENCE)?;
        let mut certificates = Vec::new();
        while !list.is_empty() {
            if certificates.len() == MAX_CERTIFICATES {
                return Err(OcspError::TooLarge);
            }
            let mut single = list.open(tag::SEQUENCE)?;
            certificates.push(CertificateId::read(&mut single)?);
            single.optional(tag::context(0))?;
            single.finish()?;
        }
        let mut nonce = None;
        if let Some(wrapped) = fields.optional(tag::context(2))? {
            let mut wrapped = Reader::new(wrapped.value);
            let understood = read_extensions(wrapped.open(tag::SEQUENCE)?, |kind, value| {
                if *kind != oid::OCSP_NONCE {
                    return Ok(false);
                }
                nonce = Some(read_nonce(value)?);
                Ok(true)
            })?;
            wrapped.finish()?;
            if !understood {
                return Err(OcspError::Malformed);
            }
        }
        fields.finish()?;
        Ok(Self { certificates, nonce })
    }
}
