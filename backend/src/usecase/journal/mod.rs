//! The journal: read by an auditor, checked from start to end, sealed day by day. Reading it is an entry of its own.

pub(crate) mod check;
pub(crate) mod seal;
mod signer;

use std::collections::BTreeMap;

use shared::access::{Action, Role};
use shared::iin::Iin;
use shared::problem::{Problem, ProblemCode};
use shared::time::{Date, parse_date};
use shared::wire::v1::journal::{JournalLine, JournalQuery, JournalWire};

use super::{Fault, Person};
use crate::app::App;
use crate::store::audit::{By, Event, Fact};
use crate::store::journal::{self, EntryRow, Sought};
use crate::store::{Done, Tx, application, moment, staff};

/// Entries of a page.
const PAGE: i64 = 50;
/// Longest filter, characters.
const FILTER_CHARACTERS_MAX: usize = 40;

/// Whoever reads the journal.
fn auditor(person: &Person) -> By {
    By::Staff(Role::Auditor, person.iin.clone())
}

/// A page of it, newest first.
pub(crate) fn read(app: &App, person: &Person, query: &JournalQuery) -> Result<JournalWire, Fault> {
    person.may(Action::ReadJournal)?;
    let (from, until) = period(app, query)?;
    let wrong = |part: &str| Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part));
    for (part, text) in [("number", &query.number), ("fact", &query.fact)] {
        let plain = text.chars().all(|c| c.is_alphanumeric() || "-_".contains(c));
        if text.chars().count() > FILTER_CHARACTERS_MAX || !plain {
            return Err(wrong(part));
        }
    }
    let state = app.journal_state();
    app.db.write("read_journal", app.clock.now(), |tx| {
        let subject = match query.number.as_str() {
            "" => String::new(),
            number => {
                let case = application::by_number(tx, number)?;
                case.ok_or_else(|| Fault::code(ProblemCode::NotFound))?.filed.id
            }
        };
        let sought = Sought { subject, fact: query.fact.clone(), from, until, before: query.before };
        let mut rows = journal::find(tx, &sought, PAGE + 1)?;
        let more = i64::try_from(rows.len()).unwrap_or(0) > PAGE;
        rows.truncate(usize::try_from(PAGE).unwrap_or(0));
        let next = rows.last().map_or(0, |row| if more { row.seq } else { 0 });
        let wire = JournalWire { lines: lines(tx, &rows)?, next, state: state.clone() };
        let asked = [&query.number, &query.fact, &query.from, &query.to].map(String::as_str).join(" ");
        let event = Event::new(Fact::JournalRead, auditor(person), "journal", "page");
        Ok(Done::new(wire, event.detail(asked.trim())))
    })
}

/// The days asked for as moments, the last one included; 0 where there is no bound.
fn period(app: &App, query: &JournalQuery) -> Result<(i64, i64), Fault> {
    let wrong = |part: &str| Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part));
    let midnight = |day: Date| app.config.zone.moment(day, 0).as_millisecond();
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

/// Who is shown how: people who work here by name and number, since they answer for what they did here; everybody
/// else with the middle of the number hidden.
fn actor(row: &EntryRow, names: &BTreeMap<String, String>) -> (String, String) {
    match row.actor_kind.as_str() {
        "representative" => {
            let masked = Iin::parse(&row.actor).map(|iin| iin.masked());
            (masked.unwrap_or_else(|_| "••••••••••••".to_owned()), String::new())
        }
        _ => (row.actor.clone(), names.get(&row.actor).cloned().unwrap_or_default()),
    }
}

fn lines(tx: &mut Tx, rows: &[EntryRow]) -> Result<Vec<JournalLine>, Fault> {
    let names = staff::names(tx)?;
    let cases: Vec<&str> =
        rows.iter().filter(|row| row.subject_kind == "application").map(|row| row.subject.as_str()).collect();
    let numbers = application::numbers_of(tx, &cases)?;
    rows.iter()
        .map(|row| {
            let (actor, actor_name) = actor(row, &names);
            Ok(JournalLine {
                seq: row.seq,
                at: moment(row.at, "audit", "at")?.to_string(),
                fact: row.event.clone(),
                by: row.actor_kind.clone(),
                actor,
                actor_name,
                about: row.subject_kind.clone(),
                subject: numbers.get(&row.subject).unwrap_or(&row.subject).clone(),
                basis: row.basis.clone(),
                detail: row.detail.clone(),
            })
        })
        .collect()
}
