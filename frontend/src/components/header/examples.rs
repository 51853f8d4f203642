//! Examples of this component, for the gallery.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Place, header};
use crate::portal::state::Portal;
use crate::routes::portal::Page;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
    let place =
        move || vec![Place { id: "nav.example".into(), to: Page::Start.into(), name: words.chrome.start }];
    header(*portal, words, Arc::new(place))
}
