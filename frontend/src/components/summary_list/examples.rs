//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{Look, Row, head, summary};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The specimen of ICAO Doc 9303.
const LINES: &str =
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let mut wrong = Row::new(words.cabinet.recipient, words.parts.not_answered);
    wrong.error = words.certificate.empty.into();
    let quiet = Row { look: Look::Quiet, ..Row::new(words.cabinet.state, words.parts.not_answered) };
    let zone = Row { look: Look::Zone, ..Row::new(words.cabinet.code, LINES) };
    view! {
        {head(words.check.title, view! { <a href="#example">{words.check.change}</a> }.into_any())}
        {summary(vec![Row::new(words.cabinet.number, "F-2099-000001"), wrong, quiet, zone])}
    }
    .into_any()
}
