//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::select;
use crate::components::field::{FieldBinding, FormGroup};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let offers = crate::text::LOCALES
        .iter()
        .map(|locale| (crate::text::tag(*locale).to_owned(), crate::text::own_name(*locale).to_owned()))
        .collect();
    let value = RwSignal::new("ru".to_owned());
    select(
        FormGroup::new("example.select", words.chrome.language),
        words.parts.choose,
        offers,
        FieldBinding::to(value),
    )
}
