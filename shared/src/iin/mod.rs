//! The individual identification number. It carries no meaning for us (law 223 art. 9, decree 853 of 2013): twelve
//! digits and a check digit. Nobody may read a birth date or a sex out of it, and nothing here offers to.

use core::fmt;

use thiserror::Error;

pub mod check_digit;
pub mod compose;
pub mod order;

/// A well-formed IIN.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Iin([u8; 12]);

/// Why a text is no IIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum IinError {
    /// Not twelve characters.
    #[error("an IIN has 12 digits, this has {got} characters")]
    Length {
        /// How many there are.
        got: usize,
    },
    /// A character that is no digit.
    #[error("character {at} is no digit")]
    NotADigit {
        /// Its place, counted from 1.
        at: usize,
    },
    /// The check digit does not fit, or no check digit exists for these eleven.
    #[error("the check digit does not fit")]
    CheckDigit,
}

impl Iin {
    /// Reads twelve digits; spaces and no-break spaces between groups are forgiven.
    ///
    /// # Errors
    /// [`IinError`], the first that applies.
    //= R258/2.6
    //# двенадцатизначный цифровой код
    pub fn parse(text: &str) -> Result<Self, IinError> {
        let mut digits = [0_u8; 12];
        let mut got = 0;
        let mut wrong = None;
        for character in text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')) {
            match (character.to_digit(10), digits.get_mut(got)) {
                (Some(digit), Some(place)) => *place = digit as u8,
                (None, _) => wrong = wrong.or(Some(got + 1)),
                (Some(_), None) => {}
            }
            got += 1;
        }
        match (got, wrong) {
            (_, Some(at)) if got == 12 => Err(IinError::NotADigit { at }),
            (12, None) if check_digit::holds(&digits) => Ok(Self(digits)),
            (12, _) => Err(IinError::CheckDigit),
            _ => Err(IinError::Length { got }),
        }
    }

    /// The twelve digits as text.
    #[must_use]
    pub fn digits(&self) -> String {
        self.0.iter().map(|digit| char::from(b'0' + digit)).collect()
    }

    /// The digits in groups for the eye: `991 231 500 016`, with no-break spaces.
    #[must_use]
    pub fn grouped(&self) -> String {
        let digits = self.digits();
        let groups: Vec<&str> = (0..4).filter_map(|group| digits.get(group * 3..group * 3 + 3)).collect();
        groups.join("\u{a0}")
    }

    /// The number of an organisation (BIN), which is composed like an IIN: its fifth digit says what kind of organisation it
    /// is, where an IIN has the tens of a day of birth.
    #[must_use]
    pub fn is_of_organisation(&self) -> bool {
        self.digits().as_bytes().get(4).is_some_and(|digit| matches!(digit, b'4'..=b'6'))
    }

    /// The middle hidden, for strangers: `99••••••••16`.
    #[must_use]
    pub fn masked(&self) -> String {
        let digits = self.digits();
        format!("{}••••••••{}", digits.get(..2).unwrap_or_default(), digits.get(10..).unwrap_or_default())
    }
}

impl fmt::Display for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.digits())
    }
}

/// Masked: an IIN must not reach a log by a stray `{:?}`.
impl fmt::Debug for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Iin({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Vectors computed apart from this code, with birth dates in 2099 so that nobody alive can own them.
    #[test]
    fn r2_6_accepts_twelve_digits_whose_check_digit_fits() {
        for text in ["991231500016", "991231500707", "991231600012", "991231600301"] {
            assert_eq!(Iin::parse(text).map(|iin| iin.digits()).as_deref(), Ok(text));
        }
        assert_eq!(
            Iin::parse("991 231 500 016").map(|iin| iin.grouped()),
            Ok("991\u{a0}231\u{a0}500\u{a0}016".into())
        );
    }

    #[test]
    fn r2_6_refuses_what_is_not_twelve_digits_with_a_check_digit() {
        assert_eq!(Iin::parse("99123150001"), Err(IinError::Length { got: 11 }));
        assert_eq!(Iin::parse("9912315000160"), Err(IinError::Length { got: 13 }));
        assert_eq!(Iin::parse("99123150O016"), Err(IinError::NotADigit { at: 9 }));
        assert_eq!(Iin::parse("991231500017"), Err(IinError::CheckDigit));
        assert_eq!(Iin::parse(""), Err(IinError::Length { got: 0 }));
        assert_eq!(Iin::parse("٩٩١٢٣١٥٠٠٠١٦"), Err(IinError::NotADigit { at: 1 }));
    }

    #[test]
    fn any_seventh_digit_is_taken_since_the_digits_mean_nothing() {
        let first = [9, 9, 1, 2, 3, 1];
        for seventh in 0..=9 {
            let found = (0..10_000_u32).find_map(|serial| {
                let mut body = [0_u8; 11];
                body[..6].copy_from_slice(&first);
                body[6] = seventh;
                for (place, divisor) in [(7, 1000), (8, 100), (9, 10), (10, 1)] {
                    body[place] = (serial / divisor % 10) as u8;
                }
                check_digit::of(&body)
            });
            assert!(found.is_some(), "{seventh}");
        }
    }

    #[test]
    fn debug_does_not_tell_the_number() {
        let iin = Iin::parse("991231500016").expect("valid");
        assert!(!format!("{iin:?}").contains("123150001"));
    }
}
