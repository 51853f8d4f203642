//! Comments of sources held against the repository: a path they name exists, a decision, a gap, a conflict, an invariant
//! or a rule they cite stands where such things stand. Knows where comments begin; not whether a comment is right.

use std::collections::BTreeSet;

use crate::code::Code;
use crate::document;
use crate::repository::File;

/// What comments may cite: the letter, and the page on which each number has its row or section.
const CITED: &[(char, &str)] = &[
    ('C', "docs/law/conflicts.md"),
    ('G', "docs/law/requirements.md"),
    ('I', "ARCHITECTURE.md"),
    ('L', "docs/style.md"),
];

/// The rows and sections of these pages, `G9`, and the numbers of decisions, `ADR 0006`.
pub(crate) fn citable(text_of: impl Fn(&str) -> String, paths: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (letter, page) in CITED {
        let text = text_of(page);
        // A row of a table, or a section of its own.
        let rows = text.lines().filter(|line| line.starts_with(['|', '#']));
        let firsts = rows.filter_map(|line| line.split(['|', '#', ' ', '.']).find(|word| !word.is_empty()));
        found.extend(firsts.filter(|first| first.starts_with(*letter)).map(str::to_owned));
    }
    let decisions = paths.iter().filter_map(|path| path.strip_prefix("docs/adr/")?.get(..4));
    found.extend(decisions.map(|number| format!("ADR {number}")));
    found
}

/// The comments of a source, with the lines on which they stand.
fn comments(file: &File) -> Vec<(usize, &str)> {
    let mark = match file.path.rsplit('.').next().unwrap_or_default() {
        "rs" | "mjs" | "js" | "c" => "//",
        "sql" => "--",
        "toml" | "sh" | "yml" => "#",
        _ => return Vec::new(),
    };
    let lines = file.text.lines().enumerate();
    lines.filter_map(|(number, line)| Some((number + 1, line.split_once(mark)?.1))).collect()
}

/// A letter and one or two digits, as a word of its own: what a reader takes for the number of something.
fn is_citation(word: &str) -> bool {
    let mut signs = word.chars();
    let letter = signs.next().unwrap_or_default();
    let digits = signs.as_str();
    (letter == 'D' || CITED.iter().any(|(cited, _)| *cited == letter))
        && (1..=2).contains(&digits.len())
        && digits.chars().all(|c| c.is_ascii_digit())
}

/// What a source cites or names in comments and cannot be found.
pub(crate) fn dangling(file: &File, code: &Code, citable: &BTreeSet<String>) -> Vec<String> {
    let mut wrong = Vec::new();
    for (line, comment) in comments(file) {
        let mut complain = |what: &str| wrong.push(format!("{}:{line}: there is no {what}", file.path));
        let is_part = |c: char| c.is_alphanumeric() || "/._-".contains(c);
        for word in comment.split(|c: char| !is_part(c)).map(|word| word.trim_end_matches(['.', '-', '/'])) {
            let is_file =
                document::is_from_top(word) && word.rsplit('/').next().is_some_and(|name| name.contains('.'));
            let is_missing = is_file && !code.paths.contains(word);
            if is_missing || is_citation(word) && !citable.contains(word) {
                complain(word);
            }
        }
        for rest in comment.split("ADR ").skip(1) {
            let decision =
                format!("ADR {}", rest.chars().take_while(char::is_ascii_digit).collect::<String>());
            if decision.len() == "ADR 0000".len() && !citable.contains(&decision) {
                complain(&decision);
            }
        }
    }
    wrong
}
