//! What happened, oldest first.

use leptos::prelude::*;

#[cfg(debug_assertions)]
pub mod examples;

/// The steps: what, and when and by whom.
#[must_use]
pub fn timeline(steps: Vec<(String, String)>) -> AnyView {
    let steps: Vec<AnyView> = steps
        .into_iter()
        .map(|(what, about)| {
            view! { <li><strong>{what}</strong><span class="muted">{about}</span></li> }.into_any()
        })
        .collect();
    view! { <ol class="timeline">{steps}</ol> }.into_any()
}
