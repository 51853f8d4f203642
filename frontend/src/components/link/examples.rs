//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{back, cite, link};
use crate::portal::state::Portal;
use crate::routes::portal::Page;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    view! {
        {back(*portal, words, Page::Start)}
        <p>{link(*portal, Page::CheckCertificate, "", words.chrome.certificate)}</p>
        <p>{words.start.happens_free}{cite(words, "R258/A3.6")}</p>
    }
    .into_any()
}
