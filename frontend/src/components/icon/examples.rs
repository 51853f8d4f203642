//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{Icon, band, icon};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    view! { <p>{icon(Icon::Down)}" "{words.cabinet.download_pdf}</p>{band()} }.into_any()
}
