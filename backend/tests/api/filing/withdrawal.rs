//! Taking an application back (gap G18): by who filed it, before the decision, once; the way stays open.

use serde_json::json;
use shared::specimen;

use crate::deciding::operator::{all_ticked, case_of, refusal, unclear};
use crate::on_both;
use crate::support::{Actor, Office, On, Reply};

/// A step of the person who filed, over the version seen.
pub(crate) fn own_step(me: &Actor, case: &str, step: &str, version: i64, body: &serde_json::Value) -> Reply {
    let path = format!("/api/v1/applications/{case}/{step}");
    let send = me.visitor.request("POST", &path).header("if-match", format!("\"{version}\""));
    me.visitor.send(send.json(body))
}

fn shown(me: &Actor, case: &str) -> Reply {
    me.get(&format!("/api/v1/applications/{case}"))
}

on_both! {
    fn an_application_is_taken_back_before_the_decision_and_filed_anew(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        assert_eq!(operator.step(&case, "claim", 1, &json!({})).status, 200);
        assert_eq!(shown(&me, &case).body["version"], 2);
        assert_eq!(own_step(&me, &case, "withdraw", 1, &json!({})).problem(), "stale-version");
        let long = json!({ "reason": "x".repeat(501) });
        assert_eq!(own_step(&me, &case, "withdraw", 2, &long).problem(), "decision-incomplete");
        let reason = json!({ "reason": "I travel earlier than planned." });
        let gone = own_step(&me, &case, "withdraw", 2, &reason);
        assert_eq!((gone.status, gone.text("/line/stage")), (200, "withdrawn"), "{}", gone.body);
        assert_eq!((gone.text("/withdrawal_reason"), gone.text("/iin")), ("I travel earlier than planned.", ""));
        assert_eq!(gone.text("/steps/2/event"), "withdrawn");

        // Twice, and everything else after it, is refused by name and changes nothing.
        let again = own_step(&me, &case, "withdraw", 3, &json!({}));
        assert_eq!((again.problem(), again.text("/values/from")), ("wrong-stage", "withdrawn"));
        assert_eq!(again.text("/values/wanted"), "withdraw");
        for (step, body) in [
            ("claim", json!({})),
            ("release", json!({})),
            ("grant", all_ticked(&json!([]))),
            ("refuse", refusal("R258/15.1", "document-not-genuine")),
        ] {
            let refused = operator.step(&case, step, 3, &body);
            assert_eq!((refused.problem(), refused.text("/values/from")), ("wrong-stage", "withdrawn"), "{step}");
        }
        assert_eq!(operator.get("/api/v1/operator/queue").body["total"], 0);
        let case = operator.get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!((case.status, case.text("/clock")), (200, "stopped"));
        assert_eq!(case.text("/application/withdrawal_reason"), "I travel earlier than planned.");
        assert_eq!(me.file(&office, &unclear()).status, 201, "the document is free again");
    }
}

on_both! {
    fn only_who_filed_takes_back(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let second = office.sign_in(office.key_file("representative-2"));
        let case = case_of(&me.file(&office, &unclear()));
        assert_eq!(own_step(&second, &case, "withdraw", 1, &json!({})).problem(), "not-found");
        // An operator may file as anybody may, but did not file this.
        assert_eq!(own_step(&operator, &case, "withdraw", 1, &json!({})).problem(), "not-found");
        let path = format!("/api/v1/applications/{case}/withdraw");
        assert_eq!(office.visitor().post(&path, &json!({})).problem(), "not-signed-in");
        assert_eq!(me.visitor.post(&path, &json!({})).problem(), "version-missing");
        assert_eq!(own_step(&me, &case, "withdraw", 1, &json!({ "reason": 5 })).problem(), "malformed");
        assert_eq!(shown(&me, &case).text("/line/stage"), "lodged");
    }
}

on_both! {
    fn what_is_decided_is_not_taken_back_and_does_not_tell_how_it_was_decided(on) {
        let office = Office::open(on, &[]);
        // Monday evening: decided at once, released on Tuesday.
        office.clock.set(crate::support::moment("2026-11-23T14:00:00Z"));
        let me = office.representative();
        let case = case_of(&me.file(&office, &specimen::anna()));
        let before = shown(&me, &case);
        assert_eq!((before.text("/line/stage"), before.body["version"].as_i64()), ("under_check", Some(1)));
        assert_eq!(own_step(&me, &case, "withdraw", 1, &json!({})).problem(), "already-decided");
        office.clock.set(crate::support::moment("2026-11-24T05:00:00Z"));
        let me = office.representative();
        let after = own_step(&me, &case, "withdraw", 1, &json!({}));
        assert_eq!(after.problem(), "wrong-stage");
    }
}
