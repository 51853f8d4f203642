//! The machine-readable zone (ICAO 9303-3 to -6): TD1, TD2 and TD3. Parsing and check digits come from the `mrz`
//! crate; this room turns a text as typed or pasted into a zone, says *where* a line is wrong, and never guesses:
//! repairing a reading is not our business.

use core::fmt;

use mrz::{Format, MrzData, ParseOptions};

use crate::person::characters::is_invisible;
use crate::person::{BirthDate, Sex};
use crate::time::Date;

mod internal_passport;
mod kind;
mod names;
pub mod reconcile;

pub use kind::{KindAgreement, kind};

/// A parsed zone. Its check digits may still fail: see [`Mrz::failures`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mrz {
    data: MrzData,
    primary: String,
    secondary: String,
    birth_date: Option<BirthDate>,
}

/// A field of the zone that a check digit covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Checked {
    /// Document number.
    Number,
    /// Date of birth.
    BirthDate,
    /// Date of expiry.
    ExpiryDate,
    /// Personal number or other optional data (TD3).
    Optional,
    /// The last digit, over all of them.
    Composite,
}

impl Checked {
    /// Stable name: `number`, `birth-date`, `expiry-date`, `optional`, `composite`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::BirthDate => "birth-date",
            Self::ExpiryDate => "expiry-date",
            Self::Optional => "optional",
            Self::Composite => "composite",
        }
    }
}

/// A check digit that fails, with the characters it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What it covers.
    pub field: Checked,
    /// Line, counted from 1.
    pub line: u8,
    /// First character of the field, counted from 1.
    pub from: u8,
    /// Last character: the check digit itself.
    pub to: u8,
}

/// Why a text is no machine-readable zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MrzError {
    /// Not two lines of 44 or 36, nor three of 30; the lengths found.
    #[error("no zone has lines of {0}")]
    Shape(String),
    /// A character that no zone has.
    #[error("line {line} has a character no zone has at {at}")]
    Character {
        /// Line, counted from 1.
        line: u8,
        /// Character, counted from 1.
        at: u8,
        /// What stands there.
        character: char,
    },
    /// The lines have the right length and letters, and still are no travel document's zone.
    #[error("not the zone of a travel document")]
    NotATravelDocument,
}

/// Most characters a text may have before it is looked at.
const TEXT_MAX: usize = 400;

impl Mrz {
    /// Reads a zone as typed or pasted: lower case, spaces between characters, what is never seen and look-alikes of the
    /// filler (`‹`, `＜`, and `«` for two) are forgiven; a text without line breaks is cut by its length. A birth date
    /// after `on` belongs to the last century.
    ///
    /// # Errors
    /// [`MrzError`]; failing check digits are no error here.
    pub fn read(text: &str, on: Date) -> Result<Self, MrzError> {
        if text.chars().count() > TEXT_MAX {
            return Err(MrzError::Shape("…".into()));
        }
        let (two, one) = (lines_of(text, "<<"), lines_of(text, "<"));
        // Who writes one sign for one filler is understood as long as nothing else fits.
        let lines = if !is_shape(&two) && is_shape(&one) { one } else { two };
        for (line, content) in (1_u8..).zip(&lines) {
            let foreign = |c: &char| !(c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '<');
            if let Some((at, character)) = content.chars().enumerate().find(|(_, c)| foreign(c)) {
                let at = u8::try_from(at + 1).unwrap_or(u8::MAX);
                return Err(MrzError::Character { line, at, character });
            }
        }
        let pivot = u32::from(on.year().rem_euclid(100).unsigned_abs());
        let options = ParseOptions::default().with_pivot_yy(pivot);
        let lengths: Vec<usize> = lines.iter().map(String::len).collect();
        let data = match (lengths.as_slice(), lines.as_slice()) {
            ([44, 44], [one, two]) => mrz::parse_td3_with(one, two, &options),
            ([36, 36], [one, two]) => mrz::parse_td2_with(one, two, &options),
            ([30, 30, 30], [one, two, three]) => mrz::parse_td1_with(one, two, three, &options),
            _ => {
                let lengths: Vec<String> = lengths.iter().map(ToString::to_string).collect();
                return Err(MrzError::Shape(lengths.join("+")));
            }
        };
        data.map(|data| Self::of(data, on)).map_err(|_| MrzError::NotATravelDocument)
    }

    fn of(data: MrzData, on: Date) -> Self {
        let (primary, secondary) = names::identifiers(names::field(&data));
        let mut mrz = Self { data, primary, secondary, birth_date: None };
        mrz.birth_date = birth_date(mrz.birth_field(), on);
        if mrz.is_internal_passport_of_russia() {
            mrz.primary = internal_passport::names(&mrz.primary);
            mrz.secondary = internal_passport::names(&mrz.secondary);
        }
        mrz
    }

    /// The check digits that fail, in the order of the zone.
    #[must_use]
    pub fn failures(&self) -> Vec<Failure> {
        let checks = &self.data.checks;
        let failed = [
            (Checked::Number, checks.document_number),
            (Checked::BirthDate, checks.date_of_birth),
            (Checked::ExpiryDate, checks.date_of_expiry),
            (Checked::Optional, checks.personal_number),
            (Checked::Composite, checks.composite),
        ];
        let failed = failed.into_iter().filter(|(_, good)| *good == Some(false));
        failed.map(|(field, _)| self.place(field)).collect()
    }

    /// Where a checked field stands (ICAO 9303-4 §4.2, -5 §4.2, -6 §4.2).
    const fn place(&self, field: Checked) -> Failure {
        let (line, from, to) = match (self.data.format, field) {
            (Format::Td1, Checked::Number) => (1, 6, 15),
            (Format::Td1, Checked::BirthDate) => (2, 1, 7),
            (Format::Td1, Checked::ExpiryDate) => (2, 9, 15),
            (Format::Td1, Checked::Optional | Checked::Composite) => (2, 30, 30),
            (_, Checked::Number) => (2, 1, 10),
            (_, Checked::BirthDate) => (2, 14, 20),
            (_, Checked::ExpiryDate) => (2, 22, 28),
            (_, Checked::Optional) => (2, 29, 43),
            (Format::Td3, Checked::Composite) => (2, 44, 44),
            (_, Checked::Composite) => (2, 36, 36),
        };
        Failure { field, line, from, to }
    }

    /// Document number, overflow of TD1 and TD2 included, without fillers; of Russia's internal passport series and number
    /// whole.
    #[must_use]
    pub fn number(&self) -> String {
        let internal = self.is_internal_passport_of_russia().then(|| self.optional());
        if let Some(whole) =
            internal.and_then(|rest| internal_passport::number(&self.data.document_number, rest))
        {
            return whole;
        }
        let full = self.data.document_number_full.as_deref().unwrap_or(&self.data.document_number);
        full.replace('<', "")
    }

    /// Issuing state, as the zone writes it (`D` for Germany).
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.data.issuing_country
    }

    /// Nationality, as the zone writes it.
    #[must_use]
    pub fn nationality(&self) -> &str {
        &self.data.nationality
    }

    /// The document code without fillers: `P`, `PN`, `I`, `AC`.
    #[must_use]
    pub fn document_code(&self) -> &str {
        &self.data.document_type
    }

    /// The internal passport of the Russian Federation, which has a zone of its own kind.
    #[must_use]
    pub fn is_internal_passport_of_russia(&self) -> bool {
        let passport = self.data.format == Format::Td3 && self.document_code() == internal_passport::CODE;
        passport && self.issuer() == internal_passport::ISSUER
    }

    /// The date of issue, where a zone says it: Russia's internal passport does.
    #[must_use]
    pub fn issue_date(&self) -> Option<Date> {
        let field =
            internal_passport::issued(self.optional()).filter(|_| self.is_internal_passport_of_russia())?;
        let part = |from: usize| field.get(from..from + 2)?.parse::<i8>().ok();
        // There are none of before 1997.
        crate::time::date(2000 + i16::from(part(0)?), part(2)?, part(4)?)
    }

    /// The optional field of a passport, fillers included.
    fn optional(&self) -> &str {
        self.data.mrz_lines.lines().nth(1).and_then(|line| line.get(28..42)).unwrap_or_default()
    }

    /// First letter of the document code: `P` passport, `I`/`A`/`C` cards.
    #[must_use]
    pub fn document_letter(&self) -> char {
        self.data.document_type.chars().next().unwrap_or('<')
    }

    /// Primary identifier; empty where a state writes the only name as the second. Of Russia's internal passport in the
    /// Cyrillic letters it stands for.
    #[must_use]
    pub fn surname(&self) -> &str {
        &self.primary
    }

    /// Secondary identifier; empty for single names.
    #[must_use]
    pub fn given_names(&self) -> &str {
        &self.secondary
    }

    /// The only name, whichever identifier it stands in.
    #[must_use]
    pub fn single_name(&self) -> Option<&str> {
        match (self.primary.as_str(), self.secondary.as_str()) {
            ("", only) | (only, "") => Some(only).filter(|only| !only.is_empty()),
            _ => None,
        }
    }

    /// The name fills its field to the end: it may have been cut off (ICAO 9303-4 §4.2.3).
    #[must_use]
    pub fn name_may_be_truncated(&self) -> bool {
        names::may_be_truncated(names::field(&self.data))
    }

    /// Sex.
    #[must_use]
    pub fn sex(&self) -> Sex {
        match self.data.sex {
            mrz::Sex::Female => Sex::Female,
            mrz::Sex::Male => Sex::Male,
            _ => Sex::Unspecified,
        }
    }

    /// Date of birth with century, when the zone knows it whole.
    #[must_use]
    pub const fn birth_date(&self) -> Option<BirthDate> {
        self.birth_date
    }

    /// Date of expiry.
    #[must_use]
    pub fn expiry_date(&self) -> Option<Date> {
        let date = self.data.date_of_expiry.calendar()?;
        let part = |value: u32| i8::try_from(value).ok();
        crate::time::date(i16::try_from(date.year).ok()?, part(date.month)?, part(date.day)?)
    }

    /// The six characters of the birth date, `740812`, fillers included.
    #[must_use]
    pub fn birth_field(&self) -> &str {
        self.field(Checked::BirthDate)
    }

    /// The six characters of the expiry date.
    #[must_use]
    pub fn expiry_field(&self) -> &str {
        self.field(Checked::ExpiryDate)
    }

    fn field(&self, field: Checked) -> &str {
        let place = self.place(field);
        let line = self.data.mrz_lines.lines().nth(usize::from(place.line) - 1);
        line.and_then(|line| line.get(usize::from(place.from) - 1..usize::from(place.to) - 1))
            .unwrap_or_default()
    }
}

impl fmt::Display for Mrz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.data.mrz_lines)
    }
}

/// The day of six characters in the century in which it was not after `on`: nobody is born after the day of reading.
fn birth_date(field: &str, on: Date) -> Option<BirthDate> {
    let part = |from: usize| field.get(from..from + 2)?.parse::<i8>().ok();
    let (year, month, day) = (i16::from(part(0)?), part(2)?, part(4)?);
    let century = on.year() - on.year().rem_euclid(100);
    [century, century - 100].into_iter().find_map(|century| {
        let date = crate::time::date(century + year, month, day).filter(|date| *date <= on)?;
        BirthDate::new(date.year(), Some(date.month()), Some(date.day()))
    })
}

/// Lines as long as those of a zone.
fn is_shape(lines: &[String]) -> bool {
    let lengths: Vec<usize> = lines.iter().map(|line| line.chars().count()).collect();
    matches!(lengths.as_slice(), [44, 44] | [36, 36] | [30, 30, 30])
}

/// The lines of a text: upper case, white space and what is never seen dropped, look-alikes of the filler made fillers;
/// `two` is what `«` stands for.
fn lines_of(text: &str, two: &str) -> Vec<String> {
    let clean = |line: &str| -> String {
        let mut kept = String::with_capacity(line.len());
        for character in line.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)) {
            match character {
                '«' | '≪' => kept.push_str(two),
                '‹' | '＜' | '〈' => kept.push('<'),
                other => kept.push(other.to_ascii_uppercase()),
            }
        }
        kept
    };
    let lines: Vec<String> = text.lines().map(clean).filter(|line| !line.is_empty()).collect();
    let [only] = lines.as_slice() else { return lines };
    let width = match only.len() {
        88 => 44,
        72 => 36,
        90 => 30,
        _ => return lines,
    };
    if !only.is_ascii() {
        return lines;
    }
    only.as_bytes().chunks(width).map(|line| String::from_utf8_lossy(line).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on() -> Date {
        crate::time::date(2026, 11, 23).expect("a day")
    }

    /// ICAO 9303-4 appendix B: the specimen of Utopia.
    pub(crate) const SPECIMEN: &str =
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

    #[test]
    fn reads_the_specimens_of_icao_9303() {
        let mrz = Mrz::read(SPECIMEN, on()).expect("the specimen");
        assert_eq!((mrz.surname(), mrz.given_names()), ("ERIKSSON", "ANNA MARIA"));
        assert_eq!((mrz.number().as_str(), mrz.issuer(), mrz.nationality()), ("L898902C3", "UTO", "UTO"));
        assert_eq!(mrz.birth_date().map(|date| date.to_string()).as_deref(), Some("1974-08-12"));
        assert_eq!(mrz.expiry_date(), crate::time::date(2012, 4, 15));
        assert_eq!((mrz.sex(), mrz.failures()), (Sex::Female, vec![]));

        let td1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
        let mrz = Mrz::read(td1, on()).expect("TD1");
        assert_eq!((mrz.number().as_str(), mrz.failures()), ("D23145890", vec![]));
        assert_eq!((mrz.birth_field(), mrz.expiry_field()), ("740812", "120415"));

        let td2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6";
        assert_eq!(Mrz::read(td2, on()).expect("TD2").failures(), vec![]);
    }

    #[test]
    fn looks_at_four_hundred_characters_and_no_further() {
        let padded = |count: usize| format!("{SPECIMEN}{}", " ".repeat(count - SPECIMEN.len()));
        assert_eq!(Mrz::read(&padded(TEXT_MAX), on()), Mrz::read(SPECIMEN, on()));
        assert!(Mrz::read(&padded(TEXT_MAX + 1), on()).is_err());
        assert_eq!(TEXT_MAX, 400);
    }

    #[test]
    fn forgives_how_people_type_it() {
        for first in [
            "p<utoeriksson<<anna<maria««««<<<<<<<<<<<<<<<",
            "\u{feff}P<UTOERIKSSON«ANNA<MARIA«««««««««<",
            "P<UTOERIKSSON‹‹ANNA<MARIA\u{ad}＜＜＜<<<<<<<<<<<<<<<<\u{200b}",
        ] {
            let typed = format!("{first} \r\n  L898902C36 UTO 7408122 F 1204159 ZE184226B<<<<<10\n\n");
            assert_eq!(Mrz::read(&typed, on()), Mrz::read(SPECIMEN, on()), "{first}");
        }
        assert_eq!(Mrz::read(&SPECIMEN.replace('\n', ""), on()), Mrz::read(SPECIMEN, on()));
    }

    #[test]
    fn a_wrong_character_is_placed() {
        let wrong = SPECIMEN.replace("7408122", "7408132");
        let failures = Mrz::read(&wrong, on()).expect("a zone").failures();
        assert_eq!(failures[0], Failure { field: Checked::BirthDate, line: 2, from: 14, to: 20 });
        assert_eq!(failures[1].field, Checked::Composite);
        let odd = SPECIMEN.replace("UTO7", "UT*7");
        assert_eq!(Mrz::read(&odd, on()), Err(MrzError::Character { line: 2, at: 13, character: '*' }));
        assert_eq!(Mrz::read("P<UTO\nL8", on()), Err(MrzError::Shape("5+2".into())));
        assert_eq!(Mrz::read(&"<".repeat(500), on()), Err(MrzError::Shape("…".into())));
    }

    #[test]
    fn the_birth_century_turns_at_the_filing_day() {
        let zone = SPECIMEN.replace("7408122", "2611230");
        let birth = |on| Mrz::read(&zone, on).ok().and_then(|mrz| mrz.birth_date()).map(BirthDate::year);
        assert_eq!(birth(on()), Some(2026));
        assert_eq!(birth(crate::time::date(2025, 1, 1).expect("a day")), Some(1926));
        assert_eq!(
            birth(crate::time::date(2026, 11, 22).expect("a day")),
            Some(1926),
            "the whole date counts"
        );
        for none in ["7402312", "7400002", "74<<<<2", "7408O22"] {
            let zone = SPECIMEN.replace("7408122", none);
            assert_eq!(Mrz::read(&zone, on()).map(|mrz| mrz.birth_date()), Ok(None), "{none}");
        }
    }

    #[test]
    fn the_internal_passport_of_russia_is_read_as_it_is_printed() {
        let zone =
            "PNRUSTESTOVA8<<3ULPAN<7R9EVNA<<<<<<<<<<<<<<<\n1235678909RUS7408122F<<<<<<<4190910770001<38";
        let mrz = Mrz::read(zone, on()).expect("a zone");
        assert_eq!((mrz.surname(), mrz.given_names()), ("ТЕСТОВАЯ", "ЧУЛПАН ЮРЬЕВНА"));
        assert_eq!((mrz.number().as_str(), mrz.failures()), ("1234567890", vec![]));
        assert_eq!((mrz.expiry_date(), mrz.expiry_field()), (None, "<<<<<<"));
        assert_eq!(mrz.issue_date(), crate::time::date(2019, 9, 10));
        let other = Mrz::read(&zone.replace("PNRUS", "P<RUS"), on()).expect("a zone");
        assert_eq!((other.surname(), other.number().as_str()), ("TESTOVA8", "123567890"));
        assert_eq!(other.issue_date(), None);
    }

    #[test]
    fn an_only_name_is_found_in_either_identifier() {
        let of = |names: &str| {
            let line = format!("P<UTO{names:<<39}");
            Mrz::read(&format!("{line}\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"), on()).expect("a zone")
        };
        assert_eq!(of("<<AHMADI").single_name(), Some("AHMADI"));
        assert_eq!(of("VAN<DER<BERG").single_name(), Some("VAN DER BERG"));
        assert_eq!(of("ERIKSSON<<ANNA").single_name(), None);
        assert_eq!(of("").single_name(), None);
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,120}") {
            let _ = Mrz::read(&text, on()).map(|mrz| (mrz.failures(), mrz.name_may_be_truncated(), mrz.birth_field().len()));
        }

        #[test]
        fn never_panics_on_zones(line in "[A-Z0-9<]{88}", td1 in "[A-Z0-9<]{90}", td2 in "[A-Z0-9<]{72}") {
            for text in [line, td1, td2] {
                if let Ok(mrz) = Mrz::read(&text, on()) {
                    let _ = (mrz.failures(), mrz.birth_date(), mrz.expiry_date(), mrz.number());
                }
            }
        }
    }
}
