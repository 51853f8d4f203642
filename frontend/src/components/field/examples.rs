//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{FieldBinding, FormGroup, Line, area, line};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let value = || FieldBinding::to(RwSignal::new(String::new()));
    let wrong = Signal::derive(|| Some(words.certificate.empty.to_owned()));
    let frame = |id| FormGroup::new(id, words.certificate.code).hint(words.certificate.code_hint);
    view! {
        {line(frame("example.field").optional(words.chrome.optional), value(), Line::default())}
        {line(frame("example.wrong").error(wrong), value(), Line { class: "input-code", ..Line::default() })}
        {area(frame("example.area"), value(), "", "3")}
    }
    .into_any()
}
