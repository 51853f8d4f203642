//! The auditor's journal: what happened, by application, fact and day, and whether the chain is whole.

use leptos::prelude::*;
use shared::audit::Fact;
use shared::text::{Locale, house, journal as told};
use shared::wire::v1::journal::{JournalLine, JournalSearchWire, JournalStateWire};

use crate::api::people as api;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::select::select;
use crate::components::table::table;
use crate::desk::board::Board;
use crate::desk::state::Desk;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::people::{Words, words};
use crate::text::fill;

/// What is on the screen.
#[derive(Clone, Copy)]
struct Shown {
    lines: RwSignal<Vec<JournalLine>>,
    next: RwSignal<i64>,
    state: RwSignal<JournalStateWire>,
}

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    let j = &words.journal;
    desk.app.title.set(j.title.into());
    let board = Board::new(desk);
    let query = RwSignal::new(JournalSearchWire::default());
    let shown = Shown {
        lines: RwSignal::new(Vec::new()),
        next: RwSignal::new(0),
        state: RwSignal::new(JournalStateWire::default()),
    };
    load(board, shown, query.get_untracked());
    let show = move || load(board, shown, JournalSearchWire { before: 0, ..query.get_untracked() });
    let check = move || {
        board.call(async move { api::check_journal(desk.app.api).await }, move |state| {
            let _same = shown.state.try_set(state);
        });
    };
    let plain = Line::default();
    let digits = Line { mode: "numeric", ..plain };
    let facts = facts(desk.app.locale.get_untracked());
    view! {
        <h1>{j.title}</h1>
        <p class="lead">{j.lead}</p>
        {board.failure()}
        <div id="journal.state" aria-live="polite">{reactive(move || state(desk, words, &shown.state.get()))}</div>
        {busy_button("journal.check", j.check, j.checking, ButtonStyle::Quiet, board.busy.into(), check)}
        <div class="column">
            {line(FormGroup::new("journal.number", j.number), FieldBinding::part(query, |query| &mut query.number), plain)}
            {line(FormGroup::new("journal.person", j.person).hint(j.person_hint), FieldBinding::part(query, |query| &mut query.person), digits)}
            {line(FormGroup::new("journal.actor", j.actor).hint(j.actor_hint), FieldBinding::part(query, |query| &mut query.actor), digits)}
            {select(FormGroup::new("journal.fact", j.fact), j.fact_any, facts, FieldBinding::part(query, |query| &mut query.fact))}
            {line(FormGroup::new("journal.from", j.from).hint(j.day_hint), FieldBinding::part(query, |query| &mut query.from), plain)}
            {line(FormGroup::new("journal.to", j.to).hint(j.day_hint), FieldBinding::part(query, |query| &mut query.to), plain)}
            {button("journal.show", j.show, ButtonStyle::Main, show)}
        </div>
        <div id="journal.lines">{reactive(move || lines(desk, words, shown.lines.get()))}</div>
        {reactive(move || match shown.next.get() {
            0 => ().into_any(),
            before => button("journal.older", j.older, ButtonStyle::Quiet, move || {
                load(board, shown, JournalSearchWire { before, ..query.get_untracked() });
            }),
        })}
    }
    .into_any()
}

/// Every fact by its words, as a reader of the language looks for it.
fn facts(locale: Locale) -> Vec<(String, String)> {
    let mut facts: Vec<(String, String)> = Fact::ALL
        .iter()
        .map(|fact| (fact.as_str().to_owned(), told::fact(locale, fact.as_str()).to_owned()))
        .collect();
    facts.sort_by(|a, b| a.1.cmp(&b.1));
    facts
}

fn load(board: Board, shown: Shown, query: JournalSearchWire) {
    board.call(async move { api::journal(board.desk.app.api, &query).await }, move |page| {
        let _same = shown.lines.try_set(page.lines);
        let _same = shown.next.try_set(page.next);
        let _same = shown.state.try_set(page.state);
    });
}

fn state(desk: Desk, words: &'static Words, state: &JournalStateWire) -> AnyView {
    let j = &words.journal;
    if state.checked_at.is_empty() {
        return view! { <p class="muted">{j.unread}</p> }.into_any();
    }
    let at = when::moment_text(desk.app.locale.get_untracked(), &state.checked_at);
    let (entries, seals) = (state.entries.to_string(), state.seals.to_string());
    let (weight, title, text) = if state.whole {
        (Weight::Note, j.whole_title, fill(j.whole, &[("at", &at), ("entries", &entries), ("seals", &seals)]))
    } else {
        let place = if state.broken_at == 0 { "\u{2013}".to_owned() } else { state.broken_at.to_string() };
        let broken = state.broken_seals.join(", ");
        (Weight::Error, j.broken_title, fill(j.broken, &[("at", &at), ("place", &place), ("seals", &broken)]))
    };
    let differing: Vec<AnyView> = state
        .differing
        .iter()
        .map(|row| {
            let what = if row.missing { j.row_missing } else { j.row_differs };
            let said =
                fill(what, &[("kind", &row.kind), ("id", &row.subject), ("seq", &row.seq.to_string())]);
            view! { <li>{said}</li> }.into_any()
        })
        .collect();
    let rows = (state.rows > 0).then(|| {
        let compared = crate::text::with(j.rows, "rows", &state.rows.to_string());
        view! { <p>{compared}</p><ul id="journal.differing">{differing}</ul> }
    });
    banner(weight, title, view! { <p>{text}</p>{rows} }.into_any())
}

/// Roles inside a detail are said in words; everything else is a code for whoever looks further.
fn detail_words(locale: Locale, detail: &str) -> String {
    detail.split(' ').map(|code| house::role(locale, code)).collect::<Vec<_>>().join(" ")
}

fn lines(desk: Desk, words: &'static Words, lines: Vec<JournalLine>) -> AnyView {
    let (j, locale) = (&words.journal, desk.app.locale.get_untracked());
    if lines.is_empty() {
        return view! { <p class="muted">{j.none}</p> }.into_any();
    }
    let rows = lines
        .into_iter()
        .map(|one| {
            let who = if one.actor_name.is_empty() { one.actor.clone() } else { one.actor_name.clone() };
            let fact = told::fact(locale, &one.fact);
            let what = if one.basis.is_empty() { fact.to_owned() } else { format!("{fact} ({})", one.basis) };
            let about = match (one.subject.as_str(), one.told.is_empty()) {
                ("", true) => String::new(),
                ("", false) => {
                    let more = one.told_count.saturating_sub(i64::try_from(one.told.len()).unwrap_or(0));
                    let more = if more > 0 { format!(" +{more}") } else { String::new() };
                    format!("{}: {}{more}", told::about(locale, &one.about), one.told.join(", "))
                }
                (subject, _) => format!("{} {subject}", told::about(locale, &one.about)),
            };
            let detail =
                [detail_words(locale, &one.detail), one.request, one.address].join("\n").trim().to_owned();
            let cells = [
                when::moment_text(locale, &one.at),
                what,
                format!("{} {who}", house::role(locale, &one.by)),
                about,
                detail,
            ];
            cells.into_iter().map(|text| view! { {text} }.into_any()).collect()
        })
        .collect();
    table(j.title, vec![j.at, j.what, j.who, j.about, j.detail], rows)
}
