//! Distinguished Encoding Rules (ITU-T X.690), the strict part of ASN.1 that signatures rest on.
//!
//! A reader that only ever borrows, refuses anything not canonical (long lengths, high tags, trailing bytes)
//! and never recurses; a writer that needs no second pass. Knows tags and lengths, deliberately not what a
//! certificate or a message is. For the lax BER of key files and foreign messages see [`crate::ber`].

mod reader;
mod writer;

pub use reader::{Reader, Tlv};
pub use writer::Writer;

/// The identifier octets this crate meets.
pub mod tag {
    /// BOOLEAN.
    pub const BOOLEAN: u8 = 0x01;
    /// INTEGER.
    pub const INTEGER: u8 = 0x02;
    /// BIT STRING.
    pub const BIT_STRING: u8 = 0x03;
    /// OCTET STRING.
    pub const OCTET_STRING: u8 = 0x04;
    /// NULL.
    pub const NULL: u8 = 0x05;
    /// OBJECT IDENTIFIER.
    pub const OID: u8 = 0x06;
    /// ENUMERATED.
    pub const ENUMERATED: u8 = 0x0a;
    /// UTF8String.
    pub const UTF8_STRING: u8 = 0x0c;
    /// NumericString.
    pub const NUMERIC_STRING: u8 = 0x12;
    /// PrintableString.
    pub const PRINTABLE_STRING: u8 = 0x13;
    /// TeletexString.
    pub const TELETEX_STRING: u8 = 0x14;
    /// IA5String.
    pub const IA5_STRING: u8 = 0x16;
    /// UTCTime.
    pub const UTC_TIME: u8 = 0x17;
    /// GeneralizedTime.
    pub const GENERALIZED_TIME: u8 = 0x18;
    /// VisibleString.
    pub const VISIBLE_STRING: u8 = 0x1a;
    /// UniversalString.
    pub const UNIVERSAL_STRING: u8 = 0x1c;
    /// BMPString.
    pub const BMP_STRING: u8 = 0x1e;
    /// SEQUENCE and SEQUENCE OF.
    pub const SEQUENCE: u8 = 0x30;
    /// SET and SET OF.
    pub const SET: u8 = 0x31;

    /// Context-specific constructed tag `[n]`, `n` below 31.
    #[must_use]
    pub const fn context(n: u8) -> u8 {
        0xa0 | (n & 0x1f)
    }

    /// Context-specific primitive tag `[n]`, `n` below 31.
    #[must_use]
    pub const fn context_primitive(n: u8) -> u8 {
        0x80 | (n & 0x1f)
    }
}

/// What is wrong with an encoding. Carries no data of the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The bytes end before the element does.
    #[error("the encoding is cut off")]
    Truncated,
    /// Bytes remain after the last element.
    #[error("bytes remain after the end")]
    Trailing,
    /// Another element stands here than the format wants.
    #[error("an unexpected element: wanted tag {wanted:#04x}, found {found:#04x}")]
    Tag {
        /// The identifier octet the format wants.
        wanted: u8,
        /// The identifier octet that stands there.
        found: u8,
    },
    /// A length not in its shortest form, indefinite, or beyond four octets.
    #[error("a length is not canonical")]
    Length,
    /// A tag number of 31 or more, which no format here uses.
    #[error("a tag number beyond 30")]
    HighTag,
    /// A value breaks the rules of its type (BOOLEAN, INTEGER, BIT STRING, OBJECT IDENTIFIER, string).
    #[error("a value is not well formed")]
    Value,
    /// A time that is not UTCTime or GeneralizedTime in seconds, zone Z.
    #[error("a time is not well formed")]
    Time,
    /// Nesting or count beyond the limit.
    #[error("nesting or number of elements beyond the limit")]
    Limit,
}
