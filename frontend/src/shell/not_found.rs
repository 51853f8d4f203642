//! In place of a page: nothing stands at this address, or it is not for whoever is signed in.

use leptos::prelude::*;
use shared::problem::ProblemCode;

use super::Screen;
use crate::components::link::link;
use crate::text::Words;

/// A refusal without values.
type Values = std::collections::BTreeMap<String, String>;

/// Nothing stands here.
#[must_use]
pub fn page(screen: Screen, words: &'static Words) -> AnyView {
    notice(screen, words, words.chrome.not_found_title.into(), words.chrome.not_found.into())
}

/// It is for others.
#[must_use]
pub fn closed(screen: Screen, words: &'static Words) -> AnyView {
    let said = shared::text::problem(screen.locale.get_untracked(), ProblemCode::Forbidden, &Values::new());
    notice(screen, words, said.title, said.detail)
}

fn notice(screen: Screen, words: &'static Words, title: String, detail: String) -> AnyView {
    screen.title.set(title.clone());
    view! {
        <div class="column">
            <h1>{title}</h1>
            <p>{detail}</p>
            <p>{link(screen, screen.site.home(), "button", words.chrome.to_start)}</p>
        </div>
    }
    .into_any()
}
