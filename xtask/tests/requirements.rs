//! The list of requirements (`docs/law/requirements.md`) held against the repository: whole, in order, with tests that
//! exist. Knows text; whether a test proves what its row says is for whoever reads both.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Requirements that are not met. Build one, then lower the number.
const OPEN: usize = 1;
/// Requirements there are.
const REQUIREMENTS: usize = 92;
/// Silences and contradictions of the order.
const GAPS: usize = 31;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace").to_owned()
}

/// Names of the functions of a source that are marked as tests.
fn tests_of(source: &str) -> BTreeSet<String> {
    let mut marked = false;
    let mut found = BTreeSet::new();
    for line in source.lines().map(str::trim) {
        let name = line.split_once("fn ").and_then(|(_, rest)| rest.split_once('(')).map(|(name, _)| name);
        match name {
            Some(name) if marked => {
                found.insert(name.to_owned());
                marked = false;
            }
            _ if ["#[test]", "on_both! {"].contains(&line) => marked = true,
            // Attributes and comments may stand between the mark and the function.
            _ if line.starts_with('#') || line.starts_with("//") => {}
            _ => marked = false,
        }
    }
    found
}

fn all_tests() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders: Vec<PathBuf> = ["shared", "eds", "reader", "backend", "frontend", "e2e", "xtask"]
        .map(|folder| root().join(folder))
        .into();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).expect("readable").map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.extend(tests_of(&fs::read_to_string(&path).expect("sources are UTF-8")));
            }
        }
    }
    found
}

/// The cells of the rows whose first cell is `letter` and a number.
fn rows(page: &str, letter: char) -> Vec<Vec<&str>> {
    page.lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"))
        .map(|line| line.split(" | ").collect::<Vec<_>>())
        .filter(|row| {
            let number = row.first().and_then(|first| first.strip_prefix(letter));
            number.is_some_and(|number| number.parse::<usize>().is_ok())
        })
        .collect()
}

/// What is wrong with a row, when these tests exist.
fn complaints(row: &[&str], tests: &BTreeSet<String>) -> Vec<String> {
    let [name, short, how, held] = row else { return vec![format!("{row:?} has not four cells")] };
    let mut wrong = Vec::new();
    if short.is_empty() || how.is_empty() {
        wrong.push(format!("{name} says nothing"));
    }
    let named: Vec<&str> = held.split('`').map(str::trim).filter(|word| !word.is_empty()).collect();
    let is_open = how.starts_with("`open`: ");
    if named.is_empty() && !is_open {
        wrong.push(format!("{name} is held by no test and not open"));
    }
    wrong.extend(
        named.iter().filter(|test| !tests.contains(**test)).map(|test| format!("{name}: no test {test}")),
    );
    wrong
}

#[test]
fn every_requirement_stands_once_with_tests_that_exist() {
    let page = fs::read_to_string(root().join("docs/law/requirements.md")).expect("the list");
    let tests = all_tests();
    let rows = rows(&page, 'R');
    let names: Vec<&str> = rows.iter().filter_map(|row| row.first().copied()).collect();
    let wanted: Vec<String> = (1..=REQUIREMENTS).map(|number| format!("R{number}")).collect();
    assert_eq!(names, wanted);
    let wrong: Vec<String> = rows.iter().flat_map(|row| complaints(row, &tests)).collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    let open: Vec<&str> = rows
        .iter()
        .filter(|row| row.get(2).is_some_and(|how| how.starts_with("`open`")))
        .map(|row| row[0])
        .collect();
    assert_eq!(open.len(), OPEN, "{open:?}: what is open only shrinks");
}

#[test]
fn every_silence_has_its_reading() {
    let page = fs::read_to_string(root().join("docs/law/requirements.md")).expect("the list");
    let rows = rows(&page, 'G');
    let names: Vec<&str> = rows.iter().filter_map(|row| row.first().copied()).collect();
    let wanted: Vec<String> = (1..=GAPS).map(|number| format!("G{number}")).collect();
    assert_eq!(names, wanted);
    assert!(rows.iter().all(|row| row.len() == 3 && row.iter().all(|cell| !cell.trim().is_empty())));
}

#[test]
fn a_row_without_tests_or_with_one_that_is_not_there_is_found() {
    let tests = tests_of(
        "#[test]\n// why\n#[ignore]\nfn is_there() {\n}\nfn helper() {}\non_both! {\nfn twice(on) {",
    );
    assert_eq!(tests.iter().map(String::as_str).collect::<Vec<_>>(), ["is_there", "twice"]);
    assert!(complaints(&["R1", "short", "how", "`is_there` `twice`"], &tests).is_empty());
    assert!(complaints(&["R1", "short", "`open`: not built", ""], &tests).is_empty());
    for held in ["", "`helper`"] {
        assert_eq!(complaints(&["R1", "short", "how", held], &tests).len(), 1, "{held}");
    }
}
