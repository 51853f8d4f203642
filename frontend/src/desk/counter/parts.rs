//! Parts that the pages of a counter share: where a failure is told, a day, a paper to be printed.

use leptos::prelude::*;
use shared::time::parse_date;

use crate::api::ApiError;
use crate::components::banner::refusal;
use crate::desk::state::Desk;
use crate::reactive::reactive;

/// Where the last failure of a page is told.
pub(super) fn failure(desk: Desk, failed: RwSignal<Option<ApiError>>) -> AnyView {
    view! {
        <div id="counter.failed" tabindex="-1" role="alert">
            {reactive(move || failed.get().map(|why| refusal(desk.app.locale.get_untracked(), &why)).into_any())}
        </div>
    }
    .into_any()
}

/// A day as people write it.
pub(super) fn day(desk: Desk, iso: &str) -> String {
    parse_date(iso).map_or_else(String::new, |day| shared::text::date(desk.app.locale.get_untracked(), day))
}

/// A paper of the service to be printed: the browser fetches it with the session.
pub(super) fn paper(href: String, id: String, text: &'static str) -> AnyView {
    view! { <a class="button button-quiet" id=id href=href download="paper.pdf">{text}</a> }.into_any()
}
