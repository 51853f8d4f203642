//! The operator's desk: queue, case and decision side by side. The keyboard comes first: `j` and `k` move, Enter
//! opens, `c` takes the case, `q` goes to the queue. The service refuses nobody by itself; here a person decides.

mod case;
mod decision;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::api::desk;
use crate::browser;
use crate::components::banner::refusal;
use crate::components::desk::queue_line;
use crate::context::Portal;
use crate::live::live;
use crate::model::desk::moved;
use crate::routes::Page;
use crate::text::Words;

/// The page; with a case open or without.
pub(super) fn page(portal: Portal, words: &'static Words, id: Option<&str>) -> AnyView {
    portal.title.set(words.desk.title.into());
    listen(portal);
    load(portal);
    let id = id.map(ToOwned::to_owned);
    let open = match &id {
        Some(id) => {
            portal.desk.selected.set(Some(id.clone()));
            case::panes(portal, words, id)
        }
        None => {
            view! { <div class="desk-case"><p class="muted">{words.desk.another_case}</p></div> }.into_any()
        }
    };
    view! {
        <h1>{words.desk.title}</h1>
        <div class="desk">
            <section class="desk-queue" aria-labelledby="desk-queue">
                <h2 id="desk-queue" class="unseen">{words.desk.title}</h2>
                <p class="muted small">{words.desk.order}</p>
                {live(move || (queue(portal, words)).into_any())}
                <p class="keys"><strong>{words.desk.keys_title}": "</strong>{words.desk.keys}</p>
                <p class="keys">{words.desk.automatic_note}</p>
            </section>
            {open}
        </div>
    }
    .into_any()
}

fn queue(portal: Portal, words: &'static Words) -> AnyView {
    let Some(lines) = portal.desk.queue.get() else {
        return crate::components::panel::waiting(words.chrome.loading);
    };
    if lines.is_empty() {
        return view! { <p id="queue.empty">{words.desk.empty}</p> }.into_any();
    }
    let today = portal
        .service
        .with_untracked(|service| service.as_ref().map(|service| service.today.clone()).unwrap_or_default());
    let lines: Vec<AnyView> = lines.into_iter().map(|line| queue_line(portal, words, line, &today)).collect();
    view! { <ol id="queue">{lines}</ol> }.into_any()
}

/// Fetches the queue; the lines on the screen stay until the new ones are here.
pub(super) fn load(portal: Portal) {
    leptos::task::spawn_local(async move {
        match desk::queue(portal).await {
            Ok(queue) => portal.desk.queue.set(Some(queue)),
            Err(why) => {
                portal.desk.queue.set(Some(Vec::new()));
                portal.signing.refusal.set(Some(why));
            }
        }
    });
}

/// Why the last call of the desk failed.
pub(super) fn failure(portal: Portal) -> AnyView {
    live(move || {
        (portal.signing.refusal.get().map(|why| refusal(portal.locale.get_untracked(), &why))).into_any()
    })
}

/// The keys of the desk, as long as the page stands; typing in a control is typing.
fn listen(portal: Portal) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let typing = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
        if typing || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "j" => select(portal, 1),
            "k" => select(portal, -1),
            "c" => click("case.claim"),
            "q" => {
                let selected = portal.desk.selected.get_untracked().unwrap_or_default();
                browser::focus(&format!("case.{selected}"));
            }
            _ => {}
        }
    });
    on_cleanup(move || handle.remove());
}

fn select(portal: Portal, step: isize) {
    let selected = portal.desk.selected.get_untracked();
    let next = portal
        .desk
        .queue
        .with_untracked(|queue| queue.as_ref().and_then(|queue| moved(queue, selected.as_deref(), step)));
    if let Some(id) = next {
        browser::focus(&format!("case.{id}"));
        portal.desk.selected.set(Some(id));
    }
}

fn click(id: &str) {
    if let Some(element) = browser::element(id) {
        element.click();
    }
}

/// Back to the queue after a decision.
pub(super) fn to_queue(portal: Portal, said: &str) {
    portal.desk.case.set(None);
    portal.desk.decision.set(Default::default());
    portal.desk.selected.set(None);
    portal.go(Page::Queue);
    portal.say(said);
}
