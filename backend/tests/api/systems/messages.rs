//! Messages between the service and its neighbours over real HTTP: nothing lost, nothing twice, each case in its
//! order, whatever the neighbour does; results printed only when they have come back; what was given up seen and sent
//! again.

use std::time::Duration;

use serde_json::{Value, json};
use shared::messages::Neighbour as Name;
use shared::specimen;

use crate::counter::centre::{clerk, convict, formation, lodge, person, serving};
use crate::deciding::operator::all_ticked;
use crate::filing::withdrawal::own_step;
use crate::neighbour::{KEY, Mood, Neighbour};
use crate::on_both;
use crate::support::{Actor, Office, On, Reply};

const MESSAGES: &str = "/api/v1/messages";

/// A file of keys for every neighbour over HTTP.
fn keys() -> String {
    let path = std::env::temp_dir().join(format!("iin-neighbour-keys-{}", std::process::id()));
    let lines = Name::ALL.iter().map(|one| one.as_str());
    let text: String = lines.map(|name| format!("{name} {KEY}\n")).collect();
    std::fs::write(&path, text).expect("written");
    path.display().to_string()
}

/// An office whose named neighbours are this one.
pub(crate) fn beside(on: On, neighbour: &Neighbour, which: &[&str], more: &[&str]) -> Office {
    let (address, keys) = (neighbour.address(), keys());
    let mut settings = vec!["--neighbour-keys-file", &keys, "--neighbour-seconds", "1"];
    for flag in which {
        settings.extend([*flag, &address]);
    }
    settings.extend(more);
    Office::open(on, &settings)
}

/// Lets time pass until something is so.
pub(crate) fn until(office: &Office, what: &str, so: impl Fn() -> bool) {
    for _ in 0..1500 {
        if so() {
            return;
        }
        let later = office.clock.now() + jiff::SignedDuration::from_secs(20);
        office.clock.set(later);
        std::thread::sleep(Duration::from_millis(40));
    }
    panic!("{what} never came");
}

/// Time enough for the postman, with the clock standing.
fn a_moment() {
    std::thread::sleep(Duration::from_millis(300));
}

pub(crate) fn case_of(reply: &Reply) -> String {
    assert_eq!(reply.status, 201, "{}", reply.body);
    let line = reply.body.pointer("/line/id").or(reply.body.pointer("/application/line/id"));
    line.and_then(Value::as_str).unwrap_or_else(|| panic!("{}", reply.body)).to_owned()
}

pub(crate) fn print(clerk: &Actor, id: &str) -> Reply {
    clerk.visitor.post(&format!("/api/v1/centre/results/{id}/print"), &json!({}))
}

fn state(office: &Office, name: &str) -> Value {
    let all = office.staff("administrator").get(MESSAGES);
    let found = all.body["neighbours"].as_array().expect("a list").iter().find(|one| one["name"] == name);
    found.cloned().unwrap_or_else(|| panic!("{}", all.body))
}

on_both! {
    fn r9_a_request_arrives_once_from_either_channel_and_after_an_outage_too(on) {
        let neighbour = Neighbour::start();
        neighbour.is(Mood::Away);
        let office = beside(on, &neighbour, &["--migration-at"], &[]);
        let portal = case_of(&office.representative().file(&office, &specimen::anna()));
        let counter = clerk(&office);
        let (id, version) = convict(&counter);
        assert_eq!(lodge(&counter, &id, version).status, 201);
        // Away for an hour; the person has their answer all the same.
        let end = office.clock.now() + jiff::SignedDuration::from_hours(1);
        until(&office, "the end of the outage", || office.clock.now() > end);
        assert!(neighbour.ledger().letters.is_empty());
        assert_eq!(state(&office, "migration")["waiting"], 2);
        neighbour.is(Mood::Well);
        until(&office, "both requests", || neighbour.ledger().letters.len() == 2);
        for case in [&portal, &id] {
            assert_eq!(neighbour.line(case), [(1, "request.registered".to_owned())]);
        }
        let letters = neighbour.ledger().letters.clone();
        let anna = letters.iter().find(|letter| letter.case == portal).expect("there");
        assert_eq!(anna.content["channel"], "portal");
        assert_eq!(anna.content["answers"]["form"]["recipient"]["names"]["surname"], "Eriksson");
        assert_eq!(anna.content["copies"].as_array().map(Vec::len), Some(2), "{}", anna.content);
        until(&office, "the receipts", || state(&office, "migration")["sent"] == 2);
    }
}

on_both! {
    fn r9_does_not_count_a_request_twice_whose_answer_was_lost(on) {
        let neighbour = Neighbour::start();
        let mut moods = vec![
            Mood::AnswersTwice,
            Mood::Slow(Duration::from_millis(1500)),
            Mood::Babbles,
            Mood::LosesTheAnswer,
            Mood::LosesTheAnswer,
        ];
        neighbour.chooses(move |_| moods.pop().unwrap_or(Mood::Well));
        let office = beside(on, &neighbour, &["--migration-at"], &[]);
        let case = case_of(&office.representative().file(&office, &specimen::anna()));
        until(&office, "the receipt", || state(&office, "migration")["sent"] == 1);
        assert_eq!(neighbour.line(&case), [(1, "request.registered".to_owned())]);
        let ledger = neighbour.ledger();
        assert!(ledger.knocks.values().all(|knocks| *knocks >= 5), "{:?}", ledger.knocks);
        assert_eq!(ledger.breaches, Vec::<String>::new());
    }
}

on_both! {
    fn r9_a_crash_between_commit_and_sending_loses_nothing(on) {
        let neighbour = Neighbour::start();
        neighbour.is(Mood::Away);
        let mut office = beside(on, &neighbour, &["--migration-at"], &[]);
        let case = case_of(&office.representative().file(&office, &specimen::anna()));
        a_moment();
        office.close_and_open_again();
        neighbour.is(Mood::Well);
        until(&office, "the request", || !neighbour.line(&case).is_empty());
        until(&office, "the receipt", || state(&office, "migration")["sent"] == 1);
        // Two processes of one service carry it once in effect. A database of SQLite is served by one.
        if on == On::Postgres {
            let beside = office.open_beside();
            let second = case_of(&beside.representative().file(&beside, &specimen::person(4)));
            until(&office, "the second request", || !neighbour.line(&second).is_empty());
            drop(beside);
            until(&office, "the receipts", || state(&office, "migration")["sent"] == 2);
        }
        assert_eq!(neighbour.ledger().breaches, Vec::<String>::new());
    }
}

on_both! {
    fn r11_refuses_to_print_before_the_result_has_come_back(on) {
        let neighbour = Neighbour::start();
        neighbour.is(Mood::Away);
        let office = beside(on, &neighbour, &["--centre-at"], &[]);
        let counter = clerk(&office);
        let (id, version) = formation(&counter, &specimen::anna_at_centre());
        let lodged = lodge(&counter, &id, version);
        let iin = lodged.text("/application/iin").to_owned();
        let early = print(&counter, &id);
        assert_eq!((early.status, early.problem(), early.text("/basis")), (409, "result-not-returned", "R258/11"));
        assert_eq!(early.text("/title"), "The result has not come back yet");
        let given = json!({ "name": "Eriksson Anna", "document": "passport L898902C3" });
        let path = format!("/api/v1/centre/results/{id}/hand-over");
        assert_eq!(counter.create(&path, &given).problem(), "result-not-returned");
        let shown = counter.get("/api/v1/centre/results");
        assert_eq!((&shown.body[0]["ready"], &shown.body[0]["coming_back"]), (&json!(false), &json!(true)));
        assert_eq!(shown.text("/0/outcome"), "");

        neighbour.is(Mood::Well);
        until(&office, "the result", || print(&counter, &id).status == 200);
        let ticket = serving(&counter).0;
        let given = json!({ "name": "Eriksson Anna", "document": "passport L898902C3", "ticket": ticket });
        assert_eq!(counter.create(&path, &given).status, 201);
        let letters = neighbour.ledger().letters.clone();
        assert_eq!(letters.len(), 1);
        assert_eq!((letters[0].kind.as_str(), &letters[0].case), ("result.formed", &id));
        assert_eq!(letters[0].content["iin"], json!(iin));
    }
}

on_both! {
    fn r11_accepts_printing_at_once_where_both_halves_are_one_service(on) {
        let office = Office::open(on, &[]);
        let counter = clerk(&office);
        let (id, version) = formation(&counter, &person(3));
        assert_eq!(lodge(&counter, &id, version).status, 201);
        assert_eq!(print(&counter, &id).status, 200);
        assert_eq!(state(&office, "centre")["way"], "in-process");
        assert_eq!(state(&office, "centre")["sent"], 1);
        until(&office, "the request", || state(&office, "migration")["sent"] == 1);
        let journal = office.staff("auditor").get("/api/v1/journal?fact=message_taken");
        let lines = journal.body["lines"].as_array().expect("lines");
        assert_eq!(lines.len(), 2, "{}", journal.body);
        assert!(lines.iter().any(|line| line["detail"] == "centre result.formed" && line["basis"] == "R258/11"));
    }
}

on_both! {
    fn r11_does_not_tell_the_centre_what_the_portal_asked_for(on) {
        let neighbour = Neighbour::start();
        let office = beside(on, &neighbour, &["--centre-at"], &[]);
        let case = case_of(&office.representative().file(&office, &specimen::anna()));
        until(&office, "the request", || state(&office, "migration")["sent"] == 1);
        assert_eq!((neighbour.line(&case), &state(&office, "centre")["waiting"]), (vec![], &json!(0)));
    }
}

on_both! {
    fn a_message_given_up_holds_its_own_case_alone_and_is_sent_again_by_a_person(on) {
        let neighbour = Neighbour::start();
        neighbour.is(Mood::Refuses(422, "message-unfit"));
        let office = beside(on, &neighbour, &["--migration-at"], &["--automatic", "off"]);
        let me = office.representative();
        let stuck = case_of(&me.file(&office, &specimen::anna()));
        until(&office, "giving up", || state(&office, "migration")["dead"] == 1);
        assert_eq!(own_step(&me, &stuck, "withdraw", 1, &json!({})).status, 200);
        neighbour.is(Mood::Well);
        let other = case_of(&me.file(&office, &specimen::person(5)));
        until(&office, "the other case", || neighbour.line(&other).len() == 1);
        a_moment();
        assert!(neighbour.line(&stuck).is_empty(), "what follows waits behind it");

        let supervisor = office.staff("supervisor");
        let shown = supervisor.get(MESSAGES);
        let line = &shown.body["lines"][0];
        assert_eq!((&line["state"], &line["problem"]), (&json!("dead"), &json!("422-message-unfit")), "{line}");
        assert_eq!((&line["kind"], &line["case_id"]), (&json!("request.registered"), &json!(stuck)));
        assert!(!shown.body.to_string().contains("Eriksson"), "a line names nobody");
        let path = format!("{MESSAGES}/{}/again", line["id"].as_str().expect("an id"));
        let version = line["version"].as_i64().expect("a version");
        assert_eq!(supervisor.change(&path, version - 1, &json!({})).problem(), "stale-version");
        let again = supervisor.change(&path, version, &json!({}));
        assert_eq!((again.status, again.text("/state")), (200, "waiting"), "{}", again.body);
        until(&office, "the line", || neighbour.line(&stuck).len() == 2);
        let wanted = [(1, "request.registered".to_owned()), (2, "request.withdrawn".to_owned())];
        assert_eq!(neighbour.line(&stuck), wanted);
        until(&office, "the receipts", || state(&office, "migration")["sent"] == 3);
        let twice = office.staff("supervisor").change(&path, version + 3, &json!({}));
        assert!(["stale-version", "message-under-way"].contains(&twice.problem()));
        let told = office.staff("auditor").get("/api/v1/journal?fact=message_sent_again");
        assert_eq!(told.body["lines"].as_array().map(Vec::len), Some(1));
    }
}

on_both! {
    fn attempts_end_and_a_neighbour_that_does_not_answer_is_left_in_peace(on) {
        let neighbour = Neighbour::start();
        neighbour.is(Mood::Refuses(500, "broken"));
        let office = beside(on, &neighbour, &["--migration-at"], &["--message-attempts", "3", "--automatic", "off"]);
        let me = office.representative();
        for number in 3..9 {
            case_of(&me.file(&office, &specimen::person(number)));
        }
        until(&office, "the pause", || state(&office, "migration")["state"] == "paused");
        a_moment();
        let knocks = |neighbour: &Neighbour| neighbour.ledger().knocks.values().sum::<u32>();
        let before = knocks(&neighbour);
        a_moment();
        assert_eq!(knocks(&neighbour), before, "the clock stands, nobody knocks");
        until(&office, "giving up", || state(&office, "migration")["dead"] == 6);
        assert!(neighbour.ledger().knocks.values().all(|knocks| *knocks == 3));
        assert_eq!(office.staff("supervisor").get(MESSAGES).text("/lines/0/problem"), "500-broken");
    }
}

/// A pseudo-random number of a seed: the fault of each attempt.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

on_both! {
    fn whatever_the_neighbour_does_nothing_is_lost_doubled_or_out_of_order(on) {
        for seed in [1_u64, 20_261_122, 77] {
            eprintln!("seed {seed}");
            let neighbour = Neighbour::start();
            let mut dice = Dice(seed);
            neighbour.chooses(move |_| match dice.roll(9) {
                0 => Mood::LosesTheAnswer,
                1 => Mood::AnswersTwice,
                2 => Mood::Babbles,
                3 => Mood::Away,
                4 => Mood::Refuses(503, "unavailable"),
                5 => Mood::Refuses(401, "key-refused"),
                6 => Mood::Slow(Duration::from_millis(20)),
                _ => Mood::Well,
            });
            let which = ["--migration-at", "--national-register-at", "--digital-documents-at"];
            let office = beside(on, &neighbour, &which, &["--message-attempts", "200"]);
            let me = office.representative();
            let operator = office.operator();
            let granted: Vec<String> = (3..6)
                .map(|number| {
                    let filed = me.file(&office, &specimen::person(number));
                    let case = case_of(&filed);
                    // A register that did not answer leaves the case to a person.
                    if filed.text("/iin").is_empty() {
                        assert_eq!(operator.step(&case, "claim", 1, &json!({})).status, 200);
                        operator.open_copies(&case);
                        let grant = operator.step(&case, "grant", 2, &all_ticked(&json!([])));
                        assert_eq!(grant.status, 200, "{}", grant.body);
                    }
                    case
                })
                .collect();
            let taken_back: Vec<String> = (0..2).map(|place| {
                let mut unclear = crate::deciding::operator::unclear();
                unclear.answers.document.number = format!("U{seed:03}{place}AB");
                unclear.answers.document.mrz.clear();
                let case = case_of(&me.file(&office, &unclear));
                assert_eq!(own_step(&me, &case, "withdraw", 1, &json!({})).status, 200);
                case
            }).collect();
            let wanted = granted.len() * 3 + taken_back.len() * 2;
            until(&office, "everything", || neighbour.ledger().letters.len() >= wanted);
            until(&office, "every receipt", || {
                let all = office.staff("administrator").get(MESSAGES);
                all.body["lines"] == json!([])
            });
            assert_eq!(neighbour.ledger().letters.len(), wanted, "seed {seed}: nothing twice");
            for case in &taken_back {
                let line = [(1, "request.registered".to_owned()), (2, "request.withdrawn".to_owned())];
                assert_eq!(neighbour.line(case), line, "seed {seed}");
            }
            for case in &granted {
                let mut kinds: Vec<String> = neighbour.line(case).into_iter().map(|(_, kind)| kind).collect();
                kinds.sort();
                assert_eq!(kinds, ["certificate.published", "number.assigned", "request.registered"], "seed {seed}");
            }
            assert_eq!(neighbour.ledger().breaches, Vec::<String>::new(), "seed {seed}");
        }
    }
}

on_both! {
    fn the_recipient_is_told_of_each_step_and_of_nothing_more(on) {
        let gateway = Neighbour::start();
        let office = beside(on, &gateway, &["--messenger-at"], &[]);
        let me = office.representative();
        let anna = specimen::anna();
        let granted = case_of(&me.file(&office, &anna));
        let kinds = |case: &str| gateway.line(case).into_iter().map(|(_, kind)| kind).collect::<Vec<_>>();
        until(&office, "the result", || kinds(&granted) == ["recipient.registered", "recipient.ready"]);

        let mut unclear = crate::deciding::operator::unclear();
        unclear.answers.result_language = "ru".to_owned();
        unclear.answers.document.number = "U000001AB".to_owned();
        unclear.answers.document.mrz.clear();
        let taken_back = case_of(&me.file(&office, &unclear));
        assert_eq!(own_step(&me, &taken_back, "withdraw", 1, &json!({})).status, 200);
        until(&office, "the withdrawal", || {
            kinds(&taken_back) == ["recipient.registered", "recipient.withdrawn"]
        });
        let letters = gateway.ledger().letters.clone();
        let (first, last) = (&letters[0].content, &letters[letters.len() - 1].content);
        assert_eq!(first["phone"], anna.answers.contact.phone);
        assert_eq!(last["language"], "ru");
        assert!(last["text"].as_str().is_some_and(|text| text.contains("отозвал")), "{last}");
        for letter in &letters {
            let text = letter.whole.to_string();
            let names = &anna.answers.recipient.names;
            assert!(!text.contains(&names.surname) && !text.contains("iin"), "{text}");
        }
        assert_eq!(gateway.ledger().breaches, Vec::<String>::new());
    }
}

on_both! {
    fn a_holder_is_warned_where_they_were_reached_before_and_not_where_a_correction_says(on) {
        use crate::counter::correction::{granted, lodge as lodged, new_number, typed};
        let gateway = Neighbour::start();
        let office = beside(on, &gateway, &["--messenger-at"], &[]);
        let anna = specimen::anna();
        let filed = office.representative().file(&office, &anna);
        office.clock.set(office.clock.now() + jiff::SignedDuration::from_mins(5));
        let counter = clerk(&office);
        let mut request = new_number(filed.text("/iin"));
        request.answers.contact.phone = "+77019999999".to_owned();
        let correction = lodged(&counter, &typed(&counter, &request));
        let case = correction.text("/application/line/id").to_owned();
        assert_eq!(granted(&office.operator(), &case).status, 200);
        let phone = |kind: &str| {
            let letters = gateway.ledger().letters.clone();
            let of_case = letters.iter().find(|letter| letter.case == case && letter.kind == kind);
            of_case.map(|letter| letter.content["phone"].as_str().unwrap_or_default().to_owned())
        };
        until(&office, "the correction", || phone("recipient.corrected").is_some());
        assert_eq!(phone("recipient.registered").as_deref(), Some("+77019999999"));
        for kind in ["recipient.correction", "recipient.corrected"] {
            assert_eq!(phone(kind), Some(anna.answers.contact.phone.clone()), "{kind}");
        }
        let before = gateway.line(filed.text("/line/id"));
        assert!(before.iter().all(|(_, kind)| !kind.starts_with("recipient.correct")), "no correction: {before:?}");
    }
}
