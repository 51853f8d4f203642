//! How large the repository is and how plainly it lies there: lines of Rust, texts and the places in which one is written,
//! circles of files, lines of the first page. Counted in the files; what a figure should be, it says itself.

use std::collections::BTreeSet;
use std::path::Path;

use crate::{Outcome, endpoints, imports, shell};

/// The packages with Rust.
const PACKAGES: [&str; 8] = ["shared", "eds", "reader", "frontend", "backend", "e2e", "xtask", "texts"];
/// Packages whose code speaks to people through `texts/` alone.
const SPEAKING: [&str; 3] = ["shared/src", "backend/src", "frontend/src"];
/// What speaks Cyrillic and is no text of the service: made-up people, tables of letters and of names, words that people
/// type into a field, and the order itself where a paper or a ground is printed in its words (each beside its cite).
const NO_TEXTS: [&str; 11] = [
    "shared/src/specimen",
    "shared/src/person",
    "shared/src/unicode",
    "shared/src/duplicates",
    "shared/src/law",
    "shared/src/offices",
    "shared/src/mrz",
    "shared/src/application/rules/read.rs",
    "shared/src/decision/mod.rs",
    "backend/src/demo",
    "backend/src/papers",
];
/// The first page has three doors and no cellar.
pub(crate) const README_AT_MOST: usize = 100;

/// Lines of Rust.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Lines {
    /// Of the product.
    pub(crate) product: usize,
    /// Of its tests.
    pub(crate) tests: usize,
    /// Files.
    pub(crate) files: usize,
}

/// Counts Rust in every package.
pub(crate) fn lines() -> Outcome<Lines> {
    let mut lines = Lines::default();
    for (path, text) in endpoints::texts(&PACKAGES)?.iter().filter(|(path, _)| path.ends_with(".rs")) {
        let all = text.lines().count();
        let product = if is_test(path) { 0 } else { product_of(text).lines().count() };
        lines.product += product;
        lines.tests += all - product;
        lines.files += 1;
    }
    Ok(lines)
}

fn is_test(path: &str) -> bool {
    let folders = ["/tests/", "/benches/", "/examples/", "/fuzz/"];
    path.starts_with("e2e/") || path.ends_with("tests.rs") || folders.iter().any(|one| path.contains(one))
}

/// A file up to its own tests.
fn product_of(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or_default()
}

/// Texts, and where they are written.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Texts {
    /// Keys of one language.
    pub(crate) keys: usize,
    /// Keys of one language that another lacks.
    pub(crate) lacking: usize,
    /// Places of code that say something in Cyrillic letters.
    pub(crate) besides: Vec<String>,
}

/// Counts texts.
pub(crate) fn texts() -> Outcome<Texts> {
    Ok(texts_in(&endpoints::texts(&["texts"])?, &endpoints::texts(&SPEAKING)?))
}

fn texts_in(files: &[(String, String)], code: &[(String, String)]) -> Texts {
    let keys = |language: &str| -> BTreeSet<String> {
        let begin = format!("texts/{language}/");
        let of_language = files.iter().filter(|(path, _)| path.starts_with(&begin) && path.ends_with(".ftl"));
        of_language
            .flat_map(|(path, text)| {
                let room = path.trim_start_matches(&begin).to_owned();
                text.lines().filter_map(key).map(move |key| format!("{room}: {key}"))
            })
            // How a language inflects and which words it never says are its own.
            .filter(|key| {
                !["language.ftl", "glossary.ftl", "manner.ftl"].iter().any(|own| key.starts_with(own))
            })
            .collect()
    };
    let (kk, ru, en) = (keys("kk"), keys("ru"), keys("en"));
    // Papers are in the two languages of the state: a room that a language does not have lacks nothing.
    let room = |key: &String| key.split(':').next().unwrap_or_default().to_owned();
    let rooms = |keys: &BTreeSet<String>| keys.iter().map(room).collect::<BTreeSet<_>>();
    let english = rooms(&en);
    let owed: BTreeSet<String> = ru.iter().filter(|key| english.contains(&room(key))).cloned().collect();
    let lacking = ru.symmetric_difference(&kk).count() + owed.symmetric_difference(&en).count();
    let mut besides = Vec::new();
    for (path, text) in code.iter().filter(|(path, _)| speaks(path)) {
        let said = product_of(text).lines().enumerate().filter(|(_, line)| says(line));
        besides.extend(said.map(|(at, _)| format!("{path}:{}", at + 1)));
    }
    Texts { keys: ru.len(), lacking, besides }
}

/// The key that a line of a file of texts begins, if it begins one.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    is_key.then_some(key)
}

fn speaks(path: &str) -> bool {
    path.ends_with(".rs") && !is_test(path) && !NO_TEXTS.iter().any(|other| path.starts_with(other))
}

/// Whether a line of code holds a text of two Cyrillic words at least: comments and single letters do not speak.
fn says(line: &str) -> bool {
    let code = line.trim_start();
    if code.starts_with("//") {
        return false;
    }
    let is_cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
    code.split('"').skip(1).step_by(2).any(|text| {
        text.split_whitespace().filter(|word| word.chars().filter(|&c| is_cyrillic(c)).count() > 2).count()
            > 1
    })
}

/// The circles of files.
pub(crate) fn circles() -> Outcome<Vec<imports::Circle>> {
    imports::of_repository(&shell::root())
}

/// Lines of the first page, and its pictures that are not there.
pub(crate) fn first_page() -> Outcome<(usize, Vec<String>)> {
    let root = shell::root();
    let text =
        std::fs::read_to_string(root.join("README.md")).map_err(|error| format!("README.md: {error}"))?;
    Ok((text.lines().count(), missing_pictures(&text, &root)))
}

fn missing_pictures(text: &str, root: &Path) -> Vec<String> {
    let targets = text.split("![").skip(1).filter_map(|rest| rest.split("](").nth(1)?.split(')').next());
    targets.filter(|target| !root.join(target).is_file()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> (String, String) {
        (path.to_owned(), text.to_owned())
    }

    #[test]
    fn a_text_is_counted_once_a_language_and_where_code_says_it() {
        let texts = [
            file("texts/ru/paper.ftl", "five = Пять\n"),
            file("texts/kk/paper.ftl", "five = Бес\n"),
            file("texts/ru/a.ftl", "# note =\none = Один\n    .hint = Да\ntwo = Два\n"),
            file("texts/kk/a.ftl", "one = Бір\ntwo = Екі\n"),
            file("texts/en/a.ftl", "one = One\nthree = Three\n"),
            file("texts/en/glossary.ftl", "four = Four\n"),
        ];
        let code = [
            file(
                "backend/src/a.rs",
                "// «ещё не всё»\nlet a = \"и ё\";\nlet b = \"Ещё не сделано\";\n#[cfg(test)]\n\"Ещё не\"",
            ),
            file("backend/src/demo/a.rs", "\"Вымышленные люди\""),
        ];
        let counted = texts_in(&texts, &code);
        assert_eq!(counted, Texts { keys: 3, lacking: 2, besides: vec!["backend/src/a.rs:3".to_owned()] });
    }

    #[test]
    fn a_picture_that_is_not_there_is_told() {
        let text = "![a](README.md) and ![b](docs/no-such.png)";
        assert_eq!(missing_pictures(text, &shell::root()), ["docs/no-such.png"]);
    }

    #[test]
    fn the_first_page_is_short_and_its_pictures_are_there() {
        let (lines, missing) = first_page().expect("the first page can be read");
        assert!(lines <= README_AT_MOST && missing.is_empty(), "{lines} lines, without {missing:?}");
    }

    #[test]
    fn a_text_is_written_once_in_each_language_and_nowhere_in_code() {
        let texts = texts().expect("the texts can be read");
        assert!(texts.keys > 1000, "{}", texts.keys);
        assert_eq!((texts.lacking, texts.besides), (0, Vec::new()));
    }
}
