//! The ledger of the law held to account: text, quotations, tests and the printed ledger agree.
//!
//! Knows the repository as text: `docs/law`, the sources of `shared` and `backend`, and the naming rule of
//! `docs/style.md` (a test's name begins with the cite; it spares when the name says `_not_`, `_accepts_` or
//! `_spares_`, else it bites). Does not know what a rule means; that is what the counted tests are for.
//! With `LAW_LEDGER=write` in the environment it rewrites `docs/law/ledger.md` (`cargo xtask law`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use shared::law::{Cite, Conflict, Standing, conflicts, standing, text};

/// Units that are ours and not done. Build one, then lower the number.
const PLANNED: usize = 0;
/// Units whose wording is not in our sources. Find one, then lower the number.
const AWAITING_TEXT: usize = 14;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the package lies in the workspace").to_owned()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Rust source of `shared` and `backend`, by path from the top, in the order of the paths.
fn sources() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders: Vec<PathBuf> = ["shared/src", "shared/tests", "backend/src", "backend/tests"]
        .map(|folder| root().join(folder))
        .into();
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.expect("the folder can be read").path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root()).expect("found below the top").display().to_string();
                found.insert(name, fs::read_to_string(&path).expect("sources are UTF-8"));
            }
        }
    }
    found
}

/// One `//= cite` with the `//# words` under it.
struct Quotation {
    line: usize,
    cite: String,
    words: String,
}

fn quotations(source: &str) -> Vec<Quotation> {
    let mut found: Vec<Quotation> = Vec::new();
    let mut open = false;
    for (index, line) in source.lines().map(str::trim).enumerate() {
        if let Some(cite) = line.strip_prefix("//=") {
            found.push(Quotation { line: index + 1, cite: cite.trim().to_owned(), words: String::new() });
            open = true;
        } else if let (Some(words), true, Some(last)) = (line.strip_prefix("//#"), open, found.last_mut()) {
            last.words = format!("{} {}", last.words, words.trim()).trim().to_owned();
        } else {
            open = false;
        }
    }
    found
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is wrong with a quotation, if anything.
fn misquoted(quotation: &Quotation) -> Option<String> {
    let Some(cite) = Cite::parse(&quotation.cite) else {
        return Some(format!("no unit {:?}", quotation.cite));
    };
    match (text::text(cite).map(one_line), quotation.words.as_str()) {
        (Some(_), "") => Some(format!("{cite} is cited without its words")),
        (None, "") => None,
        (None, _) => Some(format!("{cite} is quoted, but the order does not print it")),
        (Some(law), words) => (!law.contains(words)).then(|| format!("{cite} does not say {words:?}")),
    }
}

/// Names of the test functions of a source; `on_both!` makes a test for each database of the story inside it.
fn tests_in(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut is_test = false;
    for line in source.lines().map(str::trim) {
        if line.starts_with("#[") {
            is_test |= line.contains("test]") || line.contains("test(");
        } else if line == "on_both! {" {
            is_test = true;
        } else if let Some(rest) = line.strip_prefix("async fn ").or_else(|| line.strip_prefix("fn ")) {
            if is_test {
                found.extend(rest.split(['(', '<']).next());
            }
            is_test = false;
        }
    }
    found
}

/// The unit a test's name begins with: the longest that fits.
fn cite_of(test: &str) -> Option<Cite> {
    let fits = |cite: &Cite| test.starts_with(&format!("{}_", cite.variant().to_lowercase()));
    Cite::ALL.iter().copied().filter(fits).max_by_key(|cite| cite.variant().len())
}

fn spares(test: &str) -> bool {
    ["_not_", "_accepts_", "_spares_"].iter().any(|word| test.contains(word))
}

/// Every unit with the tests named after it.
fn tests_by_cite(sources: &BTreeMap<String, String>) -> BTreeMap<Cite, BTreeSet<String>> {
    let mut found: BTreeMap<Cite, BTreeSet<String>> = BTreeMap::new();
    for test in sources.values().flat_map(|source| tests_in(source)) {
        if let Some(cite) = cite_of(test) {
            found.entry(cite).or_default().insert(test.to_owned());
        }
    }
    found
}

/// What a unit still lacks to be held, as in `law_unheld.txt`.
fn missing(cite: Cite, tests: &BTreeSet<String>) -> Vec<&'static str> {
    let bitten = tests.iter().any(|test| !spares(test));
    let spared = tests.iter().any(|test| spares(test));
    match standing(cite) {
        Standing::Ruled => [(bitten, "biting"), (spared, "sparing")]
            .into_iter()
            .filter_map(|(held, kind)| (!held).then_some(kind))
            .collect(),
        Standing::ByType(_) | Standing::Said | Standing::Measured if tests.is_empty() => vec!["any"],
        _ => Vec::new(),
    }
}

/// The files in which a unit is cited, by comment or by name; of the law's own room only its rules count.
fn code_of(cite: Cite, sources: &BTreeMap<String, String>) -> Vec<&str> {
    let name = format!("Cite::{}", cite.variant());
    let continues = |next: char| next.is_alphanumeric() || next == '_';
    let names = |source: &str| source.split(&name).skip(1).any(|rest| !rest.starts_with(continues));
    let cites = |source: &str| quotations(source).iter().any(|quotation| quotation.cite == cite.as_str());
    let of_the_law = |path: &str| path.starts_with("shared/src/law/");
    sources
        .iter()
        .filter(|(path, _)| path.contains("/src/"))
        .filter(|(path, source)| cites(source) || (!of_the_law(path) && names(source)))
        .map(|(path, _)| path.as_str())
        .collect()
}

const HEAD: &str = "<!-- Generated by `cargo xtask law` from shared/src/law/ledger.rs; do not edit. -->

# The ledger of the law

What the software does about every unit of the Rules ([text](rules-258.ru.md), [conflicts](conflicts.md)).

| Standing | Units | Meaning |
|---|---|---|
";

const MEANINGS: [(&str, &str); 8] = [
    ("Ruled", "a function decides it; tests where it bites and where it spares"),
    ("ByType", "cannot be broken as built"),
    ("Said", "we must state it to people"),
    ("Measured", "a promise of time, measured"),
    ("Named", "a definition, carried by a name of the code (docs/glossary.md)"),
    ("Outside", "concerns other bodies"),
    ("AwaitingText", "the wording is not in our sources; somebody must open the register of acts"),
    ("Planned", "ours to do and not yet done"),
];

fn count(name: &str) -> usize {
    Cite::ALL.iter().filter(|cite| standing(**cite).name() == name).count()
}

fn ledger() -> String {
    let sources = sources();
    let tests = tests_by_cite(&sources);
    let mut page = HEAD.to_owned();
    for (name, meaning) in MEANINGS {
        page.push_str(&format!("| {name} | {} | {meaning} |\n", count(name)));
    }
    page.push_str("\n| Cite | Subject | Standing | Remark | Code | Tests |\n|---|---|---|---|---|---|\n");
    let quoted =
        |names: Vec<&str>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join("<br>");
    for &cite in Cite::ALL {
        let mut kept = vec![standing(cite).name()];
        kept.extend(conflicts(cite).iter().map(|conflict| conflict.as_str()));
        page.push_str(&format!(
            "| {cite} | {} | {} | {} | {} | {} |\n",
            cite.subject(),
            kept.join(", "),
            standing(cite).remark(),
            quoted(code_of(cite, &sources)),
            quoted(tests.get(&cite).into_iter().flatten().map(String::as_str).collect()),
        ));
    }
    page
}

#[test]
fn every_heading_is_a_cite_and_every_cite_a_heading() {
    let headings: Vec<_> = text::units().map(|(heading, _)| heading).collect();
    let cites: Vec<_> = Cite::ALL.iter().map(|cite| cite.as_str()).collect();
    assert_eq!(headings, cites, "docs/law and Cite::ALL, in the order of the law");
}

#[test]
fn what_awaits_its_text_is_not_printed_and_the_rest_is() {
    // Of annexes 4, 6 and 7 the order prints the upper right corner, not the form.
    let corners = [Cite::A4, Cite::A6, Cite::A7];
    for &cite in Cite::ALL.iter().filter(|cite| !corners.contains(cite)) {
        let waits = standing(cite) == Standing::AwaitingText;
        assert_eq!(waits, text::text(cite).is_none(), "{cite}");
    }
}

/// The words of the law change only when somebody means to change them.
#[test]
fn the_words_of_the_law_are_untouched() {
    for (file, digest) in [
        ("docs/law/rules-258.ru.md", "c85a25471f962dd4fad61a4e2050113de3aa5b3be12394f29e82faba1f237582"),
        ("docs/law/order-146.ru.md", "02285db3c0465f8606a294666e6176dc45537a58a65c4b05c18c86b4e046da7e"),
    ] {
        assert_eq!(
            hex::encode(Sha256::digest(read(file))),
            digest,
            "{file}: docs/law/README.md lists every mend"
        );
    }
}

#[test]
fn quotations_stand_in_the_law_letter_for_letter() {
    let mut wrong = Vec::new();
    for (path, source) in &sources() {
        for quotation in quotations(source) {
            wrong.extend(misquoted(&quotation).map(|why| format!("{path}:{}: {why}", quotation.line)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `law_unheld.txt` names what is not held yet. It may only shrink: a new gap fails, and so does a closed one
/// that is still listed.
#[test]
fn every_unit_is_held_by_tests_named_after_it() {
    let tests = tests_by_cite(&sources());
    let mut lacking = BTreeSet::new();
    for &cite in Cite::ALL {
        let named_after = tests.get(&cite).cloned().unwrap_or_default();
        lacking.extend(missing(cite, &named_after).into_iter().map(|kind| format!("{cite} {kind}")));
    }
    let file = read("shared/tests/law_unheld.txt");
    let stays = |line: &&str| line.starts_with('#') || lacking.contains(*line);
    let shrunk: String = file.lines().filter(stays).map(|line| format!("{line}\n")).collect();
    if may_write() {
        fs::write(root().join("shared/tests/law_unheld.txt"), &shrunk).expect("the list can be written");
    }
    let listed: BTreeSet<_> = file.lines().map(str::to_owned).collect();
    let new: Vec<_> = lacking.difference(&listed).collect();
    assert!(new.is_empty(), "no test is named after these (docs/style.md): {new:#?}");
    assert!(file == shrunk || may_write(), "held now, so off shared/tests/law_unheld.txt: cargo xtask law");
}

#[test]
fn what_is_open_only_shrinks() {
    assert_eq!(count("Planned"), PLANNED, "fewer is better: then lower PLANNED");
    assert_eq!(count("AwaitingText"), AWAITING_TEXT, "fewer is better: then lower AWAITING_TEXT");
}

#[test]
fn every_definition_has_its_row_in_the_glossary() {
    let glossary = read("docs/glossary.md");
    for &cite in Cite::ALL {
        if let Standing::Named(name) = standing(cite) {
            let number = format!("({})", cite.as_str().trim_start_matches("R258/"));
            let has_row = |line: &str| line.contains(&number) && line.contains(&format!("`{name}`"));
            assert!(glossary.lines().any(has_row), "{cite}: no row with {number} and `{name}`");
        }
    }
}

#[test]
fn what_is_held_by_a_type_names_a_type_that_exists() {
    let sources = sources();
    for &cite in Cite::ALL {
        if let Standing::ByType(remark) = standing(cite) {
            let name = remark.split('`').nth(1).and_then(|path| path.split("::").next()).unwrap_or_default();
            let made = [format!("pub enum {name} {{"), format!("pub struct {name} {{")];
            let exists = sources.values().any(|source| made.iter().any(|opening| source.contains(opening)));
            assert!(exists, "{cite}: there is no type {name:?}");
        }
    }
}

#[test]
fn every_conflict_has_its_section_and_its_units() {
    let page = read("docs/law/conflicts.md");
    for conflict in Conflict::ALL {
        let heading = format!("## {}. ", conflict.as_str());
        assert!(page.lines().any(|line| line.starts_with(&heading)), "no section {heading:?}");
        assert!(Cite::ALL.iter().any(|cite| conflicts(*cite).contains(conflict)), "no unit of {conflict:?}");
    }
    assert_eq!(page.lines().filter(|line| line.starts_with("## C")).count(), Conflict::ALL.len());
}

#[test]
fn the_printed_ledger_is_up_to_date() {
    let path = root().join("docs/law/ledger.md");
    if may_write() {
        fs::write(&path, ledger()).expect("docs/law can be written");
    }
    let printed = fs::read_to_string(&path).unwrap_or_default();
    assert!(printed == ledger(), "docs/law/ledger.md is out of date: cargo xtask law");
}

#[expect(clippy::disallowed_methods, reason = "the one switch of these tests: compare, or rewrite")]
fn may_write() -> bool {
    std::env::var_os("LAW_LEDGER").is_some_and(|mode| mode == "write")
}

/// The words of a ground without its number and closing mark.
fn ground(cite: Cite) -> String {
    let words = one_line(text::text(cite).expect("grounds are printed"));
    let (_number, words) = words.split_once(' ').expect("a number stands first");
    words.trim_end_matches([';', '.']).to_owned()
}

#[test]
fn a3_9_1_reads_as_r15_1() {
    assert_eq!(ground(Cite::A3_9_1), ground(Cite::R15_1));
}

#[test]
fn a3_9_2_reads_as_r15_2() {
    assert_eq!(ground(Cite::A3_9_2), ground(Cite::R15_2));
}

#[test]
fn a3_9_3_reads_as_r15_3() {
    assert_eq!(ground(Cite::A3_9_3), ground(Cite::R15_3));
}

mod the_checkers_themselves {
    use std::collections::BTreeSet;

    use super::{Cite, cite_of, misquoted, missing, quotations, spares, tests_in};

    /// Joins the lines of a sample; `=` and `#` become comment marks here, so that the samples are not
    /// quotations of this very file.
    fn complaint(lines: &[&str]) -> Option<String> {
        let marked: Vec<_> = lines.iter().map(|line| format!("    //{line}")).collect();
        quotations(&marked.join("\n")).iter().find_map(misquoted)
    }

    #[test]
    fn a_true_quotation_over_two_lines_passes() {
        assert_eq!(complaint(&["= R258/9", "# Заявки на формирование", "# и корректировки ИИН"]), None);
    }

    #[test]
    fn a_changed_letter_an_unknown_unit_and_missing_words_are_found() {
        for lines in [
            &["= R258/9", "# Заявка на формирование"][..],
            &["= R258/99", "# Заявки на формирование"],
            &["= R258/9"],
            &["= R258/9", " a comment between", "# Заявки на формирование"],
            &["= R258/4", "# слова, которых нет"],
        ] {
            assert!(complaint(lines).is_some(), "{lines:?}");
        }
    }

    #[test]
    fn only_functions_marked_as_tests_count() {
        let source = "fn r9_helper() {}\n#[test]\n#[ignore]\nfn r9_sends() {}\n#[actix_web::test]\nasync fn r10_waits() {}";
        assert_eq!(tests_in(source), ["r9_sends", "r10_waits"]);
        assert_eq!(
            tests_in("on_both! {\n    fn r11_prints(on) {\n    }\n}\nfn r12_helper() {}"),
            ["r11_prints"]
        );
    }

    #[test]
    fn a_name_belongs_to_the_longest_unit_it_begins_with() {
        assert_eq!(cite_of("a3_8_portal_2_refuses_an_expired_passport"), Some(Cite::A3_8_Portal_2));
        assert_eq!(cite_of("a1_1_1_is_listed"), Some(Cite::A1_1_1));
        assert_eq!(cite_of("r15_30_is_no_unit"), None);
    }

    #[test]
    fn a_rule_needs_both_a_biting_and_a_sparing_test() {
        let lacks = |names: &[&str]| {
            let names: BTreeSet<_> = names.iter().map(|&name| name.to_owned()).collect();
            missing(Cite::R15_3, &names)
        };
        assert_eq!(lacks(&[]), ["biting", "sparing"]);
        assert_eq!(lacks(&["r15_3_refuses_a_holder"]), ["sparing"]);
        assert_eq!(lacks(&["r15_3_does_not_refuse_a_correction"]), ["biting"]);
        assert!(lacks(&["r15_3_refuses_a_holder", "r15_3_spares_a_correction"]).is_empty());
        assert!(spares("o146_4_accepts_the_day_of_entry_into_force"));
    }
}
