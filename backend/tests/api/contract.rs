//! The contract of the protocol: one suite for whoever takes messages in, held against the service's own door and
//! against the simulator that the other tests trust. And the service at both ends of one road.

use serde_json::{Value, json};
use shared::specimen;

use crate::counter::centre::{clerk, formation, lodge, typed};
use crate::filing::withdrawal::own_step;
use crate::neighbour::{HELD, KEY, KNOWN, Mood, Neighbour};
use crate::on_both;
use crate::support::{Office, On};
use crate::systems::messages::{beside, case_of, print, until};

/// Somebody who takes messages in.
struct Door {
    /// Up to the receiver's name.
    below: String,
    key: String,
}

impl Door {
    fn knock_with(&self, key: &str, receiver: &str, message: &Value) -> (u16, String, String) {
        let client = reqwest::blocking::Client::builder().build().expect("a client");
        let send = client.post(format!("{}/messages/{receiver}", self.below)).json(message);
        let reply = send.header("authorization", format!("Bearer {key}")).send().expect("an answer");
        let status = reply.status().as_u16();
        let text = reply.text().expect("a body");
        let body: Value = serde_json::from_str(&text).unwrap_or_default();
        (status, body["code"].as_str().unwrap_or_default().to_owned(), text)
    }

    fn knock(&self, message: &Value) -> (u16, String, String) {
        self.knock_with(&self.key, "migration", message)
    }
}

/// A message with one part changed.
fn but(message: &Value, pointer: &str, value: Value) -> Value {
    let mut changed = message.clone();
    *changed.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    changed
}

/// What every receiver keeps to. The two messages are the first of one case.
fn contract(door: &Door, first: &Value, second: &Value) {
    let told = |answer: (u16, String, String)| (answer.0, answer.1);
    let refused = |status: u16, code: &str| (status, code.to_owned());
    for key in ["", "another-key", "iin_0000"] {
        assert_eq!(door.knock_with(key, "migration", first).0, 401, "{key}");
    }
    for wrong in [
        but(first, "/protocol", json!(2)),
        but(first, "/place", json!(0)),
        but(first, "/place", json!(-1)),
        but(first, "/body/kind", json!("result.formed")),
    ] {
        assert_eq!(told(door.knock(&wrong)), refused(422, "message-unfit"), "{wrong}");
    }
    assert_eq!(told(door.knock_with(&door.key, "centre", first)), refused(422, "message-unfit"));
    assert_eq!(told(door.knock(second)), refused(409, "message-early"));
    let answers: Vec<_> = std::thread::scope(|scope| {
        let tasks: Vec<_> = (0..8).map(|_| scope.spawn(|| door.knock(first))).collect();
        tasks.into_iter().map(|task| task.join().expect("answered")).collect()
    });
    assert!(answers.iter().all(|answer| answer.0 == 200 && *answer == answers[0]), "{answers:?}");
    let receipt: Value = serde_json::from_str(&answers[0].2).expect("a receipt");
    assert_eq!(receipt["id"], first["id"]);
    let altered = but(first, "/body/content/number", json!("Ф-2026-999999"));
    assert_eq!(told(door.knock(&altered)), refused(409, "message-other"), "the id with another content");
    let other = but(first, "/id", json!("0123456789abcdef"));
    assert_eq!(told(door.knock(&other)), refused(409, "message-other"), "the place with another id");
    let third = but(&but(second, "/id", json!("fedcba9876543210")), "/place", json!(3));
    assert_eq!(told(door.knock(&third)), refused(409, "message-early"));
    let last = door.knock(second);
    assert_eq!(last.0, 200);
    assert_eq!(door.knock(first), answers[0], "the same receipt, after later ones too");
    assert_eq!(door.knock(second), last);
}

/// A key of the service for messages.
fn key_of(office: &Office) -> String {
    let named = json!({ "name": "Gateway", "scopes": ["messages"], "expires_on": "2027-11-23",
        "per_minute": 600, "per_day": 10_000 });
    office.staff("administrator").create("/api/v1/consumers", &named).text("/key").to_owned()
}

on_both! {
    fn every_receiver_keeps_the_contract(on) {
        let neighbour = Neighbour::start();
        let office = beside(on, &neighbour, &["--migration-at"], &["--automatic", "off"]);
        let me = office.representative();
        let case = case_of(&me.file(&office, &specimen::anna()));
        assert_eq!(own_step(&me, &case, "withdraw", 1, &json!({})).status, 200);
        until(&office, "both messages", || neighbour.line(&case).len() == 2);
        let letters = neighbour.ledger().letters.clone();
        let (first, second) = (&letters[0].whole, &letters[1].whole);

        let simulated = Neighbour::start();
        contract(&Door { below: simulated.address(), key: KEY.to_owned() }, first, second);

        let below = format!("http://127.0.0.1:{}/api/v1", office.port);
        let door = Door { below, key: key_of(&office) };
        // Beyond the contract: what does not fit the case as it is known here is not believed.
        for (pointer, value, part) in [
            ("/case_id", json!("nobody"), "case"),
            ("/case_id", json!("../../x"), "case"),
            ("/body/content/number", json!("Ф-2026-999999"), "content"),
            ("/body/content/answers", json!("none"), "content"),
        ] {
            let answer = door.knock(&but(first, pointer, value));
            let told: Value = serde_json::from_str(&answer.2).expect("a problem");
            assert_eq!((answer.0, &told["values"]["part"]), (422, &json!(part)), "{pointer}: {told}");
        }
        assert_eq!(door.knock(&json!([first])).1, "malformed");
        assert_eq!(door.knock_with(&door.key, "nobody", first).0, 404);
        contract(&door, first, second);
        let taken = office.staff("auditor").get("/api/v1/journal?fact=message_taken");
        assert_eq!(taken.body["lines"].as_array().map(Vec::len), Some(2), "taken in twice in effect: never");
    }
}

on_both! {
    fn a_key_for_something_else_brings_no_messages(on) {
        let office = Office::open(on, &[]);
        let named = json!({ "name": "Bank", "scopes": ["iin"], "expires_on": "2027-11-23",
            "per_minute": 600, "per_day": 1000 });
        let key = office.staff("administrator").create("/api/v1/consumers", &named).text("/key").to_owned();
        let door = Door { below: format!("http://127.0.0.1:{}/api/v1", office.port), key };
        let message = json!({ "protocol": 1, "id": "a", "case_id": "b", "place": 1,
            "happened_at": "2026-11-23T05:00:00Z",
            "body": { "kind": "request.withdrawn", "content": { "number": "Ф-2026-000001" } } });
        assert_eq!(door.knock(&message).1, "forbidden");
    }
}

on_both! {
    fn r11_a_result_comes_back_over_a_gateway_too(on) {
        let gateway = Neighbour::start();
        gateway.is(Mood::Away);
        let office = beside(on, &gateway, &["--centre-at"], &[]);
        let counter = clerk(&office);
        let (id, version) = formation(&counter, &specimen::anna_at_centre());
        assert_eq!(lodge(&counter, &id, version).status, 201);
        assert_eq!(print(&counter, &id).problem(), "result-not-returned");
        let back = format!("http://127.0.0.1:{}/api/v1/messages/centre", office.port);
        gateway.is(Mood::PassesOn(back, key_of(&office)));
        until(&office, "the result", || print(&counter, &id).status == 200);
        let taken = office.staff("auditor").get("/api/v1/journal?fact=message_taken");
        let lines = taken.body["lines"].as_array().expect("lines").clone();
        let centre = lines.iter().filter(|line| line["detail"] == "centre result.formed").count();
        assert_eq!(centre, 1, "{lines:?}");
    }
}

on_both! {
    fn r2_15_a_document_comes_from_the_documents_service_for_whoever_agreed(on) {
        let service = Neighbour::start();
        let office = beside(on, &service, &["--digital-documents-at"], &[]);
        let counter = clerk(&office);
        let answers = shared::wire::v1::request::AnswersWire::empty(shared::application::Kind::Formation);
        let (id, _) = typed(&counter, "formation", &answers, &[]);
        let fetch = |iin: &str, purpose: &str, consent: &str| {
            let body = json!({ "iin": iin, "purpose": purpose, "consent": consent });
            counter.create(&format!("/api/v1/centre/intakes/{id}/documents"), &body)
        };
        for (iin, purpose, consent, part) in [
            ("991231500017", "identity", "4321", "iin"),
            (HELD.0, "selfie", "4321", "purpose"),
            (HELD.0, "identity", "", "consent"),
            (HELD.0, "identity", "../../x", "consent"),
        ] {
            let refused = fetch(iin, purpose, consent);
            assert_eq!((refused.problem(), refused.text("/values/part")), ("entry-incomplete", part));
        }
        assert_eq!(fetch(HELD.0, "identity", "0000").problem(), "not-found", "nobody agreed");
        let attached = fetch(HELD.0, "identity", HELD.1);
        assert_eq!((attached.status, attached.text("/copies/0/purpose")), (201, "identity"), "{}", attached.body);
        assert_eq!(attached.text("/copies/0/file_name"), "паспорт.pdf");
        for mood in [Mood::Away, Mood::Babbles, Mood::Refuses(500, "broken"), Mood::Refuses(404, "not-found")] {
            service.is(mood.clone());
            assert_eq!(fetch(HELD.0, "identity", HELD.1).problem(), "neighbour-silent", "{mood:?}");
        }
        service.is(Mood::LosesTheAnswer);
        assert_eq!(fetch(HELD.0, "identity", HELD.1).problem(), "neighbour-silent");
        service.is(Mood::Well);
        assert_eq!(fetch(HELD.0, "identity", HELD.1).problem(), "neighbour-silent", "left in peace");
        let journal = office.staff("auditor").get("/api/v1/journal?fact=document_asked");
        assert!(journal.body["lines"].as_array().is_some_and(|lines| lines.len() >= 6), "{}", journal.body);
        let elsewhere = Office::open(on, &[]);
        let body = json!({ "iin": HELD.0, "purpose": "identity", "consent": "4321" });
        let off = clerk(&elsewhere).create("/api/v1/centre/intakes/nobody/documents", &body);
        assert_eq!(off.problem(), "neighbour-off");
    }
}

on_both! {
    fn the_national_register_is_asked_about_the_person_of_a_case(on) {
        let register = Neighbour::start();
        let office = beside(on, &register, &["--national-register-at"], &["--automatic", "off"]);
        let me = office.representative();
        let anna = case_of(&me.file(&office, &specimen::anna()));
        let other = case_of(&me.file(&office, &specimen::person(4)));
        let operator = office.operator();
        let ask = |case: &str| {
            operator.visitor.post(&format!("/api/v1/operator/cases/{case}/look-up"), &json!({}))
        };
        let known = ask(&anna);
        assert_eq!((known.status, &known.body), (200, &json!({ "known": [KNOWN] })));
        // What it says is kept as every answer is: with the reason, at the case.
        let kept = operator.get(&format!("/api/v1/operator/cases/{anna}")).body["registers"].clone();
        assert_eq!((kept.as_array().map(Vec::len), &kept[0]["why"]), (Some(1), &json!(["number-known"])), "{kept}");
        let answers = format!("SELECT count(*) AS n FROM register_answer WHERE application_id = '{anna}'");
        assert_eq!(office.counted(&answers), 2, "of lodging, and of looking up");
        assert_eq!(ask(&other).body, json!({ "known": [] }));
        assert_eq!(ask("nobody").problem(), "not-found");
        for mood in [Mood::Away, Mood::Babbles, Mood::Refuses(404, "not-found")] {
            register.is(mood.clone());
            assert_eq!(ask(&anna).problem(), "neighbour-silent", "{mood:?}");
        }
        let journal = office.staff("auditor").get("/api/v1/journal?fact=register_asked");
        // Each of the two was asked about before it was lodged; then an operator asked five times.
        assert_eq!(journal.body["lines"].as_array().map(Vec::len), Some(2 + 5));
    }
}
