//! From an envelope of unknown worth to a [`VerifiedSignature`]. Three questions, asked apart: is it authentic (the
//! verifier), is it over the very bytes that were issued, is it the person who was to sign.

/// Who signed, as the certificate states it.
#[derive(Clone, PartialEq, Eq)]
pub struct SignerIdentity {
    /// IIN.
    pub iin: String,
    /// Common name.
    pub name: String,
    /// Surname; empty when the certificate has none.
    pub surname: String,
    /// Issuer's common name.
    pub issuer: String,
    /// SHA-256 of the certificate, hex.
    pub certificate_sha256: String,
}

/// Without name or number: for logs.
impl core::fmt::Debug for SignerIdentity {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "SignerIdentity({})", self.certificate_sha256.get(..12).unwrap_or_default())
    }
}

/// Why an envelope proves nothing here.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EdsRefusal {
    /// Not an envelope that can be read.
    #[error("not a readable envelope")]
    Malformed,
    /// The signature or its certificate is refused; the code of the verifier.
    #[error("refused: {0}")]
    Refused(String),
    /// Whether the certificate is revoked is not known; the code of the verifier.
    #[error("revocation unknown: {0}")]
    RevocationUnknown(String),
    /// Good, but over other bytes.
    #[error("signed content differs from the statement")]
    ContentDiffers,
    /// Good, but somebody else's.
    #[error("the signer is somebody else")]
    SignerDiffers,
    /// Good, but the certificate names nobody.
    #[error("the certificate names no IIN")]
    Unidentified,
}

/// Judges envelopes: cryptography, certificate path, revocation, purpose, at a moment it was made for.
pub trait Verifier {
    /// The signed content and the one signer.
    ///
    /// # Errors
    /// [`EdsRefusal::Malformed`], [`EdsRefusal::Refused`], [`EdsRefusal::RevocationUnknown`] or
    /// [`EdsRefusal::Unidentified`].
    fn verify(&self, envelope: &[u8]) -> Result<(Vec<u8>, SignerIdentity), EdsRefusal>;
}

/// These exact bytes were signed by this person. Only [`attest`] makes one.
#[derive(Debug, PartialEq, Eq)]
pub struct VerifiedSignature {
    signer: SignerIdentity,
}

impl VerifiedSignature {
    /// Who signed.
    #[must_use]
    pub const fn signer(&self) -> &SignerIdentity {
        &self.signer
    }
}

/// Attests an envelope over a statement. `expected` is the IIN of the person who has to be the signer; `None` at
/// sign-in, where the signature says who comes.
///
/// # Errors
/// [`EdsRefusal`].
//= R258/2.14
//# подтверждающий достоверность электронного документа, его принадлежность и неизменность содержания
pub fn attest(
    verifier: &dyn Verifier,
    statement: &[u8],
    envelope: &[u8],
    expected: Option<&str>,
) -> Result<VerifiedSignature, EdsRefusal> {
    let (content, signer) = verifier.verify(envelope)?;
    if content != statement {
        return Err(EdsRefusal::ContentDiffers);
    }
    if expected.is_some_and(|iin| iin != signer.iin) {
        return Err(EdsRefusal::SignerDiffers);
    }
    Ok(VerifiedSignature { signer })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An envelope is `iin:content`; `!` is a bad signature. Stands in for cryptography in tests of these rules only.
    struct Paper;

    impl Verifier for Paper {
        fn verify(&self, envelope: &[u8]) -> Result<(Vec<u8>, SignerIdentity), EdsRefusal> {
            let text = core::str::from_utf8(envelope).map_err(|_| EdsRefusal::Malformed)?;
            let (iin, content) = text.split_once(':').ok_or(EdsRefusal::Malformed)?;
            if iin == "!" {
                return Err(EdsRefusal::Refused("signature".into()));
            }
            let signer = SignerIdentity {
                iin: iin.into(),
                name: "ERIKSSON ANNA".into(),
                surname: "ERIKSSON".into(),
                issuer: "UTOPIA CA".into(),
                certificate_sha256: "00".repeat(32),
            };
            Ok((content.as_bytes().to_vec(), signer))
        }
    }

    fn judge(envelope: &str) -> Result<VerifiedSignature, EdsRefusal> {
        attest(&Paper, b"statement", envelope.as_bytes(), Some("991231500016"))
    }

    #[test]
    fn r2_14_accepts_authentic_own_and_unchanged() {
        assert!(judge("991231500016:statement").is_ok());
    }

    #[test]
    fn r2_14_refuses_what_is_not_authentic() {
        assert_eq!(judge("!:statement"), Err(EdsRefusal::Refused("signature".into())));
        assert_eq!(judge("nonsense"), Err(EdsRefusal::Malformed));
    }

    #[test]
    fn r2_14_refuses_what_belongs_to_another() {
        assert_eq!(judge("991231500707:statement"), Err(EdsRefusal::SignerDiffers));
    }

    #[test]
    fn r2_14_refuses_one_changed_byte() {
        assert_eq!(judge("991231500016:statemenT"), Err(EdsRefusal::ContentDiffers));
        assert_eq!(judge("991231500016:statement "), Err(EdsRefusal::ContentDiffers));
    }

    #[test]
    fn a_signer_does_not_print_who_it_is() {
        let signature = judge("991231500016:statement").expect("good");
        assert!(!format!("{signature:?}").contains("ERIKSSON"));
        assert!(!format!("{signature:?}").contains("991231500016"));
    }
}
