//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::table;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let row =
        || vec![view! { "F-2099-000001" }.into_any(), view! { {words.cabinet.stage_lodged} }.into_any()];
    table(words.cabinet.applications, vec![words.cabinet.number, words.cabinet.state], vec![row(), row()])
}
