//! No rule escapes the digest of the rules, no word that of the words: the build's own function over changed copies of
//! the sources. A mutant of any rule has another digest; a comment, a test or a line end has not.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../build/digest.rs"]
mod digest;

use std::collections::BTreeSet;
use std::path::Path;

use digest::{Files, NO_RULES, Sources, WORDS, is_rule, is_word};

fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Sources {
    digest::read(&package().join("src")).expect("the sources")
}

fn files(sources: &Sources) -> Files {
    digest::files(sources).expect("Rust")
}

fn rules_of(files: &Files) -> String {
    digest::digest("iin-rules", files, is_rule, &[])
}

/// The words as the build script wrote them from the files of `texts/`.
const TEXTS: &str = include_str!(concat!(env!("OUT_DIR"), "/texts.rs"));

fn words_of(files: &Files) -> String {
    words_with(files, TEXTS)
}

fn words_with(files: &Files, texts: &str) -> String {
    digest::digest("iin-words", files, is_word, &[texts])
}

/// The digests with one file changed.
fn with(files: &Files, path: &str, changed: &str) -> Files {
    let mut files = files.clone();
    let digest = digest::file(path, changed).expect("Rust");
    *files.get_mut(path).expect("a file") = digest;
    files
}

#[test]
fn the_statement_names_the_digests_of_these_sources() {
    let files = files(&sources());
    let lock = std::fs::read_to_string(package().join("../Cargo.lock")).expect("a lock file");
    let tables = std::fs::read_to_string(concat!(env!("OUT_DIR"), "/unicode_tables.rs")).expect("tables");
    let libraries = digest::libraries(&lock).expect("versions");
    let rules = digest::digest("iin-rules", &files, is_rule, &[&tables, &libraries]);
    assert_eq!((shared::digests::rules(), shared::digests::words()), (&*rules, &*words_of(&files)));
}

/// Mutants of code before its tests: the first sign of each kind that stands between blanks.
fn mutants(text: &str) -> Vec<String> {
    const SIGNS: [(&str, &str); 12] = [
        (" < ", " <= "),
        (" <= ", " < "),
        (" > ", " >= "),
        (" >= ", " > "),
        (" == ", " != "),
        (" != ", " == "),
        (" && ", " || "),
        (" || ", " && "),
        (" + ", " - "),
        ("true", "false"),
        ("Error;", "Notice;"),
        (": i16 = 1", ": i16 = 2"),
    ];
    let code: String = text
        .split("#[cfg(test)]")
        .next()
        .unwrap_or_default()
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .flat_map(|line| [line, "\n"])
        .collect();
    let mutant = |(from, to): &(&str, &str)| code.contains(from).then(|| code.replacen(from, to, 1));
    SIGNS.iter().filter_map(mutant).collect()
}

#[test]
fn a_mutant_of_any_rule_has_another_digest() {
    let (sources, mut count) = (sources(), 0);
    let files = files(&sources);
    let mut seen = BTreeSet::from([rules_of(&files)]);
    for path in sources.keys().filter(|path| is_rule(path)) {
        for mutant in mutants(&sources[path]) {
            assert!(seen.insert(rules_of(&with(&files, path, &mutant))), "{path}");
            count += 1;
        }
    }
    assert!(count > 200, "{count}");
}

/// Rules of law and the rooms they stand in: each is covered.
#[test]
fn the_rooms_of_law_are_rules() {
    let sources = sources();
    for room in [
        "application/",
        "calendar/deadline.rs",
        "decision/",
        "documents/",
        "duplicates/",
        "finding.rs",
        "iin/",
        "intake/",
        "law/edition.rs",
        "mrz/",
        "person/",
        "unicode.rs",
        "visits/",
        "wire/v1/formation.rs",
    ] {
        let of_room: Vec<_> = sources.keys().filter(|path| path.starts_with(room)).collect();
        assert!(!of_room.is_empty(), "{room} is gone");
        for path in of_room.into_iter().filter(|path| !path.ends_with("tests.rs")) {
            assert!(is_rule(path), "{path}");
        }
    }
}

/// What a file names of this package, as paths of files or rooms.
fn named(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut found = BTreeSet::new();
    for line in lines {
        for rest in line.split("crate::").skip(1) {
            let end =
                rest.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == ':'));
            let path = rest[..end.unwrap_or(rest.len())].trim_end_matches(':').replace("::", "/");
            assert!(!path.is_empty(), "one import a line: {line}");
            found.insert(path);
        }
    }
    found
}

/// What a rule names without resting on it.
const BESIDE: [(&str, &str); 6] = [
    // Whether a reason of a refusal names a known field is asked of the labels.
    ("decision/reasons.rs", "text"),
    // Findings and problems in words, beside the bytes that are compared.
    ("wire/v1/convert.rs", "text"),
    // What is wrong with a body that could not be read, as a problem: nothing that was read is judged by it.
    ("wire/v1/convert.rs", "contract/body"),
    // In which version of the exchange a register is asked: nothing it says is judged by that.
    ("registers/number.rs", "wire/v1/message"),
    ("registers/power.rs", "wire/v1/message"),
    ("registers/stay.rs", "wire/v1/message"),
];

#[test]
fn no_rule_rests_on_what_is_no_rule() {
    let sources = sources();
    for (path, text) in sources.iter().filter(|(path, _)| is_rule(path)) {
        for name in named(text) {
            let beside = BESIDE.iter().any(|(file, room)| path == file && name.starts_with(room));
            let room = |room: &str| {
                let room = room.trim_end_matches(['/']).trim_end_matches(".rs");
                name == room || name.starts_with(&format!("{room}/"))
            };
            let answers = digest::ANSWERS.iter().any(|answers| room(answers));
            let broken = NO_RULES.iter().find(|(no_rule, _)| room(no_rule) && !answers && !beside);
            assert!(broken.is_none(), "{path} rests on {name}, which is said to change no verdict");
        }
    }
}

#[test]
fn every_exception_and_every_room_of_words_is_there() {
    let sources = sources();
    for (room, why) in NO_RULES {
        assert!(sources.keys().any(|path| path.starts_with(room)), "{room} is gone");
        assert!(why.len() > 10, "{room}");
    }
    for room in WORDS {
        assert!(sources.keys().any(|path| path.starts_with(room)), "{room} is gone");
    }
    let statement = sources.iter().filter(|(path, _)| path.starts_with("eds/statement") && is_word(path));
    for name in statement.flat_map(|(_, text)| named(text)) {
        let at = |path: &&String| path.starts_with(&name) || path.trim_end_matches(".rs") == name;
        assert!(sources.keys().filter(at).any(|path| is_word(path) || is_rule(path)), "{name}");
    }
}

#[test]
fn a_word_changes_the_digest_of_the_words_alone() {
    let sources = sources();
    let files = files(&sources);
    let mutant = |path: &str, from: &str, to: &str| {
        let text = &sources[path];
        assert!(text.contains(from), "{path}");
        with(&files, path, &text.replacen(from, to, 1))
    };
    let word = mutant("text/kazakh.rs", "\"қа\"", "\"ға\"");
    assert_ne!(words_of(&word), words_of(&files));
    assert_eq!(rules_of(&word), rules_of(&files));
    for (from, to) in [
        ("Signed by", "Signed from"),
        ("The date of birth", "The day of birth"),
        ("Фамилия", "Фамилии"),
        ("{date}", "{day}"),
    ] {
        assert!(TEXTS.contains(from), "{from}");
        assert_ne!(words_with(&files, &TEXTS.replacen(from, to, 1)), words_of(&files), "{from}");
    }
    let rule = mutant("application/rules/copies.rs", " && ", " || ");
    assert_eq!(words_of(&rule), words_of(&files));
}

#[test]
fn looks_change_no_digest() {
    let sources = sources();
    let before = files(&sources);
    let changed = |change: fn(&str) -> String| -> Sources {
        let sources = sources.iter().filter(|(path, _)| path.ends_with(".rs"));
        sources.map(|(path, text)| (path.clone(), change(text))).collect()
    };
    for change in [
        |text: &str| text.replace('\n', "\r\n"),
        |text: &str| format!("//! Other words.\n// A comment.\n\n{text}\n\n// The end.\n"),
        |text: &str| format!("{text}\n#[cfg(test)]\nmod more {{ fn f() -> u8 {{ 1 }} }}\n"),
    ] {
        for (path, digest) in files(&changed(change)) {
            assert_eq!(digest, before[&path], "{path}");
        }
    }
}

#[test]
fn data_and_versions_of_libraries_count() {
    let sources = sources();
    let files = files(&sources);
    let data = "person/country/iso_3166_1.txt";
    let other = sources[data].replacen("UZB", "UZC", 1);
    assert_ne!(rules_of(&with(&files, data, &other)), rules_of(&files));
    let entry =
        |name: &str, version: &str| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n");
    let lock = [entry("jiff", "1"), entry("mrz", "2"), entry("strsim", "3")].concat();
    let versions = digest::libraries(&lock).expect("versions");
    assert_eq!(versions, "jiff \"1\"\nmrz \"2\"\nstrsim \"3\"\n");
    assert!(digest::libraries("").is_err());
    assert_ne!(digest::digest("iin-rules", &files, is_rule, &[&versions]), rules_of(&files));
}
