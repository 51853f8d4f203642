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
    let offer = |value, label: &str| Offer { value, label: label.into(), hint: words.start.need_hint.into() };
    let offers = vec![offer("agent", words.start.need_agent), offer("legal", words.start.need_legal)];
    view! {
        {radios(FormGroup::new("example.choice", words.start.need_filer), offers, FieldBinding::to(value), false)}
        {tick(
            FormGroup::new("example.tick", words.parts.yes),
            ticked.into(),
            Callback::new(move |now| ticked.set(now)),
        )}
    }
    .into_any()
}
