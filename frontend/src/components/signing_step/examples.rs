//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{key_form, statement};
use crate::context::Portal;
use crate::model::signing::Aim;
use crate::text::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    view! {
        {key_form(portal, words, Aim::SignIn)}
        {statement(portal, words, words.sign_in.lead)}
    }
    .into_any()
}
