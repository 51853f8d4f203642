//! Tickets of the electronic queue as rows. I3: a row whose columns do not fit its state is not read. Whose turn it is
//! is decided in `shared::visits::order`; here nothing is ordered but by the time of drawing.

use diesel::prelude::*;
use shared::time::Timestamp;
use shared::visits::Purpose;
use shared::visits::Waiting;
use shared::visits::measure::Course;
use shared::visits::ticket::TicketState;

use crate::store::error::StoreError;
use crate::store::schema::ticket;
use crate::store::tx::{Tx, moment};

#[derive(Queryable, Selectable, Insertable, Clone, Debug)]
#[diesel(table_name = ticket, treat_none_as_default_value = false)]
struct Row {
    id: String,
    version: i64,
    state: String,
    office: String,
    on_day: String,
    purpose: String,
    number: i64,
    booking_id: Option<String>,
    booked_for: Option<i64>,
    drawn_at: i64,
    counter: Option<i64>,
    called_at: Option<i64>,
    started_at: Option<i64>,
    ended_at: Option<i64>,
}

/// A ticket.
#[derive(Clone, Debug)]
pub(crate) struct Ticket {
    pub(crate) id: String,
    pub(crate) version: i64,
    pub(crate) office: String,
    pub(crate) on_day: String,
    pub(crate) purpose: Purpose,
    pub(crate) number: i64,
    pub(crate) booking_id: Option<String>,
    pub(crate) waiting: Waiting,
    pub(crate) stage: TicketStage,
}

/// The state with what it carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TicketStage {
    Waiting,
    Called { counter: i64, called_at: Timestamp },
    Serving { counter: i64, called_at: Timestamp, started_at: Timestamp },
    Finished { counter: i64, called_at: Timestamp, started_at: Timestamp, ended_at: Timestamp },
    Absent { counter: i64, called_at: Timestamp, ended_at: Timestamp },
}

impl TicketStage {
    pub(crate) const fn state(&self) -> TicketState {
        match self {
            Self::Waiting => TicketState::Waiting,
            Self::Called { .. } => TicketState::Called,
            Self::Serving { .. } => TicketState::Serving,
            Self::Finished { .. } => TicketState::Finished,
            Self::Absent { .. } => TicketState::Absent,
        }
    }

    /// The counter; 0 while waiting.
    pub(crate) const fn counter(&self) -> i64 {
        match self {
            Self::Waiting => 0,
            Self::Called { counter, .. }
            | Self::Serving { counter, .. }
            | Self::Finished { counter, .. }
            | Self::Absent { counter, .. } => *counter,
        }
    }

    /// Counter, called, started, ended.
    fn columns(&self) -> (Option<i64>, Option<i64>, Option<i64>, Option<i64>) {
        let ms = |at: &Timestamp| Some(at.as_millisecond());
        match self {
            Self::Waiting => (None, None, None, None),
            Self::Called { counter, called_at } => (Some(*counter), ms(called_at), None, None),
            Self::Serving { counter, called_at, started_at } => {
                (Some(*counter), ms(called_at), ms(started_at), None)
            }
            Self::Finished { counter, called_at, started_at, ended_at } => {
                (Some(*counter), ms(called_at), ms(started_at), ms(ended_at))
            }
            Self::Absent { counter, called_at, ended_at } => {
                (Some(*counter), ms(called_at), None, ms(ended_at))
            }
        }
    }
}

impl Ticket {
    /// The moments of the visit, to be measured. Somebody who did not come waited until they were called.
    pub(crate) fn course(&self) -> Course {
        let (taken_at, ended_at, served) = match self.stage {
            TicketStage::Waiting | TicketStage::Called { .. } => (None, None, false),
            TicketStage::Serving { started_at, .. } => (Some(started_at), None, true),
            TicketStage::Finished { started_at, ended_at, .. } => (Some(started_at), Some(ended_at), true),
            TicketStage::Absent { called_at, ended_at, .. } => (Some(called_at), Some(ended_at), false),
        };
        Course { purpose: self.purpose, waiting: self.waiting, taken_at, ended_at, served }
    }
}

impl TryFrom<Row> for Ticket {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::Inconsistent { table: "ticket", column, row: row.id.clone() };
        let at = |ms: i64, column| moment(ms, "ticket", column);
        let columns = (row.counter, row.called_at, row.started_at, row.ended_at);
        let stage = match (TicketState::parse(&row.state).ok_or_else(|| bad("state"))?, columns) {
            (TicketState::Waiting, (None, None, None, None)) => TicketStage::Waiting,
            (TicketState::Called, (Some(counter), Some(called), None, None)) => {
                TicketStage::Called { counter, called_at: at(called, "called_at")? }
            }
            (TicketState::Serving, (Some(counter), Some(called), Some(started), None)) => {
                TicketStage::Serving {
                    counter,
                    called_at: at(called, "called_at")?,
                    started_at: at(started, "started_at")?,
                }
            }
            (TicketState::Finished, (Some(counter), Some(called), Some(started), Some(ended))) => {
                TicketStage::Finished {
                    counter,
                    called_at: at(called, "called_at")?,
                    started_at: at(started, "started_at")?,
                    ended_at: at(ended, "ended_at")?,
                }
            }
            (TicketState::Absent, (Some(counter), Some(called), None, Some(ended))) => TicketStage::Absent {
                counter,
                called_at: at(called, "called_at")?,
                ended_at: at(ended, "ended_at")?,
            },
            _ => return Err(bad("state")),
        };
        Ok(Self {
            version: row.version,
            purpose: Purpose::parse(&row.purpose).ok_or_else(|| bad("purpose"))?,
            waiting: Waiting {
                arrived_at: at(row.drawn_at, "drawn_at")?,
                booked_for: row.booked_for.map(|ms| at(ms, "booked_for")).transpose()?,
            },
            stage,
            id: row.id,
            office: row.office,
            on_day: row.on_day,
            number: row.number,
            booking_id: row.booking_id,
        })
    }
}

/// The next number of an office, a day and a purpose, from 1.
pub(crate) fn next_number(
    tx: &mut Tx,
    office: &str,
    on_day: &str,
    purpose: Purpose,
) -> Result<i64, StoreError> {
    let last: Option<i64> = ticket::table
        .filter(ticket::office.eq(office))
        .filter(ticket::on_day.eq(on_day))
        .filter(ticket::purpose.eq(purpose.as_str()))
        .select(diesel::dsl::max(ticket::number))
        .first(tx.c)?;
    Ok(last.unwrap_or(0) + 1)
}

/// Writes a new ticket. Two at once with one number: the second runs again and takes the next.
pub(crate) fn insert(tx: &mut Tx, new: &Ticket) -> Result<(), StoreError> {
    let (counter, called_at, started_at, ended_at) = new.stage.columns();
    let row = Row {
        id: new.id.clone(),
        version: new.version,
        state: new.stage.state().as_str().to_owned(),
        office: new.office.clone(),
        on_day: new.on_day.clone(),
        purpose: new.purpose.as_str().to_owned(),
        number: new.number,
        booking_id: new.booking_id.clone(),
        booked_for: new.waiting.booked_for.map(Timestamp::as_millisecond),
        drawn_at: new.waiting.arrived_at.as_millisecond(),
        counter,
        called_at,
        started_at,
        ended_at,
    };
    let written = diesel::insert_into(ticket::table).values(&row).execute(tx.c).map_err(StoreError::from);
    written.map(|_| ()).map_err(StoreError::busy_if_taken)
}

/// A ticket of this office; another office's does not exist.
pub(crate) fn find(tx: &mut Tx, office: &str, id: &str) -> Result<Option<Ticket>, StoreError> {
    let row: Option<Row> = ticket::table
        .find(id)
        .filter(ticket::office.eq(office))
        .select(Row::as_select())
        .first(tx.c)
        .optional()?;
    row.map(Ticket::try_from).transpose()
}

/// The tickets of an office on a day, by the time of drawing.
pub(crate) fn of_day(tx: &mut Tx, office: &str, on_day: &str) -> Result<Vec<Ticket>, StoreError> {
    let rows: Vec<Row> = ticket::table
        .filter(ticket::office.eq(office))
        .filter(ticket::on_day.eq(on_day))
        .order((ticket::drawn_at, ticket::purpose, ticket::number))
        .select(Row::as_select())
        .load(tx.c)?;
    rows.into_iter().map(Ticket::try_from).collect()
}

/// Writes a new stage when `version` is still the ticket's; true when it was. A counter that serves somebody already
/// makes the transaction run again, and find that out.
pub(crate) fn set_stage(
    tx: &mut Tx,
    id: &str,
    version: i64,
    stage: &TicketStage,
) -> Result<bool, StoreError> {
    let (counter, called_at, started_at, ended_at) = stage.columns();
    let changed = diesel::update(ticket::table.find(id).filter(ticket::version.eq(version)))
        .set((
            ticket::state.eq(stage.state().as_str()),
            ticket::version.eq(version + 1),
            ticket::counter.eq(counter),
            ticket::called_at.eq(called_at),
            ticket::started_at.eq(started_at),
            ticket::ended_at.eq(ended_at),
        ))
        .execute(tx.c)
        .map_err(StoreError::from);
    Ok(changed.map_err(StoreError::busy_if_taken)? == 1)
}
