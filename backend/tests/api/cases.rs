//! The judge of cases judges: an own small folder is right, a folder handed over beside the repository is right, and
//! nothing that is wrong passes as right.

#[path = "../../examples/cases/verdict.rs"]
mod verdict;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn complaints(folder: &Path) -> Vec<String> {
    let judged = verdict::folder(folder).expect("a manifest");
    assert!(judged.len() > 9, "a folder of cases holds cases");
    let wrong = judged.iter().filter(|case| !case.differs.is_empty());
    wrong.map(|case| format!("{}: {}", case.id, case.differs.join("; "))).collect()
}

#[test]
fn the_own_cases_are_right() {
    assert_eq!(complaints(&own()), [""; 0]);
}

/// The same cases with other answers: each must be told.
#[test]
fn a_wrong_answer_is_told() {
    let manifest = std::fs::read(own().join("manifest.json")).expect("the manifest");
    let cases: Vec<Value> = serde_json::from_slice(&manifest).expect("cases");
    for mut case in cases {
        let other = match &case["expect"] {
            Value::String(said) if said == "accept" => vec![json!("refuse")],
            Value::String(said) if said == "refuse" => vec![json!("accept")],
            Value::String(said) if said == "other" => vec![json!("possible"), json!("certain")],
            Value::String(_) => vec![json!("other"), json!("certain")],
            said if said.get("readable").is_some() => vec![json!({ "surname": "ERIKSSON" })],
            said if said.get("surname").is_some() => vec![
                json!({ "surname": "ERIKSON" }),
                json!({ "birth_date": null }),
                json!({ "failures": ["number"] }),
                json!({ "readable": false }),
            ],
            said => vec![
                json!({ "clear": said["clear"] == false }),
                json!({ "blocking": said["blocking"] == false }),
                json!({ "with": ["mrz-shape"] }),
                json!({ "with": ["*@document.kind"] }),
                json!({ "without": ["consent-missing"], "clear": said["clear"] == false }),
            ],
        };
        for expect in other {
            case["expect"] = expect;
            assert!(!verdict::one(case.clone(), &own()).is_empty(), "{case}");
        }
    }
}

#[test]
fn what_cannot_be_judged_is_not_right() {
    let contact = json!({ "id": "a", "why": "-", "kind": "contact", "field": "phone", "value": "+77010000001", "expect": "accept" });
    assert_eq!(verdict::one(contact.clone(), &own()), [""; 0]);
    let with = |key: &str, value: Value| {
        let mut case = contact.clone();
        case[key] = value;
        case
    };
    for case in [
        json!(null),
        json!("a case"),
        json!({ "id": "a", "kind": "contact" }),
        with("kind", json!("weather")),
        with("field", json!("fax")),
        with("expect", json!("maybe")),
        with("more", json!(1)),
        json!({ "id": "a", "why": "-", "kind": "copy", "file": "../Cargo.toml", "purpose": "identity", "expect": "refuse" }),
        json!({ "id": "a", "why": "-", "kind": "copy", "file": "files/none", "purpose": "identity", "expect": "refuse" }),
        json!({ "id": "a", "why": "-", "kind": "copy", "file": "files/nothing.txt", "purpose": "fun", "expect": "refuse" }),
        json!({ "id": "a", "why": "-", "kind": "zone", "day": "2026-13-01", "text": "", "expect": { "readable": false } }),
        json!({ "id": "a", "why": "-", "kind": "zone", "day": "2026-11-23", "text": "", "expect": { "readable": "no" } }),
        json!({ "id": "a", "why": "-", "kind": "application", "form": "formation", "day": "2026-11-23",
            "edition": "2023-02-25", "specimens": true, "request": { "answers": 5 }, "expect": {} }),
    ] {
        let told = verdict::one(case.clone(), &own());
        assert!(told.iter().any(|why| why.starts_with("cannot be judged: ")), "{case}: {told:?}");
    }
}

/// Cases handed over are no part of the repository: where they lie beside it, they must be right too.
#[test]
fn the_cases_beside_the_repository_are_right() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/cases/given");
    if !beside.join("manifest.json").exists() {
        eprintln!("no cases beside the repository ({}): not judged", beside.display());
        return;
    }
    assert_eq!(complaints(&beside), [""; 0]);
}
