//! The first layer: the mathematics of a message, without trust.
//!
//! Knows digests, attributes and signatures; deliberately not whether a certificate may be believed.

use super::parse::Signer;
use super::{Reject, SignedData};
use crate::oid;
use crate::time::UnixSeconds;
use crate::x509::algorithm::{self, SignatureError};
use crate::x509::{Certificate, PublicKey};

/// What a message proves by itself: the content was signed with the keys of these certificates. Whose they
/// are is not known.
#[derive(Clone, Debug)]
pub struct Integrity {
    /// The signed bytes.
    pub content: Vec<u8>,
    /// The signers, at least one.
    pub signers: Vec<IntegritySigner>,
}

/// One signer whose signature holds mathematically.
#[derive(Clone, Debug)]
pub struct IntegritySigner {
    /// The certificate the signer points at.
    pub certificate: Certificate,
    /// When the signer says it signed; evidence of nothing.
    pub signing_time: Option<UnixSeconds>,
}

impl SignedData {
    /// Checks every signer's attributes, digest and signature. `detached`: the content when the message does
    /// not carry it; when it does, both must be equal.
    ///
    /// # Errors
    /// The first [`Reject`] of the first bad signer.
    pub fn verify_integrity(&self, detached: Option<&[u8]>) -> Result<Integrity, Reject> {
        let content = match (self.content(), detached) {
            (Some(inside), Some(given)) if inside != given => return Err(Reject::ContentDiffers),
            (Some(content), _) | (None, Some(content)) => content,
            (None, None) => return Err(Reject::NoContent),
        };
        if self.signers.is_empty() {
            return Err(Reject::NoSigners);
        }
        let digest = crate::streebog512(content);
        let signers = self.signers.iter().map(|signer| self.check_signer(signer, &digest));
        Ok(Integrity { signers: signers.collect::<Result<_, _>>()?, content: content.to_vec() })
    }

    /// Tries every certificate the signer may mean: issuer and serial number can be imitated.
    fn check_signer(&self, signer: &Signer, content: &[u8; 64]) -> Result<IntegritySigner, Reject> {
        let mut answer = Reject::NoCertificate;
        for certificate in self.certificates.iter().filter(|certificate| signer.id.names(certificate)) {
            match check_with(signer, certificate, content) {
                Ok(checked) => return Ok(checked),
                Err(reject) => answer = reject,
            }
        }
        Err(answer)
    }
}

fn check_with(
    signer: &Signer,
    certificate: &Certificate,
    content: &[u8; 64],
) -> Result<IntegritySigner, Reject> {
    let signature_algorithm = &signer.signature_algorithm;
    // Some signers name the key's algorithm here instead of the signature's; both mean the same with this digest.
    let known_signature = signature_algorithm.is(&oid::GOST2015_512_SIGNATURE)
        || signature_algorithm.oid == oid::GOST2015_512_KEY;
    if !matches!(certificate.public_key(), PublicKey::Gost2015(_))
        || !known_signature
        || !signer.digest.is(&oid::STREEBOG512)
    {
        return Err(Reject::Algorithm);
    }
    let attributes = signer.attributes.as_ref().ok_or(Reject::NoSignedAttributes)?;
    if attributes.content_type != oid::CMS_DATA {
        return Err(Reject::ContentTypeDiffers);
    }
    if attributes.message_digest != content {
        return Err(Reject::DigestDiffers);
    }
    attributes.check_certificate(certificate)?;
    algorithm::verify(
        certificate.public_key(),
        &oid::GOST2015_512_SIGNATURE,
        &attributes.signed_digest,
        &signer.signature,
    )
    .map_err(|error| match error {
        SignatureError::Unsupported => Reject::Algorithm,
        SignatureError::Wrong => Reject::BadSignature,
    })?;
    Ok(IntegritySigner { certificate: certificate.clone(), signing_time: attributes.signing_time })
}
