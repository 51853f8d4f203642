//! What a signature means to this service. The bytes a person signs stand in [`statement`]; [`attest()`] says what an
//! envelope proves: authenticity, ownership, unchanged content (definition 2.14); [`phone`] how a phone is asked. How signatures are computed is the
//! `eds` crate's business and not known here.

pub mod attest;
pub mod phone;
pub mod statement;

pub use attest::{EdsRefusal, SignerIdentity, VerifiedSignature, Verifier, attest};
