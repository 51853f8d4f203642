//! One revocation list, read once into a sorted index.
//!
//! What is kept is the index and the digest of the signed bytes, not the 20 megabytes themselves. Deliberately
//! judges nothing.

use std::sync::Arc;

use const_oid::ObjectIdentifier;

use super::index::{Index, LIFTED, Said};
use super::{CrlError, Reason};
use crate::der::{self, Reader, Tlv, tag};
use crate::keys::{PublicKey, SignatureError};
use crate::oid;
use crate::time::UnixSeconds;
use crate::x509::Name;
use crate::x509::signed::Signed;

/// Octets beyond which a list is refused; the largest real one had 20.8 million in 2026.
const MAX_SIZE: usize = 128 << 20;

/// Octets of a list's number (RFC 5280 §5.2.3).
const MAX_NUMBER: usize = 20;

/// A list's number: octets without leading zeros, so that longer is larger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number(Vec<u8>);

impl Ord for Number {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// A revocation list, parsed; not yet trusted. A clone shares the entries.
#[derive(Clone, Debug)]
pub struct Crl {
    issuer: Name,
    this_update: UnixSeconds,
    next_update: Option<UnixSeconds>,
    index: Arc<Index>,
    number: Option<Number>,
    base: Option<Number>,
    authority_key_id: Option<Vec<u8>>,
    understood: bool,
    signed: Signed,
}

/// What the extensions of a list say.
struct Extensions {
    number: Option<Number>,
    base: Option<Number>,
    authority_key_id: Option<Vec<u8>>,
    understood: bool,
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
        let mut understood = true;
        let index = match fields.optional(tag::SEQUENCE)? {
            Some(list) => read_entries(list, &mut understood)?,
            None => Index::default(),
        };
        let mut extensions = Extensions { number: None, base: None, authority_key_id: None, understood };
        if let Some(wrapped) = fields.optional(tag::context(0))? {
            let mut wrapped = Reader::new(wrapped.value);
            extensions.read(wrapped.open(tag::SEQUENCE)?)?;
            wrapped.finish()?;
        }
        fields.finish()?;
        let Extensions { number, base, authority_key_id, understood } = extensions;
        Ok(Self {
            issuer,
            this_update,
            next_update,
            index: Arc::new(index),
            number,
            base,
            authority_key_id,
            understood,
            signed,
        })
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
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether it names nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether it holds only what changed since a base.
    #[must_use]
    pub const fn is_delta(&self) -> bool {
        self.base.is_some()
    }

    /// Its number, octets without leading zeros (RFC 5280 §5.2.3); none when it states none.
    #[must_use]
    pub fn number(&self) -> Option<&[u8]> {
        self.number.as_ref().map(|number| number.0.as_slice())
    }

    /// Whether nothing in it is critical and unknown, and it is not restricted to a part of its issuer's
    /// certificates.
    pub(super) const fn is_understood(&self) -> bool {
        self.understood
    }

    /// Whether this delta list continues `base` (RFC 5280 §5.2.4): same issuer and key, the base not older than the
    /// one it was made for, and not newer than itself.
    pub(super) fn continues(&self, base: &Self) -> bool {
        let (Some(wanted), Some(own), Some(of_base)) = (&self.base, &self.number, &base.number) else {
            return false;
        };
        self.authority_key_id == base.authority_key_id && of_base >= wanted && of_base < own
    }

    pub(super) fn check_signature(&self, key: &PublicKey) -> Result<(), SignatureError> {
        self.signed.check(key)
    }

    /// What the list says of a serial number.
    pub(super) fn find(&self, serial: &[u8]) -> Option<Said> {
        self.index.find(serial)
    }
}

impl Extensions {
    fn read(&mut self, list: Reader<'_>) -> Result<(), CrlError> {
        let mut seen = Vec::new();
        each_extension(list, |kind, critical, value| {
            if seen.contains(kind) {
                return Err(der::Error::Value);
            }
            seen.push(*kind);
            match *kind {
                oid::CRL_NUMBER => self.number = Some(read_number(value)?),
                oid::DELTA_CRL => self.base = Some(read_number(value)?),
                oid::AUTHORITY_KEY_ID => {
                    let mut value = Reader::new(value);
                    let id = value.open(tag::SEQUENCE)?.optional(tag::context_primitive(0))?;
                    self.authority_key_id = id.map(|id| id.value.to_vec());
                    value.finish()?;
                }
                // A list for a part of the certificates, even if it is not marked critical.
                oid::ISSUING_DISTRIBUTION_POINT => self.understood = false,
                _ => self.understood &= !critical,
            }
            Ok(())
        })?;
        Ok(())
    }
}

fn read_number(value: &[u8]) -> Result<Number, der::Error> {
    let mut value = Reader::new(value);
    let octets = value.integer()?;
    value.finish()?;
    if octets.first().is_some_and(|first| first & 0x80 != 0) || octets.len() > MAX_NUMBER + 1 {
        return Err(der::Error::Value);
    }
    Ok(Number(octets.iter().copied().skip_while(|octet| *octet == 0).collect()))
}

/// Two passes: the first counts, so that the index takes exactly the memory it needs.
fn read_entries(list: Tlv<'_>, understood: &mut bool) -> Result<Index, CrlError> {
    let mut counting = Reader::new(list.value);
    let mut count = 0;
    while !counting.is_empty() {
        counting.element(tag::SEQUENCE)?;
        count += 1;
    }
    let mut index = Index::with_capacity(count);
    let mut list = Reader::new(list.value);
    while !list.is_empty() {
        let (serial, said) = read_entry(list.open(tag::SEQUENCE)?, understood)?;
        index.push(serial, said).ok_or(CrlError::Malformed)?;
    }
    index.seal();
    Ok(index)
}

fn read_entry<'a>(mut fields: Reader<'a>, understood: &mut bool) -> Result<(&'a [u8], Said), CrlError> {
    let serial = fields.integer()?;
    let mut at = UnixSeconds::from_tlv(fields.any()?)?;
    let mut reason = Reason::Unspecified.number();
    if let Some(extensions) = fields.optional(tag::SEQUENCE)? {
        each_extension(Reader::new(extensions.value), |kind, critical, value| {
            let mut value = Reader::new(value);
            match *kind {
                oid::CRL_REASON => match value.element(tag::ENUMERATED)?.value {
                    [number] => reason = *number,
                    _ => return Err(der::Error::Value),
                },
                oid::INVALIDITY_DATE => at = at.min(UnixSeconds::from_tlv(value.any()?)?),
                _ => {
                    *understood &= !critical;
                    return Ok(());
                }
            }
            value.finish()
        })?;
    }
    fields.finish()?;
    let said = match Reason::from_number(reason) {
        Some(reason) => Said::Revoked(at, reason),
        None if reason == LIFTED => Said::Lifted,
        None => return Err(CrlError::Malformed),
    };
    Ok((serial, said))
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
