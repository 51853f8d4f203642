//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::passport_page;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let lit = Signal::derive(|| Some((shared::form::Field::DocumentIssued.path().to_owned(), "…")));
    passport_page(words, lit)
}
