//! Issues a revocation list, for a demonstration authority and for tests.

use super::Reason;
use crate::time::UnixSeconds;
use crate::x509::builder::Issuer;

/// One revoked certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevokedEntry {
    /// Serial number, as [`crate::x509::Certificate::serial`].
    pub serial: Vec<u8>,
    /// Since when.
    pub at: UnixSeconds,
    /// Why.
    pub reason: Reason,
}

/// Issues a list with its number; gives DER.
#[must_use]
pub fn issue(
    issuer: &Issuer<'_>,
    number: u32,
    this_update: UnixSeconds,
    next_update: UnixSeconds,
    entries: &[RevokedEntry],
    extra: &[u8],
) -> Vec<u8> {
    let _ = (issuer, number, this_update, next_update, entries, extra);
    unimplemented!()
}
