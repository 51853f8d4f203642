//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::timeline;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let step = |what: &str, by: &str| (what.to_owned(), by.to_owned());
    timeline(vec![
        step(words.cabinet.step_lodged, words.cabinet.by_representative),
        step(words.cabinet.step_formed, words.cabinet.by_system),
    ])
}
