//! What the service does without being asked: an item that cannot be done stops nothing but itself, and a clock that was
//! set wrong costs nothing.

use std::time::Duration;

use jiff::SignedDuration;
use serde_json::{Value, json};
use shared::specimen;

use crate::deciding::operator::{case_of, refusal, unclear};
use crate::on_both;
use crate::support::responder::{Responder, Says};
use crate::support::{Actor, Office, On, Ready, moment, once, pdf};

impl Office {
    /// Lets two hours pass: a clock that has run evenly for so long may be believed when something is to be deleted.
    pub(crate) fn let_the_clock_settle(&self) {
        self.pass(SignedDuration::from_hours(2));
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, time: SignedDuration) {
        self.clock.set(self.clock.now() + time);
    }

    /// What stands aside, as the supervisor sees it: queue and reason.
    fn stuck(&self, supervisor: &Actor) -> Vec<(String, String)> {
        let shown = supervisor.get("/api/v1/operator/overview");
        let lines = shown.body["stuck"].as_array().unwrap_or_else(|| panic!("{}", shown.body)).clone();
        let text = |line: &Value, name: &str| line[name].as_str().expect("a text").to_owned();
        lines.iter().map(|line| (text(line, "queue"), text(line, "reason"))).collect()
    }
}

/// Waits until it is so: duties work on their own time.
pub(crate) fn soon(what: &str, so: impl Fn() -> bool) {
    for _ in 0..400 {
        if so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    panic!("{what} never came");
}

fn stage(who: &Actor, case: &str) -> String {
    who.get(&format!("/api/v1/applications/{case}")).text("/line/stage").to_owned()
}

fn refused(office: &Office, me: &Actor, number: &str) -> String {
    let mut request = unclear();
    request.answers.document.number = number.into();
    let case = case_of(&me.file(office, &request));
    let operator = office.operator();
    assert_eq!(operator.step(&case, "claim", 1, &json!({})).status, 200);
    assert_eq!(operator.step(&case, "refuse", 2, &refusal("R258/15.2", "copy-illegible")).status, 200);
    case
}

on_both! {
    fn a_certificate_that_cannot_be_drawn_stops_no_other_and_is_drawn_once_it_can(on) {
        let office = Office::open(on, &["--release", "immediate"]);
        let (me, supervisor) = (office.representative(), office.staff("supervisor"));
        let bad = case_of(&me.file(&office, &specimen::person(1)));
        soon("the first certificate", || stage(&me, &bad) == "issued");
        // As if it had never been drawn, and could not be: a code nobody can read.
        office.behind_the_triggers("certificate", &format!(
            "UPDATE certificate SET paper = NULL, signature = NULL, issued_on = 'never' WHERE application_id = '{bad}'; \
             UPDATE application SET stage = 'granted', issued_at = NULL, decided_at = 1 WHERE id = '{bad}'"
        ));
        let good: Vec<String> = (2..5).map(|n| case_of(&me.file(&office, &specimen::person(n)))).collect();
        for case in &good {
            soon("the others' certificates", || stage(&me, case) == "issued");
        }
        let aside = ("certificates".to_owned(), "inconsistent certificate.issued_on".to_owned());
        soon("the supervisor's line", || office.stuck(&supervisor) == [aside.clone()]);

        office.behind_the_triggers("certificate",
            &format!("UPDATE certificate SET issued_on = '2026-11-23' WHERE application_id = '{bad}'"));
        office.pass(SignedDuration::from_mins(20));
        soon("the certificate after all", || stage(&me, &bad) == "issued");
        soon("an empty list", || office.stuck(&supervisor).is_empty());
    }
}

on_both! {
    fn a_refusal_that_cannot_be_drawn_stops_no_other(on) {
        let office = Office::open(on, &["--release", "immediate"]);
        let (me, supervisor) = (office.representative(), office.staff("supervisor"));
        let bad = refused(&office, &me, "X0000001");
        let drawn = |case: &str| {
            let journal = office.staff("auditor").get("/api/v1/journal?fact=refusal_drawn");
            let number = me.get(&format!("/api/v1/applications/{case}")).text("/line/number").to_owned();
            journal.body["lines"].as_array().expect("lines").iter().any(|line| line["subject"] == number.as_str())
        };
        soon("the first paper", || drawn(&bad));
        // It comes first of all by its id.
        office.behind_the_triggers("refusal", &format!(
            "UPDATE refusal SET paper = NULL, signature = NULL, issued_on = 'never' WHERE application_id = '{bad}'"
        ));
        soon("the supervisor's line", || {
            office.stuck(&supervisor) == [("refusals".to_owned(), "inconsistent refusal.issued_on".to_owned())]
        });
        for number in ["X0000002", "X0000003"] {
            let good = refused(&office, &me, number);
            soon("the others' papers", || drawn(&good));
        }
    }
}

on_both! {
    fn a_note_that_cannot_be_handed_on_stops_no_other_case(on) {
        let office = Office::open(on, &[]);
        let (me, supervisor) = (office.representative(), office.staff("supervisor"));
        let bad = case_of(&me.file(&office, &specimen::person(1)));
        let sent = || office.staff("administrator").get("/api/v1/messages").body["neighbours"][0]["sent"].clone();
        soon("the first message", || sent() == json!(1));
        office.behind_the_triggers("lodged_form", &format!(
            "DELETE FROM lodged_form WHERE application_id = '{bad}'; \
             UPDATE outbox SET sent_at = NULL WHERE body = '{bad}'"
        ));
        for number in 2..4 {
            case_of(&me.file(&office, &specimen::person(number)));
        }
        soon("the others' messages", || sent() == json!(3));
        soon("the supervisor's line", || office.stuck(&supervisor).iter().any(|(queue, _)| queue == "notes"));
    }
}

on_both! {
    fn a_receipt_that_cannot_be_judged_stops_no_other(on) {
        let responder = Responder::start();
        let ocsp = responder.ocsp();
        let office = Office::open(on, &["--ocsp-url", &ocsp, "--peer-timeout-ms", "2000", "--revocation-fallback", "none"]);
        responder.serve(&office);
        let (me, supervisor) = (office.representative(), office.staff("supervisor"));
        let mut ready: Vec<Ready> = (1..4).map(|n| me.ready(&office, &specimen::person(n))).collect();
        responder.say(Says::Nothing);
        for one in &ready {
            assert_eq!(me.lodge(&one.draft, &one.envelope, &once()).status, 202);
        }
        let bad = ready.remove(0).draft;
        office.behind_the_triggers("received", &format!(
            "UPDATE received SET received_at = 900000000000000000 WHERE draft_id = '{bad}'"
        ));
        responder.say(Says::Good);
        office.pass(SignedDuration::from_mins(10));
        for one in &ready {
            soon("the others", || me.get(&format!("/api/v1/applications/{}", one.draft)).status == 200);
        }
        let aside = ("received".to_owned(), "inconsistent received.received_at".to_owned());
        soon("the supervisor's line", || office.stuck(&supervisor) == [aside.clone()]);
    }
}

on_both! {
    fn what_cannot_be_forgotten_stops_nothing_else_from_being_forgotten(on) {
        let mut office = Office::open(on, &[]);
        let me = office.representative();
        let bad = me.draft(&specimen::anna()).text("/id").to_owned();
        let good = me.draft(&specimen::anna()).text("/id").to_owned();
        office.behind_the_triggers("draft", &format!("UPDATE draft SET answers = '{{' , touched_at = 1 WHERE id = '{bad}'"));
        // A folder where a file should be cannot be removed as a file.
        let copies = office.folder.join("var/copies");
        let (odd, orphan) = (copies.join("00").join("0".repeat(32)), copies.join("ff").join("f".repeat(32)));
        std::fs::create_dir_all(odd.join("inside")).expect("a folder");
        std::fs::create_dir_all(copies.join("ff")).expect("a folder");
        std::fs::write(&orphan, "left by a crash").expect("written");
        for path in [&odd, &orphan] {
            let then = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
            std::fs::File::open(path).expect("there").set_modified(then).expect("aged");
        }
        drop(me);
        office.pass(SignedDuration::from_hours(24 * 91));
        office.close_and_open_again();
        office.let_the_clock_settle();
        soon("the orphan", || !orphan.exists());
        let me = office.representative();
        let supervisor = office.staff("supervisor");
        soon("the draft", || me.get(&format!("/api/v1/drafts/{good}")).status == 404);
        soon("both lines", || {
            let queues: Vec<String> = office.stuck(&supervisor).into_iter().map(|(queue, _)| queue).collect();
            queues.contains(&"drafts".to_owned()) && queues.contains(&"orphans".to_owned())
        });
    }
}

on_both! {
    fn a_form_of_a_counter_that_cannot_be_forgotten_stops_no_other(on) {
        let office = Office::open(on, &[]);
        let clerk = office.staff("clerk");
        let forms: Vec<String> = (1..5)
            .map(|number| crate::counter::centre::formation(&clerk, &crate::counter::centre::person(number)).0)
            .collect();
        let copies = |id: &String| clerk.get(&format!("/api/v1/centre/intakes/{id}")).body["copies"].clone();
        let of_bad = copies(&forms[0]);
        let name = of_bad[0]["id"].as_str().expect("an id").to_owned();
        // A folder where the copy should be cannot be removed as a file.
        let file = office.folder.join("var/copies").join(&name[..2]).join(&name);
        std::fs::remove_file(&file).expect("it was there");
        std::fs::create_dir_all(file.join("inside")).expect("a folder");
        let open = |office: &Office| office.counted("SELECT count(*) AS n FROM intake WHERE state = 'open'");
        assert_eq!(open(&office), 4);
        office.pass(SignedDuration::from_hours(24 * 91));
        soon("every form", || open(&office) == 0);
        let rows = "SELECT count(*) AS n FROM copy WHERE intake_id IS NOT NULL";
        assert_eq!(office.counted(rows), 0, "and their copies");
        let aside = || office.counted("SELECT count(*) AS n FROM stuck_item WHERE queue = 'intakes' AND reason = 'unavailable'");
        soon("its line", || aside() == 1);
        // What is left of it is an orphan's affair; the form itself is gone, so nothing stands aside for long.
        // The duty may be at work when the clock moves: then it looks again a minute later.
        soon("an empty queue", || {
            office.pass(SignedDuration::from_mins(2));
            aside() == 0
        });
    }
}

on_both! {
    fn one_person_of_the_register_who_cannot_be_read_keeps_nobody_from_being_found(on) {
        let mut office = Office::open(on, &[]);
        office.know(("Eriksson", "Anna Maria"), "1974-08-12", "L898902C3");
        let unreadable = office.know(("Odd", "One"), "1981-01-02", "K0000002");
        office.behind_the_triggers("person", &format!(
            "UPDATE person SET names = '{{' WHERE id = (SELECT person_id FROM iin_register WHERE iin = '{unreadable}'); \
             UPDATE counter SET value = 0 WHERE name = 'blocks-definition'"
        ));
        office.close_and_open_again();
        let supervisor = office.staff("supervisor");
        assert!(office.stuck(&supervisor).iter().any(|(queue, _)| queue == "findable"));
        // Whoever files for somebody else is not told; the operator is.
        let case = case_of(&office.representative().file(&office, &specimen::anna()));
        let shown = office.operator().get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!(shown.body["candidates"].as_array().map(Vec::len), Some(1), "{}", shown.body);
    }
}

on_both! {
    fn a_case_that_cannot_be_shown_keeps_no_operator_from_the_next_one(on) {
        let office = Office::open(on, &[]);
        let (me, operator, supervisor) = (office.representative(), office.operator(), office.staff("supervisor"));
        let filed = |number: &str| {
            let mut request = unclear();
            request.answers.document.number = number.into();
            case_of(&me.file(&office, &request))
        };
        let bad = filed("U70000019");
        office.pass(SignedDuration::from_secs(1));
        let good = filed("U70000027");
        let answers = |from: &str, to: &str| {
            office.behind_the_triggers("lodged_form", &format!(
                "UPDATE lodged_form SET answers = replace(answers, '{from}', '{to}') WHERE application_id = '{bad}'"
            ));
        };
        answers("\"recipient\"", "\"nobody\"");
        let next = || operator.create("/api/v1/operator/queue/next", &json!({}));
        let taken = next();
        assert_eq!((taken.status, taken.text("/application/line/id")), (200, good.as_str()), "{}", taken.body);
        let aside = ("cases".to_owned(), "inconsistent lodged_form.answers".to_owned());
        assert_eq!(office.stuck(&supervisor), [aside]);
        assert_eq!(next().problem(), "queue-empty");
        answers("\"nobody\"", "\"recipient\"");
        soon("the case", || {
            office.pass(SignedDuration::from_mins(2));
            office.stuck(&supervisor).is_empty()
        });
        let taken = next();
        assert_eq!((taken.status, taken.text("/application/line/id")), (200, bad.as_str()), "{}", taken.body);
    }
}

on_both! {
    fn a_thousand_notes_are_handed_on_in_one_go(on) {
        let office = Office::open(on, &[]);
        let administrator = office.staff("administrator");
        let mut notes = String::from("INSERT INTO outbox (topic, body, created_at) VALUES ('calendar.published', 'nobody', 1)");
        for _ in 1..1000 {
            notes.push_str(", ('calendar.published', 'nobody', 1)");
        }
        office.behind_the_triggers("outbox", &notes);
        // A filing behind them all: its message arrives when theirs are out of the way.
        let me = office.representative();
        case_of(&me.file(&office, &specimen::anna()));
        let sent = || administrator.get("/api/v1/messages").body["neighbours"][0]["sent"] == json!(1);
        // 64 every two seconds would take half a minute; this waits for a third of that.
        let in_time = (0..200).any(|_| {
            std::thread::sleep(Duration::from_millis(50));
            sent()
        });
        assert!(in_time, "the notes are handed on drop by drop");
    }
}

on_both! {
    fn a_clock_set_wrong_and_back_costs_nothing(on) {
        let office = Office::open(on, &[]);
        office.let_the_clock_settle();
        let me = office.representative();
        let draft = me.draft(&specimen::person(1)).text("/id").to_owned();
        assert_eq!(me.attach(&draft, "identity", pdf("kept")).status, 201);
        let ready = me.ready(&office, &specimen::person(2));
        let key = once();
        let first = me.lodge(&ready.draft, &ready.envelope, &key);
        assert_eq!(first.status, 201, "{}", first.body);
        let slot = json!({ "office": "office-1", "day": "2026-11-24", "minute": 600, "purpose": "hand_in" });
        assert_eq!(me.create("/api/v1/bookings", &slot).status, 201);

        let now = office.clock.now();
        office.clock.turn(moment("2027-11-23T07:00:00Z"));
        std::thread::sleep(Duration::from_secs(6));
        office.clock.turn(now);
        assert_eq!(me.get("/api/v1/session").status, 200, "nobody is signed out");
        assert_eq!(me.get(&format!("/api/v1/drafts/{draft}")).body["copies"].as_array().map(Vec::len), Some(1));
        assert_eq!(me.get("/api/v1/bookings").body.as_array().map(Vec::len), Some(1));
        let again = me.lodge(&ready.draft, &ready.envelope, &key);
        assert_eq!((again.status, &again.bytes), (201, &first.bytes), "one answer");
        let auditor = office.staff("auditor");
        let seals = auditor.get("/api/v1/journal/seals");
        let early = |seal: &Value| seal["day"].as_str().expect("a day") >= "2026-11-23";
        assert!(!seals.body.as_array().expect("seals").iter().any(early), "no day is sealed before it is over");
        let written = auditor.create("/api/v1/journal/check", &json!({}));
        assert_eq!(written.body["whole"], json!(true), "{}", written.body);
    }
}

on_both! {
    fn a_journal_that_steps_back_says_so(on) {
        let office = Office::open(on, &[]);
        let auditor = office.staff("auditor");
        let now = office.clock.now();
        office.clock.turn(moment("2026-11-23T05:20:00Z"));
        assert_eq!(auditor.get("/api/v1/journal").status, 200);
        office.clock.turn(now);
        let stepped = || auditor.get("/api/v1/journal?fact=clock_stepped").body["lines"].clone();
        assert_eq!(stepped(), json!([]), "read, and written down by this very reading");
        let lines = stepped();
        assert_eq!((lines.as_array().map(Vec::len), &lines[0]["detail"]), (Some(1), &json!("1200 s")), "{lines}");
        assert_eq!(auditor.create("/api/v1/journal/check", &json!({})).body["whole"], json!(true));
        assert_eq!(stepped().as_array().map(Vec::len), Some(1), "once for one step");
    }
}
