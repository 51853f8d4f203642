//! A message taken apart: DER or BER in, owned parts out.
//!
//! Knows the grammar of RFC 5652 §5 as far as national signers use it; deliberately checks no signature and
//! compares no digest.

use const_oid::ObjectIdentifier;
use memchr::memmem;

use super::algorithm::Algorithm;
use super::attributes::SignedAttributes;
use super::{Reject, Structure};
use crate::ber;
use crate::der::{Reader, tag};
use crate::oid;
use crate::x509::Certificate;

/// Caps on what a message may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Octets of the whole message.
    pub bytes: usize,
    /// Signers.
    pub signers: usize,
    /// Certificates.
    pub certificates: usize,
}

impl Default for Limits {
    /// 64 MiB, 16 signers, 32 certificates.
    fn default() -> Self {
        Self { bytes: 64 << 20, signers: 16, certificates: 32 }
    }
}

/// Timestamps over one signature beyond which a message is refused.
const MAX_TIMESTAMPS: usize = 4;

/// A message, parsed; nothing in it is believed yet.
#[derive(Clone, Debug)]
pub struct SignedData {
    pub(super) content_type: ObjectIdentifier,
    pub(super) content: Option<Vec<u8>>,
    pub(super) certificates: Vec<Certificate>,
    pub(super) signers: Vec<Signer>,
}

/// One SignerInfo.
#[derive(Clone, Debug)]
pub(super) struct Signer {
    pub(super) id: SignerId,
    pub(super) digest: Algorithm,
    pub(super) attributes: Option<SignedAttributes>,
    pub(super) signature_algorithm: Algorithm,
    pub(super) signature: Vec<u8>,
    /// Timestamp tokens among the unsigned attributes.
    pub(super) timestamps: Vec<Vec<u8>>,
}

/// How a signer points at its certificate.
#[derive(Clone, Debug)]
pub(super) enum SignerId {
    /// DER of the issuer's name, contents of the serial number.
    IssuerAndSerial(Vec<u8>, Vec<u8>),
    SubjectKeyId(Vec<u8>),
}

impl SignerId {
    pub(super) fn names(&self, certificate: &Certificate) -> bool {
        match self {
            Self::IssuerAndSerial(issuer, serial) => {
                certificate.issuer().der() == issuer && certificate.serial() == serial
            }
            Self::SubjectKeyId(id) => certificate.subject_key_id() == Some(id),
        }
    }
}

impl SignedData {
    /// Parses DER or BER; the whole of `bytes` must be the message, over plain data.
    ///
    /// # Errors
    /// [`Reject::TooLarge`], [`Reject::Structure`].
    pub fn parse(bytes: &[u8], limits: Limits) -> Result<Self, Reject> {
        Self::parse_as(bytes, limits, &oid::CMS_DATA)
    }

    /// The same for a message over another type of content.
    pub(crate) fn parse_as(
        bytes: &[u8],
        limits: Limits,
        content_type: &ObjectIdentifier,
    ) -> Result<Self, Reject> {
        if bytes.len() > limits.bytes {
            return Err(Reject::TooLarge);
        }
        let encoding = |_| Reject::Structure(Structure::Encoding);
        let der = ber::to_der(bytes).map_err(encoding)?;
        let mut message = Reader::open_whole(&der, tag::SEQUENCE).map_err(encoding)?;
        if message.oid().map_err(encoding)? != oid::CMS_SIGNED_DATA {
            return Err(Reject::Structure(Structure::ContentType));
        }
        let mut wrapped = message.open(tag::context(0)).map_err(encoding)?;
        message.finish().map_err(encoding)?;
        let fields = wrapped.open(tag::SEQUENCE).map_err(encoding)?;
        wrapped.finish().map_err(encoding)?;
        let message = Self::read(fields, limits, content_type)?;
        // Certificates are signed as DER: what only reads like one after conversion is none.
        let verbatim =
            |certificate: &Certificate| der == bytes || memmem::find(bytes, certificate.der()).is_some();
        if message.certificates.iter().all(verbatim) {
            Ok(message)
        } else {
            Err(Reject::Structure(Structure::Certificate))
        }
    }

    fn read(mut fields: Reader<'_>, limits: Limits, content_type: &ObjectIdentifier) -> Result<Self, Reject> {
        let encoding = |_| Reject::Structure(Structure::Encoding);
        // RFC 5652 §5.1: 3 to 5 say which other parts a message has.
        if !matches!(fields.small_integer().map_err(encoding)?, 1 | 3..=5) {
            return Err(Reject::Structure(Structure::Encoding));
        }
        // The list of digest algorithms is a hint for one-pass readers; each signer states its own.
        fields.element(tag::SET).map_err(encoding)?;
        let content = read_content(fields.open(tag::SEQUENCE).map_err(encoding)?, content_type)?;
        let certificates = match fields.optional(tag::context(0)).map_err(encoding)? {
            Some(list) => read_certificates(Reader::new(list.value), limits)?,
            None => Vec::new(),
        };
        // Revocation lists inside prove nothing here: the verifier brings its own.
        fields.optional(tag::context(1)).map_err(encoding)?;
        let mut list = fields.open(tag::SET).map_err(encoding)?;
        fields.finish().map_err(encoding)?;
        let mut signers = Vec::new();
        while !list.is_empty() {
            if signers.len() == limits.signers {
                return Err(Reject::TooLarge);
            }
            signers.push(read_signer(list.open(tag::SEQUENCE).map_err(encoding)?)?);
        }
        Ok(Self { content_type: *content_type, content, certificates, signers })
    }

    /// The content carried inside, if any.
    #[must_use]
    pub fn content(&self) -> Option<&[u8]> {
        self.content.as_deref()
    }

    /// The certificates carried inside.
    #[must_use]
    pub fn certificates(&self) -> &[Certificate] {
        &self.certificates
    }
}

/// CertificateSet. Beside the signers' certificates anything may lie: attribute certificates, keys and versions this
/// crate does not know. They carry no trust, so they are passed over, and a signer who needs one has none.
fn read_certificates(mut list: Reader<'_>, limits: Limits) -> Result<Vec<Certificate>, Reject> {
    let mut certificates = Vec::new();
    let mut places = 0..limits.certificates;
    while !list.is_empty() {
        places.next().ok_or(Reject::TooLarge)?;
        let element = list.any().map_err(|_| Reject::Structure(Structure::Certificate))?;
        certificates.extend(Certificate::from_der(element.raw));
    }
    Ok(certificates)
}

/// EncapsulatedContentInfo.
fn read_content(mut fields: Reader<'_>, content_type: &ObjectIdentifier) -> Result<Option<Vec<u8>>, Reject> {
    let encoding = |_| Reject::Structure(Structure::Encoding);
    if fields.oid().map_err(encoding)? != *content_type {
        return Err(Reject::Structure(Structure::ContentType));
    }
    let Some(wrapped) = fields.optional(tag::context(0)).map_err(encoding)? else {
        fields.finish().map_err(encoding)?;
        return Ok(None);
    };
    fields.finish().map_err(encoding)?;
    let mut wrapped = Reader::new(wrapped.value);
    let content = wrapped.element(tag::OCTET_STRING).map_err(encoding)?.value.to_vec();
    wrapped.finish().map_err(encoding)?;
    Ok(Some(content))
}

fn read_signer(mut fields: Reader<'_>) -> Result<Signer, Reject> {
    let wrong = |_| Reject::Structure(Structure::Signer);
    let version = fields.small_integer().map_err(wrong)?;
    let id = match (version, fields.peek()) {
        (1, Some(tag::SEQUENCE)) => {
            let mut pair = fields.open(tag::SEQUENCE).map_err(wrong)?;
            let issuer = pair.element(tag::SEQUENCE).map_err(wrong)?.raw.to_vec();
            let serial = pair.integer().map_err(wrong)?.to_vec();
            pair.finish().map_err(wrong)?;
            SignerId::IssuerAndSerial(issuer, serial)
        }
        (3, _) => {
            SignerId::SubjectKeyId(fields.element(tag::context_primitive(0)).map_err(wrong)?.value.to_vec())
        }
        _ => return Err(Reject::Structure(Structure::Signer)),
    };
    let digest = Algorithm::read(&mut fields).map_err(wrong)?;
    let attributes = match fields.optional(tag::context(0)).map_err(wrong)? {
        Some(list) => Some(SignedAttributes::read(list.value)?),
        None => None,
    };
    let signature_algorithm = Algorithm::read(&mut fields).map_err(wrong)?;
    let signature = fields.element(tag::OCTET_STRING).map_err(wrong)?.value.to_vec();
    let timestamps = match fields.optional(tag::context(1)).map_err(wrong)? {
        Some(list) => read_timestamps(list.value)?,
        None => Vec::new(),
    };
    fields.finish().map_err(wrong)?;
    Ok(Signer { id, digest, attributes, signature_algorithm, signature, timestamps })
}

/// The timestamp tokens among the unsigned attributes; other attributes prove and break nothing.
fn read_timestamps(contents: &[u8]) -> Result<Vec<Vec<u8>>, Reject> {
    let wrong = |_| Reject::Structure(Structure::Attribute);
    let mut list = Reader::new(contents);
    let mut tokens = Vec::new();
    while !list.is_empty() {
        let mut attribute = list.open(tag::SEQUENCE).map_err(wrong)?;
        let kind = attribute.oid().map_err(wrong)?;
        let mut values = attribute.open(tag::SET).map_err(wrong)?;
        attribute.finish().map_err(wrong)?;
        if kind != oid::SIGNATURE_TIMESTAMP {
            continue;
        }
        if values.is_empty() {
            return Err(Reject::Structure(Structure::Attribute));
        }
        while !values.is_empty() {
            if tokens.len() == MAX_TIMESTAMPS {
                return Err(Reject::TooLarge);
            }
            tokens.push(values.element(tag::SEQUENCE).map_err(wrong)?.raw.to_vec());
        }
    }
    Ok(tokens)
}
