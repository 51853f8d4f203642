//! Issues a revocation list, for a demonstration authority and for tests.

use super::Reason;
use crate::der::{Writer, tag};
use crate::oid;
use crate::time::UnixSeconds;
use crate::x509::builder::{IssueError, Issuer, signed};

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

/// Issues a list with its number; gives DER. `extra`: random octets for the signature, see
/// [`crate::keys::Signer::sign`].
///
/// # Errors
/// [`IssueError`] when the issuer cannot sign.
pub fn issue(
    issuer: &Issuer<'_>,
    number: u32,
    this_update: UnixSeconds,
    next_update: UnixSeconds,
    entries: &[RevokedEntry],
    extra: &[u8],
) -> Result<Vec<u8>, IssueError> {
    let key = issuer.checked_key()?;
    let key_id = issuer.certificate.subject_key_id().ok_or(IssueError::NotAuthority)?;
    let mut tbs = Writer::new();
    tbs.sequence(|out| {
        out.unsigned(&[1]);
        key.algorithm().write(out);
        out.raw(issuer.certificate.subject().der());
        this_update.write(out);
        next_update.write(out);
        // RFC 5280 §5.1.2.6: an empty list is left out.
        if !entries.is_empty() {
            out.sequence(|out| entries.iter().for_each(|entry| write_entry(out, entry)));
        }
        out.nested(tag::context(0), |out| {
            out.sequence(|out| {
                write_extension(out, &oid::AUTHORITY_KEY_ID, |out| {
                    out.sequence(|out| out.primitive(tag::context_primitive(0), key_id));
                });
                write_extension(out, &oid::CRL_NUMBER, |out| out.unsigned(&number.to_be_bytes()));
            });
        });
    });
    Ok(signed(&tbs.finish(), key, extra))
}

fn write_entry(out: &mut Writer, entry: &RevokedEntry) {
    out.sequence(|out| {
        out.primitive(tag::INTEGER, &entry.serial);
        entry.at.write(out);
        // RFC 5280 §5.3.1: unspecified is said by saying nothing.
        if entry.reason != Reason::Unspecified {
            out.sequence(|out| {
                write_extension(out, &oid::CRL_REASON, |out| {
                    out.primitive(tag::ENUMERATED, &[entry.reason.number()]);
                });
            });
        }
    });
}

fn write_extension(out: &mut Writer, kind: &crate::ObjectIdentifier, fill: impl FnOnce(&mut Writer)) {
    out.sequence(|out| {
        out.oid(kind);
        out.nested(tag::OCTET_STRING, fill);
    });
}
