//! The digests of the profile as plain functions.
//!
//! Knows names, deliberately not arithmetic: that is RustCrypto's.

use gost94::Gost94Test;
use sha1::Sha1;
use sha2::{Digest, Sha256};
use streebog::{Streebog256, Streebog512};

/// GOST 34.11-2015 (Streebog), 512 bits, bytes in the order of RFC 6986.
#[must_use]
pub fn streebog512(bytes: &[u8]) -> [u8; 64] {
    Streebog512::digest(bytes).into()
}

/// GOST 34.11-2015 (Streebog), 256 bits, bytes in the order of RFC 6986.
#[must_use]
pub fn streebog256(bytes: &[u8]) -> [u8; 32] {
    Streebog256::digest(bytes).into()
}

/// GOST 34.311-95: GOST R 34.11-94 with the test parameter set, bytes in the order the standard computes them (which
/// some tools print backwards).
#[must_use]
pub fn gost34311(bytes: &[u8]) -> [u8; 32] {
    Gost94Test::digest(bytes).into()
}

/// SHA-256: fingerprints of certificates, certificate hashes inside signed attributes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// SHA-1, for names only (subject key identifiers); never for a signature.
#[must_use]
pub fn sha1(bytes: &[u8]) -> [u8; 20] {
    Sha1::digest(bytes).into()
}
