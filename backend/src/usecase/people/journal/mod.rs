//! The journal: read by an auditor, checked from start to end, sealed day by day. Reading it is an entry of its own.

pub(crate) mod check;
pub(crate) mod own;
pub(crate) mod seal;
mod signer;

use std::collections::BTreeMap;

use shared::access::{Action, Role};
use shared::iin::Iin;
use shared::problem::{Problem, ProblemCode};
use shared::time::{Date, parse_date};
use shared::wire::v1::journal::{JournalLine, JournalSearchWire, JournalWire};

use crate::store::filing::application;
use crate::store::people::entry::{EntryRow, ToldRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::people::journal::{self, KeptEntry, Sought};
use crate::store::people::staff;
use crate::store::{Done, Tx, moment};
use crate::usecase::context::Context;
use crate::usecase::{Fault, Person};

/// Entries of a page.
const PAGE: i64 = 50;
/// Longest filter, characters.
const FILTER_CHARACTERS_MAX: usize = 40;
/// Things told of that a line names; how many there are it says.
const TOLD_SHOWN: usize = 25;

/// Whoever reads the journal.
fn auditor(person: &Person) -> By {
    By::Staff(Role::Auditor, person.iin.clone())
}

fn wrong(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part))
}

/// A person's number as it was typed; empty when nobody was asked for.
fn number_of(text: &str, part: &str) -> Result<String, Fault> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let whole = digits.len() == 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if digits.is_empty() || whole { Ok(digits) } else { Err(wrong(part)) }
}

/// A page of it, newest first. What was asked for is an entry of its own, which names the person asked about.
pub(crate) fn read(
    cx: &Context<'_>,
    person: &Person,
    asked: &JournalSearchWire,
) -> Result<JournalWire, Fault> {
    person.may(Action::ReadJournal)?;
    let (from, until) = period(cx, asked)?;
    for (part, text) in [("number", &asked.number), ("fact", &asked.fact)] {
        let plain = text.chars().all(|c| c.is_alphanumeric() || "-_".contains(c));
        if text.chars().count() > FILTER_CHARACTERS_MAX || !plain {
            return Err(wrong(part));
        }
    }
    if !asked.fact.is_empty() && Fact::parse(&asked.fact).is_none() {
        return Err(wrong("fact"));
    }
    if asked.before < 0 {
        return Err(wrong("before"));
    }
    let (about, actor) = (number_of(&asked.person, "person")?, number_of(&asked.actor, "actor")?);
    let state = cx.state.journal();
    cx.db.write("read_journal", cx.time.at, |tx| {
        let mut subjects = if about.is_empty() { Vec::new() } else { journal::subjects_of(tx, &about)? };
        if !asked.number.is_empty() {
            let case = application::by_number(tx, &asked.number)?;
            let case = case.ok_or_else(|| Fault::code(ProblemCode::NotFound))?.filed.id;
            if !about.is_empty() && !subjects.contains(&case) {
                return Err(Fault::code(ProblemCode::NotFound));
            }
            subjects = vec![case];
        }
        let sought = Sought {
            subjects,
            actor: actor.clone(),
            fact: asked.fact.clone(),
            from,
            until,
            before: asked.before,
            ..Sought::default()
        };
        let mut entries = journal::find(tx, &sought, PAGE + 1)?;
        let more = i64::try_from(entries.len()).unwrap_or(0) > PAGE;
        entries.truncate(usize::try_from(PAGE).unwrap_or(0));
        let next = entries.last().map_or(0, |one| if more { one.row.seq } else { 0 });
        let wire = JournalWire { lines: lines(tx, &entries)?, next, state: state.clone() };
        let words = [&asked.number, &asked.fact, &asked.from, &asked.to].map(String::as_str).join(" ");
        let event = if about.is_empty() {
            Event::new(Fact::JournalRead, auditor(person), "journal", "page")
        } else {
            Event::new(Fact::JournalRead, auditor(person), "iin", &about)
        };
        let event = if actor.is_empty() { event } else { event.naming(&[("iin", actor.clone())]) };
        Ok(Done::new(wire, event.detail(words.trim())))
    })
}

/// The days asked for as moments, the last one included; 0 where there is no bound.
fn period(cx: &Context<'_>, query: &JournalSearchWire) -> Result<(i64, i64), Fault> {
    let midnight = |day: Date| cx.config.zone.moment(day, 0).as_millisecond();
    let bound = |text: &str, part: &str| match text {
        "" => Ok(None),
        text => parse_date(text).map(Some).ok_or_else(|| wrong(part)),
    };
    let (from, to) = (bound(&query.from, "from")?, bound(&query.to, "to")?);
    let until = to.and_then(|day| day.tomorrow().ok());
    if from.zip(until).is_some_and(|(from, until)| from >= until) {
        return Err(wrong("to"));
    }
    Ok((from.map_or(0, midnight), until.map_or(0, midnight)))
}

/// The number of a person from outside, with its middle hidden.
fn masked(iin: &str) -> String {
    Iin::parse(iin).map_or_else(|_| "••••••••••••".to_owned(), |iin| iin.masked())
}

/// Who is shown how: people who work here by name and number, since they answer for what they did here; everybody
/// else with the middle of the number hidden.
fn actor(row: &EntryRow, names: &BTreeMap<String, String>) -> (String, String) {
    match row.actor_kind.as_str() {
        "representative" => (masked(&row.actor), String::new()),
        _ => (row.actor.clone(), names.get(&row.actor).cloned().unwrap_or_default()),
    }
}

/// What an entry is about: an application by its number, a person's number with its middle hidden, everything else as
/// it is. The hash of a session, which older entries hold, tells a reader nothing.
fn subject(row: &EntryRow, numbers: &BTreeMap<String, String>) -> String {
    match row.subject_kind.as_str() {
        "session" => String::new(),
        "iin" => masked(&row.subject),
        _ => numbers.get(&row.subject).unwrap_or(&row.subject).clone(),
    }
}

fn lines(tx: &mut Tx, entries: &[KeptEntry]) -> Result<Vec<JournalLine>, Fault> {
    let names = staff::names(tx)?;
    let about = entries.iter().map(|one| (one.row.subject_kind.as_str(), one.row.subject.as_str()));
    let looked = entries.iter().flat_map(|one| one.told.iter().take(TOLD_SHOWN));
    let looked = looked.map(|told| (told.kind.as_str(), told.subject.as_str()));
    let cases: Vec<&str> =
        about.chain(looked).filter(|(kind, _)| *kind == "application").map(|(_, id)| id).collect();
    let numbers = application::numbers_of(tx, &cases)?;
    let told = |one: &ToldRow| match one.kind.as_str() {
        "iin" => masked(&one.subject),
        _ => numbers.get(&one.subject).unwrap_or(&one.subject).clone(),
    };
    entries
        .iter()
        .map(|one| {
            let row = &one.row;
            let (actor, actor_name) = actor(row, &names);
            // Witness to a row is the check's business; a reader wants to know whose data was seen.
            let seen = one.told.iter().filter(|told| told.digest.is_empty());
            Ok(JournalLine {
                seq: row.seq,
                at: moment(row.at, "audit", "at")?.to_string(),
                fact: row.event.clone(),
                by: row.actor_kind.clone(),
                actor,
                actor_name,
                about: row.subject_kind.clone(),
                subject: subject(row, &numbers),
                basis: row.basis.clone(),
                detail: row.detail.clone(),
                request: row.request.clone(),
                address: row.address.clone(),
                told: seen.clone().take(TOLD_SHOWN).map(told).collect(),
                told_count: i64::try_from(seen.count()).unwrap_or(i64::MAX),
            })
        })
        .collect()
}
