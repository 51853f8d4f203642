//! Attacks with keys of the crate's own: every vector of a seeded set is answered as its manifest says, for the
//! reason it says, and every one of them stands in the table of threats.
//!
//! The set is made by the example `make_vectors` and judged by the example `judge`; here both meet in memory.

use serde_json::Value;

#[path = "../examples/make_vectors/documents.rs"]
mod documents;
#[path = "../examples/make_vectors/holders.rs"]
mod holders;
#[path = "../examples/make_vectors/key_files.rs"]
mod key_files;
#[path = "../examples/make_vectors/messages.rs"]
mod messages;
#[path = "../examples/make_vectors/pki.rs"]
mod pki;
#[path = "../examples/make_vectors/set.rs"]
mod set;
#[path = "../examples/make_vectors/stamps.rs"]
mod stamps;
#[path = "../examples/make_vectors/status.rs"]
mod status;
#[path = "../examples/judge/verdict.rs"]
mod verdict;

#[test]
fn every_attack_is_refused_for_its_reason_and_every_honest_object_accepted() {
    let set = set::make(set::SEED);
    let files = |path: &str| set.files.get(path).cloned().ok_or_else(|| format!("{path}: no such file"));
    let mut wrong = Vec::new();
    for vector in &set.vectors {
        let answer = verdict::judge(vector, &files);
        let (id, code) = (&vector["id"], vector["code"].as_str().unwrap_or_default());
        if !answer.matches || answer.reason != code {
            wrong.push(format!("{id}: wanted {} ({code}): {answer:?}", vector["expect"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(set.vectors.len() > 150, "{}", set.vectors.len());
}

#[test]
fn every_vector_stands_in_the_table_of_threats_and_the_table_names_no_other() {
    let table = include_str!("../../docs/threats.md");
    let set = set::make(set::SEED);
    let ids: Vec<&str> = set.vectors.iter().filter_map(|vector| vector["id"].as_str()).collect();
    for id in &ids {
        assert!(table.contains(&format!("`{id}`")), "docs/threats.md says nothing of {id}");
    }
    for line in table.lines().filter(|line| line.starts_with("| `")) {
        let mut cells = line.split('`');
        let (id, reason) = (cells.nth(1).unwrap_or_default(), line.rsplit('`').nth(1).unwrap_or_default());
        let vector = set.vectors.iter().find(|vector| vector["id"] == id);
        let vector = vector.unwrap_or_else(|| panic!("docs/threats.md: {id} is no vector"));
        assert_eq!(vector["code"], reason, "docs/threats.md: {id}");
    }
}

#[test]
fn names_are_not_given_twice() {
    let set = set::make(set::SEED);
    let mut ids: Vec<&str> = set.vectors.iter().filter_map(|vector| vector["id"].as_str()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn the_same_seed_makes_the_same_bytes_and_another_makes_others() {
    let files = |seed| set::make(seed).files;
    assert_eq!(files(set::SEED), files(set::SEED));
    assert_ne!(files(set::SEED).get("vectors/root.cer"), files(set::SEED + 1).get("vectors/root.cer"));
}

#[test]
fn what_the_judge_does_not_know_is_a_failure_by_name() {
    let set = set::make(set::SEED);
    let files = |path: &str| set.files.get(path).cloned().ok_or_else(|| format!("{path}: no such file"));
    let honest = set.vectors.iter().find(|vector| vector["id"] == "cms-honest").expect("it is there");
    let with = |key: &str, value: Value| {
        let mut vector = honest.clone();
        vector[key] = value;
        verdict::judge(&vector, &files)
    };
    assert!(with("at", honest["at"].clone()).matches);
    for (key, value, reason) in [
        ("kind", "pades", "unknown kind \"pades\""),
        ("expect", "perhaps", "unknown expectation \"perhaps\""),
        ("policy", "lax", "unknown policy \"lax\""),
        ("required", "cat", "unknown requirement \"cat\""),
        ("file", "vectors/none.cms", "vectors/none.cms: no such file"),
        ("sha256", "00", "the file is not the one the manifest names"),
        ("at", "yesterday", "no moment: \"yesterday\""),
    ] {
        let answer = with(key, value.into());
        assert_eq!((answer.matches, answer.reason.as_str()), (false, reason));
    }
    // An honest object does not pass for an attack, nor an attack for an honest object.
    assert!(!with("expect", "reject".into()).matches);
    assert!(!with("time", "2026-01-01T00:00:00Z".into()).matches);
    assert!(!with("signers", serde_json::json!([{"iin": "991231600012", "bin": null}])).matches);
}
