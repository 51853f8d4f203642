//! A drawn passport page, beside the questions that are answered from one: the place of the answer in focus is lit. A
//! specimen of Utopia; it knows where an answer stands on such a page, not what anybody answered.

use leptos::prelude::*;

use crate::model::passport::place;
use crate::text::portal::Words;
use crate::text::with;

#[cfg(debug_assertions)]
pub mod examples;

/// The drawing.
const PAGE: &str = include_str!("page.svg");

/// The drawing, its caption above it; `lit`: the control in focus, by its path, and what it is called.
#[must_use]
pub fn passport_page(words: &'static Words, lit: Signal<Option<(String, &'static str)>>) -> AnyView {
    let lit_place = move || lit.with(|lit| lit.as_ref().and_then(|(path, _)| place(path)));
    let caption = move || {
        lit.with(|lit| match lit {
            Some((path, name)) if place(path).is_some() => with(words.form.place_of, "name", name),
            _ => words.form.place_any.to_owned(),
        })
    };
    view! {
        <figure class="passport" data-lit=lit_place>
            <figcaption><strong>{caption}</strong><span class="muted small">{words.form.place_differs}</span></figcaption>
            <div inner_html=PAGE></div>
        </figure>
    }
    .into_any()
}
