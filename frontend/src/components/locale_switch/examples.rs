//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::locale_switch;
use crate::context::Portal;
use crate::text::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    locale_switch(portal, words)
}
