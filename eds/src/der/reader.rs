//! The borrowing reader: one pass over a slice, strict DER.
//!
//! Knows how to take the next element and the primitive types; deliberately keeps no position in the whole
//! input, so an error names its kind and not its place.

use const_oid::ObjectIdentifier;

use super::{Error, tag};

/// One element: identifier octet, contents, and the whole encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tlv<'a> {
    /// Identifier octet.
    pub tag: u8,
    /// Contents octets.
    pub value: &'a [u8],
    /// Identifier, length and contents as they stand in the input.
    pub raw: &'a [u8],
}

impl<'a> Tlv<'a> {
    /// A reader over the contents, if the tag is `wanted`.
    ///
    /// # Errors
    /// [`Error::Tag`] for another tag.
    pub fn open(self, wanted: u8) -> Result<Reader<'a>, Error> {
        self.contents(wanted).map(Reader::new)
    }

    /// The contents, if the tag is `wanted`.
    ///
    /// # Errors
    /// [`Error::Tag`] for another tag.
    pub fn contents(self, wanted: u8) -> Result<&'a [u8], Error> {
        if self.tag == wanted { Ok(self.value) } else { Err(Error::Tag { wanted, found: self.tag }) }
    }
}

/// Reads elements one after another.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Starts at the first byte of `bytes`.
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Reads exactly one element with tag `wanted` that fills `bytes`, and opens it.
    ///
    /// # Errors
    /// Any [`Error`]; [`Error::Trailing`] when bytes follow the element.
    pub fn open_whole(bytes: &'a [u8], wanted: u8) -> Result<Self, Error> {
        let mut outer = Self::new(bytes);
        let inner = outer.open(wanted)?;
        outer.finish()?;
        Ok(inner)
    }

    /// Whether nothing is left.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }

    /// The identifier octet of the next element, if there is one.
    #[must_use]
    pub fn peek(&self) -> Option<u8> {
        self.rest.first().copied()
    }

    /// Takes the next element whatever it is.
    ///
    /// # Errors
    /// [`Error::Truncated`], [`Error::Length`], [`Error::HighTag`].
    pub fn any(&mut self) -> Result<Tlv<'a>, Error> {
        let (&tag, after_tag) = self.rest.split_first().ok_or(Error::Truncated)?;
        if tag & 0x1f == 0x1f {
            return Err(Error::HighTag);
        }
        let (&first, mut body) = after_tag.split_first().ok_or(Error::Truncated)?;
        let length = match first {
            0..=0x7f => usize::from(first),
            0x81..=0x84 => {
                let (octets, after) =
                    body.split_at_checked(usize::from(first & 0x7f)).ok_or(Error::Truncated)?;
                let length = octets.iter().fold(0u32, |sum, &octet| sum << 8 | u32::from(octet));
                if octets.first() == Some(&0) || length < 0x80 {
                    return Err(Error::Length);
                }
                body = after;
                usize::try_from(length).map_err(|_| Error::Length)?
            }
            _ => return Err(Error::Length),
        };
        let (value, after) = body.split_at_checked(length).ok_or(Error::Truncated)?;
        let (raw, _) = self.rest.split_at_checked(self.rest.len() - after.len()).ok_or(Error::Truncated)?;
        self.rest = after;
        Ok(Tlv { tag, value, raw })
    }

    /// Takes the next element, which must have tag `wanted`.
    ///
    /// # Errors
    /// [`Error::Tag`] for another tag, or as [`Reader::any`].
    pub fn element(&mut self, wanted: u8) -> Result<Tlv<'a>, Error> {
        let element = self.any()?;
        element.contents(wanted)?;
        Ok(element)
    }

    /// Takes the next element if it has tag `wanted`; otherwise takes nothing.
    ///
    /// # Errors
    /// As [`Reader::any`], only when the tag is there.
    pub fn optional(&mut self, wanted: u8) -> Result<Option<Tlv<'a>>, Error> {
        if self.peek() == Some(wanted) { self.any().map(Some) } else { Ok(None) }
    }

    /// Takes and opens the next element, which must have tag `wanted`.
    ///
    /// # Errors
    /// As [`Reader::element`].
    pub fn open(&mut self, wanted: u8) -> Result<Reader<'a>, Error> {
        self.element(wanted).map(|element| Reader::new(element.value))
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// [`Error::Trailing`] when bytes remain.
    pub const fn finish(self) -> Result<(), Error> {
        if self.rest.is_empty() { Ok(()) } else { Err(Error::Trailing) }
    }

    /// OBJECT IDENTIFIER.
    ///
    /// # Errors
    /// [`Error::Value`] when it is not well formed or longer than any in use.
    pub fn oid(&mut self) -> Result<ObjectIdentifier, Error> {
        let element = self.element(tag::OID)?;
        ObjectIdentifier::from_bytes(element.value).map_err(|_| Error::Value)
    }

    /// INTEGER as its contents octets, in the shortest two's complement form.
    ///
    /// # Errors
    /// [`Error::Value`] when empty or padded.
    pub fn integer(&mut self) -> Result<&'a [u8], Error> {
        let value = self.element(tag::INTEGER)?.value;
        match value {
            [] => Err(Error::Value),
            [0, next, ..] if next & 0x80 == 0 => Err(Error::Value),
            [0xff, next, ..] if next & 0x80 != 0 => Err(Error::Value),
            _ => Ok(value),
        }
    }

    /// A non-negative INTEGER as its contents octets, without the octet that only says its sign.
    ///
    /// # Errors
    /// [`Error::Value`] when negative.
    pub fn unsigned(&mut self) -> Result<&'a [u8], Error> {
        match self.integer()? {
            [0, rest @ ..] => Ok(rest),
            [first, ..] if first & 0x80 != 0 => Err(Error::Value),
            octets => Ok(octets),
        }
    }

    /// A non-negative INTEGER below 2³¹.
    ///
    /// # Errors
    /// [`Error::Value`] when negative or larger.
    pub fn small_integer(&mut self) -> Result<u32, Error> {
        let value = self.integer()?;
        if value.len() > 4 || value.first().is_some_and(|first| first & 0x80 != 0) {
            return Err(Error::Value);
        }
        Ok(value.iter().fold(0, |sum, &octet| sum << 8 | u32::from(octet)))
    }

    /// BOOLEAN, 00 or FF only.
    ///
    /// # Errors
    /// [`Error::Value`] for any other octet.
    pub fn boolean(&mut self) -> Result<bool, Error> {
        match self.element(tag::BOOLEAN)?.value {
            [0x00] => Ok(false),
            [0xff] => Ok(true),
            _ => Err(Error::Value),
        }
    }

    /// BIT STRING whose number of bits is a multiple of eight.
    ///
    /// # Errors
    /// [`Error::Value`] when bits are unused.
    pub fn bit_string_octets(&mut self) -> Result<&'a [u8], Error> {
        match self.element(tag::BIT_STRING)?.value.split_first() {
            Some((0, octets)) => Ok(octets),
            _ => Err(Error::Value),
        }
    }
}
