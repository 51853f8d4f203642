//! One revocation list, read once into a sorted index.
//!
//! Full lists of the country hold hundreds of thousands of entries: what is kept is 40 octets an entry and the
//! digest of the signed bytes, not the 20 megabytes themselves. Deliberately judges nothing.

use const_oid::ObjectIdentifier;

use super::{CrlError, Reason};
use crate::der::{self, Reader, tag};
use crate::keys::SignatureError;
use crate::oid;
use crate::time::UnixSeconds;
use crate::x509::signed::Signed;
use crate::x509::{Name, PublicKey};

/// Octets beyond which a list is refused; the largest real one had 20.8 million in 2026.
const MAX_SIZE: usize = 128 << 20;

/// A serial number, left-padded with zeros: positive numbers of at most 20 octets, 21 with a sign octet.
type Serial = [u8; 21];

/// A revocation list, parsed; not yet trusted.
#[derive(Clone, Debug)]
pub struct Crl {
    issuer: Name,
    this_update: UnixSeconds,
    next_update: Option<UnixSeconds>,
    entries: Vec<Entry>,
    is_complete: bool,
    signed: Signed,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    serial: Serial,
    at: UnixSeconds,
    reason: Reason,
}

impl From<der::Error> for CrlError {
    fn from(_: der::Error) -> Self {
        Self::Malformed
    }
}

impl Crl {
    /// Parses DER; the whole of `bytes` must be the list.
    ///
    /// # Errors
    /// [`CrlError`].
    pub fn from_der(bytes: &[u8]) -> Result<Self, CrlError> {
        if bytes.len() > MAX_SIZE {
            return Err(CrlError::TooLarge);
        }
        let (signed, mut fields) = Signed::read(bytes)?;
        if fields.small_integer()? != 1 {
            return Err(CrlError::Malformed);
        }
        signed.read_inner_algorithm(&mut fields)?;
        let issuer = Name::read(&mut fields)?;
        let this_update = UnixSeconds::from_tlv(fields.any()?)?;
        let next_update = match fields.peek() {
            Some(tag::UTC_TIME | tag::GENERALIZED_TIME) => Some(UnixSeconds::from_tlv(fields.any()?)?),
            _ => None,
        };
        let mut is_complete = true;
        let mut entries = Vec::new();
        if let Some(list) = fields.optional(tag::SEQUENCE)? {
            let mut list = Reader::new(list.value);
            while !list.is_empty() {
                entries.push(read_entry(list.open(tag::SEQUENCE)?, &mut is_complete)?);
            }
        }
        if let Some(wrapped) = fields.optional(tag::context(0))? {
            let mut wrapped = Reader::new(wrapped.value);
            let extensions = wrapped.open(tag::SEQUENCE)?;
            wrapped.finish()?;
            let known = [oid::AUTHORITY_KEY_ID, oid::CRL_NUMBER];
            each_extension(extensions, |kind, critical, _| {
                // The delta indicator makes a list partial even if it is not marked critical.
                is_complete &= known.contains(kind) || !(critical || *kind == oid::DELTA_CRL);
                Ok(())
            })?;
        }
        fields.finish()?;
        entries.sort_unstable_by_key(|entry| entry.serial);
        Ok(Self { issuer, this_update, next_update, entries, is_complete, signed })
    }

    /// Who issued it.
    #[must_use]
    pub const fn issuer(&self) -> &Name {
        &self.issuer
    }

    /// When it was issued.
    #[must_use]
    pub const fn this_update(&self) -> UnixSeconds {
        self.this_update
    }

    /// When the next one is due.
    #[must_use]
    pub const fn next_update(&self) -> Option<UnixSeconds> {
        self.next_update
    }

    /// Number of entries.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it names nobody.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether it names every revoked certificate of its issuer and nothing in it is critical and unknown.
    pub(super) const fn is_complete(&self) -> bool {
        self.is_complete
    }

    pub(super) fn check_signature(&self, key: &PublicKey) -> Result<(), SignatureError> {
        self.signed.check(key)
    }

    /// Since when and why a serial number stands on the list; of several entries, the earliest.
    pub(super) fn find(&self, serial: &[u8]) -> Option<(UnixSeconds, Reason)> {
        let serial = padded(serial)?;
        let first = self.entries.partition_point(|entry| entry.serial < serial);
        self.entries
            .get(first..)?
            .iter()
            .take_while(|entry| entry.serial == serial)
            .map(|entry| (entry.at, entry.reason))
            .min_by_key(|(at, _)| *at)
    }
}

fn read_entry(mut fields: Reader<'_>, is_complete: &mut bool) -> Result<Entry, CrlError> {
    let serial = padded(fields.integer()?).ok_or(CrlError::Malformed)?;
    let at = UnixSeconds::from_tlv(fields.any()?)?;
    let mut reason = Reason::Unspecified;
    if let Some(extensions) = fields.optional(tag::SEQUENCE)? {
        each_extension(Reader::new(extensions.value), |kind, critical, value| {
            if *kind == oid::CRL_REASON {
                let mut value = Reader::new(value);
                reason = match value.element(tag::ENUMERATED)?.value {
                    [number] => Reason::from_number(*number).ok_or(der::Error::Value)?,
                    _ => return Err(der::Error::Value),
                };
                return value.finish();
            }
            *is_complete &= !critical || *kind == oid::INVALIDITY_DATE;
            Ok(())
        })?;
    }
    fields.finish()?;
    Ok(Entry { serial, at, reason })
}

fn each_extension(
    mut list: Reader<'_>,
    mut visit: impl FnMut(&ObjectIdentifier, bool, &[u8]) -> Result<(), der::Error>,
) -> Result<(), der::Error> {
    while !list.is_empty() {
        let mut extension = list.open(tag::SEQUENCE)?;
        let kind = extension.oid()?;
        let critical = extension.peek() == Some(tag::BOOLEAN) && extension.boolean()?;
        let value = extension.element(tag::OCTET_STRING)?.value;
        extension.finish()?;
        visit(&kind, critical, value)?;
    }
    Ok(())
}

fn padded(serial: &[u8]) -> Option<Serial> {
    let mut out = [0; 21];
    let start = out.len().checked_sub(serial.len())?;
    out.get_mut(start..)?.copy_from_slice(serial);
    Some(out)
}
