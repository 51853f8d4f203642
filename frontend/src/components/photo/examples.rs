//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::choose;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, _words: &'static Words) -> AnyView {
    let words = crate::text::photo::words(app.locale.get_untracked());
    let said = |text: &'static str| Signal::derive(move || text);
    view! {
        <section class="photo">
            {choose("example.take", said(words.photo.take), true, |_| {})}
            {choose("example.choose", said(words.photo.choose), false, |_| {})}
        </section>
    }
    .into_any()
}
