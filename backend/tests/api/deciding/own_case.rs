//! Nobody decides what they have a part in, by any way a case changes hands: claimed, next in the queue, left behind by
//! whoever went, in a hearing, put before a second person.

use serde_json::{Value, json};
use shared::access::Role;
use shared::decision::checklist;
use shared::specimen;

use crate::counter::centre;
use crate::deciding::operator::{all_ticked, case_of, refusal, unclear};
use crate::on_both;
use crate::support::{Actor, Office, On};

const WHY: &str = "One number was printed on two passports; the state confirmed it.";
/// An operator of the configuration, who leaves.
const LEAVES: &str = "991231600301";
/// A clerk of the configuration, who becomes an operator.
const MOVES: &str = "991231600012";
/// The setting that names the clerk.
pub(crate) const CLERK_WHO_MOVES: &str = "clerk/991231600012=MOVES@office-1";

/// The clerk who moves, signed in.
pub(crate) fn who_moves(office: &Office) -> Actor {
    office.sign_in(office.key(MOVES, "UTOPIAN", "MOVES"))
}

/// The clerk is an operator from now on, as a change of staff brings it: nobody is both at once.
pub(crate) fn moves(office: &mut Office) -> Actor {
    let one = office.config.staff.iter_mut().find(|one| one.iin == MOVES).expect("the clerk");
    (one.role, one.office) = (Role::Operator, String::new());
    office.close_and_open_again();
    let moved = who_moves(office);
    assert_eq!(moved.get("/api/v1/session").body["roles"], json!(["recipient", "operator"]));
    moved
}

/// Every step of a decision, with a body that would do.
fn steps() -> Vec<(&'static str, Value)> {
    let record = json!({ "record": "Heard in writing, nothing was said." });
    let hear = json!({ "grounds": ["R258/15.2"], "reason": "The copy cannot be read." });
    vec![
        ("grant", all_ticked(&json!([]))),
        ("refuse", refusal("R258/15.2", "copy-illegible")),
        ("propose", json!({ "grant": all_ticked(&json!([])), "why": WHY })),
        ("hear", hear),
        ("release", json!({})),
        ("conclude", record),
        ("candidates/nobody", json!({ "choice": "duplicate", "reason": "The same face." })),
    ]
}

/// Each step of a case that stands where `wanted` are taken is refused because of whose it is, and changes nothing.
fn must_be_refused(who: &Actor, case: &str, version: i64, wanted: &[&str]) {
    for (step, body) in steps().iter().filter(|(step, _)| wanted.contains(step)) {
        let reply = who.step(case, step, version, body);
        assert_eq!(reply.problem(), "own-case", "{step}");
    }
    let shown = who.get(&format!("/api/v1/operator/cases/{case}"));
    assert_eq!((shown.body["mine"].as_bool(), shown.body["version"].as_i64()), (Some(false), Some(version)));
}

const CHECK: [&str; 6] = ["grant", "refuse", "propose", "hear", "release", "candidates/nobody"];

/// The operator of the configuration goes, as a change of staff brings it.
fn leaves(office: &mut Office) {
    office.config.staff.retain(|one| one.iin != LEAVES);
    office.close_and_open_again();
}

const BOTH: [&str; 4] = ["--operators", "991231500016=BOTH;991231600301=LEAVES", "--hearing", "on"];

on_both! {
    fn r10_refuses_ones_own_case_that_its_holder_left_behind(on) {
        let mut office = Office::open(on, &BOTH);
        let case = case_of(&office.representative().file(&office, &unclear()));
        let leaving = office.sign_in(office.key(LEAVES, "UTOPIAN", "LEAVES"));
        assert_eq!(leaving.step(&case, "claim", 1, &json!({})).status, 200);
        leaves(&mut office);
        let me = office.representative();
        must_be_refused(&me, &case, 2, &CHECK);
        // Anybody else goes on with it.
        let other = office.operator();
        let shown = other.get(&format!("/api/v1/operator/cases/{case}"));
        assert_eq!(shown.body["mine"], true);
        assert_eq!(other.step(&case, "grant", 2, &all_ticked(&json!([]))).status, 200);
    }
}

on_both! {
    fn r10_refuses_ones_own_case_whose_hearing_was_left_behind(on) {
        let mut office = Office::open(on, &BOTH);
        let case = case_of(&office.representative().file(&office, &unclear()));
        let leaving = office.sign_in(office.key(LEAVES, "UTOPIAN", "LEAVES"));
        assert_eq!(leaving.step(&case, "claim", 1, &json!({})).status, 200);
        let hear = json!({ "grounds": ["R258/15.2"], "reason": "The copy cannot be read." });
        assert_eq!(leaving.step(&case, "hear", 2, &hear).status, 200);
        leaves(&mut office);
        must_be_refused(&office.representative(), &case, 3, &["conclude"]);
    }
}

on_both! {
    fn r10_refuses_to_be_the_second_person_in_ones_own_case(on) {
        let office = Office::open(on, &BOTH);
        let (me, operator) = (office.representative(), office.operator());
        let case = case_of(&me.file(&office, &unclear()));
        office.know(("Eriksson", "Anna"), "1974-08-12", "L898902C3");
        let claimed = operator.step(&case, "claim", 1, &json!({}));
        let reasons: Vec<Value> = claimed.body["candidates"].as_array().expect("candidates").iter()
            .map(|one| json!({ "person": one["person"], "reason": "Another face." })).collect();
        let body = json!({ "grant": all_ticked(&json!(reasons)), "why": WHY });
        let proposed = operator.step(&case, "propose", 2, &body);
        assert_eq!(proposed.status, 200, "{}", proposed.body);
        for verb in ["confirm", "decline"] {
            let path = format!("/api/v1/operator/proposals/{}/{verb}", proposed.text("/proposal/id"));
            assert_eq!(me.visitor.post(&path, &json!({ "why": WHY })).problem(), "own-case", "{verb}");
        }
    }
}

on_both! {
    fn r10_refuses_what_one_took_in_at_a_counter_oneself(on) {
        let mut office = Office::open(on, &["--operators", "991231600301=LEAVES", "--staff", CLERK_WHO_MOVES, "--hearing", "on"]);
        let clerk = who_moves(&office);
        let (id, version) = centre::convict(&clerk);
        assert_eq!(centre::lodge(&clerk, &id, version).status, 201);
        let me = moves(&mut office);
        assert_eq!(me.step(&id, "claim", 1, &json!({})).problem(), "own-case");
        assert_eq!(me.visitor.post("/api/v1/operator/queue/next", &json!({})).problem(), "queue-empty");
        let leaving = office.sign_in(office.key(LEAVES, "UTOPIAN", "LEAVES"));
        assert_eq!(leaving.step(&id, "claim", 1, &json!({})).status, 200);
        leaves(&mut office);
        must_be_refused(&who_moves(&office), &id, 2, &CHECK);
    }
}

on_both! {
    fn r10_refuses_what_names_one_as_the_representative_or_the_institutions_employee(on) {
        let employee = specimen::convict().answers.institution.employee_iin;
        let office = Office::open(on, &["--operators", &format!("{employee}=EMPLOYEE")]);
        let clerk = centre::clerk(&office);
        let (id, version) = centre::convict(&clerk);
        assert_eq!(centre::lodge(&clerk, &id, version).status, 201);
        let me = office.sign_in(office.key(&employee, "UTOPIAN", "EMPLOYEE"));
        assert_eq!(me.step(&id, "claim", 1, &json!({})).problem(), "own-case");
        assert_eq!(me.visitor.post("/api/v1/operator/queue/next", &json!({})).problem(), "queue-empty");
        let ticks = json!({ "set_aside": [], "checked": checklist(shared::application::Kind::Convict) });
        let operator = office.operator();
        assert_eq!(operator.visitor.post("/api/v1/operator/queue/next", &json!({})).status, 200);
        assert_eq!(operator.step(&id, "grant", 2, &ticks).status, 200);
    }
}
