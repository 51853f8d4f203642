//! The working calendar: published by an administrator, read by everybody, counted by from the next filing on. What
//! was promised by an earlier version stays promised: the due day of an application is stored when it is lodged.

use std::sync::Arc;

use shared::access::Action;
use shared::calendar::version::{CalendarFault, Offered, judge};
use shared::calendar::{DELIVERED_SOURCE, WorkingCalendar};
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::time::parse_date;
use shared::wire::v1::calendar::{CalendarWire, PublishWire};

use crate::store::calendar::versions::{self, VersionRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{Done, StoreError, Tx, from_json, json, moment};
use crate::usecase::context::Context;
use crate::usecase::state::InForce;
use crate::usecase::{Fault, Person};

fn bad(row: &VersionRow, column: &'static str) -> StoreError {
    StoreError::Inconsistent { table: "calendar_version", column, row: row.version.to_string() }
}

fn days(row: &VersionRow, text: &str, column: &'static str) -> Result<Vec<String>, StoreError> {
    from_json(text, "calendar_version", column, &row.version.to_string())
}

fn calendar_of(row: &VersionRow) -> Result<WorkingCalendar, StoreError> {
    let list = |text: &str, column| {
        let days = days(row, text, column)?;
        days.iter().map(|day| parse_date(day).ok_or_else(|| bad(row, column))).collect::<Result<Vec<_>, _>>()
    };
    let year = |year: i64, column| i16::try_from(year).map_err(|_| bad(row, column));
    let (first, last) = (year(row.first_year, "first_year")?, year(row.last_year, "last_year")?);
    Ok(WorkingCalendar::new(list(&row.off, "off")?, list(&row.worked, "worked")?, first, last))
}

fn to_wire(row: &VersionRow, newest: i64) -> Result<CalendarWire, Fault> {
    let calendar = calendar_of(row)?;
    Ok(CalendarWire {
        version: row.version,
        first_year: calendar.first_year(),
        last_year: calendar.last_year(),
        off: calendar.off_days(),
        worked: calendar.worked_days(),
        source: row.source.clone(),
        note: row.note.clone(),
        published_at: moment(row.published_at, "calendar_version", "published_at")?.to_string(),
        in_force: row.version == newest,
    })
}

fn found(tx: &mut Tx, version: i64) -> Result<VersionRow, Fault> {
    versions::find(tx, version)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))
}

/// Writes the calendar delivered as the first version, unless there is one, and takes the newest into use.
pub(crate) fn open(cx: &Context<'_>) -> Result<(), Fault> {
    let delivered = WorkingCalendar::built_in();
    let at = cx.time.at;
    let none = cx.db.read("calendar_newest", at, |tx| Ok::<_, Fault>(versions::newest_number(tx)? == 0))?;
    if none {
        let row = VersionRow {
            version: 1,
            first_year: i64::from(delivered.first_year()),
            last_year: i64::from(delivered.last_year()),
            off: json(&delivered.off_days())?,
            worked: json(&delivered.worked_days())?,
            source: DELIVERED_SOURCE.to_owned(),
            note: String::new(),
            published_at: at.as_millisecond(),
            published_by: String::new(),
        };
        cx.db.write("deliver_calendar", at, |tx| {
            let written = versions::publish(tx, &row)?;
            let event = Event::new(Fact::CalendarPublished, By::System, "calendar", "1").under(Cite::A3_7_1);
            Ok::<_, Fault>(Done::new((), event.detail(if written { "delivered" } else { "same" })))
        })?;
    }
    refresh(cx).map(|_| ())
}

/// Takes a newer version into use, if another process or this one published it; 1 when it did.
pub(crate) fn refresh(cx: &Context<'_>) -> Result<usize, Fault> {
    let used = cx.state.calendar_in_force().version;
    let newer = cx.db.read("calendar_refresh", cx.time.at, |tx| {
        let newest = versions::newest_number(tx)?;
        if newest <= used { Ok::<_, Fault>(None) } else { found(tx, newest).map(Some) }
    })?;
    let Some(row) = newer else { return Ok(0) };
    cx.state.use_calendar(InForce { version: row.version, calendar: Arc::new(calendar_of(&row)?) });
    Ok(1)
}

/// The version in force: for everybody.
pub(crate) fn current(cx: &Context<'_>) -> Result<CalendarWire, Fault> {
    cx.db.read("calendar", cx.time.at, |tx| {
        let newest = versions::newest_number(tx)?;
        to_wire(&found(tx, newest)?, newest)
    })
}

/// Every version, newest first.
pub(crate) fn versions(cx: &Context<'_>, person: &Person) -> Result<Vec<CalendarWire>, Fault> {
    person.may(Action::KeepCalendar)?;
    cx.db.read("calendar_versions", cx.time.at, |tx| {
        let rows = versions::all(tx)?;
        let newest = rows.first().map_or(0, |row| row.version);
        rows.iter().map(|row| to_wire(row, newest)).collect()
    })
}

/// Publishes the next version over the one the administrator has seen.
pub(crate) fn publish(
    cx: &Context<'_>,
    person: &Person,
    seen: i64,
    wire: &PublishWire,
) -> Result<CalendarWire, Fault> {
    person.may(Action::KeepCalendar)?;
    let published = cx.db.write("publish_calendar", cx.time.at, |tx| {
        let newest = versions::newest_number(tx)?;
        if newest != seen {
            return Err(Fault::stale(newest));
        }
        let before = calendar_of(&found(tx, newest)?)?;
        let calendar = judge(&offered(wire), Some(&before)).map_err(|faults| refused(&faults))?;
        let row = VersionRow {
            version: newest + 1,
            first_year: i64::from(calendar.first_year()),
            last_year: i64::from(calendar.last_year()),
            off: json(&calendar.off_days())?,
            worked: json(&calendar.worked_days())?,
            source: wire.source.trim().to_owned(),
            note: wire.note.trim().to_owned(),
            published_at: tx.now(),
            published_by: person.iin.clone(),
        };
        if !versions::publish(tx, &row)? {
            return Err(Fault::stale(newest + 1));
        }
        let by = By::Staff(shared::access::Role::Administrator, person.iin.clone());
        let event = Event::new(Fact::CalendarPublished, by, "calendar", row.version.to_string());
        Ok(Done::new(to_wire(&row, row.version)?, event.under(Cite::A3_7_1)))
    })?;
    refresh(cx)?;
    Ok(published)
}

fn offered(wire: &PublishWire) -> Offered<'_> {
    Offered {
        first_year: wire.first_year,
        last_year: wire.last_year,
        off: wire.off.iter().map(String::as_str).collect(),
        worked: wire.worked.iter().map(String::as_str).collect(),
        source: &wire.source,
        note: &wire.note,
    }
}

/// The faults by name; a list that is wrong everywhere is cut.
fn refused(faults: &[CalendarFault]) -> Fault {
    let reasons: Vec<String> = faults.iter().take(40).map(ToString::to_string).collect();
    Fault::Problem(Problem::new(ProblemCode::CalendarRefused).with("reasons", reasons.join("; ")))
}
