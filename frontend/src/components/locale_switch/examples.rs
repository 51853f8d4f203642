//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::locale_switch;
use crate::portal::state::Portal;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    locale_switch(*portal, words)
}
