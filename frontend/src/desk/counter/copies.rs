//! The copies of a form at a counter: every document that is owed or already there, and no other.

use leptos::prelude::*;
use shared::contract::counter::AttachIntakeCopy;
use shared::documents::CopyPurpose;
use shared::intake::DocumentState;
use web_sys::File;

use super::state::{Form, save};
use crate::api::{counter as api, upload, words_of};
use crate::components::field::FormGroup;
use crate::components::file_upload::{Upload, file_upload};
use crate::desk::state::Desk;
use crate::reactive::reactive;
use crate::text::desk::counter::Words;

/// The files.
pub(super) fn section(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let asked = Memo::new(move |_| {
        let stored: Vec<String> =
            form.copies.with(|copies| copies.iter().map(|copy| copy.purpose.clone()).collect());
        form.lines.with(|lines| {
            let wanted = |line: &&shared::intake::ChecklistLine| {
                line.state != DocumentState::NotOwed || stored.iter().any(|one| one == line.purpose.as_str())
            };
            lines.iter().filter(wanted).map(|line| line.purpose).collect::<Vec<_>>()
        })
    });
    view! {
        <h2>{words.form.copies}</h2>
        {reactive(move || {
            let files: Vec<AnyView> =
                asked.get().into_iter().map(|purpose| untrack(|| one(desk, words, form, purpose))).collect();
            files.into_any()
        })}
    }
    .into_any()
}

fn one(desk: Desk, words: &'static Words, form: Form, purpose: CopyPurpose) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let (progress, failed) = (RwSignal::new(None::<u32>), RwSignal::new(None::<String>));
    let said = move |why: &crate::api::ApiError| {
        let (title, detail) = words_of(locale, why);
        format!("{title}. {detail}")
    };
    let stored = Signal::derive(move || {
        form.copies.with(|copies| copies.iter().find(|copy| copy.purpose == purpose.as_str()).cloned())
    });
    let choose = move |file: File| {
        leptos::task::spawn_local(async move {
            failed.set(None);
            progress.set(Some(0));
            // What was typed goes first, and nothing else meanwhile, so that the version of the form stays ours.
            let turn = form.permit().await;
            if save(desk, form, &turn).await {
                let earlier = stored.get_untracked();
                let id = form.id.get_untracked();
                let places = [id.as_str(), purpose.as_str()];
                match upload::<AttachIntakeCopy>(desk.app.api, places, &file, progress).await {
                    Ok(intake) => {
                        form.take(intake, false);
                        // The new file takes the place of the old one; the same file is no new one.
                        let others = form.copies.with_untracked(|copies| {
                            copies.iter().filter(|copy| copy.purpose == purpose.as_str()).count()
                        });
                        if let Some(earlier) = earlier.filter(|_| others > 1) {
                            take_away(desk, form, failed, earlier.id, said).await;
                        }
                    }
                    Err(why) => {
                        let _same = failed.try_set(Some(said(&why)));
                    }
                }
            }
            let _same = progress.try_set(None);
        });
    };
    let remove = move |copy: String| {
        leptos::task::spawn_local(async move {
            let _turn = form.permit().await;
            take_away(desk, form, failed, copy, said).await;
        });
    };
    let frame = FormGroup::new(purpose.path(), shared::text::copy_purpose(locale, purpose.as_str()))
        .error(failed.into());
    file_upload(frame, words, Upload { stored, progress: progress.into() }, choose, remove)
}

async fn take_away(
    desk: Desk,
    form: Form,
    failed: RwSignal<Option<String>>,
    copy: String,
    said: impl Fn(&crate::api::ApiError) -> String,
) {
    match api::remove_copy(desk.app.api, &form.id.get_untracked(), &copy).await {
        Ok(intake) => form.take(intake, false),
        Err(why) => {
            let _same = failed.try_set(Some(said(&why)));
        }
    }
}
