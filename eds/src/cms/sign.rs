//! Makes signed messages of the shape the national signer makes.
//!
//! Knows one shape: one signer, its certificate inside, four signed attributes, no timestamp. Deliberately
//! appends no signer to a message that has one.

use const_oid::ObjectIdentifier;

use crate::der::{Writer, tag};
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
}

impl SignError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::KeyMismatch => "sign-key-mismatch",
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
    if *certificate.public_key() != key.public_key() {
        return Err(SignError::KeyMismatch);
    }
    let digest = key.algorithm().digest();
    let content_digest = digest.digest(content);
    let attributes = signed_attributes(content_digest.as_ref(), certificate, at);
    let mut signed = Writer::new();
    signed.set_of(tag::SET, attributes.clone());
    let signature = key.sign(&signed.finish(), extra);

    let mut message = Writer::new();
    message.sequence(|out| {
        out.oid(&oid::CMS_SIGNED_DATA);
        out.nested(tag::context(0), |out| {
            out.sequence(|out| {
                out.unsigned(&[1]);
                out.nested(tag::SET, |out| out.algorithm_with_null(&digest.oid()));
                out.sequence(|out| {
                    out.oid(&oid::CMS_DATA);
                    if encapsulate {
                        out.nested(tag::context(0), |out| out.octet_string(content));
                    }
                });
                out.nested(tag::context(0), |out| out.raw(certificate.der()));
                out.nested(tag::SET, |out| {
                    out.sequence(|out| {
                        write_signer(out, certificate, attributes, key.algorithm(), &signature)
                    });
                });
            });
        });
    });
    Ok(message.finish())
}

fn write_signer(
    out: &mut Writer,
    certificate: &Certificate,
    attributes: Vec<Vec<u8>>,
    algorithm: SignatureAlgorithm,
    signature: &[u8],
) {
    out.unsigned(&[1]);
    out.sequence(|out| {
        out.raw(certificate.issuer().der());
        out.primitive(tag::INTEGER, certificate.serial());
    });
    out.algorithm_with_null(&algorithm.digest().oid());
    out.set_of(tag::context(0), attributes);
    algorithm.write(out);
    out.octet_string(signature);
}

/// contentType, signingTime, signingCertificateV2 (SHA-256, the default, hash only) and messageDigest.
fn signed_attributes(digest: &[u8], certificate: &Certificate, at: UnixSeconds) -> Vec<Vec<u8>> {
    vec![
        attribute(&oid::CONTENT_TYPE, |out| out.oid(&oid::CMS_DATA)),
        attribute(&oid::SIGNING_TIME, |out| at.write(out)),
        attribute(&oid::SIGNING_CERTIFICATE_V2, |out| {
            out.sequence(|out| {
                out.sequence(|out| out.sequence(|out| out.octet_string(&certificate.sha256())));
            });
        }),
        attribute(&oid::MESSAGE_DIGEST, |out| out.octet_string(digest)),
    ]
}

fn attribute(kind: &ObjectIdentifier, value: impl FnOnce(&mut Writer)) -> Vec<u8> {
    let mut out = Writer::new();
    out.sequence(|out| {
        out.oid(kind);
        out.nested(tag::SET, value);
    });
    out.finish()
}
