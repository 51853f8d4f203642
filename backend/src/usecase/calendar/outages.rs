//! The journal of outages: written and ended by whoever keeps it, shown to everybody while it concerns them, and
//! told as the cause beside cases that are late. A due day does not move for it (gap G20).

use shared::access::{Action, Role, may};
use shared::law::Cite;
use shared::outage::{OutageKind, Written, is_shown, judge};
use shared::problem::{Problem, ProblemCode};
use shared::time::{Timestamp, parse_moment};
use shared::wire::v1::outage::{EndOutageWire, OutageWire, WriteOutageWire};

use crate::ids;
use crate::store::calendar::outage::{self, OutageRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{Done, StoreError, Tx, from_json, json, moment};
use crate::usecase::context::Context;
use crate::usecase::{Fault, Person};

/// Most entries of a list.
const ENTRIES_MAX: i64 = 200;

fn keeper(person: &Person) -> By {
    let supervises = may(&person.roles, Action::Oversee);
    By::Staff(if supervises { Role::Supervisor } else { Role::Administrator }, person.iin.clone())
}

fn incomplete(part: &str) -> Fault {
    Fault::Problem(Problem::new(ProblemCode::EntryIncomplete).with("part", part))
}

fn kind_of(row: &OutageRow) -> Result<OutageKind, StoreError> {
    OutageKind::parse(&row.kind).ok_or_else(|| StoreError::Inconsistent {
        table: "outage",
        column: "kind",
        row: row.id.clone(),
    })
}

fn span(row: &OutageRow) -> Result<(Timestamp, Option<Timestamp>), StoreError> {
    let ends = row.ends_at.map(|at| moment(at, "outage", "ends_at")).transpose()?;
    Ok((moment(row.starts_at, "outage", "starts_at")?, ends))
}

fn to_wire(row: &OutageRow) -> Result<OutageWire, Fault> {
    let (starts_at, ends_at) = span(row)?;
    Ok(OutageWire {
        id: row.id.clone(),
        kind: row.kind.clone(),
        starts_at: starts_at.to_string(),
        ends_at: ends_at.map(|at| at.to_string()).unwrap_or_default(),
        affected: from_json(&row.affected, "outage", "affected", &row.id)?,
        cause: row.cause.clone(),
        cause_code: row.cause_code.clone(),
        version: row.version,
    })
}

/// What concerns everybody now: failures that go on, breaks that go on or begin soon.
pub(crate) fn current(cx: &Context<'_>) -> Result<Vec<OutageWire>, Fault> {
    let now = cx.time.at;
    cx.db.read("outages_now", now, |tx| {
        let ahead = now.as_millisecond() + shared::outage::SHOWN_HOURS * 3_600_000 + 1;
        let mut shown = Vec::new();
        for row in outage::between(tx, now.as_millisecond(), ahead, ENTRIES_MAX)? {
            let (starts_at, ends_at) = span(&row)?;
            if is_shown(kind_of(&row)?, starts_at, ends_at, now) {
                shown.push(to_wire(&row)?);
            }
        }
        Ok(shown)
    })
}

/// The entries that touch a span of time: for whoever looks at a late case.
pub(crate) fn outages_between(
    tx: &mut Tx,
    from: Timestamp,
    until: Timestamp,
) -> Result<Vec<OutageWire>, Fault> {
    let rows = outage::between(tx, from.as_millisecond(), until.as_millisecond(), ENTRIES_MAX)?;
    rows.iter().map(to_wire).collect()
}

/// The newest entries; with a span, those that touch it.
pub(crate) fn list(
    cx: &Context<'_>,
    person: &Person,
    from: &str,
    until: &str,
) -> Result<Vec<OutageWire>, Fault> {
    if !(may(&person.roles, Action::KeepOutages) || may(&person.roles, Action::ReadQueue)) {
        return Err(Fault::code(ProblemCode::Forbidden));
    }
    let bound = |text: &str, part: &str| match text {
        "" => Ok(None),
        text => parse_moment(text).map(Some).ok_or_else(|| incomplete(part)),
    };
    let (from, until) = (bound(from, "from")?, bound(until, "until")?);
    cx.db.read("outages", cx.time.at, |tx| match (from, until) {
        (None, None) => outage::newest(tx, ENTRIES_MAX)?.iter().map(to_wire).collect(),
        (from, until) => {
            outages_between(tx, from.unwrap_or(Timestamp::UNIX_EPOCH), until.unwrap_or(Timestamp::MAX))
        }
    })
}

/// Writes an entry.
pub(crate) fn write(cx: &Context<'_>, person: &Person, wire: &WriteOutageWire) -> Result<OutageWire, Fault> {
    person.may(Action::KeepOutages)?;
    let kind = OutageKind::parse(&wire.kind).ok_or_else(|| incomplete("kind"))?;
    let starts_at = parse_moment(&wire.starts_at).ok_or_else(|| incomplete("starts"))?;
    let ends_at = match wire.ends_at.as_str() {
        "" => None,
        text => Some(parse_moment(text).ok_or_else(|| incomplete("ends"))?),
    };
    let mut affected: Vec<&str> = wire.affected.iter().map(String::as_str).collect();
    affected.sort_unstable();
    affected.dedup();
    let now = cx.time.at;
    let (cause_code, cause) = (wire.cause_code.as_str(), wire.cause.as_str());
    let written = Written { kind, starts_at, ends_at, affected, cause_code, cause };
    judge(&written, now).map_err(incomplete)?;
    let row = OutageRow {
        id: ids::id()?,
        kind: kind.as_str().to_owned(),
        starts_at: starts_at.as_millisecond(),
        ends_at: ends_at.map(Timestamp::as_millisecond),
        affected: json(&written.affected)?,
        cause: wire.cause.trim().to_owned(),
        cause_code: wire.cause_code.clone(),
        version: 1,
    };
    cx.db.write("write_outage", now, |tx| {
        outage::insert(tx, &row)?;
        let event = Event::new(Fact::OutageWritten, keeper(person), "outage", &row.id).under(Cite::A3_7_3);
        Ok(Done::new(to_wire(&row)?, event.detail(row.kind.clone())))
    })
}

/// Writes when it ended, over the version seen; a break is ended early or later the same way.
pub(crate) fn end(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wire: &EndOutageWire,
) -> Result<OutageWire, Fault> {
    person.may(Action::KeepOutages)?;
    let now = cx.time.at;
    let ends_at = match wire.ends_at.as_str() {
        "" => now,
        text => parse_moment(text).ok_or_else(|| incomplete("ends"))?,
    };
    cx.db.write("end_outage", now, |tx| {
        let row = outage::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
        if row.version != version {
            return Err(Fault::stale(row.version));
        }
        let (starts_at, _) = span(&row)?;
        let wire = to_wire(&row)?;
        let affected: Vec<&str> = wire.affected.iter().map(String::as_str).collect();
        let (kind, cause_code, cause) = (kind_of(&row)?, row.cause_code.as_str(), row.cause.as_str());
        let ended = Written { kind, starts_at, ends_at: Some(ends_at), affected, cause_code, cause };
        // An old entry may be ended late: it is judged as of its beginning.
        judge(&ended, now.max(starts_at))
            .or_else(|part| if part == "starts" { Ok(()) } else { Err(incomplete(part)) })?;
        if !outage::end(tx, id, version, ends_at.as_millisecond())? {
            return Err(Fault::stale(version + 1));
        }
        let changed = OutageRow { ends_at: Some(ends_at.as_millisecond()), version: version + 1, ..row };
        let event = Event::new(Fact::OutageEnded, keeper(person), "outage", id).under(Cite::A3_7_3);
        Ok(Done::new(to_wire(&changed)?, event))
    })
}
