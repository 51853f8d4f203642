//! What cannot be printed: in an address it names nothing, in a text it is refused where it stands, and half a form is kept.
//! One of the databases keeps no null, so that what reaches a row would be a fault of ours.

use serde_json::json;
use shared::specimen;

use crate::deciding::operator::case_of;
use crate::on_both;
use crate::support::{Actor, Office, On, once};

on_both! {
    fn an_address_that_holds_a_null_names_nothing(on) {
        let office = Office::open(on, &[]);
        let actors = ["clerk", "operator", "supervisor", "auditor", "administrator", "centre-chief", "contact-centre"];
        let known = |name: &&str| office.folder.join(format!("var/keys/{name}.p12")).exists();
        let staff: Vec<Actor> = actors.iter().filter(|name| known(name)).map(|name| office.staff(name)).collect();
        assert!(staff.len() >= 4, "who works here is signed in");
        let me = office.representative();
        for operation in shared::contract::operations().filter(|one| one.path.contains('{')) {
            for bad in ["a\0b", "a\nb", "\u{85}"] {
                let places = vec![bad; operation.places().count()];
                let path = format!("/api/v1{}", shared::contract::fill(operation.path, &places));
                for who in staff.iter().chain([&me]) {
                    let request = who.visitor.request(operation.method.as_str(), &path);
                    let request = request.header("if-match", "\"1\"").header("idempotency-key", once());
                    let reply = who.visitor.send(request.json(&json!({})));
                    assert_eq!((reply.status, reply.problem()), (404, "not-found"), "{} {path:?}", operation.name);
                }
            }
        }
        let mut visitor = office.visitor();
        visitor.challenge();
        assert_eq!(visitor.get("/api/v1/phone-signings/a%00b").problem(), "not-found");
        assert_eq!(visitor.get("/api/v1/phone/a%00b").problem(), "not-found");
    }
}

on_both! {
    fn a_query_that_holds_a_null_is_refused_where_it_stands(on) {
        let office = Office::open(on, &[]);
        let auditor = office.staff("auditor");
        let refused = auditor.get("/api/v1/journal?number=a%00b");
        assert_eq!((refused.status, refused.problem()), (400, "malformed"));
        assert_eq!(refused.body["errors"][0], json!({ "pointer": "/number", "code": "unprintable",
            "detail": "There is a character here that cannot be printed: U+0000." }));
        // Whoever sends many is told a few, before anybody asks who they are.
        let many = office.visitor().get(&format!("/api/v1/journal?{}", "a=%00&".repeat(5_000)));
        assert_eq!((many.problem(), many.body["errors"].as_array().map(Vec::len)), ("malformed", Some(20)));
        assert_eq!(auditor.get("/api/v1/journal").status, 200);
    }
}

on_both! {
    fn a_query_says_no_more_than_is_declared(on) {
        let office = Office::open(on, &[]);
        let visitor = office.visitor();
        let refused = visitor.get("/api/v1/offices/office-1/slots?foo=1");
        assert_eq!((refused.status, refused.problem()), (400, "malformed"));
        assert_eq!((refused.text("/errors/0/pointer"), refused.text("/errors/0/code")), ("/foo", "unknown-field"));
        assert_eq!(visitor.get("/api/v1/offices/office-1/slots?day=").status, 200);
        // What a name is written with does not change what it names.
        let asked = |query: &str| visitor.get(&format!("/api/v1/offices/office-1/slots?{query}"));
        let (plain, other) = (asked("day=2026-11-26"), asked("d%61y=2026-11-26"));
        assert_eq!((plain.status, &plain.body), (200, &other.body));
        assert_ne!(asked("").body, other.body, "another day than the next one");
        assert_eq!(asked("d%61y=nonsense").problem(), "malformed");
        assert_eq!(visitor.get("/api/v1/service?from=somewhere").status, 200, "nothing is declared, nothing is read");
    }
}

/// Refused as a text that cannot be printed, at this place.
fn refused_at(reply: &crate::support::Reply, pointer: &str) {
    assert_eq!((reply.status, reply.problem()), (422, "text-unprintable"), "{}", reply.body);
    assert_eq!(
        (&reply.body["errors"][0]["pointer"], &reply.body["errors"][0]["code"]),
        (&json!(pointer), &json!("unprintable"))
    );
}

on_both! {
    fn a_text_that_holds_a_null_is_refused_where_it_stands(on) {
        let office = Office::open(on, &[]);
        let (administrator, me) = (office.staff("administrator"), office.representative());
        let name = |text: &str| {
            administrator.create("/api/v1/staff", &json!({ "iin": "991231600301", "role": "auditor", "name": text }))
        };
        for bad in ["ab\0cd", "ab\u{8}cd", "ab\u{c}cd", "ab\u{7f}cd", "ab\u{85}cd"] {
            refused_at(&name(bad), "/name");
        }
        // A line is one line.
        let lines = name("ab\ncd");
        assert_eq!((lines.problem(), lines.text("/values/part")), ("entry-incomplete", "name"));
        let consumer = |name: &str| {
            administrator.create("/api/v1/consumers", &json!({ "name": name, "scopes": ["iin"],
                "expires_on": "2030-01-01", "per_minute": 1, "per_day": 1 }))
        };
        refused_at(&consumer("ab\0cd"), "/name");
        assert_eq!(consumer("ab\ncd").text("/values/part"), "name");

        let operator = office.operator();
        let lodged = me.file(&office, &specimen::person(2));
        let case = case_of(&lodged);
        refused_at(&me.create("/api/v1/certificates/check", &json!({ "code": "a\0b" })), "/code");
        let withdraw = format!("/api/v1/applications/{case}/withdraw");
        refused_at(&me.change(&withdraw, 1, &json!({ "reason": "a\0b" })), "/reason");
        refused_at(&operator.visitor.post("/api/v1/operator/queue/next", &json!({ "kind": "a\0b" })), "/kind");
    }
}

on_both! {
    fn half_a_form_is_kept_whatever_it_holds_and_the_rules_say_what(on) {
        let office = Office::open(on, &[]);
        let me = office.representative();
        let mut request = specimen::anna();
        request.answers.contact.stay_address = "Astana\0, 1".into();
        let draft = me.draft(&request);
        assert_eq!(draft.status, 201, "{}", draft.body);
        let id = draft.text("/id");
        let kept = me.get(&format!("/api/v1/drafts/{id}"));
        assert_eq!((kept.status, kept.text("/answers/contact/stay_address")), (200, "Astana\0, 1"));
        let judged = me.prepare(id, 1);
        assert_eq!((judged.status, judged.problem()), (422, "has-errors"), "{}", judged.body);
        let findings = judged.body["findings"].as_array().expect("findings");
        assert!(findings.iter().any(|one| one["at"] == "contact.stay_address"), "{}", judged.body);
    }
}
