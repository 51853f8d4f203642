//! What anybody may ask, and signing in and out.

use leptos::prelude::GetUntracked;
use shared::wire::v1::certificate::{CheckWire, CheckedWire};
use shared::wire::v1::law::UnitWire;
use shared::wire::v1::service::ServiceWire;
use shared::wire::v1::session::{ChallengeWire, SessionWire, SignInWire};

use super::call::{Call, Refusal};
use crate::browser;
use crate::shell::Screen;

/// What the service says of itself.
///
/// # Errors
/// [`Refusal`].
pub async fn service(screen: Screen) -> Result<ServiceWire, Refusal> {
    Call::get("/service").read(screen).await
}

/// Who is signed in.
///
/// # Errors
/// [`Refusal`]; a problem `not-signed-in` when nobody is.
pub async fn session(screen: Screen) -> Result<SessionWire, Refusal> {
    Call::get("/session").read(screen).await
}

/// A one-time text to sign.
///
/// # Errors
/// [`Refusal`].
pub async fn challenge(screen: Screen) -> Result<ChallengeWire, Refusal> {
    Call::change("POST", "/session/challenge", &[]).read(screen).await
}

/// Signs in with the signed text.
///
/// # Errors
/// [`Refusal`].
pub async fn sign_in(screen: Screen, envelope: String) -> Result<SessionWire, Refusal> {
    Call::change("POST", "/session", &[]).json(&SignInWire { envelope }).read(screen).await
}

/// Signs out.
///
/// # Errors
/// [`Refusal`].
pub async fn sign_out(screen: Screen) -> Result<(), Refusal> {
    Call::change("DELETE", "/session", &[]).send(screen).await.map(drop)
}

/// The living document in the reader's language.
///
/// # Errors
/// [`Refusal`].
pub async fn living_document(screen: Screen) -> Result<Vec<UnitWire>, Refusal> {
    let path = browser::built(&format!("law-{}", screen.locale.get_untracked().as_str()));
    Call::get(&path).read(screen).await
}

/// What the verification code of a certificate stands for.
///
/// # Errors
/// [`Refusal`].
pub async fn check_certificate(screen: Screen, code: String) -> Result<CheckedWire, Refusal> {
    Call::change("POST", "/certificates/check", &[]).json(&CheckWire { code }).read(screen).await
}
