//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::iin;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, words: &'static Words) -> AnyView {
    iin(app, words, "991231500016", "UTOPIAN ANNA", ().into_any(), ().into_any())
}
