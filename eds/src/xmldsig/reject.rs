//! Every reason to refuse signed XML, with a stable name.
//!
//! Knows the names that screens translate; deliberately carries no data of the document.

use crate::signer::Distrust;

/// Why signed XML is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reject {
    /// Larger, deeper or with more attributes, namespaces or certificates than allowed.
    #[error("the document is larger than allowed")]
    TooLarge,
    /// Not UTF-8, or declared to be something else.
    #[error("the document is not UTF-8")]
    Encoding,
    /// Not well-formed.
    #[error("the document is not well-formed")]
    Malformed,
    /// A document type or an entity declaration.
    #[error("the document has a document type")]
    DocumentType,
    /// A comment, which no digest covers.
    #[error("the document has comments")]
    Comment,
    /// A processing instruction.
    #[error("the document has processing instructions")]
    ProcessingInstruction,
    /// Nobody signed.
    #[error("the document has no signature")]
    NoSignature,
    /// More than one signature.
    #[error("the document has several signatures")]
    SeveralSignatures,
    /// The signature is not the last element of the root element.
    #[error("the signature does not stand last in the document")]
    Misplaced,
    /// Two elements with one identifier.
    #[error("an identifier stands twice")]
    RepeatedId,
    /// The signature holds something the profile does not have (objects, keys by value, retrieval methods), or
    /// lacks something.
    #[error("the signature has another structure than the profile")]
    Structure,
    /// No reference, or several.
    #[error("the signature does not refer to exactly one thing")]
    References,
    /// The reference points outside the document.
    #[error("the signature refers to something outside the document")]
    ExternalReference,
    /// The reference covers a part of the document only.
    #[error("the signature covers a part of the document only")]
    PartialReference,
    /// Other transforms than the two of the profile.
    #[error("the signature transforms the document in an unknown way")]
    Transforms,
    /// An algorithm that is not supported, or one that does not fit the key or the others.
    #[error("the algorithms are not supported or do not fit each other")]
    Algorithm,
    /// A value is not base64.
    #[error("a value of the signature is not base64")]
    Base64,
    /// No certificate inside, or one that does not parse.
    #[error("the certificate of the signer is missing or malformed")]
    NoCertificate,
    /// The document was changed after signing.
    #[error("the document was changed after signing")]
    DigestDiffers,
    /// The signature does not hold.
    #[error("the signature is wrong")]
    BadSignature,
    /// The signer is not believed.
    #[error("{0}")]
    Signer(#[from] Distrust),
}

impl Reject {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "xml-too-large",
            Self::Encoding => "xml-encoding",
            Self::Malformed => "xml-malformed",
            Self::DocumentType => "xml-document-type",
            Self::Comment => "xml-comment",
            Self::ProcessingInstruction => "xml-processing-instruction",
            Self::NoSignature => "xml-no-signature",
            Self::SeveralSignatures => "xml-several-signatures",
            Self::Misplaced => "xml-misplaced-signature",
            Self::RepeatedId => "xml-repeated-id",
            Self::Structure => "xml-structure",
            Self::References => "xml-references",
            Self::ExternalReference => "xml-external-reference",
            Self::PartialReference => "xml-partial-reference",
            Self::Transforms => "xml-transforms",
            Self::Algorithm => "xml-algorithm",
            Self::Base64 => "xml-base64",
            Self::NoCertificate => "xml-no-certificate",
            Self::DigestDiffers => "xml-digest-differs",
            Self::BadSignature => "xml-bad-signature",
            Self::Signer(distrust) => distrust.code(),
        }
    }

    /// Whether asking again later, with fresh revocation data, may give another answer.
    #[must_use]
    pub const fn is_undecided(self) -> bool {
        matches!(self, Self::Signer(distrust) if distrust.is_undecided())
    }
}
