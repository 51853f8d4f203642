//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::footer;
use crate::context::Portal;
use crate::text::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    footer(words, portal.service.get_untracked())
}
