//! The question, and the token out of the answer.

use const_oid::ObjectIdentifier;

use super::Reject;
use crate::ber;
use crate::der::{Reader, Writer, tag};
use crate::keys::{DigestAlgorithm, read_plain};

/// Octets beyond which a request or response is refused.
const MAX_SIZE: usize = 64 << 10;

/// Composes a request for a timestamp over `stamped`, certificate wanted. The digest algorithm chooses the
/// authority: Streebog-512 the GOST one, SHA-256 the RSA one. `nonce`: 8 to 20 octets nobody can guess, read as a
/// non-negative number.
#[must_use]
pub fn request(stamped: &[u8], algorithm: DigestAlgorithm, nonce: &[u8]) -> Vec<u8> {
    let mut out = Writer::new();
    out.sequence(|out| {
        out.unsigned(&[1]);
        out.sequence(|out| {
            out.algorithm_with_null(&algorithm.oid());
            out.octet_string(algorithm.digest(stamped).as_ref());
        });
        out.unsigned(nonce);
        out.yes();
    });
    out.finish()
}

/// The token inside a response, DER.
///
/// # Errors
/// [`Reject::Malformed`]; [`Reject::NotGranted`] when the authority refused.
pub fn token_of_response(bytes: &[u8]) -> Result<Vec<u8>, Reject> {
    if bytes.len() > MAX_SIZE {
        return Err(Reject::Malformed);
    }
    let der = ber::to_der(bytes)?;
    let mut fields = Reader::open_whole(&der, tag::SEQUENCE)?;
    let status = fields.open(tag::SEQUENCE)?.small_integer()?;
    // 0 granted, 1 granted with modifications.
    if status > 1 {
        return Err(Reject::NotGranted);
    }
    let token = fields.element(tag::SEQUENCE)?.raw.to_vec();
    fields.finish()?;
    Ok(token)
}

/// A request, read by an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Digest algorithm of the imprint.
    pub algorithm: ObjectIdentifier,
    /// Digest of the bytes to stamp.
    pub imprint: Vec<u8>,
    /// The number to repeat, contents of the INTEGER.
    pub nonce: Option<Vec<u8>>,
}

impl Request {
    /// Parses DER. A wanted policy is read over; extensions are refused.
    ///
    /// # Errors
    /// [`Reject::Malformed`].
    pub fn from_der(bytes: &[u8]) -> Result<Self, Reject> {
        if bytes.len() > MAX_SIZE {
            return Err(Reject::Malformed);
        }
        let mut fields = Reader::open_whole(bytes, tag::SEQUENCE)?;
        if fields.small_integer()? != 1 {
            return Err(Reject::Malformed);
        }
        let mut imprint = fields.open(tag::SEQUENCE)?;
        let algorithm = read_plain(&mut imprint)?;
        let digest = imprint.element(tag::OCTET_STRING)?.value.to_vec();
        imprint.finish()?;
        fields.optional(tag::OID)?;
        let nonce = match fields.peek() {
            Some(tag::INTEGER) => Some(fields.integer()?.to_vec()),
            _ => None,
        };
        if fields.peek() == Some(tag::BOOLEAN) {
            fields.boolean()?;
        }
        fields.finish()?;
        Ok(Self { algorithm, imprint: digest, nonce })
    }
}
