//! States by their three letters (ISO 3166-1 alpha-3) and the further codes of machine-readable documents (ICAO
//! 9303-3 §5): British statuses, organisations, persons without a citizenship, the specimen state.
//!
//! Knows codes and names; does not know which documents of a state are accepted.

mod table;

use core::fmt;

use crate::locale::Locale;
use table::ROWS;

/// A state, or what stands in its place in a document.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 3]);

impl Country {
    /// The Republic of Kazakhstan.
    pub const KAZAKHSTAN: Self = Self(*b"KAZ");
    /// Utopia, the state of specimens (ICAO 9303-3 §5).
    pub const SPECIMEN: Self = Self(*b"UTO");

    /// The state of that code, three capital letters. `D` is Germany, as machine-readable zones write it.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let code = if code == "D" { "DEU" } else { code };
        let country = Self(<[u8; 3]>::try_from(code.as_bytes()).ok()?);
        country.row().map(|_| country)
    }

    /// The row of the code.
    fn row(self) -> Option<&'static str> {
        let number = |&[a, b, c]: &[u8; 3]| u32::from_be_bytes([0, a, b, c]);
        let code = Some(number(&self.0));
        let found = ROWS.binary_search_by_key(&code, |row| row.as_bytes().first_chunk().map(number)).ok()?;
        ROWS.get(found).copied()
    }

    /// One column of the row.
    fn column(self, number: usize) -> &'static str {
        self.row().and_then(|row| row.split('|').nth(number)).unwrap_or_default()
    }

    /// The three letters.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        self.column(0)
    }

    /// The two letters of ISO 3166-1; `None` for the other codes.
    #[must_use]
    pub fn alpha2(self) -> Option<&'static str> {
        Some(self.column(1)).filter(|code| !code.is_empty())
    }

    /// The short name.
    #[must_use]
    pub fn name(self, locale: Locale) -> &'static str {
        self.column(match locale {
            Locale::Kk => 2,
            Locale::Ru => 3,
            Locale::En => 4,
        })
    }

    /// Kazakhstan.
    #[must_use]
    pub fn is_kazakhstan(self) -> bool {
        self == Self::KAZAKHSTAN
    }

    /// The specimen state: only samples, tests and demonstrations carry it.
    #[must_use]
    pub fn is_specimen(self) -> bool {
        self == Self::SPECIMEN
    }

    /// No state but a kind of person: stateless, refugee, unspecified.
    #[must_use]
    pub fn is_person_code(self) -> bool {
        matches!(&self.0, b"XXA" | b"XXB" | b"XXC" | b"XXX")
    }

    /// An organisation or mission that issues documents and has no citizens.
    #[must_use]
    pub fn is_organisation(self) -> bool {
        matches!(&self.0, b"EUE" | b"UNA" | b"UNK" | b"UNO")
            || (self.0.first() == Some(&b'X') && !self.is_person_code())
    }

    /// What can be chosen as a citizenship or as an issuing state, sorted by code: ISO 3166-1, the British statuses
    /// and Kosovo. Organisations, persons and the specimen state are left out.
    pub fn all_states() -> impl Iterator<Item = Self> {
        Self::all().filter(|country| {
            !(country.is_organisation() || country.is_person_code() || country.is_specimen())
        })
    }

    /// Every code, sorted.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().filter_map(|row| Self::parse(row.split('|').next()?))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// An independent list of the codes of ISO 3166-1: one line for each state, three letters and two.
    const ISO_3166_1: &str = include_str!("country/iso_3166_1.txt");

    #[test]
    fn the_codes_are_those_of_iso_3166_1() {
        let expected: BTreeMap<_, _> = ISO_3166_1.lines().filter_map(|line| line.split_once(' ')).collect();
        let ours: BTreeMap<_, _> =
            Country::all().filter_map(|country| Some((country.as_str(), country.alpha2()?))).collect();
        assert_eq!(ours.len(), 249);
        assert_eq!(ours, expected);
        assert_eq!(ours.values().collect::<BTreeSet<_>>().len(), 249);
    }

    #[test]
    fn rows_are_sorted_unique_and_read_back() {
        assert!(ROWS.windows(2).all(|pair| pair[0][..3] < pair[1][..3]));
        assert_eq!(Country::all().count(), ROWS.len());
        for (row, country) in ROWS.iter().zip(Country::all()) {
            assert_eq!(row.split('|').count(), 5, "{row}");
            assert_eq!(row.get(..3), Some(country.as_str()));
            assert_eq!(Country::parse(country.as_str()), Some(country));
        }
    }

    #[test]
    fn every_name_is_written_in_its_script_and_stands_once() {
        for locale in Locale::ALL {
            let mut names = BTreeSet::new();
            for country in Country::all() {
                let name = country.name(*locale);
                assert!(!name.trim().is_empty() && name == name.trim(), "{country}");
                let latin = name.chars().any(|letter| letter.is_ascii_alphabetic());
                assert_eq!(latin, *locale == Locale::En, "{country}: {name}");
                let cyrillic = name.chars().any(|letter| ('Ѐ'..='ӿ').contains(&letter));
                assert_eq!(cyrillic, *locale != Locale::En, "{country}: {name}");
                assert!(names.insert(name), "{name} stands twice");
            }
        }
    }

    #[test]
    fn further_codes_of_icao_9303_are_known_and_told_apart() {
        for code in ["GBD", "GBN", "GBO", "GBP", "GBS", "RKS"] {
            let country = Country::parse(code).expect("a code of ICAO 9303");
            assert!(country.alpha2().is_none() && Country::all_states().any(|state| state == country));
        }
        for code in
            ["EUE", "UNO", "UNA", "UNK", "XDC", "XES", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX", "UTO"]
        {
            let country = Country::parse(code).expect("a code of ICAO 9303");
            assert!(Country::all_states().all(|state| state != country), "{code}");
            assert_eq!(country.is_person_code(), code.starts_with("XX"));
            assert_eq!(country.is_specimen(), code == "UTO");
        }
        assert_eq!(Country::all_states().count(), 249 + 6);
        assert!(Country::all_states().is_sorted());
    }

    #[test]
    fn germany_of_the_machine_readable_zone_is_germany() {
        assert_eq!(Country::parse("D"), Country::parse("DEU"));
        assert!(Country::parse("KAZ").is_some_and(Country::is_kazakhstan));
        assert!(!Country::parse("UZB").is_some_and(Country::is_kazakhstan));
    }

    #[test]
    fn other_codes_are_not_read() {
        for code in ["", "d", "kaz", "KA", "KAZZ", " KAZ", "ZZZ", "ANT", "СКА", "D<<", "К"] {
            assert_eq!(Country::parse(code), None, "{code:?}");
        }
    }
}
