//! The registers that know, over real HTTP: what they say is kept and shown, what they cannot say is named, and nothing is
//! formed past one that is connected. And what many people's filings have in common.

use std::sync::{Arc, Mutex};

use backend::config::Play;
use backend::demo::{PlayedRegisters, Published};
use serde_json::{Value, json};
use shared::registers::Register;
use shared::specimen;
use shared::text::Locale;
use shared::wire::v1::ask::{NameSaidWire, PowerRecordWire, StayRecordWire};
use shared::wire::v1::formation::{DateAnswer, FormationRequest};

use crate::deciding::operator::{case_of, unclear};
use crate::on_both;
use crate::support::host::{Act, Host};
use crate::support::responder::{Responder, Says};
use crate::support::{Actor, Office, On, Reply, moment, once, pdf};
use crate::systems::messages::until;

fn day(date: &DateAnswer) -> String {
    if date.year.is_empty() {
        String::new()
    } else {
        format!("{}-{:0>2}-{:0>2}", date.year, date.month, date.day)
    }
}

/// What the registers hold of somebody whose form is all true.
pub(crate) fn known(request: &FormationRequest) -> Published {
    let answers = &request.answers;
    let (who, document, power) = (&answers.recipient, &answers.document, &answers.power);
    let name = NameSaidWire {
        surname: who.names.surname.to_uppercase(),
        given_name: who.names.given_name.to_uppercase(),
        patronymic: String::new(),
    };
    Published {
        issuer: document.issuer.clone(),
        power: PowerRecordWire {
            number: power.number.clone(),
            issued_on: day(&power.issued),
            until: day(&power.until),
            notary: power.notary.clone(),
            principal: name.clone(),
            principal_birth_date: day(&who.birth_date),
            principal_document: document.number.clone(),
            agent_iin: answers.representative.iin.clone(),
            scope: vec!["iin".into()],
            revoked: Some(false),
        },
        stay: StayRecordWire {
            name,
            birth_date: day(&who.birth_date),
            issuer: document.issuer.clone(),
            document: document.number.clone(),
            from: "2026-01-10".into(),
            until: String::new(),
            region: String::new(),
        },
        known: Vec::new(),
    }
}

/// A form that says what its power covers.
pub(crate) fn scoped(mut request: FormationRequest) -> FormationRequest {
    request.answers.power.scope = "iin".into();
    request
}

/// An office beside registers that know these people.
pub(crate) fn beside(on: On, people: Vec<Published>, more: &[&str]) -> (PlayedRegisters, Office) {
    let played = PlayedRegisters::start(people).expect("registers");
    let keys = std::env::temp_dir().join(format!("iin-register-keys-{}", &played.address()[17..]));
    let line = |one: &Register| format!("{} {}\n", one.as_str(), played.key());
    std::fs::write(&keys, Register::ALL.iter().map(line).collect::<String>()).expect("written");
    let (address, keys) = (played.address(), keys.display().to_string());
    let mut settings = vec!["--neighbour-keys-file", &keys, "--registers-ms", "1500"];
    for flag in ["--notary-register-at", "--national-register-at", "--migration-record-at"] {
        settings.extend([flag, &address]);
    }
    settings.extend(more);
    let office = Office::open(on, &settings);
    (played, office)
}

fn case(operator: &Actor, id: &str) -> Reply {
    let shown = operator.get(&format!("/api/v1/operator/cases/{id}"));
    assert_eq!(shown.status, 200, "{}", shown.body);
    shown
}

fn says(why: &Value, code: &str) -> bool {
    why.as_array().is_some_and(|all| all.contains(&json!(code)))
}

/// Register by register: what came of it, and the first reason.
fn outcomes(answers: &Value) -> Vec<(String, String)> {
    let text = |one: &Value, at: &str| one.pointer(at).and_then(Value::as_str).unwrap_or_default().to_owned();
    let all = answers.as_array().expect("answers");
    all.iter().map(|one| (text(one, "/outcome"), text(one, "/why/0"))).collect()
}

/// What was found of the authority at the notaries' register, in the order in which it was said.
fn of_notary(evidence: &Value) -> Vec<String> {
    let all = evidence.as_array().expect("evidence").iter();
    let of = all.filter(|one| one["line"] == "authority-valid" && one["means"] == "notary-register");
    of.map(|one| one["result"].as_str().unwrap_or_default().to_owned()).collect()
}

fn pairs(all: [(&str, &str); 3]) -> Vec<(String, String)> {
    all.into_iter().map(|(outcome, why)| (outcome.to_owned(), why.to_owned())).collect()
}

on_both! {
    fn a3_8_1_3_a_confirmed_power_and_a_recorded_stay_give_nobody_a_reason_to_look(on) {
        let anna = scoped(specimen::anna());
        let (played, office) = beside(on, vec![known(&anna)], &["--automatic", "off"]);
        let (me, operator) = (office.representative(), office.operator());
        let filed = me.file(&office, &anna);
        let id = case_of(&filed);
        assert!(!filed.body.to_string().contains("notary_register"), "whoever filed is told nothing of registers");
        let shown = case(&operator, &id);
        assert_eq!(shown.body["why"], json!(["automatic-off"]));
        assert_eq!(outcomes(&shown.body["registers"]), pairs([("proved", ""), ("proved", ""), ("proved", "")]));
        for one in shown.body["registers"].as_array().expect("answers") {
            assert_eq!(one["over"].as_str().map(str::len), Some(64), "{one}");
        }
        assert_eq!(Register::ALL.iter().map(|one| played.asked(*one)).collect::<Vec<_>>(), [1, 1, 1]);
        assert_eq!(shown.body["application"]["answers"]["power"]["scope"], "iin");
        let signed = Locale::ALL.iter().any(|one| {
            shown.text("/statement").contains(shared::text::power_scope(*one, "iin"))
        });
        assert!(signed, "{}", shown.text("/statement"));

        // Whoever takes the case asks once more, and a register that says something else now is believed neither way.
        played.play(Register::Notary, Play::Lying);
        let claimed = operator.step(&id, "claim", 1, &json!({}));
        assert_eq!(claimed.status, 200, "{}", claimed.body);
        let now = outcomes(&claimed.body["registers"]);
        assert_eq!(now, pairs([("doubtful", "register-changed"), ("proved", ""), ("proved", "")]));
        assert_eq!(of_notary(&claimed.body["evidence"]), ["proved", "contradicted"], "beneath the line, too");
        played.play(Register::Notary, Play::Well);
        let again = operator.create(&format!("/api/v1/operator/cases/{id}/registers"), &json!({}));
        assert_eq!((again.status, outcomes(&again.body["answers"])), (200, now), "{}", again.body);
        assert_eq!(of_notary(&again.body["evidence"]), ["proved", "contradicted", "proved"]);
        assert_eq!(again.body["evidence"], case(&operator, &id).body["evidence"]);
        // What was said stays said, and no proof is written over no bytes.
        let written = "id, application_id, place, register, why, question_sha256, answer_sha256, answered_at";
        let proof = format!(
            "INSERT INTO register_answer ({written}) VALUES \
             ('x', '{id}', 99, 'notary_register', '[]', '{}', '', 0)",
            "a".repeat(64)
        );
        let refused = office.before_the_triggers(&proof);
        assert!(refused.is_err_and(|why| why.contains("register_answer_proves_over_bytes")));
        for statement in ["UPDATE register_answer SET why = '[]'", "DELETE FROM register_answer"] {
            assert!(office.before_the_triggers(statement).is_err(), "{statement}");
        }
        let journal = office.staff("auditor").get("/api/v1/journal?fact=register_asked");
        assert_eq!(journal.body["lines"].as_array().map(Vec::len), Some(3), "{}", journal.body);
    }
}

on_both! {
    fn r10_nothing_is_formed_past_a_register_that_does_not_confirm_it(on) {
        let (anna, other) = (scoped(specimen::anna()), scoped(specimen::person(3)));
        let mut of_other_document = known(&other);
        of_other_document.power.principal_document = "U00000000".into();
        let mut known_before = known(&anna);
        known_before.known.push("991231600301".into());
        let invented = scoped(specimen::person(5));
        let unsaid = specimen::person(7);
        let people = vec![known_before, of_other_document, known(&unsaid)];
        let (_played, office) = beside(on, people, &[]);
        let (me, operator) = (office.representative(), office.operator());
        for (request, expected) in [
            (&anna, vec!["number-known"]),
            (&other, vec!["power-principal-document-differs"]),
            (&invented, vec!["power-unknown", "stay-unknown"]),
            (&unsaid, vec!["power-scope-unasked"]),
        ] {
            let filed = me.file(&office, request);
            assert_eq!((filed.status, filed.text("/iin")), (201, ""), "{expected:?}");
            let why = case(&operator, &case_of(&filed)).body["why"].clone();
            assert!(expected.iter().all(|code| says(&why, code)), "{why} is not {expected:?}");
            assert!(!filed.body.to_string().contains(expected[0]), "whoever filed is not told");
        }
    }
}

on_both! {
    fn r10_a_register_that_fails_in_any_way_leaves_the_case_to_a_person(on) {
        let people: Vec<FormationRequest> = [11, 12, 13, 14].map(|one| scoped(specimen::person(one))).into();
        let (played, office) = beside(on, people.iter().map(known).collect(), &[]);
        let (me, operator) = (office.representative(), office.operator());
        let plays = [
            (Play::Slow, ["notary-away", "national-away", "migration-away"]),
            (Play::Away, ["notary-away", "national-away", "migration-away"]),
            (Play::Lying, ["power-principal-document-differs", "number-known", "stay-document-differs"]),
        ];
        for ((play, expected), request) in plays.into_iter().zip(&people) {
            Register::ALL.iter().for_each(|one| played.play(*one, play));
            let filed = me.file(&office, request);
            assert_eq!((filed.status, filed.text("/iin")), (201, ""), "{play:?}");
            let why = case(&operator, &case_of(&filed)).body["why"].clone();
            assert!(expected.iter().all(|code| says(&why, code)), "{play:?}: {why}");
        }
        Register::ALL.iter().for_each(|one| played.play(*one, Play::Well));
        let filed = me.file(&office, &people[3]);
        let shown = case(&operator, &case_of(&filed));
        assert_eq!(outcomes(&shown.body["registers"]), pairs([("proved", ""), ("proved", ""), ("proved", "")]));
    }
}

on_both! {
    fn a_paper_of_another_state_and_a_legal_person_go_to_a_person_unasked(on) {
        let mut abroad = scoped(specimen::person(21));
        abroad.answers.power.country = "UTO".into();
        let organisation = scoped(specimen::person(22));
        let mut of_organisation = known(&organisation);
        of_organisation.power.agent_iin = "991240000013".into();
        let (played, office) = beside(on, vec![known(&abroad), of_organisation], &[]);
        let (me, operator) = (office.representative(), office.operator());
        let first = case_of(&me.file(&office, &abroad));
        assert_eq!(played.asked(Register::Notary), 0);
        let shown = case(&operator, &first);
        assert!(says(&shown.body["why"], "power-given-abroad"), "{}", shown.body["why"]);
        assert_eq!(outcomes(&shown.body["registers"])[0], ("doubtful".to_owned(), "power-given-abroad".to_owned()));
        assert_eq!(shown.body["registers"][0]["over"], "", "nobody was asked");
        let second = case_of(&me.file(&office, &organisation));
        assert!(says(&case(&operator, &second).body["why"], "power-of-organisation"));
    }
}

fn found(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut body = json!({ "power": known(&scoped(unclear())).power });
    change(&mut body);
    body.to_string().into_bytes()
}

const JSON: &str = "Content-Type: application/json\r\n";

fn said(body: Vec<u8>) -> Act {
    Act::Status(200, JSON.to_owned(), body)
}

/// How a register can answer without an answer.
fn bad(which: usize) -> Option<Act> {
    Some(match which {
        0 => Act::Answer(found(|_| ())),
        1 => Act::Status(200, "Content-Type: text/html\r\n".to_owned(), found(|_| ())),
        2 => said(found(|body| body["power"]["annulled"] = json!(true))),
        3 => said(found(|body| body["also"] = json!([]))),
        4 => said(found(|body| body["power"]["notary"] = json!("N".repeat(20_000)))),
        5 => said(found(|body| body["power"]["revoked"] = json!("no"))),
        6 => said(b"{\"power\":".to_vec()),
        7 => said(b"null".to_vec()),
        8 => {
            let head = format!("HTTP/1.1 200 X\r\nContent-Length: 4000\r\n{JSON}\r\n");
            Act::Raw([head.into_bytes(), found(|_| ())].concat())
        }
        9 => Act::Raw(b"I am no server".to_vec()),
        10 => Act::Status(302, "Location: http://127.0.0.1:1/\r\n".to_owned(), Vec::new()),
        11 => Act::Status(500, JSON.to_owned(), found(|_| ())),
        12 => Act::Status(404, JSON.to_owned(), b"{\"code\":\"not-found\"}".to_vec()),
        13 => Act::Silence,
        14 => said(found(|body| body["power"]["principal_document"] = json!("U00000000"))),
        _ => return None,
    })
}

on_both! {
    fn an_answer_that_is_none_proves_nothing_and_the_next_one_does(on) {
        let next: Arc<Mutex<Option<usize>>> = Arc::default();
        let behaves = next.clone();
        let host = Host::start(move |asked| {
            assert!(asked.head.starts_with("post /enis/powers "), "{}", asked.head);
            let question: Value = serde_json::from_slice(&asked.body).expect("a question");
            assert_eq!(question["number"], "1-234");
            let which = behaves.lock().expect("whole").take();
            which.and_then(bad).unwrap_or_else(|| said(found(|_| ())))
        });
        let keys = std::env::temp_dir().join(format!("iin-enis-keys-{}", &host.url("")[17..]));
        std::fs::write(&keys, "notary_register secret\n").expect("written");
        let (address, keys) = (host.url("/enis"), keys.display().to_string());
        let settings = [
            "--notary-register-at", &address, "--neighbour-keys-file", &keys, "--registers-ms", "700",
            "--automatic", "off", "--person-lookups-per-minute", "200",
        ];
        let office = Office::open(on, &settings);
        let id = case_of(&office.representative().file(&office, &scoped(unclear())));
        let operator = office.operator();
        let ask = || {
            let kept = operator.create(&format!("/api/v1/operator/cases/{id}/registers"), &json!({}));
            assert_eq!(kept.status, 200, "{}", kept.body);
            outcomes(&kept.body["answers"])
        };
        let proved = [("proved".to_owned(), String::new())];
        assert_eq!(ask(), proved);
        for which in 0..14 {
            *next.lock().expect("whole") = Some(which);
            assert_eq!(ask(), [("away".to_owned(), "notary-away".to_owned())], "answer {which}");
            assert_eq!(ask(), proved, "after answer {which}");
        }
        // It answers well, and otherwise than before.
        *next.lock().expect("whole") = Some(14);
        let doubted = [("doubtful".to_owned(), "register-changed".to_owned())];
        assert_eq!((ask(), ask()), (doubted.to_vec(), doubted.to_vec()), "not even when it changes back");
    }
}

on_both! {
    fn registers_are_asked_by_operators_where_any_is_connected(on) {
        let office = Office::open(on, &["--automatic", "off"]);
        let id = case_of(&office.representative().file(&office, &specimen::anna()));
        let at = format!("/api/v1/operator/cases/{id}/registers");
        assert_eq!(office.operator().create(&at, &json!({})).problem(), "neighbour-off");
        assert_eq!(office.representative().create(&at, &json!({})).problem(), "forbidden");
        assert_eq!(case(&office.operator(), &id).body["registers"], json!([]));
    }
}

on_both! {
    fn one_power_for_sixty_people_waits_and_the_supervisor_sees_it(on) {
        let settings = [
            "--people-per-day", "1000", "--people-per-30-days", "1000", "--lodgings-per-minute", "1000",
            "--changes-per-minute", "10000",
        ];
        let office = Office::open(on, &settings);
        let (me, operator) = (office.representative(), office.operator());
        for number in 0..60 {
            let mut request = specimen::person(number);
            request.answers.power.number = "№ 7-77".into();
            let filed = me.file(&office, &request);
            assert_eq!((filed.status, filed.text("/iin").is_empty()), (201, number > 0), "{number}: {}", filed.body);
            if number > 0 {
                assert_eq!(case(&operator, &case_of(&filed)).body["why"], json!(["power-for-many"]), "{number}");
            }
        }
        let seen = office.staff("supervisor").get("/api/v1/supervisor/filers");
        assert_eq!(seen.body["shared"].as_array().map(Vec::len), Some(1), "{}", seen.body);
        assert_eq!((seen.text("/shared/0/code"), &seen.body["shared"][0]["people"]), ("power-for-many", &json!(60)));
        assert_eq!(seen.body["shared"][0]["filed"].as_array().map(Vec::len), Some(60));
        assert!(!seen.body["shared"].to_string().contains("7-77"), "what it is, the case says");
    }
}

on_both! {
    fn one_contact_for_many_is_told_beyond_the_limit_and_a_family_is_not(on) {
        let office = Office::open(on, &["--people-per-contact", "3"]);
        let (me, operator) = (office.representative(), office.operator());
        for number in 30..35 {
            let mut request = specimen::person(number);
            request.answers.contact.phone = if number % 2 == 0 { "+7 701 555 00 55" } else { "+77015550055" }.into();
            let filed = me.file(&office, &request);
            let many = number >= 33;
            assert_eq!((filed.status, filed.text("/iin").is_empty()), (201, many), "{number}: {}", filed.body);
            if many {
                assert_eq!(case(&operator, &case_of(&filed)).body["why"], json!(["contact-of-many"]));
            }
        }
    }
}

/// How many times the journal says that registers were asked.
fn times_asked(office: &Office) -> Option<usize> {
    let journal = office.staff("auditor").get("/api/v1/journal?fact=register_asked");
    journal.body["lines"].as_array().map(Vec::len)
}

on_both! {
    fn what_leaves_for_a_register_is_in_the_journal_whatever_becomes_of_the_filing(on) {
        let anna = scoped(specimen::anna());
        let (played, office) = beside(on, vec![known(&anna)], &["--automatic", "off"]);
        let me = office.representative();
        assert_eq!(me.file(&office, &anna).status, 201);
        assert_eq!((played.asked(Register::Notary), times_asked(&office)), (1, Some(1)));
        assert_eq!(me.file(&office, &anna).problem(), "already-filed");
        assert_eq!((played.asked(Register::Notary), times_asked(&office)), (2, Some(2)), "it left all the same");
    }
}

on_both! {
    fn no_register_is_asked_before_the_signature_stands(on) {
        let (anna, other) = (scoped(specimen::anna()), scoped(specimen::person(3)));
        let responder = Responder::start();
        let ocsp = responder.ocsp();
        let settings = [
            "--ocsp-url", &ocsp, "--peer-timeout-ms", "2000", "--revocation-fallback", "none", "--automatic", "off",
        ];
        let (played, office) = beside(on, vec![known(&anna), known(&other)], &settings);
        responder.serve(&office);
        let me = office.representative();
        let (first, second) = (me.ready(&office, &anna), me.ready(&office, &other));
        let stranger = office.key_file("representative-2").sign(first.statement.as_bytes(), office.now());
        assert_eq!(me.lodge(&first.draft, &stranger.expect("signed"), &once()).problem(), "signer-differs");
        responder.say(Says::Nothing);
        for ready in [&first, &second] {
            assert_eq!(me.lodge(&ready.draft, &ready.envelope, &once()).status, 202);
        }
        let asked = || Register::ALL.iter().map(|one| played.asked(*one)).collect::<Vec<_>>();
        assert_eq!(asked(), [0, 0, 0]);
        // What stands now is asked about before it is registered, and what was taken back is not.
        let free = me.visitor.request("DELETE", &format!("/api/v1/drafts/{}/receipt", second.draft));
        assert_eq!(me.visitor.send(free.json(&json!({}))).status, 200);
        responder.say(Says::Good);
        office.clock.set(moment("2026-11-23T05:10:00Z"));
        let path = format!("/api/v1/applications/{}", first.draft);
        until(&office, "it is registered", || me.get(&path).status == 200);
        let shown = case(&office.operator(), &first.draft);
        assert_eq!(outcomes(&shown.body["registers"]), pairs([("proved", ""), ("proved", ""), ("proved", "")]));
        assert_eq!((asked(), times_asked(&office)), (vec![1, 1, 1], Some(1)));
    }
}

on_both! {
    fn a_case_is_taken_although_what_the_registers_say_cannot_be_kept(on) {
        let anna = scoped(specimen::anna());
        let (played, office) = beside(on, vec![known(&anna)], &["--automatic", "off"]);
        let operator = office.operator();
        let id = case_of(&office.representative().file(&office, &anna));
        let full = if office.is_postgres() {
            "ALTER TABLE register_answer ADD CONSTRAINT full_now CHECK (false) NOT VALID"
        } else {
            "CREATE TRIGGER full_now BEFORE INSERT ON register_answer BEGIN SELECT RAISE(ABORT, 'full'); END"
        };
        office.before_the_triggers(full).expect("full");
        let claimed = operator.step(&id, "claim", 1, &json!({}));
        assert_eq!(claimed.status, 200, "{}", claimed.body);
        assert_eq!(played.asked(Register::Notary), 2);
        let before = pairs([("proved", ""), ("proved", ""), ("proved", "")]);
        assert_eq!(outcomes(&claimed.body["registers"]), before, "what was known before");
    }
}

on_both! {
    fn a_decided_case_is_asked_about_no_more(on) {
        let anna = scoped(specimen::anna());
        let (played, office) = beside(on, vec![known(&anna)], &[]);
        let (me, operator) = (office.representative(), office.operator());
        let filed = me.file(&office, &anna);
        assert_eq!((filed.status, filed.text("/iin").len()), (201, 12), "{}", filed.body);
        let id = case_of(&filed);
        // By now the national register would name the number that was formed here.
        Register::ALL.iter().for_each(|one| played.play(*one, Play::Lying));
        for what in ["registers", "look-up"] {
            let refused = operator.create(&format!("/api/v1/operator/cases/{id}/{what}"), &json!({}));
            assert_eq!((refused.status, refused.problem()), (409, "wrong-stage"), "{what}");
        }
        assert_eq!((played.asked(Register::National), times_asked(&office)), (1, Some(1)));
        let said = outcomes(&case(&operator, &id).body["registers"]);
        assert_eq!(said, pairs([("proved", ""), ("proved", ""), ("proved", "")]));
    }
}

on_both! {
    fn a_register_that_answers_now_so_and_now_otherwise_is_believed_neither_way(on) {
        let anna = scoped(specimen::anna());
        let (played, office) = beside(on, vec![known(&anna)], &["--automatic", "off"]);
        played.play(Register::Migration, Play::Fickle);
        let id = case_of(&office.representative().file(&office, &anna));
        let operator = office.operator();
        assert_eq!(outcomes(&case(&operator, &id).body["registers"])[2], ("proved".to_owned(), String::new()));
        for _ in 0..2 {
            let again = operator.create(&format!("/api/v1/operator/cases/{id}/registers"), &json!({}));
            let stay = outcomes(&again.body["answers"])[2].clone();
            assert_eq!(stay, ("doubtful".to_owned(), "register-changed".to_owned()), "{}", again.body);
        }
    }
}

/// Files for somebody with this address and one power; whether the address and the power stand for too many.
fn shares(office: &Office, me: &Actor, number: u32, address: &str) -> [bool; 2] {
    let mut request = specimen::person(number);
    request.answers.power.number = "№ 7-78".into();
    request.answers.contact.stay_address = address.into();
    let filed = me.file(office, &request);
    assert_eq!(filed.status, 201, "{}", filed.body);
    let why = case(&office.operator(), &case_of(&filed)).body["why"].clone();
    ["address-of-many", "power-for-many"].map(|code| says(&why, code))
}

/// What the supervisor is shown, with the number of people behind it.
fn shared_marks(office: &Office) -> Vec<(String, Option<u64>)> {
    let seen = office.staff("supervisor").get("/api/v1/supervisor/filers");
    let one = |one: &Value| (one["code"].as_str().unwrap_or_default().to_owned(), one["people"].as_u64());
    seen.body["shared"].as_array().expect("marks").iter().map(one).collect()
}

on_both! {
    fn a_power_counts_for_ever_and_an_address_for_thirty_days(on) {
        let mut office = Office::open(on, &["--people-per-address", "1", "--automatic", "off"]);
        let me = office.representative();
        assert_eq!(shares(&office, &me, 61, "Astana, 7 Long Street"), [false, false]);
        assert_eq!(shared_marks(&office), []);
        assert_eq!(shares(&office, &me, 62, "ASTANA,  7 long street"), [true, true]);
        let (address, power) = ("address-of-many".to_owned(), "power-for-many".to_owned());
        assert_eq!(shared_marks(&office), [(address, Some(2)), (power.clone(), Some(2))]);
        // The list of revoked certificates is made anew.
        office.clock.set(moment("2026-12-24T05:00:00Z"));
        office.close_and_open_again();
        assert_eq!(shared_marks(&office), [], "neither was used of late");
        let me = office.representative();
        assert_eq!(shares(&office, &me, 63, "Astana, 7 Long Street"), [false, true]);
        assert_eq!(shared_marks(&office), [(power, Some(3))]);
    }
}

on_both! {
    fn the_same_picture_in_other_bytes_is_known_again_when_both_were_read(on) {
        let office = Office::open(on, &["--automatic", "off"]);
        let (me, operator) = (office.representative(), office.operator());
        let file = |number: u32, picture: &[u8]| {
            let draft = me.draft(&specimen::person(number)).text("/id").to_owned();
            let identity = me.attach(&draft, "identity", picture.to_vec());
            assert_eq!(identity.status, 201, "{}", identity.body);
            let power = me.attach(&draft, "power_of_attorney", pdf(&format!("power {number}")));
            let prepared = me.prepare(&draft, power.body["version"].as_i64().expect("a version"));
            let statement = prepared.text("/statement").as_bytes().to_vec();
            let envelope = me.key.sign(&statement, office.now()).expect("signed");
            case_of(&me.lodge(&draft, &envelope, &once()))
        };
        let picture: &[u8] = include_bytes!("../../../../reader/fuzz/seeds/zone.jpg");
        let first = file(41, picture);
        let second = file(42, &[picture, b"\n\n"].concat());
        let another = case_of(&me.file(&office, &specimen::person(43)));
        let told = |id: &str| says(&case(&operator, id).body["why"], "picture-of-another");
        until(&office, "the pictures were read", || told(&second));
        assert!(told(&first) && !told(&another), "both of them, and nobody else");
    }
}
