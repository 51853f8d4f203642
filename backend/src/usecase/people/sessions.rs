//! The open sessions of a person: which there are, and ending them, by the person, or by whoever takes a role away. Knows
//! neither cookies nor headers; what a session is called outside is no key to it.

use shared::access::device::{Browser, System, Way};
use shared::problem::ProblemCode;
use shared::time::Timestamp;
use shared::wire::v1::session::OpenSessionWire;

use crate::ids;
use crate::store::people::event::{By, Event, Fact};
use crate::store::people::session::{self, SessionRow};
use crate::store::{Done, Tx, moment};
use crate::usecase::context::Context;
use crate::usecase::{Fault, Person};

/// Whoever did nothing since then is signed out, milliseconds.
pub(crate) fn idle_since(cx: &Context<'_>, at: Timestamp) -> i64 {
    at.as_millisecond() - i64::from(cx.config.session_idle_minutes) * 60_000
}

/// What a session is called outside: it stays the same, and opens nothing.
fn name_of(token_hash: &str) -> String {
    let mut name = ids::sha256(format!("session-name-v1:{token_hash}").as_bytes());
    name.truncate(32);
    name
}

fn wire(row: &SessionRow, own: &str) -> Result<OpenSessionWire, Fault> {
    let at = |ms, column| moment(ms, "session", column).map(|at| at.to_string());
    Ok(OpenSessionWire {
        id: name_of(&row.token_hash),
        opened_at: at(row.opened_at, "opened_at")?,
        used_at: at(row.touched_at, "touched_at")?,
        ends_at: at(row.ends_at, "ends_at")?,
        way: Way::parse(&row.way).as_str().to_owned(),
        browser: Browser::parse(&row.browser).as_str().to_owned(),
        system: System::parse(&row.system).as_str().to_owned(),
        current: row.token_hash == own,
    })
}

/// Of the person, the one that asks first, then those used last.
fn open(cx: &Context<'_>, tx: &mut Tx, iin: &str, own: &str) -> Result<Vec<SessionRow>, Fault> {
    let mut rows = session::of_person(tx, iin, idle_since(cx, cx.time.at))?;
    rows.sort_by_key(|row| row.token_hash != own);
    Ok(rows)
}

fn wires(rows: &[SessionRow], own: &str) -> Result<Vec<OpenSessionWire>, Fault> {
    rows.iter().map(|row| wire(row, own)).collect()
}

/// Every open session of whoever asks.
pub(crate) fn list(cx: &Context<'_>, person: &Person, own: &str) -> Result<Vec<OpenSessionWire>, Fault> {
    cx.db.read("sessions", cx.time.at, |tx| wires(&open(cx, tx, &person.iin, own)?, own))
}

/// Ends one of them.
pub(crate) fn end(
    cx: &Context<'_>,
    person: &Person,
    own: &str,
    id: &str,
) -> Result<Vec<OpenSessionWire>, Fault> {
    end_those(cx, person, own, |row| name_of(&row.token_hash) == id)
}

/// Ends every one but that which asks.
pub(crate) fn end_others(
    cx: &Context<'_>,
    person: &Person,
    own: &str,
) -> Result<Vec<OpenSessionWire>, Fault> {
    end_those(cx, person, own, |row| row.token_hash != own)
}

/// What is left after those are ended; there must be one.
fn end_those(
    cx: &Context<'_>,
    person: &Person,
    own: &str,
    ends: impl Fn(&SessionRow) -> bool,
) -> Result<Vec<OpenSessionWire>, Fault> {
    cx.db.write("end_sessions", cx.time.at, |tx| {
        let (ended, left): (Vec<_>, Vec<_>) = open(cx, tx, &person.iin, own)?.into_iter().partition(&ends);
        if ended.is_empty() {
            return Err(Fault::code(ProblemCode::NotFound));
        }
        for row in &ended {
            session::close(tx, &row.token_hash)?;
        }
        let event = Event::new(Fact::SessionsEnded, person.coming(), "session", "");
        Ok(Done::new(wires(&left, own)?, event.detail(ended.len().to_string())))
    })
}

/// Ends every session of somebody who is not anymore what they were: they sign in again, as what they are. Nothing to tell
/// where there was none.
pub(crate) fn end_all_of(tx: &mut Tx, by: By, iin: &str) -> Result<Option<Event>, Fault> {
    let ended = session::close_all_of(tx, iin)?;
    let event = Event::new(Fact::SessionsEnded, by, "staff", iin).detail(ended.to_string());
    Ok((ended > 0).then_some(event))
}
