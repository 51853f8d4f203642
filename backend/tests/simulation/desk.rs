//! The operators' desk: cases taken, given back, granted, refused, heard and decided by two; and what others try there.
//! An operator of the simulation finds out what is true: who the recipient is, and what is forged.

use serde_json::{Value, json};
use shared::application::stage::Transition;
use shared::application::{Kind, Stage};
use shared::decision::checklist;
use shared::time::Date;

use crate::support::Reply;
use crate::year::{Year, ZONE};

/// Codes of a step that does not begin where it was wanted, or not by this person, or over another version.
const NOT_SO: &[&str] = &[
    "wrong-stage",
    "stale-version",
    "not-holder",
    "own-case",
    "forbidden",
    "not-found",
    "decision-incomplete",
    "hearing-off",
    "hearing-open",
    "not-heard",
    "candidates-changed",
    "second-person-needed",
    "already-decided",
];

/// An operator works for a while.
pub(crate) fn works(year: &mut Year) {
    let operators = year.operators.clone();
    let operator = year.pick(&operators);
    tries_what_is_not_so(year);
    for _ in 0..4 {
        hears_on(year, operator);
        let held = year.some_case(|case| case.stage == Stage::UnderCheck && case.holder == Some(operator));
        let place = match held {
            Some(place) if year.dice.chance(70) => Some(place),
            _ => takes(year, operator),
        };
        let Some(place) = place else { return };
        match year.dice.below(100) {
            0..10 => {}
            10..20 => gives_back(year, operator, place),
            _ => decides(year, operator, place),
        }
    }
}

/// The year has ended: whatever waits is decided.
pub(crate) fn clear(year: &mut Year, day: Date) {
    use jiff::ToSpan as _;
    year.hearing = false;
    let mut day = day;
    for _ in 0..40 {
        year.go(ZONE.moment(day, 11 * 60));
        for operator in year.operators.clone() {
            for _ in 0..12 {
                hears_on(year, operator);
                let held =
                    year.some_case(|case| case.stage == Stage::UnderCheck && case.holder == Some(operator));
                if let Some(place) = held.or_else(|| takes(year, operator)) {
                    decides(year, operator, place);
                }
            }
        }
        if !year.cases.iter().any(|case| case.stage.is_open()) {
            return;
        }
        day = day.checked_add(1.day()).expect("a day");
    }
    let left: Vec<_> = year.cases.iter().filter(|case| case.stage.is_open()).collect();
    panic!("nobody could end these: {left:#?}");
}

fn step(year: &mut Year, operator: &'static str, place: usize, step: &str, body: &Value) -> Reply {
    let (id, version) = (year.cases[place].id.clone(), year.cases[place].version);
    year.who(operator).step(&id, step, version, body)
}

/// The case stands elsewhere now, one version on.
fn moved(year: &mut Year, place: usize, stage: Stage, holder: Option<&'static str>, what: &'static str) {
    let case = &mut year.cases[place];
    (case.stage, case.holder, case.version) = (stage, holder, case.version + 1);
    let number = case.number.clone();
    year.say(what, &number);
    year.hold(place);
}

/// Takes a free case, and holds it.
pub(crate) fn takes_one(year: &mut Year, operator: &'static str) {
    let place = year.some_case(crate::case::Case::is_free).expect("a free case");
    let claimed = step(year, operator, place, "claim", &json!({}));
    assert_eq!(claimed.status, 200, "{}", claimed.body);
    moved(year, place, Stage::UnderCheck, Some(operator), "taken");
}

/// Takes a case: the most urgent, one of choice, or one that a colleague takes at the same moment.
fn takes(year: &mut Year, operator: &'static str) -> Option<usize> {
    let free = year.some_case(crate::case::Case::is_free);
    if year.dice.chance(45) {
        let next = year.who(operator).visitor.post("/api/v1/operator/queue/next", &json!({}));
        if next.status != 200 {
            assert!(free.is_none(), "{:?} waits", free.map(|place| &year.cases[place].number));
            year.must_be_refused("an empty queue", &next, &["queue-empty"]);
            return None;
        }
        let id = next.text("/application/line/id").to_owned();
        let place = year.cases.iter().position(|case| case.id == id).expect("a case that was accepted");
        moved(year, place, Stage::UnderCheck, Some(operator), "taken from the queue");
        return Some(place);
    }
    let place = free?;
    let colleague = year.operators.iter().copied().find(|other| *other != operator)?;
    if year.dice.chance(15) {
        let (one, other) = (year.who(operator), year.who(colleague));
        let (id, version) = (year.cases[place].id.clone(), year.cases[place].version);
        let claim = |who: &crate::support::Actor| who.step(&id, "claim", version, &json!({})).status == 200;
        let [first, second] = std::thread::scope(|scope| {
            [scope.spawn(|| claim(&one)), scope.spawn(|| claim(&other))]
                .map(|task| task.join().expect("answered"))
        });
        assert!(first != second, "one of two takes it");
        let holder = if first { operator } else { colleague };
        moved(year, place, Stage::UnderCheck, Some(holder), "taken by two at once");
        return first.then_some(place);
    }
    let claimed = step(year, operator, place, "claim", &json!({}));
    assert_eq!(claimed.status, 200, "{}", claimed.body);
    moved(year, place, Stage::UnderCheck, Some(operator), "taken");
    Some(place)
}

fn gives_back(year: &mut Year, operator: &'static str, place: usize) {
    let back = step(year, operator, place, "release", &json!({}));
    assert_eq!(back.status, 200, "{}", back.body);
    moved(year, place, Stage::Lodged, None, "given back");
}

/// Decides by what is true.
fn decides(year: &mut Year, operator: &'static str, place: usize) {
    let case = year.cases[place].clone();
    let seen = year.who(operator).get(&format!("/api/v1/operator/cases/{}", case.id));
    assert_eq!(seen.status, 200, "{}", seen.body);
    let candidates = seen.body["candidates"].as_array().cloned().unwrap_or_default();
    let known = year.people.get(&case.brought.truth).filter(|_| case.brought.kind != Kind::Correction);
    if let Some(known) = known {
        let found = candidates.iter().any(|one| one["iin"] == known.iin.as_str());
        assert!(found, "{}: {} is not shown to the operator: {candidates:#?}", case.number, known.surname);
        return refuses(year, operator, place, "R258/15.3", "duplicate-found");
    }
    if case.brought.forged {
        let (ground, code) = match (case.brought.kind, year.dice.chance(50)) {
            (Kind::Convict, _) => ("R258/15.1", "paper-not-genuine"),
            (_, true) => ("R258/15.1", "document-not-genuine"),
            (_, false) => ("R258/15.2", "copy-illegible"),
        };
        return refuses(year, operator, place, ground, code);
    }
    let aside: Vec<Value> = candidates
        .iter()
        .map(|one| json!({ "person": one["person"], "reason": "Another face, another mother." }))
        .collect();
    if !aside.is_empty() {
        year.say("candidates set aside", &case.number);
    }
    grants(year, operator, place, &json!({ "set_aside": aside, "checked": checklist(case.brought.kind) }));
}

fn grants(year: &mut Year, operator: &'static str, place: usize, grant: &Value) {
    let (id, version) = (year.cases[place].id.clone(), year.cases[place].version);
    let who = year.who(operator);
    let reply = if year.dice.chance(15) {
        let send = || who.step(&id, "grant", version, grant);
        let [first, second] = std::thread::scope(|scope| {
            [scope.spawn(send), scope.spawn(send)].map(|task| task.join().expect("answered"))
        });
        year.say("granted by a double click", &id);
        assert!(first.status != 200 || second.status != 200, "granted once");
        if first.status == 200 { first } else { second }
    } else {
        who.step(&id, "grant", version, grant)
    };
    if reply.status == 200 {
        year.say("granted", &id);
        return year.decided(place, Stage::Granted);
    }
    year.must_be_refused("not by one alone", &reply, &["second-person-needed"]);
    year.hold(place);
    let why = "One number was printed on two passports; the state confirmed it.";
    let proposed = who.step(&id, "propose", version, &json!({ "grant": grant, "why": why }));
    if proposed.status != 200 {
        return year.must_be_refused("proposed already", &proposed, &["proposal-open"]);
    }
    let answer = |who: &crate::support::Actor, verb: &str| {
        let path = format!("/api/v1/operator/proposals/{}/{verb}", proposed.text("/proposal/id"));
        who.visitor.post(&path, &json!({ "why": "Compared with the passport page." }))
    };
    let alone = answer(&who, "confirm");
    year.must_be_refused("confirming oneself", &alone, &["same-person"]);
    let supervisor = year.who("supervisor");
    if year.dice.chance(25) {
        assert_eq!(answer(&supervisor, "decline").status, 200);
        year.say("declined", &id);
        return year.hold(place);
    }
    supervisor.open_copies(&id);
    let confirmed = answer(&supervisor, "confirm");
    assert_eq!(confirmed.status, 200, "{}", confirmed.body);
    year.say("granted by two", &id);
    year.decided(place, Stage::Granted);
}

fn refuses(year: &mut Year, operator: &'static str, place: usize, ground: &'static str, code: &str) {
    let reason = "The operator compared the papers and found what is said here.";
    let body = json!({ "grounds": [ground], "reasons": [{ "code": code }], "reason": reason });
    let reply = step(year, operator, place, "refuse", &body);
    if reply.status == 200 {
        year.say(ground, code);
        return year.decided(place, Stage::Refused);
    }
    year.must_be_refused("not refused yet", &reply, &["not-heard", "hearing-open"]);
    year.hold(place);
    if reply.problem() == "not-heard" {
        let heard = step(year, operator, place, "hear", &json!({ "grounds": [ground], "reason": reason }));
        assert_eq!(heard.status, 200, "{}", heard.body);
        moved(year, place, Stage::Hearing, Some(operator), "heard");
    }
}

/// Ends a hearing whose day has come.
fn hears_on(year: &mut Year, operator: &'static str) {
    let here = year.operators.clone();
    let left = |holder: &str| holder == operator || !here.contains(&holder);
    let heard = year.some_case(|case| case.stage == Stage::Hearing && case.holder.is_some_and(left));
    let Some(place) = heard else { return };
    let record = json!({ "record": "Heard in writing; what was said was read." });
    let concluded = step(year, operator, place, "conclude", &record);
    if concluded.status == 200 {
        return moved(year, place, Stage::UnderCheck, Some(operator), "hearing concluded");
    }
    year.must_be_refused("a hearing goes on", &concluded, &["hearing-open"]);
    year.hold(place);
}

/// Somebody tries what cannot be: from a wrong stage, as somebody else, over another version.
fn tries_what_is_not_so(year: &mut Year) {
    let Some(place) = year.some_case(|_| true) else { return };
    let case = year.cases[place].clone();
    let verbs =
        [Transition::Claim, Transition::Release, Transition::Hear, Transition::Grant, Transition::Refuse];
    let (wanted, off) = (year.pick(&verbs), year.dice.below(3) as i64);
    let who = year.pick(&["operator", "operator-2", "supervisor", "representative", "clerk", "auditor"]);
    let lawful = case.stage.after(wanted).is_ok() && off == 0 && who.starts_with("operator");
    let mine = wanted == Transition::Claim || case.holder == Some(who);
    if lawful && mine {
        return;
    }
    let body = match wanted {
        Transition::Grant => json!({ "set_aside": [], "checked": checklist(case.brought.kind) }),
        Transition::Refuse => json!({
            "grounds": ["R258/15.2"], "reasons": [{ "code": "copy-illegible" }], "reason": "It cannot be read at all.",
        }),
        Transition::Hear => json!({ "grounds": ["R258/15.2"], "reason": "It cannot be read at all." }),
        _ => json!({}),
    };
    let reply = year.who(who).step(&case.id, wanted.as_str(), case.version + off, &body);
    year.must_be_refused("what cannot be", &reply, NOT_SO);
    year.hold(place);
}
