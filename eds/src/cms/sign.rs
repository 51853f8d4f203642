//! Makes signed messages of the shape the national signer makes.

use crate::gost3410::SigningKey;
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
/// `extra`: random octets for the signature, see [`SigningKey::sign_digest`].
///
/// # Errors
/// [`SignError::KeyMismatch`].
pub fn sign(
    content: &[u8],
    key: &SigningKey,
    certificate: &Certificate,
    at: UnixSeconds,
    encapsulate: bool,
    extra: &[u8],
) -> Result<Vec<u8>, SignError> {
    let _ = (content, key, certificate, at, encapsulate, extra);
    unimplemented!()
}
