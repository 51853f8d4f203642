//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::panel;
use crate::context::Portal;
use crate::text::Words;

/// The examples.
#[must_use]
pub fn examples(_portal: Portal, words: &'static Words) -> AnyView {
    panel(words.done.title, words.done.number, "F-2099-000001".into())
}
