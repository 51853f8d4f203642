//! Bookings as rows. Knows seats, states and versions; which times are offered stands in `shared::visits::slot`.

use diesel::prelude::*;

use crate::clock::watch::Settled;
use crate::store::error::StoreError;
use crate::store::schema::booking;
use crate::store::tx::Tx;

/// A booking.
#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = booking)]
pub(crate) struct BookingRow {
    pub(crate) id: String,
    pub(crate) version: i64,
    /// `open`, `arrived`, `cancelled` or `missed`.
    pub(crate) state: String,
    pub(crate) office: String,
    pub(crate) on_day: String,
    pub(crate) minute: i64,
    /// The moment the slot begins.
    pub(crate) slot_at: i64,
    pub(crate) seat: i64,
    pub(crate) purpose: String,
    pub(crate) person_iin: String,
    pub(crate) name: String,
    pub(crate) booked_at: i64,
}

/// States in which a seat is taken.
const SEATED: [&str; 2] = ["open", "arrived"];

/// Writes a booking. Two at once for one seat: the second finds it taken and runs again, to take another or none.
pub(crate) fn insert(tx: &mut Tx, row: &BookingRow) -> Result<(), StoreError> {
    let written = diesel::insert_into(booking::table).values(row).execute(tx.c).map_err(StoreError::from);
    written.map(|_| ()).map_err(StoreError::busy_if_taken)
}

pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Option<BookingRow>, StoreError> {
    Ok(booking::table.find(id).select(BookingRow::as_select()).first(tx.c).optional()?)
}

/// Bookings of a person, the latest first.
pub(crate) fn of_person(tx: &mut Tx, iin: &str) -> Result<Vec<BookingRow>, StoreError> {
    Ok(booking::table
        .filter(booking::person_iin.eq(iin))
        .order((booking::slot_at.desc(), booking::id))
        .limit(50)
        .select(BookingRow::as_select())
        .load(tx.c)?)
}

/// The open booking of a person for a purpose.
pub(crate) fn open_of(tx: &mut Tx, iin: &str, purpose: &str) -> Result<Option<BookingRow>, StoreError> {
    Ok(booking::table
        .filter(booking::person_iin.eq(iin))
        .filter(booking::purpose.eq(purpose))
        .filter(booking::state.eq("open"))
        .select(BookingRow::as_select())
        .first(tx.c)
        .optional()?)
}

/// Who is expected at an office on a day, by time.
pub(crate) fn expected(tx: &mut Tx, office: &str, on_day: &str) -> Result<Vec<BookingRow>, StoreError> {
    Ok(booking::table
        .filter(booking::office.eq(office))
        .filter(booking::on_day.eq(on_day))
        .filter(booking::state.eq("open"))
        .order((booking::slot_at, booking::seat))
        .limit(2000)
        .select(BookingRow::as_select())
        .load(tx.c)?)
}

/// Seats taken at an office on a day: minute of the slot and seat.
pub(crate) fn taken(tx: &mut Tx, office: &str, on_day: &str) -> Result<Vec<(i64, i64)>, StoreError> {
    Ok(booking::table
        .filter(booking::office.eq(office))
        .filter(booking::on_day.eq(on_day))
        .filter(booking::state.eq_any(SEATED))
        .select((booking::minute, booking::seat))
        .load(tx.c)?)
}

/// Writes a new state when the booking is open at `version`; true when it was.
pub(crate) fn close(tx: &mut Tx, id: &str, version: i64, state: &str) -> Result<bool, StoreError> {
    let open = booking::table.find(id).filter(booking::version.eq(version)).filter(booking::state.eq("open"));
    let changed = diesel::update(open)
        .set((booking::state.eq(state), booking::version.eq(version + 1)))
        .execute(tx.c)?;
    Ok(changed == 1)
}

/// Forgets who booked what was on a day before: the row stays for the numbers of its office. Rows changed.
pub(crate) fn forget_before(tx: &mut Tx, _: Settled, day: &str) -> Result<usize, StoreError> {
    let old = booking::table.filter(booking::on_day.lt(day)).filter(booking::person_iin.ne(""));
    let missed = diesel::update(old.filter(booking::state.eq("open")))
        .set((booking::state.eq("missed"), booking::version.eq(booking::version + 1)))
        .execute(tx.c)?;
    let forgotten =
        diesel::update(old).set((booking::person_iin.eq(""), booking::name.eq(""))).execute(tx.c)?;
    Ok(forgotten.max(missed))
}
