//! Granting on evidence, over real HTTP, beside registers that are played: whoever lacks a piece waits for a person, with the
//! missing line named, and nobody is granted on an absence.

use backend::config::Play;
use serde_json::{Value, json};
use shared::registers::Register;
use shared::specimen;

use crate::deciding::operator::{all_ticked, case_of};
use crate::on_both;
use crate::support::{Office, On, Reply};
use crate::systems::registers::{beside, known, scoped};

const ON_EVIDENCE: [&str; 2] = ["--automatic", "evidence"];

fn case(office: &Office, id: &str) -> Reply {
    let shown = office.operator().get(&format!("/api/v1/operator/cases/{id}"));
    assert_eq!(shown.status, 200, "{}", shown.body);
    shown
}

fn why(case: &Reply) -> Vec<String> {
    let all = case.body["why"].as_array().expect("reasons").iter();
    all.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// What each source said of a line.
fn said(case: &Reply, line: &str) -> Vec<(String, String)> {
    let text = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().to_owned();
    let all = case.body["evidence"].as_array().expect("evidence").iter();
    all.filter(|one| one["line"] == line).map(|one| (text(one, "means"), text(one, "result"))).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(means, result)| ((*means).to_owned(), (*result).to_owned())).collect()
}

/// Files, and is not granted.
fn waits(office: &Office, request: &shared::wire::v1::formation::FormationRequest) -> Reply {
    let filed = office.representative().file(office, request);
    assert_eq!(
        (filed.status, filed.text("/line/stage"), filed.text("/iin")),
        (201, "lodged", ""),
        "{}",
        filed.body
    );
    case(office, &case_of(&filed))
}

on_both! {
    fn a3_4_an_invented_person_with_an_unknown_power_waits_with_the_missing_lines_named(on) {
        let (_played, office) = beside(on, Vec::new(), &ON_EVIDENCE);
        assert_eq!(office.visitor().get("/api/v1/service").text("/automatic"), "evidence");
        let shown = waits(&office, &scoped(specimen::anna()));
        let told = why(&shown);
        for line in ["copy-legible", "data-equal-copy", "authority-valid", "stay-recorded"] {
            assert!(told.contains(&format!("unproved-{line}")), "{line}: {told:?}");
        }
        for line in ["form-complete", "document-valid", "translation-read", "mrz-consistent"] {
            assert!(!told.contains(&format!("unproved-{line}")), "{line}: {told:?}");
            assert_eq!(said(&shown, line), pairs(&[("rules", "proved")]));
        }
        assert_eq!(said(&shown, "authority-valid"), pairs(&[("notary-register", "unknown")]));
    }
}

on_both! {
    fn a3_4_a_power_confirmed_for_another_document_proves_no_authority(on) {
        let anna = scoped(specimen::anna());
        let mut other = known(&anna);
        other.power.principal_document = "X0000009".into();
        let (_played, office) = beside(on, vec![other], &ON_EVIDENCE);
        let shown = waits(&office, &anna);
        assert!(why(&shown).contains(&"unproved-authority-valid".to_owned()), "{:?}", why(&shown));
        assert_eq!(said(&shown, "authority-valid"), pairs(&[("notary-register", "contradicted")]));
    }
}

on_both! {
    fn r15_3_a_national_register_that_knows_the_person_or_is_away_lets_nobody_through(on) {
        let anna = scoped(specimen::anna());
        let mut numbered = known(&anna);
        numbered.known = vec!["991231500016".into()];
        for (people, play, result) in
            [(vec![numbered], Play::Well, "contradicted"), (vec![known(&anna)], Play::Away, "away")]
        {
            let (played, office) = beside(on, people, &ON_EVIDENCE);
            played.play(Register::National, play);
            let shown = waits(&office, &anna);
            assert!(why(&shown).contains(&"unproved-duplicates-searched".to_owned()), "{:?}", why(&shown));
            let all = said(&shown, "duplicates-searched");
            assert_eq!(all, pairs(&[("search", "proved"), ("national-register", result)]));
        }
    }
}

on_both! {
    fn a3_4_a_copy_that_no_reader_could_read_keeps_everybody_waiting_and_an_operator_decides(on) {
        let anna = scoped(specimen::anna());
        let (_played, office) = beside(on, vec![known(&anna)], &ON_EVIDENCE);
        let shown = waits(&office, &anna);
        assert_eq!(why(&shown), ["unproved-copy-legible", "unproved-data-equal-copy"]);
        let (operator, id) = (office.operator(), shown.text("/application/line/id").to_owned());
        assert_eq!(operator.step(&id, "claim", 1, &json!({})).status, 200);
        let granted = operator.step(&id, "grant", 2, &all_ticked(&json!([])));
        assert_eq!(granted.status, 200, "{}", granted.body);
        let looked: Vec<(String, String)> =
            said(&granted, "copy-legible").into_iter().filter(|(means, _)| means == "operator").collect();
        assert_eq!(looked, pairs(&[("operator", "proved"), ("operator", "proved")]), "over each copy");
        let lines = office.replay(granted.text("/application/line/number"), None).expect("replayed");
        assert!(lines.iter().any(|line| line == "proved     every line, by the operator"), "{lines:?}");
        // Without their look, the decision does not stand when it is judged again.
        office.behind_the_triggers(
            "line_evidence",
            "UPDATE line_evidence SET result = 'doubtful' WHERE line = 'authority-valid' AND means = 'operator'",
        );
        let lines = office.replay(granted.text("/application/line/number"), None).expect_err("unproved");
        assert!(lines.iter().any(|line| line.starts_with("unproved   authority-valid")), "{lines:?}");
    }
}
