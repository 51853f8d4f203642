//! Signed attributes: what a signature really covers.
//!
//! Knows the five attributes of the profile and the canonical bytes that are hashed (RFC 5652 §5.4). Unknown
//! attributes are covered by the signature and otherwise ignored; repeated ones are refused.

use const_oid::ObjectIdentifier;

use super::algorithm::Algorithm;
use super::{Reject, Structure};
use crate::der::{self, Reader, Tlv, Writer, tag};
use crate::keys::DigestAlgorithm;
use crate::oid;
use crate::time::UnixSeconds;
use crate::x509::Certificate;

/// Attributes beyond which a signer is refused.
const MAX_ATTRIBUTES: usize = 32;

/// The signed attributes of one signer.
#[derive(Clone, Debug)]
pub(super) struct SignedAttributes {
    /// What is signed: the attributes as DER SET OF.
    pub(super) signed: Vec<u8>,
    pub(super) content_type: ObjectIdentifier,
    pub(super) message_digest: Vec<u8>,
    pub(super) signing_time: Option<UnixSeconds>,
    certificate_hashes: Vec<CertificateHash>,
}

/// What signingCertificate or signingCertificateV2 says about the signer's certificate.
#[derive(Clone, Debug)]
struct CertificateHash {
    algorithm: Algorithm,
    hash: Vec<u8>,
    /// DER of the issuer's name and contents of the serial number, when they are stated beside the hash.
    numbered: Option<(Vec<u8>, Vec<u8>)>,
}

const CONTENT_TYPE: usize = 0;
const MESSAGE_DIGEST: usize = 1;
const SIGNING_TIME: usize = 2;
const CERTIFICATE_V1: usize = 3;
const CERTIFICATE_V2: usize = 4;
const KNOWN: [ObjectIdentifier; 5] = [
    oid::CONTENT_TYPE,
    oid::MESSAGE_DIGEST,
    oid::SIGNING_TIME,
    oid::SIGNING_CERTIFICATE,
    oid::SIGNING_CERTIFICATE_V2,
];

impl SignedAttributes {
    /// Reads the contents of `[0] IMPLICIT SET OF Attribute`.
    pub(super) fn read(contents: &[u8]) -> Result<Self, Reject> {
        let wrong = |_| Reject::Structure(Structure::Attribute);
        let mut list = Reader::new(contents);
        let mut members = Vec::new();
        let mut seen = Vec::new();
        let mut known: [Option<Tlv<'_>>; KNOWN.len()] = [None; KNOWN.len()];
        while !list.is_empty() {
            let element = list.element(tag::SEQUENCE).map_err(wrong)?;
            let mut attribute = Reader::new(element.value);
            let kind = attribute.oid().map_err(wrong)?;
            let mut values = attribute.open(tag::SET).map_err(wrong)?;
            attribute.finish().map_err(wrong)?;
            if seen.contains(&kind) {
                return Err(Reject::RepeatedAttribute);
            }
            if seen.len() == MAX_ATTRIBUTES {
                return Err(Reject::TooLarge);
            }
            seen.push(kind);
            members.push(element.raw.to_vec());
            let slot = KNOWN.iter().position(|known| *known == kind).and_then(|slot| known.get_mut(slot));
            if let Some(slot) = slot {
                *slot = Some(values.any().map_err(wrong)?);
                values.finish().map_err(|_| Reject::RepeatedAttribute)?;
            }
        }
        if members.is_empty() {
            return Err(Reject::NoSignedAttributes);
        }
        let mut canonical = Writer::new();
        canonical.set_of(tag::SET, members);
        Self::interpret(&known, canonical.finish())
    }

    fn interpret(known: &[Option<Tlv<'_>>; KNOWN.len()], signed: Vec<u8>) -> Result<Self, Reject> {
        let wrong = |_| Reject::Structure(Structure::Attribute);
        let content_type = known[CONTENT_TYPE].ok_or(Reject::MissingAttribute)?;
        let content_type = Reader::new(content_type.raw).oid().map_err(wrong)?;
        let message_digest = known[MESSAGE_DIGEST].ok_or(Reject::MissingAttribute)?;
        let message_digest = message_digest.contents(tag::OCTET_STRING).map_err(wrong)?.to_vec();
        let signing_time = known[SIGNING_TIME].map(UnixSeconds::from_tlv).transpose().map_err(wrong)?;
        let mut certificate_hashes = Vec::new();
        for (slot, default) in [(CERTIFICATE_V1, oid::SHA1), (CERTIFICATE_V2, oid::SHA256)] {
            if let Some(value) = known[slot] {
                certificate_hashes.push(CertificateHash::read(value, default).map_err(wrong)?);
            }
        }
        Ok(Self { signed, content_type, message_digest, signing_time, certificate_hashes })
    }

    /// Whether there is a statement about the signer's certificate.
    pub(super) const fn names_certificate(&self) -> bool {
        !self.certificate_hashes.is_empty()
    }

    /// Whether every statement about the signer's certificate is about `certificate`. No statement is fine:
    /// older servers make none.
    pub(super) fn check_certificate(&self, certificate: &Certificate) -> Result<(), Reject> {
        for stated in &self.certificate_hashes {
            let der = certificate.der();
            let same = if stated.algorithm.is(&oid::SHA1) {
                crate::sha1(der)[..] == stated.hash
            } else {
                let algorithm = Some(stated.algorithm).filter(|algorithm| algorithm.plain);
                let algorithm = algorithm.and_then(|algorithm| DigestAlgorithm::from_oid(&algorithm.oid));
                algorithm.ok_or(Reject::Algorithm)?.digest(der).as_ref() == stated.hash
            };
            let numbered = stated.numbered.as_ref().is_none_or(|(issuer, serial)| {
                issuer == certificate.issuer().der() && serial == certificate.serial()
            });
            if !same || !numbered {
                return Err(Reject::CertificateDiffers);
            }
        }
        Ok(())
    }
}

impl CertificateHash {
    /// The first ESSCertID (RFC 2634 §5.4) or ESSCertIDv2 (RFC 5035 §4): that of the signer.
    fn read(value: Tlv<'_>, default: ObjectIdentifier) -> Result<Self, der::Error> {
        let mut first = value.open(tag::SEQUENCE)?.open(tag::SEQUENCE)?.open(tag::SEQUENCE)?;
        let algorithm = match first.peek() {
            Some(tag::SEQUENCE) if default == oid::SHA256 => Algorithm::read(&mut first)?,
            _ => Algorithm { oid: default, plain: true },
        };
        let hash = first.element(tag::OCTET_STRING)?.value.to_vec();
        let mut numbered = None;
        if let Some(issuer_serial) = first.optional(tag::SEQUENCE)? {
            let mut pair = Reader::new(issuer_serial.value);
            // GeneralNames, of which RFC 5035 §5 allows one: the directory name of the issuer.
            let mut names = pair.open(tag::SEQUENCE)?;
            let issuer = names.element(tag::context(4))?.value.to_vec();
            names.finish()?;
            numbered = Some((issuer, pair.integer()?.to_vec()));
            pair.finish()?;
        }
        first.finish()?;
        Ok(Self { algorithm, hash, numbered })
    }
}
