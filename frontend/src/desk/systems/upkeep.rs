//! How the service itself is doing: what runs out, and what its queues set aside and try again.

use leptos::prelude::*;
use shared::wire::v1::upkeep::{ExpiryWire, StuckWire, UpkeepWire};

use crate::api::systems as api;
use crate::components::banner::{Weight, banner};
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
    desk.app.title.set(words.upkeep.title.into());
    let board = Board::new(desk);
    let shown = RwSignal::new(None::<UpkeepWire>);
    load(board, shown);
    let reload = button("upkeep.reload", words.upkeep.reload, ButtonStyle::Quiet, move || load(board, shown));
    view! {
        <h1>{words.upkeep.title}</h1>
        <p class="lead">{words.upkeep.lead}</p>
        {board.failure()}
        <div id="upkeep">{reactive(move || {
            shown.get().map_or_else(|| ().into_any(), |state| content(board, words, &state))
        })}</div>
        <div class="actions">{reload}</div>
    }
    .into_any()
}

fn load(board: Board, shown: RwSignal<Option<UpkeepWire>>) {
    board.call(async move { api::upkeep(board.desk.app.api).await }, move |got| {
        let _same = shown.try_set(Some(got));
    });
}

fn content(board: Board, words: &'static Words, state: &UpkeepWire) -> AnyView {
    let u = &words.upkeep;
    let signs = if state.signs {
        banner(Weight::Note, u.signs, ().into_any())
    } else {
        banner(Weight::Warning, u.signs_not, ().into_any())
    };
    let watched = (state.clock == "watched").then(|| view! { <p class="muted">{u.watched}</p> });
    let expiries = state.expiries.iter().map(|one| expiry(board, words, one)).collect();
    view! {
        {signs}
        {watched}
        <h2>{u.stuck}</h2>
        {stuck(board, words, &state.stuck)}
        <h2>{u.expiries}</h2>
        {table(u.expiries, vec![u.what, u.whose, u.ends, u.state], expiries)}
    }
    .into_any()
}

fn expiry(board: Board, words: &'static Words, one: &ExpiryWire) -> Vec<AnyView> {
    let (u, locale) = (&words.upkeep, board.desk.app.locale.get_untracked());
    let kind = match one.kind.as_str() {
        "service-key" => u.service_key,
        "anchor" => u.anchor,
        "timestamps" => u.timestamps,
        "revocation-list" => u.list,
        _ => u.issuer,
    };
    let (tone, state) = match one.state.as_str() {
        "good" => (Tone::Done, u.good),
        "ends" => (Tone::Wait, u.ending),
        "ends-soon" => (Tone::Wait, u.soon),
        "ends-now" => (Tone::Bad, u.now),
        _ => (Tone::Bad, u.over),
    };
    vec![
        view! { {kind} }.into_any(),
        view! { {one.name.clone()} }.into_any(),
        view! { {when::moment_text(locale, &one.ends_at)} }.into_any(),
        tag(tone, state),
    ]
}

fn stuck(board: Board, words: &'static Words, items: &[StuckWire]) -> AnyView {
    let (u, locale) = (&words.upkeep, board.desk.app.locale.get_untracked());
    if items.is_empty() {
        return view! { <p class="muted" id="upkeep.none">{u.stuck_none}</p> }.into_any();
    }
    let rows = items.iter().map(|one| {
        vec![
            view! { {queue(words, &one.queue)} }.into_any(),
            view! { {one.item.clone()} }.into_any(),
            view! { {one.attempts} }.into_any(),
            view! { {when::moment_text(locale, &one.since)} }.into_any(),
            view! { {when::moment_text(locale, &one.next_try_at)} }.into_any(),
            view! { <code>{one.reason.clone()}</code> }.into_any(),
        ]
    });
    let heads = vec![u.queue, u.item, u.attempts, u.since, u.next, u.reason];
    let rows = table(u.stuck, heads, rows.collect());
    view! { <p>{u.stuck_lead}</p>{rows} }.into_any()
}

fn queue(words: &'static Words, name: &str) -> &'static str {
    let u = &words.upkeep;
    match name {
        "certificates" => u.certificates,
        "refusals" => u.refusals,
        "notes" => u.notes,
        "received" => u.received,
        "drafts" => u.drafts,
        "intakes" => u.intakes,
        "orphans" => u.orphans,
        "cases" => u.cases,
        _ => u.findable,
    }
}
