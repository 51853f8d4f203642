//! Drafts: mine, at the version I have seen, and not too many.

use serde_json::json;
use shared::specimen;

use crate::on_both;
use crate::support::{Office, On, moment, once};

on_both! {
    fn a_draft_is_saved_read_and_thrown_away(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let opened = me.draft(&specimen::anna());
        assert_eq!(opened.status, 201);
        let path = format!("/api/v1/drafts/{}", opened.text("/id"));
        let mut answers = specimen::anna().answers;
        answers.contact.stay_address = "Almaty, 2 Example Street".into();
        let put = me.visitor.request("PUT", &path).header("if-match", "\"1\"").json(&answers);
        let saved = me.visitor.send(put);
        assert_eq!((saved.status, saved.body["version"].as_i64()), (200, Some(2)), "{}", saved.body);
        assert_eq!(me.get(&path).text("/answers/contact/stay_address"), "Almaty, 2 Example Street");
        assert_eq!(me.get("/api/v1/drafts").body.as_array().map(Vec::len), Some(1));
        let delete = me.visitor.request("DELETE", &path);
        assert_eq!(me.visitor.send(delete).status, 204);
        assert_eq!(me.get(&path).problem(), "not-found");
    }
}

on_both! {
    fn what_nobody_sees_is_not_stored(on) {
        let office = Office::open(on, &[]);
        let (me, clerk) = (office.representative(), office.staff("clerk"));
        let plain = specimen::anna();
        let mut request = plain.clone();
        let unseen = |text: &mut String| *text = format!("\u{feff}{}\u{200b}\u{202e}", text.replacen('a', "a\u{ad}", 1));
        let answers = &mut request.answers;
        unseen(&mut answers.recipient.names.surname);
        unseen(&mut answers.recipient.birth_place);
        unseen(&mut answers.contact.stay_address);
        unseen(&mut answers.document.number);
        let stored = |body: &serde_json::Value| {
            let text = body.to_string();
            !text.contains(['\u{feff}', '\u{200b}', '\u{202e}', '\u{ad}'])
        };
        let opened = me.draft(&request);
        assert_eq!(opened.status, 201, "{}", opened.body);
        let path = format!("/api/v1/drafts/{}", opened.text("/id"));
        assert_eq!(me.get(&path).body["answers"], serde_json::to_value(&plain.answers).expect("a value"));
        let put = me.visitor.request("PUT", &path).header("if-match", "\"1\"").json(&request.answers);
        assert!(stored(&me.visitor.send(put).body["answers"]));
        // What is signed is that, too: no line shows what is not seen as a number in braces.
        let ready = me.ready(&office, &request);
        assert!(!ready.statement.contains("\\u{"), "{}", ready.statement);
        assert_eq!(me.lodge(&ready.draft, &ready.envelope, &once()).status, 201);
        // And at a counter.
        let opened = clerk.create("/api/v1/centre/intakes", &json!({ "kind": "formation" }));
        let answers = shared::wire::v1::request::AnswersWire::Formation(Box::new(request.answers.clone()));
        let path = format!("/api/v1/centre/intakes/{}", opened.text("/id"));
        let put = clerk.visitor.request("PUT", &path).header("if-match", "\"1\"").json(&answers);
        let saved = clerk.visitor.send(put);
        assert_eq!(saved.status, 200, "{}", saved.body);
        assert!(stored(&clerk.get(&path).body["answers"]));
    }
}

on_both! {
    fn an_old_version_is_refused_and_nothing_is_lost(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let opened = me.draft(&specimen::anna());
        let path = format!("/api/v1/drafts/{}", opened.text("/id"));
        let put = |version: &str, place: &str| {
            let mut answers = specimen::anna().answers;
            answers.recipient.birth_place = place.into();
            let mut request = me.visitor.request("PUT", &path).json(&answers);
            if !version.is_empty() {
                request = request.header("if-match", version);
            }
            me.visitor.send(request)
        };
        assert_eq!(put("\"1\"", "First").status, 200);
        let stale = put("\"1\"", "Second");
        assert_eq!((stale.status, stale.problem()), (409, "stale-version"));
        assert_eq!(stale.text("/values/version"), "2");
        assert_eq!(put("", "Third").problem(), "version-missing");
        assert_eq!(me.get(&path).text("/answers/recipient/birth_place"), "First");
    }
}

on_both! {
    fn somebody_elses_draft_does_not_exist(on) {
        let office = Office::open(on, &[]);
        let (me, other) = (office.representative(), office.sign_in(office.key_file("representative-2")));
        let id = me.draft(&specimen::anna()).text("/id").to_owned();
        let path = format!("/api/v1/drafts/{id}");
        let answers = specimen::anna().answers;
        assert_eq!(other.get(&path).problem(), "not-found");
        let put = other.visitor.request("PUT", &path).header("if-match", "\"1\"").json(&answers);
        assert_eq!(other.visitor.send(put).problem(), "not-found");
        assert_eq!(other.visitor.send(other.visitor.request("DELETE", &path)).problem(), "not-found");
        assert_eq!(other.attach(&id, "identity", crate::support::pdf("x")).problem(), "not-found");
        assert_eq!(other.prepare(&id, 1).problem(), "not-found");
        assert_eq!(other.lodge(&id, b"x", &once()).problem(), "not-found");
        assert_eq!(other.get("/api/v1/drafts").body, json!([]));
        assert_eq!(me.get(&path).status, 200);
    }
}

on_both! {
    fn a_key_opens_one_draft_however_often_it_is_sent(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let key = once();
        let open = |body: &serde_json::Value| {
            let request = me.visitor.request("POST", "/api/v1/drafts").header("idempotency-key", &key).json(body);
            me.visitor.send(request)
        };
        let bodies: Vec<Vec<u8>> = std::thread::scope(|scope| {
            let tasks: Vec<_> = (0..8).map(|_| scope.spawn(|| open(&json!({})))).collect();
            tasks.into_iter().map(|task| {
                let reply = task.join().expect("answered");
                assert_eq!(reply.status, 201, "{}", reply.body);
                reply.bytes
            }).collect()
        });
        assert!(bodies.windows(2).all(|pair| pair[0] == pair[1]), "the same answer, byte for byte");
        assert_eq!(me.get("/api/v1/drafts").body.as_array().map(Vec::len), Some(1));
        assert_eq!(open(&json!({ "consent": true })).problem(), "idempotency-conflict");
        let without = me.visitor.request("POST", "/api/v1/drafts").json(&json!({}));
        assert_eq!(me.visitor.send(without).problem(), "idempotency-key-missing");
    }
}

on_both! {
    fn a_person_keeps_twenty_drafts(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        for _ in 0..20 {
            assert_eq!(me.draft(&specimen::anna()).status, 201);
        }
        let refused = me.draft(&specimen::anna());
        assert_eq!(refused.problem(), "drafts-too-many");
        assert_eq!(refused.text("/values/max"), "20");
    }
}

on_both! {
    fn a_draft_that_nobody_touched_is_forgotten_with_its_copies(on) {
        let mut office = Office::open(on, &[]);
        let me = office.representative();
        let old = me.draft(&specimen::anna()).text("/id").to_owned();
        let attached = me.attach(&old, "identity", crate::support::pdf("old"));
        let copy = attached.text("/copies/0/id").to_owned();
        let file = office.folder.join("var/copies").join(&copy[..2]).join(&copy);
        assert!(file.exists());
        office.clock.set(moment("2027-02-20T05:00:00Z"));
        office.close_and_open_again();
        let me = office.representative();
        let young = me.draft(&specimen::anna()).text("/id").to_owned();
        office.clock.set(moment("2027-02-21T05:00:01Z"));
        office.close_and_open_again();
        office.let_the_clock_settle();
        let gone = (0..100).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(100));
            !file.exists()
        });
        assert!(gone, "ninety days have passed");
        let left = office.representative().get("/api/v1/drafts");
        assert_eq!((left.body.as_array().map(Vec::len), left.text("/0/id")), (Some(1), young.as_str()));
    }
}
