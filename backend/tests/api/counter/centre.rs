//! The counter of a service centre: forms opened, judged, registered or turned away; results printed and handed
//! over; who may, in which office, over which version, and what happens when several do it at once.

use serde_json::{Value, json};
use shared::specimen;
use shared::wire::v1::formation::{CopyRef, FormationRequest};
use shared::wire::v1::request::AnswersWire;

use crate::on_both;
use crate::printed::Printed;
use crate::support::{Actor, Office, On, Reply, once, pdf};

const INTAKES: &str = "/api/v1/centre/intakes";

pub(crate) fn clerk(office: &Office) -> Actor {
    office.staff("clerk")
}

fn id_of(reply: &Reply) -> String {
    assert!(reply.status < 300, "{} {}", reply.status, reply.body);
    reply.text("/id").to_owned()
}

fn version_of(reply: &Reply) -> i64 {
    reply.body["version"].as_i64().unwrap_or_else(|| panic!("{}", reply.body))
}

fn save(clerk: &Actor, id: &str, version: i64, answers: &AnswersWire) -> Reply {
    let send = clerk.visitor.request("PUT", &format!("{INTAKES}/{id}"));
    clerk.visitor.send(send.header("if-match", format!("\"{version}\"")).json(answers))
}

fn attach(clerk: &Actor, id: &str, purpose: &str, bytes: Vec<u8>) -> Reply {
    let send = clerk.visitor.request("POST", &format!("{INTAKES}/{id}/copies/{purpose}"));
    clerk.visitor.send(send.header("x-copy-name", "scan.pdf").body(bytes))
}

/// A form typed in with its copies: id and version.
pub(crate) fn typed(clerk: &Actor, kind: &str, answers: &AnswersWire, copies: &[CopyRef]) -> (String, i64) {
    typed_for(clerk, &json!({ "kind": kind }), answers, copies)
}

/// The same, opened as said: for a visit, for example.
pub(crate) fn typed_for(
    clerk: &Actor,
    opening: &Value,
    answers: &AnswersWire,
    copies: &[CopyRef],
) -> (String, i64) {
    let opened = clerk.create(INTAKES, opening);
    let id = id_of(&opened);
    let mut version = version_of(&save(clerk, &id, version_of(&opened), answers));
    for copy in copies {
        version = version_of(&attach(clerk, &id, &copy.purpose, pdf(&format!("{} {id}", copy.purpose))));
    }
    (id, version)
}

const TICKETS: &str = "/api/v1/centre/tickets";

fn step(clerk: &Actor, ticket: &str, step: &str, version: i64) -> Reply {
    let done = clerk.change(&format!("{TICKETS}/{ticket}/{step}"), version, &json!({}));
    assert_eq!(done.status, 200, "{}", done.body);
    done
}

/// The ticket of somebody who is served at this counter now, and its version.
pub(crate) fn serving(clerk: &Actor) -> (String, i64) {
    let tickets = TICKETS;
    let drawn = clerk.create(tickets, &json!({ "purpose": "hand_in" }));
    assert_eq!(drawn.status, 201, "{}", drawn.body);
    let called = clerk.create(&format!("{tickets}/next"), &json!({ "counter": 1 }));
    let id = id_of(&called);
    let started = step(clerk, &id, "start", version_of(&called));
    (id, version_of(&started))
}

/// The ticket of somebody who came to this counter and was served.
pub(crate) fn served(clerk: &Actor) -> String {
    let (id, version) = serving(clerk);
    step(clerk, &id, "finish", version);
    id
}

pub(crate) fn formation(clerk: &Actor, request: &FormationRequest) -> (String, i64) {
    let answers = AnswersWire::Formation(Box::new(request.answers.clone()));
    typed(clerk, "formation", &answers, &request.copies)
}

pub(crate) fn convict(clerk: &Actor) -> (String, i64) {
    let request = specimen::convict();
    typed(clerk, "convict", &AnswersWire::Convict(Box::new(request.answers)), &request.copies)
}

pub(crate) fn lodge(clerk: &Actor, id: &str, version: i64) -> Reply {
    let body = json!({ "version": version, "identified_by": "служебное удостоверение 7" });
    clerk.create(&format!("{INTAKES}/{id}/lodge"), &body)
}

/// One of the numbered people, in person at a counter.
pub(crate) fn person(number: u32) -> FormationRequest {
    let mut request = specimen::person(number);
    let counter = specimen::anna_at_centre();
    request.channel = counter.channel;
    request.answers.representative = counter.answers.representative;
    request.answers.power = counter.answers.power;
    request.copies = counter.copies;
    request.signer_iin.clear();
    request
}

/// Decides a convict's case as an operator would.
fn grant(office: &Office, case: &str) -> Reply {
    let operator = office.operator();
    let claimed = operator.step(case, "claim", 1, &json!({}));
    assert_eq!(claimed.status, 200, "{}", claimed.body);
    operator.step(case, "grant", 2, &json!({ "set_aside": [], "checked": shared::decision::checklist(shared::application::Kind::Convict) }))
}

on_both! {
    fn a3_3_2_what_a_visit_took_is_joined_to_the_case_it_brought(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let tickets = "/api/v1/centre/tickets";
        let ticket = clerk.create(tickets, &json!({ "purpose": "hand_in" }));
        office.clock.set(office.clock.now() + jiff::SignedDuration::from_mins(16));
        let called = clerk.create(&format!("{tickets}/next"), &json!({ "counter": 1 }));
        assert_eq!(called.status, 200, "{}", called.body);
        let start = format!("{tickets}/{}/start", id_of(&ticket));
        assert_eq!(clerk.change(&start, version_of(&called), &json!({})).status, 200);
        office.clock.set(office.clock.now() + jiff::SignedDuration::from_mins(7));

        let opened = clerk.create(INTAKES, &json!({ "kind": "formation", "ticket": id_of(&ticket) }));
        let id = id_of(&opened);
        save(&clerk, &id, 1, &AnswersWire::Formation(Box::new(specimen::anna_at_centre().answers)));
        attach(&clerk, &id, "identity", pdf("passport"));
        let complete = attach(&clerk, &id, "application", pdf("signed"));
        let lodged = lodge(&clerk, &id, version_of(&complete));
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        let took = json!({ "label": "A001", "waited": 16, "served": 7, "too_long": true });
        assert_eq!(lodged.body["attestation"]["visit"], took);
        let seen = office.operator().get(&format!("/api/v1/operator/cases/{id}"));
        assert_eq!(seen.body["attestation"]["visit"], took);
    }
}

on_both! {
    fn a3_8_1_1_a_clear_case_at_a_counter_gets_its_number_at_once_and_a_receipt(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let opened = clerk.create(INTAKES, &json!({ "kind": "formation", "ticket": "T-1" }));
        let id = id_of(&opened);
        let states = |reply: &Reply| -> Vec<String> {
            let lines = reply.body["checklist"].as_array().expect("a list").iter();
            lines.map(|line| format!("{} {}", line["purpose"], line["state"]).replace('"', "")).collect()
        };
        assert_eq!(states(&opened)[..3], ["application missing", "identity missing", "translation not_owed"]);
        let request = specimen::anna_at_centre();
        let saved = save(&clerk, &id, 1, &AnswersWire::Formation(Box::new(request.answers.clone())));
        assert_eq!((saved.status, saved.text("/report/findings/0/code")), (200, "copy-missing"));
        // Astana at a counter of Almaty: said, and no obstacle (G21).
        assert_eq!(saved.text("/elsewhere/en"), "Service centre No. 2, Astana");
        let attached = attach(&clerk, &id, "identity", pdf("passport"));
        assert_eq!((attached.status, states(&attached)[1].as_str()), (201, "identity present"));
        let copy = attached.text("/copies/0/id").to_owned();
        assert_eq!(clerk.get(&format!("{INTAKES}/{id}/copies/{copy}")).bytes, pdf("passport"));
        let complete = attach(&clerk, &id, "application", pdf("signed"));
        assert_eq!(complete.body["report"]["findings"], json!([]));
        assert_eq!(clerk.get(INTAKES).text("/0/recipient"), "Eriksson Anna Maria");

        let form = clerk.get(&format!("{INTAKES}/{id}/form"));
        assert_eq!(form.status, 200, "{}", form.body);
        Printed::read(&form.bytes).says_in_order(
            &["Приложение 1 к Правилам", "Eriksson", "Anna Maria", "12.08.1974", "әйел / женский", "Утопия (образец)", "L898902C3"]
                .map(str::to_owned),
        );
        let lodged = lodge(&clerk, &id, version_of(&complete));
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        let receipt = clerk.get(&format!("/api/v1/centre/applications/{id}/receipt"));
        assert_eq!(receipt.status, 200, "{}", receipt.body);
        Printed::read(&receipt.bytes).says_in_order(
            &["Р-2026-000001", "Ф-2026-000001", "Eriksson Anna Maria", "24.11.2026", "UTOPIAN CLERK"].map(str::to_owned),
        );
        let elsewhere = office.staff("clerk-2").get(&format!("/api/v1/centre/applications/{id}/receipt"));
        assert_eq!(elsewhere.problem(), "not-found");
        assert_eq!(lodged.text("/application/line/stage"), "granted");
        assert_eq!(lodged.text("/application/line/number"), "Ф-2026-000001");
        assert_eq!(lodged.text("/application/line/due_on"), "2026-11-24");
        assert_eq!(lodged.text("/application/iin").len(), 12);
        assert_eq!(lodged.text("/attestation/receipt_number"), "Р-2026-000001");
        assert_eq!(lodged.text("/attestation/identified_name"), "Eriksson Anna Maria");
        assert_eq!(lodged.text("/attestation/office"), "office-1");
        assert_eq!(lodged.body["application"]["copies"].as_array().map(Vec::len), Some(2));

        assert_eq!(clerk.get(INTAKES).body, json!([]));
        let ended = clerk.get(&format!("{INTAKES}/{id}"));
        assert_eq!((ended.problem(), ended.text("/values/from")), ("intake-ended", "lodged"));
        let again = lodge(&clerk, &id, version_of(&complete));
        assert_eq!((again.problem(), again.text("/values/wanted")), ("intake-ended", "lodge"));
    }
}

on_both! {
    fn r3_2_a_convicts_case_always_goes_to_an_operator(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let (id, version) = convict(&clerk);
        let lodged = lodge(&clerk, &id, version);
        assert_eq!((lodged.status, lodged.text("/application/line/stage")), (201, "lodged"), "{}", lodged.body);
        assert_eq!(lodged.text("/application/line/number"), "О-2026-000001");
        assert_eq!(lodged.text("/application/convict/institution/head/surname"), "Начальник");
        assert_eq!(lodged.text("/attestation/identified_name"), "Сотрудник Условный");
        let operator = office.operator();
        assert_eq!(operator.get("/api/v1/operator/queue").body["lines"][0]["why"], json!(["declared-only"]));
        let shown = operator.get(&format!("/api/v1/operator/cases/{id}"));
        assert_eq!(shown.text("/attestation/identified_by"), "служебное удостоверение 7");
        assert_eq!((shown.text("/application/kind"), shown.text("/statement")), ("convict", ""));
        let granted = grant(&office, &id);
        assert_eq!((granted.status, granted.text("/application/iin").len()), (200, 12), "{}", granted.body);

        // The same person once more: nobody is certain, so a person looks.
        let (twin, version) = convict(&clerk);
        assert_eq!(lodge(&clerk, &twin, version).status, 201);
        let found = operator.get(&format!("/api/v1/operator/cases/{twin}"));
        assert_eq!(found.text("/candidates/0/iin"), granted.text("/application/iin"));
    }
}

on_both! {
    fn r15_3_refuses_at_the_counter_whom_the_register_knows_and_registers_nothing(on) {
        let office = Office::open(on, &[]);
        let (me, clerk) = (office.representative(), clerk(&office));
        assert_eq!(me.file(&office, &specimen::anna()).status, 201);
        let (id, version) = formation(&clerk, &specimen::anna_at_centre());
        let body = json!({ "version": version });
        let key = once();
        let send = |key: &str| {
            let path = format!("{INTAKES}/{id}/lodge");
            let request = clerk.visitor.request("POST", &path).header("idempotency-key", key).json(&body);
            clerk.visitor.send(request)
        };
        let told = send(&key);
        assert_eq!((told.status, told.problem(), told.text("/basis")), (409, "already-has-iin", "R258/15.3"));
        assert!(!told.body.to_string().contains("991"), "the number is not told");
        assert_eq!(send(&key).bytes, told.bytes, "the same key gets the same answer");
        // The form stays open: it can be turned into something else or thrown away.
        assert_eq!(version_of(&clerk.get(&format!("{INTAKES}/{id}"))), version);
        assert_eq!(office.operator().get("/api/v1/operator/queue").body["lines"], json!([]));
    }
}

on_both! {
    fn r15_3_refuses_all_but_one_of_two_counters_and_the_portal_at_once(on) {
        let office = Office::open(on, &[]);
        let (me, first, second) = (office.representative(), clerk(&office), office.staff("clerk-2"));
        for number in [3_u32, 4] {
            let ready = me.ready(&office, &specimen::person(number));
            let (a, b) = (formation(&first, &person(number)), formation(&second, &person(number)));
            let replies: [Reply; 3] = std::thread::scope(|scope| {
                let tasks = [
                    scope.spawn(|| lodge(&first, &a.0, a.1)),
                    scope.spawn(|| lodge(&second, &b.0, b.1)),
                    scope.spawn(|| me.lodge(&ready.draft, &ready.envelope, &once())),
                ];
                tasks.map(|task| task.join().expect("answered"))
            });
            let number = |reply: &Reply| {
                let iin = ["/iin", "/application/iin"].iter().find_map(|path| reply.body.pointer(path));
                iin.and_then(|iin| iin.as_str()).unwrap_or_default().to_owned()
            };
            let formed = replies.iter().filter(|reply| !number(reply).is_empty()).count();
            assert_eq!(formed, 1, "{replies:?}");
            // Whoever stands at a counter may know; a stranger's filing waits for an operator.
            let [one, other, portal] = &replies;
            for counter in [one, other].into_iter().filter(|reply| number(reply).is_empty()) {
                assert_eq!(counter.problem(), "already-has-iin", "{}", counter.body);
            }
            assert_eq!(portal.status, 201, "{}", portal.body);
        }
    }
}

on_both! {
    fn the_same_form_is_registered_once_however_often_it_is_sent(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let (id, version) = formation(&clerk, &specimen::anna_at_centre());
        let key = once();
        let send = || {
            let request = clerk.visitor.request("POST", &format!("{INTAKES}/{id}/lodge"));
            let reply = clerk.visitor.send(request.header("idempotency-key", &key).json(&json!({ "version": version })));
            (reply.status, reply.bytes)
        };
        let answers: Vec<(u16, Vec<u8>)> = std::thread::scope(|scope| {
            let tasks: Vec<_> = (0..4).map(|_| scope.spawn(send)).collect();
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        assert_eq!(answers[0].0, 201);
        assert!(answers.iter().all(|answer| *answer == answers[0]), "one answer");
    }
}

on_both! {
    fn a5_grounds_an_incomplete_package_is_turned_away_with_its_documents_named(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let mut request = specimen::anna_at_centre();
        request.answers.document.expires = specimen::date("2026-11-20");
        request.answers.document.mrz.clear();
        request.copies.clear();
        let (id, version) = formation(&clerk, &request);
        assert_eq!(lodge(&clerk, &id, version).problem(), "has-errors");
        let path = format!("{INTAKES}/{id}/turn-away");
        let stale = clerk.create(&path, &json!({ "version": version + 1 }));
        assert_eq!(stale.problem(), "stale-version");
        let away = clerk.create(&path, &json!({ "version": version, "phone": "1414" }));
        assert_eq!(away.status, 201, "{}", away.body);
        assert_eq!(away.text("/number"), "ОП-2026-000001");
        assert_eq!((away.text("/recipient"), away.text("/address")), ("Eriksson Anna Maria", "Astana, 1 Example Street"));
        let wanted = json!([
            { "purpose": "application", "lack": "missing", "ended_on": "", "basis": "R258/A3.8.1.1" },
            { "purpose": "identity", "lack": "expired", "ended_on": "2026-11-20", "basis": "R258/A3.8.1.2" },
        ]);
        assert_eq!(away.body["lacking"], wanted);

        // Nothing is registered, and what was typed is forgotten.
        assert_eq!(office.operator().get("/api/v1/operator/queue").body["lines"], json!([]));
        let ended = lodge(&clerk, &id, version + 1);
        assert_eq!((ended.problem(), ended.text("/values/from")), ("intake-ended", "turned_away"));
        assert_eq!(clerk.create(&path, &json!({ "version": version + 1 })).problem(), "intake-ended");

        let refusal = away.text("/id").to_owned();
        let paper = clerk.get(&format!("/api/v1/centre/turned-away/{refusal}/paper"));
        assert_eq!(paper.status, 200, "{}", paper.body);
        let read = Printed::read(&paper.bytes);
        assert_eq!((read.sheets(), read.words_of(0)), (2, read.words_of(1)), "a copy for each side");
        read.says_in_order(
            &[
                "Eriksson Anna Maria (Ф.И.О. (при его наличии), Astana, 1 Example Street (адрес услугополучателя)",
                "№ ОП-2026-000001",
                "(Центр обслуживания населения № 1, Алматы, Алматы, Демонстрационная улица, 1 (вымышленный адрес)) отказывает",
                "заявление по установленной форме;",
                "документ, удостоверяющий личность (действительный заграничный паспорт)",
                "срок действия истёк 20.11.2026;",
                "3) –",
                "услугодателя UTOPIAN CLERK (подпись)",
                "Телефон 1414",
                "\"23\" ноября 2026 год.",
            ]
            .map(str::to_owned),
        );
        for inside in ["R258", "A3.8", "Копия", "identity"] {
            assert!(!read.says(inside), "{inside}: {}", read.page());
        }
        let signed = |clerk: &Actor| clerk.visitor.post(&format!("/api/v1/centre/turned-away/{refusal}/signed"), &json!({}));
        let first = signed(&clerk);
        assert_eq!((first.status, first.text("/signed_at")), (200, "2026-11-23T05:00:00Z"));
        assert_eq!(signed(&clerk).body, first.body, "said again, it stays");
        assert_eq!(signed(&office.staff("clerk-2")).problem(), "not-found");
        assert_eq!(clerk.get("/api/v1/centre/turned-away").text("/0/number"), "ОП-2026-000001");
        assert_eq!(office.staff("clerk-2").get("/api/v1/centre/turned-away").body, json!([]));
    }
}

on_both! {
    fn a5_grounds_do_not_include_errors_of_the_form(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let mut request = specimen::anna_at_centre();
        request.answers.contact.phone = "no phone".into();
        let (id, version) = formation(&clerk, &request);
        assert_eq!(lodge(&clerk, &id, version).problem(), "has-errors");
        let kept = clerk.create(&format!("{INTAKES}/{id}/turn-away"), &json!({ "version": version }));
        assert_eq!((kept.problem(), kept.text("/basis")), ("package-complete", "R258/A5.grounds"));
        // What was seen as an original is not missing, though no copy was made.
        let mut request = specimen::anna_at_centre();
        request.copies.clear();
        let (id, version) = formation(&clerk, &request);
        let body = json!({ "version": version, "seen": ["identity", "application"] });
        assert_eq!(clerk.create(&format!("{INTAKES}/{id}/turn-away"), &body).problem(), "package-complete");
        let body = json!({ "version": version, "seen": ["selfie"] });
        assert_eq!(clerk.create(&format!("{INTAKES}/{id}/turn-away"), &body).problem(), "malformed");
    }
}

on_both! {
    fn r11_the_certificate_is_printed_when_the_result_is_there_and_every_print_is_counted(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let (id, version) = convict(&clerk);
        assert_eq!(lodge(&clerk, &id, version).status, 201);
        let print = |who: &Actor| who.visitor.post(&format!("/api/v1/centre/results/{id}/print"), &json!({}));
        let ticket = serving(&clerk).0;
        let give = |who: &Actor| {
            let body =
                json!({ "name": "Сотрудник Условный", "document": "служебное удостоверение 7", "ticket": ticket });
            who.create(&format!("/api/v1/centre/results/{id}/hand-over"), &body)
        };
        let early = print(&clerk);
        assert_eq!((early.problem(), early.text("/basis")), ("not-released", "R258/11"));
        assert_eq!(give(&clerk).problem(), "not-released");
        assert_eq!(clerk.get("/api/v1/centre/results").body, json!([]));
        assert_eq!(grant(&office, &id).status, 200);

        let waiting = clerk.get("/api/v1/centre/results");
        assert_eq!((waiting.text("/0/id"), waiting.text("/0/outcome")), (id.as_str(), "granted"));
        assert_eq!(office.staff("clerk-2").get("/api/v1/centre/results").body, json!([]));
        assert_eq!(print(&office.staff("clerk-2")).problem(), "not-found");
        assert_eq!(give(&clerk).text("/values/part"), "print", "first printed, then given");
        for _ in 0..2 {
            let paper = print(&clerk);
            assert_eq!(paper.status, 200, "{}", paper.body);
            let read = Printed::read(&paper.bytes);
            assert!(read.says("Регистрационное свидетельство") && read.says("Утопин"), "{}", read.page());
            assert!(read.says("Департамент полиции города Алматы"), "{}", read.page());
        }
        assert_eq!(clerk.get("/api/v1/centre/results").body[0]["prints"], 2);
        for (name, document, part) in [("", "удостоверение 7", "name"), ("Условный", " ", "document")] {
            let body = json!({ "name": name, "document": document });
            let refused = clerk.create(&format!("/api/v1/centre/results/{id}/hand-over"), &body);
            assert_eq!((refused.problem(), refused.text("/values/part")), ("entry-incomplete", part));
        }
        let mut outcomes: Vec<u16> = std::thread::scope(|scope| {
            let tasks = [scope.spawn(|| give(&clerk).status), scope.spawn(|| give(&clerk).status)];
            tasks.into_iter().map(|task| task.join().expect("answered")).collect()
        });
        outcomes.sort_unstable();
        assert_eq!(outcomes, [201, 409], "given once");
        assert_eq!(give(&clerk).problem(), "already-handed-over");
        assert_eq!(clerk.get("/api/v1/centre/results").body, json!([]));
    }
}

on_both! {
    fn r11_accepts_the_hand_over_of_a_refusal_without_a_certificate(on) {
        let office = Office::open(on, &[]);
        let (clerk, operator) = (clerk(&office), office.operator());
        let (id, version) = convict(&clerk);
        assert_eq!(lodge(&clerk, &id, version).status, 201);
        operator.step(&id, "claim", 1, &json!({}));
        let refuse = json!({
            "grounds": ["R258/15.1"],
            "reasons": [{ "code": "paper-not-genuine" }],
            "reason": "The judgment names another person.",
        });
        assert_eq!(operator.step(&id, "refuse", 2, &refuse).status, 200);
        assert_eq!(clerk.get("/api/v1/centre/results").text("/0/outcome"), "refused");
        let print = clerk.visitor.post(&format!("/api/v1/centre/results/{id}/print"), &json!({}));
        assert_eq!(print.status, 200, "the reasoned refusal");
        Printed::read(&print.bytes).says_in_order(&[
            "Мотивированный отказ в оказании государственной услуги".to_owned(),
            "Департамент полиции города Алматы".to_owned(),
            shared::decision::RefusalGround::Untrue.words().to_owned(),
            "доверенность или иной документ недостоверен".to_owned(),
            "The judgment names another person.".to_owned(),
            shared::text::refusal::appeal(shared::text::Locale::Ru).to_owned(),
        ]);
        let ticket = serving(&clerk).0;
        let body = json!({ "name": "Сотрудник Условный", "document": "служебное удостоверение 7", "ticket": ticket });
        let given = clerk.create(&format!("/api/v1/centre/results/{id}/hand-over"), &body);
        assert_eq!((given.status, given.text("/number")), (201, "О-2026-000001"), "{}", given.body);
    }
}

on_both! {
    fn a3_7_2_a_result_is_handed_over_to_who_came_through_the_queue_and_to_nobody_else(on) {
        let office = Office::open(on, &[]);
        let (here, elsewhere) = (clerk(&office), office.staff("clerk-2"));
        let mut results = Vec::new();
        for request in [person(3), person(4)] {
            let (id, version) = formation(&here, &request);
            assert_eq!(lodge(&here, &id, version).status, 201);
            let print = format!("/api/v1/centre/results/{id}/print");
            assert_eq!(here.visitor.post(&print, &json!({})).status, 200);
            results.push(id);
        }
        let give = |id: &str, ticket: &str| {
            let body = json!({ "name": "Eriksson Anna", "document": "UTO P X0000003", "ticket": ticket });
            here.create(&format!("/api/v1/centre/results/{id}/hand-over"), &body)
        };
        let tickets = "/api/v1/centre/tickets";
        let waiting = here.create(tickets, &json!({ "purpose": "collect" })).text("/id").to_owned();
        for (ticket, whose) in [
            ("", "nobody's"),
            ("T-9", "made up"),
            (waiting.as_str(), "one that waits"),
            (serving(&elsewhere).0.as_str(), "another office's"),
        ] {
            let refused = give(&results[0], ticket);
            assert_eq!((refused.status, refused.problem()), (409, "presence-needed"), "{whose}: {}", refused.body);
            assert_eq!(refused.text("/basis"), "R258/A3.7.2");
        }
        let called = here.create(&format!("{tickets}/next"), &json!({ "counter": 1 }));
        assert_eq!(called.text("/id"), waiting);
        assert_eq!(give(&results[0], &waiting).problem(), "presence-needed", "called, and nobody has come yet");
        let start = format!("{tickets}/{waiting}/start");
        let started = here.change(&start, version_of(&called), &json!({}));
        assert_eq!(started.status, 200, "{}", started.body);
        // One visit may fetch several, as long as it lasts; the next day it vouches for nobody.
        assert_eq!(give(&results[0], &waiting).status, 201);
        step(&here, &waiting, "finish", version_of(&started));
        assert_eq!(give(&results[1], &waiting).problem(), "presence-needed", "whoever came has gone");
        office.clock.set(office.clock.now() + jiff::SignedDuration::from_hours(24));
        let here = clerk(&office);
        let body = json!({ "name": "Eriksson Anna", "document": "UTO P X0000004", "ticket": waiting });
        let late = here.create(&format!("/api/v1/centre/results/{}/hand-over", results[1]), &body);
        assert_eq!(late.problem(), "presence-needed", "yesterday's");
        let given = office.rows(&format!("SELECT ticket AS line FROM hand_over WHERE application_id = '{}'", results[0]));
        assert_eq!(given, [waiting], "the hand-over keeps its ticket");
    }
}

on_both! {
    fn a_form_belongs_to_its_office_and_moves_with_its_version(on) {
        let office = Office::open(on, &[]);
        let (first, second) = (clerk(&office), office.staff("clerk-2"));
        let id = id_of(&first.create(INTAKES, &json!({ "kind": "formation" })));
        let anna = AnswersWire::Formation(Box::new(specimen::anna_at_centre().answers));
        assert_eq!(save(&second, &id, 1, &anna).problem(), "not-found");
        assert_eq!(attach(&second, &id, "identity", pdf("x")).problem(), "not-found");
        assert_eq!(lodge(&second, &id, 1).problem(), "not-found");
        assert_eq!(second.get(INTAKES).body, json!([]));
        assert_eq!(save(&first, &id, 1, &anna).status, 200);
        let stale = save(&first, &id, 1, &anna);
        assert_eq!((stale.problem(), stale.text("/values/version")), ("stale-version", "2"));
        assert_eq!(lodge(&first, &id, 1).problem(), "stale-version");
        let convict = AnswersWire::Convict(Box::new(specimen::convict().answers));
        assert_eq!(save(&first, &id, 2, &convict).problem(), "malformed", "a form keeps its kind");
        let discard = |who: &Actor, version: i64| {
            let send = who.visitor.request("DELETE", &format!("{INTAKES}/{id}"));
            who.visitor.send(send.header("if-match", format!("\"{version}\"")))
        };
        attach(&first, &id, "identity", pdf("x"));
        assert_eq!(discard(&first, 2).problem(), "stale-version");
        assert_eq!(discard(&first, 3).status, 204);
        assert_eq!(discard(&first, 3).problem(), "not-found");
    }
}

on_both! {
    fn the_counter_refuses_what_cannot_be_opened(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        for body in [json!({ "kind": "visa" }), json!({}), json!({ "kind": "formation", "ticket": "a b" })] {
            assert_eq!(clerk.create(INTAKES, &body).problem(), "malformed", "{body}");
        }
        for who in [office.representative(), office.operator(), office.staff("supervisor")] {
            assert_eq!(who.create(INTAKES, &json!({ "kind": "formation" })).problem(), "forbidden");
        }
        let (id, version) = convict(&clerk);
        let body = json!({ "version": version, "identified_by": "" });
        let unseen = clerk.create(&format!("{INTAKES}/{id}/lodge"), &body);
        assert_eq!((unseen.problem(), unseen.text("/values/part")), ("entry-incomplete", "identified_by"));
    }
}

on_both! {
    fn r2_2_a_representative_finds_the_case_of_the_counter_in_the_cabinet(on) {
        let office = Office::open(on, &[]);
        let clerk = clerk(&office);
        let mut request = specimen::anna_at_centre();
        let portal = specimen::anna();
        request.answers.representative = portal.answers.representative;
        request.answers.power = portal.answers.power;
        request.copies.push(portal.copies[1].clone());
        let (id, version) = formation(&clerk, &request);
        let lodged = lodge(&clerk, &id, version);
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        let mine = office.representative().get("/api/v1/applications");
        assert_eq!(mine.body.pointer("/0/id"), Some(&Value::from(id)));
    }
}
