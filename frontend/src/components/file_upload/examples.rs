//! Examples of this component, for the gallery.

use leptos::prelude::*;

use shared::wire::v1::formation::CopyRef;

use super::{Upload, file_upload};
use crate::components::field::FormGroup;
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, words: &'static Words) -> AnyView {
    let stored = CopyRef {
        id: "example".into(),
        purpose: "identity".into(),
        file_name: "passport.pdf".into(),
        media_type: "application/pdf".into(),
        bytes: 412_000,
        sha256: "0".repeat(64),
    };
    let state = |stored: Option<CopyRef>, progress: Option<u32>| Upload {
        stored: Signal::derive(move || stored.clone()),
        progress: Signal::derive(move || progress),
        address: Signal::derive(|| "/".to_owned()),
    };
    let name = shared::text::field(app.locale.get_untracked(), "copies.identity");
    let frame = |id| FormGroup::new(id, name).hint(words.copies.identity_hint);
    view! {
        {file_upload(frame("example.none"), words, state(None, None), |_| {}, |_| {})}
        {file_upload(frame("example.sending"), words, state(None, Some(420)), |_| {}, |_| {})}
        {file_upload(frame("example.stored"), words, state(Some(stored), None), |_| {}, |_| {})}
    }
    .into_any()
}
