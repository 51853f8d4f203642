//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::line;
use crate::context::Portal;
use crate::model::saving::{Saving, Why};
use crate::text::Words;

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
