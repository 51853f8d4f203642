//! The number, large, in groups for the eye; copied without spaces.

use leptos::prelude::*;

use super::button::{ButtonStyle, button};
use crate::context::AppContext;
use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// The number.
#[must_use]
pub fn iin(app: AppContext, words: &'static Words, digits: &str) -> AnyView {
    let groups: Vec<String> =
        digits.as_bytes().chunks(3).map(|group| String::from_utf8_lossy(group).into_owned()).collect();
    let groups: Vec<AnyView> =
        groups.into_iter().map(|group| view! { <span>{group}</span> }.into_any()).collect();
    let own = digits.to_owned();
    view! {
        <section class="iin" aria-labelledby="iin-title">
            <h2 id="iin-title">{words.parts.iin_title}</h2>
            <p class="iin-digits" id="iin" data-iin=digits.to_owned()>{groups}</p>
            <p class="muted">{words.parts.iin_hint}</p>
            {button("iin.copy", words.parts.iin_copy, ButtonStyle::Quiet, move || app.copy(&own))}
        </section>
    }
    .into_any()
}
