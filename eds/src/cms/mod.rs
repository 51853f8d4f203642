//! Signed messages (CMS SignedData, RFC 5652): make one, check its integrity, judge it.
//!
//! Two layers. [`SignedData::verify_integrity`] answers "were these bytes signed with the keys of the
//! certificates inside?" and needs no trust; [`verify`] answers "by whom, and may we believe it at this
//! moment?". Timestamps beside a signature (CAdES-T) are judged in full by [`crate::tsp`]; other unsigned attributes
//! are carried along and prove nothing. Caps: [`Limits`], 32 signed attributes and 4 timestamps a signer.

mod algorithm;
mod attributes;
mod integrity;
mod parse;
mod reject;
mod sign;
mod verify;

pub use integrity::{Integrity, IntegritySigner};
pub use parse::{Limits, SignedData};
pub use reject::{Reject, Structure};
pub(crate) use sign::sign_token;
pub use sign::{SignError, add_timestamp, sign, sign_together};
pub use verify::{Verified, verify, verify_received};

pub use crate::signer::VerifiedSigner;
