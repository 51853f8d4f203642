//! What a token states (TSTInfo, RFC 3161 §2.4.2).
//!
//! Knows its grammar; deliberately believes nothing.

use const_oid::ObjectIdentifier;

use super::Reject;
use crate::der::{self, Reader, tag};
use crate::time::UnixSeconds;

/// Octets of a serial number or nonce.
const MAX_NUMBER: usize = 64;

/// What a token states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenInfo {
    /// Under which policy it was given.
    pub policy: ObjectIdentifier,
    /// Digest algorithm of the imprint.
    pub algorithm: ObjectIdentifier,
    /// Digest of the stamped bytes.
    pub imprint: Vec<u8>,
    /// Its number, contents of the INTEGER.
    pub serial: Vec<u8>,
    /// When, fractions of a second dropped.
    pub time: UnixSeconds,
    /// The number of the request, contents of the INTEGER.
    pub nonce: Option<Vec<u8>>,
    /// DER of the authority's name, when stated as a directory name.
    pub authority: Option<Vec<u8>>,
    /// Whether the authority is stated in another form.
    pub(super) other_authority: bool,
}

impl From<der::Error> for Reject {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

impl TokenInfo {
    /// Parses DER; the whole of `bytes` must be the TSTInfo.
    ///
    /// # Errors
    /// [`Reject::Malformed`].
    pub fn from_der(bytes: &[u8]) -> Result<Self, Reject> {
        let mut fields = Reader::open_whole(bytes, tag::SEQUENCE)?;
        if fields.small_integer()? != 1 {
            return Err(Reject::Malformed);
        }
        let policy = fields.oid()?;
        let mut imprint = fields.open(tag::SEQUENCE)?;
        let algorithm = crate::keys::read_plain(&mut imprint)?;
        let digest = imprint.element(tag::OCTET_STRING)?.value.to_vec();
        imprint.finish()?;
        let serial = number(&mut fields)?;
        let time = UnixSeconds::from_precise(fields.any()?)?;
        fields.optional(tag::SEQUENCE)?;
        if fields.peek() == Some(tag::BOOLEAN) {
            fields.boolean()?;
        }
        let nonce = match fields.peek() {
            Some(tag::INTEGER) => Some(number(&mut fields)?),
            _ => None,
        };
        let (mut authority, mut other_authority) = (None, false);
        if let Some(wrapped) = fields.optional(tag::context(0))? {
            let mut wrapped = Reader::new(wrapped.value);
            let name = wrapped.any()?;
            wrapped.finish()?;
            if name.tag == tag::context(4) {
                authority = Some(name.value.to_vec());
            } else {
                other_authority = true;
            }
        }
        if let Some(extensions) = fields.optional(tag::context(1))? {
            check_extensions(Reader::new(extensions.value))?;
        }
        fields.finish()?;
        Ok(Self { policy, algorithm, imprint: digest, serial, time, nonce, authority, other_authority })
    }
}

fn number(fields: &mut Reader<'_>) -> Result<Vec<u8>, Reject> {
    let octets = fields.integer()?;
    if octets.len() > MAX_NUMBER { Err(Reject::Malformed) } else { Ok(octets.to_vec()) }
}

/// None is understood, so none may be critical.
fn check_extensions(mut list: Reader<'_>) -> Result<(), Reject> {
    while !list.is_empty() {
        let mut extension = list.open(tag::SEQUENCE)?;
        extension.oid()?;
        if extension.peek() == Some(tag::BOOLEAN) && extension.boolean()? {
            return Err(Reject::Malformed);
        }
        extension.element(tag::OCTET_STRING)?;
        extension.finish()?;
    }
    Ok(())
}
