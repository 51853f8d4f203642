//! Other systems: their keys, given and taken back. A new key is shown once and kept nowhere.

use leptos::prelude::*;
use shared::consumers::Scope;
use shared::text::house;
use shared::wire::v1::consumer::{ConsumerWire, NameConsumerWire, NamedConsumerWire};

use crate::api::systems as api;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::choice::tick;
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::table::table;
use crate::desk::board::Board;
use crate::desk::state::Desk;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::systems::{Words, words};

/// What is typed.
#[derive(Clone, Default)]
struct Typed {
    name: String,
    scopes: Vec<String>,
    expires_on: String,
    per_minute: String,
    per_day: String,
}

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.consumers.title.into());
    let board = Board::new(desk);
    let lines = RwSignal::new(Vec::<ConsumerWire>::new());
    let made = RwSignal::new(None::<NamedConsumerWire>);
    load(board, lines);
    view! {
        <h1>{words.consumers.title}</h1>
        <p class="lead">{words.consumers.lead}</p>
        {board.failure()}
        <div aria-live="polite">{reactive(move || told(words, made.get()))}</div>
        <div id="consumers">{reactive(move || list(board, words, lines))}</div>
        <div class="column">{form(board, words, lines, made)}</div>
    }
    .into_any()
}

fn load(board: Board, lines: RwSignal<Vec<ConsumerWire>>) {
    board.call(async move { api::consumers(board.desk.app.api).await }, move |got| {
        let _same = lines.try_set(got);
    });
}

fn told(words: &'static Words, made: Option<NamedConsumerWire>) -> AnyView {
    let Some(made) = made else { return ().into_any() };
    let c = &words.consumers;
    let content = view! {
        <p><strong>{made.consumer.name}</strong></p>
        <p><code id="consumer.key">{made.key}</code></p>
        <p>{c.key_once}</p>
    };
    banner(Weight::Success, c.key_title, content.into_any())
}

fn list(board: Board, words: &'static Words, lines: RwSignal<Vec<ConsumerWire>>) -> AnyView {
    let (c, locale) = (&words.consumers, board.desk.app.locale.get_untracked());
    let all = lines.get();
    if all.is_empty() {
        return view! { <p class="muted">{c.none}</p> }.into_any();
    }
    let rows = all
        .into_iter()
        .map(|one| {
            let scopes: Vec<&str> = one.scopes.iter().map(|scope| house::scope(locale, scope)).collect();
            let state = if one.revoked_at.is_empty() {
                let id = one.id.clone();
                let revoke = move || {
                    let id = id.clone();
                    board.call(
                        async move { api::revoke_consumer(board.desk.app.api, &id).await },
                        move |_| {
                            load(board, lines);
                        },
                    );
                };
                let button =
                    button(&format!("consumer.{}.revoke", one.id), c.revoke, ButtonStyle::Quiet, revoke);
                view! { {c.good}" "{button} }.into_any()
            } else {
                view! { {c.revoked} }.into_any()
            };
            vec![
                view! { {one.name} }.into_any(),
                view! { {scopes.join(", ")} }.into_any(),
                view! { <code>{one.key_start}"\u{2026}"</code> }.into_any(),
                view! { {when::day_text(locale, &one.expires_on)} }.into_any(),
                view! { {format!("{} / {}", one.asked_today, one.per_day)} }.into_any(),
                state,
            ]
        })
        .collect();
    table(c.title, vec![c.name, c.scopes, c.key, c.expires, c.today, c.state], rows)
}

fn form(
    board: Board,
    words: &'static Words,
    lines: RwSignal<Vec<ConsumerWire>>,
    made: RwSignal<Option<NamedConsumerWire>>,
) -> AnyView {
    let (c, locale) = (&words.consumers, board.desk.app.locale.get_untracked());
    let typed = RwSignal::new(Typed::default());
    let ticks: Vec<AnyView> = Scope::ALL
        .iter()
        .map(|scope| {
            let code = scope.as_str();
            let has = move |typed: &Typed| typed.scopes.iter().any(|one| one == code);
            let set = Callback::new(move |on: bool| {
                typed.update(|typed| {
                    typed.scopes.retain(|one| one != code);
                    if on {
                        typed.scopes.push(code.to_owned());
                    }
                });
            });
            let frame = FormGroup::new(format!("consumer.scope.{code}"), house::scope(locale, code));
            tick(frame, Signal::derive(move || typed.with(has)), set)
        })
        .collect();
    let send = move || {
        let typed_now = typed.get_untracked();
        let wire = NameConsumerWire {
            name: typed_now.name,
            scopes: typed_now.scopes,
            expires_on: typed_now.expires_on,
            per_minute: typed_now.per_minute.trim().parse().unwrap_or_default(),
            per_day: typed_now.per_day.trim().parse().unwrap_or_default(),
        };
        board.call(async move { api::name_consumer(board.desk.app.api, &wire).await }, move |got| {
            board.desk.app.say(c.key_title);
            let _same = typed.try_set(Typed::default());
            let _same = made.try_set(Some(got));
            load(board, lines);
        });
    };
    let plain = Line::default();
    let digits = Line { mode: "numeric", ..plain };
    view! {
        <h2>{c.add_title}</h2>
        {line(FormGroup::new("consumer.name", c.name), FieldBinding::part(typed, |typed| &mut typed.name), plain)}
        <fieldset><legend>{c.scopes}</legend>{ticks}</fieldset>
        {line(
            FormGroup::new("consumer.expires", c.expires).hint(c.day_hint),
            FieldBinding::part(typed, |typed| &mut typed.expires_on),
            plain,
        )}
        {line(FormGroup::new("consumer.per-minute", c.per_minute), FieldBinding::part(typed, |typed| &mut typed.per_minute), digits)}
        {line(FormGroup::new("consumer.per-day", c.per_day), FieldBinding::part(typed, |typed| &mut typed.per_day), digits)}
        {busy_button("consumer.add", c.add, c.adding, ButtonStyle::Main, board.busy.into(), send)}
    }
    .into_any()
}
