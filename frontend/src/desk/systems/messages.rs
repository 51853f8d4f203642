//! Messages to other systems: how each system does, what has not arrived, and sending again what was given up.

use leptos::prelude::*;
use shared::text::house;
use shared::wire::v1::message::{MessageLine, MessagesWire, NeighbourWire};

use crate::api::systems as api;
use crate::components::button::{ButtonStyle, button};
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::board::Board;
use crate::desk::state::Desk;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::systems::{Words, words};

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.messages.title.into());
    let board = Board::new(desk);
    let shown = RwSignal::new(None::<MessagesWire>);
    load(board, shown);
    let reload =
        button("messages.reload", words.messages.reload, ButtonStyle::Quiet, move || load(board, shown));
    view! {
        <h1>{words.messages.title}</h1>
        <p class="lead">{words.messages.lead}</p>
        {board.failure()}
        <div id="messages">{reactive(move || {
            shown.get().map_or_else(|| ().into_any(), |all| content(board, words, shown, all))
        })}</div>
        <div class="actions">{reload}</div>
    }
    .into_any()
}

fn load(board: Board, shown: RwSignal<Option<MessagesWire>>) {
    board.call(async move { api::messages(board.desk.app.api).await }, move |got| {
        let _same = shown.try_set(Some(got));
    });
}

fn content(
    board: Board,
    words: &'static Words,
    shown: RwSignal<Option<MessagesWire>>,
    all: MessagesWire,
) -> AnyView {
    let m = &words.messages;
    let neighbours = all.neighbours.into_iter().map(|one| neighbour(board, words, &one)).collect();
    let lines = if all.lines.is_empty() {
        view! { <p class="muted" id="messages.none">{m.none}</p> }.into_any()
    } else {
        let rows = all.lines.into_iter().map(|one| message(board, words, shown, &one)).collect();
        table(m.list, vec![m.application, m.kind, m.to, m.attempts, m.state], rows)
    };
    view! {
        <h2>{m.neighbours}</h2>
        {table(m.neighbours, vec![m.name, m.way, m.state, m.waiting, m.dead, m.sent], neighbours)}
        <h2>{m.list}</h2>
        {lines}
    }
    .into_any()
}

fn neighbour(board: Board, words: &'static Words, one: &NeighbourWire) -> Vec<AnyView> {
    let (m, locale) = (&words.messages, board.desk.app.locale.get_untracked());
    let (tone, state) = match (one.way.as_str(), one.state.as_str()) {
        ("off", _) => (Tone::Plain, m.off),
        (_, "paused") => (Tone::Bad, m.paused),
        _ => (Tone::Done, m.open),
    };
    vec![
        view! { {house::message(locale, &one.name).to_owned()} }.into_any(),
        view! { {house::message(locale, &one.way).to_owned()} }.into_any(),
        tag(tone, state),
        view! { {one.waiting} }.into_any(),
        view! { {one.dead} }.into_any(),
        view! { {one.sent} }.into_any(),
    ]
}

fn message(
    board: Board,
    words: &'static Words,
    shown: RwSignal<Option<MessagesWire>>,
    one: &MessageLine,
) -> Vec<AnyView> {
    let (m, locale) = (&words.messages, board.desk.app.locale.get_untracked());
    let state = if one.state == "dead" {
        let (id, version) = (one.id.clone(), one.version);
        let again = move || {
            let id = id.clone();
            board.call(async move { api::send_again(board.desk.app.api, &id, version).await }, move |_| {
                board.desk.app.say(m.done);
                load(board, shown);
            });
        };
        let button = button(&format!("message.{}.again", one.id), m.again, ButtonStyle::Quiet, again);
        view! { {tag(Tone::Bad, m.given_up)}" "{button} }.into_any()
    } else {
        view! { {m.next}": "{when::moment_text(locale, &one.next_at)} }.into_any()
    };
    let attempts = match one.problem.as_str() {
        "" => one.attempts.to_string(),
        problem => format!("{} ({problem})", one.attempts),
    };
    vec![
        view! { {one.number.clone()} }.into_any(),
        view! { {house::message(locale, &one.kind).to_owned()} }.into_any(),
        view! { {house::message(locale, &one.neighbour).to_owned()} }.into_any(),
        view! { {attempts} }.into_any(),
        state,
    ]
}
