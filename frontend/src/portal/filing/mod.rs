//! Filing, the formation journey: one topic a page, a task list in the middle, everything stored after every page.

mod beside;
pub mod check;
mod conflict;
mod copies;
pub mod done;
mod page;
mod prefill;
pub mod questions;
pub mod save_state;
pub mod saving;
mod sign;
mod tasks;

use leptos::prelude::*;

use crate::api::filing;
use crate::model::journey::Step;
use crate::portal::state::Portal;
use crate::shell::loaded::loaded;
use crate::text::portal::Words;

/// A page of the journey (or the task list) once its draft is here. What is typed and not stored yet is never
/// replaced by what the service has.
pub(super) fn with_draft(portal: Portal, words: &'static Words, id: &str, step: Option<Step>) -> AnyView {
    if portal.form.id.with_untracked(|open| open == id) {
        return shown(portal, words, step);
    }
    let asked = id.to_owned();
    let ask = async move { filing::draft(portal.app.api, &asked).await };
    let owner = portal.app.signed_in().map(|session| session.iin).unwrap_or_default();
    loaded(portal.app, ask, move |draft| {
        portal.form.open(draft, &owner);
        crate::browser::focus_heading();
        shown(portal, words, step)
    })
}

fn shown(portal: Portal, words: &'static Words, step: Option<Step>) -> AnyView {
    let content = match step {
        None => tasks::page(portal, words),
        Some(Step::CheckAnswers) => check::page(portal, words),
        Some(Step::Sign) => sign::page(portal, words),
        Some(step) => page::page(portal, words, step),
    };
    view! {
        {conflict::banner(portal, words)}
        {content}
    }
    .into_any()
}
