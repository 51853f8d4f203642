//! Bodies that cannot be read, and what is said of each.

use proptest::prelude::*;

use super::*;
use crate::contract::deciding::ReadQueue;
use crate::contract::{Content, Endpoint as _};
use crate::wire::v1::centre::TurnAwayWire;
use crate::wire::v1::formation::FormationAnswers;
use crate::wire::v1::operator::QueueQuery;
use crate::wire::v1::request::AnswersWire;
use crate::wire::v1::visits::BookWire;

fn told<T: JsonSchema>(body: &str) -> Vec<String> {
    let all = faults::<T>(body.as_bytes());
    all.iter()
        .map(|one| format!("{} {} {}", one.pointer, one.fault.code(), one.fault.expected().join("|")))
        .collect()
}

#[test]
fn a_fault_names_its_place_and_what_would_be_taken() {
    let cases: &[(Vec<String>, &[&str])] = &[
        (told::<FormationAnswers>("{"), &[" not-json "]),
        (told::<FormationAnswers>("[]"), &[" wrong-type object"]),
        (told::<FormationAnswers>(r#"{"unknown":1}"#), &["/unknown unknown-field "]),
        (told::<FormationAnswers>(r#"{"consent":"yes"}"#), &["/consent wrong-type boolean"]),
        (told::<FormationAnswers>(r#"{"consent":null}"#), &["/consent wrong-type boolean"]),
        (
            told::<FormationAnswers>(r#"{"recipient":{"names":{"surname":7,"a/b~":1}}}"#),
            &["/recipient/names/a~1b~0 unknown-field ", "/recipient/names/surname wrong-type string"],
        ),
        (told::<FormationAnswers>(r#"{"consent":true,"consent":true}"#), &["/consent twice "]),
        (
            told::<BookWire>(r#"{"office":"a","day":"b","minute":70000}"#),
            &["/purpose missing-field ", "/minute out-of-range 0|65535"],
        ),
        (
            told::<BookWire>(r#"{"office":"a","day":"b","minute":1.5,"purpose":"collect"}"#),
            &["/minute wrong-type integer"],
        ),
        (
            told::<TurnAwayWire>(r#"{"version":1,"seen":["identity","selfie",3]}"#),
            &[
                "/seen/1 not-among application|identity|translation|power_of_attorney|delegation|representation_proof|change_proof",
                "/seen/2 wrong-type string",
            ],
        ),
        (
            told::<AnswersWire>(r#"{"kind":"marriage","form":{}}"#),
            &["/kind not-among convict|correction|formation"],
        ),
        (told::<AnswersWire>(r#"{"form":{}}"#), &["/kind missing-field "]),
        (told::<AnswersWire>(r#"{"kind":"convict"}"#), &["/form missing-field "]),
        (
            told::<AnswersWire>(r#"{"kind":"convict","form":{"sentence":{"for_life":0}}}"#),
            &["/form/sentence/for_life wrong-type boolean"],
        ),
        (told::<QueueQuery>(r#"{"page":-1}"#), &["/page out-of-range 0|4294967295"]),
    ];
    for (told, wanted) in cases {
        assert_eq!(told, wanted);
    }
}

#[test]
fn a_query_is_told_part_by_part() {
    let Content::Json(shape) = ReadQueue::OPERATION.query else { panic!("a query") };
    let told = |parts: &[(&str, &str)]| {
        let parts: Vec<_> =
            parts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let faults = of_query(shape, &parts);
        faults.iter().map(|one| format!("{} {}", one.pointer, one.fault.code())).collect::<Vec<_>>()
    };
    assert!(told(&[("kind", "convict"), ("page", "2"), ("clock", "")]).is_empty());
    assert_eq!(told(&[("page", "two")]), ["/page wrong-type"]);
    assert_eq!(told(&[("page", "-2")]), ["/page out-of-range"]);
    assert_eq!(told(&[("page", "5000000000")]), ["/page out-of-range"]);
    let twice = vec![("a", ""); 10_000];
    assert_eq!(told(&twice).len(), FAULTS_MAX);
    assert_eq!(told(&[("kind", "marriage"), ("x/y", "")]), ["/kind not-among", "/x~1y unknown-field"]);
    assert_eq!(told(&[("page", "1"), ("page", "2")]), ["/page twice"]);
}

#[test]
fn what_is_too_deep_or_too_long_is_said_shortly() {
    let deep = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(told::<FormationAnswers>(&deep), [" too-deep "]);
    let open = "[".repeat(100_000);
    assert_eq!(told::<FormationAnswers>(&open), [" too-deep "]);
    let brackets_in_text = format!("{{\"a\":\"{}\"}}", "[\\\"".repeat(1000));
    assert_eq!(told::<FormationAnswers>(&brackets_in_text), ["/a unknown-field "]);
    let long = format!("{{\"{}\":1}}", "ы".repeat(100_000));
    let all = faults::<FormationAnswers>(long.as_bytes());
    assert!(all.iter().all(|one| one.pointer.chars().count() < 70), "{all:?}");
    let many: Vec<String> = (0..1000).map(|one| format!("\"f{one}\":1")).collect();
    assert_eq!(faults::<FormationAnswers>(format!("{{{}}}", many.join(",")).as_bytes()).len(), FAULTS_MAX);
}

#[test]
fn a_pointer_is_written_for_a_fault_and_for_nothing_else() {
    let written = |work: &dyn Fn() -> usize| {
        let before = place::written::so_far();
        let found = work();
        (found, place::written::so_far() - before)
    };
    let name = "ы".repeat(60);
    let numbers = vec!["0"; 20_000].join(",");
    let deep = |inside: &str| format!("{}{inside}{}", format!("{{\"{name}\":").repeat(120), "}".repeat(120));
    let long = deep(&format!("[{numbers}]"));
    let (found, all) = written(&|| faults::<FormationAnswers>(long.as_bytes()).len());
    assert_eq!((found, all), (1, 1));
    let value: Value = serde_json::from_str(&long).expect("JSON");
    assert_eq!(written(&|| unprintable(&value).len()), (0, 0));
    // However many there are, so many are told.
    let fields: Vec<_> = (0..5_000).map(|one| format!("\"f{one}\":1")).collect();
    let many = format!("{{{}}}", fields.join(","));
    assert_eq!(written(&|| faults::<FormationAnswers>(many.as_bytes()).len()), (FAULTS_MAX, FAULTS_MAX));
}

proptest! {
    /// Whatever comes, something is said of it, and it points into what came or to what is missing.
    #[test]
    fn of_every_body_something_is_said(body in ".{0,200}") {
        let all = faults::<FormationAnswers>(body.as_bytes());
        prop_assert!(!all.is_empty() && all.len() <= FAULTS_MAX);
    }

    #[test]
    fn a_place_that_was_broken_is_the_place_that_is_named(person in 0_u32..20, which in 0_usize..200) {
        let answers = crate::specimen::person(person).answers;
        let mut value = serde_json::to_value(&answers).expect("a value");
        let mut texts = Vec::new();
        leaves(&value, String::new(), &mut texts);
        let pointer = texts[which % texts.len()].clone();
        *value.pointer_mut(&pointer).expect("a place") = Value::Array(Vec::new());
        let all = faults::<FormationAnswers>(value.to_string().as_bytes());
        prop_assert_eq!(all.len(), 1);
        prop_assert_eq!(&all[0].pointer, &pointer);
    }
}

fn leaves(value: &Value, pointer: String, found: &mut Vec<String>) {
    match value {
        Value::Object(parts) => {
            parts.iter().for_each(|(name, part)| leaves(part, format!("{pointer}/{name}"), found));
        }
        _ => found.push(pointer),
    }
}
