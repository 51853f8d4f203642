//! In place of a page: nothing stands at this address, or it is not for whoever is signed in.

use leptos::prelude::*;
use shared::problem::ProblemCode;

use crate::components::link::link;
use crate::context::AppContext;
use crate::text::Words;

/// A refusal without values.
type Values = std::collections::BTreeMap<String, String>;

/// Nothing stands here.
#[must_use]
pub fn page(app: AppContext, words: &'static Words) -> AnyView {
    notice(app, words, words.chrome.not_found_title.into(), words.chrome.not_found.into())
}

/// It is for others.
#[must_use]
pub fn closed(app: AppContext, words: &'static Words) -> AnyView {
    let said = shared::text::problem(app.locale.get_untracked(), ProblemCode::Forbidden, &Values::new());
    notice(app, words, said.title, said.detail)
}

fn notice(app: AppContext, words: &'static Words, title: String, detail: String) -> AnyView {
    app.title.set(title.clone());
    view! {
        <div class="column">
            <h1>{title}</h1>
            <p>{detail}</p>
            <p>{link(app, app.site.home(), "button", words.chrome.to_start)}</p>
        </div>
    }
    .into_any()
}
