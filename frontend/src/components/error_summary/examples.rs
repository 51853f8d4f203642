//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::error_summary;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let line = ("example.field".to_owned(), words.certificate.empty.to_owned());
    error_summary(words.parts.error_title, vec![line])
}
