//! One certificate: its bytes and what they say.
//!
//! Parsed once and completely, so that later questions cannot fail. Deliberately believes nothing: whether the
//! statements count is for [`super::verify_path`].

use const_oid::ObjectIdentifier;

use super::extensions::Extensions;
use super::signed::Signed;
use super::{CheckDigits, Identity, IdentityError, KeyUsage, Name};
use crate::armour;
use crate::der::{self, tag};
use crate::keys::{KeyError, PublicKey, SignatureAlgorithm, SignatureError};
use crate::time::UnixSeconds;

/// Octets beyond which a certificate is refused; those of the profile have about 1,100.
const MAX_SIZE: usize = 64 << 10;

/// Octets beyond which a serial number is refused: the 20 of RFC 5280 §4.1.2.2 and one for the sign, because authorities
/// that fill all 160 bits are usual.
const MAX_SERIAL: usize = 21;

/// An X.509 certificate, parsed; not yet trusted in any way.
#[derive(Clone)]
pub struct Certificate {
    der: Vec<u8>,
    serial: Vec<u8>,
    issuer: Name,
    subject: Name,
    not_before: UnixSeconds,
    not_after: UnixSeconds,
    public_key: PublicKey,
    extensions: Extensions,
    signed: Signed,
}

/// Why bytes are no certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// Not a well-formed DER certificate of version 3.
    #[error("the certificate is malformed")]
    Malformed,
    /// The public key is not one of its algorithm.
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

impl From<der::Error> for CertificateError {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

impl From<KeyError> for CertificateError {
    fn from(error: KeyError) -> Self {
        match error {
            KeyError::Malformed => Self::Malformed,
            KeyError::Invalid => Self::BadKey,
        }
    }
}

impl Certificate {
    /// Parses DER; the whole of `bytes` must be the certificate.
    ///
    /// # Errors
    /// [`CertificateError`].
    pub fn from_der(bytes: &[u8]) -> Result<Self, CertificateError> {
        if bytes.len() > MAX_SIZE {
            return Err(CertificateError::TooLarge);
        }
        let (signed, mut fields) = Signed::read(bytes)?;
        let mut version = fields.open(tag::context(0))?;
        if version.small_integer()? != 2 {
            return Err(CertificateError::Malformed);
        }
        version.finish()?;
        let serial = fields.integer()?.to_vec();
        if serial.len() > MAX_SERIAL || (serial.len() == MAX_SERIAL && serial.first() != Some(&0)) {
            return Err(CertificateError::Malformed);
        }
        signed.read_inner_algorithm(&mut fields)?;
        let issuer = Name::read(&mut fields)?;
        let mut validity = fields.open(tag::SEQUENCE)?;
        let not_before = UnixSeconds::from_tlv(validity.any()?)?;
        let not_after = UnixSeconds::from_tlv(validity.any()?)?;
        validity.finish()?;
        let subject = Name::read(&mut fields)?;
        let public_key = PublicKey::read(&mut fields)?;
        let mut wrapped = fields.open(tag::context(3))?;
        let extensions = Extensions::read(wrapped.open(tag::SEQUENCE)?)?;
        wrapped.finish()?;
        fields.finish()?;
        Ok(Self {
            der: bytes.to_vec(),
            serial,
            issuer,
            subject,
            not_before,
            not_after,
            public_key,
            extensions,
            signed,
        })
    }

    /// Parses DER, PEM or bare base64.
    ///
    /// # Errors
    /// [`CertificateError`].
    pub fn from_pem_or_der(bytes: &[u8]) -> Result<Self, CertificateError> {
        // Base64 and line ends take less than half as much again.
        let der = armour::dearmour(bytes, MAX_SIZE / 2 * 3).map_err(|error| match error {
            armour::ArmourError::TooLarge => CertificateError::TooLarge,
            armour::ArmourError::Empty | armour::ArmourError::NotBase64 => CertificateError::Malformed,
        })?;
        Self::from_der(&der)
    }

    /// The DER as it was given.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// SHA-256 of the DER: the fingerprint anchors are pinned by.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        crate::sha256(&self.der)
    }

    /// Serial number, the contents octets of the INTEGER.
    #[must_use]
    pub fn serial(&self) -> &[u8] {
        &self.serial
    }

    /// Whom it is about.
    #[must_use]
    pub const fn subject(&self) -> &Name {
        &self.subject
    }

    /// Who issued it.
    #[must_use]
    pub const fn issuer(&self) -> &Name {
        &self.issuer
    }

    /// First moment of validity.
    #[must_use]
    pub const fn not_before(&self) -> UnixSeconds {
        self.not_before
    }

    /// Last moment of validity.
    #[must_use]
    pub const fn not_after(&self) -> UnixSeconds {
        self.not_after
    }

    /// The key.
    #[must_use]
    pub const fn public_key(&self) -> &PublicKey {
        &self.public_key
    }

    /// keyUsage, if stated.
    #[must_use]
    pub const fn key_usage(&self) -> Option<KeyUsage> {
        self.extensions.key_usage
    }

    /// extKeyUsage; empty when not stated.
    #[must_use]
    pub fn key_purposes(&self) -> &[ObjectIdentifier] {
        &self.extensions.key_purposes
    }

    /// Whether extKeyUsage is marked critical.
    #[must_use]
    pub const fn are_key_purposes_critical(&self) -> bool {
        self.extensions.key_purposes_critical
    }

    /// Whether the issuer vouches for this OCSP responder without revocation data (id-pkix-ocsp-nocheck).
    #[must_use]
    pub const fn has_no_check(&self) -> bool {
        self.extensions.no_check
    }

    /// certificatePolicies; empty when not stated.
    #[must_use]
    pub fn policies(&self) -> &[ObjectIdentifier] {
        &self.extensions.policies
    }

    /// subjectKeyIdentifier.
    #[must_use]
    pub fn subject_key_id(&self) -> Option<&[u8]> {
        self.extensions.subject_key_id.as_deref()
    }

    /// keyIdentifier of authorityKeyIdentifier.
    #[must_use]
    pub fn authority_key_id(&self) -> Option<&[u8]> {
        self.extensions.authority_key_id.as_deref()
    }

    /// Whether basicConstraints say certification authority.
    #[must_use]
    pub const fn is_authority(&self) -> bool {
        self.extensions.is_authority
    }

    /// pathLenConstraint: how many authorities may stand between this one and a subscriber.
    #[must_use]
    pub const fn path_length(&self) -> Option<u32> {
        self.extensions.path_length
    }

    /// Whether an extension marked critical is not understood by this crate.
    #[must_use]
    pub const fn has_unknown_critical_extension(&self) -> bool {
        self.extensions.unknown_critical
    }

    /// Who the holder is.
    ///
    /// # Errors
    /// [`IdentityError`] when the subject breaks the profile.
    pub fn identity(&self, check_digits: CheckDigits) -> Result<Identity, IdentityError> {
        Identity::read(&self.subject, self.key_purposes(), check_digits)
    }

    /// The same certificate with its key prepared for many verifications, see [`PublicKey::prepared`].
    #[must_use]
    pub(crate) fn with_prepared_key(mut self) -> Self {
        self.public_key = self.public_key.prepared();
        self
    }

    /// Whether `issuer`'s name stands as issuer and `issuer`'s key signed this certificate.
    #[must_use]
    pub fn is_issued_by(&self, issuer: &Self) -> bool {
        self.issuer.der() == issuer.subject.der() && self.check_signature(&issuer.public_key).is_ok()
    }

    /// The algorithm it is signed with; none when this crate does not know it.
    #[must_use]
    pub fn signature_algorithm(&self) -> Option<SignatureAlgorithm> {
        self.signed.algorithm()
    }

    /// Whether `key` signed this certificate.
    ///
    /// # Errors
    /// [`SignatureError`].
    pub fn check_signature(&self, key: &PublicKey) -> Result<(), SignatureError> {
        self.signed.check(key)
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        self.der == other.der
    }
}

impl Eq for Certificate {}

impl core::fmt::Debug for Certificate {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The subject is personal data and stays out of logs.
        f.write_str("Certificate(")?;
        self.serial.iter().try_for_each(|octet| write!(f, "{octet:02x}"))?;
        f.write_str(")")
    }
}
