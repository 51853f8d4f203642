//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::error_summary;
use crate::portal::state::Portal;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_portal: Portal, words: &'static Words) -> AnyView {
    let line = ("example.field".to_owned(), words.certificate.empty.to_owned());
    error_summary(words.parts.error_title, vec![line])
}
