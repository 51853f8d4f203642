//! Distinguished names by their RDN structure.
//!
//! Knows attribute types and values; deliberately offers no printed form to take apart again.

use const_oid::ObjectIdentifier;

use crate::der::{Error, Reader, Tlv, Writer, tag};
use crate::oid;

/// Attributes beyond which a name is refused.
const MAX_ATTRIBUTES: usize = 64;

/// A distinguished name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    der: Vec<u8>,
    attributes: Vec<(ObjectIdentifier, String)>,
}

impl Name {
    /// The DER of the name; two names are the same when these bytes are.
    #[must_use]
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// All values of an attribute type in order, whichever RDN they stand in.
    pub fn values(&self, kind: &ObjectIdentifier) -> impl Iterator<Item = &str> {
        self.attributes.iter().filter(move |(of, _)| of == kind).map(|(_, value)| value.as_str())
    }

    /// The commonName, to show to a person; empty if there is none.
    #[must_use]
    pub fn common_name(&self) -> &str {
        self.values(&oid::COMMON_NAME).next().unwrap_or_default()
    }

    /// Reads the next element of `reader` as a name.
    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Self, Error> {
        let element = reader.element(tag::SEQUENCE)?;
        let mut rdns = Reader::new(element.value);
        let mut attributes = Vec::new();
        while !rdns.is_empty() {
            let mut rdn = rdns.open(tag::SET)?;
            if rdn.is_empty() {
                return Err(Error::Value);
            }
            while !rdn.is_empty() {
                let mut pair = rdn.open(tag::SEQUENCE)?;
                let kind = pair.oid()?;
                let value = text(pair.any()?)?;
                pair.finish()?;
                if attributes.len() == MAX_ATTRIBUTES {
                    return Err(Error::Limit);
                }
                attributes.push((kind, value));
            }
        }
        Ok(Self { der: element.raw.to_vec(), attributes })
    }

    /// Builds a name of one attribute an RDN, spelled as the national authority spells them.
    pub(super) fn build(attributes: Vec<(ObjectIdentifier, String)>) -> Self {
        let mut out = Writer::new();
        out.sequence(|out| {
            for (kind, value) in &attributes {
                let printable = *kind == oid::COUNTRY || *kind == oid::SERIAL_NUMBER;
                let tag = if printable { tag::PRINTABLE_STRING } else { tag::UTF8_STRING };
                out.nested(tag::SET, |out| {
                    out.sequence(|out| {
                        out.oid(kind);
                        out.primitive(tag, value.as_bytes());
                    });
                });
            }
        });
        Self { der: out.finish(), attributes }
    }
}

/// The text of a DirectoryString, or of one of the older kinds that attributes of their own have.
fn text(element: Tlv<'_>) -> Result<String, Error> {
    let value = element.value;
    match element.tag {
        tag::UTF8_STRING => core::str::from_utf8(value).map(str::to_owned).map_err(|_| Error::Value),
        tag::PRINTABLE_STRING | tag::IA5_STRING | tag::NUMERIC_STRING | tag::VISIBLE_STRING
            if value.is_ascii() =>
        {
            Ok(value.iter().copied().map(char::from).collect())
        }
        // TeletexString in certificates is Latin-1 by custom.
        tag::TELETEX_STRING => Ok(value.iter().copied().map(char::from).collect()),
        tag::BMP_STRING if value.len().is_multiple_of(2) => {
            let units: Vec<u16> = value.as_chunks::<2>().0.iter().copied().map(u16::from_be_bytes).collect();
            String::from_utf16(&units).map_err(|_| Error::Value)
        }
        tag::UNIVERSAL_STRING if value.len().is_multiple_of(4) => {
            let characters = value.as_chunks::<4>().0.iter().copied().map(u32::from_be_bytes);
            characters.map(|number| char::from_u32(number).ok_or(Error::Value)).collect()
        }
        _ => Err(Error::Value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_built_name_reads_back() {
        let name = Name::build(vec![
            (oid::COMMON_NAME, "ТЕСТОВА, \"О\" = 1".to_owned()),
            (oid::COUNTRY, "KZ".to_owned()),
            (oid::ORGANIZATIONAL_UNIT, "a".to_owned()),
            (oid::ORGANIZATIONAL_UNIT, "b".to_owned()),
        ]);
        let read = Name::read(&mut Reader::new(name.der()));
        assert_eq!(read, Ok(name.clone()));
        assert_eq!(name.common_name(), "ТЕСТОВА, \"О\" = 1");
        assert_eq!(name.values(&oid::ORGANIZATIONAL_UNIT).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn strings_are_checked() {
        let read = |tag, value: &[u8]| text(Tlv { tag, value, raw: value });
        assert_eq!(read(tag::BMP_STRING, &[4, 0x10]), Ok("А".to_owned()));
        assert_eq!(read(tag::BMP_STRING, &[4]), Err(Error::Value));
        assert_eq!(read(tag::UTF8_STRING, &[0xff]), Err(Error::Value));
        assert_eq!(read(tag::PRINTABLE_STRING, &[0xff]), Err(Error::Value));
        assert_eq!(read(tag::TELETEX_STRING, &[0xe9]), Ok("é".to_owned()));
        assert_eq!(read(tag::NUMERIC_STRING, b"050000"), Ok("050000".to_owned()));
        assert_eq!(read(tag::VISIBLE_STRING, b"a b"), Ok("a b".to_owned()));
        assert_eq!(read(tag::UNIVERSAL_STRING, &[0, 0, 4, 0x10]), Ok("А".to_owned()));
        assert_eq!(read(tag::UNIVERSAL_STRING, &[0, 0, 0xd8, 0]), Err(Error::Value));
        assert_eq!(read(tag::UNIVERSAL_STRING, &[4, 0x10]), Err(Error::Value));
        assert_eq!(read(tag::INTEGER, &[1]), Err(Error::Value));
    }
}
