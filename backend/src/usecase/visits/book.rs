//! Booking a visit from the portal: a seat of a slot, one open booking for a person and a purpose. Whoever comes at
//! the same moment gets another seat or none: the database keeps two from sitting on one.

use shared::access::Action;
use shared::law::Cite;
use shared::problem::{Problem, ProblemCode};
use shared::time::{Timestamp, parse_date};
use shared::visits::{Purpose, WrongState, slot};
use shared::wire::v1::visits::{BookWire, BookingWire};

use crate::ids;
use crate::store::people::event::{By, Event, Fact};
use crate::store::visits::booking::{self, BookingRow};
use crate::store::{Done, StoreError, Tx};
use crate::usecase::context::Context;
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::visits::offices;
use crate::usecase::{Fault, Person};

/// Name of what could be the reader's own, or a stranger's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// To the person: the whole name.
    Whole,
    /// To a clerk: enough to find the person in the hall.
    Initials,
}

/// First letters of every word.
pub(crate) fn initials(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|word| word.chars().next());
    letters.map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(" ")
}

/// A booking on the wire. One that nobody came for until its day was over reads as missed.
pub(crate) fn to_wire(
    cx: &Context<'_>,
    row: &BookingRow,
    at: Timestamp,
    shown: Shown,
) -> Result<BookingWire, Fault> {
    let bad = |column| StoreError::Inconsistent { table: "booking", column, row: row.id.clone() };
    let minute = u16::try_from(row.minute).map_err(|_| bad("minute"))?;
    let purpose = Purpose::parse(&row.purpose).ok_or_else(|| bad("purpose"))?;
    Ok(BookingWire {
        id: row.id.clone(),
        version: row.version,
        state: if row.state == "open" && is_over(cx, row, at) {
            "missed".to_owned()
        } else {
            row.state.clone()
        },
        office: row.office.clone(),
        day: row.on_day.clone(),
        minute,
        purpose,
        name: match shown {
            Shown::Whole => row.name.clone(),
            Shown::Initials => initials(&row.name),
        },
    })
}

/// The day of the booking has ended at its office.
fn is_over(cx: &Context<'_>, row: &BookingRow, at: Timestamp) -> bool {
    let today = cx.offices.find(&row.office).map(|office| office.zone.local(at).day);
    match (today, parse_date(&row.on_day)) {
        (Some(today), Some(day)) => day < today,
        _ => row.slot_at < at.as_millisecond(),
    }
}

/// Books.
//= R258/A3.7.2
//# возможно бронирование "электронной очереди" посредством портала
pub(crate) fn book(
    cx: &Context<'_>,
    person: &Person,
    key: &OnceKey,
    wire: &BookWire,
) -> Result<Answered<BookingWire>, Fault> {
    person.may(Action::Book)?;
    let at = cx.time.at;
    let malformed = || Fault::code(ProblemCode::Malformed);
    let purpose = wire.purpose;
    let day = parse_date(&wire.day).ok_or_else(malformed)?;
    let office = offices::find(cx, &wire.office)?;
    let id = ids::id()?;
    once::told_again(cx.db.write("book", at, |tx| {
        once::must_be_new(tx, person, key)?;
        let begins = slot::offered(office, &cx.state.calendar(), day, wire.minute, at)
            .map_err(|_| Fault::Problem(Problem::new(ProblemCode::SlotNotOffered).under(Cite::A3_7_2)))?;
        let mut done_with = None;
        if let Some(open) = booking::open_of(tx, &person.iin, purpose.as_str())? {
            if !is_over(cx, &open, at) {
                return Err(Fault::code(ProblemCode::AlreadyBooked));
            }
            booking::close(tx, &open.id, open.version, "missed")?;
            done_with = Some(open.id);
        }
        let row = BookingRow {
            id: id.clone(),
            version: 1,
            state: "open".to_owned(),
            office: office.id.clone(),
            on_day: day.to_string(),
            minute: i64::from(wire.minute),
            slot_at: begins.as_millisecond(),
            seat: free_seat(tx, wire, office.bookable)?,
            purpose: purpose.as_str().to_owned(),
            person_iin: person.iin.clone(),
            name: person.name.clone(),
            booked_at: tx.now(),
        };
        booking::insert(tx, &row)?;
        let answered = Answered::Made(to_wire(cx, &row, at, Shown::Whole)?);
        once::keep(tx, person, key, &answered)?;
        let by = By::Representative(person.iin.clone());
        let done =
            Done::new(answered, Event::new(Fact::Booked, by.clone(), "booking", &id).under(Cite::A3_7_2));
        Ok(match done_with {
            Some(missed) => {
                done.and(Event::new(Fact::BookingCancelled, By::System, "booking", missed).detail("missed"))
            }
            None => done,
        })
    }))
}

/// The first seat of the slot that nobody has, or `SlotTaken`.
fn free_seat(tx: &mut Tx, wire: &BookWire, seats: u16) -> Result<i64, Fault> {
    let taken = booking::taken(tx, &wire.office, &wire.day)?;
    let free = |seat: &i64| !taken.contains(&(i64::from(wire.minute), *seat));
    (0..i64::from(seats)).find(free).ok_or_else(|| Fault::code(ProblemCode::SlotTaken))
}

/// The person's bookings, the latest first.
pub(crate) fn list(cx: &Context<'_>, person: &Person) -> Result<Vec<BookingWire>, Fault> {
    person.may(Action::Book)?;
    let at = cx.time.at;
    cx.db.read("list_bookings", at, |tx| {
        let rows = booking::of_person(tx, &person.iin)?;
        rows.iter().map(|row| to_wire(cx, row, at, Shown::Whole)).collect()
    })
}

/// Cancels one's own open booking; somebody else's does not exist.
pub(crate) fn cancel(cx: &Context<'_>, person: &Person, id: &str, version: i64) -> Result<(), Fault> {
    person.may(Action::Book)?;
    cx.db.write("cancel_booking", cx.time.at, |tx| {
        let row = owned(tx, person, id)?;
        if row.version != version {
            return Err(Fault::stale(row.version));
        }
        must_be_open(&row, "cancel")?;
        if !booking::close(tx, id, version, "cancelled")? {
            return Err(Fault::stale(version + 1));
        }
        let by = By::Representative(person.iin.clone());
        Ok(Done::new((), Event::new(Fact::BookingCancelled, by, "booking", id)))
    })
}

fn owned(tx: &mut Tx, person: &Person, id: &str) -> Result<BookingRow, Fault> {
    let row = booking::find(tx, id)?.filter(|row| row.person_iin == person.iin);
    row.ok_or_else(|| Fault::code(ProblemCode::NotFound))
}

/// Refuses by name what is wanted of a booking that is not open.
pub(crate) fn must_be_open(row: &BookingRow, wanted: &'static str) -> Result<(), Fault> {
    let known = ["open", "arrived", "cancelled", "missed"].into_iter().find(|state| *state == row.state);
    match known {
        Some("open") => Ok(()),
        from => Err(WrongState { from: from.unwrap_or_default(), wanted }.into()),
    }
}
