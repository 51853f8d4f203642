//! The path from a signer to an anchor.
//!
//! Knows the fixed hierarchy of the country (root, one or two authorities, signer) and searches it with limits:
//! several certificates may bear one name, so name and signature must both fit. Deliberately judges no
//! revocation and fetches nothing.

use const_oid::ObjectIdentifier;

use super::{
    AnchorPurpose, Certificate, CheckDigits, HolderKind, Identity, IdentityError, KeyUsage, TrustStore,
};
use crate::keys::{Generation, Generations, SignatureError};
use crate::oid;
use crate::time::UnixSeconds;

/// What a certificate must be good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A natural person signs a document.
    PersonSigning,
    /// An information system seals a document.
    SystemSealing,
    /// A person or an information system signs; the caller looks at the identity.
    AnySigning,
}

/// The rules of a verification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// What the signer's certificate must be good for.
    pub purpose: Purpose,
    /// Which kinds of anchor count.
    pub anchors: Vec<AnchorPurpose>,
    /// Whether check digits of IIN and BIN must hold.
    pub check_digits: CheckDigits,
    /// Accepted certificate policies; the signer's certificate must state one of them.
    pub certificate_policies: Vec<ObjectIdentifier>,
    /// Accepted generations of keys, for every certificate of the path.
    pub generations: Generations,
    /// Which kinds of anchor count for time-stamping authorities; their keys may be of any generation, since RSA
    /// timestamps beside GOST signatures are usual.
    pub timestamp_anchors: Vec<AnchorPurpose>,
    /// Whether a time-stamping authority whose revocation is not known counts as good, as with the kit, whose signers
    /// take their timestamps from an authority without lists here. A list that names it always counts.
    pub timestamps_without_lists: bool,
}

impl Policy {
    /// Production: the state's anchors only, check digits enforced.
    #[must_use]
    pub fn production() -> Self {
        Self::new(vec![AnchorPurpose::Production], CheckDigits::Enforce)
    }

    /// Demonstration: demo anchors, check digits enforced (demo numbers are valid ones).
    #[must_use]
    pub fn demo() -> Self {
        Self::new(vec![AnchorPurpose::Demo], CheckDigits::Enforce)
    }

    /// Tests against the authority's kit: test anchors, check digits ignored.
    #[must_use]
    pub fn test() -> Self {
        // Signers of the kit take their timestamps from the real authority.
        let timestamp_anchors = vec![AnchorPurpose::Test, AnchorPurpose::Production];
        Self {
            timestamp_anchors,
            timestamps_without_lists: true,
            ..Self::new(vec![AnchorPurpose::Test], CheckDigits::Ignore)
        }
    }

    /// The same rules for another purpose.
    #[must_use]
    pub fn for_purpose(mut self, purpose: Purpose) -> Self {
        self.purpose = purpose;
        self
    }

    /// The same rules, and keys of older generations count too, with the certificate policies they were issued
    /// under.
    #[must_use]
    pub fn admitting(mut self, older: Generation) -> Self {
        self.generations = self.generations.with(older);
        for policy in [oid::POLICY_LEGAL_SIGNING, oid::POLICY_CITIZEN_SIGNING, oid::POLICY_TREASURY_SIGNING] {
            if !self.certificate_policies.contains(&policy) {
                self.certificate_policies.push(policy);
            }
        }
        self
    }

    fn new(anchors: Vec<AnchorPurpose>, check_digits: CheckDigits) -> Self {
        Self {
            purpose: Purpose::PersonSigning,
            timestamp_anchors: anchors.clone(),
            timestamps_without_lists: false,
            anchors,
            check_digits,
            certificate_policies: vec![oid::POLICY_2015],
            generations: Generations::CURRENT,
        }
    }
}

/// A signer whose path ends in an anchor. Only [`verify_path`] makes one.
#[derive(Clone, Debug)]
pub struct ValidatedSigner {
    pub(crate) certificate: Certificate,
    pub(crate) identity: Identity,
    pub(crate) chain: Vec<Certificate>,
    pub(crate) anchor_purpose: AnchorPurpose,
}

impl ValidatedSigner {
    /// The signer's certificate.
    #[must_use]
    pub const fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// Who the signer is.
    #[must_use]
    pub const fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Issuers from the signer's own upwards, the anchor last.
    #[must_use]
    pub fn chain(&self) -> &[Certificate] {
        &self.chain
    }

    /// Which kind of anchor the path ends in.
    #[must_use]
    pub const fn anchor_purpose(&self) -> AnchorPurpose {
        self.anchor_purpose
    }
}

/// Why there is no good path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// No certificate at hand bears the issuer's name.
    #[error("the issuer is unknown")]
    UnknownIssuer,
    /// A certificate bears the issuer's name, but its key did not sign.
    #[error("the issuer did not sign the certificate")]
    BadSignature,
    /// The path ends in an anchor that the policy does not count (a test or demo root in production).
    #[error("the root is not accepted here")]
    AnchorNotAccepted,
    /// A certificate of the path is not valid yet.
    #[error("a certificate of the path is not valid yet")]
    NotYetValid,
    /// A certificate of the path has expired.
    #[error("a certificate of the path has expired")]
    Expired,
    /// An issuer is not a certification authority or may not sign certificates.
    #[error("an issuer is not a certification authority")]
    NotAuthority,
    /// More intermediates than the issuer allows, or than this crate follows.
    #[error("the path is too long")]
    TooLong,
    /// An extension marked critical is not understood.
    #[error("a critical extension is not understood")]
    UnknownCriticalExtension,
    /// An algorithm this crate does not verify.
    #[error("an algorithm of the path is not supported")]
    UnsupportedAlgorithm,
    /// A key of the path is of a generation that the policy does not count.
    #[error("a key of the path is of a generation that is not accepted")]
    GenerationNotAccepted,
    /// Key usage lacks digitalSignature or nonRepudiation.
    #[error("the key is not meant for signing documents")]
    KeyUsage,
    /// Key purposes lack signing (an authentication certificate).
    #[error("the certificate is not meant for signing")]
    KeyPurpose,
    /// A machine's key where a person must sign, or the other way round.
    #[error("the certificate belongs to the wrong kind of holder")]
    WrongHolder,
    /// No accepted certificate policy.
    #[error("the certificate policy is not accepted")]
    CertificatePolicy,
    /// A certification authority's certificate used to sign a document.
    #[error("a certification authority cannot sign documents")]
    AuthorityAsSigner,
    /// The subject breaks the profile.
    #[error("the holder is not named properly: {0}")]
    Identity(#[from] IdentityError),
}

impl PathError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownIssuer => "path-unknown-issuer",
            Self::BadSignature => "path-bad-signature",
            Self::AnchorNotAccepted => "path-anchor-not-accepted",
            Self::NotYetValid => "path-not-yet-valid",
            Self::Expired => "path-expired",
            Self::NotAuthority => "path-not-authority",
            Self::TooLong => "path-too-long",
            Self::UnknownCriticalExtension => "path-unknown-critical-extension",
            Self::UnsupportedAlgorithm => "path-unsupported-algorithm",
            Self::GenerationNotAccepted => "path-generation-not-accepted",
            Self::KeyUsage => "path-key-usage",
            Self::KeyPurpose => "path-key-purpose",
            Self::WrongHolder => "path-wrong-holder",
            Self::CertificatePolicy => "path-certificate-policy",
            Self::AuthorityAsSigner => "path-authority-as-signer",
            Self::Identity(error) => error.code(),
        }
    }
}

/// Judges whether `leaf` may act under `policy` at the moment `at`: the whole path up to an accepted anchor,
/// signatures, validity, constraints, purpose and identity. Revocation is judged apart ([`crate::crl`]).
///
/// `candidates` are further certificates at hand, for instance those in a message; they carry no trust.
///
/// # Errors
/// The first [`PathError`] of the path that got furthest.
pub fn verify_path(
    leaf: &Certificate,
    candidates: &[Certificate],
    trust: &TrustStore,
    at: UnixSeconds,
    policy: &Policy,
) -> Result<ValidatedSigner, PathError> {
    let (anchors, generations) = (policy.anchors.as_slice(), policy.generations);
    let mut search = Search { candidates, trust, at, anchors, generations, signatures_left: MAX_SIGNATURES };
    search.check_each(leaf)?;
    let (chain, anchor_purpose) = search.climb(leaf, 0)?;
    let identity = check_signer(leaf, policy)?;
    Ok(ValidatedSigner { certificate: leaf.clone(), identity, chain, anchor_purpose })
}

/// The path of a time-stamping authority at the moment `at`: the issuers upwards, the anchor last. What the
/// certificate is for is judged by whoever asks.
pub(crate) fn verify_service_path(
    service: &Certificate,
    candidates: &[Certificate],
    trust: &TrustStore,
    at: UnixSeconds,
    policy: &Policy,
) -> Result<Vec<Certificate>, PathError> {
    let (anchors, generations) = (policy.timestamp_anchors.as_slice(), Generations::ALL);
    let mut search = Search { candidates, trust, at, anchors, generations, signatures_left: MAX_SIGNATURES };
    search.check_each(service)?;
    search.climb(service, 0).map(|(chain, _)| chain)
}

/// The path of an issuing authority at the moment `at`, for judging what it says about certificates: the issuers
/// upwards, the anchor last; empty when it is an accepted anchor itself.
///
/// # Errors
/// The first [`PathError`] of the path that got furthest; [`PathError::NotAuthority`] when it is none.
pub fn verify_authority(
    authority: &Certificate,
    trust: &TrustStore,
    at: UnixSeconds,
    policy: &Policy,
) -> Result<Vec<Certificate>, PathError> {
    let (anchors, generations) = (policy.anchors.as_slice(), Generations::ALL);
    let mut search =
        Search { candidates: &[], trust, at, anchors, generations, signatures_left: MAX_SIGNATURES };
    search.check_each(authority)?;
    if !authority.is_authority() {
        return Err(PathError::NotAuthority);
    }
    let is_anchor = |anchor: &super::Anchor| {
        anchor.certificate() == authority && policy.anchors.contains(&anchor.purpose())
    };
    if trust.anchors().iter().any(is_anchor) {
        return Ok(Vec::new());
    }
    search.climb(authority, 1).map(|(chain, _)| chain)
}

/// Intermediates followed above a signer; the national hierarchy has one.
const MAX_INTERMEDIATES: u32 = 3;
/// Signatures checked in one search, against messages stuffed with look-alikes.
const MAX_SIGNATURES: u32 = 24;

struct Search<'a> {
    candidates: &'a [Certificate],
    trust: &'a TrustStore,
    at: UnixSeconds,
    anchors: &'a [AnchorPurpose],
    generations: Generations,
    signatures_left: u32,
}

impl Search<'_> {
    /// The issuers above `certificate`, which has `below` authorities between itself and the signer.
    fn climb(
        &mut self,
        certificate: &Certificate,
        below: u32,
    ) -> Result<(Vec<Certificate>, AnchorPurpose), PathError> {
        let mut best = PathError::UnknownIssuer;
        let trust = self.trust;
        for anchor in trust.anchors() {
            match self.check_issuer(certificate, anchor.certificate(), below) {
                Ok(()) if self.anchors.contains(&anchor.purpose()) => {
                    return Ok((vec![anchor.certificate().clone()], anchor.purpose()));
                }
                Ok(()) => best = further(best, PathError::AnchorNotAccepted),
                Err(error) => best = further(best, error),
            }
        }
        let candidates = self.candidates;
        for issuer in trust.intermediates().iter().chain(candidates) {
            let step = match self.check_issuer(certificate, issuer, below) {
                Ok(()) if below == MAX_INTERMEDIATES => Err(PathError::TooLong),
                Ok(()) => self.climb(issuer, below + 1),
                Err(error) => Err(error),
            };
            match step {
                Ok((mut chain, purpose)) => {
                    chain.insert(0, issuer.clone());
                    return Ok((chain, purpose));
                }
                Err(error) => best = further(best, error),
            }
        }
        Err(best)
    }

    /// Whether `issuer` issued `certificate` and was allowed to.
    fn check_issuer(
        &mut self,
        certificate: &Certificate,
        issuer: &Certificate,
        below: u32,
    ) -> Result<(), PathError> {
        // A self-signed certificate is a path only as an anchor, never as its own issuer.
        if certificate.issuer().der() != issuer.subject().der() || certificate.der() == issuer.der() {
            return Err(PathError::UnknownIssuer);
        }
        self.signatures_left = self.signatures_left.checked_sub(1).ok_or(PathError::TooLong)?;
        certificate.check_signature(issuer.public_key()).map_err(|error| match error {
            SignatureError::Unsupported => PathError::UnsupportedAlgorithm,
            SignatureError::Wrong => PathError::BadSignature,
        })?;
        self.check_each(issuer)?;
        let may_issue = issuer.key_usage().is_some_and(|usage| usage.contains(KeyUsage::KEY_CERT_SIGN));
        if !issuer.is_authority() || !may_issue {
            return Err(PathError::NotAuthority);
        }
        if issuer.path_length().is_some_and(|limit| below > limit) {
            return Err(PathError::TooLong);
        }
        Ok(())
    }

    /// What holds for every certificate of the path.
    fn check_each(&self, certificate: &Certificate) -> Result<(), PathError> {
        match certificate.public_key().generation() {
            Some(generation) if self.generations.contains(generation) => {}
            Some(_) => return Err(PathError::GenerationNotAccepted),
            None => return Err(PathError::UnsupportedAlgorithm),
        }
        if certificate.has_unknown_critical_extension() {
            return Err(PathError::UnknownCriticalExtension);
        }
        if self.at < certificate.not_before() {
            return Err(PathError::NotYetValid);
        }
        if self.at > certificate.not_after() {
            return Err(PathError::Expired);
        }
        Ok(())
    }
}

/// The more telling of two errors: a missing or wrong issuer says less than what a right one broke.
fn further(best: PathError, other: PathError) -> PathError {
    let rank = |error: &PathError| match error {
        PathError::UnknownIssuer => 0,
        PathError::BadSignature => 1,
        PathError::UnsupportedAlgorithm => 2,
        _ => 3,
    };
    if rank(&other) > rank(&best) { other } else { best }
}

/// Encoded beginning of the key purposes of RFC 5280 §4.2.1.12 (1.3.6.1.5.5.7.3).
const COMMON_PURPOSES: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03];

/// What holds for the signer only.
fn check_signer(leaf: &Certificate, policy: &Policy) -> Result<Identity, PathError> {
    if leaf.is_authority() {
        return Err(PathError::AuthorityAsSigner);
    }
    let signing = KeyUsage::DIGITAL_SIGNATURE.with(KeyUsage::NON_REPUDIATION);
    if !leaf.key_usage().is_some_and(|usage| usage.contains(signing)) {
        return Err(PathError::KeyUsage);
    }
    // A purpose of the common arc other than signing (authentication, time-stamping) says what the key is for.
    let signs = leaf.key_purposes().contains(&oid::EKU_EMAIL_PROTECTION);
    let common = |purpose: &ObjectIdentifier| purpose.as_bytes().starts_with(COMMON_PURPOSES);
    if !signs && leaf.key_purposes().iter().any(common) {
        return Err(PathError::KeyPurpose);
    }
    if !leaf.policies().iter().any(|stated| policy.certificate_policies.contains(stated)) {
        return Err(PathError::CertificatePolicy);
    }
    let identity = leaf.identity(policy.check_digits)?;
    let machine = identity.kind == HolderKind::InformationSystem;
    match policy.purpose {
        Purpose::PersonSigning if machine => Err(PathError::WrongHolder),
        Purpose::PersonSigning if !signs => Err(PathError::KeyPurpose),
        Purpose::PersonSigning if identity.iin.is_none() => Err(PathError::WrongHolder),
        Purpose::SystemSealing if !machine => Err(PathError::WrongHolder),
        Purpose::AnySigning if identity.iin.is_none() && !machine => Err(PathError::WrongHolder),
        Purpose::PersonSigning | Purpose::SystemSealing | Purpose::AnySigning => Ok(identity),
    }
}
