//! Complaints: about a decision or a delay, to the provider first, in five or fifteen working days, answered by
//! somebody who did not decide.

use serde_json::{Value, json};
use shared::specimen;

use crate::counter::centre::{clerk, formation, lodge};
use crate::on_both;
use crate::support::{Actor, Office, On, moment, once};

const OWN: &str = "/api/v1/complaints";
const REGISTER: &str = "/api/v1/supervisor/complaints";

fn unclear(number: u32) -> shared::wire::v1::formation::FormationRequest {
    let mut request = specimen::person(number);
    request.answers.document.mrz.clear();
    request
}

fn complaint(application: &str, about: &str, instance: &str) -> Value {
    json!({ "application": application, "about": about, "instance": instance, "text": "I showed what was asked for." })
}

/// A case refused by the operator, and who filed it.
fn refused(office: &Office) -> (Actor, String) {
    let (me, operator) = (office.representative(), office.operator());
    let lodged = me.file(office, &unclear(1));
    let case = lodged.text("/line/id").to_owned();
    assert_eq!(operator.step(&case, "claim", 1, &json!({})).status, 200);
    let body = json!({ "grounds": ["R258/15.2"], "reasons": [{ "code": "copy-illegible" }], "reason": "The copy cannot be read at all." });
    assert_eq!(operator.step(&case, "refuse", 2, &body).status, 200);
    (me, case)
}

on_both! {
    fn a_refusal_is_complained_about_and_answered_with_reasons(on) {
        let office = Office::open(on, &[]);
        let (me, case) = refused(&office);
        let lodged = me.create(OWN, &complaint(&case, "decision", "provider"));
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        assert_eq!(lodged.text("/number"), "C-2026-000001");
        assert_eq!((lodged.text("/registered_on"), lodged.text("/due_on")), ("2026-11-23", "2026-11-30"));
        assert_eq!(me.create(OWN, &complaint(&case, "decision", "provider")).text("/values/reason"), "already-open");

        let supervisor = office.staff("supervisor");
        let register = supervisor.get(REGISTER);
        let id = register.text("/0/id").to_owned();
        assert_eq!(register.text("/0/application_number"), me.get(&format!("/api/v1/applications/{case}")).text("/line/number"));
        let path = format!("{REGISTER}/{id}/answer");
        let answer = json!({ "outcome": "partly", "answer": "The copy is poor, but the decision came too soon." });
        assert_eq!(supervisor.change(&path, 1, &json!({ "outcome": "maybe", "answer": "Because of that." })).text("/values/part"), "outcome");
        assert_eq!(supervisor.change(&path, 1, &json!({ "outcome": "upheld", "answer": "no" })).text("/values/part"), "answer");
        let told = json!({ "outcome": "partly", "answer": "There is a number already: 991231.500016." });
        assert_eq!(supervisor.change(&path, 1, &told).problem(), "number-told", "whoever filed reads the answer");
        assert_eq!(supervisor.change(&path, 7, &answer).problem(), "stale-version");
        let answered = supervisor.change(&path, 1, &answer);
        assert_eq!((answered.status, answered.text("/outcome")), (200, "partly"), "{}", answered.body);
        assert_eq!(supervisor.change(&path, 2, &answer).problem(), "wrong-stage");
        assert_eq!(me.get(OWN).text("/0/answer"), "The copy is poor, but the decision came too soon.");
        let stage = me.get(&format!("/api/v1/applications/{case}"));
        assert_eq!(stage.text("/line/stage"), "refused", "an answer changes no decision by itself");

        // The second instance opens once the first has answered.
        let second = me.create(OWN, &complaint(&case, "decision", "quality_control"));
        assert_eq!((second.status, second.text("/due_on")), (201, "2026-12-14"), "{}", second.body);
    }
}

on_both! {
    fn silence_is_complained_about_from_the_day_after_and_in_the_evening_for_the_next_day(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let lodged = me.file(&office, &unclear(2));
        let case = lodged.text("/line/id").to_owned();
        let ask = |me: &Actor, about: &str, instance: &str| me.create(OWN, &complaint(&case, about, instance));
        assert_eq!(ask(&me, "decision", "provider").text("/values/reason"), "not-decided");
        assert_eq!(ask(&me, "delay", "provider").text("/values/reason"), "not-overdue");
        // Wednesday, 18:00 at the provider: the window closed at half past five.
        office.clock.set(moment("2026-11-25T13:00:00Z"));
        let me = office.representative();
        assert_eq!(ask(&me, "delay", "quality_control").text("/values/reason"), "provider-first");
        let lodged = ask(&me, "delay", "provider");
        assert_eq!((lodged.text("/registered_on"), lodged.text("/due_on")), ("2026-11-26", "2026-12-03"));
        assert_eq!(lodged.body["late"], json!(false));
    }
}

on_both! {
    fn nobody_complains_for_others_nor_answers_about_themselves(on) {
        // The second representative is also a supervisor, and the supervisor also an operator.
        let staff = "supervisor/991231500016=REPRESENTATIVE;operator/991231500046=SUPERVISOR";
        let office = Office::open(on, &["--staff", staff]);
        let me = office.representative();
        let case = me.file(&office, &unclear(3)).text("/line/id").to_owned();
        let both = office.staff("supervisor");
        assert_eq!(both.step(&case, "claim", 1, &json!({})).status, 200);
        let body = json!({ "grounds": ["R258/15.2"], "reasons": [{ "code": "copy-illegible" }], "reason": "The copy cannot be read at all." });
        assert_eq!(both.step(&case, "refuse", 2, &body).status, 200);

        let other = office.sign_in(office.key_file("representative-2"));
        assert_eq!(other.create(OWN, &complaint(&case, "decision", "provider")).problem(), "not-found");
        let key = once();
        let send = |key: &str, body: &Value| {
            me.visitor.send(me.visitor.request("POST", OWN).header("idempotency-key", key).json(body))
        };
        let first = send(&key, &complaint(&case, "decision", "provider"));
        assert_eq!(send(&key, &complaint(&case, "decision", "provider")).body, first.body, "asked twice, answered once");
        assert_eq!(other.get(OWN).body, json!([]));

        let path = format!("{REGISTER}/{}/answer", first.text("/id"));
        let answer = json!({ "outcome": "rejected", "answer": "I decided rightly, I say." });
        assert_eq!(both.change(&path, 1, &answer).problem(), "own-decision");
        assert_eq!(me.change(&path, 1, &answer).problem(), "own-decision", "nor about their own complaint");
        assert_eq!(other.change(&path, 1, &answer).problem(), "forbidden");
        for broken in [json!({}), json!({ "application": case, "about": "weather", "instance": "provider", "text": "0123456789" })] {
            assert!([400, 422].contains(&me.create(OWN, &broken).status));
        }
    }
}

on_both! {
    fn a_complaint_about_a_service_centre_is_passed_on_and_who_complained_is_told(on) {
        let office = Office::open(on, &[]);
        let (me, clerk) = (office.representative(), clerk(&office));
        let portal = me.file(&office, &specimen::person(5)).text("/line/id").to_owned();
        let about = |case: &str, instance: &str| complaint(case, "centre", instance);
        let none = me.create(OWN, &about(&portal, "provider"));
        assert_eq!((none.problem(), none.text("/values/reason")), ("complaint-not-open", "not-at-centre"));

        let mut request = specimen::anna_at_centre();
        let filed = specimen::anna();
        request.answers.representative = filed.answers.representative;
        request.answers.power = filed.answers.power;
        request.copies.push(filed.copies[1].clone());
        let (id, version) = formation(&clerk, &request);
        assert_eq!(lodge(&clerk, &id, version).status, 201);
        assert_eq!(me.create(OWN, &about(&id, "quality_control")).text("/values/reason"), "provider-first");
        let lodged = me.create(OWN, &about(&id, "provider"));
        assert_eq!((lodged.status, lodged.text("/due_on")), (201, "2026-11-26"), "{}", lodged.body);
        assert_eq!(me.create(OWN, &about(&id, "provider")).text("/values/reason"), "already-open");

        let supervisor = office.staff("supervisor");
        let path = format!("{REGISTER}/{}/answer", lodged.text("/id"));
        let why = "Passed on to the State Corporation on 24.11.2026, number 7; it answers you.";
        let own_word = supervisor.change(&path, 1, &json!({ "outcome": "rejected", "answer": why }));
        assert_eq!(own_word.text("/values/part"), "outcome", "it is not ours to judge");
        let passed = supervisor.change(&path, 1, &json!({ "outcome": "forwarded", "answer": why }));
        assert_eq!((passed.status, passed.text("/outcome")), (200, "forwarded"), "{}", passed.body);
        let told = me.get(OWN);
        assert_eq!((told.text("/0/outcome"), told.text("/0/answer")), ("forwarded", why));
        let again = supervisor.change(&path, 2, &json!({ "outcome": "forwarded", "answer": why }));
        assert_eq!(again.problem(), "wrong-stage");

        // What we decided ourselves we answer ourselves.
        let decision = me.create(OWN, &complaint(&portal, "decision", "provider"));
        let path = format!("{REGISTER}/{}/answer", decision.text("/id"));
        let away = supervisor.change(&path, 1, &json!({ "outcome": "forwarded", "answer": why }));
        assert_eq!(away.text("/values/part"), "outcome");
    }
}
