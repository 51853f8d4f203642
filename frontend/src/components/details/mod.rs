//! Help folded beneath: open for whoever needs it.

use leptos::prelude::*;

#[cfg(debug_assertions)]
pub mod examples;

/// A fold.
#[must_use]
pub fn details(id: &str, summary: impl Into<String>, content: AnyView) -> AnyView {
    view! {
        <details class="fold" id=id.to_owned()>
            <summary>{summary.into()}</summary>
            <div>{content}</div>
        </details>
    }
    .into_any()
}
