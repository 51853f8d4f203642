//! Trust anchors and the intermediates that configuration vouches for.
//!
//! Knows pins and purposes; deliberately loads nothing by itself: anchors are configuration.

use super::{Certificate, PublicKey};

/// What an anchor may be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnchorPurpose {
    /// The state's real certification authority.
    Production,
    /// The authority's public test kit.
    Test,
    /// A certification authority made for a demonstration.
    Demo,
}

/// A root certificate that configuration trusts.
#[derive(Clone, Debug)]
pub struct Anchor {
    pub(super) certificate: Certificate,
    pub(super) purpose: AnchorPurpose,
}

/// Why a certificate is refused as an anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnchorError {
    /// SHA-256 of the certificate is not the pinned one.
    #[error("the certificate is not the pinned one")]
    Pin,
    /// Not self-signed, or not a certification authority.
    #[error("the certificate is not a root")]
    NotRoot,
    /// Its key algorithm is not supported.
    #[error("the key algorithm of the root is not supported")]
    UnsupportedKey,
}

impl AnchorError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pin => "anchor-pin",
            Self::NotRoot => "anchor-not-root",
            Self::UnsupportedKey => "anchor-unsupported-key",
        }
    }
}

impl Anchor {
    /// Accepts `certificate` as a root if its fingerprint is `sha256` and it is a self-signed certification
    /// authority.
    ///
    /// # Errors
    /// [`AnchorError`].
    pub fn pinned(
        certificate: Certificate,
        sha256: &[u8; 32],
        purpose: AnchorPurpose,
    ) -> Result<Self, AnchorError> {
        if certificate.sha256() != *sha256 {
            return Err(AnchorError::Pin);
        }
        if matches!(certificate.public_key(), PublicKey::Unsupported(_)) {
            return Err(AnchorError::UnsupportedKey);
        }
        if !certificate.is_authority() || !certificate.is_issued_by(&certificate) {
            return Err(AnchorError::NotRoot);
        }
        Ok(Self { certificate, purpose })
    }

    /// The root.
    #[must_use]
    pub const fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// What it may be used for.
    #[must_use]
    pub const fn purpose(&self) -> AnchorPurpose {
        self.purpose
    }
}

/// Everything configuration trusts. The keys in it are prepared for many verifications, which takes each some 64 KiB
/// and half a millisecond once: a store is made when configuration is read, and shared.
#[derive(Clone, Debug, Default)]
pub struct TrustStore {
    pub(super) anchors: Vec<Anchor>,
    pub(super) intermediates: Vec<Certificate>,
}

impl TrustStore {
    /// An empty store, which trusts nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { anchors: Vec::new(), intermediates: Vec::new() }
    }

    /// Adds a root.
    #[must_use]
    pub fn with_anchor(mut self, Anchor { certificate, purpose }: Anchor) -> Self {
        self.anchors.push(Anchor { certificate: certificate.with_prepared_key(), purpose });
        self
    }

    /// Adds an issuing certification authority. It is trusted only through an anchor, but when no revocation
    /// list about it is at hand, configuration vouches for it.
    #[must_use]
    pub fn with_intermediate(mut self, certificate: Certificate) -> Self {
        self.intermediates.push(certificate.with_prepared_key());
        self
    }

    /// The roots.
    #[must_use]
    pub fn anchors(&self) -> &[Anchor] {
        &self.anchors
    }

    /// The configured intermediates.
    #[must_use]
    pub fn intermediates(&self) -> &[Certificate] {
        &self.intermediates
    }
}
