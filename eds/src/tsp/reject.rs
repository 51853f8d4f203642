//! Every reason to refuse a timestamp, with a stable name.

use crate::signer::Distrust;

/// Why a timestamp is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reject {
    /// Not a well-formed token, or larger than allowed.
    #[error("the timestamp is malformed")]
    Malformed,
    /// The authority refused to give a timestamp.
    #[error("the time-stamping authority refused")]
    NotGranted,
    /// Nobody signed it, or several did, or the signature does not hold.
    #[error("the timestamp is not signed properly")]
    Signature,
    /// It is over other bytes.
    #[error("the timestamp is over something else")]
    Imprint,
    /// Its digest algorithm is unknown or weak.
    #[error("the digest algorithm of the timestamp is not accepted")]
    Algorithm,
    /// It does not repeat the number sent with the request.
    #[error("the timestamp answers another request")]
    Nonce,
    /// Its policy is not one of the national time-stamping authority.
    #[error("the policy of the timestamp is not accepted")]
    TokenPolicy,
    /// It states another authority than the one that signed.
    #[error("the timestamp names another authority")]
    Authority,
    /// The certificate is not for time-stamping, and for that alone, critically.
    #[error("the certificate of the timestamp is not meant for time-stamping")]
    Purpose,
    /// It lies ahead.
    #[error("the timestamp is from the future")]
    Future,
    /// The time-stamping authority is not believed.
    #[error("the time-stamping authority is not accepted: {0}")]
    Signer(#[from] Distrust),
}

impl Reject {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Malformed => "timestamp-malformed",
            Self::NotGranted => "timestamp-not-granted",
            Self::Signature => "timestamp-signature",
            Self::Imprint => "timestamp-imprint",
            Self::Algorithm => "timestamp-algorithm",
            Self::Nonce => "timestamp-nonce",
            Self::TokenPolicy => "timestamp-policy",
            Self::Authority => "timestamp-authority",
            Self::Purpose => "timestamp-purpose",
            Self::Future => "timestamp-future",
            Self::Signer(Distrust::RevocationUnknown(why)) => why.code(),
            Self::Signer(_) => "timestamp-distrusted",
        }
    }

    /// Whether asking again later, with fresh revocation data, may give another answer.
    #[must_use]
    pub const fn is_undecided(self) -> bool {
        matches!(self, Self::Signer(distrust) if distrust.is_undecided())
    }
}
