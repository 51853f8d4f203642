//! The first layer: the mathematics of a message, without trust.
//!
//! Knows digests, attributes and signatures; deliberately not whether a certificate may be believed.

use const_oid::ObjectIdentifier;

use super::parse::Signer;
use super::{Reject, SignedData};
use crate::keys::{Digest, DigestAlgorithm, SignatureAlgorithm, SignatureError};
use crate::time::UnixSeconds;
use crate::x509::Certificate;

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
    /// Whether the signed attributes name the certificate; older servers leave that out.
    pub certificate_is_named: bool,
    /// The signature, over which timestamps are made.
    pub signature: Vec<u8>,
    /// Timestamp tokens beside the signature, not judged yet.
    pub timestamps: Vec<Vec<u8>>,
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
        let mut content_digests = ContentDigests { content, known: Vec::new() };
        let signers = self.signers.iter().map(|signer| self.check_signer(signer, &mut content_digests));
        Ok(Integrity { signers: signers.collect::<Result<_, _>>()?, content: content.to_vec() })
    }

    /// Tries every certificate the signer may mean: issuer and serial number can be imitated.
    fn check_signer(
        &self,
        signer: &Signer,
        content: &mut ContentDigests<'_>,
    ) -> Result<IntegritySigner, Reject> {
        let mut answer = Reject::NoCertificate;
        for certificate in self.certificates.iter().filter(|certificate| signer.id.names(certificate)) {
            match check_with(signer, certificate, &self.content_type, content) {
                Ok(checked) => return Ok(checked),
                Err(reject) => answer = reject,
            }
        }
        Err(answer)
    }
}

/// The content and its digests as far as signers asked for them; a content may be large and signers many.
struct ContentDigests<'a> {
    content: &'a [u8],
    known: Vec<(DigestAlgorithm, Digest)>,
}

impl ContentDigests<'_> {
    fn get(&mut self, algorithm: DigestAlgorithm) -> Digest {
        if let Some((_, digest)) = self.known.iter().find(|(of, _)| *of == algorithm) {
            return *digest;
        }
        let digest = algorithm.digest(self.content);
        self.known.push((algorithm, digest));
        digest
    }
}

/// The algorithm of a signer, when what it states fits the key. Some signers name the key's algorithm instead of the
/// signature's; both mean the same with this digest.
fn algorithm(signer: &Signer, certificate: &Certificate) -> Result<SignatureAlgorithm, Reject> {
    let algorithm = certificate.public_key().algorithm().ok_or(Reject::Algorithm)?;
    let stated = &signer.signature_algorithm;
    let named = stated.is(&algorithm.oid()) || stated.oid == algorithm.key_oid();
    if named && signer.digest.is(&algorithm.digest().oid()) { Ok(algorithm) } else { Err(Reject::Algorithm) }
}

fn check_with(
    signer: &Signer,
    certificate: &Certificate,
    content_type: &ObjectIdentifier,
    content: &mut ContentDigests<'_>,
) -> Result<IntegritySigner, Reject> {
    let algorithm = algorithm(signer, certificate)?;
    let attributes = signer.attributes.as_ref().ok_or(Reject::NoSignedAttributes)?;
    if attributes.content_type != *content_type {
        return Err(Reject::ContentTypeDiffers);
    }
    if attributes.message_digest != content.get(algorithm.digest()).as_ref() {
        return Err(Reject::DigestDiffers);
    }
    attributes.check_certificate(certificate)?;
    certificate.public_key().verify(algorithm, &attributes.signed, &signer.signature).map_err(|error| {
        match error {
            SignatureError::Unsupported => Reject::Algorithm,
            SignatureError::Wrong => Reject::BadSignature,
        }
    })?;
    Ok(IntegritySigner {
        certificate: certificate.clone(),
        signing_time: attributes.signing_time,
        certificate_is_named: attributes.names_certificate(),
        signature: signer.signature.clone(),
        timestamps: signer.timestamps.clone(),
    })
}
