//! Issues a revocation list, for a demonstration authority and for tests.

use super::Reason;
use super::index::LIFTED;
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

/// A list about to be issued.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// Its number.
    pub number: u32,
    /// For a delta list, the number of the complete list it continues.
    pub base: Option<u32>,
    /// When it is issued.
    pub this_update: UnixSeconds,
    /// When the next one is due.
    pub next_update: UnixSeconds,
    /// Revoked certificates.
    pub entries: &'a [RevokedEntry],
    /// Serial numbers whose hold is lifted; for delta lists.
    pub lifted: &'a [Vec<u8>],
}

/// Issues a complete list with its number; gives DER. `extra`: random octets for the signature, see
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
    Draft { number, base: None, this_update, next_update, entries, lifted: &[] }.issue(issuer, extra)
}

impl Draft<'_> {
    /// Issues the list; gives DER. `extra`: random octets for the signature, see [`crate::keys::Signer::sign`].
    ///
    /// # Errors
    /// [`IssueError`] when the issuer cannot sign.
    pub fn issue(&self, issuer: &Issuer<'_>, extra: &[u8]) -> Result<Vec<u8>, IssueError> {
        let key = issuer.checked_key()?;
        let key_id = issuer.certificate.subject_key_id().ok_or(IssueError::NotAuthority)?;
        let mut tbs = Writer::new();
        tbs.sequence(|out| {
            out.unsigned(&[1]);
            key.algorithm().write(out);
            out.raw(issuer.certificate.subject().der());
            self.this_update.write(out);
            self.next_update.write(out);
            // RFC 5280 §5.1.2.6: an empty list is left out.
            if !self.entries.is_empty() || !self.lifted.is_empty() {
                out.sequence(|out| self.write_entries(out));
            }
            out.nested(tag::context(0), |out| {
                out.sequence(|out| {
                    if let Some(base) = self.base {
                        write_extension(out, &oid::DELTA_CRL, true, |out| out.unsigned(&base.to_be_bytes()));
                    }
                    write_extension(out, &oid::AUTHORITY_KEY_ID, false, |out| {
                        out.sequence(|out| out.primitive(tag::context_primitive(0), key_id));
                    });
                    let number = self.number.to_be_bytes();
                    write_extension(out, &oid::CRL_NUMBER, false, |out| out.unsigned(&number));
                });
            });
        });
        Ok(signed(&tbs.finish(), key, extra))
    }

    fn write_entries(&self, out: &mut Writer) {
        for entry in self.entries {
            // RFC 5280 §5.3.1: unspecified is said by saying nothing.
            let reason = Some(entry.reason.number()).filter(|number| *number != 0);
            write_entry(out, &entry.serial, entry.at, reason);
        }
        for serial in self.lifted {
            write_entry(out, serial, self.this_update, Some(LIFTED));
        }
    }
}

fn write_entry(out: &mut Writer, serial: &[u8], at: UnixSeconds, reason: Option<u8>) {
    out.sequence(|out| {
        out.primitive(tag::INTEGER, serial);
        at.write(out);
        if let Some(reason) = reason {
            out.sequence(|out| {
                write_extension(out, &oid::CRL_REASON, false, |out| {
                    out.primitive(tag::ENUMERATED, &[reason]);
                });
            });
        }
    });
}

fn write_extension(
    out: &mut Writer,
    kind: &crate::ObjectIdentifier,
    critical: bool,
    fill: impl FnOnce(&mut Writer),
) {
    out.sequence(|out| {
        out.oid(kind);
        if critical {
            out.yes();
        }
        out.nested(tag::OCTET_STRING, fill);
    });
}
