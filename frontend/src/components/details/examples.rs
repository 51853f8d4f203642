//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::details;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    details("example.fold", words.cabinet.filed_title, view! { <p>{words.cabinet.keep_hint}</p> }.into_any())
}
