//! The published description of the interface (`docs/api/openapi.json`) and its page for readers are what the
//! declarations say: this writes them, and fails while they say something else. `cargo xtask openapi` turns the switch
//! that lets it write.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use shared::contract::{self, openapi, reference};

const DESCRIPTION: &str = "docs/api/openapi.json";
const PAGE: &str = "docs/api/reference.md";

fn place(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// What stands there; after it was written, where that is asked for.
#[expect(clippy::disallowed_methods, reason = "the one switch of these tests: compare, or rewrite")]
fn stands(path: &str, said: &str) -> String {
    if std::env::var_os("OPENAPI").is_some_and(|switch| switch == "write") {
        std::fs::write(place(path), said).expect("written");
    }
    std::fs::read_to_string(place(path)).unwrap_or_default()
}

#[test]
fn the_published_description_is_what_the_declarations_say() {
    let said = openapi::document();
    let text = stands(DESCRIPTION, &(serde_json::to_string_pretty(&said).expect("text") + "\n"));
    let stands: Value = serde_json::from_str(&text).unwrap_or_default();
    assert!(stands == said, "{DESCRIPTION} is not what the declarations say: run `cargo xtask openapi`");
}

#[test]
fn the_page_of_calls_is_what_the_declarations_say() {
    let said = reference::page();
    assert!(
        stands(PAGE, &said) == said,
        "{PAGE} is not what the declarations say: run `cargo xtask openapi`"
    );
}

/// Every reference of a document.
fn references<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(parts) => {
            for (key, part) in parts {
                match part.as_str().filter(|_| key == "$ref") {
                    Some(path) => drop(found.insert(path)),
                    None => references(part, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[test]
fn every_part_is_there_and_is_called_as_outsiders_call_it() {
    let document = openapi::document();
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    assert!(found.len() > 100, "{}", found.len());
    for path in &found {
        let part = path.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
        assert!(part.is_some(), "{path} leads nowhere");
    }
    let schemas = document["components"]["schemas"].as_object().expect("schemas");
    for name in schemas.keys() {
        let used = found.contains(format!("#/components/schemas/{name}").as_str());
        // A query stands part by part with its call.
        assert!(used || name.ends_with("Query"), "nobody refers to {name}");
        let stem = name.trim_end_matches(|last: char| last.is_ascii_digit());
        assert!(
            !name.ends_with("Wire") && (stem == name || !schemas.contains_key(stem)),
            "{name}: two types"
        );
    }
    let operations = document["paths"].as_object().expect("paths").values();
    let described: usize = operations.map(|path| path.as_object().map_or(0, serde_json::Map::len)).sum();
    assert_eq!(described, contract::operations().count());
}
