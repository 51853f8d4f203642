//! The portal: people file through their representatives, twice and at once, take back, look, book, complain. Knows
//! what each may expect for an answer.

use serde_json::{Value, json};
use shared::application::{Kind, Stage};
use shared::wire::v1::formation::FormationRequest;

use crate::case::{Brought, Changes};
use crate::people::{self, NAMESAKE, in_cyrillic, person, through, with_passport};
use crate::support::{Actor, Reply, once};
use crate::year::Year;
use crate::{counter, house};

/// Those who file for others.
const REPRESENTATIVES: [&str; 2] = ["representative", "representative-2"];

/// What comes with a formation.
pub(crate) fn brought(request: &FormationRequest, by: &'static str, truth: u32, forged: bool) -> Brought {
    Brought {
        kind: Kind::Formation,
        channel: request.channel,
        by,
        truth,
        surname: request.answers.recipient.names.surname.clone(),
        document: request.answers.document.number.clone(),
        forged,
        subject: String::new(),
        changes: Changes::default(),
    }
}

/// Somebody at the portal.
pub(crate) fn serves(year: &mut Year) {
    let by = year.pick(&REPRESENTATIVES);
    match year.dice.below(100) {
        0..38 => newcomer(year, by),
        38..46 => known_again(year, by),
        46..60 => known_otherwise(year, by),
        60..66 => all_at_once(year),
        66..80 => takes_back(year, by),
        80..90 => answers(year, by),
        90..95 => books(year, by),
        _ => complains(year, by),
    }
}

/// The next person who was never here, sometimes a namesake of one who was.
pub(crate) fn next_newcomer(year: &mut Year) -> u32 {
    let known: Vec<u32> = year.people.keys().copied().filter(|truth| *truth < NAMESAKE).collect();
    if !known.is_empty() && year.dice.chance(12) {
        let namesake = NAMESAKE + year.pick(&known);
        if !year.cases.iter().any(|case| case.brought.truth == namesake) {
            return namesake;
        }
    }
    year.newcomers += 1;
    year.newcomers
}

/// Somebody of the register, by who they truly are; nobody while it is empty, and no convict.
pub(crate) fn somebody_known(year: &mut Year) -> Option<u32> {
    let known: Vec<u32> = year.people.keys().copied().filter(|truth| *truth < people::CONVICT).collect();
    if known.is_empty() { None } else { Some(year.pick(&known)) }
}

fn newcomer(year: &mut Year, by: &'static str) {
    let truth = next_newcomer(year);
    let mut request = person(truth, year.today());
    let unclear = year.dice.chance(45);
    if unclear {
        request.answers.document.mrz.clear();
    }
    let forged = unclear && year.dice.chance(35);
    files(year, by, truth, request, forged);
}

/// Somebody new whom a person must look at.
pub(crate) fn files_unclear(year: &mut Year) {
    let truth = next_newcomer(year);
    let mut request = person(truth, year.today());
    request.answers.document.mrz.clear();
    files(year, "representative", truth, request, false);
}

/// The same passport once more.
fn known_again(year: &mut Year, by: &'static str) {
    let Some(truth) = somebody_known(year) else { return };
    let request = person(truth, year.today());
    files(year, by, truth, request, false);
}

/// The same person with a new passport, or in other letters.
fn known_otherwise(year: &mut Year, by: &'static str) {
    let Some(truth) = somebody_known(year) else { return };
    let mut request = person(truth, year.today());
    let number = year.new_passport();
    with_passport(&mut request, &number);
    if year.dice.chance(40) {
        let names = &mut request.answers.recipient.names;
        (names.surname, names.given_name) = (in_cyrillic(&names.surname), in_cyrillic(&names.given_name));
        request.answers.power.principal = request.answers.recipient.names.clone();
        request.answers.document.mrz.clear();
    }
    files(year, by, truth, request, false);
}

/// A filing from the first letter to the answer, by a calm hand or a nervous one.
fn files(year: &mut Year, by: &'static str, truth: u32, mut request: FormationRequest, forged: bool) {
    through(&mut request, by);
    let me = year.who(by);
    let ready = me.ready(&year.office, &request);
    let key = once();
    let reply = match year.dice.below(100) {
        // Twice at once under one key: one answer.
        0..15 => {
            let send = || me.lodge(&ready.draft, &ready.envelope, &key);
            let [first, second] = std::thread::scope(|scope| {
                let tasks = [scope.spawn(send), scope.spawn(send)];
                tasks.map(|task| task.join().expect("answered"))
            });
            year.say("double click", &ready.draft);
            assert_eq!((first.status, &first.bytes), (second.status, &second.bytes), "one answer");
            first
        }
        // The service goes away with the signature in the air, and comes back.
        15..17 => {
            drop(me);
            house::goes_down(year, 4);
            let me = year.who(by);
            me.lodge(&ready.draft, &ready.envelope, &key)
        }
        // Somebody changes the draft in another window.
        17..22 => {
            let save = me.visitor.request("PUT", &format!("/api/v1/drafts/{}", ready.draft));
            let version = me.get(&format!("/api/v1/drafts/{}", ready.draft)).body["version"].clone();
            let saved =
                me.visitor.send(save.header("if-match", format!("\"{version}\"")).json(&request.answers));
            assert_eq!(saved.status, 200, "{}", saved.body);
            let stale = me.lodge(&ready.draft, &ready.envelope, &once());
            year.must_be_refused("lodging what has changed", &stale, &["statement-stale", "challenge-spent"]);
            throws_away(&me, &ready.draft);
            me.file(&year.office, &request)
        }
        _ => me.lodge(&ready.draft, &ready.envelope, &key),
    };
    if came_of(year, &reply, "", brought(&request, by, truth, forged)).is_none() {
        let me = year.who(by);
        for draft in me.get("/api/v1/drafts").body.as_array().into_iter().flatten() {
            throws_away(&me, draft["id"].as_str().expect("an id"));
        }
    }
}

/// What was turned away stays with its owner, who has no use for it.
fn throws_away(me: &Actor, draft: &str) {
    let gone = me.visitor.send(me.visitor.request("DELETE", &format!("/api/v1/drafts/{draft}")));
    assert_eq!(gone.status, 204, "{}", gone.body);
}

/// What came of a filing of a formation.
pub(crate) fn came_of(year: &mut Year, reply: &Reply, at: &str, brought: Brought) -> Option<usize> {
    if reply.status == 201 {
        let application: Value = reply.body.pointer(at).cloned().unwrap_or_default();
        return Some(year.accepted(&application, brought));
    }
    year.must_be_refused("turned away", reply, &["already-has-iin", "already-filed", "has-errors"]);
    let known = year.people.contains_key(&brought.truth);
    let open = |case: &crate::case::Case| case.stage.is_open() && case.brought.document == brought.document;
    match reply.problem() {
        "already-has-iin" => assert!(known, "{} was never given a number", brought.truth),
        "already-filed" => assert!(year.cases.iter().any(open), "{} is not open", brought.document),
        _ => panic!("what is prepared has no errors: {}", reply.body),
    }
    let number = year.people.get(&brought.truth).map_or("no number", |known| known.iin.as_str());
    assert!(!reply.body.to_string().contains(number), "R79: the number is not told");
    None
}

/// Two representatives and a counter for one person at one moment: one of them is registered.
fn all_at_once(year: &mut Year) {
    let truth = next_newcomer(year);
    let today = year.today();
    let mut ready = Vec::new();
    for by in REPRESENTATIVES {
        let mut request = person(truth, today);
        through(&mut request, by);
        let me = year.who(by);
        ready.push((me.ready(&year.office, &request), me, request, by));
    }
    let at_counter = people::in_person(person(truth, today));
    let clerk = year.who("clerk");
    let form = counter::typed_formation(&clerk, &at_counter);
    let replies: Vec<Reply> = std::thread::scope(|scope| {
        let mut tasks: Vec<_> = ready
            .iter()
            .map(|(ready, me, _, _)| scope.spawn(|| me.lodge(&ready.draft, &ready.envelope, &once())))
            .collect();
        tasks.push(scope.spawn(|| counter::lodge(&clerk, &form)));
        tasks.into_iter().map(|task| task.join().expect("answered")).collect()
    });
    year.say("three at once", &truth.to_string());
    let won: Vec<usize> = (0..3).filter(|place| replies[*place].status == 201).collect();
    let formed = |place: &usize| {
        let iin = ["/iin", "/application/iin"].iter().find_map(|path| replies[*place].body.pointer(path));
        iin.is_some_and(|iin| iin.as_str().is_some_and(|iin| !iin.is_empty()))
    };
    let numbers = won.iter().filter(|place| formed(place)).count();
    assert!(
        numbers <= 1 && !won.is_empty(),
        "{:?}",
        replies.iter().map(|reply| &reply.body).collect::<Vec<_>>()
    );
    // Who got the number first: the others met what was there by then, or wait for an operator.
    let mut order: Vec<usize> = (0..3).collect();
    order.sort_by_key(|place| (!formed(place), replies[*place].status != 201));
    for place in order {
        let (at, brought) = match ready.get(place) {
            Some((_, _, request, by)) => ("", brought(request, by, truth, false)),
            None => ("/application", brought(&at_counter, "clerk", truth, false)),
        };
        if came_of(year, &replies[place], at, brought).is_none()
            && let Some((ready, me, _, _)) = ready.get(place)
        {
            throws_away(me, &ready.draft);
        }
    }
}

/// A step of the person who filed.
fn own_step(year: &mut Year, place: usize, step: &str, version: i64, body: &Value) -> Reply {
    let me = year.who(year.cases[place].brought.by);
    let path = format!("/api/v1/applications/{}/{step}", year.cases[place].id);
    me.change(&path, version, body)
}

fn takes_back(year: &mut Year, by: &'static str) {
    let decided = year.dice.chance(25);
    let found = year
        .some_case(|case| case.is_of_portal() && case.brought.by == by && case.stage.is_open() != decided);
    let Some(place) = found else { return };
    let version = year.cases[place].version;
    if decided {
        let late = own_step(year, place, "withdraw", version, &json!({}));
        year.must_be_refused("taking back too late", &late, &["already-decided", "wrong-stage"]);
        return year.hold(place);
    }
    if year.dice.chance(30) {
        let stale = own_step(year, place, "withdraw", version + 5, &json!({}));
        year.must_be_refused("taking back over another version", &stale, &["stale-version"]);
        return year.hold(place);
    }
    let gone = own_step(year, place, "withdraw", version, &json!({ "reason": "I leave earlier." }));
    assert_eq!((gone.status, gone.text("/line/stage")), (200, "withdrawn"), "{}", gone.body);
    let case = &mut year.cases[place];
    (case.stage, case.version, case.holder) = (Stage::Withdrawn, version + 1, None);
    let number = case.number.clone();
    year.say("taken back", &number);
    year.hold(place);
}

/// Whoever is heard answers, in time or not.
fn answers(year: &mut Year, by: &'static str) {
    let found =
        year.some_case(|case| case.is_of_portal() && case.brought.by == by && case.stage == Stage::Hearing);
    let Some(place) = found else { return };
    let body = if year.dice.chance(50) {
        json!({ "answer": "waives" })
    } else {
        json!({ "answer": "objects", "text": "The copy is good: line two is readable." })
    };
    let version = year.cases[place].version;
    let told = own_step(year, place, "objection", version, &body);
    if told.status == 200 {
        year.cases[place].version += 1;
        year.say("objection", "");
    } else {
        year.must_be_refused("objection too late", &told, &["objection-late", "objection-given"]);
    }
    year.hold(place);
}

/// The cabinet shows a result from its release on, and not a second earlier.
pub(crate) fn sees(year: &mut Year, place: usize, released: bool) {
    let case = year.cases[place].clone();
    let me = year.who(case.brought.by);
    let shown = me.get(&format!("/api/v1/applications/{}", case.id));
    let (stage, iin) = (shown.text("/line/stage"), shown.text("/iin"));
    if released {
        assert!(["granted", "issued"].contains(&stage), "{} at its release: {}", case.number, shown.body);
        assert_eq!(iin.len(), 12, "{}", shown.body);
        year.say("released", &case.number);
    } else {
        assert_eq!((stage, iin), ("under_check", ""), "{} before its release", case.number);
    }
}

fn books(year: &mut Year, by: &'static str) {
    use jiff::ToSpan as _;
    let day = year.today().checked_add((1 + year.dice.below(6) as i64).days()).expect("a day");
    let minute = 540 + 20 * year.dice.below(20);
    let office = year.pick(&["office-1", "office-2", "office-3"]);
    let body = json!({ "office": office, "day": day.to_string(), "minute": minute, "purpose": "hand_in" });
    let me = year.who(by);
    let booked = me.create("/api/v1/bookings", &body);
    if booked.status != 201 {
        return year.must_be_refused(
            "not booked",
            &booked,
            &["slot-not-offered", "slot-taken", "already-booked"],
        );
    }
    year.say("booked", office);
    if year.dice.chance(40) {
        let path = format!("/api/v1/bookings/{}", booked.text("/id"));
        let cancel = me.visitor.request("DELETE", &path).header("if-match", "\"1\"");
        assert_eq!(me.visitor.send(cancel).status, 204);
    }
}

fn complains(year: &mut Year, by: &'static str) {
    let Some(place) = year.some_case(|case| case.is_of_portal() && case.brought.by == by) else { return };
    let about = if year.cases[place].stage.is_open() { "delay" } else { "decision" };
    let body = json!({
        "application": year.cases[place].id, "about": about, "instance": "provider",
        "text": "I showed everything that was asked for.",
    });
    let me = year.who(by);
    let lodged = me.create("/api/v1/complaints", &body);
    if lodged.status == 201 {
        year.say("complaint", about);
    } else {
        year.must_be_refused("nothing to complain about", &lodged, &["complaint-not-open"]);
    }
    year.hold(place);
}
