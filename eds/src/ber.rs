//! Basic Encoding Rules made canonical enough to read: indefinite lengths, long lengths and octet strings in
//! pieces become definite, short and whole.
//!
//! Key files of the national authority are BER, and signed messages may be. Knows shapes only; deliberately
//! keeps the order of SET members and everything inside primitive values, so bytes that were DER come out
//! unchanged and signatures over them still hold.

use crate::der::{Error, Writer, tag};

/// Nesting beyond which an encoding is refused. Real messages stay below 20.
const MAX_DEPTH: u8 = 32;

/// Converts the one element that `bytes` must be.
///
/// # Errors
/// [`Error`] when the encoding is broken, nested too deeply, followed by other bytes, or uses a string in
/// pieces that is not an OCTET STRING.
pub fn to_der(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut out = Writer::new();
    let rest = convert(bytes, 0, &mut out)?;
    if rest.is_empty() { Ok(out.finish()) } else { Err(Error::Trailing) }
}

/// Identifier and length octets of one element.
struct Header {
    tag: u8,
    /// `None`: indefinite.
    length: Option<usize>,
}

const CONSTRUCTED: u8 = 0x20;
const UNIVERSAL_CONSTRUCTED_OCTETS: u8 = tag::OCTET_STRING | CONSTRUCTED;

fn convert<'a>(bytes: &'a [u8], depth: u8, out: &mut Writer) -> Result<&'a [u8], Error> {
    let (header, body) = header(bytes)?;
    if header.tag & CONSTRUCTED == 0 {
        let length = header.length.ok_or(Error::Length)?;
        let (value, rest) = body.split_at_checked(length).ok_or(Error::Truncated)?;
        out.primitive(header.tag, value);
        return Ok(rest);
    }
    if depth >= MAX_DEPTH {
        return Err(Error::Limit);
    }
    if header.tag == UNIVERSAL_CONSTRUCTED_OCTETS {
        let mut whole = Vec::new();
        let rest = gather(bytes, depth, &mut whole)?;
        out.octet_string(&whole);
        return Ok(rest);
    }
    let universal = header.tag & 0xc0 == 0;
    if universal && header.tag != tag::SEQUENCE && header.tag != tag::SET {
        return Err(Error::Value);
    }
    let mut inner = Writer::new();
    let rest = for_each_child(&header, body, |child| convert(child, depth + 1, &mut inner))?;
    out.primitive(header.tag, &inner.finish());
    Ok(rest)
}

/// Appends the octets of an OCTET STRING, whole or in pieces.
fn gather<'a>(bytes: &'a [u8], depth: u8, whole: &mut Vec<u8>) -> Result<&'a [u8], Error> {
    let (header, body) = header(bytes)?;
    match header.tag {
        tag::OCTET_STRING => {
            let length = header.length.ok_or(Error::Length)?;
            let (value, rest) = body.split_at_checked(length).ok_or(Error::Truncated)?;
            whole.extend_from_slice(value);
            Ok(rest)
        }
        UNIVERSAL_CONSTRUCTED_OCTETS if depth < MAX_DEPTH => {
            for_each_child(&header, body, |child| gather(child, depth + 1, whole))
        }
        UNIVERSAL_CONSTRUCTED_OCTETS => Err(Error::Limit),
        found => Err(Error::Tag { wanted: tag::OCTET_STRING, found }),
    }
}

/// Calls `visit` with the bytes from each child on; it gives back what follows the child. Gives back what
/// follows the parent.
fn for_each_child<'a>(
    parent: &Header,
    body: &'a [u8],
    mut visit: impl FnMut(&'a [u8]) -> Result<&'a [u8], Error>,
) -> Result<&'a [u8], Error> {
    if let Some(length) = parent.length {
        let (mut children, rest) = body.split_at_checked(length).ok_or(Error::Truncated)?;
        while !children.is_empty() {
            children = visit(children)?;
        }
        return Ok(rest);
    }
    let mut children = body;
    loop {
        if let Some(rest) = children.strip_prefix(&[0, 0]) {
            return Ok(rest);
        }
        children = visit(children)?;
    }
}

fn header(bytes: &[u8]) -> Result<(Header, &[u8]), Error> {
    let (&tag, rest) = bytes.split_first().ok_or(Error::Truncated)?;
    if tag & 0x1f == 0x1f {
        return Err(Error::HighTag);
    }
    if tag == 0 {
        return Err(Error::Value);
    }
    let (&first, rest) = rest.split_first().ok_or(Error::Truncated)?;
    let (length, rest) = match first {
        0..=0x7f => (Some(usize::from(first)), rest),
        0x80 => (None, rest),
        0x81..=0x84 => {
            let (octets, rest) = rest.split_at_checked(usize::from(first & 0x7f)).ok_or(Error::Truncated)?;
            let length = octets.iter().fold(0u32, |sum, &octet| sum << 8 | u32::from(octet));
            (Some(usize::try_from(length).map_err(|_| Error::Length)?), rest)
        }
        _ => return Err(Error::Length),
    };
    Ok((Header { tag, length }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indefinite_and_long_lengths_become_short() {
        let ber = [0x30, 0x80, 0x02, 0x81, 0x01, 0x05, 0x30, 0x82, 0x00, 0x02, 0x05, 0x00, 0x00, 0x00];
        assert_eq!(to_der(&ber), Ok(vec![0x30, 0x07, 0x02, 0x01, 0x05, 0x30, 0x02, 0x05, 0x00]));
    }

    #[test]
    fn octet_strings_in_pieces_become_whole() {
        let ber =
            [0xa0, 0x80, 0x24, 0x80, 0x04, 0x01, 0xaa, 0x24, 0x03, 0x04, 0x01, 0xbb, 0x04, 0x00, 0, 0, 0, 0];
        assert_eq!(to_der(&ber), Ok(vec![0xa0, 0x04, 0x04, 0x02, 0xaa, 0xbb]));
        assert_eq!(to_der(&[0x24, 0x03, 0x02, 0x01, 0x00]), Err(Error::Tag { wanted: 4, found: 2 }));
    }

    #[test]
    fn der_comes_out_unchanged() {
        let der = [0x31, 0x08, 0x30, 0x03, 0x04, 0x01, 0x09, 0x01, 0x01, 0xff];
        assert_eq!(to_der(&der).as_deref(), Ok(&der[..]));
    }

    #[test]
    fn nesting_has_an_end() {
        let deep = |levels: usize| [[0x30, 0x80].repeat(levels), [0, 0].repeat(levels)].concat();
        assert!(to_der(&deep(32)).is_ok());
        assert_eq!(to_der(&deep(33)), Err(Error::Limit));
        let pieces = |levels: usize| [[0x24, 0x80].repeat(levels), [0, 0].repeat(levels)].concat();
        assert!(to_der(&pieces(32)).is_ok());
        assert_eq!(to_der(&pieces(100_000)), Err(Error::Limit));
    }

    #[test]
    fn broken_encodings_are_refused() {
        assert_eq!(to_der(&[]), Err(Error::Truncated));
        assert_eq!(to_der(&[0x30, 0x80, 0x05, 0x00]), Err(Error::Truncated));
        assert_eq!(to_der(&[0x04, 0x80, 0x00, 0x00]), Err(Error::Length));
        assert_eq!(to_der(&[0x05, 0x00, 0x00]), Err(Error::Trailing));
        assert_eq!(to_der(&[0x23, 0x00]), Err(Error::Value));
        assert_eq!(to_der(&[0x30, 0x04, 0x00, 0x00, 0x05, 0x00]), Err(Error::Value));
        assert_eq!(to_der(&[0x3f, 0x00]), Err(Error::HighTag));
    }
}
