//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{Offer, radios, tick};
use crate::components::field::{FieldBinding, FormGroup};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let (value, ticked) = (RwSignal::new(String::new()), RwSignal::new(false));
    let offer =
        |value, label: &str| Offer { value, label: label.into(), hint: words.form.partly_known.into() };
    let offers =
        vec![offer("agent", words.cabinet.by_representative), offer("legal", words.cabinet.by_operator)];
    view! {
        {radios(FormGroup::new("example.choice", words.form.group_filer), offers, FieldBinding::to(value), false)}
        {tick(
            FormGroup::new("example.tick", words.parts.yes),
            ticked.into(),
            Callback::new(move |now| ticked.set(now)),
        )}
    }
    .into_any()
}
