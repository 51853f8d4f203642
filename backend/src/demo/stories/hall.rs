//! What happened around visits: a booking, tickets of the queue, visits at home; and what the administration told
//! everybody. Tickets are drawn only while the office is open, as on any day.

use shared::offices::hours_on;
use shared::time::Timestamp;
use shared::visits::Purpose;
use shared::visits::ticket::TicketStep;
use shared::wire::v1::consumer::NameConsumerWire;
use shared::wire::v1::outage::WriteOutageWire;
use shared::wire::v1::visits::{BookWire, DrawWire, HomeVisitRequest, TicketWire};

use super::people::days_before;
use super::teller::{Teller, once, set, stands};
use crate::app::App;
use crate::usecase::Fault;
use crate::usecase::calendar::outages;
use crate::usecase::systems::consumers;
use crate::usecase::visits::{book, home_visits, offices, tickets};

/// The office of the first clerk.
const OFFICE: &str = "office-1";
/// Minutes before now, or before closing time, at which visitors came, and what for.
const CAME: [(i64, Purpose); 4] =
    [(24, Purpose::HandIn), (17, Purpose::HandIn), (9, Purpose::Collect), (4, Purpose::HandIn)];

/// The next time that is free at the first office.
pub(super) fn booked(teller: &Teller<'_>) -> Result<(), Fault> {
    let cx = &teller.cx;
    let today = cx.time.today;
    let mut offered = offices::slots(cx, OFFICE, Some(today))?;
    if offered.slots.iter().all(|slot| slot.free == 0) {
        let tomorrow = today.tomorrow().unwrap_or(today);
        let next = shared::offices::next_opening(
            offices::find(cx, OFFICE)?,
            &cx.state.calendar(),
            cx.config.zone.moment(tomorrow, 0),
        );
        offered = offices::slots(cx, OFFICE, Some(next.map_or(tomorrow, |next| next.day)))?;
    }
    let Some(slot) = offered.slots.iter().find(|slot| slot.free > 0) else { return Ok(()) };
    let wire = BookWire {
        office: OFFICE.into(),
        day: offered.day.clone(),
        minute: slot.minute,
        purpose: Purpose::HandIn,
    };
    book::book(cx, &teller.representative, &once()?, &wire).map(drop)
}

/// Visitors of today: one at a counter, the others in line. Nobody, when the office has not been open today.
pub(super) fn waiting(app: &mut App, now: Timestamp) -> Result<(), Fault> {
    let cx = app.context();
    let office = offices::find(&cx, OFFICE)?;
    let here = office.zone.local(now);
    let Some(hours) = hours_on(office, &cx.state.calendar(), here.day) else { return Ok(()) };
    let last = now.min(office.zone.moment(here.day, hours.closes.saturating_sub(1)));
    let opened = office.zone.moment(here.day, hours.opens);
    let at = |minutes: i64| last - jiff::SignedDuration::from_mins(minutes);
    if at(CAME[0].0) < opened {
        return Ok(());
    }
    for (minutes, purpose) in CAME {
        set(app, at(minutes));
        let teller = Teller::new(app)?;
        let wire = DrawWire { purpose: Some(purpose), booking: String::new() };
        tickets::draw(&teller.cx, &teller.clerk, &once()?, &wire)?;
    }
    set(app, at(2));
    let teller = Teller::new(app)?;
    let called: TicketWire = stands(tickets::next(&teller.cx, &teller.clerk, &once()?, 1)?)?;
    tickets::step(&teller.cx, &teller.clerk, &called.id, called.version, TicketStep::Start).map(drop)
}

/// Two visits at home are asked for by telephone; the clerk has taken one.
pub(super) fn asked_from_home(teller: &Teller<'_>) -> Result<(), Fault> {
    let cx = &teller.cx;
    let later = cx.config.zone.moment(days_before(cx.time.today, -3), 0);
    let office = offices::find(cx, OFFICE)?;
    let Some(opening) = shared::offices::next_opening(office, &cx.state.calendar(), later) else {
        return Ok(());
    };
    let request = |name: &str, reason: &str, from: u16| HomeVisitRequest {
        name: name.into(),
        address: "Алматы, улица Примерная, 12".into(),
        phone: "+7 701 000 00 04".into(),
        reason: reason.into(),
        office: OFFICE.into(),
        day: opening.day.to_string(),
        from,
        until: from + 60,
    };
    let from = opening.hours.opens + 60;
    let mut asked = Vec::new();
    for (name, reason, from) in [("Nyberg Nora", "moving", from), ("Solberg Sigurd", "self_care", from + 60)]
    {
        let answer =
            home_visits::request(cx, &teller.contact_centre, &once()?, &request(name, reason, from))?;
        asked.push(stands(answer)?);
    }
    match asked.first() {
        Some(first) => home_visits::assign(cx, &teller.clerk, &first.id, first.version).map(drop),
        None => Ok(()),
    }
}

/// A break that is announced, and a system that may ask.
pub(super) fn told_to_everybody(teller: &Teller<'_>) -> Result<(), Fault> {
    let cx = &teller.cx;
    let today = cx.time.today;
    let night = days_before(today, -6);
    let moment = |minute: u16| cx.config.zone.moment(night, minute).to_string();
    let wire = WriteOutageWire {
        kind: "break".into(),
        starts_at: moment(2 * 60),
        ends_at: moment(4 * 60),
        affected: vec!["portal".into()],
        cause: String::new(),
        cause_code: "planned_works".into(),
    };
    outages::write(cx, &teller.supervisor, &wire)?;
    let wire = NameConsumerWire {
        name: "Utopian Bank (demonstration)".into(),
        scopes: vec!["iin".into()],
        expires_on: days_before(today, -365).to_string(),
        per_minute: 60,
        per_day: 1000,
    };
    consumers::name(cx, &teller.administrator, &wire).map(drop)
}
