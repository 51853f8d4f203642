//! The writer: elements appended to one buffer, constructed ones closed by a closure.
//!
//! Knows canonical lengths and SET OF order; deliberately checks no schema.

use const_oid::ObjectIdentifier;

use super::tag;

/// Appends DER elements to a buffer.
#[derive(Debug, Default)]
pub struct Writer {
    out: Vec<u8>,
}

impl Writer {
    /// An empty buffer.
    #[must_use]
    pub const fn new() -> Self {
        Self { out: Vec::new() }
    }

    /// The bytes written.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        self.out
    }

    /// Bytes of one or more finished elements, as they are.
    pub fn raw(&mut self, encoded: &[u8]) {
        self.out.extend_from_slice(encoded);
    }

    /// One element with the given contents.
    pub fn primitive(&mut self, tag: u8, value: &[u8]) {
        self.out.push(tag);
        self.length(value.len());
        self.out.extend_from_slice(value);
    }

    /// One element whose contents `fill` writes.
    pub fn nested(&mut self, tag: u8, fill: impl FnOnce(&mut Self)) {
        let mut inner = Self::new();
        fill(&mut inner);
        self.primitive(tag, &inner.out);
    }

    /// SEQUENCE.
    pub fn sequence(&mut self, fill: impl FnOnce(&mut Self)) {
        self.nested(tag::SEQUENCE, fill);
    }

    /// SET OF: the members sorted by their encodings (X.690 §11.6).
    pub fn set_of(&mut self, tag: u8, mut members: Vec<Vec<u8>>) {
        members.sort_unstable();
        self.nested(tag, |out| members.iter().for_each(|member| out.raw(member)));
    }

    /// OBJECT IDENTIFIER.
    pub fn oid(&mut self, oid: &ObjectIdentifier) {
        self.primitive(tag::OID, oid.as_bytes());
    }

    /// NULL.
    pub fn null(&mut self) {
        self.primitive(tag::NULL, &[]);
    }

    /// BOOLEAN TRUE (FALSE is a default everywhere here and is never written).
    pub fn yes(&mut self) {
        self.primitive(tag::BOOLEAN, &[0xff]);
    }

    /// INTEGER of a non-negative number given big-endian.
    pub fn unsigned(&mut self, big_endian: &[u8]) {
        let first = big_endian.iter().position(|&octet| octet != 0).unwrap_or(big_endian.len());
        let digits = big_endian.get(first..).unwrap_or_default();
        let mut value = Vec::with_capacity(digits.len() + 1);
        if digits.first().is_none_or(|octet| octet & 0x80 != 0) {
            value.push(0);
        }
        value.extend_from_slice(digits);
        self.primitive(tag::INTEGER, &value);
    }

    /// OCTET STRING.
    pub fn octet_string(&mut self, value: &[u8]) {
        self.primitive(tag::OCTET_STRING, value);
    }

    /// BIT STRING of whole octets.
    pub fn bit_string(&mut self, octets: &[u8]) {
        let mut value = Vec::with_capacity(octets.len() + 1);
        value.push(0);
        value.extend_from_slice(octets);
        self.primitive(tag::BIT_STRING, &value);
    }

    /// `SEQUENCE { algorithm, NULL }`.
    pub fn algorithm_with_null(&mut self, algorithm: &ObjectIdentifier) {
        self.sequence(|out| {
            out.oid(algorithm);
            out.null();
        });
    }

    fn length(&mut self, length: usize) {
        if length < 0x80 {
            self.out.push(u8::try_from(length).unwrap_or_default());
            return;
        }
        let octets = length.to_be_bytes();
        let first = octets.iter().position(|&octet| octet != 0).unwrap_or(octets.len());
        let digits = octets.get(first..).unwrap_or_default();
        self.out.push(0x80 | u8::try_from(digits.len()).unwrap_or_default());
        self.out.extend_from_slice(digits);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::der::{Error, Reader};

    #[test]
    fn lengths_are_the_shortest_and_read_back() {
        for size in [0usize, 1, 127, 128, 255, 256, 65_535, 65_536, 70_000] {
            let mut out = Writer::new();
            out.octet_string(&vec![7; size]);
            let bytes = out.finish();
            let mut reader = Reader::new(&bytes);
            assert_eq!(reader.element(tag::OCTET_STRING).map(|e| e.value.len()), Ok(size));
            assert_eq!(reader.finish(), Ok(()));
        }
    }

    #[test]
    fn integers_have_no_spare_octets() {
        for (number, wanted) in
            [(&[0u8, 0][..], &[2u8, 1, 0][..]), (&[0x80], &[2, 2, 0, 0x80]), (&[0, 1], &[2, 1, 1])]
        {
            let mut out = Writer::new();
            out.unsigned(number);
            assert_eq!(out.finish(), wanted);
        }
        assert_eq!(Reader::new(&[2, 2, 0, 1]).integer(), Err(Error::Value));
    }

    #[test]
    fn sloppy_lengths_are_refused() {
        for bytes in
            [&[4u8, 0x81, 1, 0][..], &[4, 0x82, 0, 0x80], &[4, 0x80, 0, 0], &[4, 0x85, 0, 0, 0, 0, 1]]
        {
            assert_eq!(Reader::new(bytes).any(), Err(Error::Length));
        }
        assert_eq!(Reader::new(&[4, 2, 0]).any(), Err(Error::Truncated));
        assert_eq!(Reader::new(&[0x1f, 1, 0]).any(), Err(Error::HighTag));
    }
}
