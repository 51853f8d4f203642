//! Filing: drafts, copies, statements, what the signed-in person filed, complaints.

use shared::problem::ProblemCode;
use shared::wire::v1::application::{ApplicationLine, ApplicationWire, ObjectionWire, WithdrawWire};
use shared::wire::v1::complaint::{ComplainWire, ComplaintWire};
use shared::wire::v1::draft::{DraftWire, LodgeWire, PrepareWire, PreparedWire};
use shared::wire::v1::formation::FormationAnswers;

use super::call::{ApiClient, ApiError, Call, calls, get};
use crate::model::json;

/// The person's drafts.
///
/// # Errors
/// [`ApiError`].
pub async fn drafts(api: ApiClient) -> Result<Vec<DraftWire>, ApiError> {
    Call::get("/drafts").read(api).await
}

/// Opens a new draft; the same key opens it once.
///
/// # Errors
/// [`ApiError`].
pub async fn open(api: ApiClient, key: &str) -> Result<DraftWire, ApiError> {
    Call::change("POST", "/drafts", &[("Idempotency-Key", key)]).read(api).await
}

/// A draft.
///
/// # Errors
/// [`ApiError`].
pub async fn draft(api: ApiClient, id: &str) -> Result<DraftWire, ApiError> {
    Call::get(&format!("/drafts/{id}")).read(api).await
}

/// Stores the answers over `version`.
///
/// # Errors
/// [`ApiError`]; a problem `stale-version` when somebody stored another version meanwhile.
pub async fn save(
    api: ApiClient,
    id: &str,
    version: i64,
    answers: &FormationAnswers,
) -> Result<DraftWire, ApiError> {
    let path = format!("/drafts/{id}");
    Call::change("PUT", &path, &[]).over(version).json(answers).read(api).await
}

/// Deletes a draft.
///
/// # Errors
/// [`ApiError`].
pub async fn delete(api: ApiClient, id: &str) -> Result<(), ApiError> {
    Call::change("DELETE", &format!("/drafts/{id}"), &[]).send(api).await.map(drop)
}

/// Removes a copy.
///
/// # Errors
/// [`ApiError`].
pub async fn remove_copy(api: ApiClient, id: &str, copy: &str) -> Result<DraftWire, ApiError> {
    Call::change("DELETE", &format!("/drafts/{id}/copies/{copy}"), &[]).read(api).await
}

/// The statement to read and sign.
///
/// # Errors
/// [`ApiError`].
pub async fn prepare(api: ApiClient, id: &str, prepare: &PrepareWire) -> Result<PreparedWire, ApiError> {
    Call::change("POST", &format!("/drafts/{id}/prepare"), &[]).json(prepare).read(api).await
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
    let path = format!("/drafts/{id}/lodge");
    let once = [("Idempotency-Key", key)];
    let call = Call::change("POST", &path, &once).json(&LodgeWire { envelope });
    read_lodged(&call.send(api).await?)
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

/// Takes a lodging back that is received and not registered.
///
/// # Errors
/// [`ApiError`].
pub async fn take_back(api: ApiClient, id: &str) -> Result<DraftWire, ApiError> {
    Call::change("DELETE", &format!("/drafts/{id}/receipt"), &[]).read(api).await
}

/// The person's applications.
///
/// # Errors
/// [`ApiError`].
pub async fn applications(api: ApiClient) -> Result<Vec<ApplicationLine>, ApiError> {
    Call::get("/applications").read(api).await
}

/// An application.
///
/// # Errors
/// [`ApiError`].
pub async fn application(api: ApiClient, id: &str) -> Result<ApplicationWire, ApiError> {
    Call::get(&format!("/applications/{id}")).read(api).await
}

/// Takes an application back.
///
/// # Errors
/// [`ApiError`].
pub async fn withdraw(
    api: ApiClient,
    id: &str,
    version: i64,
    wire: &WithdrawWire,
) -> Result<ApplicationWire, ApiError> {
    let path = format!("/applications/{id}/withdraw");
    Call::change("POST", &path, &[]).over(version).json(wire).read(api).await
}

/// Answers a hearing.
///
/// # Errors
/// [`ApiError`].
pub async fn object(
    api: ApiClient,
    id: &str,
    version: i64,
    wire: &ObjectionWire,
) -> Result<ApplicationWire, ApiError> {
    let path = format!("/applications/{id}/objection");
    Call::change("POST", &path, &[]).over(version).json(wire).read(api).await
}

calls! {
    /// One's own complaints.
    own_complaints() -> Vec<ComplaintWire> = async |api| get(api, "/complaints").await;
    /// Complains, once under a key.
    complain(key: &str, wire: &ComplainWire) -> ComplaintWire = async |api| {
        Call::change("POST", "/complaints", &[("Idempotency-Key", key)]).json(wire).read(api).await
    };
}
