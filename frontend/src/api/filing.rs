//! Filing: drafts, copies, statements, what the signed-in person filed, complaints.

use shared::contract::filing::{
    Complain, DiscardDraft, ListApplications, ListDrafts, ListOwnComplaints, LodgeDraft, Object, OpenDraft,
    PrepareDraft, ReadApplication, ReadDraft, RemoveCopy, SaveDraft, TakeBackReceipt, Withdraw,
};
use shared::contract::people::ListOwnLooks;
use shared::contract::{Once, Version};
use shared::problem::ProblemCode;
use shared::wire::v1::application::{ApplicationWire, ObjectionWire, WithdrawWire};
use shared::wire::v1::complaint::ComplainWire;
use shared::wire::v1::draft::{DraftWire, LodgeWire, PrepareWire};
use shared::wire::v1::formation::FormationAnswers;
use shared::wire::v1::journal::OwnLooksQuery;

use super::call::{ApiClient, ApiError, calls, text};
use crate::model::json;

calls! {
    /// The person's drafts.
    drafts() = ListDrafts[];
    /// Opens a new draft; the same key opens it once.
    open(key: &str) = OpenDraft[], over: Once(key), send: &None;
    /// A draft.
    draft(id: &str) = ReadDraft[id];
    /// Stores the answers over `version`; a problem `stale-version` when somebody stored another version meanwhile.
    save(id: &str, version: i64, answers: &FormationAnswers)
        = SaveDraft[id], over: Version(version), send: answers;
    /// Deletes a draft.
    delete(id: &str) = DiscardDraft[id];
    /// Removes a copy.
    remove_copy(id: &str, copy: &str) = RemoveCopy[id, copy];
    /// The statement to read and sign.
    prepare(id: &str, prepare: &PrepareWire) = PrepareDraft[id], send: prepare;
    /// Takes a lodging back that is received and not registered.
    take_back(id: &str) = TakeBackReceipt[id];
    /// The person's applications.
    applications() = ListApplications[];
    /// An application.
    application(id: &str) = ReadApplication[id];
    /// Takes an application back.
    withdraw(id: &str, version: i64, wire: &WithdrawWire) = Withdraw[id], over: Version(version), send: wire;
    /// Answers a hearing.
    object(id: &str, version: i64, wire: &ObjectionWire) = Object[id], over: Version(version), send: wire;
    /// One's own complaints.
    own_complaints() = ListOwnComplaints[];
    /// Who saw one's own data; `before` a place, 0 for the newest.
    own_looks(before: i64) = ListOwnLooks[], ask: &OwnLooksQuery { before };
    /// Complains, once under a key.
    complain(key: &str, wire: &ComplainWire) = Complain[], over: Once(key), send: wire;
}

/// What became of a lodging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lodged {
    /// It is an application.
    Registered(Box<ApplicationWire>),
    /// It is received; its signature is being checked.
    Received(Box<DraftWire>),
}

fn read_lodged(text: &str) -> Result<Lodged, ApiError> {
    if let Ok(application) = json::read(text) {
        return Ok(Lodged::Registered(Box::new(application)));
    }
    json::read(text).map(|draft| Lodged::Received(Box::new(draft))).map_err(|_| ApiError::Unreadable)
}

/// Lodges the signed statement; the same key lodges once.
///
/// # Errors
/// [`ApiError`].
pub async fn lodge(api: ApiClient, id: &str, key: &str, envelope: String) -> Result<Lodged, ApiError> {
    read_lodged(&text::<LodgeDraft>(api, [id], &(), Once(key), &LodgeWire { envelope }).await?)
}

/// What became of a lodging, asked later.
///
/// # Errors
/// [`ApiError`].
pub async fn lodged(api: ApiClient, id: &str) -> Result<Lodged, ApiError> {
    match application(api, id).await {
        Err(why) if why.code() == Some(ProblemCode::NotFound) => {
            draft(api, id).await.map(|draft| Lodged::Received(Box::new(draft)))
        }
        answer => answer.map(|application| Lodged::Registered(Box::new(application))),
    }
}
