//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{Tone, tag};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let cabinet = &words.cabinet;
    [
        (Tone::Plain, cabinet.draft),
        (Tone::Done, cabinet.stage_issued),
        (Tone::Open, cabinet.stage_under_check),
        (Tone::Wait, words.form.not_sent),
        (Tone::Bad, cabinet.stage_refused),
    ]
    .into_iter()
    .map(|(tone, text)| view! { <p>{tag(tone, text)}</p> }.into_any())
    .collect::<Vec<_>>()
    .into_any()
}
