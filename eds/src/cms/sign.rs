//! Makes signed messages of the shape the national signer makes.
//!
//! Knows one shape: certificates of the signers inside, four signed attributes each; a timestamp is added to the
//! finished message. Deliberately appends no signer to a message that has one.

use const_oid::ObjectIdentifier;

use crate::der::{self, Reader, Writer, tag};
use crate::keys::{SignatureAlgorithm, Signer};
use crate::oid;
use crate::time::UnixSeconds;
use crate::x509::Certificate;

/// Why a message is not signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignError {
    /// The key does not belong to the certificate.
    #[error("the key does not belong to the certificate")]
    KeyMismatch,
    /// Nobody is to sign.
    #[error("there is no signer")]
    NoSigner,
    /// A timestamp is for a DER message with one signer and no unsigned attributes.
    #[error("the message has not exactly one signer without unsigned attributes")]
    NotOneSigner,
}

impl SignError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::KeyMismatch => "sign-key-mismatch",
            Self::NoSigner => "sign-no-signer",
            Self::NotOneSigner => "sign-not-one-signer",
        }
    }
}

/// Signs `content`; gives DER. `at` becomes the signingTime attribute; `encapsulate` puts the content inside;
/// `extra`: random octets for the signature, see [`Signer::sign`].
///
/// # Errors
/// [`SignError::KeyMismatch`].
pub fn sign(
    content: &[u8],
    key: &dyn Signer,
    certificate: &Certificate,
    at: UnixSeconds,
    encapsulate: bool,
    extra: &[u8],
) -> Result<Vec<u8>, SignError> {
    sign_together(content, &[(key, certificate)], at, encapsulate, extra)
}

/// The same with several signers beside each other, each with a certificate; at least one.
///
/// # Errors
/// [`SignError::KeyMismatch`]; [`SignError::NoSigner`].
pub fn sign_together(
    content: &[u8],
    signers: &[(&dyn Signer, &Certificate)],
    at: UnixSeconds,
    encapsulate: bool,
    extra: &[u8],
) -> Result<Vec<u8>, SignError> {
    let attributes = |algorithm: SignatureAlgorithm, certificate: &Certificate| {
        let digest = algorithm.digest().digest(content);
        signed_attributes(&oid::CMS_DATA, digest.as_ref(), at, certificate_attribute(certificate))
    };
    let signers = signers
        .iter()
        .map(|(key, certificate)| Signed::new(*key, certificate, &attributes, extra))
        .collect::<Result<Vec<_>, _>>()?;
    if signers.is_empty() {
        return Err(SignError::NoSigner);
    }
    Ok(write_message(1, &oid::CMS_DATA, encapsulate.then_some(content), &signers))
}

/// Signs a timestamp's content as RFC 3161 wants it: version 3, signingCertificate with SHA-1.
pub(crate) fn sign_token(
    content: &[u8],
    content_type: &ObjectIdentifier,
    key: &dyn Signer,
    certificate: &Certificate,
    at: UnixSeconds,
    extra: &[u8],
) -> Result<Vec<u8>, SignError> {
    let attributes = |algorithm: SignatureAlgorithm, certificate: &Certificate| {
        let digest = algorithm.digest().digest(content);
        let named = attribute(&oid::SIGNING_CERTIFICATE, |out| {
            let hash = crate::sha1(certificate.der());
            out.sequence(|out| out.sequence(|out| out.sequence(|out| out.octet_string(&hash))));
        });
        signed_attributes(content_type, digest.as_ref(), at, named)
    };
    let signer = Signed::new(key, certificate, &attributes, extra)?;
    Ok(write_message(3, content_type, Some(content), &[signer]))
}

/// One signer, signed.
struct Signed<'a> {
    certificate: &'a Certificate,
    algorithm: SignatureAlgorithm,
    attributes: Vec<Vec<u8>>,
    signature: Vec<u8>,
}

impl<'a> Signed<'a> {
    fn new(
        key: &dyn Signer,
        certificate: &'a Certificate,
        attributes: &dyn Fn(SignatureAlgorithm, &Certificate) -> Vec<Vec<u8>>,
        extra: &[u8],
    ) -> Result<Self, SignError> {
        if *certificate.public_key() != key.public_key() {
            return Err(SignError::KeyMismatch);
        }
        let algorithm = key.algorithm();
        let attributes = attributes(algorithm, certificate);
        let mut signed = Writer::new();
        signed.set_of(tag::SET, attributes.clone());
        let signature = key.sign(&signed.finish(), extra);
        Ok(Self { certificate, algorithm, attributes, signature })
    }
}

fn write_message(
    version: u8,
    content_type: &ObjectIdentifier,
    content: Option<&[u8]>,
    signers: &[Signed<'_>],
) -> Vec<u8> {
    let each = |write: &dyn Fn(&mut Writer, &Signed<'_>)| -> Vec<Vec<u8>> {
        let mut all: Vec<Vec<u8>> = Vec::new();
        for signer in signers {
            let mut out = Writer::new();
            write(&mut out, signer);
            let one = out.finish();
            if !all.contains(&one) {
                all.push(one);
            }
        }
        all
    };
    let digests = each(&|out, signer| out.algorithm_with_null(&signer.algorithm.digest().oid()));
    let certificates = each(&|out, signer| out.raw(signer.certificate.der()));
    let infos = each(&|out, signer| out.sequence(|out| write_signer(out, signer)));
    let mut message = Writer::new();
    message.sequence(|out| {
        out.oid(&oid::CMS_SIGNED_DATA);
        out.nested(tag::context(0), |out| {
            out.sequence(|out| {
                out.unsigned(&[version]);
                out.set_of(tag::SET, digests);
                out.sequence(|out| {
                    out.oid(content_type);
                    if let Some(content) = content {
                        out.nested(tag::context(0), |out| out.octet_string(content));
                    }
                });
                out.set_of(tag::context(0), certificates);
                out.set_of(tag::SET, infos);
            });
        });
    });
    message.finish()
}

fn write_signer(out: &mut Writer, signer: &Signed<'_>) {
    out.unsigned(&[1]);
    out.sequence(|out| {
        out.raw(signer.certificate.issuer().der());
        out.primitive(tag::INTEGER, signer.certificate.serial());
    });
    out.algorithm_with_null(&signer.algorithm.digest().oid());
    out.set_of(tag::context(0), signer.attributes.clone());
    signer.algorithm.write(out);
    out.octet_string(&signer.signature);
}

/// contentType, signingTime, the statement about the certificate, messageDigest.
fn signed_attributes(
    content_type: &ObjectIdentifier,
    digest: &[u8],
    at: UnixSeconds,
    named: Vec<u8>,
) -> Vec<Vec<u8>> {
    vec![
        attribute(&oid::CONTENT_TYPE, |out| out.oid(content_type)),
        attribute(&oid::SIGNING_TIME, |out| at.write(out)),
        named,
        attribute(&oid::MESSAGE_DIGEST, |out| out.octet_string(digest)),
    ]
}

/// signingCertificateV2: SHA-256, the default, hash only.
fn certificate_attribute(certificate: &Certificate) -> Vec<u8> {
    attribute(&oid::SIGNING_CERTIFICATE_V2, |out| {
        out.sequence(|out| {
            out.sequence(|out| out.sequence(|out| out.octet_string(&certificate.sha256())));
        });
    })
}

fn attribute(kind: &ObjectIdentifier, value: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut out = Writer::new();
    out.sequence(|out| {
        out.oid(kind);
        out.nested(tag::SET, value);
    });
    out.finish()
}

/// The message with a timestamp token among the unsigned attributes of its only signer, DER: CAdES-T. The token must
/// be over the signature of that signer, see [`super::IntegritySigner::signature`].
///
/// # Errors
/// [`SignError::NotOneSigner`] when the message is not DER with exactly one signer without unsigned attributes.
pub fn add_timestamp(message: &[u8], token: &[u8]) -> Result<Vec<u8>, SignError> {
    let stamped = attribute(&oid::SIGNATURE_TIMESTAMP, |out| out.raw(token));
    rewrite(message, &stamped).map_err(|_| SignError::NotOneSigner)
}

fn rewrite(message: &[u8], unsigned: &[u8]) -> Result<Vec<u8>, der::Error> {
    let mut outer = Reader::open_whole(message, tag::SEQUENCE)?;
    let kind = outer.oid()?;
    let mut fields = outer.open(tag::context(0))?.open(tag::SEQUENCE)?;
    let mut head = Vec::new();
    while fields.peek() != Some(tag::SET) || head.is_empty() || !is_last(fields) {
        head.push(fields.any()?.raw);
    }
    let mut infos = fields.open(tag::SET)?;
    let info = infos.open(tag::SEQUENCE)?;
    infos.finish()?;
    let mut parts = info;
    while !parts.is_empty() {
        if parts.any()?.tag == tag::context(1) {
            return Err(der::Error::Value);
        }
    }
    let mut out = Writer::new();
    out.sequence(|out| {
        out.oid(&kind);
        out.nested(tag::context(0), |out| {
            out.sequence(|out| {
                head.iter().for_each(|part| out.raw(part));
                out.nested(tag::SET, |out| {
                    out.sequence(|out| {
                        let mut parts = info;
                        while let Ok(part) = parts.any() {
                            out.raw(part.raw);
                        }
                        out.nested(tag::context(1), |out| out.raw(unsigned));
                    });
                });
            });
        });
    });
    Ok(out.finish())
}

fn is_last(mut fields: Reader<'_>) -> bool {
    fields.any().is_ok() && fields.is_empty()
}
