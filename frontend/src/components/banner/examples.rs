//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{Weight, banner, demo};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let text = || view! { <p>{words.copies.failed}</p> }.into_any();
    view! {
        {demo(words, true)}
        {banner(Weight::Note, words.key.demo_title, text())}
        {banner(Weight::Warning, words.form.warnings_title, text())}
        {banner(Weight::Error, words.chrome.offline_title, text())}
        {banner(Weight::Success, words.certificate.current_title, text())}
    }
    .into_any()
}
