//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::footer;
use crate::portal::state::Portal;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    footer(words, portal.service.get_untracked())
}
