//! One certificate: its bytes and what they say.

use super::{CheckDigits, Identity, IdentityError, KeyUsage, Name};
use crate::ObjectIdentifier;
use crate::gost3410::VerifyingKey;
use crate::time::UnixSeconds;

/// An X.509 certificate, parsed; not yet trusted in any way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {}

/// The key a certificate is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicKey {
    /// GOST 34.10-2015, 512 bits.
    Gost2015(VerifyingKey),
    /// An algorithm this crate does not verify yet, by its identifier.
    Unsupported(ObjectIdentifier),
}

/// Why bytes are no certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// Not a well-formed DER certificate of version 3.
    #[error("the certificate is malformed")]
    Malformed,
    /// The public key is not a point of its curve.
    #[error("the public key of the certificate is invalid")]
    BadKey,
    /// Larger than any certificate of the profile.
    #[error("the certificate is too large")]
    TooLarge,
}

impl CertificateError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Malformed => "certificate-malformed",
            Self::BadKey => "certificate-bad-key",
            Self::TooLarge => "certificate-too-large",
        }
    }
}

impl Certificate {
    /// Parses DER; the whole of `bytes` must be the certificate.
    ///
    /// # Errors
    /// [`CertificateError`].
    pub fn from_der(bytes: &[u8]) -> Result<Self, CertificateError> {
        let _ = bytes;
        unimplemented!()
    }

    /// Parses DER, PEM or bare base64.
    ///
    /// # Errors
    /// [`CertificateError`].
    pub fn from_pem_or_der(bytes: &[u8]) -> Result<Self, CertificateError> {
        let _ = bytes;
        unimplemented!()
    }

    /// The DER as it was given.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        unimplemented!()
    }

    /// SHA-256 of the DER: the fingerprint anchors are pinned by.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        unimplemented!()
    }

    /// Serial number, the contents octets of the INTEGER.
    #[must_use]
    pub fn serial(&self) -> &[u8] {
        unimplemented!()
    }

    /// Whom it is about.
    #[must_use]
    pub fn subject(&self) -> &Name {
        unimplemented!()
    }

    /// Who issued it.
    #[must_use]
    pub fn issuer(&self) -> &Name {
        unimplemented!()
    }

    /// First moment of validity.
    #[must_use]
    pub fn not_before(&self) -> UnixSeconds {
        unimplemented!()
    }

    /// Last moment of validity.
    #[must_use]
    pub fn not_after(&self) -> UnixSeconds {
        unimplemented!()
    }

    /// The key.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        unimplemented!()
    }

    /// keyUsage, if stated.
    #[must_use]
    pub fn key_usage(&self) -> Option<KeyUsage> {
        unimplemented!()
    }

    /// extKeyUsage; empty when not stated.
    #[must_use]
    pub fn key_purposes(&self) -> &[ObjectIdentifier] {
        unimplemented!()
    }

    /// certificatePolicies; empty when not stated.
    #[must_use]
    pub fn policies(&self) -> &[ObjectIdentifier] {
        unimplemented!()
    }

    /// subjectKeyIdentifier.
    #[must_use]
    pub fn subject_key_id(&self) -> Option<&[u8]> {
        unimplemented!()
    }

    /// keyIdentifier of authorityKeyIdentifier.
    #[must_use]
    pub fn authority_key_id(&self) -> Option<&[u8]> {
        unimplemented!()
    }

    /// Who the holder is.
    ///
    /// # Errors
    /// [`IdentityError`] when the subject breaks the profile.
    pub fn identity(&self, check_digits: CheckDigits) -> Result<Identity, IdentityError> {
        let _ = check_digits;
        unimplemented!()
    }

    /// Whether `issuer`'s name stands as issuer and `issuer`'s key signed this certificate.
    #[must_use]
    pub fn is_issued_by(&self, issuer: &Self) -> bool {
        let _ = issuer;
        unimplemented!()
    }
}
