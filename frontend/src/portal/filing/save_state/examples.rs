//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::line;
use crate::model::saving::{Saving, Why};
use crate::portal::state::Portal;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    [
        Saving::Saved,
        Saving::Dirty,
        Saving::Sending { again: false },
        Saving::Failed(Why::Offline),
        Saving::Failed(Why::SignedOut),
    ]
    .iter()
    .map(|state| view! { <p>{line(portal, words, state)}</p> }.into_any())
    .collect::<Vec<_>>()
    .into_any()
}
