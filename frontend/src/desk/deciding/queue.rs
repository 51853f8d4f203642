//! The queue, with a case open beside it or none. The keyboard comes first: `j` and `k` move, Enter opens, `c` takes the
//! case, `q` goes to the queue.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::calls::{failure, load_queue};
use super::parts::{decided, queue_line};
use super::{case, filters};
use crate::browser;
use crate::desk::state::Desk;
use crate::model::decision::moved;
use crate::reactive::reactive;
use crate::text::desk::deciding::{Words, words};

/// The queue, no case open.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    show(desk, None)
}

/// The queue with a case open.
pub(in crate::desk) fn with_case(desk: Desk, id: &str) -> AnyView {
    show(desk, Some(id))
}

fn show(desk: Desk, id: Option<&str>) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.operator.title.into());
    listen(desk);
    load_queue(desk);
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
                {reactive(move || (lines(desk, words)).into_any())}
                <p class="keys"><strong>{words.operator.keys_title}": "</strong>{words.operator.keys}</p>
                <p class="keys">{words.operator.automatic_note}</p>
            </section>
            {open}
        </div>
    }
    .into_any()
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
