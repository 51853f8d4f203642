//! Gives answers, for a demonstration responder and for tests.
//!
//! Knows the shape of the national responder's answers; deliberately keeps no register of what was issued.

use super::CertificateId;
use crate::der::{Writer, tag};
use crate::keys::Signer;
use crate::oid;
use crate::revocation::Reason;
use crate::time::UnixSeconds;
use crate::x509::Certificate;

/// Who answers: the issuer or one it delegated.
pub struct Responder<'a> {
    /// The responder's certificate, sent along.
    pub certificate: &'a Certificate,
    /// Its key.
    pub key: &'a dyn Signer,
}

/// What is said of one certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Of which.
    pub certificate: CertificateId,
    /// `None`: good; else since when and why.
    pub revoked: Option<(UnixSeconds, Reason)>,
    /// Whether the responder does not know it; then `revoked` says nothing.
    pub unknown: bool,
    /// As of when.
    pub this_update: UnixSeconds,
    /// Until when, if stated; the national responder never does.
    pub next_update: Option<UnixSeconds>,
}

/// A response without an answer: 1 malformed request, 2 internal error, 3 try later, 5 sign your request, 6
/// unauthorized.
#[must_use]
pub fn refuse(status: u8) -> Vec<u8> {
    let mut out = Writer::new();
    out.sequence(|out| out.primitive(tag::ENUMERATED, &[status]));
    out.finish()
}

impl Responder<'_> {
    /// Signs an answer; gives DER. `extra`: random octets for the signature, see [`Signer::sign`].
    #[must_use]
    pub fn answer(
        &self,
        statuses: &[Status],
        produced_at: UnixSeconds,
        nonce: Option<&[u8]>,
        extra: &[u8],
    ) -> Vec<u8> {
        let mut data = Writer::new();
        data.sequence(|out| {
            out.nested(tag::context(1), |out| out.raw(self.certificate.subject().der()));
            produced_at.write_generalized(out);
            out.sequence(|out| statuses.iter().for_each(|status| status.write(out)));
            if let Some(nonce) = nonce {
                out.nested(tag::context(1), |out| out.sequence(|out| super::write_nonce(out, nonce)));
            }
        });
        let data = data.finish();
        let signature = self.key.sign(&data, extra);
        let mut out = Writer::new();
        out.sequence(|out| {
            out.primitive(tag::ENUMERATED, &[0]);
            out.nested(tag::context(0), |out| {
                out.sequence(|out| {
                    out.oid(&oid::OCSP_BASIC);
                    out.nested(tag::OCTET_STRING, |out| {
                        out.sequence(|out| {
                            out.raw(&data);
                            self.key.algorithm().write(out);
                            out.bit_string(&signature);
                            out.nested(tag::context(0), |out| {
                                out.sequence(|out| out.raw(self.certificate.der()));
                            });
                        });
                    });
                });
            });
        });
        out.finish()
    }
}

impl Status {
    fn write(&self, out: &mut Writer) {
        out.sequence(|out| {
            self.certificate.write(out);
            match self.revoked {
                _ if self.unknown => out.primitive(tag::context_primitive(2), &[]),
                None => out.primitive(tag::context_primitive(0), &[]),
                Some((at, reason)) => out.nested(tag::context(1), |out| {
                    at.write_generalized(out);
                    if reason != Reason::Unspecified {
                        out.nested(tag::context(0), |out| out.primitive(tag::ENUMERATED, &[reason.number()]));
                    }
                }),
            }
            self.this_update.write_generalized(out);
            if let Some(due) = self.next_update {
                out.nested(tag::context(0), |out| due.write_generalized(out));
            }
        });
    }
}
