//! Everything to mend on this page, in one place above it, each line a link to its control. It is a group that is heard
//! when the focus is put on it, and no alert: it is written anew at every letter that mends something, and an alert would
//! be read aloud each time.

use leptos::prelude::*;

use super::link::to_control;

#[cfg(debug_assertions)]
pub mod examples;

/// `id` of the summary, to put the focus on.
pub const ID: &str = "error-summary";

/// The summary: lines of (control, text); an empty control is no link. Nothing when there is no line.
#[must_use]
pub fn error_summary(title: &'static str, lines: Vec<(String, String)>) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let lines: Vec<AnyView> = lines
        .into_iter()
        .map(|(id, text)| {
            let line = if id.is_empty() { view! { {text} }.into_any() } else { to_control(id, text) };
            view! { <li>{line}</li> }.into_any()
        })
        .collect();
    view! {
        <div class="error-summary" id=ID role="group" tabindex="-1" aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">{title}</h2>
            <ul>{lines}</ul>
        </div>
    }
    .into_any()
}
