//! The registration certificate («регистрационное свидетельство», annex 7): what it says, its number and its
//! verification code. How it looks on paper is the service's business; its words are in `text::paper`.

use core::fmt;

use crate::application::Kind;
use crate::documents::IdentityDocument;
use crate::iin::Iin;
use crate::person::Particulars;
use crate::time::{Date, Timestamp};

/// A certificate, by the fields we propose for annex 7 (the order does not print its body).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationCertificate {
    /// Its number.
    pub number: CertificateNumber,
    /// The IIN it proves.
    pub iin: Iin,
    /// Whose it is.
    pub holder: Particulars,
    /// The document shown; `None` for a convict without documents.
    pub document: Option<IdentityDocument>,
    /// Day of formation at the provider.
    pub formed_on: Date,
    /// Day of the correction this certificate follows; `None` for the first.
    pub corrected_on: Option<Date>,
    /// Moment of issue.
    pub issued_at: Timestamp,
    /// Number of the application.
    pub application_number: String,
    /// Verification code.
    pub code: VerificationCode,
}

/// Number of a certificate: year and running number, `РС-2026-000123`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CertificateNumber(String);

impl CertificateNumber {
    /// The number of a year's running count.
    #[must_use]
    pub fn new(year: i16, count: u64) -> Self {
        Self(format!("РС-{year:04}-{count:06}"))
    }

    /// As stored.
    #[must_use]
    pub fn from_stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Number of an application: letter of its kind, year and running number, `Ф-2026-000123`.
#[must_use]
pub fn application_number(kind: Kind, year: i16, count: u64) -> String {
    format!("{}-{year:04}-{count:06}", kind.letter())
}

/// Letters of the code: Crockford's base 32, which has no I, L, O and U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code of 80 random bits, sixteen letters: whoever holds the paper can check it, nobody can guess one.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct VerificationCode([u8; 16]);

impl VerificationCode {
    /// A code from random bytes.
    #[must_use]
    pub fn from_random(random: [u8; 10]) -> Self {
        let mut bits = random.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        let mut letters = [b'0'; 16];
        for letter in letters.iter_mut().rev() {
            *letter = LETTERS.get((bits & 31) as usize).copied().unwrap_or(b'0');
            bits >>= 5;
        }
        Self(letters)
    }

    /// Reads a code as people type it: any case, hyphens and spaces anywhere, `O` for zero, `I` and `L` for one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let letters = text.chars().filter(|c| !matches!(c, '-' | ' ' | '\u{a0}')).map(|c| {
            match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            }
        });
        let bytes: Option<Vec<u8>> =
            letters.map(|c| u8::try_from(c).ok().filter(|byte| LETTERS.contains(byte))).collect();
        bytes?.try_into().ok().map(Self)
    }

    /// Sixteen letters: the key under which it is stored.
    #[must_use]
    pub fn as_key(&self) -> String {
        self.0.iter().copied().map(char::from).collect()
    }
}

impl fmt::Display for VerificationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, letter) in self.0.iter().enumerate() {
            if place > 0 && place % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*letter))?;
        }
        Ok(())
    }
}

/// Hidden: the code opens a record.
impl fmt::Debug for VerificationCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VerificationCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back_however_they_are_typed() {
        let code = VerificationCode::from_random([0, 1, 2, 3, 4, 250, 251, 252, 253, 255]);
        let shown = code.to_string();
        assert_eq!(shown.len(), 19);
        for typed in [
            shown.clone(),
            shown.to_lowercase(),
            shown.replace('-', " "),
            shown.replace('0', "O").replace('1', "l"),
        ] {
            assert_eq!(VerificationCode::parse(&typed), Some(code.clone()), "{typed}");
        }
        for wrong in ["", "0000-0000-0000-000", "0000-0000-0000-000U", "0000-0000-0000-00000", "ЖЖЖЖ"] {
            assert_eq!(VerificationCode::parse(wrong), None);
        }
    }

    #[test]
    fn all_eighty_bits_count() {
        let base = [0_u8; 10];
        for bit in 0..80 {
            let mut other = base;
            other[bit / 8] ^= 1 << (bit % 8);
            assert_ne!(VerificationCode::from_random(base), VerificationCode::from_random(other));
        }
    }
}
