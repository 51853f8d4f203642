//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::panel;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    panel(words.done.title, words.done.number, "F-2099-000001".into())
}
