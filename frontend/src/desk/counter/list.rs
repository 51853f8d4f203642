//! The start of the counter: a new form, the open ones of the office, and the refusals to take documents.

use leptos::prelude::*;
use shared::application::Kind;
use shared::contract::counter::PrintTurnedAway;
use shared::wire::v1::centre::{IntakeLine, IntakeWire, OpenIntakeWire, TurnedAwayWire};

use super::known;
use super::parts::{failure, paper};
use crate::api::{ApiError, address, counter as api};
use crate::browser;
use crate::components::button::ButtonStyle;
use crate::components::link::link_as;
use crate::components::panel::waiting;
use crate::components::table::table;
use crate::desk::state::Desk;
use crate::desk::visits::hall::served;
use crate::model::when;
use crate::reactive::{on_click, reactive};
use crate::routes::desk::Page;
use crate::text::desk::counter::{Words, words};

/// What the page holds.
#[derive(Clone, Copy)]
struct List {
    intakes: RwSignal<Option<Vec<IntakeLine>>>,
    refusals: RwSignal<Vec<TurnedAwayWire>>,
    failed: RwSignal<Option<ApiError>>,
    key: RwSignal<String>,
}

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.list.title.into());
    let list = List {
        intakes: RwSignal::new(None),
        refusals: RwSignal::new(Vec::new()),
        failed: RwSignal::new(None),
        key: RwSignal::new(browser::fresh_key()),
    };
    load(desk, list);
    let kinds = [
        (Kind::Formation, words.list.formation),
        (Kind::Convict, words.list.convict),
        (Kind::Correction, words.list.correction),
    ];
    let buttons: Vec<AnyView> = kinds
        .into_iter()
        .map(|(kind, text)| {
            let id = format!("counter.open.{}", kind.as_str());
            let look = if kind == Kind::Formation { ButtonStyle::Main } else { ButtonStyle::Quiet };
            view! {
                <button type="button" id=id class=look.class()
                    on:click=on_click(move |_| open(desk, list, kind))>{text}</button>
            }
            .into_any()
        })
        .collect();
    view! {
        <h1>{words.list.title}</h1>
        <p class="lead">{words.list.lead}</p>
        {served(desk)}
        {failure(desk, list.failed)}
        <h2>{words.list.open}</h2>
        <div class="actions">{buttons}</div>
        {known::section(desk, words)}
        <h2>{words.list.opened}</h2>
        {reactive(move || list.intakes.get().map_or_else(
            || waiting(words.chrome.loading),
            |lines| opened(desk, words, lines),
        ))}
        <h2>{words.list.refusals}</h2>
        {reactive(move || refusals(desk, words, list))}
    }
    .into_any()
}

fn load(desk: Desk, list: List) {
    leptos::task::spawn_local(async move {
        match api::intakes(desk.app.api).await {
            Ok(lines) => {
                let _same = list.intakes.try_set(Some(lines));
            }
            Err(why) => {
                let _same = list.failed.try_set(Some(why));
            }
        }
        if let Ok(lines) = api::turned_away(desk.app.api).await {
            let _same = list.refusals.try_set(lines);
        }
    });
}

fn open(desk: Desk, list: List, kind: Kind) {
    let key = list.key.get_untracked();
    leptos::task::spawn_local(async move {
        let wire = OpenIntakeWire { kind, ticket: desk.visits.ticket() };
        let opened: Result<IntakeWire, ApiError> = api::open(desk.app.api, &key, &wire).await;
        let _same = list.key.try_set(browser::fresh_key());
        match opened {
            Ok(intake) => desk.app.go(Page::Intake(intake.id)),
            Err(why) => {
                let _same = list.failed.try_set(Some(why));
                browser::focus_soon("counter.failed");
            }
        }
    });
}

/// A kind in words.
fn kind(words: &'static Words, kind: &str) -> &'static str {
    match kind {
        "convict" => words.list.convict,
        "correction" => words.list.correction,
        _ => words.list.formation,
    }
}

fn opened(desk: Desk, words: &'static Words, lines: Vec<IntakeLine>) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="muted" id="counter.none">{words.list.none}</p> }.into_any();
    }
    let locale = desk.app.locale.get_untracked();
    let rows = lines
        .into_iter()
        .map(|line| {
            let named = if line.recipient.is_empty() { words.list.nameless.into() } else { line.recipient };
            let id = format!("counter.intake.{}", line.id);
            vec![
                view! { {named} }.into_any(),
                view! { {kind(words, &line.kind)} }.into_any(),
                view! { {when::moment_text(locale, &line.touched_at)} }.into_any(),
                link_as(desk.app, Page::Intake(line.id), "", Some(id), words.list.go_on),
            ]
        })
        .collect();
    let heads = vec![words.list.recipient, words.list.kind, words.list.touched, words.list.go_on];
    table(words.list.opened, heads, rows)
}

fn refusals(desk: Desk, words: &'static Words, list: List) -> AnyView {
    let lines = list.refusals.get();
    if lines.is_empty() {
        return view! { <p class="muted">{words.list.refusals_none}</p> }.into_any();
    }
    let locale = desk.app.locale.get_untracked();
    let rows = lines
        .into_iter()
        .map(|one| {
            let named = |purpose: &str| shared::text::copy_purpose(locale, purpose);
            let documents: Vec<&str> = one.lacking.iter().map(|lacking| named(&lacking.purpose)).collect();
            let print =
                paper(address::<PrintTurnedAway>(&[&one.id]), format!("paper.{}", one.id), words.list.paper);
            let signed = if one.signed_at.is_empty() {
                let id = one.id.clone();
                let control = format!("sign.{}", one.id);
                view! {
                    <button type="button" class=ButtonStyle::Quiet.class() id=control
                        on:click=on_click(move |_| sign(desk, words, list, id.clone()))>{words.list.sign}</button>
                }
                .into_any()
            } else {
                view! { {words.list.signed} }.into_any()
            };
            vec![
                view! { <span class="number">{one.number}</span> }.into_any(),
                view! { {one.recipient} }.into_any(),
                view! { {documents.join("; ")} }.into_any(),
                view! { {print} " " {signed} }.into_any(),
            ]
        })
        .collect();
    let heads = vec![words.list.number, words.list.recipient, words.list.documents, words.list.signed];
    table(words.list.refusals, heads, rows)
}

fn sign(desk: Desk, words: &'static Words, list: List, id: String) {
    leptos::task::spawn_local(async move {
        match api::signed(desk.app.api, &id).await {
            Ok(_) => desk.app.say(words.list.signed_said),
            Err(why) => {
                let _same = list.failed.try_set(Some(why));
            }
        }
        load(desk, list);
    });
}
