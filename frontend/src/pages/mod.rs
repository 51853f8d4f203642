//! One file a page. A page reads and changes what [`Portal`] shares and shows components; it decides nothing that
//! `shared` decides.

pub mod cabinet;
mod certificate;
pub mod formation;
#[cfg(debug_assertions)]
mod gallery;
mod not_found;
mod operator;
pub mod sign_in;
mod start;

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;

use crate::context::Portal;
use crate::live::live;
use crate::routes::Page;
use crate::text::Words;

/// The page.
#[must_use]
pub fn page(portal: Portal, page: &Page, words: &'static Words) -> AnyView {
    match page {
        Page::Start => start::page(portal, words),
        Page::SignIn => sign_in::page(portal, words),
        Page::Cabinet => cabinet::page(portal, words),
        Page::Draft(id) => formation::with_draft(portal, words, id, None),
        Page::Form(id, step) => formation::with_draft(portal, words, id, Some(*step)),
        Page::Filed(id) => formation::done::page(portal, words, id),
        Page::Application(id) => cabinet::application::page(portal, words, id),
        Page::CheckCertificate => certificate::page(portal, words),
        Page::Queue => operator::page(portal, words, None),
        Page::Case(id) => operator::page(portal, words, Some(id)),
        #[cfg(debug_assertions)]
        Page::Gallery => gallery::page(portal, words),
        #[cfg(not(debug_assertions))]
        Page::Gallery => not_found::page(portal, words),
        Page::NotFound => not_found::page(portal, words),
    }
}

/// Makes the view of an answer; may be asked again when the page is shown anew.
type Maker = Arc<dyn Fn() -> AnyView + Send + Sync>;
/// What is asked of the service: on its way, here, or refused.
type Load = RwSignal<Option<Result<Maker, crate::api::Refusal>>>;

/// Asks and shows: waiting, refused, or the view of the answer.
pub(crate) fn loaded<T, F, V>(portal: Portal, ask: F, show: V) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<T, crate::api::Refusal>> + 'static,
    V: Fn(T) -> AnyView + Send + Sync + 'static,
{
    shown_when_here(
        portal,
        Box::pin(async move {
            let value = ask.await?;
            Ok(Arc::new(move || show(value.clone())) as Maker)
        }),
    )
}

/// The part that does not depend on what is asked.
fn shown_when_here(
    portal: Portal,
    ask: Pin<Box<dyn Future<Output = Result<Maker, crate::api::Refusal>>>>,
) -> AnyView {
    let answer: Load = RwSignal::new(None);
    leptos::task::spawn_local(async move {
        let got = ask.await;
        answer.try_set(Some(got));
    });
    live(move || match answer.get() {
        None => crate::components::panel::waiting(portal.words_now().chrome.loading),
        Some(Ok(show)) => untrack(|| show()),
        Some(Err(refusal)) => refused(portal, &refusal),
    })
}

/// In place of a page that did not come: what happened is its heading.
fn refused(portal: Portal, refusal: &crate::api::Refusal) -> AnyView {
    let words = portal.words_now();
    let (title, detail) = crate::api::words_of(portal.locale.get_untracked(), refusal);
    portal.title.set(title.clone());
    let home = crate::components::link::link(portal, Page::Cabinet, "", words.chrome.cabinet);
    view! {
        <div class="column">
            <h1>{title}</h1>
            <p>{detail}</p>
            <p>{home}</p>
        </div>
    }
    .into_any()
}
