//! Whether what is typed is stored: always visible, announced when it changes, with the way to try again.

use leptos::prelude::*;

use super::saving;
use crate::components::button::{ButtonStyle, button};
use crate::model::saving::{Saving, Why};
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::text::portal::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// The line under the form.
#[must_use]
pub fn save_state(portal: Portal, words: &'static Words) -> AnyView {
    view! {
        <div class="save-state" id="save-state" role="status">
            {reactive(move || (portal.form.saving.with(|state| line(portal, words, state))).into_any())}
        </div>
    }
    .into_any()
}

/// The words of a state.
#[must_use]
pub fn line(portal: Portal, words: &'static Words, state: &Saving) -> AnyView {
    match state {
        Saving::Saved => view! { <span class="save-state-good">{words.form.saved}</span> }.into_any(),
        Saving::Dirty => view! { <span>{words.form.unsaved}</span> }.into_any(),
        Saving::Sending { .. } => view! { <span>{words.form.saving}</span> }.into_any(),
        Saving::Failed(why) => {
            let text = match why {
                Why::Offline => words.form.not_saved_offline,
                Why::SignedOut => words.form.not_saved_signed_out,
                Why::Refused => words.form.not_saved_refused,
            };
            let sign_in = (*why == Why::SignedOut).then(|| {
                button("save-sign-in", words.chrome.sign_in, ButtonStyle::Quiet, move || {
                    portal.app.wanted.set(Some(portal.app.address.get_untracked()));
                    portal.app.go(Page::SignIn);
                })
            });
            view! {
                <span class="save-state-bad">{text}</span>
                {sign_in}
                {button("save-again", words.form.save_again, ButtonStyle::Text, move || saving::autosave(portal))}
            }
            .into_any()
        }
        Saving::Conflict(_) => {
            view! { <span class="save-state-bad">{words.form.conflict_title}</span> }.into_any()
        }
    }
}
