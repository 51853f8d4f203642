//! Gives timestamps, for a demonstration authority and for tests.
//!
//! Knows the shape of the national authority's tokens; deliberately has no clock.

use const_oid::ObjectIdentifier;

use super::Request;
use crate::cms;
use crate::der::{Writer, tag};
use crate::keys::Signer;
use crate::oid;
use crate::time::UnixSeconds;
use crate::x509::Certificate;

/// Who stamps.
pub struct Authority<'a> {
    /// Its certificate, sent along.
    pub certificate: &'a Certificate,
    /// Its key.
    pub key: &'a dyn Signer,
    /// Under which policy.
    pub policy: ObjectIdentifier,
}

/// A response that refuses: status 2, rejection.
#[must_use]
pub fn refuse() -> Vec<u8> {
    let mut out = Writer::new();
    out.sequence(|out| out.sequence(|out| out.unsigned(&[2])));
    out.finish()
}

impl Authority<'_> {
    /// The token for a request. `serial`: a number never given before. `extra`: random octets for the signature, see
    /// [`Signer::sign`].
    ///
    /// # Errors
    /// [`cms::SignError`] when key and certificate do not belong together.
    pub fn token(
        &self,
        request: &Request,
        serial: &[u8],
        time: UnixSeconds,
        extra: &[u8],
    ) -> Result<Vec<u8>, cms::SignError> {
        let mut info = Writer::new();
        info.sequence(|out| {
            out.unsigned(&[1]);
            out.oid(&self.policy);
            out.sequence(|out| {
                out.algorithm_with_null(&request.algorithm);
                out.octet_string(&request.imprint);
            });
            out.unsigned(serial);
            time.write_generalized(out);
            if let Some(nonce) = &request.nonce {
                out.primitive(tag::INTEGER, nonce);
            }
        });
        cms::sign_token(&info.finish(), &oid::TST_INFO, self.key, self.certificate, time, extra)
    }

    /// The response to a request: status granted, and the token.
    ///
    /// # Errors
    /// As [`Authority::token`].
    pub fn respond(
        &self,
        request: &Request,
        serial: &[u8],
        time: UnixSeconds,
        extra: &[u8],
    ) -> Result<Vec<u8>, cms::SignError> {
        let token = self.token(request, serial, time, extra)?;
        let mut out = Writer::new();
        out.sequence(|out| {
            out.sequence(|out| out.unsigned(&[0]));
            out.raw(&token);
        });
        Ok(out.finish())
    }
}
