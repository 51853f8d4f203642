//! The machine-readable zone against what was typed. Names are compared through their folded words, because the
//! zone has no diacritics, no apostrophes and may be cut off (facts of ICAO 9303-3 §4.6): names never have to be
//! equal to the letter, dates and numbers do.

use super::Mrz;
use crate::person::name_key::words;
use crate::person::{BirthDate, Name};
use crate::time::Date;

/// How a typed name stands to the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameAgreement {
    /// Every word agrees.
    Agrees,
    /// The zone is cut off, and what is left of it agrees.
    AgreesAsFarAsItGoes,
    /// Close, or only part of the words: a person compares.
    InPart,
    /// Something else altogether.
    Differs,
    /// The typed name is in a script without a table: nothing can be said.
    CannotTell,
}

/// Compares a typed name with the zone.
#[must_use]
pub fn name(mrz: &Mrz, typed: &Name) -> NameAgreement {
    let zone: Vec<String> = words(mrz.surname()).into_iter().chain(words(mrz.given_names())).collect();
    let typed: Vec<String> = typed.parts().flat_map(words).collect();
    if typed.is_empty() {
        return NameAgreement::CannotTell;
    }
    let met = zone.iter().filter(|word| typed.contains(word)).count();
    if met == zone.len() {
        return NameAgreement::Agrees;
    }
    let begins = |word: &String| typed.iter().any(|whole| whole.starts_with(word.as_str()));
    if mrz.name_may_be_truncated() && zone.iter().all(begins) {
        return NameAgreement::AgreesAsFarAsItGoes;
    }
    let close = |word: &String| typed.iter().any(|other| strsim::jaro_winkler(word, other) >= 0.8);
    if zone.iter().any(close) { NameAgreement::InPart } else { NameAgreement::Differs }
}

/// A whole date as the zone writes it, `YYMMDD`.
#[must_use]
pub fn field_of(date: Date) -> String {
    format!("{:02}{:02}{:02}", date.year().rem_euclid(100), date.month(), date.day())
}

/// Whether a typed birth date is the zone's, in all parts that both know. Fillers in the zone match anything.
#[must_use]
pub fn birth_date(mrz: &Mrz, typed: BirthDate) -> bool {
    let two = |part: Option<i8>| part.map_or("<<".to_owned(), |part| format!("{part:02}"));
    let typed = format!("{:02}{}{}", typed.year().rem_euclid(100), two(typed.month()), two(typed.day()));
    let zone = mrz.birth_field();
    zone.len() == typed.len() && zone.chars().zip(typed.chars()).all(|(a, b)| a == b || a == '<' || b == '<')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn specimen(names: &str) -> Mrz {
        let on = crate::time::date(2026, 11, 23).expect("a day");
        let line = format!("P<UTO{names:<<39}");
        Mrz::read(&format!("{line}\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"), on).expect("a zone")
    }

    fn name_of(surname: &str, given_name: &str) -> Name {
        Name::new(surname, given_name, "").expect("a name")
    }

    #[test]
    fn spellings_agree_without_being_equal() {
        for (zone, surname, given) in [
            ("ERIKSSON<<ANNA<MARIA", "Eriksson", "Anna Maria"),
            ("OCONNOR<<SIOBHAN", "O’Connor", "Siobhán"),
            ("MUELLER<<JUERGEN", "Müller", "Jürgen"),
            ("IVANOV<<ALEKSEI", "Иванов", "Алексей"),
            ("ARKFREITH<<", "Arkfreith", ""),
        ] {
            assert_eq!(name(&specimen(zone), &name_of(surname, given)), NameAgreement::Agrees, "{zone}");
        }
    }

    #[test]
    fn other_names_do_not_agree() {
        let mrz = specimen("ERIKSSON<<ANNA<MARIA");
        assert_eq!(name(&mrz, &name_of("Eriksson", "Berta")), NameAgreement::InPart);
        assert_eq!(name(&mrz, &name_of("Petrov", "Oleg")), NameAgreement::Differs);
        assert_eq!(name(&mrz, &name_of("ბერიძე", "გიორგი")), NameAgreement::CannotTell);
    }

    #[test]
    fn a_cut_off_name_agrees_as_far_as_it_goes() {
        let mrz = specimen("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K");
        let typed = name_of("Nilavadhanananda", "Chayapa Dejthamrong Krasuang");
        assert_eq!(name(&mrz, &typed), NameAgreement::AgreesAsFarAsItGoes);
    }

    #[test]
    fn partial_birth_dates_agree_where_both_know() {
        let mrz = specimen("ERIKSSON<<ANNA");
        let date = |text| BirthDate::parse(text).expect("a date");
        assert!(birth_date(&mrz, date("1974-08-12")));
        assert!(birth_date(&mrz, date("1974-08-XX")));
        assert!(!birth_date(&mrz, date("1974-08-13")));
        assert_eq!(field_of(crate::time::date(2012, 4, 5).expect("a day")), "120405");
    }
}
