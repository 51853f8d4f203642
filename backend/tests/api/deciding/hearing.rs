//! The hearing before a refusal (gap G9): off as delivered; switched on, preliminary decision, notice, answer, record.

use serde_json::json;

use crate::deciding::operator::{case_of, refusal, unclear};
use crate::filing::withdrawal::own_step;
use crate::on_both;
use crate::support::{Office, On, moment};

fn grounds() -> serde_json::Value {
    json!({ "grounds": ["R258/15.2"], "reason": "The copy cannot be read in three places." })
}

fn illegible() -> serde_json::Value {
    refusal("R258/15.2", "copy-illegible")
}

fn record() -> serde_json::Value {
    json!({ "record": "Heard in writing on 24.11.2026; the objection was read." })
}

on_both! {
    fn switched_off_nobody_is_heard_and_the_steps_say_so(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        operator.step(&case, "claim", 1, &json!({}));
        assert_eq!(operator.step(&case, "hear", 2, &grounds()).problem(), "hearing-off");
        assert_eq!(operator.step(&case, "conclude", 2, &record()).problem(), "hearing-off");
        let objects = json!({ "answer": "waives" });
        assert_eq!(own_step(&me, &case, "objection", 2, &objects).problem(), "wrong-stage");
        let shown = operator.get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!((shown.body["hearing_first"].as_bool(), shown.body["version"].as_i64()), (Some(false), Some(2)));
        assert_eq!(operator.step(&case, "refuse", 2, &illegible()).status, 200);
    }
}

on_both! {
    fn a_refusal_is_heard_first_and_the_clock_stands(on) {
        let office = Office::open(on, &["--hearing", "on"]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        operator.step(&case, "claim", 1, &json!({}));
        assert_eq!(operator.step(&case, "refuse", 2, &illegible()).problem(), "not-heard");
        let groundless = json!({ "grounds": [], "reason": "The copy cannot be read." });
        assert_eq!(operator.step(&case, "hear", 2, &groundless).problem(), "decision-incomplete");
        assert_eq!(operator.step(&case, "conclude", 2, &record()).problem(), "wrong-stage");
        let heard = operator.step(&case, "hear", 2, &grounds());
        assert_eq!((heard.status, heard.text("/clock")), (200, "hearing"), "{}", heard.body);
        assert_eq!(operator.step(&case, "hear", 3, &grounds()).problem(), "wrong-stage");
        assert_eq!(operator.step(&case, "refuse", 3, &illegible()).problem(), "wrong-stage");

        let mine = me.get(&format!("/api/v1/applications/{case}"));
        assert_eq!((mine.text("/line/stage"), mine.text("/hearing/answer")), ("hearing", "silent"));
        assert_eq!(mine.text("/hearing/objections_until"), "2026-11-25");
        assert_eq!(mine.text("/hearing/grounds/0"), "R258/15.2");
        // Long after the due day it is heard, not overdue.
        office.clock.set(moment("2026-11-25T09:00:00Z"));
        let (me, operator) = (office.representative(), office.operator());
        let queue = operator.get("/api/v1/operator/queue?clock=hearing");
        assert_eq!((queue.text("/lines/0/clock"), queue.body["counts"]["overdue"].as_u64()), ("hearing", Some(0)));
        assert_eq!(operator.step(&case, "conclude", 3, &record()).problem(), "hearing-open");

        let short = json!({ "answer": "objects", "text": "No." });
        assert_eq!(own_step(&me, &case, "objection", 3, &short).problem(), "decision-incomplete");
        let unknown = json!({ "answer": "perhaps", "text": "" });
        assert_eq!(own_step(&me, &case, "objection", 3, &unknown).problem(), "decision-incomplete");
        let second = office.sign_in(office.key_file("representative-2"));
        let objects = json!({ "answer": "objects", "text": "The copy is good: line two is readable." });
        assert_eq!(own_step(&second, &case, "objection", 3, &objects).problem(), "not-found");
        let answered = own_step(&me, &case, "objection", 3, &objects);
        assert_eq!((answered.status, answered.text("/hearing/answer")), (200, "objects"), "{}", answered.body);
        assert_eq!(own_step(&me, &case, "objection", 4, &objects).problem(), "objection-given");

        assert_eq!(operator.step(&case, "conclude", 4, &json!({ "record": "short" })).problem(), "decision-incomplete");
        let told = json!({ "record": "The person has the number 991231500016 already." });
        assert_eq!(operator.step(&case, "conclude", 4, &told).problem(), "number-told", "whoever filed reads the record");
        let concluded = operator.step(&case, "conclude", 4, &record());
        assert_eq!((concluded.status, concluded.text("/application/line/stage")), (200, "under_check"));
        assert_eq!(concluded.text("/application/line/due_on"), "2026-11-26");
        // Told on Monday: the act on Thursday at the earliest.
        let refused = operator.step(&case, "refuse", 5, &illegible());
        assert_eq!((refused.problem(), refused.text("/values/day")), ("hearing-open", "2026-11-26"));
        office.clock.set(moment("2026-11-26T05:00:00Z"));
        let others = refusal("R258/15.1", "document-not-genuine");
        let operator = office.operator();
        assert_eq!(operator.step(&case, "refuse", 5, &others).problem(), "not-heard");
        assert_eq!(operator.step(&case, "refuse", 5, &illegible()).status, 200);
    }
}

on_both! {
    fn whoever_waives_is_answered_sooner_and_whoever_is_late_is_told(on) {
        let office = Office::open(on, &["--hearing", "on"]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        operator.step(&case, "claim", 1, &json!({}));
        operator.step(&case, "hear", 2, &grounds());
        assert_eq!(own_step(&me, &case, "objection", 3, &json!({ "answer": "waives" })).status, 200);
        assert_eq!(operator.step(&case, "conclude", 4, &record()).status, 200);
        assert_eq!(operator.step(&case, "refuse", 5, &illegible()).status, 200);

        let again = case_of(&me.file(&office, &unclear()));
        operator.step(&again, "claim", 1, &json!({}));
        operator.step(&again, "hear", 2, &grounds());
        office.clock.set(moment("2026-11-26T05:00:00Z"));
        let (me, operator) = (office.representative(), office.operator());
        let late = own_step(&me, &again, "objection", 3, &json!({ "answer": "waives" }));
        assert_eq!((late.problem(), late.text("/values/day")), ("objection-late", "2026-11-25"));
        let gone = own_step(&me, &again, "withdraw", 3, &json!({}));
        assert_eq!((gone.status, gone.text("/line/stage")), (200, "withdrawn"));
        assert_eq!(operator.step(&again, "conclude", 4, &record()).problem(), "wrong-stage");
    }
}
