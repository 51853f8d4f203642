//! The operator's desk: queue, case and decision side by side. The keyboard comes first: `j` and `k` move, Enter
//! opens, `c` takes the case, `q` goes to the queue. The service refuses nobody by itself; here a person decides.

mod case;
mod choose;
mod decision;
#[cfg(debug_assertions)]
pub(super) mod examples;
pub(in crate::desk) mod filers;
mod filters;
mod hearing;
pub(in crate::desk) mod overview;
mod parts;
mod refuse;
pub(in crate::desk) mod second;

use leptos::prelude::*;
use shared::wire::v1::operator::QueueWire;
use wasm_bindgen::JsCast;

use crate::api::operator;
use crate::browser;
use crate::components::banner::refusal;
use crate::components::link::link_as;
use crate::desk::state::Desk;
use crate::live::live;
use crate::model::decision::moved;
use crate::model::when;
use crate::routes::desk::Page;
use crate::text::desk::operator::{Words, words};

use parts::queue_line;

/// The queue, no case open.
pub(super) fn queue(desk: Desk) -> AnyView {
    page(desk, None)
}

/// The queue with a case open.
pub(super) fn case(desk: Desk, id: &str) -> AnyView {
    page(desk, Some(id))
}

fn page(desk: Desk, id: Option<&str>) -> AnyView {
    let words = words(desk.locale.get_untracked());
    desk.title.set(words.operator.title.into());
    listen(desk);
    load(desk);
    let id = id.map(ToOwned::to_owned);
    let open = match &id {
        Some(id) => {
            desk.operator.selected.set(Some(id.clone()));
            case::panes(desk, words, id)
        }
        None => view! {
            <div class="desk-case">
                <div role="alert">{failure(desk)}</div>
                <p class="muted">{words.operator.another_case}</p>
            </div>
        }
        .into_any(),
    };
    view! {
        <h1>{words.operator.title}</h1>
        {decided(desk, words)}
        <div class="desk">
            <section class="desk-queue" aria-labelledby="desk-queue">
                <h2 id="desk-queue" class="unseen">{words.operator.title}</h2>
                <p class="muted small">{words.operator.order}</p>
                {filters::view(desk, words)}
                {live(move || (lines(desk, words)).into_any())}
                <p class="keys"><strong>{words.operator.keys_title}": "</strong>{words.operator.keys}</p>
                <p class="keys">{words.operator.automatic_note}</p>
            </section>
            {open}
        </div>
    }
    .into_any()
}

/// What was decided last: for whom, which number, and the way back to it.
pub(super) fn decided(desk: Desk, words: &'static Words) -> AnyView {
    let w = &words.operator;
    live(move || {
        let Some(case) = desk.operator.decided.get() else { return ().into_any() };
        let filed = &case.application;
        let what = match (filed.line.stage.as_str(), filed.iin.as_str()) {
            ("refused", _) => w.refuse_done.to_owned(),
            ("hearing", _) => w.hear_done.to_owned(),
            (_, "") => String::new(),
            (_, iin) if case.kind == "correction" => {
                crate::text::with(w.decided_corrected, "iin", &when::grouped_iin(iin))
            }
            (_, iin) => crate::text::with(w.decided_formed, "iin", &when::grouped_iin(iin)),
        };
        let to = Page::Case(filed.line.id.clone());
        view! {
            <p class="desk-strip" id="operator.decided" data-stage=filed.line.stage.clone()>
                <strong>{filed.line.number.clone()}</strong>
                " "
                {filed.line.recipient.clone()}
                ": "
                {what}
                " "
                {link_as(*desk, to, "", Some("operator.decided.open".to_owned()), w.open_case)}
            </p>
        }
        .into_any()
    })
}

fn lines(desk: Desk, words: &'static Words) -> AnyView {
    let Some(queue) = desk.operator.queue.get() else {
        return crate::components::panel::waiting(words.chrome.loading);
    };
    let (counts, pages) = (filters::counts(words, &queue), filters::pages(desk, words, &queue));
    if queue.lines.is_empty() {
        return view! { {counts}<p id="queue.empty">{words.operator.empty}</p> }.into_any();
    }
    let lines: Vec<AnyView> = queue.lines.into_iter().map(|line| queue_line(desk, words, line)).collect();
    view! { {counts}<ol id="queue">{lines}</ol>{pages} }.into_any()
}

/// Fetches the queue; the lines on the screen stay until the new ones are here.
pub(super) fn load(desk: Desk) {
    let query = desk.operator.query.get_untracked();
    leptos::task::spawn_local(async move {
        match operator::queue(desk.api, &query).await {
            Ok(queue) => desk.operator.queue.set(Some(queue)),
            Err(why) => {
                desk.operator.queue.set(Some(QueueWire::default()));
                desk.signing.refusal.set(Some(why));
            }
        }
    });
}

/// Why the last call of the desk failed.
pub(super) fn failure(desk: Desk) -> AnyView {
    live(move || {
        (desk.signing.refusal.get().map(|why| refusal(desk.locale.get_untracked(), &why))).into_any()
    })
}

/// The keys of the desk, as long as the page stands; typing in a control is typing.
fn listen(desk: Desk) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
        if typing || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "j" => select(desk, 1),
            "k" => select(desk, -1),
            "c" => click("case.claim"),
            "q" => {
                let selected = desk.operator.selected.get_untracked().unwrap_or_default();
                browser::focus(&format!("case.{selected}"));
            }
            _ => {}
        }
    });
    on_cleanup(move || handle.remove());
}

fn select(desk: Desk, step: isize) {
    let selected = desk.operator.selected.get_untracked();
    let next = desk.operator.queue.with_untracked(|queue| {
        queue.as_ref().and_then(|queue| moved(&queue.lines, selected.as_deref(), step))
    });
    if let Some(id) = next {
        browser::focus(&format!("case.{id}"));
        desk.operator.selected.set(Some(id));
    }
}

fn click(id: &str) {
    if let Some(element) = browser::element(id) {
        element.click();
    }
}

/// Back to the queue after a decision.
pub(super) fn to_queue(desk: Desk, said: &str) {
    desk.operator.case.set(None);
    desk.operator.decision.set(Default::default());
    desk.operator.selected.set(None);
    desk.go(Page::Queue);
    desk.say(said);
}
