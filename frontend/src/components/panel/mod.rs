//! What stands where a page will be or has been: it is done, with one number; or it is on its way.

use leptos::prelude::*;

#[cfg(debug_assertions)]
pub mod examples;

/// The confirmation.
#[must_use]
pub fn panel(title: &'static str, label: &'static str, number: String) -> AnyView {
    view! {
        <div class="panel">
            <h1>{title}</h1>
            <p>{label}": "<span class="panel-number" id="number">{number}</span></p>
        </div>
    }
    .into_any()
}

/// What the whole rest of the page stands on is on its way: until it is here, nothing stands below this line.
#[must_use]
pub fn arriving(what: &'static str) -> AnyView {
    view! { <p class="waiting arriving" role="status">{what}</p> }.into_any()
}

/// Something is on its way.
#[must_use]
pub fn waiting(what: &'static str) -> AnyView {
    view! { <p class="waiting" role="status">{what}</p> }.into_any()
}
