//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{statement, ways};
use crate::model::key::Aim;
use crate::portal::state::Portal;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    view! {
        {ways(*portal, words, Aim::SignIn)}
        {statement(*portal, words, words.sign_in.lead)}
    }
    .into_any()
}
