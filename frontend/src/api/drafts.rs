//! Drafts and applications of the signed-in person.

use shared::problem::ProblemCode;
use shared::wire::v1::application::{ApplicationLine, ApplicationWire, ObjectionWire, WithdrawWire};
use shared::wire::v1::draft::{DraftWire, LodgeWire, PrepareWire, PreparedWire};
use shared::wire::v1::formation::FormationAnswers;

use super::call::{Call, Refusal};
use crate::model::json;
use crate::shell::Screen;

/// The person's drafts.
///
/// # Errors
/// [`Refusal`].
pub async fn drafts(screen: Screen) -> Result<Vec<DraftWire>, Refusal> {
    Call::get("/drafts").read(screen).await
}

/// Opens a new draft; the same key opens it once.
///
/// # Errors
/// [`Refusal`].
pub async fn open(screen: Screen, key: &str) -> Result<DraftWire, Refusal> {
    Call::change("POST", "/drafts", &[("Idempotency-Key", key)]).read(screen).await
}

/// A draft.
///
/// # Errors
/// [`Refusal`].
pub async fn draft(screen: Screen, id: &str) -> Result<DraftWire, Refusal> {
    Call::get(&format!("/drafts/{id}")).read(screen).await
}

/// Stores the answers over `version`.
///
/// # Errors
/// [`Refusal`]; a problem `stale-version` when somebody stored another version meanwhile.
pub async fn save(
    screen: Screen,
    id: &str,
    version: i64,
    answers: &FormationAnswers,
) -> Result<DraftWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/drafts/{id}");
    Call::change("PUT", &path, &[("If-Match", &version)]).json(answers).read(screen).await
}

/// Deletes a draft.
///
/// # Errors
/// [`Refusal`].
pub async fn delete(screen: Screen, id: &str) -> Result<(), Refusal> {
    Call::change("DELETE", &format!("/drafts/{id}"), &[]).send(screen).await.map(drop)
}

/// Removes a copy.
///
/// # Errors
/// [`Refusal`].
pub async fn remove_copy(screen: Screen, id: &str, copy: &str) -> Result<DraftWire, Refusal> {
    Call::change("DELETE", &format!("/drafts/{id}/copies/{copy}"), &[]).read(screen).await
}

/// The statement to read and sign.
///
/// # Errors
/// [`Refusal`].
pub async fn prepare(screen: Screen, id: &str, prepare: &PrepareWire) -> Result<PreparedWire, Refusal> {
    Call::change("POST", &format!("/drafts/{id}/prepare"), &[]).json(prepare).read(screen).await
}

/// What became of a lodging.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lodged {
    /// It is an application.
    Registered(Box<ApplicationWire>),
    /// It is received; its signature is being checked.
    Received(Box<DraftWire>),
}

fn read_lodged(text: &str) -> Result<Lodged, Refusal> {
    if let Ok(application) = json::read(text) {
        return Ok(Lodged::Registered(Box::new(application)));
    }
    json::read(text).map(|draft| Lodged::Received(Box::new(draft))).map_err(|_| Refusal::Unreadable)
}

/// Lodges the signed statement; the same key lodges once.
///
/// # Errors
/// [`Refusal`].
pub async fn lodge(screen: Screen, id: &str, key: &str, envelope: String) -> Result<Lodged, Refusal> {
    let path = format!("/drafts/{id}/lodge");
    let once = [("Idempotency-Key", key)];
    let call = Call::change("POST", &path, &once).json(&LodgeWire { envelope });
    read_lodged(&call.send(screen).await?)
}

/// What became of a lodging, asked later.
///
/// # Errors
/// [`Refusal`].
pub async fn lodged(screen: Screen, id: &str) -> Result<Lodged, Refusal> {
    match application(screen, id).await {
        Err(why) if why.code() == Some(ProblemCode::NotFound) => {
            draft(screen, id).await.map(|draft| Lodged::Received(Box::new(draft)))
        }
        answer => answer.map(|application| Lodged::Registered(Box::new(application))),
    }
}

/// Takes a lodging back that is received and not registered.
///
/// # Errors
/// [`Refusal`].
pub async fn take_back(screen: Screen, id: &str) -> Result<DraftWire, Refusal> {
    Call::change("DELETE", &format!("/drafts/{id}/receipt"), &[]).read(screen).await
}

/// The person's applications.
///
/// # Errors
/// [`Refusal`].
pub async fn applications(screen: Screen) -> Result<Vec<ApplicationLine>, Refusal> {
    Call::get("/applications").read(screen).await
}

/// An application.
///
/// # Errors
/// [`Refusal`].
pub async fn application(screen: Screen, id: &str) -> Result<ApplicationWire, Refusal> {
    Call::get(&format!("/applications/{id}")).read(screen).await
}

/// Takes an application back.
///
/// # Errors
/// [`Refusal`].
pub async fn withdraw(
    screen: Screen,
    id: &str,
    version: i64,
    wire: &WithdrawWire,
) -> Result<ApplicationWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/applications/{id}/withdraw");
    Call::change("POST", &path, &[("If-Match", &version)]).json(wire).read(screen).await
}

/// Answers a hearing.
///
/// # Errors
/// [`Refusal`].
pub async fn object(
    screen: Screen,
    id: &str,
    version: i64,
    wire: &ObjectionWire,
) -> Result<ApplicationWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/applications/{id}/objection");
    Call::change("POST", &path, &[("If-Match", &version)]).json(wire).read(screen).await
}
