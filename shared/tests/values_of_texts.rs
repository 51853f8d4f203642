//! What a text about a finding puts in, its code carries: the values that stand at the code (`src/finding.rs`), or one of
//! those that are made of them.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::path::Path;

/// Values that the program makes of the finding: its answer's name, places in the zone, and what chooses a sentence.
const MADE: [&str; 9] =
    ["label", "the_label", "consent", "sign_line", "sign_at", "signs", "chosen", "shape", "part"];

/// The same, of the length of a number.
const OF_LENGTH: &str = "twelve";

/// What stands at each code, by the name of its text.
fn documented() -> BTreeMap<String, String> {
    let source = include_str!("../src/finding.rs");
    let (mut found, mut notes) = (BTreeMap::new(), String::new());
    for line in source.lines().map(str::trim) {
        if let Some(note) = line.strip_prefix("/// ") {
            notes.push_str(note);
            continue;
        }
        if let Some((name, _)) = line.split_once(" = \"") {
            let kebab = name.chars().flat_map(|letter| {
                letter.is_uppercase().then_some('-').into_iter().chain(letter.to_lowercase())
            });
            found.insert(kebab.collect::<String>().trim_start_matches('-').to_owned(), notes.clone());
        }
        notes.clear();
    }
    found
}

#[test]
fn a_text_puts_in_what_its_code_carries() {
    let documented = documented();
    assert_eq!(documented.len(), shared::finding::FindingCode::ALL.len());
    let folder = texts::folder(Path::new(env!("CARGO_MANIFEST_DIR")));
    let catalogue = texts::load(&folder).expect("the texts are whole");
    let mut count = 0;
    for language in catalogue.languages.values() {
        for entry in &language.rooms["findings"].entries {
            for value in entry.text.iter().flat_map(|text| text.values()) {
                let carried = documented[&entry.id].contains(&format!("`{value}`"));
                let made = MADE.contains(&value) || value == OF_LENGTH && entry.id == "iin-shape";
                assert!(carried || made, "{}: {} carries no ${value}", entry.id, entry.id);
                count += 1;
            }
        }
    }
    assert!(count > 150, "only {count} values were seen");
}
