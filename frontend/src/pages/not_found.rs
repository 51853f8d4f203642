//! Nothing stands at this address.

use leptos::prelude::*;

use crate::components::link::link;
use crate::context::Portal;
use crate::routes::Page;
use crate::text::Words;

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.title.set(words.chrome.not_found_title.into());
    view! {
        <div class="column">
            <h1>{words.chrome.not_found_title}</h1>
            <p>{words.chrome.not_found}</p>
            <p>{link(portal, Page::Start, "button", words.chrome.to_start)}</p>
        </div>
    }
    .into_any()
}
