//! Text around binary: `-----BEGIN CMS-----`, bare base64, or nothing at all.
//!
//! Knows what programs and people paste; deliberately does not look inside the bytes.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

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

impl ArmourError {
    /// Stable name for translation.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "input-too-large",
            Self::Empty => "input-empty",
            Self::NotBase64 => "input-not-base64",
        }
    }
}

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// First octet of every message, certificate, list and key file: SEQUENCE.
const SEQUENCE: u8 = 0x30;

/// Gives the binary inside `input`: as it is when it begins like an ASN.1 SEQUENCE, else the base64 between
/// the first armour lines, else the whole input as base64. White space is ignored.
///
/// No base64 of a SEQUENCE begins with the character `0`, so the two cannot be taken for each other.
///
/// # Errors
/// [`ArmourError`]; `limit` is the largest allowed size of `input`, octets.
pub fn dearmour(input: &[u8], limit: usize) -> Result<Vec<u8>, ArmourError> {
    if input.len() > limit {
        return Err(ArmourError::TooLarge);
    }
    if input.first() == Some(&SEQUENCE) {
        return Ok(input.to_vec());
    }
    let text = core::str::from_utf8(input).map_err(|_| ArmourError::NotBase64)?;
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err(ArmourError::Empty);
    }
    let body = match text.split_once("-----BEGIN ") {
        None => text,
        Some((_, after)) => {
            let (_label, after) = after.split_once("-----").ok_or(ArmourError::NotBase64)?;
            after.split_once("-----END ").ok_or(ArmourError::NotBase64)?.0
        }
    };
    let compact: Vec<u8> = body.bytes().filter(|octet| !octet.is_ascii_whitespace()).collect();
    let binary = BASE64.decode(compact).map_err(|_| ArmourError::NotBase64)?;
    if binary.first() == Some(&SEQUENCE) { Ok(binary) } else { Err(ArmourError::NotBase64) }
}

/// Wraps `der` in armour with `label` (`CMS`, `CERTIFICATE`, `X509 CRL`), lines of 64 characters.
#[must_use]
pub fn armour(label: &str, der: &[u8]) -> String {
    let mut text = format!("-----BEGIN {label}-----\n");
    for line in der.chunks(48) {
        BASE64.encode_string(line, &mut text);
        text.push('\n');
    }
    text.push_str(&format!("-----END {label}-----\n"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn armour_comes_off_again() {
        let der: Vec<u8> = [0x30].into_iter().chain(0..=200).collect();
        let text = armour("CMS", &der);
        assert!(text.starts_with("-----BEGIN CMS-----\nMAAB"));
        assert!(text.lines().all(|line| line.len() <= 64));
        for input in [text.clone(), text.replace('\n', "\r\n"), format!("\u{feff} {text}\n\n")] {
            assert_eq!(dearmour(input.as_bytes(), 1000), Ok(der.clone()));
        }
        let bare: String = text.lines().filter(|line| !line.starts_with('-')).collect();
        assert_eq!(dearmour(bare.as_bytes(), 1000), Ok(der.clone()));
        assert_eq!(dearmour(bare.trim_end_matches('=').as_bytes(), 1000), Ok(der.clone()));
        assert_eq!(dearmour(&der, 1000), Ok(der));
    }

    #[test]
    fn other_things_are_refused() {
        assert_eq!(dearmour(b" \n ", 10), Err(ArmourError::Empty));
        assert_eq!(dearmour(b"MAAB", 3), Err(ArmourError::TooLarge));
        assert_eq!(dearmour(b"-----BEGIN CMS-----MAAB", 100), Err(ArmourError::NotBase64));
        assert_eq!(dearmour(b"hello, world", 100), Err(ArmourError::NotBase64));
        assert_eq!(dearmour(b"AAAA", 100), Err(ArmourError::NotBase64));
        assert_eq!(dearmour(&[0xff, 0x30], 100), Err(ArmourError::NotBase64));
    }
}
