//! The working calendar: its versions, and the next one, judged here as the service will judge it.

use leptos::prelude::*;
use shared::calendar::version::{Offered, judge};
use shared::text::calendar::fault;
use shared::wire::v1::calendar::{CalendarWire, PublishWire};

use crate::api::calendar as api;
use crate::browser;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::error_summary::error_summary;
use crate::components::field::{FieldBinding, FormGroup, Line, area, line};
use crate::components::table::table;
use crate::desk::board::Board;
use crate::desk::state::Desk;
use crate::model::today::calendar_of;
use crate::model::typed::days;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::calendar::{Words, words};

/// What is typed.
#[derive(Clone, Default)]
struct Typed {
    first_year: String,
    last_year: String,
    off: String,
    worked: String,
    source: String,
    note: String,
}

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.calendar.title.into());
    let board = Board::new(desk);
    let versions = RwSignal::new(Vec::<CalendarWire>::new());
    let typed = RwSignal::new(Typed::default());
    load(board, versions, typed);
    view! {
        <h1>{words.calendar.title}</h1>
        <p class="lead">{words.calendar.lead}</p>
        {board.failure()}
        {reactive(move || list(desk, words, &versions.get()))}
        <div class="column">{form(board, words, versions, typed)}</div>
    }
    .into_any()
}

fn load(board: Board, versions: RwSignal<Vec<CalendarWire>>, typed: RwSignal<Typed>) {
    board.call(async move { api::calendars(board.desk.app.api).await }, move |got: Vec<CalendarWire>| {
        if let Some(newest) = got.first() {
            let _same = typed.try_set(Typed {
                first_year: newest.first_year.to_string(),
                last_year: newest.last_year.to_string(),
                off: newest.off.join("\n"),
                worked: newest.worked.join("\n"),
                ..Typed::default()
            });
        }
        let _same = versions.try_set(got);
    });
}

fn list(desk: Desk, words: &'static Words, versions: &[CalendarWire]) -> AnyView {
    let (c, locale) = (&words.calendar, desk.app.locale.get_untracked());
    let heads = vec![c.version, c.years, c.published, c.off_count, c.worked_count, c.source];
    let rows = versions
        .iter()
        .map(|one| {
            let version = if one.in_force {
                format!("{} · {}", one.version, c.in_force)
            } else {
                one.version.to_string()
            };
            let cells = [
                version,
                format!("{}\u{2013}{}", one.first_year, one.last_year),
                when::moment_text(locale, &one.published_at),
                one.off.len().to_string(),
                one.worked.len().to_string(),
                one.source.clone(),
            ];
            cells.into_iter().map(|text| view! { {text} }.into_any()).collect()
        })
        .collect();
    view! { <div id="calendar.versions">{table(c.title, heads, rows)}</div> }.into_any()
}

fn wire_of(typed: &Typed) -> PublishWire {
    PublishWire {
        first_year: typed.first_year.trim().parse().unwrap_or_default(),
        last_year: typed.last_year.trim().parse().unwrap_or_default(),
        off: days(&typed.off),
        worked: days(&typed.worked),
        source: typed.source.trim().to_owned(),
        note: typed.note.trim().to_owned(),
    }
}

/// What the service would say, said here before anything is sent.
fn faults(desk: Desk, wire: &PublishWire, before: Option<&CalendarWire>) -> Vec<(String, String)> {
    let offered = Offered {
        first_year: wire.first_year,
        last_year: wire.last_year,
        off: wire.off.iter().map(String::as_str).collect(),
        worked: wire.worked.iter().map(String::as_str).collect(),
        source: &wire.source,
        note: &wire.note,
    };
    let before = before.map(calendar_of);
    let found = judge(&offered, before.as_ref()).err().unwrap_or_default();
    let place = |code: &str| match code {
        "years" | "years-lost" => "calendar.first-year",
        "worked-weekday" | "off-and-worked" => "calendar.worked",
        "source" => "calendar.source",
        "note" => "calendar.note",
        _ => "calendar.off",
    };
    let locale = desk.app.locale.get_untracked();
    found.iter().take(20).map(|one| (place(one.code()).to_owned(), fault(locale, one))).collect()
}

fn form(
    board: Board,
    words: &'static Words,
    versions: RwSignal<Vec<CalendarWire>>,
    typed: RwSignal<Typed>,
) -> AnyView {
    let c = &words.calendar;
    let errors = RwSignal::new(Vec::<(String, String)>::new());
    let send = move || {
        let wire = wire_of(&typed.get_untracked());
        let newest = versions.with_untracked(|versions| versions.first().cloned());
        let found = faults(board.desk, &wire, newest.as_ref());
        let fine = found.is_empty();
        errors.set(found);
        if !fine {
            browser::focus_soon("error-summary");
            return;
        }
        let seen = newest.map_or(0, |newest| newest.version);
        board.call(async move { api::publish(board.desk.app.api, seen, &wire).await }, move |_| {
            board.desk.app.say(c.published_said);
            load(board, versions, typed);
        });
    };
    let plain = Line { mode: "numeric", ..Line::default() };
    let frame = |id: &str, label, hint: &str| FormGroup::new(format!("calendar.{id}"), label).hint(hint);
    view! {
        <h2>{c.next_title}</h2>
        {reactive(move || {
            let found = errors.get();
            if found.is_empty() { ().into_any() } else { error_summary(c.errors, found) }
        })}
        {line(frame("first-year", c.first_year, ""), FieldBinding::part(typed, |typed| &mut typed.first_year), plain)}
        {line(frame("last-year", c.last_year, ""), FieldBinding::part(typed, |typed| &mut typed.last_year), plain)}
        {area(frame("off", c.off, c.off_hint), FieldBinding::part(typed, |typed| &mut typed.off), "", "12")}
        {area(frame("worked", c.worked, c.worked_hint), FieldBinding::part(typed, |typed| &mut typed.worked), "", "4")}
        {line(frame("source", c.source, c.source_hint), FieldBinding::part(typed, |typed| &mut typed.source), Line::default())}
        {area(frame("note", c.note, ""), FieldBinding::part(typed, |typed| &mut typed.note), "", "2")}
        {busy_button("calendar.publish", c.publish, c.publishing, ButtonStyle::Main, board.busy.into(), send)}
    }
    .into_any()
}
