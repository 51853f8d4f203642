//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{statement, ways};
use crate::context::AppContext;
use crate::model::key::Aim;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, words: &'static Words) -> AnyView {
    view! {
        {ways(app, words, Aim::SignIn)}
        {statement(app, words, words.sign_in.lead)}
    }
    .into_any()
}
