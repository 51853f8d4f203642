//! Examples of this component, for the gallery.

use std::sync::Arc;

use leptos::prelude::*;

use super::{NavLink, header};
use crate::context::AppContext;
use crate::routes::portal::Page;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, words: &'static Words) -> AnyView {
    let links =
        move || vec![NavLink { id: "nav.example".into(), to: Page::Start.into(), name: words.chrome.start }];
    header(app, words, Arc::new(links))
}
