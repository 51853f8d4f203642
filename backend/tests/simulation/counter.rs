//! The counters of the service centres: tickets, forms of all three kinds, packages turned away, results printed and
//! handed over. Knows what each may expect for an answer.

use serde_json::json;
use shared::application::{Channel, Kind, Stage};
use shared::wire::v1::formation::{CopyRef, FormationRequest};
use shared::wire::v1::request::AnswersWire;

use crate::case::{Brought, Changes};
use crate::house;
use crate::people::{self, Asked, CONVICT, in_person, person};
use crate::portal::{brought, came_of, next_newcomer, somebody_known};
use crate::support::{Actor, Reply, once, pdf};
use crate::year::Year;

const INTAKES: &str = "/api/v1/centre/intakes";

/// A form typed in at a counter, with its copies.
pub(crate) struct Typed {
    pub(crate) id: String,
    pub(crate) version: i64,
}

fn version_of(reply: &Reply) -> i64 {
    assert!(reply.status < 300, "{} {}", reply.status, reply.body);
    reply.body["version"].as_i64().expect("a version")
}

fn typed(clerk: &Actor, kind: &str, answers: &AnswersWire, copies: &[CopyRef]) -> Typed {
    typed_for(clerk, "", kind, answers, copies)
}

fn typed_for(clerk: &Actor, visit: &str, kind: &str, answers: &AnswersWire, copies: &[CopyRef]) -> Typed {
    let opened = clerk.create(INTAKES, &json!({ "kind": kind, "ticket": visit }));
    let mut version = version_of(&opened);
    let id = opened.text("/id").to_owned();
    version = version_of(
        &clerk.visitor.send(
            clerk
                .visitor
                .request("PUT", &format!("{INTAKES}/{id}"))
                .header("if-match", format!("\"{version}\""))
                .json(answers),
        ),
    );
    for copy in copies {
        let send = clerk.visitor.request("POST", &format!("{INTAKES}/{id}/copies/{}", copy.purpose));
        let bytes = pdf(&format!("{} {id}", copy.purpose));
        version = version_of(&clerk.visitor.send(send.header("x-copy-name", "scan.pdf").body(bytes)));
    }
    Typed { id, version }
}

/// A formation in person, typed in.
pub(crate) fn typed_formation(clerk: &Actor, request: &FormationRequest) -> Typed {
    let answers = AnswersWire::Formation(Box::new(request.answers.clone()));
    typed(clerk, "formation", &answers, &request.copies)
}

/// Registers what is typed.
pub(crate) fn lodge(clerk: &Actor, form: &Typed) -> Reply {
    let body = json!({ "version": form.version, "identified_by": "служебное удостоверение 7" });
    clerk.create(&format!("{INTAKES}/{}/lodge", form.id), &body)
}

/// Somebody at a counter: with a ticket or without, and whoever waits for a result gets it.
pub(crate) fn serves(year: &mut Year, clerk: &'static str) {
    let ticket = if year.dice.chance(40) { calls(year, clerk) } else { None };
    match year.dice.below(100) {
        0..12 => house::goes_to_somebody(year, clerk),
        12..42 => {
            newcomer(year, clerk);
        }
        42..54 => convict(year, clerk),
        54..78 => correction(year, clerk, ticket.as_ref().map_or("", |(id, _)| id.as_str())),
        78..90 => turned_away(year, clerk),
        _ => {
            let Some(truth) = somebody_known(year) else { return };
            let request = in_person(person(truth, year.today()));
            formation(year, clerk, truth, &request, false);
        }
    }
    let visit = ticket.as_ref().map(|(id, _)| id.clone());
    for _ in 0..2 {
        hands_over(year, clerk, visit.as_deref());
    }
    if let Some((id, version)) = ticket {
        let done =
            year.who(clerk).change(&format!("/api/v1/centre/tickets/{id}/finish"), version, &json!({}));
        assert_eq!(done.status, 200, "{}", done.body);
        year.say("served by ticket", "");
    }
}

/// Draws a ticket and calls it to the first counter; nobody comes, sometimes.
fn calls(year: &mut Year, clerk: &'static str) -> Option<(String, i64)> {
    let who = year.who(clerk);
    let drawn = who.create("/api/v1/centre/tickets", &json!({ "purpose": "hand_in" }));
    assert_eq!(drawn.status, 201, "{}", drawn.body);
    let called = who.create("/api/v1/centre/tickets/next", &json!({ "counter": 1 }));
    assert!(called.status < 300, "{}", called.body);
    let (id, version) = (called.text("/id").to_owned(), version_of(&called));
    let step = |step: &str, version: i64| {
        who.change(&format!("/api/v1/centre/tickets/{id}/{step}"), version, &json!({}))
    };
    if year.dice.chance(12) {
        assert_eq!(step("absent", version).status, 200);
        year.say("nobody came", "");
        return None;
    }
    let stale = step("start", version + 3);
    year.must_be_refused("starting over another version", &stale, &["stale-version"]);
    let started = step("start", version);
    Some((id, version_of(&started)))
}

/// Takes a formation in.
pub(crate) fn formation(
    year: &mut Year,
    clerk: &'static str,
    truth: u32,
    request: &FormationRequest,
    forged: bool,
) -> Option<usize> {
    let who = year.who(clerk);
    let form = typed_formation(&who, request);
    let reply = lodged(year, &who, &form);
    came_of(year, &reply, "/application", brought(request, clerk, truth, forged))
}

/// Registers, twice under one key when the hand is nervous.
fn lodged(year: &mut Year, who: &Actor, form: &Typed) -> Reply {
    if !year.dice.chance(12) {
        return lodge(who, form);
    }
    let key = once();
    let send = || {
        let request = who.visitor.request("POST", &format!("{INTAKES}/{}/lodge", form.id));
        let body = json!({ "version": form.version, "identified_by": "служебное удостоверение 7" });
        who.visitor.send(request.header("idempotency-key", &key).json(&body))
    };
    let [first, second] = std::thread::scope(|scope| {
        [scope.spawn(send), scope.spawn(send)].map(|task| task.join().expect("answered"))
    });
    year.say("double click at a counter", &form.id);
    assert_eq!((first.status, &first.bytes), (second.status, &second.bytes), "one answer");
    first
}

/// A newcomer in person.
pub(crate) fn newcomer(year: &mut Year, clerk: &'static str) -> Option<usize> {
    let truth = next_newcomer(year);
    let mut request = in_person(person(truth, year.today()));
    let unclear = year.dice.chance(40);
    if unclear {
        request.answers.document.mrz.clear();
    }
    let forged = unclear && year.dice.chance(35);
    formation(year, clerk, truth, &request, forged)
}

fn convict(year: &mut Year, clerk: &'static str) {
    let truth = CONVICT + year.dice.below(60) as u32;
    let request = people::convict(truth, year.today());
    let surname = request.answers.recipient.names.surname.clone();
    let who = year.who(clerk);
    let form = typed(&who, "convict", &AnswersWire::Convict(Box::new(request.answers)), &request.copies);
    let reply = lodged(year, &who, &form);
    assert_eq!(reply.status, 201, "nobody is certain of a declared identity: {}", reply.body);
    let brought = Brought {
        kind: Kind::Convict,
        channel: Channel::ServiceCentre,
        by: clerk,
        truth,
        surname,
        document: String::new(),
        forged: year.dice.chance(20),
        subject: String::new(),
        changes: Changes::default(),
    };
    year.accepted(&reply.body["application"], brought);
}

fn correction(year: &mut Year, clerk: &'static str, visit: &str) {
    let Some(truth) = somebody_known(year) else { return };
    let known = year.people[&truth].clone();
    // In turn, so that a year sees many of each: what a supervisor must agree to is rare enough by what becomes of it.
    let before = year.cases.iter().filter(|case| case.brought.kind == Kind::Correction).count();
    let asked = match before % 5 {
        0 | 3 => Asked::OwnError,
        2 => Asked::Marriage,
        _ => Asked::Passport,
    };
    let number = year.new_passport();
    let request = people::correction(truth, &known, asked, &number, year.today());
    let who = year.who(clerk);
    let answers = AnswersWire::Correction(Box::new(request.answers));
    let form = typed_for(&who, visit, "correction", &answers, &request.copies);
    let reply = lodged(year, &who, &form);
    if visit.is_empty() {
        return year.must_be_refused("a correction with nobody here", &reply, &["presence-needed"]);
    }
    if reply.status != 201 {
        year.must_be_refused("a second correction at once", &reply, &["already-filed"]);
        let open = |case: &crate::case::Case| case.stage.is_open() && case.brought.subject == known.iin;
        assert!(year.cases.iter().any(open), "{} has no open correction", known.iin);
        return;
    }
    let changes = match asked {
        Asked::Passport => Changes { document: Some(number.clone()), ..Changes::default() },
        Asked::Marriage => {
            Changes { document: Some(number.clone()), surname: Some(format!("{}son", known.surname)) }
        }
        Asked::OwnError => Changes::default(),
    };
    let brought = Brought {
        kind: Kind::Correction,
        channel: Channel::ServiceCentre,
        by: clerk,
        truth,
        surname: known.surname,
        document: number,
        forged: asked != Asked::Passport && year.dice.chance(25),
        subject: known.iin,
        changes,
    };
    year.accepted(&reply.body["application"], brought);
}

/// A package without its document, or with one that has expired: nothing is registered.
fn turned_away(year: &mut Year, clerk: &'static str) {
    let mut request = in_person(person(next_newcomer(year), year.today()));
    if year.dice.chance(50) {
        request.copies.clear();
    } else {
        request.answers.document.expires = shared::specimen::date("2026-11-20");
        request.answers.document.mrz.clear();
    }
    let who = year.who(clerk);
    let form = typed_formation(&who, &request);
    let refused = lodge(&who, &form);
    year.must_be_refused("an incomplete package", &refused, &["has-errors"]);
    let path = format!("{INTAKES}/{}/turn-away", form.id);
    let away = who.create(&path, &json!({ "version": form.version, "phone": "1414" }));
    assert_eq!(away.status, 201, "{}", away.body);
    let again = who.create(&path, &json!({ "version": form.version + 1 }));
    year.must_be_refused("turning away twice", &again, &["intake-ended"]);
    let signed = format!("/api/v1/centre/turned-away/{}/signed", away.text("/id"));
    assert_eq!(who.visitor.post(&signed, &json!({})).status, 200);
    year.say("documents refused", away.text("/number"));
}

/// Prints a result that is there and gives it away, once; elsewhere, early and past the queue it is refused.
fn hands_over(year: &mut Year, clerk: &'static str, visit: Option<&str>) {
    let now = year.office.clock.now();
    let ready = year.some_case(|case| {
        case.brought.by == clerk
            && !case.handed_over
            && case.decided.is_some_and(|(_, release)| release <= now)
    });
    let Some(place) = ready else { return };
    let case = year.cases[place].clone();
    let path = |step: &str| format!("/api/v1/centre/results/{}/{step}", case.id);
    let elsewhere = if clerk == "clerk" { "clerk-2" } else { "clerk" };
    let stranger = year.who(elsewhere).visitor.post(&path("print"), &json!({}));
    year.must_be_refused("printing elsewhere", &stranger, &["not-found"]);
    let who = year.who(clerk);
    let printed = who.visitor.post(&path("print"), &json!({}));
    assert!(printed.status == 200 && printed.bytes.starts_with(b"%PDF"), "{}: {}", case.number, printed.body);
    let wire = json!({ "name": "Utopian", "document": "UTO P 1", "ticket": visit.unwrap_or_default() });
    let give = || who.create(&path("hand-over"), &wire);
    if visit.is_none() {
        year.must_be_refused("handing over past the queue", &give(), &["presence-needed"]);
        return;
    }
    let outcomes: Vec<u16> = std::thread::scope(|scope| {
        [scope.spawn(|| give().status), scope.spawn(|| give().status)]
            .map(|task| task.join().expect("answered"))
            .into_iter()
            .collect()
    });
    assert!(outcomes.contains(&201) && outcomes.contains(&409), "given once: {outcomes:?}");
    year.cases[place].handed_over = true;
    year.say("handed over", &case.number);
    // What waits for its result is not printed.
    if let Some(open) = year.some_case(|case| case.brought.by == clerk && case.stage == Stage::Lodged) {
        let early =
            who.visitor.post(&format!("/api/v1/centre/results/{}/print", year.cases[open].id), &json!({}));
        year.must_be_refused("printing before the result", &early, &["not-released"]);
    }
}
