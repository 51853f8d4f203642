//! Storing the draft: on leaving a control, on "save and continue", and again after a failure. One request at a
//! time; what is typed meanwhile follows.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use shared::problem::ProblemCode;
use shared::wire::v1::draft::DraftWire;

use crate::api::{ApiError, filing};
use crate::model::saving::{Event, Saving, Why};
use crate::portal::state::Portal;

/// How often a running request is looked at, milliseconds.
const LOOK_MILLISECONDS: u32 = 40;

/// Stores what is not stored, without waiting for it.
pub fn autosave(portal: Portal) {
    if portal.form.saving.with_untracked(Saving::wants_sending) {
        leptos::task::spawn_local(async move {
            save(portal).await;
        });
    }
}

/// Stores what is not stored; `true` when everything is.
pub async fn save(portal: Portal) -> bool {
    let form = portal.form;
    loop {
        match form.saving.get_untracked() {
            Saving::Saved => return true,
            Saving::Conflict(_) => return false,
            Saving::Sending { .. } => TimeoutFuture::new(LOOK_MILLISECONDS).await,
            Saving::Dirty | Saving::Failed(_) => {
                if !send(portal).await {
                    return false;
                }
            }
        }
    }
}

async fn send(portal: Portal) -> bool {
    let form = portal.form;
    let id = form.id.get_untracked();
    form.tell(Event::Sent);
    let (version, answers) = (form.version.get_untracked(), form.answers.get_untracked());
    let answer = filing::save(portal.app.api, &id, version, &answers).await;
    if form.id.get_untracked() != id {
        return false;
    }
    match answer {
        Ok(draft) => {
            form.version.set(draft.version);
            form.tell(Event::Stored);
            true
        }
        Err(why) if why.code() == Some(ProblemCode::StaleVersion) => overtaken(portal, &id).await,
        Err(why) => {
            form.tell(Event::NotStored(reason(&why)));
            false
        }
    }
}

/// Somebody stored another version: fetch it, so that both can be shown. Equal answers are no conflict.
async fn overtaken(portal: Portal, id: &str) -> bool {
    let form = portal.form;
    match filing::draft(portal.app.api, id).await {
        Ok(theirs) if theirs.answers == form.answers.get_untracked() => {
            form.version.set(theirs.version);
            form.copies.set(theirs.copies);
            form.tell(Event::Stored);
            true
        }
        Ok(theirs) => {
            form.tell(Event::Overtaken(Box::new(theirs)));
            false
        }
        Err(why) => {
            form.tell(Event::NotStored(reason(&why)));
            false
        }
    }
}

fn reason(why: &ApiError) -> Why {
    match why {
        ApiError::Offline => Why::Offline,
        _ if why.code() == Some(ProblemCode::NotSignedIn) => Why::SignedOut,
        _ => Why::Refused,
    }
}

/// Takes over version and copies after a copy came or went; the typed answers stay.
pub fn take_copies(portal: Portal, draft: DraftWire) {
    if portal.form.id.with_untracked(|id| *id == draft.id) {
        portal.form.version.set(draft.version);
        portal.form.copies.set(draft.copies);
    }
}
