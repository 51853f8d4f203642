//! Timestamps (RFC 3161): ask for one, judge one, give one.
//!
//! A timestamp proves that bytes existed at a moment; over a signature it is the attribute of CAdES-T (ETSI EN 319
//! 122-1 §5.3). Knows requests, responses and tokens in full. Deliberately sends nothing and believes no clock but
//! the caller's. Caps: 64 KiB a response; tokens are messages with the caps of [`crate::cms::Limits`] but one signer.

mod build;
mod reject;
mod request;
mod token;
mod verify;

pub use build::{Authority, refuse};
pub use reject::Reject;
pub use request::{Request, request, token_of_response};
pub use token::TokenInfo;
pub use verify::{Timestamp, look, verify};
