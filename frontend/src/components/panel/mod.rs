//! It is done: one sentence, one number.

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
