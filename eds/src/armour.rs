//! Text around binary: `-----BEGIN CMS-----`, bare base64, or nothing at all.
//!
//! Knows what programs and people paste; deliberately does not look inside the bytes.

/// Why text is no armoured binary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArmourError {
    /// More bytes than the caller allows.
    #[error("the input is larger than allowed")]
    TooLarge,
    /// Nothing there.
    #[error("the input is empty")]
    Empty,
    /// Neither DER nor base64, or an armour without its end.
    #[error("the input is neither binary nor base64")]
    NotBase64,
}

/// Gives the binary inside `input`: as it is when it begins like an ASN.1 SEQUENCE, else the base64 between
/// the first armour lines, else the whole input as base64. White space is ignored.
///
/// # Errors
/// [`ArmourError`]; `limit` is the largest allowed size of `input`, octets.
pub fn dearmour(input: &[u8], limit: usize) -> Result<Vec<u8>, ArmourError> {
    let _ = (input, limit);
    unimplemented!()
}

/// Wraps `der` in armour with `label`, lines of 64 characters.
#[must_use]
pub fn armour(label: &str, der: &[u8]) -> String {
    let _ = (label, der);
    unimplemented!()
}
