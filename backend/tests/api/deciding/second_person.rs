//! What one person alone may not do: a certain duplicate is set aside by two people, in one transaction, over a
//! register searched again; and the queue hands every case to one person.

use serde_json::{Value, json};
use shared::specimen;

use crate::deciding::operator::{all_ticked, case_of, unclear};
use crate::on_both;
use crate::support::{Actor, Office, On, Reply, moment};

fn answer(who: &Actor, proposal: &str, verb: &str, why: &str) -> Reply {
    let waits = who.get("/api/v1/operator/proposals");
    let case = waits.body.as_array().into_iter().flatten().find(|one| one["id"] == proposal);
    if let Some(case) = case.filter(|_| verb == "confirm") {
        who.open_copies(case["application"].as_str().expect("an id"));
    }
    who.visitor.post(&format!("/api/v1/operator/proposals/{proposal}/{verb}"), &json!({ "why": why }))
}

const WHY: &str = "One number was printed on two passports; the state confirmed it.";

/// A case that waits while the register learns of the same document: another person's, by the state's own mistake.
fn certain(office: &Office) -> (Actor, String, Reply) {
    let (me, operator) = (office.representative(), office.operator());
    let case = case_of(&me.file(office, &unclear()));
    office.know(("Eriksson", "Anna"), "1974-08-12", "L898902C3");
    let claimed = operator.step(&case, "claim", 1, &json!({}));
    assert_eq!(claimed.text("/candidates/0/verdict"), "certain", "{}", claimed.body);
    (operator, case, claimed)
}

fn grant_of(claimed: &Reply) -> Value {
    let people = claimed.body["candidates"].as_array().expect("candidates");
    let reasons: Vec<Value> =
        people.iter().map(|one| json!({ "person": one["person"], "reason": "Another face." })).collect();
    all_ticked(&json!(reasons))
}

on_both! {
    fn r15_3_a_certain_duplicate_needs_a_second_person(on) {
        let office = Office::open(on, &[]);
        let (operator, case, claimed) = certain(&office);
        let grant = grant_of(&claimed);
        assert_eq!(operator.step(&case, "grant", 2, &grant).problem(), "second-person-needed");
        let propose = |grant: &Value, why: &str| {
            operator.step(&case, "propose", 2, &json!({ "grant": grant, "why": why }))
        };
        assert_eq!(propose(&grant, "short").problem(), "decision-incomplete");
        assert_eq!(propose(&json!({ "set_aside": [], "checked": [] }), WHY).problem(), "decision-incomplete");
        assert_eq!(propose(&all_ticked(&json!([])), WHY).problem(), "candidate-undecided");
        let proposed = propose(&grant, WHY);
        assert_eq!((proposed.status, proposed.text("/proposal/state")), (200, "open"), "{}", proposed.body);
        assert_eq!(propose(&grant, WHY).problem(), "proposal-open");
        let proposal = proposed.text("/proposal/id");

        assert_eq!(answer(&operator, proposal, "confirm", WHY).problem(), "same-person");
        assert_eq!(answer(&operator, proposal, "decline", WHY).problem(), "same-person");
        let me = office.representative();
        assert_eq!(answer(&me, proposal, "confirm", WHY).problem(), "forbidden");
        let supervisor = office.sign_in(office.key_file("supervisor"));
        let waiting = supervisor.get("/api/v1/operator/proposals");
        assert_eq!((waiting.text("/0/id"), waiting.text("/0/why")), (proposal, WHY));
        // Whether the copies are there says nothing of what they show.
        let unopened = supervisor.get(&format!("/api/v1/operator/cases/{case}")).body["unopened"].clone();
        for copy in unopened.as_array().expect("ids") {
            let path = format!("/api/v1/operator/cases/{case}/copies/{}", copy.as_str().expect("an id"));
            assert_eq!(supervisor.visitor.send(supervisor.visitor.request("HEAD", &path)).status, 200);
        }
        let confirm = format!("/api/v1/operator/proposals/{proposal}/confirm");
        assert_eq!(supervisor.visitor.post(&confirm, &json!({ "why": WHY })).problem(), "copies-unopened");
        assert_eq!(answer(&supervisor, proposal, "confirm", "").problem(), "decision-incomplete");
        let looked_at = office.clock.now().as_millisecond();
        office.clock.set(moment("2026-11-23T05:03:00Z"));
        let formed = answer(&supervisor, proposal, "confirm", WHY);
        assert_eq!(formed.status, 200, "{}", formed.body);
        assert_ne!(formed.text("/application/iin"), claimed.text("/candidates/0/iin"));
        // Who proposed looked when they proposed, and not when the other confirmed.
        let looks = |when: &str| {
            let theirs = format!("application_id = '{case}' AND means = 'operator' AND said_at {when} {looked_at}");
            office.counted(&format!("SELECT COUNT(*) AS n FROM line_evidence WHERE {theirs}"))
        };
        assert!(looks("=") > 0, "who proposed looked");
        assert_eq!(looks("<>"), 0);
        assert_eq!((formed.text("/proposal/state"), formed.text("/proposal/answered_by")), ("confirmed", "UTOPIAN SUPERVISOR"));
        assert_eq!(answer(&supervisor, proposal, "confirm", WHY).problem(), "proposal-closed");
        assert_eq!(supervisor.get("/api/v1/operator/proposals").body, json!([]));
    }
}

on_both! {
    fn r15_3_a_declined_or_late_proposal_forms_nothing(on) {
        let office = Office::open(on, &[]);
        let (operator, case, claimed) = certain(&office);
        let body = json!({ "grant": grant_of(&claimed), "why": WHY });
        let first = operator.step(&case, "propose", 2, &body);
        let second = office.sign_in(office.key_file("operator-2"));
        let declined = answer(&second, first.text("/proposal/id"), "decline", "The photographs are of one person.");
        assert_eq!((declined.status, declined.text("/state")), (200, "declined"), "{}", declined.body);
        assert_eq!(answer(&second, first.text("/proposal/id"), "confirm", WHY).problem(), "proposal-closed");

        let next = operator.step(&case, "propose", 2, &body);
        let path = format!("/api/v1/operator/proposals/{}/take-back", next.text("/proposal/id"));
        assert_eq!(second.visitor.post(&path, &json!({})).problem(), "not-holder");
        assert_eq!(operator.visitor.post(&path, &json!({})).text("/state"), "lapsed");
        assert_eq!(operator.visitor.post(&path, &json!({})).problem(), "proposal-closed");

        let third = operator.step(&case, "propose", 2, &body);
        office.clock.set(crate::support::moment("2026-11-25T05:00:00Z"));
        let second = office.sign_in(office.key_file("operator-2"));
        assert_eq!(answer(&second, third.text("/proposal/id"), "confirm", WHY).problem(), "proposal-closed");
        let operator = office.operator();
        let fourth = operator.step(&case, "propose", 2, &body);
        assert_eq!(fourth.status, 200, "{}", fourth.body);
        // The case moves on: the proposal falls.
        assert_eq!(operator.step(&case, "release", 2, &json!({})).status, 200);
        assert_eq!(answer(&second, fourth.text("/proposal/id"), "confirm", WHY).problem(), "proposal-closed");
        let shown = operator.get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!((shown.text("/application/iin"), shown.text("/application/line/stage")), ("", "lodged"));
    }
}

on_both! {
    fn r15_3_does_not_ask_a_second_person_about_a_mere_likeness(on) {
        let office = Office::open(on, &[]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        operator.step(&case, "claim", 1, &json!({}));
        let body = json!({ "grant": all_ticked(&json!([])), "why": WHY });
        assert_eq!(operator.step(&case, "propose", 2, &body).problem(), "candidates-changed");
        assert_eq!(operator.step(&case, "grant", 2, &all_ticked(&json!([]))).status, 200);
    }
}

on_both! {
    fn r15_3_somebody_else_found_meanwhile_was_not_confirmed(on) {
        let office = Office::open(on, &[]);
        let (operator, case, claimed) = certain(&office);
        let body = json!({ "grant": grant_of(&claimed), "why": WHY });
        let proposed = operator.step(&case, "propose", 2, &body);
        office.know(("Eriksson", "Anna Maria"), "1974-08-12", "L898902C3");
        let supervisor = office.sign_in(office.key_file("supervisor"));
        let refused = answer(&supervisor, proposed.text("/proposal/id"), "confirm", WHY);
        assert_eq!(refused.problem(), "candidates-changed");
        assert_eq!(supervisor.get("/api/v1/operator/proposals").text("/0/state"), "open", "nothing was changed");
    }
}

on_both! {
    fn nobody_decides_what_they_filed_themselves(on) {
        let office = Office::open(on, &["--operators", "991231500016=BOTH"]);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        assert_eq!(me.step(&case, "claim", 1, &json!({})).problem(), "own-case");
        assert_eq!(me.visitor.post("/api/v1/operator/queue/next", &json!({})).problem(), "queue-empty");
        assert_eq!(operator.visitor.post("/api/v1/operator/queue/next", &json!({})).text("/application/line/id"), case);
    }
}

on_both! {
    fn the_next_case_goes_to_one_person_and_the_queue_is_filtered_and_paged(on) {
        let office = Office::open(on, &["--automatic", "off"]);
        let me = office.representative();
        let operators = [office.operator(), office.sign_in(office.key_file("operator-2"))];
        let mut filed = Vec::new();
        for number in ["L898902C3", "X0000001", "X0000002", "X0000003"] {
            let mut request = specimen::anna();
            request.answers.document.number = number.into();
            request.answers.document.mrz.clear();
            filed.push(case_of(&me.file(&office, &request)));
        }
        let list = |query: &str| operators[0].get(&format!("/api/v1/operator/queue?{query}"));
        assert_eq!((list("").body["total"].as_u64(), list("").body["pages"].as_u64()), (Some(4), Some(1)));
        assert_eq!(list("kind=correction").body["total"], 0);
        assert_eq!(list("kind=formation&channel=portal&held=free&clock=on_time").body["total"], 4);
        assert_eq!(list("channel=service_centre").body["total"], 0);
        assert_eq!(list("page=9").body["page"], 1);
        for wrong in ["kind=marriage", "channel=fax", "clock=never", "held=yours", "page=x", "sort=name"] {
            assert_eq!(list(wrong).problem(), "malformed", "{wrong}");
        }
        office.clock.set(crate::support::moment("2026-11-24T05:00:00Z"));
        let operators = [office.operator(), office.sign_in(office.key_file("operator-2"))];
        assert_eq!(operators[0].get("/api/v1/operator/queue?clock=soon").body["total"], 4);

        // Everybody asks at once; nobody gets what another got.
        let mut got: Vec<String> = std::thread::scope(|scope| {
            let tasks: Vec<_> = (0..4)
                .map(|turn| {
                    let who = &operators[turn % 2];
                    scope.spawn(move || who.visitor.post("/api/v1/operator/queue/next", &json!({})))
                })
                .collect();
            let replies = tasks.into_iter().map(|task| task.join().expect("answered"));
            replies.map(|reply| reply.text("/application/line/id").to_owned()).collect()
        });
        got.sort_unstable();
        filed.sort_unstable();
        assert_eq!(got, filed);
        assert_eq!(operators[0].visitor.post("/api/v1/operator/queue/next", &json!({})).problem(), "queue-empty");
        assert_eq!(operators[0].get("/api/v1/operator/queue?held=mine").body["total"], 2);
        let supervisor = office.sign_in(office.key_file("supervisor"));
        assert_eq!(supervisor.visitor.post("/api/v1/operator/queue/next", &json!({})).problem(), "forbidden");
        office.clock.set(crate::support::moment("2026-11-25T05:00:00Z"));
        let operator = office.operator();
        assert_eq!(operator.get("/api/v1/operator/queue").body["counts"]["overdue"], 4);
    }
}
