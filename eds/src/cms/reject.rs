//! Every reason to refuse a signed message, with a stable name.
//!
//! Knows the names that screens translate; deliberately carries no data of the message.

use crate::revocation::{Reason, Why};
use crate::signer::Distrust;
use crate::time::UnixSeconds;
use crate::tsp;
use crate::x509::PathError;

/// Where the structure of a message breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Structure {
    /// Not well-formed BER or DER, cut off, or followed by other bytes.
    #[error("encoding")]
    Encoding,
    /// Another content type than signed data, or signed data over something else than data.
    #[error("content type")]
    ContentType,
    /// A certificate inside does not parse.
    #[error("certificate")]
    Certificate,
    /// A signer's fields do not parse.
    #[error("signer")]
    Signer,
    /// An attribute's value does not parse.
    #[error("attribute")]
    Attribute,
}

/// Why a signed message is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reject {
    /// Larger than allowed, or more signers or certificates than allowed.
    #[error("the message is larger than allowed")]
    TooLarge,
    /// Not a signed message, or a damaged one.
    #[error("the message is malformed: {0}")]
    Structure(Structure),
    /// Nobody signed.
    #[error("the message has no signer")]
    NoSigners,
    /// No content inside and none given.
    #[error("the signed content is missing")]
    NoContent,
    /// Content inside, and another given.
    #[error("the content inside is not the expected one")]
    ContentDiffers,
    /// The signer's certificate is not inside.
    #[error("the certificate of the signer is missing")]
    NoCertificate,
    /// An algorithm that is not supported, or one that does not fit the key.
    #[error("the algorithms are not supported or do not fit each other")]
    Algorithm,
    /// No signed attributes.
    #[error("there are no signed attributes")]
    NoSignedAttributes,
    /// A needed signed attribute is missing.
    #[error("a signed attribute is missing")]
    MissingAttribute,
    /// A signed attribute stands twice or has several values.
    #[error("a signed attribute is repeated")]
    RepeatedAttribute,
    /// The contentType attribute names another type than the content has.
    #[error("the signed content type differs")]
    ContentTypeDiffers,
    /// The digest in the attributes is not the content's.
    #[error("the content was changed after signing")]
    DigestDiffers,
    /// signingCertificate names another certificate.
    #[error("the signature names another certificate")]
    CertificateDiffers,
    /// The signature does not hold.
    #[error("the signature is wrong")]
    BadSignature,
    /// No good path from the signer to an anchor.
    #[error("the certificate is not accepted: {0}")]
    Path(#[from] PathError),
    /// The signer's certificate, or one above it, stands revoked.
    #[error("the certificate was revoked")]
    Revoked {
        /// Since when.
        at: UnixSeconds,
        /// Why.
        reason: Reason,
    },
    /// A timestamp beside the signature is bad.
    #[error("the timestamp is not accepted: {0}")]
    Timestamp(#[from] tsp::Reject),
    /// Revocation is not known: not refused for good, ask again when lists are fresh.
    #[error("revocation is not known: {0}")]
    RevocationUnknown(Why),
}

impl Reject {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "cms-too-large",
            Self::Structure(_) => "cms-malformed",
            Self::NoSigners => "cms-no-signers",
            Self::NoContent => "cms-no-content",
            Self::ContentDiffers => "cms-content-differs",
            Self::NoCertificate => "cms-no-certificate",
            Self::Algorithm => "cms-algorithm",
            Self::NoSignedAttributes => "cms-no-signed-attributes",
            Self::MissingAttribute => "cms-missing-attribute",
            Self::RepeatedAttribute => "cms-repeated-attribute",
            Self::ContentTypeDiffers => "cms-content-type-differs",
            Self::DigestDiffers => "cms-digest-differs",
            Self::CertificateDiffers => "cms-certificate-differs",
            Self::BadSignature => "cms-bad-signature",
            Self::Path(error) => error.code(),
            Self::Revoked { .. } => "certificate-revoked",
            Self::Timestamp(reject) => reject.code(),
            Self::RevocationUnknown(why) => why.code(),
        }
    }

    /// Whether asking again later, with fresh revocation lists, may give another answer.
    #[must_use]
    pub const fn is_undecided(self) -> bool {
        match self {
            Self::RevocationUnknown(_) => true,
            Self::Timestamp(reject) => reject.is_undecided(),
            _ => false,
        }
    }
}

impl From<Distrust> for Reject {
    fn from(distrust: Distrust) -> Self {
        match distrust {
            Distrust::Path(error) => Self::Path(error),
            Distrust::Revoked { at, reason } => Self::Revoked { at, reason },
            Distrust::RevocationUnknown(why) => Self::RevocationUnknown(why),
        }
    }
}
