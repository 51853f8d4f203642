//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{back, cite, link};
use crate::context::AppContext;
use crate::routes::portal::Page;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, words: &'static Words) -> AnyView {
    view! {
        {back(app, words, Page::Start)}
        <p>{link(app, Page::CheckCertificate, "", words.chrome.certificate)}</p>
        <p>{words.cabinet.keep_hint}{cite(words, "R258/A3.6")}</p>
    }
    .into_any()
}
