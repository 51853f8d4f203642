//! Granting on evidence, over real HTTP, beside registers that are played: whoever lacks a piece waits for a person, with the
//! missing line named, and nobody is granted on an absence.

use std::time::Duration;

use backend::config::Play;
use serde_json::{Value, json};
use shared::eds::statement::sha256;
use shared::registers::Register;
use shared::specimen;
use shared::wire::v1::formation::FormationRequest;

use crate::deciding::operator::{all_ticked, case_of};
use crate::on_both;
use crate::passport::scanned;
use crate::printed::Printed;
use crate::support::{Actor, Office, On, Reply, moment, once, pdf};
use crate::systems::messages::until;
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
fn waits(office: &Office, request: &FormationRequest) -> Reply {
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

/// Under this order of an official.
const ORDER: [&str; 6] = [
    "--automatic-order",
    "12-IIN",
    "--automatic-order-on",
    "2026-11-01",
    "--automatic-order-by",
    "A. Official",
];

/// Files with a scan of the document; `then` runs before it is signed.
fn file_scanned(office: &Office, me: &Actor, request: &FormationRequest, then: impl FnOnce()) -> Reply {
    let draft = me.draft(request).text("/id").to_owned();
    let attached = me.attach(&draft, "identity", scanned(&request.answers.document.mrz, 1));
    assert_eq!(attached.status, 201, "{}", attached.body);
    let attached = me.attach(&draft, "power_of_attorney", pdf(&draft));
    assert_eq!(attached.status, 201, "{}", attached.body);
    then();
    let prepared = me.prepare(&draft, attached.body["version"].as_i64().expect("a version"));
    assert_eq!(prepared.status, 200, "{}", prepared.body);
    let envelope = me.key.sign(prepared.text("/statement").as_bytes(), office.now()).expect("signed");
    me.lodge(&draft, &envelope, &once())
}

/// No copy waits to be read.
fn read(office: &Office) {
    for _ in 0..1200 {
        if office.counted("SELECT COUNT(*) AS n FROM copy_reading WHERE read_at IS NULL") == 0 {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("the copies are never read");
}

on_both! {
    fn a3_4_the_honest_one_whom_every_source_confirms_has_a_number_at_once_under_the_order(on) {
        let anna = scoped(specimen::anna());
        let settings = [&ON_EVIDENCE[..], &ORDER].concat();
        let (played, office) = beside(on, vec![known(&anna)], &settings);
        let me = office.representative();
        let filed = file_scanned(&office, &me, &anna, || read(&office));
        assert_eq!((filed.status, filed.text("/iin").len()), (201, 12), "{}", filed.body);
        assert_eq!(Register::ALL.iter().map(|one| played.asked(*one)).collect::<Vec<_>>(), [1, 1, 1]);
        let shown = case(&office, &case_of(&filed));
        let proved = |line: &str| said(&shown, line);
        assert_eq!(proved("copy-legible"), pairs(&[("rules", "proved"), ("reader", "proved")]));
        assert_eq!(proved("data-equal-copy"), pairs(&[("reader", "proved")]));
        assert_eq!(proved("authority-valid"), pairs(&[("notary-register", "proved")]));
        assert_eq!(proved("duplicates-searched"), pairs(&[("search", "proved"), ("national-register", "proved")]));
        assert_eq!(proved("stay-recorded"), pairs(&[("migration-record", "proved")]));
        // Judged again, it stands under the same order.
        let number = filed.text("/line/number").to_owned();
        let order = "proved     every line, by machines, under order 12-IIN of 2026-11-01 by A. Official";
        let lines = office.replay(&number, None).expect("replayed");
        assert!(lines.iter().any(|line| line == order), "{lines:?}");
        // The paper says who decided, and under what.
        let id = case_of(&filed);
        let paper = format!("/api/v1/applications/{id}/certificate");
        until(&office, "the certificate", || me.get(&paper).status == 200);
        let printed = Printed::read(&me.get(&paper).bytes);
        assert!(printed.says("№ 12-IIN, 01.11.2026, A. Official"), "{}", printed.page());
        assert!(!printed.says("Документы никто не смотрел."), "{}", printed.page());
        // Without one of its proofs, or without its basis, it does not stand.
        office.behind_the_triggers("line_evidence", "DELETE FROM line_evidence WHERE means = 'reader'");
        let lines = office.replay(&number, None).expect_err("unproved");
        assert!(lines.iter().any(|line| line.starts_with("unproved   copy-legible")), "{lines:?}");
        office.behind_the_triggers("machine_grant", "DELETE FROM machine_grant");
        let lines = office.replay(&number, None).expect_err("no basis");
        assert!(lines[0].contains("machine_grant"), "{lines:?}");
    }
}

on_both! {
    fn a3_4_before_the_day_of_the_order_machines_grant_nobody(on) {
        let anna = scoped(specimen::anna());
        let tomorrow = [&ON_EVIDENCE[..], &ORDER[..2], &["--automatic-order-on", "2026-11-24"], &ORDER[4..]].concat();
        let (_played, office) = beside(on, vec![known(&anna)], &tomorrow);
        let filed = file_scanned(&office, &office.representative(), &anna, || read(&office));
        assert_eq!((filed.status, filed.text("/line/stage"), filed.text("/iin")), (201, "lodged", ""), "{}", filed.body);
        assert_eq!(why(&case(&office, &case_of(&filed))), ["automatic-off"]);
    }
}

on_both! {
    fn r10_what_was_read_after_the_filing_is_evidence_for_whoever_takes_the_case(on) {
        let anna = scoped(specimen::anna());
        let (_played, office) = beside(on, vec![known(&anna)], &ON_EVIDENCE);
        let (me, operator) = (office.representative(), office.operator());
        // Another process has begun to read the file, and is at it while the case is filed.
        let file = sha256(&scanned(&anna.answers.document.mrz, 1));
        let now = office.clock.now().as_millisecond();
        office.execute(&format!("INSERT INTO copy_reading (sha256, begun, begun_at) VALUES ('{file}', 1, {now})"));
        let filed = file_scanned(&office, &me, &anna, || ());
        assert_eq!((filed.status, filed.text("/iin")), (201, ""), "{}", filed.body);
        let id = case_of(&filed);
        let away = [("rules", "proved"), ("reader", "away")];
        assert_eq!(said(&case(&office, &id), "copy-legible"), pairs(&away));
        office.clock.set(moment("2026-11-23T05:03:00Z"));
        read(&office);
        assert_eq!(said(&case(&office, &id), "copy-legible"), pairs(&away), "a look appends nothing");
        let claimed = operator.step(&id, "claim", 1, &json!({}));
        assert_eq!(claimed.status, 200, "{}", claimed.body);
        let read = [&away[..], &[("reader", "proved")]].concat();
        assert_eq!(said(&claimed, "copy-legible"), pairs(&read));
        assert_eq!(said(&claimed, "data-equal-copy"), pairs(&[("reader", "away"), ("reader", "proved")]));
        // It is said once, whoever takes the case and how often.
        assert_eq!(operator.step(&id, "release", 2, &json!({})).status, 200);
        let next = operator.create("/api/v1/operator/queue/next", &json!({}));
        assert_eq!(next.status, 200, "{}", next.body);
        assert_eq!(said(&next, "copy-legible"), pairs(&read));
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
        // Nor when their looks at the files are gone, or all of them.
        for gone in ["over_sha256 <> ''", "1 = 1"] {
            let delete = format!("DELETE FROM line_evidence WHERE means = 'operator' AND {gone}");
            office.behind_the_triggers("line_evidence", &delete);
            let lines = office.replay(granted.text("/application/line/number"), None).expect_err("gone");
            assert!(lines.iter().any(|line| line.starts_with("unproved   copy-legible")), "{gone}: {lines:?}");
        }
    }
}
