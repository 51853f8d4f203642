//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::date_input;
use crate::components::field::{FieldBinding, FormGroup};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let part = || FieldBinding::to(RwSignal::new(String::new()));
    let wrong = Signal::derive(|| Some(words.form.partly_known.to_owned()));
    view! {
        {date_input(FormGroup::new("example.date", words.cabinet.due), words, [part(), part(), part()])}
        {date_input(FormGroup::new("example.wrong-date", words.cabinet.due).error(wrong), words, [part(), part(), part()])}
    }
    .into_any()
}
