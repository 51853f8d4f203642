//! Certificate extensions the profile uses, read once.
//!
//! Knows what each says; deliberately judges nothing but form. Addresses (AIA, distribution points) are read
//! over: whoever needs them has configuration.

use const_oid::ObjectIdentifier;

use crate::der::{Error, Reader, tag};
use crate::oid;

/// Extensions, key purposes or policies beyond which a certificate is refused.
const MAX_ITEMS: usize = 32;

/// Key usage bits (RFC 5280 §4.2.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyUsage(u16);

impl KeyUsage {
    /// digitalSignature.
    pub const DIGITAL_SIGNATURE: Self = Self(1 << 0);
    /// nonRepudiation.
    pub const NON_REPUDIATION: Self = Self(1 << 1);
    /// keyEncipherment.
    pub const KEY_ENCIPHERMENT: Self = Self(1 << 2);
    /// keyAgreement.
    pub const KEY_AGREEMENT: Self = Self(1 << 4);
    /// keyCertSign.
    pub const KEY_CERT_SIGN: Self = Self(1 << 5);
    /// cRLSign.
    pub const CRL_SIGN: Self = Self(1 << 6);

    /// Whether every bit of `wanted` is set.
    #[must_use]
    pub const fn contains(self, wanted: Self) -> bool {
        self.0 & wanted.0 == wanted.0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn read(reader: &mut Reader<'_>) -> Result<Self, Error> {
        let (&unused, octets) = reader.element(tag::BIT_STRING)?.value.split_first().ok_or(Error::Value)?;
        if unused > 7 || octets.len() > 2 {
            return Err(Error::Value);
        }
        // Bit 0 is the highest bit of the first octet.
        let bits = octets.iter().rev().fold(0u16, |sum, octet| sum << 8 | u16::from(octet.reverse_bits()));
        Ok(Self(bits))
    }

    /// The BIT STRING contents: number of unused bits, then the bits.
    pub(super) fn to_bit_string(self) -> Vec<u8> {
        let octet = u8::try_from(self.0 & 0xff).unwrap_or_default().reverse_bits();
        vec![u8::try_from(octet.trailing_zeros().min(7)).unwrap_or_default(), octet]
    }
}

/// What the extensions of one certificate say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Extensions {
    pub(super) key_usage: Option<KeyUsage>,
    pub(super) key_purposes: Vec<ObjectIdentifier>,
    pub(super) key_purposes_critical: bool,
    pub(super) policies: Vec<ObjectIdentifier>,
    pub(super) subject_key_id: Option<Vec<u8>>,
    pub(super) authority_key_id: Option<Vec<u8>>,
    pub(super) is_authority: bool,
    pub(super) path_length: Option<u32>,
    /// Whether the issuer vouches for an OCSP responder without a word about its revocation.
    pub(super) no_check: bool,
    /// Whether one marked critical is not understood.
    pub(super) unknown_critical: bool,
}

impl Extensions {
    /// Reads the SEQUENCE OF Extension.
    pub(super) fn read(mut list: Reader<'_>) -> Result<Self, Error> {
        let mut found = Self::default();
        let mut seen = Vec::new();
        while !list.is_empty() {
            let mut extension = list.open(tag::SEQUENCE)?;
            let kind = extension.oid()?;
            let critical = extension.peek() == Some(tag::BOOLEAN) && extension.boolean()?;
            let value = extension.element(tag::OCTET_STRING)?.value;
            extension.finish()?;
            if seen.contains(&kind) || seen.len() == MAX_ITEMS {
                return Err(Error::Limit);
            }
            seen.push(kind);
            let understood = found.take(&kind, value)?;
            found.key_purposes_critical |= critical && kind == oid::EXTENDED_KEY_USAGE;
            found.unknown_critical |= critical && !understood;
        }
        Ok(found)
    }

    /// Whether this extension is understood; what it says is kept.
    fn take(&mut self, kind: &ObjectIdentifier, value: &[u8]) -> Result<bool, Error> {
        let mut value = Reader::new(value);
        match *kind {
            oid::KEY_USAGE => self.key_usage = Some(KeyUsage::read(&mut value)?),
            oid::EXTENDED_KEY_USAGE => {
                let mut list = value.open(tag::SEQUENCE)?;
                while !list.is_empty() {
                    push(&mut self.key_purposes, list.oid()?)?;
                }
            }
            oid::CERTIFICATE_POLICIES => {
                let mut list = value.open(tag::SEQUENCE)?;
                while !list.is_empty() {
                    push(&mut self.policies, list.open(tag::SEQUENCE)?.oid()?)?;
                }
            }
            oid::SUBJECT_KEY_ID => {
                self.subject_key_id = Some(value.element(tag::OCTET_STRING)?.value.to_vec());
            }
            oid::AUTHORITY_KEY_ID => {
                let id = value.open(tag::SEQUENCE)?.optional(tag::context_primitive(0))?;
                self.authority_key_id = id.map(|id| id.value.to_vec());
            }
            oid::BASIC_CONSTRAINTS => {
                let mut fields = value.open(tag::SEQUENCE)?;
                self.is_authority = fields.peek() == Some(tag::BOOLEAN) && fields.boolean()?;
                if !fields.is_empty() {
                    self.path_length = Some(fields.small_integer()?);
                }
                fields.finish()?;
            }
            oid::OCSP_NO_CHECK => {
                value.element(tag::NULL)?;
                self.no_check = true;
            }
            _ => return Ok(false),
        }
        value.finish()?;
        Ok(true)
    }
}

fn push(list: &mut Vec<ObjectIdentifier>, item: ObjectIdentifier) -> Result<(), Error> {
    if list.len() == MAX_ITEMS {
        return Err(Error::Limit);
    }
    list.push(item);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_usage_bits_stand_where_the_profile_shows_them() {
        let subscriber =
            KeyUsage::DIGITAL_SIGNATURE.with(KeyUsage::NON_REPUDIATION).with(KeyUsage::KEY_AGREEMENT);
        let authority = KeyUsage::KEY_CERT_SIGN.with(KeyUsage::CRL_SIGN);
        for (usage, octets) in [(subscriber, [3, 0xc8]), (authority, [1, 0x06])] {
            assert_eq!(usage.to_bit_string(), octets);
            let der = [&[tag::BIT_STRING, 2][..], &octets].concat();
            assert_eq!(KeyUsage::read(&mut Reader::new(&der)), Ok(usage));
        }
        assert!(!subscriber.contains(authority));
    }
}
