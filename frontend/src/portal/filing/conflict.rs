//! The draft was stored in another window in between: both versions side by side, nothing lost, one to choose.

use leptos::prelude::*;

use crate::components::banner::{Weight, banner as note};
use crate::components::button::{ButtonStyle, button};
use crate::components::table::table;
use crate::model::form::{differences, in_words};
use crate::model::saving::{Event, Saving};
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::text::field_name;
use crate::text::portal::Words;

use super::saving::autosave;

/// The banner, while there is a conflict.
pub(super) fn banner(portal: Portal, words: &'static Words) -> AnyView {
    reactive(move || {
        ({
            portal.form.saving.with(|state| match state {
                Saving::Conflict(theirs) => Some(both(portal, words, theirs)),
                _ => None,
            })
        })
        .into_any()
    })
}

fn both(portal: Portal, words: &'static Words, theirs: &shared::wire::v1::draft::DraftWire) -> AnyView {
    let form = portal.form;
    let mine = form.answers.get_untracked();
    let locale = portal.app.locale.get_untracked();
    let rows = differences(&mine, &theirs.answers)
        .into_iter()
        .map(|field| {
            vec![
                view! { {field_name(locale, field)} }.into_any(),
                view! { {in_words(field, locale, &mine)} }.into_any(),
                view! { {in_words(field, locale, &theirs.answers)} }.into_any(),
            ]
        })
        .collect();
    let heads = vec![words.parts.field, words.form.conflict_mine, words.form.conflict_theirs];
    let (version, copies) = (theirs.version, theirs.copies.clone());
    let keep = {
        let copies = copies.clone();
        move || {
            form.version.set(version);
            form.copies.set(copies.clone());
            form.tell(Event::Resolved { mine: true });
            autosave(portal);
        }
    };
    let stored = theirs.answers.clone();
    let take = move || {
        form.version.set(version);
        form.copies.set(copies.clone());
        form.answers.set(stored.clone());
        form.tell(Event::Resolved { mine: false });
    };
    let content = view! {
        <p>{words.form.conflict}</p>
        {table(words.form.conflict_title, heads, rows)}
        <div class="actions">
            {button("conflict.mine", words.form.keep_mine, ButtonStyle::Main, keep)}
            {button("conflict.theirs", words.form.take_theirs, ButtonStyle::Quiet, take)}
        </div>
    };
    note(Weight::Error, words.form.conflict_title, content.into_any())
}
