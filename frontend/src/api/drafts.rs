//! Drafts and applications of the signed-in person.

use shared::wire::v1::application::{ApplicationLine, ApplicationWire};
use shared::wire::v1::draft::{DraftWire, LodgeWire, PrepareWire, PreparedWire};
use shared::wire::v1::formation::FormationAnswers;

use super::call::{Call, Refusal};
use crate::context::Portal;

/// The person's drafts.
///
/// # Errors
/// [`Refusal`].
pub async fn drafts(portal: Portal) -> Result<Vec<DraftWire>, Refusal> {
    Call::get("/drafts").read(portal).await
}

/// Opens a new draft; the same key opens it once.
///
/// # Errors
/// [`Refusal`].
pub async fn open(portal: Portal, key: &str) -> Result<DraftWire, Refusal> {
    Call::change("POST", "/drafts", &[("Idempotency-Key", key)]).read(portal).await
}

/// A draft.
///
/// # Errors
/// [`Refusal`].
pub async fn draft(portal: Portal, id: &str) -> Result<DraftWire, Refusal> {
    Call::get(&format!("/drafts/{id}")).read(portal).await
}

/// Stores the answers over `version`.
///
/// # Errors
/// [`Refusal`]; a problem `stale-version` when somebody stored another version meanwhile.
pub async fn save(
    portal: Portal,
    id: &str,
    version: i64,
    answers: &FormationAnswers,
) -> Result<DraftWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/drafts/{id}");
    Call::change("PUT", &path, &[("If-Match", &version)]).json(answers).read(portal).await
}

/// Deletes a draft.
///
/// # Errors
/// [`Refusal`].
pub async fn delete(portal: Portal, id: &str) -> Result<(), Refusal> {
    Call::change("DELETE", &format!("/drafts/{id}"), &[]).send(portal).await.map(drop)
}

/// Removes a copy.
///
/// # Errors
/// [`Refusal`].
pub async fn remove_copy(portal: Portal, id: &str, copy: &str) -> Result<DraftWire, Refusal> {
    Call::change("DELETE", &format!("/drafts/{id}/copies/{copy}"), &[]).read(portal).await
}

/// The statement to read and sign.
///
/// # Errors
/// [`Refusal`].
pub async fn prepare(portal: Portal, id: &str, prepare: &PrepareWire) -> Result<PreparedWire, Refusal> {
    Call::change("POST", &format!("/drafts/{id}/prepare"), &[]).json(prepare).read(portal).await
}

/// Lodges the signed statement; the same key lodges once.
///
/// # Errors
/// [`Refusal`].
pub async fn lodge(
    portal: Portal,
    id: &str,
    key: &str,
    envelope: String,
) -> Result<ApplicationWire, Refusal> {
    let path = format!("/drafts/{id}/lodge");
    Call::change("POST", &path, &[("Idempotency-Key", key)]).json(&LodgeWire { envelope }).read(portal).await
}

/// The person's applications.
///
/// # Errors
/// [`Refusal`].
pub async fn applications(portal: Portal) -> Result<Vec<ApplicationLine>, Refusal> {
    Call::get("/applications").read(portal).await
}

/// An application.
///
/// # Errors
/// [`Refusal`].
pub async fn application(portal: Portal, id: &str) -> Result<ApplicationWire, Refusal> {
    Call::get(&format!("/applications/{id}")).read(portal).await
}
