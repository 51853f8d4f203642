//! The journal of outages and announced breaks.

use leptos::prelude::*;
use shared::outage::{AFFECTED, CAUSES, OutageKind};
use shared::text::house;
use shared::wire::v1::outage::{OutageWire, WriteOutageWire};

use crate::api::calendar as api;
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::choice::tick;
use crate::components::field::{FieldBinding, FormGroup, Line, area, line};
use crate::components::select::select;
use crate::components::table::table;
use crate::desk::board::Board;
use crate::desk::state::Desk;
use crate::model::typed::moment;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::calendar::{Words, words};

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.outages.title.into());
    let board = Board::new(desk);
    let entries = RwSignal::new(Vec::<OutageWire>::new());
    load(board, entries);
    view! {
        <h1>{words.outages.title}</h1>
        <p class="lead">{words.outages.lead}</p>
        {board.failure()}
        <div id="outages">{reactive(move || list(board, words, entries))}</div>
        <div class="column">{form(board, words, entries)}</div>
    }
    .into_any()
}

fn load(board: Board, entries: RwSignal<Vec<OutageWire>>) {
    board.call(async move { api::outages(board.desk.app.api).await }, move |got| {
        let _same = entries.try_set(got);
    });
}

fn list(board: Board, words: &'static Words, entries: RwSignal<Vec<OutageWire>>) -> AnyView {
    let (o, locale) = (&words.outages, board.desk.app.locale.get_untracked());
    let lines = entries.get();
    if lines.is_empty() {
        return view! { <p class="muted">{o.none}</p> }.into_any();
    }
    let rows = lines
        .into_iter()
        .map(|one| {
            let affected: Vec<&str> = one.affected.iter().map(|part| house::outage(locale, part)).collect();
            let (id, version) = (one.id.clone(), one.version);
            let ends = if one.ends_at.is_empty() {
                let end = move || {
                    let id = id.clone();
                    board.call(
                        async move { api::end_outage(board.desk.app.api, &id, version).await },
                        move |_| {
                            load(board, entries);
                        },
                    );
                };
                let button = button(&format!("outage.{}.end", one.id), o.end_now, ButtonStyle::Quiet, end);
                view! { {o.goes_on}" "{button} }.into_any()
            } else {
                view! { {when::moment_text(locale, &one.ends_at)} }.into_any()
            };
            vec![
                view! { {house::outage(locale, &one.kind).to_owned()} }.into_any(),
                view! { {when::moment_text(locale, &one.starts_at)} }.into_any(),
                ends,
                view! { {affected.join(", ")} }.into_any(),
                view! { {house::cause(locale, &one.cause_code, &one.cause)} }.into_any(),
            ]
        })
        .collect();
    table(o.title, vec![o.kind, o.starts, o.ends, o.affected, o.cause], rows)
}

fn form(board: Board, words: &'static Words, entries: RwSignal<Vec<OutageWire>>) -> AnyView {
    let (o, locale) = (&words.outages, board.desk.app.locale.get_untracked());
    let typed = RwSignal::new(WriteOutageWire::default());
    let kinds = OutageKind::ALL
        .iter()
        .map(|kind| (kind.as_str().to_owned(), house::outage(locale, kind.as_str()).to_owned()))
        .collect();
    let causes = CAUSES.iter().map(|code| ((*code).to_owned(), house::cause(locale, code, ""))).collect();
    let ticks: Vec<AnyView> = AFFECTED
        .iter()
        .map(|one| {
            let has = move |typed: &WriteOutageWire| typed.affected.iter().any(|part| part == one);
            let set = Callback::new(move |on: bool| {
                typed.update(|typed| {
                    typed.affected.retain(|part| part != one);
                    if on {
                        typed.affected.push((*one).to_owned());
                    }
                });
            });
            let frame = FormGroup::new(format!("outage.affects.{one}"), house::outage(locale, one));
            tick(frame, Signal::derive(move || typed.with(has)), set)
        })
        .collect();
    let send = move || {
        let mut wire = typed.get_untracked();
        (wire.starts_at, wire.ends_at) = (moment(&wire.starts_at), moment(&wire.ends_at));
        board.call(async move { api::write_outage(board.desk.app.api, &wire).await }, move |_| {
            board.desk.app.say(o.written);
            let _same = typed.try_set(WriteOutageWire::default());
            load(board, entries);
        });
    };
    let plain = Line::default();
    view! {
        <h2>{o.write}</h2>
        {select(FormGroup::new("outage.kind", o.kind), o.kind_first, kinds, FieldBinding::part(typed, |typed| &mut typed.kind))}
        {line(FormGroup::new("outage.starts", o.starts).hint(o.time_hint), FieldBinding::part(typed, |typed| &mut typed.starts_at), plain)}
        {line(
            FormGroup::new("outage.ends", o.ends).hint(format!("{} {}", o.time_hint, o.ends_hint)),
            FieldBinding::part(typed, |typed| &mut typed.ends_at),
            plain,
        )}
        <fieldset><legend>{o.affected}</legend>{ticks}</fieldset>
        {select(
            FormGroup::new("outage.cause_code", o.cause),
            o.cause_own,
            causes,
            FieldBinding::part(typed, |typed| &mut typed.cause_code),
        )}
        {area(
            FormGroup::new("outage.cause", o.cause_words).hint(o.cause_hint),
            FieldBinding::part(typed, |typed| &mut typed.cause),
            "",
            "3",
        )}
        {busy_button("outage.write", o.write, o.writing, ButtonStyle::Main, board.busy.into(), send)}
    }
    .into_any()
}
