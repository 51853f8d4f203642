//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{ButtonStyle, busy_button, button};
use crate::context::AppContext;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(_app: AppContext, words: &'static Words) -> AnyView {
    let busy = Signal::derive(|| true);
    view! {
        <div class="actions">
            {button("example.main", words.form.save_continue, ButtonStyle::Main, || {})}
            {button("example.quiet", words.form.save_again, ButtonStyle::Quiet, || {})}
            {button("example.bad", words.form.delete_sure, ButtonStyle::Bad, || {})}
            {button("example.text", words.form.delete, ButtonStyle::Text, || {})}
            {busy_button("example.busy", words.sign.send, words.sign.sending, ButtonStyle::Main, busy, || {})}
        </div>
    }
    .into_any()
}
