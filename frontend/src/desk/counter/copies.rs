//! The copies of a form at a counter: every document that is owed or already there, and no other.

use leptos::prelude::*;
use shared::contract::counter::{AttachIntakeCopy, ReadIntakeCopy};
use shared::documents::CopyPurpose;
use shared::intake::DocumentState;
use shared::wire::v1::formation::CopyRef;
use web_sys::File;

use super::state::{Form, save};
use crate::api::{ApiError, address, counter as api, upload, words_of};
use crate::browser;
use crate::components::field::FormGroup;
use crate::components::file_upload::{Upload, file_upload};
use crate::desk::state::Desk;
use crate::model::edit_queue::EditPermit;
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
    let stored = Signal::derive(move || {
        form.copies.with(|copies| copies.iter().find(|copy| copy.purpose == purpose.as_str()).cloned())
    });
    let choose = move |file: File| {
        leptos::task::spawn_local(async move {
            failed.set(None);
            progress.set(Some(0));
            // What was typed goes first, and nothing else meanwhile, so that the version of the form stays ours.
            let turn = form.permit().await;
            if save(desk, form, &turn).await
                && let Err(why) = attach(desk, form, purpose, &file, progress).await
            {
                let _same = failed.try_set(Some(why));
            }
            let _same = progress.try_set(None);
        });
    };
    let remove = move |copy: String| {
        leptos::task::spawn_local(async move {
            let _turn = form.permit().await;
            if let Err(why) = take_away(desk, form, &copy).await {
                let _same = failed.try_set(Some(why));
            }
        });
    };
    let frame = FormGroup::new(purpose.path(), shared::text::copy_purpose(locale, purpose.as_str()))
        .error(failed.into());
    let address = Signal::derive(move || {
        let copy = stored.get().map(|copy| copy.id).unwrap_or_default();
        form.id.with(|id| address::<ReadIntakeCopy>(&[id, &copy]))
    });
    file_upload(frame, words, Upload { stored, progress: progress.into(), address }, choose, remove)
}

/// Sends a file, and takes away the one it replaces. What is typed was stored before, and the permit is the caller's.
async fn attach(
    desk: Desk,
    form: Form,
    purpose: CopyPurpose,
    file: &File,
    progress: RwSignal<Option<u32>>,
) -> Result<(), String> {
    let of_purpose = |copies: &Vec<CopyRef>| {
        copies.iter().filter(|copy| copy.purpose == purpose.as_str()).cloned().collect::<Vec<_>>()
    };
    let earlier = form.copies.with_untracked(of_purpose).into_iter().next();
    let id = form.id.get_untracked();
    let sent =
        upload::<AttachIntakeCopy>(desk.app.api, [id.as_str(), purpose.as_str()], file, progress).await;
    form.take(sent.map_err(|why| said(desk, &why))?, false);
    // The new file takes the place of the old one; the same file is no new one.
    match earlier.filter(|_| form.copies.with_untracked(of_purpose).len() > 1) {
        Some(earlier) => take_away(desk, form, &earlier.id).await,
        None => Ok(()),
    }
}

/// Sends the photo of the document as its copy, where the clerk wants that; false when it was not stored. What is typed was
/// stored before.
pub(super) async fn attach_photo(desk: Desk, form: Form, _turn: &EditPermit) -> bool {
    let Some((turn, file)) = form.photo.to_attach() else { return true };
    let outcome = attach(desk, form, CopyPurpose::Identity, &file, form.photo.progress).await;
    let sent = form.photo.sent(turn, outcome);
    if !sent {
        browser::focus_soon("photo.attach");
    }
    sent
}

async fn take_away(desk: Desk, form: Form, copy: &str) -> Result<(), String> {
    let left = api::remove_copy(desk.app.api, &form.id.get_untracked(), copy).await;
    left.map(|intake| form.take(intake, false)).map_err(|why| said(desk, &why))
}

fn said(desk: Desk, why: &ApiError) -> String {
    let (title, detail) = words_of(desk.app.locale.get_untracked(), why);
    format!("{title}. {detail}")
}
