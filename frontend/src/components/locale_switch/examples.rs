//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::locale_switch;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, words: &'static Words) -> AnyView {
    locale_switch(app, words)
}
