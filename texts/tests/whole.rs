//! The texts of this repository are whole; and each thing that can be wrong in a file of texts is found, and named with its
//! file.

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use texts::model::{Catalogue, Kind, Language, Scope};
use texts::{Room, Shape, check, read};

/// What may be put into the texts below.
fn values() -> BTreeMap<String, Kind> {
    let codes = vec!["yes".to_owned(), "no".to_owned()];
    [("day", Kind::Time), ("count", Kind::Number), ("name", Kind::Words), ("chosen", Kind::Choice(codes))]
        .map(|(name, kind)| (name.to_owned(), kind))
        .into()
}

/// Texts that want every value, so that none is unused.
const ALL_VALUES: &str =
    "all = { $chosen ->\n    [yes] { $day } { $count } { $name }\n   *[no] { $day }\n}\n";

fn language(scope: Scope, files: &[(&str, &str)]) -> Language {
    let read = |(name, source): &(&str, &str)| {
        let room = read::room(&format!("{name}.ftl"), source).expect("a file that can be read");
        ((*name).to_owned(), room)
    };
    Language { scope, rooms: files.iter().map(read).collect() }
}

/// Russian and English say this, both in full.
fn two(ru: &str, en: &str) -> Catalogue {
    let of = |source: &str| language(Scope::Full, &[("a", source), ("all", ALL_VALUES)]);
    let languages = [("ru".to_owned(), of(ru)), ("en".to_owned(), of(en))].into();
    Catalogue { languages, values: values() }
}

fn complaints(catalogue: &Catalogue) -> Vec<String> {
    check::all(catalogue).iter().map(ToString::to_string).collect()
}

#[test]
fn the_texts_of_this_repository_are_whole() {
    let catalogue = texts::load(&texts::folder(Path::new(env!("CARGO_MANIFEST_DIR"))));
    let catalogue = catalogue.unwrap_or_else(|wrong| panic!("{wrong:#?}"));
    assert_eq!(catalogue.languages.keys().collect::<Vec<_>>(), ["en", "kk", "ru"]);
    assert!(catalogue.languages.values().all(|language| language.scope == Scope::Full));
    let entries: usize = catalogue
        .languages
        .values()
        .flat_map(|language| language.rooms.values())
        .map(|room| room.entries.len())
        .sum();
    assert!(entries > 900, "only {entries} entries were read");
}

#[test]
fn no_text_shouts_or_begs() {
    let catalogue = texts::load(&texts::folder(Path::new(env!("CARGO_MANIFEST_DIR")))).expect("whole texts");
    for room in catalogue.languages.values().flat_map(|language| language.rooms.values()) {
        for entry in &room.entries {
            let texts = entry.text.iter().chain(entry.parts.iter().map(|(_, text)| text));
            let said = format!("{:?}", texts.collect::<Vec<_>>());
            for sign in ["!", "Please", "please", "ожалуйста", "тінеміз"] {
                assert!(!said.contains(sign), "{}:{}: {sign}", room.path, entry.line);
            }
        }
    }
}

#[test]
fn what_is_right_is_left_alone() {
    let ru = "one = С { $day }.\n    .hint = Имя: { $name }\n\
              files = { $count ->\n    [one] { $count } файл\n    [few] { $count } файла\n   *[many] { $count } файлов\n}\n";
    let en = "one = From { $day }.\n    .hint = Name: { $name }\n\
              files = { $count ->\n    [one] { $count } file\n   *[other] { $count } files\n}\n";
    assert_eq!(complaints(&two(ru, en)), Vec::<String>::new());
}

#[test]
fn each_thing_that_is_wrong_is_found() {
    for (ru, en, what) in [
        ("one = А\n", "one = A\ntwo = B\n", "two is missing; en has it"),
        ("one = А\n    .hint = Б\n", "one = A\n", "one.hint is missing; ru has it"),
        ("one = А\n", "one = A { $day }\n", "says {\"day\"}"),
        ("one = { $date }\n", "one = { $date }\n", "$date is no value"),
        ("one = { DATIVE($name) }\n", "one = { $name }\n", "words take no case (dative)"),
        ("one = { $chosen }\n", "one = { $chosen }\n", "$chosen chooses; it is not said"),
        ("one = { $day ->\n   *[other] А\n}\n", "one = A\n", "$day chooses no sentence"),
        (
            "one = { $chosen ->\n    [maybe] А\n   *[no] Б\n}\n",
            "one = A\n",
            "[maybe] is nothing that $chosen can be",
        ),
        ("one = { $chosen ->\n   *[no] А\n}\n", "one = A\n", "says nothing where $chosen is [yes]"),
        (
            "one = { $chosen ->\n    [yes] А\n   *[other] Б\n}\n",
            "one = A\n",
            "[other] is nothing that $chosen",
        ),
        ("one = { $chosen ->\n    [yes] А\n    [no] Б\n   *[no] В\n}\n", "one = A\n", "[no] stands twice"),
        ("one = { $count ->\n    [one] А\n   *[other] Б\n}\n", "one = A\n", "the forms one, few, many"),
        (
            "one = А\n",
            "one = { $count ->\n    [one] A\n    [few] B\n   *[many] C\n}\n",
            "the forms one, other",
        ),
        ("one = { two }\n", "one = A\n", "two is no text without values"),
        (
            "# Longest: 3\none = { $day } Абвг\n",
            "one = { $day } A\n",
            "5 characters, and there is room for 3",
        ),
        ("one = Абвг\n", "# Longest: 3\none = A\n", "4 characters, and there is room for 3"),
        (
            "# Longest: 3\none = А\n    .hint = Абвг\n",
            "one = A\n    .hint = A\n",
            "one.hint: 4 characters, and there is room for 3",
        ),
        ("### Longest: 2\none = Абв\n", "one = A\n", "3 characters, and there is room for 2"),
    ] {
        let found = complaints(&two(ru, en));
        assert!(found.iter().any(|one| one.contains(what) && one.contains(".ftl")), "{what}: {found:#?}");
    }
}

#[test]
fn a_value_that_no_text_wants_is_struck_off() {
    let mut catalogue = two("one = А\n", "one = A\n");
    catalogue.values.insert("city".into(), Kind::Words);
    assert_eq!(complaints(&catalogue), ["values.ftl: no text wants $city"]);
}

#[test]
fn what_a_program_cannot_say_is_refused_with_its_line() {
    for (source, what) in [
        ("-term = A\n", "terms are not used here"),
        ("one = A\none = B\n", "one stands twice"),
        ("one = A\n    .a = B\n    .a = C\n", ".a stands twice"),
        ("one = Of { $count -> \n    [one] a\n   *[other] b\n } files\n", "between whole sentences"),
        ("one = { $count ->\n    [1] a\n   *[other] b\n}\n", "not by a number"),
        ("one = { two ->\n    [one] a\n   *[other] b\n}\n", ":1: "),
        ("one = { UPPER($name) }\n", "UPPER is no case"),
        ("one = { DATIVE($name, short: 1) }\n", "takes a case, and nothing else"),
        ("one = { two.hint }\n", "between braces stands"),
        ("one = { -term }\n", "between braces stands"),
        ("one = { 3 }\n", "between braces stands"),
        ("# Longest: wide\none = A\n", "wants a number"),
        ("\none = { $name\n", ":2: "),
        ("what is this\n", ":1: "),
    ] {
        let wrong = read::room("a.ftl", source).expect_err(source);
        let said: Vec<String> = wrong.iter().map(ToString::to_string).collect();
        assert!(said.iter().any(|one| one.contains(what) && one.starts_with("a.ftl")), "{what}: {said:?}");
    }
}

#[test]
fn a_language_may_say_names_and_information_alone_and_is_held_to_that() {
    let ru =
        [("answers", "sex = Пол\nplace = Место\n"), ("guide", "free = Бесплатно.\n"), ("all", ALL_VALUES)];
    let with = |files: &[(&str, &str)]| {
        let languages = [
            ("ru".to_owned(), language(Scope::Full, &ru)),
            ("uz".to_owned(), language(Scope::Information, files)),
        ];
        complaints(&Catalogue { languages: languages.into(), values: values() })
    };
    assert_eq!(with(&[]), Vec::<String>::new());
    assert_eq!(
        with(&[("answers", "sex = Jinsi\n")]),
        Vec::<String>::new(),
        "what it does not say another language says"
    );
    assert_eq!(
        with(&[("answers", "sex = Jinsi\nplace = Joyi\n"), ("guide", "free = Bepul.\n")]),
        Vec::<String>::new()
    );
    assert_eq!(with(&[("answers", "shoe = Poyabzal\n")]), ["answers.ftl: shoe is nothing that ru says"]);
    assert_eq!(
        with(&[("all", ALL_VALUES)]),
        ["uz/all.ftl: a language of the scope information has language, answers, guide"]
    );
    assert_eq!(with(&[("guide", "free = Bepul { $day }.\n")]).len(), 1, "the same values");
}

#[test]
fn a_language_is_added_by_its_files_alone() {
    let folder = std::env::temp_dir().join(format!("texts-{}", std::process::id()));
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
    };
    write("values.ftl", "day = time\n");
    write("ru/language.ftl", "### Scope: full\nown-name = Русский\n");
    write("ru/answers.ftl", "sex = Пол\nday = День: { $day }\n");
    write("uz/language.ftl", "### Scope: information\nown-name = Oʻzbekcha\n");
    write("uz/answers.ftl", "sex = Jinsi\n");
    let catalogue = texts::load(&folder).expect("two languages");
    assert_eq!(catalogue.languages["uz"].scope, Scope::Information);
    write("uz/language.ftl", "own-name = Oʻzbekcha\n");
    let wrong = texts::load(&folder).expect_err("no scope");
    assert!(
        wrong.iter().any(|one| one.to_string().starts_with("uz/language.ftl: its head says no scope")),
        "{wrong:?}"
    );
    std::fs::remove_dir_all(&folder).expect("a folder can be removed");
}

#[test]
fn texts_become_matches_without_a_wildcard_and_templates() {
    let source = "short-one = «{ $name }» { DATIVE($day) } \\ \"{ \" \" }\n    .detail = { short-one-more }\n\
                  short-one-more = Ещё\n    .detail = { $count ->\n    [one] а\n    [few] б\n   *[many] в\n}\n";
    let languages = [("ru".to_owned(), language(Scope::Full, &[("a", source)]))].into();
    let catalogue = Catalogue { languages, values: values() };
    let rust = |shape| texts::write(&catalogue, &[Room { file: "a", name: "said", shape }]).expect("Rust");
    let codes = rust(Shape::Codes("crate::Code"));
    assert!(codes.contains("fn said(locale: Locale, code: crate::Code) -> &'static str"), "{codes}");
    assert!(
        codes.contains(
            r#"Locale::Ru => match code { C::ShortOne => "«{name}» {day:dative} \\ \" ", C::ShortOneMore"#
        ),
        "{codes}"
    );
    assert!(!codes.contains("_ =>"), "{codes}");
    let pairs = rust(Shape::Pairs("crate::Code", "detail"));
    assert!(
        pairs.contains(r#"C::ShortOneMore => ("Ещё", "\u{3}count\u{1f}one\u{1f}а\u{1f}few\u{1f}б\u{1f}в")"#),
        "{pairs}"
    );
    assert!(pairs.contains("\", \"Ещё\")"), "{pairs}");
    let paths = rust(Shape::Paths);
    assert!(paths.contains(r#""short.one.more" => 1, _ => return None"#), "{paths}");
    assert!(rust(Shape::PathParts("detail")).contains(r#"&["Ещё", "\u{3}count"#));
    let groups = rust(Shape::Groups);
    assert!(
        groups.contains(r#"("short-one", &["detail"])"#) && groups.contains("fn short_one_more"),
        "{groups}"
    );
    assert!(rust(Shape::Texts).contains("const fn said_short_one(locale: Locale) -> &'static str"));
    assert!(rust(Shape::TextPairs("none")).contains("-> (&'static str, &'static str)"));
    let pages = rust(Shape::Pages(Some("crate::text")));
    for part in [
        "pub struct Short {",
        "pub one: &'static str",
        "pub one_more: &'static str",
        "common: crate::text::words(Locale::Ru), short: Short { one: ",
    ] {
        assert!(pages.contains(part), "{part}: {pages}");
    }
    assert!(rust(Shape::Struct("Words")).contains("=> &Words { short_one: "));
    assert!(rust(Shape::List).contains("=> &[\"«{name}»"));
    assert!(rust(Shape::Both("Words")).contains("const SAID: Words = Words { short_one: Both { ru: "));
    let sets = rust(Shape::Sets(&[("short-one", "A"), ("short-one-more", "B")]));
    assert!(sets.contains(r#"fn short_one_more(locale: Locale, code: B) -> &'static str"#), "{sets}");
    for wrong in [&[("short-one", "A")][..], &[("short-one", "A"), ("short-one-more", "B"), ("none", "C")]] {
        assert!(
            texts::write(&catalogue, &[Room { file: "a", name: "", shape: Shape::Sets(wrong) }]).is_err()
        );
    }
    assert!(texts::write(&catalogue, &[Room { file: "b", name: "b", shape: Shape::Texts }]).is_err());
}

proptest! {
    #[test]
    fn no_file_makes_the_reader_fail_otherwise_than_by_complaining(
        pieces in prop::collection::vec(
            prop_oneof![
                Just("one"), Just(" = "), Just("{ "), Just(" }"), Just("$count"), Just(" ->\n"), Just("    [one] "), Just("   *[other] "),
                Just("\n"), Just("    .a"), Just("# Longest: 3"), Just("ә"), Just("\""), Just("DATIVE("), Just(")"), Just("\r\n"), Just("-"), Just("\u{a0}"),
            ],
            0..40,
        ),
        noise in ".{0,40}",
    ) {
        for source in [pieces.concat(), noise] {
            if let Ok(room) = read::room("a.ftl", &source) {
                let language = Language { scope: Scope::Full, rooms: [("a".to_owned(), room)].into() };
                let catalogue = Catalogue { languages: [("ru".to_owned(), language)].into(), values: values() };
                if check::all(&catalogue).iter().all(|one| one.path == "values.ftl") {
                    let room = Room { file: "a", name: "said", shape: Shape::Texts };
                    prop_assert!(texts::write(&catalogue, &[room]).is_ok());
                }
            }
        }
    }
}
