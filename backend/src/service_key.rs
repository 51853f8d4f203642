//! The key with which the service signs what it issues and seals: opened from its file, judged before it is used, and never
//! used outside of its certificate's time. Knows files and certificates; what is signed is none of its business.

use std::path::Path;

use eds::cms;
use eds::keys::SigningKey;
use eds::pkcs12;
use eds::time::UnixSeconds;
use eds::x509::{Certificate, CheckDigits, HolderKind, KeyUsage};
use shared::time::Timestamp;

use crate::config::{Config, TrustProfile};
use crate::ids::{self, NoRandomness};

/// Why nothing was signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SigningError {
    /// The certificate is not valid now: it works again once the key is renewed.
    Paused,
    /// The machine gave no randomness.
    NoRandomness,
    Failed,
}

impl From<NoRandomness> for SigningError {
    fn from(_: NoRandomness) -> Self {
        Self::NoRandomness
    }
}

/// The key with its certificate.
pub(crate) struct ServiceKey {
    key: SigningKey,
    pub(crate) certificate: Certificate,
}

impl ServiceKey {
    /// Opens the key file. The errors name files, never passwords.
    ///
    /// # Errors
    /// A line that says which file and what is wrong with it.
    pub(crate) fn read(key_file: &Path, password_file: &Path) -> Result<Self, String> {
        let bytes = std::fs::read(key_file).map_err(|e| format!("{}: {e}", key_file.display()))?;
        let text = std::fs::read_to_string(password_file)
            .map(zeroize::Zeroizing::new)
            .map_err(|e| format!("{}: {e}", password_file.display()))?;
        let password = text.lines().next().unwrap_or_default();
        let opened = pkcs12::open(&bytes, password).map_err(|e| format!("{}: {e}", key_file.display()))?;
        Ok(Self { key: opened.key, certificate: opened.certificate })
    }

    /// Whether it may sign at this moment.
    pub(crate) fn is_good(&self, at: Timestamp) -> bool {
        let at = UnixSeconds(at.as_second());
        self.certificate.not_before() <= at && at <= self.certificate.not_after()
    }

    /// A detached signature, made now.
    ///
    /// # Errors
    /// It is outside of the certificate's time; no randomness; the signature cannot be made.
    pub(crate) fn sign(&self, content: &[u8], at: Timestamp) -> Result<Vec<u8>, SigningError> {
        if !self.is_good(at) {
            return Err(SigningError::Paused);
        }
        let (at, extra) = (UnixSeconds(at.as_second()), ids::bytes::<32>()?);
        cms::sign(content, &self.key, &self.certificate, at, false, &extra).map_err(|_| SigningError::Failed)
    }

    /// Judges the key before anybody is served: in production a key that could not sign is an error, elsewhere a line in the
    /// log.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn judge(&self, config: &Config, at: Timestamp) -> Result<(), String> {
        let Some(why) = self.fault(at) else { return Ok(()) };
        let file = config.service_key.as_ref().map(|(file, _)| file.display().to_string());
        let line = format!("--service-key-file {}: {why}", file.unwrap_or_default());
        if config.trust_profile == TrustProfile::Production && !config.demo {
            return Err(line);
        }
        tracing::error!(why, "the service's key cannot sign");
        Ok(())
    }

    fn fault(&self, at: Timestamp) -> Option<String> {
        let certificate = &self.certificate;
        let now = UnixSeconds(at.as_second());
        let day = |at: UnixSeconds| Timestamp::from_second(at.0).map(|at| at.to_string()).unwrap_or_default();
        if now < certificate.not_before() {
            return Some(format!("its certificate is not valid before {}", day(certificate.not_before())));
        }
        if now > certificate.not_after() {
            return Some(format!("its certificate expired on {}", day(certificate.not_after())));
        }
        let signing = KeyUsage::DIGITAL_SIGNATURE.with(KeyUsage::NON_REPUDIATION);
        if !certificate.key_usage().is_some_and(|usage| usage.contains(signing)) {
            return Some("its certificate is not for signing".to_owned());
        }
        let kind = certificate.identity(CheckDigits::Ignore).map(|identity| identity.kind);
        if kind != Ok(HolderKind::InformationSystem) {
            return Some("its certificate is a person's, not an information system's".to_owned());
        }
        None
    }
}
