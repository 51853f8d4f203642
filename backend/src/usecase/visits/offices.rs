//! Where the service is given and which times may be booked: known to everybody, about nobody.

use shared::calendar::office_hours::OfficeHours;
use shared::guide::passport::PassportRow;
use shared::law::text::text;
use shared::offices::{Office, next_opening};
use shared::problem::ProblemCode;
use shared::time::Date;
use shared::visits::slot::{last_day, offered, slots_on};
use shared::wire::v1::offices::{OfficeLine, OpeningWire, PassportUnit, SlotWire, SlotsWire};

use crate::store::Tx;
use crate::store::people::staff;
use crate::store::visits::booking;
use crate::usecase::context::Context;
use crate::usecase::{Fault, Person};

/// The offices, each with its hours now or next.
pub(crate) fn list(cx: &Context<'_>) -> Vec<OfficeLine> {
    let at = cx.time.at;
    let line = |office: &Office| OfficeLine {
        office: office.into(),
        opening: next_opening(office, &cx.state.calendar(), at).map(|opening| {
            let OfficeHours { opens, closes, .. } = opening.hours;
            OpeningWire { day: opening.day.to_string(), opens, closes, now: opening.now }
        }),
    };
    cx.offices.all().iter().map(line).collect()
}

/// The office of that id, or `NotFound`.
pub(crate) fn find<'a>(cx: &Context<'a>, id: &str) -> Result<&'a Office, Fault> {
    cx.offices.find(id).ok_or_else(|| Fault::code(ProblemCode::NotFound))
}

/// The office a clerk works at. Somebody who works at none has no hall to look into.
pub(crate) fn of_clerk<'a>(cx: &Context<'a>, tx: &mut Tx, person: &Person) -> Result<&'a Office, Fault> {
    let id = staff::office(tx, &person.iin)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))?;
    find(cx, &id)
}

/// The slots of an office on a day; without a day, on the first day that has any.
pub(crate) fn slots(cx: &Context<'_>, id: &str, day: Option<Date>) -> Result<SlotsWire, Fault> {
    let at = cx.time.at;
    let office = find(cx, id)?;
    let today = office.zone.local(at).day;
    let day =
        day.unwrap_or_else(|| next_opening(office, &cx.state.calendar(), at).map_or(today, |next| next.day));
    let taken = cx.db.read("slots", at, |tx| booking::taken(tx, id, &day.to_string()))?;
    let slot = |minute: u16| {
        let open = offered(office, &cx.state.calendar(), day, minute, at).is_ok();
        let booked = taken.iter().filter(|(at, _)| *at == i64::from(minute)).count();
        let free = usize::from(office.bookable).saturating_sub(booked);
        SlotWire { minute, free: if open { u16::try_from(free).unwrap_or(0) } else { 0 } }
    };
    Ok(SlotsWire {
        office: office.id.clone(),
        day: day.to_string(),
        first_day: today.to_string(),
        last_day: last_day(today).to_string(),
        slots: slots_on(office, &cx.state.calendar(), day).into_iter().map(slot).collect(),
    })
}

/// Annex 3 in the order's own words, row by row.
pub(crate) fn passport() -> Vec<PassportUnit> {
    let units = PassportRow::ALL.iter().flat_map(|row| row.cites().iter().map(move |cite| (row, *cite)));
    units
        .map(|(row, cite)| PassportUnit {
            row: row.as_str().to_owned(),
            cite: cite.as_str().to_owned(),
            words: text(cite).unwrap_or_default().to_owned(),
        })
        .collect()
}
