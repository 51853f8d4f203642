//! Both layers: the mathematics of a document, and whether it may be believed.
//!
//! Knows the order of the questions (structure, digest, signature, signer). Deliberately takes the moment from its
//! caller: signed XML of the profile carries no time.

use super::document::{Parts, read};
use super::{Limits, Method, Reject, c14n};
use crate::keys::SignatureError;
use crate::revocation::Evidence;
use crate::signer::{self, VerifiedSigner};
use crate::time::UnixSeconds;
use crate::x509::{Certificate, Policy, TrustStore};

/// What a document proves by itself: it was signed with the key of this certificate. Whose it is is not known.
#[derive(Clone, Debug)]
pub struct Integrity {
    /// The document as it stood before signing: the given bytes without the signature element. Whoever issued the
    /// document compares these bytes with their own.
    pub document: Vec<u8>,
    /// The certificate whose key signed.
    pub certificate: Certificate,
    /// All certificates inside.
    pub certificates: Vec<Certificate>,
}

/// A document that may be believed under the policy it was judged by.
#[derive(Clone, Debug)]
pub struct Verified {
    /// The document as it stood before signing.
    pub document: Vec<u8>,
    /// The signer.
    pub signer: VerifiedSigner,
}

/// Checks structure, digest and signature.
///
/// # Errors
/// The first [`Reject`].
pub fn verify_integrity(bytes: &[u8], limits: Limits) -> Result<Integrity, Reject> {
    let document = read(bytes, limits)?;
    let parts = Parts::read(&document)?;
    let covered = c14n::canonical(document.root(), Some(parts.signature.id()), plain(parts.document_method));
    if parts.algorithm.digest().digest(&covered).as_ref() != parts.digest {
        return Err(Reject::DigestDiffers);
    }
    let signed = c14n::canonical(parts.signed_info, None, parts.signed_info_method);
    let mut answer = Reject::NoCertificate;
    for certificate in &parts.certificates {
        match certificate.public_key().verify(parts.algorithm, &signed, &parts.value) {
            Ok(()) => {
                let text = document.input_text();
                let around = parts.signature.range();
                let before = text.get(..around.start).unwrap_or_default();
                let after = text.get(around.end..).unwrap_or_default();
                return Ok(Integrity {
                    document: [before, after].concat().into_bytes(),
                    certificate: certificate.clone(),
                    certificates: parts.certificates.clone(),
                });
            }
            Err(SignatureError::Unsupported) if answer == Reject::NoCertificate => answer = Reject::Algorithm,
            Err(SignatureError::Unsupported) => {}
            Err(SignatureError::Wrong) => answer = Reject::BadSignature,
        }
    }
    Err(answer)
}

/// Judges a document at the moment `at`.
///
/// # Errors
/// The first [`Reject`]; [`Reject::is_undecided`] tells a missing answer from a refusal.
pub fn verify<'a>(
    bytes: &[u8],
    trust: &TrustStore,
    evidence: impl Into<Evidence<'a>>,
    at: UnixSeconds,
    policy: &Policy,
) -> Result<Verified, Reject> {
    let Integrity { document, certificate, certificates } = verify_integrity(bytes, Limits::default())?;
    let moment = signer::Moment { at, proven: None };
    let signer = signer::judge(&certificate, &certificates, trust, evidence.into(), moment, policy)?;
    Ok(Verified { document, signer })
}

/// A reference to a whole document never covers comments (XMLDSig §4.4.3.2), whichever transform follows.
const fn plain(method: Method) -> Method {
    Method { comments: false, ..method }
}
