#![doc = include_str!("../README.md")]
//!
//! ---
//! This crate knows formats and arithmetic. It deliberately knows no clock, no randomness, no file and no
//! network: moments, random bytes, trust anchors and revocation lists are arguments.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod armour;
pub mod ber;
pub mod cms;
pub mod crl;
pub mod der;
pub mod gost3410;
mod hash;
pub mod keys;
pub mod ocsp;
pub mod oid;
pub mod pkcs12;
pub mod revocation;
pub mod signer;
pub mod time;
pub mod tsp;
pub mod x509;
pub mod xmldsig;

pub use const_oid::ObjectIdentifier;
pub use hash::{gost34311, sha1, sha256, streebog256, streebog512};
