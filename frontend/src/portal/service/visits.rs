//! Booking a visit to a service centre, and one's bookings. The times offered are the service's; pressed twice the
//! button books once.

use leptos::prelude::*;
use shared::text::visits as said;
use shared::time::parse_date;
use shared::visits::Purpose;
use shared::visits::slot::last_day;
use shared::wire::v1::offices::{OfficeLine, SlotsWire};
use shared::wire::v1::visits::{BookWire, BookingWire};

use super::in_language;
use crate::api::{ApiError, visits as api};
use crate::browser;
use crate::components::banner::{Weight, banner, refusal};
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::choice::{Offer, radios};
use crate::components::field::{FieldBinding, FormGroup};
use crate::components::link::{cite, link_as};
use crate::components::select::select;
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::model::today::clock;
use crate::model::when;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::shell::loaded::loaded;
use crate::text::fill;
use crate::text::portal::visits::{Words, words};

/// What is being chosen, and what came of it.
#[derive(Clone, Copy)]
struct Choice {
    office: RwSignal<String>,
    day: RwSignal<String>,
    purpose: RwSignal<String>,
    minute: RwSignal<String>,
    slots: RwSignal<Option<SlotsWire>>,
    mine: RwSignal<Vec<BookingWire>>,
    busy: RwSignal<bool>,
    incomplete: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    booked: RwSignal<Option<BookingWire>>,
    key: RwSignal<String>,
}

/// The page.
pub(in crate::portal) fn page(portal: Portal) -> AnyView {
    let words = words(portal.app.locale.get_untracked());
    portal.app.title.set(words.booking.title.into());
    let ask = async move { Ok((api::offices(portal.app.api).await?, api::bookings(portal.app.api).await?)) };
    view! {
        <div class="column">
            <h1>{words.booking.title}</h1>
            <p class="lead">{words.booking.lead}{cite(words, "R258/A3.7.2")}</p>
            {loaded(portal.app, ask, move |(lines, mine)| chooser(portal, words, lines, mine))}
        </div>
    }
    .into_any()
}

fn chooser(portal: Portal, words: &'static Words, lines: Vec<OfficeLine>, mine: Vec<BookingWire>) -> AnyView {
    if lines.is_empty() {
        return view! { <p>{words.booking.no_offices}</p> }.into_any();
    }
    let text = || RwSignal::new(String::new());
    let choice = Choice {
        office: text(),
        day: text(),
        purpose: text(),
        minute: text(),
        slots: RwSignal::new(None),
        mine: RwSignal::new(mine),
        busy: RwSignal::new(false),
        incomplete: RwSignal::new(false),
        failed: RwSignal::new(None),
        booked: RwSignal::new(None),
        key: RwSignal::new(browser::fresh_key()),
    };
    Effect::new(move |_| ask_times(portal, choice, choice.office.get(), choice.day.get()));
    // What was missing is not missing any more once it is chosen, and not again before the next press.
    Effect::new(move |_| {
        if !choice.minute.with(String::is_empty) && !choice.purpose.with(String::is_empty) {
            choice.incomplete.set(false);
        }
    });
    let locale = portal.app.locale.get_untracked();
    let offices: Vec<(String, String)> =
        lines.iter().map(|line| (line.office.id.clone(), in_language(locale, &line.office.name))).collect();
    let names = offices.clone();
    let purposes = Purpose::ALL
        .iter()
        .map(|one| Offer {
            value: one.as_str(),
            label: said::purpose(locale, *one).into(),
            hint: String::new(),
        })
        .collect();
    let b = &words.booking;
    view! {
        <div id="visit.said" tabindex="-1">{reactive(move || outcome(portal, words, choice, &names))}</div>
        {select(FormGroup::new("visit.office", b.office), b.office_first, offices, FieldBinding::to(choice.office))}
        {radios(FormGroup::new("visit.purpose", b.purpose), purposes, FieldBinding::to(choice.purpose), false)}
        {reactive(move || times(portal, words, choice))}
        <div class="actions">
            {busy_button("visit.book", b.book, b.busy, ButtonStyle::Main, choice.busy.into(), move || book(portal, choice))}
        </div>
        <p class="muted">{b.rules}</p>
        {reactive(move || list(portal, words, choice, &lines))}
    }
    .into_any()
}

/// Asks for the times of a day, or of the next open one.
fn ask_times(portal: Portal, choice: Choice, office: String, day: String) {
    choice.minute.set(String::new());
    if office.is_empty() {
        return;
    }
    leptos::task::spawn_local(async move {
        match api::slots(portal.app.api, &office, &day).await {
            Ok(slots) if choice.office.try_get_untracked().as_ref() == Some(&slots.office) => {
                choice.slots.try_set(Some(slots));
            }
            Ok(_) => {}
            Err(why) => {
                choice.failed.try_set(Some(why));
            }
        }
    });
}

/// Day and time, once the office is chosen.
fn times(portal: Portal, words: &'static Words, choice: Choice) -> AnyView {
    let Some(slots) = choice.slots.get() else { return ().into_any() };
    let locale = portal.app.locale.get_untracked();
    let b = &words.booking;
    let mut days = Vec::new();
    let mut day = parse_date(&slots.first_day);
    while let Some(now) = day {
        days.push((now.to_string(), when::day(locale, now)));
        let last = parse_date(&slots.first_day).map(last_day);
        day = now.tomorrow().ok().filter(|next| Some(*next) <= last);
    }
    let free: Vec<(String, String)> = slots
        .slots
        .iter()
        .filter(|slot| slot.free > 0)
        .map(|slot| (slot.minute.to_string(), clock(slot.minute)))
        .collect();
    let none = free.is_empty();
    let shown = slots.day.clone();
    let day = FieldBinding {
        get: Signal::derive(move || shown.clone()),
        set: Callback::new(move |day| choice.day.set(day)),
        left: Callback::new(|()| {}),
    };
    view! {
        {select(FormGroup::new("visit.day", b.day), b.day_first, days, day)}
        {if none {
            view! { <p id="visit.none" role="status">{b.no_times}</p> }.into_any()
        } else {
            select(FormGroup::new("visit.time", b.time), b.time_first, free, FieldBinding::to(choice.minute))
        }}
    }
    .into_any()
}

fn book(portal: Portal, choice: Choice) {
    let slots = choice.slots.get_untracked();
    let minute: Option<u16> = choice.minute.with_untracked(|minute| minute.parse().ok());
    let purpose = choice.purpose.get_untracked();
    choice.failed.set(None);
    choice.booked.set(None);
    let (Some(slots), Some(minute), Some(purpose)) = (slots, minute, Purpose::parse(&purpose)) else {
        choice.incomplete.set(true);
        browser::focus_soon("visit.said");
        return;
    };
    choice.incomplete.set(false);
    choice.busy.set(true);
    let wire = BookWire { office: slots.office, day: slots.day, minute, purpose };
    leptos::task::spawn_local(async move {
        match api::book(portal.app.api, &choice.key.get_untracked(), &wire).await {
            Ok(booked) => {
                choice.mine.try_update(|mine| mine.insert(0, booked.clone()));
                choice.booked.try_set(Some(booked));
            }
            Err(why) => {
                choice.failed.try_set(Some(why));
            }
        }
        // What was answered is answered; the next press asks something new.
        choice.key.try_set(browser::fresh_key());
        choice.busy.try_set(false);
        ask_times(portal, choice, wire.office, wire.day);
        browser::focus_soon("visit.said");
    });
}

/// What came of the last press.
fn outcome(portal: Portal, words: &'static Words, choice: Choice, names: &[(String, String)]) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    if let Some(why) = choice.failed.get() {
        return refusal(locale, &why);
    }
    if choice.incomplete.get() {
        return banner(Weight::Error, "", view! { <p>{words.booking.incomplete}</p> }.into_any());
    }
    let Some(booked) = choice.booked.get() else { return ().into_any() };
    let name = names.iter().find(|(id, _)| *id == booked.office).map(|(_, name)| name.as_str());
    let (day, time) = (when::day_text(locale, &booked.day), clock(booked.minute));
    let text =
        fill(words.booking.booked, &[("office", name.unwrap_or_default()), ("day", &day), ("time", &time)]);
    banner(Weight::Success, words.booking.booked_title, view! { <p>{text}</p> }.into_any())
}

fn list(portal: Portal, words: &'static Words, choice: Choice, lines: &[OfficeLine]) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let b = &words.booking;
    let mine = choice.mine.get();
    if mine.is_empty() {
        return view! { <h2>{b.mine}</h2><p class="muted">{b.none}</p> }.into_any();
    }
    let rows = mine
        .into_iter()
        .map(|one| {
            let office = lines.iter().find(|line| line.office.id == one.office);
            let name = office.map(|line| in_language(locale, &line.office.name)).unwrap_or_default();
            let (tone, state) = match one.state.as_str() {
                "open" => (Tone::Open, b.state_open),
                "arrived" => (Tone::Done, b.state_arrived),
                "cancelled" => (Tone::Plain, b.state_cancelled),
                _ => (Tone::Bad, b.state_missed),
            };
            let purpose = said::purpose(locale, one.purpose);
            let (id, version) = (one.id.clone(), one.version);
            let cancel = (one.state == "open").then(|| {
                let name = format!("visit.cancel.{id}");
                button(&name, b.cancel, ButtonStyle::Text, move || {
                    cancel(portal, words, choice, id.clone(), version)
                })
            });
            vec![
                view! { {when::day_text(locale, &one.day)} ", " {clock(one.minute)} }.into_any(),
                view! { {name} }.into_any(),
                view! { {purpose} }.into_any(),
                view! { {tag(tone, state)} " " {cancel} }.into_any(),
            ]
        })
        .collect();
    view! { <h2>{b.mine}</h2>{table(b.mine, vec![b.time, b.office, b.purpose, b.state], rows)} }.into_any()
}

/// The open bookings for the cabinet, with the way to book. What does not come is left out: the cabinet is about
/// applications.
pub(in crate::portal) fn in_cabinet(portal: Portal) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let words = words(locale);
    let mine = RwSignal::new(Vec::<BookingWire>::new());
    leptos::task::spawn_local(async move {
        if let Ok(all) = api::bookings(portal.app.api).await {
            mine.try_set(all.into_iter().filter(|one| one.state == "open").collect());
        }
    });
    let lines = move || {
        let line = |one: BookingWire| {
            let purpose = said::purpose(locale, one.purpose);
            let when = format!("{}, {}", when::day_text(locale, &one.day), clock(one.minute));
            view! { <li>{when} ": " {purpose}</li> }.into_any()
        };
        mine.get().into_iter().map(line).collect::<Vec<AnyView>>().into_any()
    };
    view! {
        <ul id="cabinet.bookings" hidden=move || mine.with(Vec::is_empty)>{reactive(lines)}</ul>
        <p class="small">{link_as(portal.app, Page::Visits, "", Some("cabinet.visits".into()), words.service.to_visits)}</p>
    }
    .into_any()
}

fn cancel(portal: Portal, words: &'static Words, choice: Choice, id: String, version: i64) {
    leptos::task::spawn_local(async move {
        match api::cancel(portal.app.api, &id, version).await {
            Ok(()) => {
                portal.app.say(words.booking.cancelled);
                choice.booked.try_set(None);
                choice.failed.try_set(None);
            }
            Err(why) => {
                choice.failed.try_set(Some(why));
                browser::focus_soon("visit.said");
            }
        }
        if let Ok(mine) = api::bookings(portal.app.api).await {
            choice.mine.try_set(mine);
        }
    });
}
