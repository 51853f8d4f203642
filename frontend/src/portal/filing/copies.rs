//! Electronic copies: limits said first, each file sent when it is chosen, its SHA-256 computed here and compared
//! with what the service received. On the translation page it also says why a translation is owed.

use std::collections::BTreeMap;

use leptos::prelude::*;
use sha2::{Digest, Sha256};
use shared::contract::filing::{AttachCopy, ReadCopy};
use shared::documents::CopyPurpose;
use shared::documents::copy::{Unfit, glance};
use shared::finding::FindingCode;
use shared::problem::ProblemCode;
use shared::wire::v1::formation::CopyRef;
use web_sys::File;

use crate::api::{ApiError, address, bytes_of, filing, upload, words_of};
use crate::browser;
use crate::components::banner::{Weight, banner};
use crate::components::field::FormGroup;
use crate::components::file_upload::{Upload, file_upload};
use crate::model::journey::{Step, purposes};
use crate::model::when;
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::text::fill;
use crate::text::portal::Words;
use crate::text::with;

use super::saving::{save, take_copies};

/// Largest copy when the service has not said it yet, bytes.
const COPY_BYTES_MAX: u64 = 10 * 1024 * 1024;

/// What stands above the questions of a page.
pub(super) fn before(portal: Portal, words: &'static Words, step: Step) -> AnyView {
    match step {
        Step::Copies => {
            let max = when::size(limit(portal));
            let uploads = move || {
                let needed = portal.form.report.with_untracked(|report| {
                    let copies = portal.form.copies.get_untracked();
                    portal.form.answers.with(|answers| purposes(answers, &copies, Some(report)))
                });
                needed.into_iter().map(|purpose| one(portal, words, purpose)).collect::<Vec<_>>()
            };
            view! { <p class="lead">{with(words.copies.limits, "max", &max)}</p>{uploads} }.into_any()
        }
        Step::Translation => banner(
            Weight::Note,
            "",
            view! { <p>{reactive(move || (owed(portal, words)).into_any())}</p> }.into_any(),
        ),
        _ => ().into_any(),
    }
}

/// What stands below the questions of a page.
pub(super) fn after(portal: Portal, words: &'static Words, step: Step) -> AnyView {
    match step {
        Step::Translation => {
            let max = when::size(limit(portal));
            view! {
                <p class="muted">{with(words.copies.limits, "max", &max)}</p>
                {one(portal, words, "translation")}
            }
            .into_any()
        }
        _ => ().into_any(),
    }
}

/// Why a translation is owed: the rule's own words, or the general ones.
fn owed(portal: Portal, words: &'static Words) -> String {
    let locale = portal.app.locale.get_untracked();
    portal.form.report.with(|report| {
        report.findings.iter().find(|finding| finding.code == FindingCode::TranslationOwed).map_or_else(
            || words.copies.translation_why.to_owned(),
            |finding| shared::text::finding(locale, finding),
        )
    })
}

fn limit(portal: Portal) -> u64 {
    portal.app.service.with_untracked(|service| service.as_ref().map_or(COPY_BYTES_MAX, |s| s.copy_bytes_max))
}

fn one(portal: Portal, words: &'static Words, purpose: &'static str) -> AnyView {
    let (hint, id) = match purpose {
        "power_of_attorney" => (words.copies.power_hint, "copies.power_of_attorney"),
        "delegation" => (words.copies.delegation_hint, "copies.delegation"),
        "representation_proof" => (words.copies.proof_hint, "copies.representation_proof"),
        "translation" => (words.copies.translation_hint, "copies.translation"),
        _ => (words.copies.identity_hint, "copies.identity"),
    };
    let name = shared::text::field(portal.app.locale.get_untracked(), id);
    let (progress, failed) = (RwSignal::new(None::<u32>), RwSignal::new(None::<String>));
    let found = crate::form::error_at(portal, id);
    let error = Signal::derive(move || failed.get().or_else(|| found.get()));
    let stored = Signal::derive(move || {
        portal.form.copies.with(|copies| copies.iter().find(|copy| copy.purpose == purpose).cloned())
    });
    let choose = move |file: File| {
        leptos::task::spawn_local(async move {
            failed.set(None);
            progress.set(Some(0));
            let got = attach(portal, words, purpose, &file, progress).await;
            progress.set(None);
            match got {
                Ok(()) => portal.app.say(words.copies.stored),
                Err(why) => failed.set(Some(why)),
            }
        });
    };
    let remove = move |copy: String| {
        leptos::task::spawn_local(async move {
            let id = portal.form.id.get_untracked();
            match filing::remove_copy(portal.app.api, &id, &copy).await {
                Ok(draft) => take_copies(portal, draft),
                Err(why) => failed.set(Some(said(portal, words, &why))),
            }
        });
    };
    let frame = FormGroup::new(id, name).hint(hint).error(error);
    let address = Signal::derive(move || {
        let copy = stored.get().map(|copy| copy.id).unwrap_or_default();
        portal.form.id.with(|id| address::<ReadCopy>(&[id, &copy]))
    });
    file_upload(frame, words, Upload { stored, progress: progress.into(), address }, choose, remove)
}

/// Sends the photo of the document as its copy, where the person wants that; false when it was not stored.
pub(super) async fn attach_photo(portal: Portal) -> bool {
    let photo = portal.form.photo;
    let Some((turn, file)) = photo.to_attach() else { return true };
    let words = crate::text::portal::words(portal.app.locale.get_untracked());
    let outcome = attach(portal, words, CopyPurpose::Identity.as_str(), &file, photo.progress).await;
    let sent = photo.sent(turn, outcome);
    if sent {
        portal.app.say(words.copies.stored);
    } else {
        browser::focus_soon("photo.attach");
    }
    sent
}

/// Looks at the file, hashes it, sends it, compares, and lets the new copy take the place of the old one.
async fn attach(
    portal: Portal,
    words: &'static Words,
    purpose: &str,
    file: &File,
    progress: RwSignal<Option<u32>>,
) -> Result<(), String> {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a file's size is a whole number"
    )]
    let size = file.size() as u64;
    let max = limit(portal);
    if size > max {
        return Err(fill(words.copies.too_large, &[("size", &when::size(size)), ("max", &when::size(max))]));
    }
    let bytes = bytes_of(file).await.map_err(|_| words.copies.failed.to_owned())?;
    glance(&bytes).map_err(|why| unfit(portal, words, why))?;
    let digest = hex::encode(Sha256::digest(&bytes));
    drop(bytes);
    save(portal).await;
    let id = portal.form.id.get_untracked();
    let draft = upload::<AttachCopy>(portal.app.api, [&id, purpose], file, progress)
        .await
        .map_err(|why| said(portal, words, &why))?;
    let stored: Vec<CopyRef> = draft.copies.iter().filter(|copy| copy.purpose == purpose).cloned().collect();
    take_copies(portal, draft);
    if !stored.iter().any(|copy| copy.sha256 == digest) {
        for copy in &stored {
            if let Ok(draft) = filing::remove_copy(portal.app.api, &id, &copy.id).await {
                take_copies(portal, draft);
            }
        }
        return Err(words.copies.digest_differs.to_owned());
    }
    // The new file takes the place of the old one.
    for copy in stored.iter().filter(|copy| copy.sha256 != digest) {
        if let Ok(draft) = filing::remove_copy(portal.app.api, &id, &copy.id).await {
            take_copies(portal, draft);
        }
    }
    Ok(())
}

/// Why a file surely cannot be a copy, seen before it is sent; the service looks closer.
fn unfit(portal: Portal, words: &'static Words, why: Unfit) -> String {
    if why == Unfit::Type {
        return words.copies.wrong_type.to_owned();
    }
    let none = BTreeMap::<&str, String>::new();
    let told = shared::text::problem(portal.app.locale.get_untracked(), why.problem(), &none);
    format!("{}. {}", told.title, told.detail)
}

fn said(portal: Portal, words: &'static Words, why: &ApiError) -> String {
    if why.code() == Some(ProblemCode::CopyType) {
        return words.copies.wrong_type.to_owned();
    }
    let (title, detail) = words_of(portal.app.locale.get_untracked(), why);
    format!("{title}. {detail}").replace("..", ".")
}
