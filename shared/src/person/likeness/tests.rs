//! What two spellings of one name are to each other, and two names to each other.

use super::*;

type Written = (&'static str, &'static str, &'static str);

fn name((surname, given, patronymic): Written) -> Name {
    Name::new(surname, given, patronymic).expect("a name")
}

fn of(written: Written) -> Spellings {
    Spellings::of([&name(written)])
}

/// Either may be the paper.
fn compared(one: Written, other: Written) -> Agreement {
    let (one, other) = (name(one), name(other));
    let there = agreement(&one, std::slice::from_ref(&other));
    assert_eq!(there, agreement(&other, &[one]), "{other:?}");
    there
}

#[test]
fn papers_that_say_the_same_are_told_from_those_that_need_a_person() {
    use Agreement::{Explained, Same, Unexplained, Unreadable};
    for (one, other, wanted) in [
        (("Иванов", "Сергей", ""), ("IVANOV", "SERGEI", ""), Same),
        (("García López", "José", ""), ("GARCIA LOPEZ", "JOSE", ""), Same),
        (("Иванов", "Сергей", "Петрович"), ("IVANOV", "SERGEI", ""), Same),
        (("Иванов", "Сергей", "Петрович"), ("Иванов", "Сергей", "Петрович"), Same),
        (("IVANOV", "SERGEI", ""), ("SERGEI", "IVANOV", ""), Explained),
        (("ZHUK", "YAUHENI", ""), ("Жук", "Евгений", ""), Explained),
        (("LEUNG", "MAN YUK", ""), ("LIANG", "MANYU", ""), Explained),
        (("ZAHRA", "", ""), ("ZAHRA", "AHMADI", ""), Explained),
        (("ERIKSSON", "ANNA", ""), ("ERIKSON", "ANNA", ""), Same),
        (("LINDBERG", "ANNA", ""), ("LINDBURG", "ANNA", ""), Explained),
        (("ZAHRA", "", ""), ("NOOR", "AHMADI", ""), Unexplained),
        // One word may not make up for another.
        (("ERIKSSON", "ANNA", ""), ("ERIKSSON", "OLGA", ""), Unexplained),
        (("ERIKSSON", "ANNA", ""), ("PETROVA", "ANNA", ""), Unexplained),
        (("Иванов", "Сергей", "Петрович"), ("Иванов", "Сергей", "Олегович"), Unexplained),
        (("KOVALENKO", "OLENA", ""), ("KOVALCHUK", "OLENA", ""), Unexplained),
        (("徐", "瑾", ""), ("ERIKSSON", "ANNA", ""), Unreadable),
    ] {
        assert_eq!(compared(one, other), wanted, "{one:?} {other:?}");
    }
    assert_eq!(agreement(&name(("ERIKSSON", "ANNA", "")), &[]), Unreadable);
    let both = [name(("徐", "瑾", "")), name(("Сюй", "Цзинь", ""))];
    assert_eq!(agreement(&name(("XU", "JIN", "")), &both), Explained, "the best of what the form says");
}

#[test]
fn two_fathers_are_told_apart_and_one_father_is_one_in_every_custom() {
    let fathers = |one: &'static str, other: &'static str| {
        of(("Абдуллаев", "Алишер", one)).patronymics(&of(("Абдуллаев", "Алишер", other)))
    };
    assert_eq!(fathers("Бахтиярович", "Baxtiyor oʻgʻli"), Some(true));
    assert_eq!(fathers("Миколайович", "Николаевич"), Some(true));
    assert_eq!(fathers("Бахтиярович", "Каримович"), Some(false));
    assert_eq!(fathers("Baxtiyor oʻgʻli", "Karim oʻgʻli"), Some(false));
    assert_eq!(fathers("Бахтиярович", ""), None);
    assert_eq!(fathers("", ""), None);
}

#[test]
fn a_long_word_bears_two_slips_and_a_short_one_bears_one() {
    assert!(is_slipped("LINDBERG", "LINTBERK"), "eight letters, two slips");
    assert!(!is_slipped("LINDBER", "LINTBEK"), "seven letters");
    assert!(is_slipped("LINDBER", "LINDBEK") && is_slipped("LINDBER", "LINDBE"));
    assert!(is_slipped("ANNA", "NANA"), "two letters exchanged are one slip");
    assert!(!is_slipped("LINDBERG", "LINTPERK"), "three slips");
    assert!(!is_slipped("LINDBERG", "LINDB"), "three letters short");
}

#[test]
fn what_transcription_leaves_of_a_word_is_its_first_consonant_and_more_than_half() {
    assert!(is_faint("BEAUCHAMP", "BOSAN") == is_faint("BOSAN", "BEAUCHAMP"));
    assert!(is_faint("SNEIDER", "SNAIDER"));
    assert!(is_faint("KARIMAN", "KARIMALT"), "four of five in one order");
    assert!(!is_faint("KARIM", "TARIM"), "another beginning");
    assert!(!is_faint("KRMN", "KRST"), "half is not more than half");
    assert!(!is_faint("KARIM", "KARIMATANAS") && is_faint("KARIM", "KARIMATAN"), "of the longer one");
}

#[test]
fn how_alike_two_names_are_says_more_the_more_agrees() {
    let degree = |one, other| of(one).degree(&of(other));
    let anna = ("ERIKSSON", "ANNA", "");
    assert_eq!(degree(anna, ("Эрикссон", "Анна", "")), Some(Degree::Equal));
    assert_eq!(degree(anna, ("ANNA", "ERIKSSON", "")), Some(Degree::Equal), "boxes exchanged");
    assert_eq!(degree(("VANDERBERG", "JAN", ""), ("VAN DER BERG", "JAN", "")), Some(Degree::Equal));
    let both = |given| degree(("ERIKSSON", "ANNA MARIA", ""), ("ERIKSSON", given, ""));
    assert_eq!(both("MARIA ANNA"), Some(Degree::Equal), "the same words in another order");
    assert_ne!(both("MARIA MARIA"), Some(Degree::Equal), "one of them twice");
    assert_eq!(degree(("ZHUK", "YAUHENI", ""), ("ZHUK", "EVGENII", "")), Some(Degree::Sound));
    assert_eq!(degree(anna, ("ERIKSTON", "ANNA", "")), Some(Degree::Close), "a slip");
    assert_eq!(degree(("LEUNG", "MAN YUK", ""), ("LIANG", "MANYU", "")), Some(Degree::Close));
    assert_eq!(degree(anna, ("PETROVA", "OLGA", "")), Some(Degree::Differ));
    assert_eq!(degree(("XU", "JIN", ""), ("XU", "JUN", "")), Some(Degree::Differ), "another syllable");
    assert_eq!(degree(("XU", "JIANGUO", ""), ("XU", "JIANPING", "")), Some(Degree::Differ));
    assert_eq!(degree(("XU", "JIANGUO", ""), ("XU", "JIANGUA", "")), Some(Degree::Close), "a slip");
    assert_eq!(degree(("徐", "瑾", ""), anna), None);
    assert_eq!(degree(("徐", "瑾", ""), ("徐", "瑾", "")), Some(Degree::Equal));
}

#[test]
fn a_marriage_leaves_what_it_leaves() {
    let (unmarried, married) = (of(("Petrova", "Anna Maria", "")), of(("Сидорова", "Анна Мария", "")));
    assert!(unmarried.share_given_names(&married) && married.share_given_names(&unmarried));
    assert!(!unmarried.share_given_names(&of(("Сидорова", "Анна", ""))));
    assert!(!of(("Petrova", "Anna", "")).share_given_names(&of(("Сидорова", "Анна", ""))));
    assert!(!unmarried.share_given_names(&of(("Сидорова", "Анна Мария", "Петровна"))));
    assert!(!unmarried.share_given_names(&of(("Anna Maria", "", ""))), "no surname to change");
    let daughter = of(("Petrova", "Anna", "Sergeevna"));
    assert!(daughter.share_given_and_patronymic(&of(("Сидорова", "Анна", "Сергеевна"))));
    assert!(!daughter.share_given_and_patronymic(&of(("Сидорова", "Анна", "Олеговна"))));
    assert!(!daughter.share_given_and_patronymic(&of(("Сидорова", "Ольга", "Сергеевна"))));
    assert!(!daughter.share_given_and_patronymic(&of(("Сидорова", "Анна", ""))));
}

#[test]
fn an_initial_stands_for_a_name_beside_a_surname_that_sounds_alike() {
    let initials = |one, other| of(one).share_initials(&of(other));
    assert!(initials(("Mohamed", "S", ""), ("Muhamad", "Sara", "")));
    assert!(!initials(("Mohamed", "A", ""), ("Muhamad", "Sara", "")));
    assert!(!initials(("Lindberg", "S", ""), ("Petrov", "Sara", "")));
}

#[test]
fn words_that_sound_alike_in_another_order_leave_none_over() {
    let degree = |one, other| of(one).degree(&of(other));
    assert_eq!(degree(("ZHUK", "YAUHENI LINA", ""), ("LINA", "ZHUK EVGENII", "")), Some(Degree::Sound));
    assert_ne!(degree(("ZHUK", "YAUHENI", ""), ("EVGENII", "ZHUK OLGA", "")), Some(Degree::Sound));
}

#[test]
fn digits_and_foreign_scripts_are_seen() {
    assert!(has_digit("ERIKSS0N") && has_digit("٣") && !has_digit("ERIKSSON") && !has_digit(""));
    assert!(is_unreadable("徐") && !is_unreadable("Сюй") && !is_unreadable("XU"));
    assert!(
        is_apart("ERIKSON", "PETROV") && !is_apart("MOHAMED", "MUHAMAD") && !is_apart("LINDBERG", "LINDBURG")
    );
}

/// Whether the index leads from one name to the other.
fn meet(one: Written, other: Written) -> bool {
    let known = of(other).bags();
    of(one).bags().iter().any(|bag| known.contains(bag))
}

#[test]
fn the_index_forgets_vowels_where_consonants_tell_enough() {
    assert_eq!(["KARIMOV", "ALI"].into_iter().flat_map(consonants).count(), SOUND);
    assert!(meet(("KARIMOV", "ALI", ""), ("KERIMOV", "ALI", "")));
    assert_eq!(["LANO", "TARI"].into_iter().flat_map(consonants).count(), SOUND - 1);
    assert!(!meet(("LANO", "TARI", ""), ("LENO", "TARI", "")));
    assert!(meet(("LANO", "TARI", ""), ("TARI", "LANO", "")), "whatever the order");
    assert_eq!(of(("瑾", "徐", "")).bags(), ["徐瑾"], "letters of a script without a table stay");
}

#[test]
fn a_name_that_only_sounds_alike_is_one_by_its_sound() {
    let degree = |one, other| of(one).degree(&of(other));
    let katrina = ("VANDERBERG", "KATRINA", "");
    assert_eq!(degree(katrina, ("VAN DER BORG", "KATRENA", "")), Some(Degree::Sound), "joined or apart");
    assert_eq!(degree(katrina, ("KATRENA", "VAN DER BORG", "")), Some(Degree::Sound), "boxes exchanged");
    let two = ("LINDBERG", "KATRINA MARGARETA", "");
    assert_eq!(degree(two, ("KATRENA", "LINDBORG MERGARETA", "")), Some(Degree::Sound), "in any order");
    assert_eq!(degree(("LINDBERG", "", ""), ("LINDBORG", "", "")), Some(Degree::Sound));
    assert_eq!(degree(("XU", "JIANGUO", ""), ("XU", "JIANKUA", "")), Some(Degree::Differ), "two slips");
}

#[test]
fn a_slip_is_counted_by_the_shorter_word() {
    assert!(!is_slipped("LINDBERG", "LINTBER") && !is_slipped("LINTBER", "LINDBERG"));
    assert!(!is_apart("LINDBERG", "LINDBERT"), "near without sounding alike");
}

#[test]
fn a_paper_may_know_fewer_words_of_a_part() {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(part(&words("ANNA"), &words("ANNA MARIA")), Part::Equal);
    assert_eq!(part(&words("OLGA"), &words("ANNA MARIA")), Part::Other);
    assert_eq!(part(&[], &words("ANNA")), Part::Other);
    assert_eq!(part(&[], &[]), Part::Equal);
    let only = ("LINDBORG", "", "");
    assert_eq!(compared(only, ("LINDBERG", "ANNA", "")), Agreement::Explained, "an only name by its sound");
    let mixed = ("KATRINA LINDBERG", "MARGARETA OLGA", "");
    assert_eq!(compared(mixed, ("KATRINA MARGARETA", "LINDBERG OLGA", "")), Agreement::Explained);
}

#[test]
fn an_initial_is_read_on_either_paper_and_vouches_for_no_other_name() {
    let initials = |one, other| of(one).share_initials(&of(other));
    assert!(initials(("Lindberg", "Sara", ""), ("Lindberg", "S", "")));
    assert!(!initials(("Lindberg", "Sara", ""), ("Lindberg", "A", "")));
    assert!(!initials(("Lindberg", "S Anna", ""), ("Lindberg", "Sara Olga", "")));
    assert!(!initials(("Lindberg", "Sara", ""), ("Lindberg", "Sara", "")), "there is no initial");
}
