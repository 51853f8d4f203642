//! Reads golden forms with the present program.

use super::*;
use crate::printed::Printed;

fn decided(office: &Office, operator: &Actor, case: Case<'_>) {
    let id = case.id();
    let opened = operator.get(&format!("/api/v1/operator/cases/{id}"));
    assert_eq!(opened.status, 200, "{}: {}", case.name(), opened.body);
    let claimed = operator.step(id, "claim", 1, &json!({}));
    assert_eq!(claimed.status, 200, "{}: {}", case.name(), claimed.body);
    looked_at(operator, case);
    let kind = shared::application::Kind::parse(case.text("application", "kind")).expect("a kind");
    let checked = shared::decision::checklist(kind);
    let granted =
        operator.step(id, "grant", 2, &json!({ "set_aside": set_aside(&claimed), "checked": checked }));
    let expected = if case.name() == "operator's error" { 409 } else { 200 };
    assert_eq!(granted.status, expected, "{}: {}", case.name(), granted.body);
    if expected == 409 {
        assert_eq!(granted.problem(), "second-person-needed");
        waived(office, operator, case, checked);
    }
}

/// Whoever decides has opened the copies.
fn looked_at(who: &Actor, case: Case<'_>) {
    for copy in case.copies() {
        let opened = who.get(&format!("/api/v1/operator/cases/{}/copies/{copy}", case.id()));
        assert_eq!(opened.status, 200, "{}: {}", case.name(), opened.body);
    }
}

/// A supervisor agrees to what an operator proposes.
fn waived(office: &Office, operator: &Actor, case: Case<'_>, checked: &[&str]) {
    let why = "The register was filled in wrongly: the passport shows it.";
    let body = json!({ "why": why, "grant": { "set_aside": [], "checked": checked } });
    let proposed = operator.step(case.id(), "propose", 2, &body);
    assert_eq!(proposed.status, 200, "{}: {}", case.name(), proposed.body);
    let id = proposed.text("/proposal/id").to_owned();
    let confirm = format!("/api/v1/operator/proposals/{id}/confirm");
    let supervisor = office.staff("supervisor");
    looked_at(&supervisor, case);
    let confirmed = supervisor.visitor.post(&confirm, &json!({ "why": why }));
    assert_eq!(confirmed.status, 200, "{}: {}", case.name(), confirmed.body);
}

fn set_aside(opened: &Reply) -> Vec<Value> {
    let candidates = opened.body["candidates"].as_array().expect("candidates").iter();
    let one = |candidate: &Value| json!({ "person": candidate["person"], "reason": "Another person by the photograph." });
    candidates.map(one).collect()
}

fn printed(office: &Office, me: &Actor, case: Case<'_>) {
    let id = case.id();
    if case.is_of_portal() {
        let shown = me.get(&format!("/api/v1/applications/{id}"));
        assert_eq!(
            (shown.status, shown.text("/line/stage")),
            (200, "granted"),
            "{}: {}",
            case.name(),
            shown.body
        );
        for paper in ["certificate", "certificate.p7s", "statement", "envelope"] {
            let paper = me.get(&format!("/api/v1/applications/{id}/{paper}"));
            assert_eq!(paper.status, 200, "{}: {}", case.name(), paper.body);
        }
        let certificate = me.get(&format!("/api/v1/applications/{id}/certificate"));
        certifies(case, &certificate);
    } else {
        let clerk = crate::counter::centre::clerk(office);
        let receipt = clerk.get(&format!("/api/v1/centre/applications/{id}/receipt"));
        assert_eq!(receipt.status, 200, "{}: {}", case.name(), receipt.body);
        let read = Printed::read(&receipt.bytes);
        assert!(read.says(case.text("application", "number")), "{}: {}", case.name(), read.page());
        let print = clerk.visitor.post(&format!("/api/v1/centre/results/{id}/print"), &json!({}));
        assert_eq!(print.status, 200, "{}: {}", case.name(), print.body);
        certifies(case, &print);
    }
}

/// The paper is the certificate of this very application.
fn certifies(case: Case<'_>, paper: &Reply) {
    let read = Printed::read(&paper.bytes);
    for said in ["Регистрационное свидетельство", case.text("application", "number")]
    {
        assert!(read.says(said), "{}: {said} is missing in\n{}", case.name(), read.page());
    }
}

fn replayed(office: &Office, case: Case<'_>) {
    let number = case.text("application", "number");
    let lines = office.replay(number, None).unwrap_or_else(|lines| panic!("{}: {lines:?}", case.name()));
    let tells = |words: &str| lines.iter().any(|line| line.contains(words));
    assert!(tells("same report, byte for byte"), "{}: {lines:?}", case.name());
    assert_eq!(tells("good as of"), case.is_of_portal(), "{}: {lines:?}", case.name());
}

const BY_PEOPLE: [&str; 4] = ["--automatic", "off", "--release", "immediate"];

pub(super) fn each_opens_is_decided_prints_and_replays(on: On, golden: &Golden) {
    let office = golden.office(on, &BY_PEOPLE);
    let (me, operator) = (office.representative(), office.operator());
    for case in golden.cases() {
        replayed(&office, case);
        decided(&office, &operator, case);
        printed(&office, &me, case);
        replayed(&office, case);
    }
}

impl Golden {
    /// The forms as a program would have stored them that did not ask what is owed today, and asked what nobody asks
    /// any more.
    fn of_another_program(mut self) -> Self {
        for case in self.0["cases"].as_array_mut().expect("cases") {
            for row in case["rows"].as_array_mut().expect("rows") {
                if row["table"] == "lodged_form" {
                    let answers = &mut row["row"]["answers"];
                    let mut form: Value =
                        serde_json::from_str(answers.as_str().expect("text")).expect("JSON");
                    let fields = form.as_object_mut().expect("a form");
                    fields.remove("contact");
                    fields.remove("power");
                    fields.remove("institution");
                    fields.insert("purpose_of_stay".to_owned(), json!({ "code": "study" }));
                    *answers = json!(form.to_string());
                }
            }
        }
        self
    }
}

crate::on_both! {
    fn every_golden_lodged_form_opens_is_decided_prints_and_replays(on) {
        for golden in Golden::all() {
            each_opens_is_decided_prints_and_replays(on, &golden);
        }
    }
}

crate::on_both! {
    fn an_answer_that_was_not_owed_then_is_not_owed_when_a_case_is_opened_decided_and_printed(on) {
        for golden in Golden::all() {
            let golden = golden.of_another_program();
            let office = golden.office(on, &BY_PEOPLE);
            let (me, operator) = (office.representative(), office.operator());
            for case in golden.cases() {
                decided(&office, &operator, case);
                printed(&office, &me, case);
            }
        }
    }
}
