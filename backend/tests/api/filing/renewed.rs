//! A program that is renewed between reading and signing: what was signed under earlier rules is judged again by the
//! present ones. An equal verdict stands; another one is told, with nothing lost.

use serde_json::{Value, json};
use shared::application::Channel;
use shared::eds::statement::sha256;
use shared::specimen;
use shared::wire::v1::formation::FormationRequest;

use crate::on_both;
use crate::support::{Actor, Office, On, Reply, once};

/// Hash of rules that are no longer in force.
const EARLIER: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// What an earlier program prepared: the same statement under other rules, and a report changed in some way. Signed.
struct Earlier {
    draft: String,
    envelope: Vec<u8>,
    report: Value,
    statement: String,
}

fn prepared(office: &Office, on: On, me: &Actor, rules: &str, change: impl FnOnce(&mut Value)) -> Earlier {
    let (draft, reply) = me.prepared(&specimen::anna());
    assert_eq!(reply.status, 200, "{}", reply.body);
    let mut report = reply.body["report"].clone();
    let rule_set = report["rule_set"].as_str().expect("rules").to_owned();
    report["rule_set"] = json!(rules);
    change(&mut report);
    let statement = reply.text("/statement").replace(&rule_set, rules);
    // Fields in the order of the type, as the service writes them.
    let wire: shared::wire::v1::report::ReportWire =
        serde_json::from_value(report.clone()).expect("a report");
    office.execute(&format!(
        "UPDATE prepared SET statement = {}, report = {} WHERE draft_id = '{draft}'",
        literal(on, statement.as_bytes()),
        literal(on, &wire.canonical_bytes())
    ));
    let envelope = me.key.sign(statement.as_bytes(), office.now()).expect("signed");
    Earlier { draft, envelope, report, statement }
}

impl Earlier {
    /// The same over other answers.
    fn resealed(self, office: &Office, on: On, me: &Actor, before: &str, after: &str) -> Self {
        let copies = me.get(&format!("/api/v1/drafts/{}", self.draft)).body["copies"].clone();
        let digest = |answers: &str| {
            let request = FormationRequest {
                channel: Channel::Portal,
                answers: serde_json::from_str(answers).expect("answers"),
                copies: serde_json::from_value(copies.clone()).expect("copies"),
                signer_iin: specimen::REPRESENTATIVE_IIN.into(),
            };
            sha256(&request.canonical_bytes())
        };
        let statement = self.statement.replace(&digest(before), &digest(after));
        assert_ne!(statement, self.statement);
        let Self { draft, report, .. } = self;
        office.execute(&format!(
            "UPDATE prepared SET statement = {} WHERE draft_id = '{draft}'",
            literal(on, statement.as_bytes())
        ));
        let envelope = me.key.sign(statement.as_bytes(), office.now()).expect("signed");
        Self { draft, envelope, report, statement }
    }
}

fn literal(on: On, bytes: &[u8]) -> String {
    match on {
        On::Sqlite => format!("X'{}'", hex::encode(bytes)),
        On::Postgres => format!("'\\x{}'", hex::encode(bytes)),
    }
}

fn lodged(me: &Actor, earlier: &Earlier) -> Reply {
    me.lodge(&earlier.draft, &earlier.envelope, &once())
}

/// The draft is there, and can be read, signed and lodged anew.
fn nothing_is_lost(office: &Office, me: &Actor, draft: &str) {
    let kept = me.get(&format!("/api/v1/drafts/{draft}"));
    assert_eq!((kept.status, kept.body["copies"].as_array().map(Vec::len)), (200, Some(2)), "{}", kept.body);
    let again = me.prepare(draft, kept.body["version"].as_i64().expect("a version"));
    assert_eq!(again.status, 200, "{}", again.body);
    let envelope = me.key.sign(again.text("/statement").as_bytes(), office.now()).expect("signed");
    assert_eq!(me.lodge(draft, &envelope, &once()).status, 201);
}

on_both! {
    fn an_equal_verdict_of_earlier_rules_stands_and_is_kept_as_it_was_signed(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let earlier = prepared(&office, on, &me, EARLIER, |_| {});
        let lodged = lodged(&me, &earlier);
        assert_eq!(lodged.status, 201, "{}", lodged.body);
        assert_eq!(lodged.body["report"], earlier.report, "what was signed is what is kept");
        let lines = office.replay(lodged.text("/line/number"), None).expect("replayed");
        assert!(lines.iter().any(|line| line == &format!("rules then {EARLIER}")), "{lines:?}");
        assert!(lines.iter().any(|line| line.starts_with("same report, byte for byte")), "{lines:?}");
    }
}

on_both! {
    fn another_verdict_is_told_and_the_draft_is_safe(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let warned = |report: &mut Value| {
            let finding = json!({ "code": "power-foreign", "severity": "warning", "at": "power.country",
                "basis": "R258/A3.8.portal.4", "values": { "country": "UTO" } });
            report["findings"].as_array_mut().expect("findings").push(finding);
        };
        let earlier = prepared(&office, on, &me, EARLIER, warned);
        assert_eq!(lodged(&me, &earlier).problem(), "judged-anew");
        nothing_is_lost(&office, &me, &earlier.draft);
    }
}

on_both! {
    fn what_is_wrong_by_newer_rules_is_told_at_its_field(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let earlier = prepared(&office, on, &me, EARLIER, |_| {});
        let draft = earlier.draft.clone();
        let before = me.get(&format!("/api/v1/drafts/{draft}")).body["answers"].to_string();
        let lacking = before.replace("Astana, 1 Example Street", "");
        let set = |answers: &str| {
            office.execute(&format!("UPDATE draft SET answers = '{}' WHERE id = '{draft}'", answers.replace('\'', "''")));
        };
        // Rules under which nobody owed an address: the statement seals a request without one.
        set(&lacking);
        let earlier = earlier.resealed(&office, on, &me, &before, &lacking);
        let told = lodged(&me, &earlier);
        assert_eq!((told.status, told.problem()), (409, "judged-anew"), "{}", told.body);
        assert_eq!(told.text("/findings/0/at"), "contact.stay_address", "{}", told.body);
        set(&before);
        nothing_is_lost(&office, &me, &draft);
    }
}

on_both! {
    fn another_report_under_the_same_rules_is_stale(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let rules = office.visitor().get("/api/v1/service").text("/rule_set").to_owned();
        let earlier = prepared(&office, on, &me, &rules, |report| report["on"] = json!("2026-11-20"));
        assert_eq!(lodged(&me, &earlier).problem(), "statement-stale");
        nothing_is_lost(&office, &me, &earlier.draft);
    }
}
