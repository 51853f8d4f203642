//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::iin;
use crate::portal::state::Portal;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    iin(*portal, words, "991231500016")
}
