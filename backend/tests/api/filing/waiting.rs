//! Filings whose signature cannot be judged at once: received, kept with their time, judged when evidence comes; never
//! good by silence, never lost, never twice.

use std::time::Duration;

use eds::revocation::Reason;
use serde_json::json;
use shared::specimen;

use crate::on_both;
use crate::support::responder::{Responder, Says};
use crate::support::{Actor, MONDAY_MORNING, Office, On, Ready, Reply, moment, once, pdf};

/// Tuesday, ten in the morning at the provider.
const TUESDAY: &str = "2026-11-24T05:00:00Z";

/// An office that believes its responder and nobody else.
fn office(on: On, more: &[&str]) -> (Office, Responder) {
    let responder = Responder::start();
    let (ocsp, tsp) = (responder.ocsp(), responder.tsp());
    let mut settings = vec!["--ocsp-url", &ocsp, "--peer-timeout-ms", "2000"];
    if more.contains(&"--timestamps") {
        settings.extend(["--tsp-url", &tsp]);
    }
    settings.extend(more);
    let office = Office::open(on, &settings);
    responder.serve(&office);
    (office, responder)
}

const STRICT: [&str; 2] = ["--revocation-fallback", "none"];

/// Signed, sent, and received while the responder is silent.
fn received(office: &Office, responder: &Responder, me: &Actor) -> (Ready, Reply) {
    let ready = me.ready(office, &specimen::anna());
    responder.say(Says::Nothing);
    let reply = me.lodge(&ready.draft, &ready.envelope, &once());
    assert_eq!((reply.status, reply.text("/receipt/state")), (202, "waiting"), "{}", reply.body);
    (ready, reply)
}

/// Asks until the answer is as wanted: the worker judges on its own time.
fn until(me: &Actor, path: &str, wanted: impl Fn(&Reply) -> bool) -> Reply {
    for _ in 0..300 {
        let reply = me.get(path);
        if wanted(&reply) {
            return reply;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    panic!("{path} stays {}", me.get(path).body);
}

fn count(me: &Actor, path: &str) -> Option<usize> {
    me.get(path).body.as_array().map(Vec::len)
}

on_both! {
    fn r2_14_does_not_lose_what_it_cannot_judge_and_registers_it_as_of_its_receipt(on) {
        let (office, responder) = office(on, &STRICT);
        let me = office.representative();
        let ready = me.ready(&office, &specimen::anna());
        responder.say(Says::Nothing);
        let key = once();
        let first = me.lodge(&ready.draft, &ready.envelope, &key);
        assert_eq!((first.status, first.text("/receipt/due_on")), (202, "2026-11-24"), "{}", first.body);
        let again = me.lodge(&ready.draft, &ready.envelope, &key);
        assert_eq!((again.status, &again.bytes), (202, &first.bytes), "one answer");
        let other_key = me.lodge(&ready.draft, &ready.envelope, &once());
        assert_eq!((other_key.status, other_key.text("/receipt/state")), (202, "waiting"), "what stands");
        let signed_again = me.key.sign(ready.statement.as_bytes(), office.now()).expect("signed");
        assert_eq!(me.lodge(&ready.draft, &signed_again, &once()).problem(), "challenge-spent", "a nonce signs once");

        let path = format!("/api/v1/drafts/{}", ready.draft);
        assert_eq!(me.attach(&ready.draft, "identity", pdf("late")).problem(), "signature-being-checked");
        let answers = specimen::person(3).answers;
        let version = first.body["version"].as_i64().expect("a version");
        let save = me.visitor.request("PUT", &path).header("if-match", format!("\"{version}\"")).json(&answers);
        assert_eq!(me.visitor.send(save).problem(), "signature-being-checked");
        assert_eq!(me.prepare(&ready.draft, version).problem(), "signature-being-checked");
        let discard = me.visitor.request("DELETE", &path);
        assert_eq!(me.visitor.send(discard).problem(), "signature-being-checked");
        assert_eq!((count(&me, "/api/v1/applications"), count(&me, "/api/v1/drafts")), (Some(0), Some(1)));

        // A second process judges beside the first, where there may be one: still one application.
        let beside = (on == On::Postgres).then(|| office.open_beside());
        responder.say(Says::Good);
        office.clock.set(moment(TUESDAY));
        let me = office.representative();
        let path = format!("/api/v1/applications/{}", ready.draft);
        let shown = until(&me, &path, |reply| reply.status == 200);
        assert_eq!(moment(shown.text("/line/lodged_at")), moment(MONDAY_MORNING), "filed when it was received");
        assert_eq!((shown.text("/line/due_on"), shown.text("/iin").len()), ("2026-11-24", 12));
        assert_eq!((count(&me, "/api/v1/applications"), count(&me, "/api/v1/drafts")), (Some(1), Some(0)));
        assert_eq!(me.get(&format!("{path}/envelope")).bytes, ready.envelope);
        drop(beside);
    }
}

on_both! {
    fn r2_14_refuses_what_turns_out_revoked_and_leaves_the_draft(on) {
        let (office, responder) = office(on, &STRICT);
        let me = office.representative();
        let (ready, _) = received(&office, &responder, &me);
        responder.say(Says::Revoked(office.now().plus_seconds(-3600), Reason::Superseded));
        office.clock.set(moment("2026-11-23T05:10:00Z"));
        let path = format!("/api/v1/drafts/{}", ready.draft);
        let told = until(&me, &path, |reply| reply.body["receipt"]["state"] == "turned_away");
        assert_eq!(told.text("/receipt/problem/code"), "signature-refused");
        assert_eq!(told.text("/receipt/problem/values/reason"), "certificate-revoked");
        assert_eq!(count(&me, "/api/v1/applications"), Some(0), "nothing is registered");

        // The draft is free: changed, signed anew, lodged.
        responder.say(Says::Good);
        let attached = me.attach(&ready.draft, "identity", pdf("another"));
        assert_eq!(attached.status, 201, "{}", attached.body);
        let prepared = me.prepare(&ready.draft, attached.body["version"].as_i64().expect("a version"));
        assert_eq!(prepared.status, 200, "{}", prepared.body);
        assert!(me.get(&path).body["receipt"].is_null(), "what was told is over");
        let statement = prepared.text("/statement").to_owned();
        let envelope = me.key.sign(statement.as_bytes(), office.now()).expect("signed");
        assert_eq!(me.lodge(&ready.draft, &envelope, &once()).status, 201);
    }
}

on_both! {
    fn r2_14_accepts_what_was_revoked_after_its_receipt_unless_the_key_was_in_other_hands(on) {
        for (reason, registered) in [(Reason::Superseded, true), (Reason::KeyCompromise, false)] {
            let (office, responder) = office(on, &STRICT);
            let me = office.representative();
            let (ready, _) = received(&office, &responder, &me);
            responder.say(Says::Revoked(office.now().plus_seconds(300), reason));
            office.clock.set(moment("2026-11-23T05:20:00Z"));
            if registered {
                let path = format!("/api/v1/applications/{}", ready.draft);
                assert_eq!(until(&me, &path, |reply| reply.status == 200).text("/line/due_on"), "2026-11-24");
            } else {
                let path = format!("/api/v1/drafts/{}", ready.draft);
                until(&me, &path, |reply| reply.body["receipt"]["state"] == "turned_away");
            }
        }
    }
}

on_both! {
    fn what_was_received_can_be_taken_back_by_who_filed_it(on) {
        let (office, responder) = office(on, &STRICT);
        let other = office.sign_in(office.key_file("representative-2"));
        let me = office.representative();
        let (ready, _) = received(&office, &responder, &me);
        let path = format!("/api/v1/drafts/{}/receipt", ready.draft);
        let take_back = |who: &Actor| who.visitor.send(who.visitor.request("DELETE", &path).json(&json!({})));
        assert_eq!(take_back(&other).problem(), "not-found");
        let free = take_back(&me);
        assert_eq!(free.status, 200, "{}", free.body);
        assert!(free.body["receipt"].is_null());
        assert_eq!(take_back(&me).problem(), "not-found");
        assert_eq!(me.lodge(&ready.draft, &ready.envelope, &once()).problem(), "challenge-spent", "a nonce signs once");
        assert_eq!(me.attach(&ready.draft, "identity", pdf("late")).status, 201);
    }
}

on_both! {
    fn what_is_thrown_away_does_not_lie_about_in_a_kept_answer(on) {
        let (office, responder) = office(on, &STRICT);
        let me = office.representative();
        let ready = me.ready(&office, &specimen::anna());
        responder.say(Says::Nothing);
        let key = once();
        assert_eq!(me.lodge(&ready.draft, &ready.envelope, &key).status, 202);
        assert!(office.counted("SELECT count(*) AS n FROM idempotency WHERE body LIKE '%ERIKSSON%' OR body LIKE '%Eriksson%'") > 0);
        let path = format!("/api/v1/drafts/{}", ready.draft);
        let free = me.visitor.send(me.visitor.request("DELETE", &format!("{path}/receipt")).json(&json!({})));
        assert_eq!(free.status, 200, "{}", free.body);
        assert_eq!(me.visitor.send(me.visitor.request("DELETE", &path)).status, 204);
        for table in ["idempotency WHERE body LIKE", "draft WHERE answers LIKE", "received WHERE owner_iin || draft_id LIKE"] {
            let count = format!("SELECT count(*) AS n FROM {table} '%riksson%'");
            assert_eq!(office.counted(&count), 0, "{table}");
        }
        assert_eq!(office.counted("SELECT count(*) AS n FROM idempotency WHERE body LIKE '%ERIKSSON%'"), 0);
        assert_eq!(me.lodge(&ready.draft, &ready.envelope, &key).problem(), "not-found", "nor is it said again");
    }
}

on_both! {
    fn of_two_that_waited_for_one_person_one_is_registered(on) {
        let (office, responder) = office(on, &STRICT);
        let me = office.representative();
        let (first, second) = (me.ready(&office, &specimen::anna()), me.ready(&office, &specimen::anna()));
        responder.say(Says::Nothing);
        for ready in [&first, &second] {
            assert_eq!(me.lodge(&ready.draft, &ready.envelope, &once()).status, 202);
        }
        responder.say(Says::Good);
        office.clock.set(moment("2026-11-23T05:10:00Z"));
        let drafts = until(&me, "/api/v1/drafts", |reply| {
            reply.body[0]["receipt"]["state"] == "turned_away" && reply.body[1].is_null()
        });
        assert_eq!(drafts.text("/0/receipt/problem/code"), "already-has-iin");
        assert_eq!(count(&me, "/api/v1/applications"), Some(1));
    }
}

on_both! {
    fn r2_14_refuses_bad_signatures_at_once_however_silent_the_responder(on) {
        let (office, responder) = office(on, &STRICT);
        let me = office.representative();
        let ready = me.ready(&office, &specimen::anna());
        responder.say(Says::Nothing);
        let asked = responder.host.asked();
        let lodge = |bytes: &[u8]| me.lodge(&ready.draft, bytes, &once());
        let other = me.key.sign(b"another text", office.now()).expect("signed");
        assert_eq!(lodge(&other).problem(), "content-differs");
        let stranger = office.key_file("representative-2").sign(ready.statement.as_bytes(), office.now()).expect("signed");
        assert_eq!(lodge(&stranger).problem(), "signer-differs");
        assert_eq!(lodge(b"nonsense").problem(), "envelope-malformed");
        let expired = office.key_file("expired").sign(ready.statement.as_bytes(), office.now()).expect("signed");
        assert_eq!(lodge(&expired).problem(), "signature-refused");
        assert_eq!(responder.host.asked(), asked, "and nobody is asked about them");
        // A list that names the certificate is heard although the responder is silent.
        let revoked = office.key_file("revoked").sign(ready.statement.as_bytes(), office.now()).expect("signed");
        assert_eq!(lodge(&revoked).problem(), "signature-refused");
    }
}

on_both! {
    fn a3_10_2_refuses_to_open_a_session_on_silence_and_by_revocation(on) {
        let (office, responder) = office(on, &STRICT);
        let key = office.key_file("representative");
        responder.say(Says::Nothing);
        let silent = office.visitor().sign_in(&office, &key);
        assert_eq!((silent.status, silent.problem(), silent.text("/values/reason")), (503, "revocation-unknown", "peer-refused"));
        assert_eq!(silent.headers["retry-after"], "60");
        responder.say(Says::Revoked(office.now().plus_seconds(-60), Reason::KeyCompromise));
        let revoked = office.visitor().sign_in(&office, &key);
        assert_eq!((revoked.problem(), revoked.text("/values/reason")), ("signature-refused", "certificate-revoked"));
        responder.say(Says::Good);
        assert_eq!(office.visitor().sign_in(&office, &key).status, 201);
    }
}

on_both! {
    fn r2_14_accepts_a_current_list_where_the_responder_is_silent_and_the_list_may_decide(on) {
        let (office, responder) = office(on, &[]);
        let me = office.representative();
        responder.say(Says::Nothing);
        let lodged = me.file(&office, &specimen::anna());
        assert_eq!((lodged.status, lodged.text("/iin").len()), (201, 12), "{}", lodged.body);
    }
}

on_both! {
    fn an_application_waits_for_its_timestamp_where_one_is_required(on) {
        let (office, responder) = office(on, &["--timestamps", "required"]);
        let me = office.representative();
        assert_eq!(me.file(&office, &specimen::person(1)).status, 201);
        responder.stamp(false);
        let ready = me.ready(&office, &specimen::person(2));
        let received = me.lodge(&ready.draft, &ready.envelope, &once());
        assert_eq!((received.status, received.text("/receipt/state")), (202, "waiting"), "{}", received.body);
        responder.stamp(true);
        office.clock.set(moment("2026-11-23T05:10:00Z"));
        until(&me, &format!("/api/v1/applications/{}", ready.draft), |reply| reply.status == 200);
    }
}
