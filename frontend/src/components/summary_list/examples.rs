//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{Row, head, summary};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let mut wrong = Row::new(words.cabinet.recipient, words.parts.not_answered);
    wrong.error = words.certificate.empty.into();
    view! {
        {head(words.check.title, view! { <a href="#example">{words.check.change}</a> }.into_any())}
        {summary(vec![Row::new(words.cabinet.number, "F-2099-000001"), wrong])}
    }
    .into_any()
}
