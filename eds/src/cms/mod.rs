//! Signed messages (CMS SignedData, RFC 5652): make one, check its integrity, judge it.
//!
//! Two layers. [`SignedData::verify_integrity`] answers "were these bytes signed with the keys of the
//! certificates inside?" and needs no trust; [`verify`] answers "by whom, and may we believe it at this
//! moment?". Deliberately no timestamps yet: unsigned attributes are carried along and prove nothing.

mod reject;
mod sign;
mod verify;

pub use reject::{Reject, Structure};
pub use sign::{SignError, sign};
pub use verify::{Verified, VerifiedSigner, verify};

use crate::time::UnixSeconds;
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

/// A message, parsed; nothing in it is believed yet.
#[derive(Clone, Debug)]
pub struct SignedData {}

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
    /// Parses DER or BER.
    ///
    /// # Errors
    /// [`Reject::Structure`] and the other structural reasons.
    pub fn parse(bytes: &[u8], limits: Limits) -> Result<Self, Reject> {
        let _ = (bytes, limits);
        unimplemented!()
    }

    /// The content carried inside, if any.
    #[must_use]
    pub fn content(&self) -> Option<&[u8]> {
        unimplemented!()
    }

    /// The certificates carried inside.
    #[must_use]
    pub fn certificates(&self) -> &[Certificate] {
        unimplemented!()
    }

    /// Checks every signer's attributes, digest and signature. `detached`: the content when the message does
    /// not carry it; when it does, both must be equal.
    ///
    /// # Errors
    /// The first [`Reject`] of the first bad signer.
    pub fn verify_integrity(&self, detached: Option<&[u8]>) -> Result<Integrity, Reject> {
        let _ = detached;
        unimplemented!()
    }
}
