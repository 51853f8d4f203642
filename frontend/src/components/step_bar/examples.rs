//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{Part, step_bar};
use crate::context::AppContext;
use crate::model::way::Standing;
use crate::routes::portal::Page;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, words: &'static Words) -> AnyView {
    let names = [
        (words.form.group_filer, Standing::Done),
        (words.form.group_person, Standing::Here),
        (words.form.group_send, Standing::Ahead),
    ];
    let parts = names.map(|(name, standing)| Part { name, page: Page::Cabinet.into(), standing });
    step_bar(app, words.form.way, words.parts.yes, parts.to_vec())
}
