//! The documents held against the repository: what they name exists. A path, a type, a command, a setting, a call, a
//! decision's standing: each kind of claim has one check, a function from document and code to complaints, shown to
//! bite in `bite.rs`. Whether a sentence is true beyond its names is for whoever reads both.

mod bite;
mod code;
mod comments;
mod document;
#[path = "../repository/mod.rs"]
mod repository;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use code::Code;
use repository::{File, files, no_complaints, text_of};

/// The whole repository, read once for all tests.
static REPOSITORY: LazyLock<(Vec<File>, Code)> = LazyLock::new(|| {
    let files = files();
    let code = Code::read(&files);
    (files, code)
});

/// Names of others that a document may use although no code of ours says them, with whose they are. One that no
/// document uses any more is struck off.
const OF_OTHERS: &[(&str, &str)] = &[
    ("CMS_SIGN_ONLY", "eGov mobile"),
    ("LocalNetworkAccessBlockedForUrls", "a policy of Chromium"),
    ("Vary", "HTTP"),
];

/// What documents of ours are held to: all but the order, which is quoted, and the changelog, which tells what was.
fn documents() -> impl Iterator<Item = &'static File> {
    let is_ours = |path: &str| path.ends_with(".md") && !path.ends_with(".ru.md") && path != "CHANGELOG.md";
    REPOSITORY.0.iter().filter(move |file| is_ours(&file.path))
}

fn folder(document: &File) -> &str {
    document.path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The document as far as it speaks of what there is: the glossary's last column lists words that are *not* to be used.
fn asserted(document: &File) -> String {
    if document.path != GLOSSARY {
        return document.text.clone();
    }
    let without_last = |line: &str| match line.trim_end().trim_end_matches('|').rsplit_once('|') {
        Some((row, _)) if line.starts_with('|') => row.to_owned(),
        _ => line.to_owned(),
    };
    document.text.lines().map(without_last).collect::<Vec<_>>().join("\n")
}

// ---- names and paths ----------------------------------------------------------------------------------

/// Everything in backticks that names nothing.
fn empty_names(document: &File, code: &Code) -> Vec<String> {
    let text = asserted(document);
    let mut wrong = Vec::new();
    let mut complain = |line: usize, why: String| wrong.push(format!("{}:{line}: {why}", document.path));
    for span in document::spans(&text) {
        let paths = document::paths(&span.text);
        for path in paths.iter().filter(|path| !code.leads_somewhere(path, folder(document))) {
            // A folder that the service makes, or the end of an address: the code says it in so many words.
            let is_said = !document::is_from_top(path)
                && document::words(path).iter().all(|word| code.words.contains(*word));
            if !is_said {
                complain(span.line, format!("there is no {path}"));
            }
        }
        if !paths.is_empty() {
            continue;
        }
        match document::name(&span.text) {
            Some(parts) if parts.len() > 1 => {
                if !code.knows(&parts) {
                    complain(span.line, format!("the code has no {}", span.text));
                }
            }
            _ => {
                let unknown =
                    document::words(&span.text).into_iter().filter(|word| !code.words.contains(*word));
                for word in unknown.filter(|word| !is_of_others(word)) {
                    complain(span.line, format!("no code says {word:?} (`{}`)", span.text));
                }
            }
        }
    }
    wrong
}

fn is_of_others(word: &str) -> bool {
    OF_OTHERS.iter().any(|(name, _)| *name == word)
}

#[test]
fn everything_in_backticks_exists() {
    no_complaints(documents().flat_map(|document| empty_names(document, &REPOSITORY.1)));
}

#[test]
fn every_name_of_others_is_used_by_a_document() {
    let said: BTreeSet<String> = documents()
        .flat_map(|document| document::spans(&document.text))
        .flat_map(|span| document::words(&span.text).into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let unused =
        OF_OTHERS.iter().filter(|(name, _)| !said.contains(*name) || REPOSITORY.1.words.contains(*name));
    no_complaints(unused.map(|(name, whose)| format!("{name} ({whose}) needs no exception")));
}

/// Links to files and headings that are not there.
fn broken_links(document: &File, code: &Code, heading_of: impl Fn(&str) -> Vec<String>) -> Vec<String> {
    let broken = document::links(document).into_iter().filter(|(path, heading)| {
        let there = path.is_empty() || code.paths.contains(path);
        !there || heading.as_ref().is_some_and(|heading| !heading_of(path).contains(heading))
    });
    broken
        .map(|(path, heading)| format!("{}: no {path} {}", document.path, heading.unwrap_or_default()))
        .collect()
}

#[test]
fn every_link_leads_to_a_file_and_a_heading() {
    let headings = |path: &str| document::headings(&text_of(path));
    let all = REPOSITORY.0.iter().filter(|file| file.path.ends_with(".md"));
    no_complaints(all.flat_map(|document| broken_links(document, &REPOSITORY.1, headings)));
}

/// Documents to which no chain of links leads from the first page.
fn unreachable<'a>(documents: &[&'a File], first: &str) -> Vec<&'a str> {
    let mut open = vec![first.to_owned()];
    let mut reached = BTreeSet::new();
    while let Some(path) = open.pop() {
        let document = documents.iter().find(|document| document.path == path);
        if let Some(document) = document.filter(|document| reached.insert(document.path.clone())) {
            open.extend(document::links(document).into_iter().map(|(path, _)| path));
        }
    }
    documents.iter().map(|document| &*document.path).filter(|path| !reached.contains(*path)).collect()
}

#[test]
fn every_document_is_found_from_the_first_page() {
    // Forges show their templates themselves.
    let is_page = |path: &str| path.ends_with(".md") && !path.starts_with('.');
    let pages: Vec<&File> = REPOSITORY.0.iter().filter(|file| is_page(&file.path)).collect();
    let lost = unreachable(&pages, "README.md");
    no_complaints(lost.into_iter().map(|path| format!("{path}: no link leads here from README.md")));
}

/// Longer, and nobody reads it to the end.
const FIRST_PAGE_LINES_MAX: usize = 100;

#[test]
fn the_first_page_is_short_and_has_a_door_for_each_reader() {
    let page = File { path: "README.md".to_owned(), text: text_of("README.md") };
    let lines = page.text.lines().count();
    assert!(lines <= FIRST_PAGE_LINES_MAX, "README.md has {lines} lines");
    let linked: BTreeSet<String> = document::links(&page).into_iter().map(|(path, _)| path).collect();
    for door in ["docs/operations/README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "eds/README.md"] {
        assert!(linked.contains(door), "README.md has no link to {door}");
    }
}

/// Folders of a package's sources that the map leaves out.
fn rooms_off_the_map(map: &str, paths: &BTreeSet<String>) -> Vec<String> {
    let is_room = |path: &&String| {
        let parts: Vec<&str> = path.split('/').collect();
        matches!(parts.as_slice(), [_, "src", name] if !name.contains('.'))
            && ["shared", "backend", "frontend"].contains(&parts[0])
    };
    let rooms = paths.iter().filter(is_room).filter(|room| !map.contains(&format!("`{room}/`")));
    rooms.map(|room| format!("ARCHITECTURE.md: has no row for {room}/")).collect()
}

#[test]
fn every_room_is_on_the_map() {
    no_complaints(rooms_off_the_map(&text_of("ARCHITECTURE.md"), &REPOSITORY.1.paths));
}

#[test]
fn every_comment_cites_what_there_is() {
    let (files, code) = &*REPOSITORY;
    let citable = comments::citable(text_of, &code.paths);
    assert!(citable.contains("G9") && citable.contains("I1") && citable.contains("L1"), "rows are read");
    let sources = files.iter().filter(|file| !file.path.starts_with("xtask/tests/claims/"));
    no_complaints(sources.flat_map(|file| comments::dangling(file, code, &citable)));
}

// ---- commands, settings, calls ------------------------------------------------------------------------

/// Commands that nobody knows: of `cargo xtask`, or packages, tests and examples that Cargo would not find.
fn unknown_commands(document: &File, code: &Code) -> Vec<String> {
    let mut wrong = Vec::new();
    for span in document::commands(&document.text) {
        let words: Vec<&str> = span.text.split_whitespace().collect();
        let mut complain = |why: String| wrong.push(format!("{}:{}: {why}", document.path, span.line));
        if let ["cargo", "xtask", command, ..] = words.as_slice()
            && command.starts_with(|c: char| c.is_ascii_lowercase())
            && !code.commands.contains(*command)
        {
            complain(format!("there is no `cargo xtask {command}`"));
        }
        for pair in words.windows(2) {
            let there = |file: String| code.paths.iter().any(|path| path.ends_with(&file));
            let (option, name) = (pair[0], pair[1].trim_matches(|c: char| !c.is_ascii_alphanumeric()));
            let exists = match option {
                "-p" | "--package" => code.paths.contains(&format!("{name}/Cargo.toml")),
                "--test" | "--example" => {
                    let folder = format!("/{}s/{name}", option.trim_start_matches('-'));
                    there(format!("{folder}.rs")) || there(format!("{folder}/main.rs"))
                }
                _ => true,
            };
            if !exists && !name.chars().all(|c| c.is_ascii_uppercase()) {
                complain(format!("Cargo finds no {option} {name}"));
            }
        }
    }
    wrong
}

#[test]
fn every_command_in_the_documents_is_one() {
    no_complaints(documents().flat_map(|document| unknown_commands(document, &REPOSITORY.1)));
}

/// Commands that the help of `cargo xtask` leaves out.
fn untold_commands(help: &str, code: &Code) -> Vec<String> {
    let is_told =
        |command: &&String| help.lines().any(|line| line.starts_with(&format!("cargo xtask {command} ")));
    code.commands.iter().filter(|command| !is_told(command)).cloned().collect()
}

#[test]
fn every_command_stands_in_the_help() {
    assert!(REPOSITORY.1.commands.len() > 10, "commands are read");
    no_complaints(untold_commands(&text_of("xtask/src/main.rs"), &REPOSITORY.1));
}

/// Settings and variables that neither the server nor `cargo xtask` takes.
fn unknown_settings(document: &File, code: &Code) -> Vec<String> {
    let known = |name: &str| code.settings.contains(name) || code.options.contains(name);
    let spans = document::spans(&document.text).into_iter();
    spans
        .chain(document::commands(&document.text))
        .flat_map(|span| {
            let settings = document::settings(&span.text).into_iter().filter(|name| !known(name));
            let settings: Vec<String> = settings.map(|name| format!("--{name}")).collect();
            let variables = document::variables(&span.text).into_iter();
            let variables = variables.filter(|name| !code.variables.contains(*name)).map(str::to_owned);
            let place = format!("{}:{}", document.path, span.line);
            settings
                .into_iter()
                .chain(variables)
                .map(move |name| format!("{place}: nobody takes {name}"))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_setting_in_the_documents_is_one() {
    assert!(REPOSITORY.1.settings.len() > 40, "settings are read");
    no_complaints(documents().flat_map(|document| unknown_settings(document, &REPOSITORY.1)));
}

/// Written from the server's types, which a test of the server holds to the letter; here only that none is missing.
const SETTINGS: &str = "docs/configuration.md";

#[test]
fn every_setting_of_the_server_is_told_of() {
    let told: BTreeSet<String> = document::spans(&text_of(SETTINGS))
        .iter()
        .flat_map(|span| document::variables(&span.text).into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let untold = REPOSITORY.1.variables.difference(&told);
    no_complaints(untold.map(|name| format!("{SETTINGS}: does not tell of {name}: cargo xtask settings")));
}

/// Calls in prose that the server does not answer.
fn unknown_calls(document: &File, code: &Code) -> Vec<String> {
    let spans = document::spans(&document.text).into_iter();
    let unknown = spans.filter(|span| {
        document::call(&span.text).is_some_and(|(method, path)| {
            !path.contains('*') && !code.calls.contains(&format!("{method} {}", code::nameless(path)))
        })
    });
    unknown.map(|span| format!("{}:{}: nobody answers {}", document.path, span.line, span.text)).collect()
}

#[test]
fn every_call_in_the_documents_is_answered() {
    no_complaints(documents().flat_map(|document| unknown_calls(document, &REPOSITORY.1)));
}

/// Calls that a page describes in its tables.
fn described(page: &str) -> BTreeSet<String> {
    let cells = page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`'));
    cells.map(|(call, _)| code::nameless(call)).collect()
}

#[test]
fn the_api_is_described_call_by_call() {
    let mut page = described(&text_of("docs/api.md"));
    page.extend(described(&text_of("docs/api/reference.md")));
    assert!(REPOSITORY.1.calls.len() > 20, "routes are read");
    let apart = REPOSITORY.1.calls.symmetric_difference(&page);
    no_complaints(apart.map(|call| format!("docs/api/reference.md or the contract: {call}")));
}

// ---- the glossary -------------------------------------------------------------------------------------

const GLOSSARY: &str = "docs/glossary.md";

/// Code names of the glossary that the product does not have, or has and never uses.
fn idle_terms(glossary: &str, code: &Code) -> Vec<String> {
    let rows = glossary
        .lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with("| ") && !line.starts_with("| Russian"));
    rows.flat_map(|(number, row)| {
        let cells = document::cells(row);
        let names: Vec<String> = cells
            .get(1)
            .iter()
            .flat_map(|cell| document::spans(cell))
            .flat_map(|span| document::words(&span.text).into_iter().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let idle = names.into_iter().filter(|name| !code.has_a_use(name));
        idle.map(|name| format!("{GLOSSARY}:{}: the product has no use for {name}", number + 1))
            .collect::<Vec<_>>()
    })
    .collect()
}

#[test]
fn every_term_of_the_glossary_has_a_use() {
    no_complaints(idle_terms(&text_of(GLOSSARY), &REPOSITORY.1));
}

// ---- decisions ----------------------------------------------------------------------------------------

/// A decision has a context, options, a decision and a consequence.
fn incomplete_decision(file: &File) -> Vec<String> {
    let parts = ["## Context", "## Options", "## Decision", "## Consequence"];
    let missing = parts.iter().filter(|part| !file.text.lines().any(|line| line.starts_with(*part)));
    missing.map(|part| format!("{}: no {part:?}", file.path)).collect()
}

/// The four digits a decision's file begins with.
fn number(file: &File) -> &str {
    file.path.rsplit('/').next().and_then(|name| name.get(..4)).unwrap_or_default()
}

/// Decisions that a line like `Superseded by [0007](…)` names. The line stands below the title.
fn named_after<'text>(file: &'text File, word: &str) -> Vec<&'text str> {
    let head = file.text.lines().take_while(|line| !line.starts_with("## "));
    let lines = head.filter_map(|line| line.strip_prefix(word));
    lines.flat_map(|line| line.split('[').skip(1).filter_map(|rest| rest.get(..4))).collect()
}

/// What is wrong among the decisions: numbers taken twice, a list out of order or in other words, and an overturning
/// that only one of the two speaks of.
fn wrong_among_decisions(records: &[&File], index: &str) -> Vec<String> {
    let mut wrong: Vec<String> = records.iter().flat_map(|file| incomplete_decision(file)).collect();
    let mut by_number: BTreeMap<&str, &File> = BTreeMap::new();
    for file in records {
        if let Some(other) = by_number.insert(number(file), file) {
            wrong.push(format!("{}: has the number of {}", file.path, other.path));
        }
        let title = file.text.lines().next().unwrap_or_default().trim_start_matches("# ");
        let name = file.path.trim_start_matches("docs/adr/");
        let row = title.split_once(". ").map(|(number, title)| format!("| [{number}]({name}) | {title} |"));
        if !row.is_some_and(|row| index.lines().any(|line| line == row)) {
            wrong.push(format!("docs/adr/README.md: no row for {name}, {title:?}"));
        }
    }
    let listed: Vec<&str> = index.lines().filter_map(|line| line.strip_prefix("| [")?.get(..4)).collect();
    if !listed.is_sorted() {
        wrong.push("docs/adr/README.md: the list is not in the order of the numbers".to_owned());
    }
    for (here, there) in [
        ("Supersedes", "Superseded by"),
        ("Superseded by", "Supersedes"),
        ("Amends", "Amended by"),
        ("Amended by", "Amends"),
    ] {
        for file in records {
            for other in named_after(file, here) {
                let answers = by_number
                    .get(other)
                    .is_some_and(|other| named_after(other, there).contains(&number(file)));
                if !answers {
                    wrong.push(format!(
                        "{}: {here} {other}, which does not say \"{there} {}\"",
                        file.path,
                        number(file)
                    ));
                }
            }
        }
    }
    wrong
}

#[test]
fn decisions_are_whole_listed_and_say_what_became_of_them() {
    let is_record = |file: &&File| file.path.starts_with("docs/adr/0");
    let records: Vec<&File> = REPOSITORY.0.iter().filter(is_record).collect();
    assert!(records.len() > 20, "decisions are read");
    no_complaints(wrong_among_decisions(&records, &text_of("docs/adr/README.md")));
}
