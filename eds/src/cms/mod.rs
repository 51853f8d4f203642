//! Signed messages (CMS SignedData, RFC 5652): make one, check its integrity, judge it.
//!
//! Two layers. [`SignedData::verify_integrity`] answers "were these bytes signed with the keys of the
//! certificates inside?" and needs no trust; [`verify`] answers "by whom, and may we believe it at this
//! moment?". Deliberately no timestamps yet: unsigned attributes are carried along and prove nothing.

mod attributes;
mod integrity;
mod parse;
mod reject;
mod sign;
mod verify;

pub use integrity::{Integrity, IntegritySigner};
pub use parse::{Limits, SignedData};
pub use reject::{Reject, Structure};
pub use sign::{SignError, sign};
pub use verify::{Verified, VerifiedSigner, verify};
