//! Notices about changes of the Rules: three, with their last day, each sending written down once.

use serde_json::{Value, json};

use crate::neighbour::{Mood, Neighbour};
use crate::on_both;
use crate::support::{Actor, Office, On, Reply, moment};
use crate::systems::messages::{beside, until};

const CHANGES: &str = "/api/v1/rules/changes";

fn record(administrator: &Actor, act: &str, registered_on: &str) -> Reply {
    let body = json!({ "act": act, "title": "Правила формирования ИИН", "edition": "2023-02-25",
        "registered_on": registered_on });
    administrator.create(CHANGES, &body)
}

fn states(reply: &Reply) -> Vec<(String, String, String)> {
    let notices = reply.body["notices"].as_array().unwrap_or_else(|| panic!("{}", reply.body));
    let text = |notice: &Value, name: &str| notice[name].as_str().expect("text").to_owned();
    let one = |notice| (text(notice, "addressee"), text(notice, "due_on"), text(notice, "state"));
    notices.iter().map(one).collect()
}

on_both! {
    fn r1_3_three_notices_are_owed_late_and_sent(on) {
        let office = Office::open(on, &[]);
        let administrator = office.staff("administrator");
        let made = record(&administrator, "№ 31882", "2023-02-10");
        assert_eq!(made.status, 201, "{}", made.body);
        let wanted = ["state_corporation", "ict_operator", "contact_centre"]
            .map(|name| (name.to_owned(), "2023-02-15".to_owned(), "late".to_owned()));
        assert_eq!(states(&made), wanted);
        assert_eq!(record(&administrator, "№ 31882", "2023-02-10").problem(), "already-there");

        let fresh = record(&administrator, "№ 40000", "2026-11-20");
        assert_eq!(states(&fresh)[0].1, "2026-11-25");
        assert_eq!(states(&fresh)[0].2, "owed");
        let path = format!("{CHANGES}/{}/notices/ict_operator/sent", fresh.text("/id"));
        let sent = json!({ "sent_on": "2026-11-23", "reference": "исх. № 5-17" });
        assert_eq!(administrator.change(&path, 2, &sent).problem(), "stale-version");
        let told = administrator.change(&path, 1, &sent);
        assert_eq!((told.status, states(&told)[1].2.as_str()), (200, "sent"), "{}", told.body);
        assert_eq!(administrator.change(&path, 2, &sent).problem(), "already-there");

        let late = format!("{CHANGES}/{}/notices/contact_centre/sent", made.text("/id"));
        let sent = json!({ "sent_on": "2023-02-16", "reference": "исх. № 5-18" });
        assert_eq!(states(&administrator.change(&late, 1, &sent))[2].2, "sent_late");
        let all = administrator.get(CHANGES);
        assert_eq!(all.body.as_array().map(Vec::len), Some(2));
        assert_eq!(all.text("/0/act"), "№ 40000");
        let journal = office.staff("auditor").get("/api/v1/journal?fact=rules_notice_sent");
        assert_eq!(journal.text("/lines/0/basis"), "R258/1.3");
    }
}

on_both! {
    fn r1_3_a_body_with_an_address_is_sent_a_letter_and_its_arrival_is_on_record(on) {
        let gateway = Neighbour::start();
        gateway.is(Mood::Away);
        let addresses = "state_corporation=rules@example.org;contact_centre=calls@example.org";
        let office = beside(on, &gateway, &["--messenger-at"], &["--notice-addresses", addresses]);
        let made = record(&office.staff("administrator"), "№ 40000", "2026-11-20");
        assert_eq!(made.status, 201, "{}", made.body);
        let state = |place: usize| {
            let all = office.staff("administrator").get(CHANGES);
            all.text(&format!("/0/notices/{place}/state")).to_owned()
        };
        let waiting = || office.staff("administrator").get("/api/v1/messages").body["lines"].clone();
        until(&office, "the letters", || waiting().as_array().map(Vec::len) == Some(2));
        assert_eq!(waiting()[0]["number"], "№ 40000", "{}", waiting());
        assert_eq!([state(0), state(1), state(2)], ["owed", "owed", "owed"], "nothing has arrived");

        // Told by hand meanwhile: the letter still goes, and the record stands.
        let path = format!("{CHANGES}/{}/notices/contact_centre/sent", made.text("/id"));
        let by_hand = json!({ "sent_on": "2026-11-23", "reference": "исх. № 5-19" });
        assert_eq!(office.staff("administrator").change(&path, 1, &by_hand).status, 200);
        gateway.is(Mood::Well);
        until(&office, "the letter", || state(0) == "sent" && gateway.ledger().letters.len() == 2);
        let all = office.staff("administrator").get(CHANGES);
        assert!(all.text("/0/notices/0/reference").starts_with("message "), "{}", all.body);
        assert_eq!((state(1).as_str(), all.text("/0/notices/2/reference")), ("owed", "исх. № 5-19"));
        let letters = gateway.ledger().letters.clone();
        let of = |address: &str| letters.iter().filter(|one| one.content["email"] == address).count();
        assert_eq!((letters.len(), of("rules@example.org"), of("calls@example.org")), (2, 1, 1));
        for letter in &letters {
            let text = letter.content["text"].as_str().unwrap_or_default().to_owned();
            assert_eq!((letter.kind.as_str(), &letter.content["number"]), ("rules.changed", &json!("№ 40000")));
            for part in ["№ 40000", "Правила формирования ИИН", "20.11.2026", "қағидаларына"] {
                assert!(text.contains(part), "{part}: {text}");
            }
        }
        let journal = office.staff("auditor").get("/api/v1/journal?fact=rules_notice_sent");
        let kinds: Vec<&str> = journal.body["lines"].as_array().expect("lines").iter()
            .map(|line| line["by"].as_str().unwrap_or_default()).collect();
        assert!(kinds.contains(&"system") && kinds.contains(&"administrator"), "{}", journal.body);
        assert_eq!(gateway.ledger().breaches, Vec::<String>::new());
    }
}

on_both! {
    fn r1_3_a_letter_without_an_address_is_not_written_down_as_sent(on) {
        let gateway = Neighbour::start();
        gateway.is(Mood::Away);
        let mut office =
            beside(on, &gateway, &["--messenger-at"], &["--notice-addresses", "state_corporation=rules@example.org"]);
        assert_eq!(record(&office.staff("administrator"), "№ 40000", "2026-11-20").status, 201);
        let waiting = |office: &Office| office.staff("administrator").get("/api/v1/messages").body["lines"].clone();
        until(&office, "the letter", || waiting(&office).as_array().map(Vec::len) == Some(1));
        // Started anew without the address, beside a gateway that takes whatever comes.
        office.config.notice_addresses.clear();
        office.close_and_open_again();
        gateway.is(Mood::Well);
        until(&office, "the end of the attempts", || waiting(&office)[0]["state"] == "given_up" || waiting(&office)[0]["attempts"].as_i64() > Some(3));
        assert_eq!(gateway.ledger().letters.len(), 0);
        assert_eq!(office.staff("administrator").get(CHANGES).text("/0/notices/0/state"), "owed");
    }
}

on_both! {
    fn r1_3_letters_without_an_address_do_not_pause_whoever_would_take_others(on) {
        let gateway = Neighbour::start();
        gateway.is(Mood::Away);
        let mut office =
            beside(on, &gateway, &["--messenger-at"], &["--notice-addresses", "state_corporation=rules@example.org"]);
        for act in 1..=6 {
            assert_eq!(record(&office.staff("administrator"), &format!("№ 4000{act}"), "2026-11-20").status, 201);
        }
        let told = |office: &Office| office.staff("administrator").get("/api/v1/messages").body;
        until(&office, "the letters", || told(&office)["lines"].as_array().map(Vec::len) == Some(6));
        office.config.notice_addresses.clear();
        office.close_and_open_again();
        // Only now: a server that still knows the address would bring what it has.
        gateway.is(Mood::Well);
        let before = told(&office)["lines"].clone();
        until(&office, "another attempt at each", || {
            let now = told(&office);
            let messenger = now["neighbours"].as_array().expect("neighbours").iter();
            for one in messenger.filter(|one| one["name"] == "messenger") {
                assert_eq!(one["state"], "open", "nothing was brought, so nobody failed: {now}");
            }
            let attempts = |lines: &Value, id: &Value| {
                let line = lines.as_array().expect("lines").iter().find(|line| line["id"] == *id);
                line.and_then(|line| line["attempts"].as_i64()).unwrap_or_default()
            };
            let mut lines = before.as_array().expect("lines").iter();
            lines.all(|line| attempts(&now["lines"], &line["id"]) > attempts(&before, &line["id"]))
        });
        assert_eq!(gateway.ledger().letters.len(), 0);
    }
}

on_both! {
    fn r1_3_does_not_take_what_cannot_be(on) {
        let office = Office::open(on, &[]);
        let administrator = office.staff("administrator");
        assert_eq!(record(&administrator, "№ 1", "2026-11-24").text("/values/part"), "registered_on");
        assert_eq!(record(&administrator, "1", "2026-11-20").text("/values/part"), "act");
        let body = json!({ "act": "№ 12", "title": "Rules", "edition": "1999", "registered_on": "2026-11-20" });
        assert_eq!(administrator.create(CHANGES, &body).text("/values/part"), "edition");
        assert_eq!(administrator.get(CHANGES).body, json!([]));
        let made = record(&administrator, "№ 12", "2026-11-20");
        let send = |addressee: &str, day: &str, reference: &str| {
            let path = format!("{CHANGES}/{}/notices/{addressee}/sent", made.text("/id"));
            administrator.change(&path, 1, &json!({ "sent_on": day, "reference": reference }))
        };
        assert_eq!(send("nobody", "2026-11-23", "letter").problem(), "not-found");
        assert_eq!(send("ict_operator", "2026-11-24", "letter").text("/values/part"), "sent_on", "tomorrow");
        assert_eq!(send("ict_operator", "2026-11-19", "letter").text("/values/part"), "sent_on", "before it");
        assert_eq!(send("ict_operator", "2026-11-23", "").text("/values/part"), "reference");
        office.clock.set(moment("2026-11-25T05:00:00Z"));
        let administrator = office.staff("administrator");
        assert_eq!(administrator.get(CHANGES).text("/0/notices/0/state"), "owed", "the last day");
        office.clock.set(moment("2026-11-26T05:00:00Z"));
        let administrator = office.staff("administrator");
        assert_eq!(administrator.get(CHANGES).text("/0/notices/0/state"), "late");
    }
}
