//! Results that lie at the office: printed when they are there, and given to somebody who was identified.

use leptos::prelude::*;
use shared::wire::v1::centre::{HandOverWire, ResultLine};

use super::parts::failure;
use crate::api::{ApiError, counter as api, visits};
use crate::browser;
use crate::components::button::{ButtonStyle, button};
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::link::link_as;
use crate::components::panel::waiting;
use crate::components::select::select;
use crate::components::summary_list::{Row, summary};
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::desk::visits::hall::served;
use crate::model::presence;
use crate::reactive::reactive;
use crate::routes::desk::Page;
use crate::text::desk::counter::{Words, words};

/// What the page holds.
#[derive(Clone, Copy)]
struct Results {
    lines: RwSignal<Option<Vec<ResultLine>>>,
    /// Who may fetch something: visits that are under way, with what they are called.
    visits: RwSignal<Vec<(String, String)>>,
    failed: RwSignal<Option<ApiError>>,
}

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.results.title.into());
    let results = Results {
        lines: RwSignal::new(None),
        visits: RwSignal::new(Vec::new()),
        failed: RwSignal::new(None),
    };
    load(desk, results);
    view! {
        <h1>{words.results.title}</h1>
        <p class="lead">{words.results.lead}</p>
        {served(desk)}
        {failure(desk, results.failed)}
        {reactive(move || results.lines.get().map_or_else(
            || waiting(words.chrome.loading),
            |lines| shown(desk, words, results, lines),
        ))}
    }
    .into_any()
}

fn load(desk: Desk, results: Results) {
    leptos::task::spawn_local(async move {
        // A list of visits that does not come leaves the results as they are: handing over says what is missing.
        let visits = under_way(desk).await.unwrap_or_default();
        match api::results(desk.app.api).await {
            Ok(lines) => {
                let _same = results.visits.try_set(visits);
                let _same = results.lines.try_set(Some(lines));
            }
            Err(why) => {
                let _same = results.failed.try_set(Some(why));
            }
        }
    });
}

/// The visits that are under way, asked for.
async fn under_way(desk: Desk) -> Result<Vec<(String, String)>, ApiError> {
    let board = visits::board(desk.app.api).await?;
    let at_home = visits::home_visits_of_centre(desk.app.api).await?;
    Ok(presence::under_way(board, at_home))
}

/// Does something, tells what came of it, and asks for the list again.
fn run<T: 'static>(
    desk: Desk,
    results: Results,
    said: &'static str,
    work: impl Future<Output = Result<T, ApiError>> + 'static,
) {
    results.failed.set(None);
    leptos::task::spawn_local(async move {
        match work.await {
            Ok(_) => desk.app.say(said),
            Err(why) => {
                let _same = results.failed.try_set(Some(why));
                browser::focus_soon("counter.failed");
            }
        }
        load(desk, results);
    });
}

fn shown(desk: Desk, words: &'static Words, results: Results, lines: Vec<ResultLine>) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="muted" id="results.none">{words.results.none}</p> }.into_any();
    }
    let lines: Vec<AnyView> = lines.into_iter().map(|line| one(desk, words, results, line)).collect();
    view! { <div id="results">{lines}</div> }.into_any()
}

fn one(desk: Desk, words: &'static Words, results: Results, result: ResultLine) -> AnyView {
    let r = &words.results;
    let (tone, outcome) = match (result.ready, result.outcome.as_str()) {
        (false, _) if result.coming_back => (Tone::Wait, r.coming_back),
        (false, _) => (Tone::Wait, r.waits),
        (true, "refused") => (Tone::Bad, r.refused),
        (true, _) => (Tone::Done, r.granted),
    };
    let rows =
        vec![Row::new(r.recipient, result.recipient.clone()), Row::new(r.prints, result.prints.to_string())];
    let number = result.number.clone();
    let steps = result.ready.then(|| steps(desk, words, results, &result));
    view! {
        <section class="candidate" id=format!("result.{}", result.id)>
            <h2><span class="number">{number}</span>" "{tag(tone, outcome)}</h2>
            {summary(rows)}
            {steps}
        </section>
    }
    .into_any()
}

fn steps(desk: Desk, words: &'static Words, results: Results, result: &ResultLine) -> AnyView {
    let r = &words.results;
    let name = |step: &str| format!("result.{}.{step}", result.id);
    let id = result.id.clone();
    let print = button(&name("print"), r.print, ButtonStyle::Main, move || {
        let id = id.clone();
        run(desk, results, r.printed, async move { api::print(desk.app.api, &id).await });
    });
    let visits = results.visits.get_untracked();
    // Who came from the hall is being served; whom another counter serves is chosen by nobody but the clerk.
    let visit = RwSignal::new(presence::chosen(&visits, &desk.visits.ticket()));
    let (receiver, document) = (RwSignal::new(result.recipient.clone()), RwSignal::new(String::new()));
    let key = StoredValue::new(browser::fresh_key());
    let id = result.id.clone();
    let give = button(&name("give.do"), r.give, ButtonStyle::Main, move || {
        let (id, key) = (id.clone(), key.get_value());
        let (name, document) = (receiver.get_untracked(), document.get_untracked());
        let wire = HandOverWire { name, document, ticket: visit.get_untracked() };
        run(desk, results, r.given, async move { api::hand_over(desk.app.api, &id, &key, &wire).await });
    });
    let hall = visits.is_empty().then(|| {
        view! { <p class="muted">{r.no_visit}" "{link_as(desk.app, Page::Hall, "", Some(name("hall")), r.to_hall)}</p> }
    });
    let form = view! {
        {hall}
        {select(
            FormGroup::new(name("visit"), r.visit).hint(r.visit_hint),
            r.choose,
            visits,
            FieldBinding::to(visit),
        )}
        {line(FormGroup::new(name("name"), r.name), FieldBinding::to(receiver), Line::default())}
        {line(FormGroup::new(name("document"), r.document).hint(r.document_hint), FieldBinding::to(document), Line::default())}
        {give}
    };
    view! { <div class="actions">{print}</div> {details(&name("give"), r.give, form.into_any())} }.into_any()
}
