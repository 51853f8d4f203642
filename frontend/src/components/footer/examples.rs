//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::footer;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, words: &'static Words) -> AnyView {
    footer(words, app.service.get_untracked())
}
