//! Keeping the house through the year: restarts and outages, the calendar that changes, people who come and go at the
//! desk, hearings switched on, visits at home; and the journal read through at the end.

use std::time::Duration;

use jiff::ToSpan as _;
use serde_json::json;
use shared::application::{Kind, Stage};
use shared::calendar::WorkingCalendar;
use shared::decision::hearing::HearingBeforeRefusal;
use shared::time::{Date, date, parse_date};

use crate::people::{first_day, in_person, person};
use crate::portal::next_newcomer;
use crate::year::{THIRD_OPERATOR, Year, ZONE};
use crate::{counter, desk, portal};

/// How long a seal may take by the machine's own clock once it is due, and how often it is looked for.
const SEALED_WITHIN: Duration = Duration::from_secs(120);
const GLANCE: Duration = Duration::from_millis(5);

/// A visit at home that was asked for.
#[derive(Clone, Debug)]
pub(crate) struct HomeVisit {
    id: String,
    version: i64,
    office: &'static str,
    day: Date,
}

/// The service stops without a word and comes back after some minutes; whoever was signed in signs in again.
pub(crate) fn goes_down(year: &mut Year, minutes: i64) {
    year.say("outage", "");
    let back = year.office.clock.now() + minutes.minutes();
    year.office.clock.set(back);
    year.office.close_and_open_again();
    year.everybody_signs_in_again();
}

/// What happens on certain days of the year.
pub(crate) fn of_the_day(year: &mut Year, day: Date) {
    year.go(ZONE.moment(day, 6 * 60));
    if day > first_day() {
        must_be_sealed(year, day.yesterday().expect("the day before"));
    }
    if [1, 16].contains(&day.day()) {
        // The list of revoked certificates lasts thirty days: every start makes a new one.
        goes_down(year, 2);
    }
    match (day.month(), day.day()) {
        (2, 10) => appoints(year),
        (4, 20) => dismisses(year),
        (3, 1) => hearings(year, true),
        (9, 1) => hearings(year, false),
        (5, 5) => swaps_a_saturday(year),
        _ => {}
    }
}

/// Hearings are a setting: they change with a start.
fn hearings(year: &mut Year, on: bool) {
    year.hearing = on;
    year.office.config.hearing = if on { HearingBeforeRefusal::On } else { HearingBeforeRefusal::Off };
    goes_down(year, 2);
}

/// Two administrators name an operator: what one proposes, only the other confirms.
fn appoints(year: &mut Year) {
    let body = json!({ "iin": THIRD_OPERATOR, "role": "operator", "name": "THIRD OPERATOR" });
    let proposed = year.who("administrator").create("/api/v1/staff", &body);
    assert_eq!(proposed.status, 202, "{}", proposed.body);
    let other = year.who("administrator-2");
    let waits = other.get("/api/v1/staff/proposals");
    let confirm = format!("/api/v1/staff/proposals/{}/confirm", waits.text("/0/id"));
    let alone = year.who("administrator").create(&confirm, &json!({}));
    year.must_be_refused("appointing alone", &alone, &["same-person"]);
    let confirmed = other.create(&confirm, &json!({}));
    assert_eq!(confirmed.status, 200, "{}", confirmed.body);
    year.operators.push("operator-3");
    year.say("operator appointed", "");
}

/// An operator leaves, and what they held is free again.
fn dismisses(year: &mut Year) {
    year.go(ZONE.moment(year.today(), 10 * 60));
    portal::files_unclear(year);
    desk::takes_one(year, "operator-3");
    let body = json!({ "iin": THIRD_OPERATOR, "role": "operator" });
    let gone = year.who("administrator").create("/api/v1/staff/remove", &body);
    assert_eq!(gone.status, 200, "{}", gone.body);
    year.operators.retain(|name| *name != "operator-3");
    year.say("operator dismissed", "");
    for place in 0..year.cases.len() {
        let case = year.cases[place].clone();
        if case.holder == Some("operator-3") && case.stage == Stage::UnderCheck {
            let case = &mut year.cases[place];
            (case.stage, case.holder, case.version) = (Stage::Lodged, None, case.version + 1);
            year.say("given back by leaving", "");
            year.hold(place);
        }
    }
}

/// The Government makes a Saturday a working day and a Monday a day off: whatever is lodged from now on counts by it.
fn swaps_a_saturday(year: &mut Year) {
    let (monday, saturday) = (date(2027, 6, 7).expect("a day"), date(2027, 6, 12).expect("a day"));
    let with = |mut days: Vec<String>, more: Date| {
        days.push(more.to_string());
        days.sort_unstable();
        days
    };
    let now = &year.calendar;
    let (off, worked) = (with(now.off_days(), monday), with(now.worked_days(), saturday));
    let (first, last) = (now.first_year(), now.last_year());
    let body = json!({
        "first_year": first, "last_year": last, "off": off, "worked": worked, "source": "An act of Utopia, number 1",
    });
    let published = year.who("administrator").change("/api/v1/calendar/versions", 1, &body);
    assert_eq!(published.status, 201, "{}", published.body);
    let days = |texts: &[String]| texts.iter().filter_map(|text| parse_date(text)).collect();
    year.calendar = WorkingCalendar::new(days(&off), days(&worked), first, last);
    year.say("calendar published", "");
}

/// Something about the house itself.
pub(crate) fn works(year: &mut Year) {
    match year.dice.below(100) {
        0..25 => announces(year),
        25..35 => {
            let minutes = 1 + year.dice.below(20) as i64;
            goes_down(year, minutes);
        }
        _ => asks_for_a_visit(year),
    }
}

/// A technical break is announced; it moves no due day.
fn announces(year: &mut Year) {
    let now = year.office.clock.now();
    let begins = now + 30.hours();
    let body = json!({
        "kind": "break", "starts_at": begins.to_string(), "ends_at": (begins + 2.hours()).to_string(),
        "affected": ["portal"], "cause": "The database is moved to another room.",
    });
    let written = year.who("administrator").create("/api/v1/outages", &body);
    if written.status == 201 {
        return year.say("break announced", "");
    }
    year.must_be_refused("no break then", &written, &["entry-incomplete", "outage-overlaps"]);
}

/// The contact centre takes a request for a visit at home.
fn asks_for_a_visit(year: &mut Year) {
    let day = year.today().checked_add((1 + year.dice.below(5) as i64).days()).expect("a day");
    let office = year.pick(&["office-1", "office-2"]);
    let body = json!({
        "name": "Anna Utopian", "address": "Zenith, Main Street 1", "phone": "+7 701 000 00 00", "reason": "moving",
        "office": office, "day": day.to_string(), "from": 600, "until": 720,
    });
    let made = year.who("contact-centre").create("/api/v1/contact/home-visits", &body);
    if made.status != 201 {
        return year.must_be_refused("no visit that day", &made, &["visit-incomplete"]);
    }
    year.say("visit at home asked for", office);
    year.visits.push(HomeVisit { id: made.text("/id").to_owned(), version: 1, office, day });
}

/// A clerk makes a visit whose day has come, or calls it off; the application taken in there ends it.
pub(crate) fn goes_to_somebody(year: &mut Year, clerk: &'static str) {
    let office = if clerk == "clerk" { "office-1" } else { "office-2" };
    let today = year.today();
    let due =
        year.visits.iter().position(|visit| visit.office == office && visit.day <= today && clerk != "duty");
    let Some(place) = due else { return };
    let visit = year.visits.remove(place);
    let step = |year: &mut Year, step: &str, version: i64, body: &serde_json::Value| {
        let path = format!("/api/v1/centre/home-visits/{}/{step}", visit.id);
        year.who(clerk).change(&path, version, body)
    };
    let early = step(year, "perform", visit.version, &json!({ "application": "Ф-2026-000001" }));
    year.must_be_refused("a visit that nobody took", &early, &["wrong-visit-state"]);
    let taken = step(year, "assign", visit.version, &json!({}));
    assert_eq!(taken.status, 200, "{}", taken.body);
    if year.dice.chance(25) {
        let off = step(year, "cancel", visit.version + 1, &json!({ "cause": "Nobody was at home." }));
        assert_eq!(off.status, 200, "{}", off.body);
        return year.say("visit at home called off", "");
    }
    let truth = next_newcomer(year);
    let request = in_person(person(truth, today));
    let Some(filed) = counter::formation(year, clerk, truth, &request, false) else { return };
    let number = json!({ "application": year.cases[filed].number });
    let done = step(year, "perform", visit.version + 1, &number);
    assert_eq!((done.status, done.text("/state")), (200, "performed"), "{}", done.body);
    year.say("visit at home made", "");
}

/// A day that has ended is sealed once the clock has run evenly for an hour into the next one. A duty that was at work
/// when the clock moved looks again a minute later.
fn must_be_sealed(year: &mut Year, day: Date) {
    let seal = format!("SELECT day AS a, '' AS b FROM audit_seal WHERE day = '{day}'");
    let (mut waited, mut glances) = (Duration::ZERO, 0_u32);
    while year.rows.pairs(&seal).is_empty() {
        assert!(waited < SEALED_WITHIN, "I8: {day} is not sealed");
        std::thread::sleep(GLANCE);
        waited += GLANCE;
        glances += 1;
        if glances.is_multiple_of(10) && glances <= 300 {
            let now = year.office.clock.now();
            year.go(now + 1.minute());
        }
    }
    year.say("day sealed", "");
}

/// The chain of the journal is whole from the first entry to the last, and every day before today is sealed by it.
pub(crate) fn must_be_whole(year: &mut Year) {
    let yesterday = year.today();
    year.go(ZONE.moment(yesterday.tomorrow().expect("another day"), 6 * 60));
    must_be_sealed(year, yesterday);
    let state = year.who("auditor").visitor.post("/api/v1/journal/check", &json!({}));
    assert_eq!(state.body["whole"], json!(true), "I8: {}", state.body);
    let sealed = u64::from(year.count("day sealed"));
    assert!(state.body["seals"].as_u64().is_some_and(|seals| seals >= sealed), "I8: {}", state.body);
    year.rows.must_find_nothing(
        "left open at the end of the year",
        "SELECT number AS a, stage AS b FROM application WHERE stage IN ('lodged', 'under_check', 'hearing')",
    );
}

impl Year {
    /// A year in which nothing happened proves nothing.
    pub(crate) fn must_have_seen_much(&self) {
        for what in [
            "accepted",
            "accepted and clear",
            "turned away",
            "double click",
            "three at once",
            "taken back",
            "released",
            "documents refused",
            "handed over",
            "granted",
            "granted by two",
            "candidates set aside",
            "R258/15.1",
            "R258/15.2",
            "R258/15.3",
            "heard",
            "hearing concluded",
            "visit at home made",
            "calendar published",
            "appointing alone",
            "operator appointed",
            "operator dismissed",
            "given back by leaving",
            "outage",
            "break announced",
            "what cannot be",
            "taken by two at once",
        ] {
            assert!(self.count(what) > 0, "nobody saw: {what}; {}", self.told());
        }
        let corrected = self
            .cases
            .iter()
            .filter(|case| case.brought.kind == Kind::Correction && case.stage == Stage::Granted);
        assert!(corrected.count() > 0, "nothing was corrected");
    }
}
