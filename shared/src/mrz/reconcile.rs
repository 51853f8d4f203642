//! The machine-readable zone against what was typed. Names are compared by the customs of the states that write them
//! (`person::translit`), surname with primary and given names with secondary identifier, because the zone has no
//! diacritics, no apostrophes and may be cut off (facts of ICAO 9303-3 §4.6): names never have to be equal to the letter,
//! dates and numbers do.

use super::Mrz;
use crate::person::likeness::is_apart;
use crate::person::translit::{Spelling, plainly};
use crate::person::{Agreement, BirthDate, Name, Spellings, likeness};
use crate::time::Date;

/// How a typed name stands to the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameAgreement {
    /// Every word agrees, each in its identifier.
    Agrees,
    /// The zone is cut off, and what is left of it agrees.
    AgreesAsFarAsItGoes,
    /// Another spelling, only part of the words, or words in each other's place: a person compares.
    InPart,
    /// Something else altogether.
    Differs,
    /// The typed name is in a script without a table: nothing can be said.
    CannotTell,
}

/// The name of the zone. Zones that write letters by digits are decoded before their names are compared.
#[must_use]
pub fn name_of(mrz: &Mrz) -> Option<Name> {
    Name::new(mrz.surname(), mrz.given_names(), "")
}

/// Compares a typed name with the zone.
#[must_use]
pub fn name(mrz: &Mrz, typed: &Name) -> NameAgreement {
    let Some(zone) = name_of(mrz) else { return NameAgreement::CannotTell };
    if agrees(&plainly(&zone), &plainly(typed)) {
        return NameAgreement::Agrees;
    }
    let (read, written) = (Spellings::by_letters(&zone), Spellings::by_letters(typed));
    let letters = || read.letters().flat_map(|zone| written.letters().map(move |typed| (zone, typed)));
    if letters().next().is_none() {
        return NameAgreement::CannotTell;
    }
    if letters().any(|(zone, typed)| agrees(zone, typed)) {
        return NameAgreement::Agrees;
    }
    if mrz.name_may_be_truncated() && letters().any(|(zone, typed)| agrees_when_cut(zone, typed)) {
        return NameAgreement::AgreesAsFarAsItGoes;
    }
    let explained = likeness::agreement(typed, core::slice::from_ref(&zone)) == Agreement::Explained;
    let in_part = letters()
        .any(|(zone, typed)| zone.words().any(|word| all_of(typed).any(|other| !is_apart(word, other))));
    if explained || in_part { NameAgreement::InPart } else { NameAgreement::Differs }
}

fn all_of(typed: &Spelling) -> impl Iterator<Item = &str> {
    typed.words().chain(typed.patronymic.iter().map(String::as_str))
}

/// Surname and primary identifier have the same words; so have given names and secondary identifier, in which a
/// patronymic may stand or not. An only name agrees with an only identifier, whichever it is.
fn agrees(zone: &Spelling, typed: &Spelling) -> bool {
    let only = |name: &Spelling| name.surname.is_empty() || name.given.is_empty();
    if typed.words().next().is_none() {
        return false;
    }
    if only(zone) && only(typed) {
        return zone.words().eq(typed.words());
    }
    let joined = |a: &[String], b: &[String]| a.concat() == b.concat();
    let with_patronymic = [typed.given.as_slice(), typed.patronymic.as_slice()].concat();
    let given = joined(&zone.given, &typed.given) || joined(&zone.given, &with_patronymic) || {
        zone.given.iter().all(|word| with_patronymic.contains(word))
            && typed.given.iter().all(|word| zone.given.contains(word))
    };
    let same_words = || {
        let sorted = |words: &[String]| {
            let mut words = words.to_vec();
            words.sort();
            words
        };
        sorted(&zone.surname) == sorted(&typed.surname)
    };
    given && (joined(&zone.surname, &typed.surname) || same_words())
}

/// As much as the zone has of each word stands at the beginning of a word of the same part.
fn agrees_when_cut(zone: &Spelling, typed: &Spelling) -> bool {
    let with_patronymic = [typed.given.as_slice(), typed.patronymic.as_slice()].concat();
    let begins = |word: &String, whole: &[String]| whole.iter().any(|whole| whole.starts_with(word.as_str()));
    zone.surname.iter().all(|word| begins(word, &typed.surname))
        && zone.given.iter().all(|word| begins(word, &with_patronymic))
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
    fn each_word_agrees_in_its_own_identifier() {
        for (zone, surname, given) in [
            ("ERIKSSON<<ANNA", "Anna", "Eriksson"),
            ("ERIKSSON<<ANNA", "Eriksson", "Anna Petrovna Olga"),
            ("ERIKSSON<<ANNA<MARIA", "Eriksson", "Anna"),
            ("ERIKSSON<<ANNA", "Eriksson Berg", "Anna"),
            ("ZHUK<<YAUHENI", "Жук", "Евгений"),
            ("XU<<JIANGUO", "Сюй", "Цзяньго"),
        ] {
            assert_eq!(name(&specimen(zone), &name_of(surname, given)), NameAgreement::InPart, "{zone}");
        }
        let with_patronymic = Name::new("Петров", "Иван", "Сергеевич").expect("a name");
        for zone in ["PETROV<<IVAN", "PETROV<<IVAN<SERGEEVICH"] {
            assert_eq!(name(&specimen(zone), &with_patronymic), NameAgreement::Agrees, "{zone}");
        }
    }

    #[test]
    fn a_zone_agrees_with_the_letters_of_its_own_state() {
        for (zone, surname, given) in [
            ("YEHIIEV<<YAH", "Єгієв", "Яг"),
            ("HRYHORENKO<<HRYHORII", "Григоренко", "Григорій"),
            ("DJORDJEVIC<<DJORDJE", "Ђорђевић", "Ђорђе"),
            ("ZIVKOVIC<<ZELJKO", "Живковић", "Жељко"),
            ("NUNXXEZ<<BEGONXXA", "Núñez", "Begoña"),
            ("MUXXLLER<<JUERGEN", "Müller", "Jürgen"),
            ("SHTARBANOV<<GEORGI", "Щърбанов", "Георги"),
            ("GARCIA<LOPEZ<<JOSE", "García López", "José"),
            ("ULADZIMIRAU<<ALEH", "Уладзіміраў", "Алег"),
            ("XUDOYBERDIYEV<<OTKIR", "Худойбердиев", "Ўткир"),
            ("BATBUKH<<GANBAATAR", "Батбөх", "Ганбаатар"),
            ("ABDULRAHMAN<<ALI", "Abdul Rahman", "Ali"),
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
    fn a_cut_off_name_agrees_no_further_than_it_goes() {
        let mrz = specimen("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K");
        for (surname, given) in [
            ("Nilavadhanananda", "Chayapa Dejthamrong Somchai"),
            ("Somchai", "Chayapa Dejthamrong Krasuang"),
            ("Nilavadhanananda", "Dejthamrong Krasuang"),
        ] {
            assert_ne!(name(&mrz, &name_of(surname, given)), NameAgreement::AgreesAsFarAsItGoes, "{given}");
        }
    }

    #[test]
    fn given_names_agree_in_another_order_and_none_is_left_over() {
        let mrz = specimen("ERIKSSON<<ANNA<MARIA");
        assert_eq!(name(&mrz, &name_of("Eriksson", "Maria Anna")), NameAgreement::Agrees);
        for given in ["Maria Anna Olga", "Maria Olga", "Anna Anna"] {
            assert_ne!(name(&mrz, &name_of("Eriksson", given)), NameAgreement::Agrees, "{given}");
        }
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
