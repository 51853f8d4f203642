//! An answer, taken apart.
//!
//! Knows the grammar of RFC 6960 §4.2.1; deliberately believes nothing.

use const_oid::ObjectIdentifier;

use super::{CertificateId, ResponderId, read_extensions, read_nonce};
use crate::der::{self, Reader, tag};
use crate::keys::{PublicKey, SignatureAlgorithm, SignatureError, read_plain};
use crate::oid;
use crate::revocation::Reason;
use crate::time::UnixSeconds;
use crate::x509::{Certificate, Name};

/// Octets beyond which a response is refused; real ones have about 1,300.
const MAX_SIZE: usize = 64 << 10;
/// Single answers and certificates in one response.
const MAX_SINGLE: usize = 64;
const MAX_CERTIFICATES: usize = 8;

/// Why bytes are no OCSP message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OcspError {
    /// Not a well-formed DER request or response.
    #[error("the OCSP message is malformed")]
    Malformed,
    /// Larger than allowed.
    #[error("the OCSP message is too large")]
    TooLarge,
}

impl OcspError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Malformed => "ocsp-malformed",
            Self::TooLarge => "ocsp-too-large",
        }
    }
}

impl From<der::Error> for OcspError {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

/// A response, parsed; nothing in it is believed yet.
#[derive(Clone, Debug)]
pub struct Answer {
    /// None when the responder refused to answer.
    pub(super) basic: Option<Basic>,
}

/// A basic response.
#[derive(Clone, Debug)]
pub(super) struct Basic {
    pub(super) responder: ResponderId,
    pub(super) produced_at: UnixSeconds,
    pub(super) singles: Vec<Single>,
    pub(super) nonce: Option<Vec<u8>>,
    /// Whether nothing in it is critical and unknown.
    pub(super) understood: bool,
    pub(super) certificates: Vec<Certificate>,
    signed: Vec<u8>,
    algorithm: ObjectIdentifier,
    signature: Vec<u8>,
}

/// What is said of one certificate.
#[derive(Clone, Debug)]
pub(super) struct Single {
    pub(super) id: CertificateId,
    pub(super) said: Said,
    pub(super) this_update: UnixSeconds,
    pub(super) next_update: Option<UnixSeconds>,
}

/// certStatus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Good,
    Revoked(UnixSeconds, Reason),
    Unknown,
}

impl Answer {
    /// Parses DER; the whole of `bytes` must be the response.
    ///
    /// # Errors
    /// [`OcspError`]. A responder's refusal (try later, unauthorized) is no error but an answer that says nothing.
    pub fn from_der(bytes: &[u8]) -> Result<Self, OcspError> {
        if bytes.len() > MAX_SIZE {
            return Err(OcspError::TooLarge);
        }
        let mut outer = Reader::open_whole(bytes, tag::SEQUENCE)?;
        let status = match outer.element(tag::ENUMERATED)?.value {
            [status] => *status,
            _ => return Err(OcspError::Malformed),
        };
        if status != 0 {
            outer.finish()?;
            return Ok(Self { basic: None });
        }
        let mut wrapped = outer.open(tag::context(0))?;
        outer.finish()?;
        let mut typed = wrapped.open(tag::SEQUENCE)?;
        wrapped.finish()?;
        if typed.oid()? != oid::OCSP_BASIC {
            return Err(OcspError::Malformed);
        }
        let basic = typed.element(tag::OCTET_STRING)?.value;
        typed.finish()?;
        Ok(Self { basic: Some(Basic::read(basic)?) })
    }

    /// Whether the responder gave an answer at all.
    #[must_use]
    pub const fn is_answered(&self) -> bool {
        self.basic.is_some()
    }

    /// Whether it repeats the number that was sent.
    #[must_use]
    pub fn repeats(&self, nonce: &[u8]) -> bool {
        self.basic.as_ref().and_then(|basic| basic.nonce.as_deref()) == Some(nonce)
    }
}

impl Basic {
    fn read(bytes: &[u8]) -> Result<Self, OcspError> {
        let mut outer = Reader::open_whole(bytes, tag::SEQUENCE)?;
        let part = outer.element(tag::SEQUENCE)?;
        let algorithm = read_plain(&mut outer)?;
        let signature = outer.bit_string_octets()?.to_vec();
        let mut certificates = Vec::new();
        if let Some(wrapped) = outer.optional(tag::context(0))? {
            let mut list = Reader::open_whole(wrapped.value, tag::SEQUENCE)?;
            let mut places = 0..MAX_CERTIFICATES;
            while !list.is_empty() {
                places.next().ok_or(OcspError::TooLarge)?;
                // One that cannot be read delegates nobody.
                certificates.extend(Certificate::from_der(list.element(tag::SEQUENCE)?.raw));
            }
        }
        outer.finish()?;
        let mut fields = Reader::new(part.value);
        if let Some(version) = fields.optional(tag::context(0))? {
            let mut version = Reader::new(version.value);
            if version.small_integer()? != 0 {
                return Err(OcspError::Malformed);
            }
            version.finish()?;
        }
        let responder = read_responder(&mut fields)?;
        let produced_at = UnixSeconds::from_tlv(fields.element(tag::GENERALIZED_TIME)?)?;
        let mut understood = true;
        let mut list = fields.open(tag::SEQUENCE)?;
        let mut singles = Vec::new();
        while !list.is_empty() {
            if singles.len() == MAX_SINGLE {
                return Err(OcspError::TooLarge);
            }
            singles.push(read_single(list.open(tag::SEQUENCE)?, &mut understood)?);
        }
        let mut nonce = None;
        if let Some(wrapped) = fields.optional(tag::context(1))? {
            understood &=
                read_extensions(Reader::open_whole(wrapped.value, tag::SEQUENCE)?, |kind, value| {
                    match *kind {
                        oid::OCSP_NONCE => nonce = Some(read_nonce(value)?),
                        oid::OCSP_EXTENDED_REVOKE => {}
                        _ => return Ok(false),
                    }
                    Ok(true)
                })?;
        }
        fields.finish()?;
        let signed = part.raw.to_vec();
        Ok(Self {
            responder,
            produced_at,
            singles,
            nonce,
            understood,
            certificates,
            signed,
            algorithm,
            signature,
        })
    }

    pub(super) fn check_signature(&self, key: &PublicKey) -> Result<(), SignatureError> {
        let algorithm = SignatureAlgorithm::from_oid(&self.algorithm).ok_or(SignatureError::Unsupported)?;
        key.verify(algorithm, &self.signed, &self.signature)
    }
}

fn read_responder(fields: &mut Reader<'_>) -> Result<ResponderId, OcspError> {
    let element = fields.any()?;
    let mut value = Reader::new(element.value);
    let responder = if element.tag == tag::context(1) {
        ResponderId::Name(Name::read(&mut value)?)
    } else if element.tag == tag::context(2) {
        ResponderId::Key(value.element(tag::OCTET_STRING)?.value.to_vec())
    } else {
        return Err(OcspError::Malformed);
    };
    value.finish()?;
    Ok(responder)
}

fn read_single(mut fields: Reader<'_>, understood: &mut bool) -> Result<Single, OcspError> {
    let id = CertificateId::read(&mut fields)?;
    let status = fields.any()?;
    let said = if status.tag == tag::context_primitive(0) && status.value.is_empty() {
        Said::Good
    } else if status.tag == tag::context(1) {
        read_revoked(Reader::new(status.value))?
    } else if status.tag == tag::context_primitive(2) && status.value.is_empty() {
        Said::Unknown
    } else {
        return Err(OcspError::Malformed);
    };
    let this_update = UnixSeconds::from_tlv(fields.element(tag::GENERALIZED_TIME)?)?;
    let mut next_update = None;
    if let Some(wrapped) = fields.optional(tag::context(0))? {
        let mut wrapped = Reader::new(wrapped.value);
        next_update = Some(UnixSeconds::from_tlv(wrapped.element(tag::GENERALIZED_TIME)?)?);
        wrapped.finish()?;
    }
    if let Some(wrapped) = fields.optional(tag::context(1))? {
        *understood &= read_extensions(Reader::open_whole(wrapped.value, tag::SEQUENCE)?, |_, _| Ok(false))?;
    }
    fields.finish()?;
    Ok(Single { id, said, this_update, next_update })
}

fn read_revoked(mut fields: Reader<'_>) -> Result<Said, OcspError> {
    let at = UnixSeconds::from_tlv(fields.element(tag::GENERALIZED_TIME)?)?;
    let mut reason = Reason::Unspecified;
    if let Some(wrapped) = fields.optional(tag::context(0))? {
        let mut wrapped = Reader::new(wrapped.value);
        reason = match wrapped.element(tag::ENUMERATED)?.value {
            [number] => Reason::from_number(*number).ok_or(OcspError::Malformed)?,
            _ => return Err(OcspError::Malformed),
        };
        wrapped.finish()?;
    }
    fields.finish()?;
    Ok(Said::Revoked(at, reason))
}
