//! The supervisor's overview, and random walks of random people through the life of a case: whoever tries what the
//! stage or the role does not allow is refused by name, and the case stands where the pure machine says.

use serde_json::{Value, json};
use shared::application::Stage;
use shared::application::stage::Transition;
use shared::specimen;

use crate::deciding::operator::{all_ticked, case_of, refusal, unclear};
use crate::filing::withdrawal::own_step;
use crate::on_both;
use crate::support::{Actor, Office, On, Reply, moment};

on_both! {
    fn a3_3_1_a_supervisor_sees_what_is_late_and_what_was_done_today(on) {
        let office = Office::open(on, &["--serials", "5000..=5009"]);
        let (me, operator) = (office.representative(), office.operator());
        case_of(&me.file(&office, &specimen::anna()));
        let mut waiting = Vec::new();
        for number in ["X0000001", "X0000002", "X0000003"] {
            let mut request = unclear();
            request.answers.recipient.birth_date = specimen::date("1981-02-03");
            request.answers.document.number = number.into();
            waiting.push(case_of(&me.file(&office, &request)));
        }
        operator.step(&waiting[0], "claim", 1, &json!({}));
        let refused = operator.step(&waiting[0], "refuse", 2, &refusal("R258/15.2", "copy-illegible"));
        assert_eq!(refused.status, 200, "{}", refused.body);
        assert_eq!(own_step(&me, &waiting[1], "withdraw", 1, &json!({})).status, 200);
        let supervisor = office.sign_in(office.key_file("supervisor"));
        let seen = supervisor.get("/api/v1/operator/overview");
        let number = |name: &str| seen.body[name].as_u64();
        assert_eq!((number("filed"), number("granted"), number("automatic")), (Some(4), Some(1), Some(1)), "{}", seen.body);
        assert_eq!((number("refused"), number("withdrawn")), (Some(1), Some(1)));
        assert_eq!(seen.body["by_ground"], json!([{ "name": "R258/15.2", "count": 1 }]));
        assert_eq!((seen.body["urgent"].as_array().map(Vec::len), seen.body["waiting"][0]["on_time"].as_u64()), (Some(0), Some(1)));
        assert_eq!(operator.get("/api/v1/operator/overview").problem(), "forbidden");
        assert_eq!(me.get("/api/v1/operator/overview").problem(), "forbidden");

        office.clock.set(moment("2026-11-24T05:00:00Z"));
        let supervisor = office.sign_in(office.key_file("supervisor"));
        let due = supervisor.get("/api/v1/operator/overview");
        assert_eq!((due.text("/urgent/0/clock"), due.body["filed"].as_u64()), ("soon", Some(0)));
        office.clock.set(moment("2026-11-25T05:00:00Z"));
        let supervisor = office.sign_in(office.key_file("supervisor"));
        let late = supervisor.get("/api/v1/operator/overview");
        assert_eq!(late.body["outages"], json!([]));
        let outage = json!({
            "kind": "outage", "starts_at": "2026-11-24T05:00:00Z", "ends_at": "2026-11-24T09:00:00Z",
            "affected": ["register"], "cause": "The line to the register was cut.",
        });
        let send = supervisor.visitor.request("POST", "/api/v1/outages").header("idempotency-key", crate::support::once());
        let written = supervisor.visitor.send(send.json(&outage));
        assert_eq!(written.status, 201, "{}", written.body);
        let shown = supervisor.get("/api/v1/operator/overview");
        assert_eq!(shown.text("/outages/0/cause"), "The line to the register was cut.");
        assert_eq!((late.text("/urgent/0/clock"), late.text("/urgent/0/id")), ("overdue", waiting[2].as_str()));
    }
}

/// A generator of our own (PCG, 32 bits out): the same seed walks the same way.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// What somebody tries: the verb and its body.
fn attempt(wanted: Transition) -> Option<(&'static str, Value)> {
    Some(match wanted {
        Transition::Claim => ("claim", json!({})),
        Transition::Release => ("release", json!({})),
        Transition::Hear => {
            ("hear", json!({ "grounds": ["R258/15.2"], "reason": "The copy cannot be read." }))
        }
        Transition::Conclude => ("conclude", json!({ "record": "Heard in writing, nothing was said." })),
        Transition::Grant => ("grant", all_ticked(&json!([]))),
        Transition::Refuse => ("refuse", refusal("R258/15.2", "copy-illegible")),
        Transition::Withdraw => ("withdraw", json!({})),
        Transition::Lodge | Transition::Issue => return None,
    })
}

/// The stage of a case as its owner's cabinet and the desk know it.
fn stage_of(operator: &Actor, case: &str) -> (Stage, i64) {
    let seen = operator.get(&format!("/api/v1/operator/cases/{case}"));
    let stage = Stage::parse(seen.text("/application/line/stage")).expect("a stage");
    (stage, seen.body["version"].as_i64().expect("a version"))
}

fn walk(people: &[(&str, Actor)], case: &str, dice: &mut Dice) {
    let tries: Vec<(&str, Value)> = Transition::ALL.iter().filter_map(|one| attempt(*one)).collect();
    for _ in 0..14 {
        let (name, who) = &people[dice.roll(people.len())];
        let (verb, body) = &tries[dice.roll(tries.len())];
        let (before, version) = stage_of(&people[0].1, case);
        let wanted = Transition::ALL.iter().find(|one| one.as_str() == *verb).expect("a transition");
        let reply: Reply = match *verb {
            "withdraw" => own_step(who, case, verb, version, body),
            _ => who.step(case, verb, version, body),
        };
        // The worker issues what was granted in the meantime: that step is its own, and lawful.
        let (after, moved) = stage_of(&people[0].1, case);
        if reply.status == 200 {
            let lawful = before.after(*wanted).expect("the pure machine allows what the service did");
            assert!(after == lawful || (lawful == Stage::Granted && after == Stage::Issued), "{name} {verb}");
            let may = if *verb == "withdraw" { *name == "owner" } else { name.starts_with("operator") };
            assert!(may, "{name} did {verb}");
        } else {
            assert!((400..500).contains(&reply.status), "{name} {verb}: {}", reply.body);
            let same = after == before || (before == Stage::Granted && after == Stage::Issued);
            assert!(
                same && (moved == version || after == Stage::Issued),
                "{name} {verb} changed it: {}",
                reply.body
            );
        }
    }
}

on_both! {
    fn random_people_walk_a_case_only_where_the_machine_allows(on) {
        let office = Office::open(on, &["--hearing", "on"]);
        let people = [
            ("operator", office.operator()),
            ("operator two", office.sign_in(office.key_file("operator-2"))),
            ("owner", office.representative()),
            ("stranger", office.sign_in(office.key_file("representative-2"))),
            ("supervisor", office.sign_in(office.key_file("supervisor"))),
        ];
        for seed in 1..=6_u64 {
            let mut request = unclear();
            request.answers.document.number = format!("X000000{seed}");
            request.answers.recipient.birth_date = specimen::date(&format!("198{seed}-02-03"));
            let case = case_of(&people[2].1.file(&office, &request));
            walk(&people, &case, &mut Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
        }
    }
}
