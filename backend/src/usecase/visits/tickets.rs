//! The hall of a service centre: tickets are drawn, the next visitor is called, served, and what it took is measured.
//! Whose turn it is and what is too long, `shared::visits` says; nobody here can choose a visitor.

use shared::access::{Action, Role};
use shared::law::Cite;
use shared::offices::{Office, hours_on, next_opening};
use shared::problem::{Problem, ProblemCode};
use shared::time::{Date, Timestamp, parse_date};
use shared::visits::Purpose;
use shared::visits::measure::{DaySum, measure};
use shared::visits::ticket::{TicketState, TicketStep, label};
use shared::visits::{Waiting, order};
use shared::wire::v1::visits::{BoardWire, DaySumWire, DrawWire, TicketWire};

use crate::ids;
use crate::store::people::event::{By, Event, Fact};
use crate::store::visits::booking;
use crate::store::visits::ticket::{self, Ticket, TicketStage};
use crate::store::{Done, StoreError, Tx, moment};
use crate::usecase::context::Context;
use crate::usecase::once::{self, Answered, OnceKey};
use crate::usecase::visits::book::{self, Shown};
use crate::usecase::visits::offices;
use crate::usecase::{Fault, Person};

fn to_wire(office: &Office, ticket: &Ticket, at: Timestamp) -> TicketWire {
    let measured = measure(&ticket.course(), at);
    TicketWire {
        id: ticket.id.clone(),
        version: ticket.version,
        label: label(ticket.purpose, ticket.number),
        purpose: ticket.purpose,
        state: ticket.stage.state(),
        booked_for: ticket.waiting.booked_for.map(|booked| office.zone.local(booked).minute),
        counter: u16::try_from(ticket.stage.counter()).unwrap_or(0),
        drawn_at: ticket.waiting.arrived_at.to_string(),
        waited: measured.waited,
        served: measured.served,
        waited_too_long: measured.waited_too_long,
        served_too_long: measured.served_too_long,
    }
}

/// The sum of a day. What was still open when the office closed is measured until then.
fn sum(cx: &Context<'_>, office: &Office, day: Date, tickets: &[Ticket], at: Timestamp) -> DaySumWire {
    let closing =
        hours_on(office, &cx.state.calendar(), day).map(|hours| office.zone.moment(day, hours.closes));
    let today = office.zone.local(at).day;
    let until = closing.filter(|_| day < today).map_or(at, |closing| closing.min(at));
    let mut sum = DaySum::default();
    for ticket in tickets {
        sum.add(&ticket.course(), ticket.stage.state() == TicketState::Absent, until);
    }
    DaySumWire {
        office: office.id.clone(),
        day: day.to_string(),
        visits: sum.visits,
        served: sum.served,
        absent: sum.absent,
        waited_too_long: sum.waited_too_long,
        served_too_long: sum.served_too_long,
        longest_wait: sum.longest_wait,
        longest_serving: sum.longest_serving,
    }
}

fn waiting(tickets: &[Ticket]) -> Vec<&Ticket> {
    tickets.iter().filter(|ticket| ticket.stage == TicketStage::Waiting).collect()
}

fn times(tickets: &[&Ticket]) -> Vec<Waiting> {
    tickets.iter().map(|ticket| ticket.waiting).collect()
}

/// The hall of the clerk's office today.
pub(crate) fn board(cx: &Context<'_>, person: &Person) -> Result<BoardWire, Fault> {
    person.may(Action::ServeVisits)?;
    let at = cx.time.at;
    cx.db.read("board", at, |tx| {
        let office = offices::of_clerk(cx, tx, person)?;
        let here = office.zone.local(at);
        let day = here.day.to_string();
        let tickets = ticket::of_day(tx, &office.id, &day)?;
        let waits = waiting(&tickets);
        let line = order::line(&times(&waits), at).into_iter().filter_map(|place| waits.get(place));
        let mut at_counters: Vec<&Ticket> = tickets
            .iter()
            .filter(|one| matches!(one.stage.state(), TicketState::Called | TicketState::Serving))
            .collect();
        at_counters.sort_by_key(|one| one.stage.counter());
        let expected = booking::expected(tx, &office.id, &day)?;
        Ok(BoardWire {
            office: office.id.clone(),
            minute: here.minute,
            open: is_open(cx, office, at),
            counters: office.counters,
            waiting: line.map(|one| to_wire(office, one, at)).collect(),
            at_counters: at_counters.into_iter().map(|one| to_wire(office, one, at)).collect(),
            expected: expected
                .iter()
                .map(|row| book::to_wire(cx, row, at, Shown::Initials))
                .collect::<Result<_, Fault>>()?,
            sum: sum(cx, office, here.day, &tickets, at),
            day,
        })
    })
}

fn is_open(cx: &Context<'_>, office: &Office, at: Timestamp) -> bool {
    next_opening(office, &cx.state.calendar(), at).is_some_and(|opening| opening.now)
}

fn by(person: &Person) -> By {
    By::Staff(Role::Clerk, person.iin.clone())
}

/// Draws a ticket, for whoever has just come or for whoever comes with a booking.
pub(crate) fn draw(
    cx: &Context<'_>,
    person: &Person,
    key: &OnceKey,
    wire: &DrawWire,
) -> Result<Answered<TicketWire>, Fault> {
    person.may(Action::ServeVisits)?;
    let at = cx.time.at;
    if wire.purpose.is_none() == wire.booking.is_empty() {
        return Err(Fault::code(ProblemCode::Malformed));
    }
    let id = ids::id()?;
    once::told_again(cx.db.write("draw_ticket", at, |tx| {
        once::must_be_new(tx, person, key)?;
        let office = offices::of_clerk(cx, tx, person)?;
        if !is_open(cx, office, at) {
            return Err(Fault::Problem(Problem::new(ProblemCode::OfficeClosed).under(Cite::A3_7_2)));
        }
        let on_day = office.zone.local(at).day.to_string();
        let (purpose, booked_for) = comes(tx, office, &on_day, wire)?;
        let new = Ticket {
            id: id.clone(),
            version: 1,
            office: office.id.clone(),
            purpose,
            number: ticket::next_number(tx, &office.id, &on_day, purpose)?,
            booking_id: Some(wire.booking.clone()).filter(|id| !id.is_empty()),
            waiting: Waiting { arrived_at: at, booked_for },
            stage: TicketStage::Waiting,
            on_day,
        };
        ticket::insert(tx, &new)?;
        let answered = Answered::Made(to_wire(office, &new, at));
        once::keep(tx, person, key, &answered)?;
        let event = Event::new(Fact::TicketDrawn, by(person), "ticket", &id).under(Cite::A3_7_2);
        Ok(Done::new(answered, event))
    }))
}

/// What for, and for when it was booked; the booking ends with the arrival.
fn comes(
    tx: &mut Tx,
    office: &Office,
    on_day: &str,
    wire: &DrawWire,
) -> Result<(Purpose, Option<Timestamp>), Fault> {
    if wire.booking.is_empty() {
        return Ok((wire.purpose.ok_or_else(|| Fault::code(ProblemCode::Malformed))?, None));
    }
    let row = booking::find(tx, &wire.booking)?.filter(|row| row.office == office.id && row.on_day == on_day);
    let row = row.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
    book::must_be_open(&row, "arrive")?;
    if !booking::close(tx, &row.id, row.version, "arrived")? {
        return Err(StoreError::Busy("booking".to_owned()).into());
    }
    let bad = || StoreError::Inconsistent { table: "booking", column: "purpose", row: row.id.clone() };
    let purpose = Purpose::parse(&row.purpose).ok_or_else(bad)?;
    Ok((purpose, Some(moment(row.slot_at, "booking", "slot_at")?)))
}

/// Calls the next visitor to a counter. Two who call at once call two visitors.
pub(crate) fn next(
    cx: &Context<'_>,
    person: &Person,
    key: &OnceKey,
    counter: u16,
) -> Result<Answered<TicketWire>, Fault> {
    person.may(Action::ServeVisits)?;
    let at = cx.time.at;
    once::told_again(cx.db.write("call_next", at, |tx| {
        once::must_be_new(tx, person, key)?;
        let office = offices::of_clerk(cx, tx, person)?;
        let tickets = ticket::of_day(tx, &office.id, &office.zone.local(at).day.to_string())?;
        let counter_of = |one: &Ticket| match one.stage {
            TicketStage::Called { counter, .. } | TicketStage::Serving { counter, .. } => Some(counter),
            TicketStage::Waiting | TicketStage::Finished { .. } | TicketStage::Absent { .. } => None,
        };
        let taken = tickets.iter().filter_map(counter_of).any(|taken| taken == i64::from(counter));
        if taken || !(1..=office.counters).contains(&counter) {
            return Err(Fault::code(ProblemCode::CounterBusy));
        }
        let waits = waiting(&tickets);
        let called = order::next(&times(&waits), at).and_then(|place| waits.get(place));
        let called = called.ok_or_else(|| Fault::code(ProblemCode::NobodyWaits))?;
        let stage = TicketStage::Called { counter: i64::from(counter), called_at: at };
        if !ticket::set_stage(tx, &called.id, called.version, &stage)? {
            return Err(StoreError::Busy("somebody else called this visitor".to_owned()).into());
        }
        let now = Ticket { stage, version: called.version + 1, ..(*called).clone() };
        let answered = Answered::Done(to_wire(office, &now, at));
        once::keep(tx, person, key, &answered)?;
        let event = Event::new(Fact::VisitorCalled, by(person), "ticket", &called.id).under(Cite::A3_7_2);
        Ok(Done::new(answered, event))
    }))
}

/// A step of a called ticket, over the version the clerk has seen.
pub(crate) fn step(
    cx: &Context<'_>,
    person: &Person,
    id: &str,
    version: i64,
    wanted: TicketStep,
) -> Result<TicketWire, Fault> {
    person.may(Action::ServeVisits)?;
    let at = cx.time.at;
    cx.db.write("ticket_step", at, |tx| {
        let office = offices::of_clerk(cx, tx, person)?;
        let seen = ticket::find(tx, &office.id, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
        if seen.version != version {
            return Err(Fault::stale(seen.version));
        }
        let state = seen.stage.state();
        let wrong = || shared::visits::WrongState { from: state.as_str(), wanted: wanted.as_str() };
        state.after(wanted)?;
        let (stage, fact, basis) = match (seen.stage, wanted) {
            (TicketStage::Called { counter, called_at }, TicketStep::Start) => (
                TicketStage::Serving { counter, called_at, started_at: at },
                Fact::ServingStarted,
                Cite::A3_3_2,
            ),
            (TicketStage::Called { counter, called_at }, TicketStep::MarkAbsent) => {
                (TicketStage::Absent { counter, called_at, ended_at: at }, Fact::VisitorAbsent, Cite::A3_7_2)
            }
            (TicketStage::Serving { counter, called_at, started_at }, TicketStep::Finish) => (
                TicketStage::Finished { counter, called_at, started_at, ended_at: at },
                Fact::VisitorServed,
                Cite::A3_3_3,
            ),
            _ => return Err(wrong().into()),
        };
        if !ticket::set_stage(tx, id, version, &stage)? {
            return Err(Fault::stale(version + 1));
        }
        let now = Ticket { stage, version: version + 1, ..seen };
        let late = measure(&now.course(), at);
        let detail = match (late.waited_too_long, late.served_too_long) {
            (false, false) => "",
            (true, false) => "waited_too_long",
            (false, true) => "served_too_long",
            (true, true) => "waited_and_served_too_long",
        };
        let event = Event::new(fact, by(person), "ticket", id).under(basis).detail(detail);
        Ok(Done::new(to_wire(office, &now, at), event))
    })
}

/// What every office did on a day: how long visitors waited and were served, and how often too long.
//= R258/A3.3.2
//# максимально допустимое время ожидания для сдачи пакета документов в Государственную корпорацию – 15 (пятнадцать) минут
pub(crate) fn report(cx: &Context<'_>, person: &Person, day: Option<&str>) -> Result<Vec<DaySumWire>, Fault> {
    person.may(Action::Oversee)?;
    let at = cx.time.at;
    let asked = match day {
        Some(text) => Some(parse_date(text).ok_or_else(|| Fault::code(ProblemCode::Malformed))?),
        None => None,
    };
    cx.db.read("visits_report", at, |tx| {
        let mut lines = Vec::new();
        for office in cx.offices.all() {
            let day = asked.unwrap_or_else(|| office.zone.local(at).day);
            let tickets = ticket::of_day(tx, &office.id, &day.to_string())?;
            lines.push(sum(cx, office, day, &tickets, at));
        }
        Ok(lines)
    })
}
