//! What anybody may ask, and signing in and out.

use shared::wire::v1::certificate::{CheckWire, CheckedWire};
use shared::wire::v1::service::ServiceWire;
use shared::wire::v1::session::{ChallengeWire, SessionWire, SignInWire};

use super::call::{Call, Refusal};
use crate::context::Portal;

/// What the service says of itself.
///
/// # Errors
/// [`Refusal`].
pub async fn service(portal: Portal) -> Result<ServiceWire, Refusal> {
    Call::get("/service").read(portal).await
}

/// Who is signed in.
///
/// # Errors
/// [`Refusal`]; a problem `not-signed-in` when nobody is.
pub async fn session(portal: Portal) -> Result<SessionWire, Refusal> {
    Call::get("/session").read(portal).await
}

/// A one-time text to sign.
///
/// # Errors
/// [`Refusal`].
pub async fn challenge(portal: Portal) -> Result<ChallengeWire, Refusal> {
    Call::change("POST", "/session/challenge", &[]).read(portal).await
}

/// Signs in with the signed text.
///
/// # Errors
/// [`Refusal`].
pub async fn sign_in(portal: Portal, envelope: String) -> Result<SessionWire, Refusal> {
    Call::change("POST", "/session", &[]).json(&SignInWire { envelope }).read(portal).await
}

/// Signs out.
///
/// # Errors
/// [`Refusal`].
pub async fn sign_out(portal: Portal) -> Result<(), Refusal> {
    Call::change("DELETE", "/session", &[]).send(portal).await.map(drop)
}

/// What the verification code of a certificate stands for.
///
/// # Errors
/// [`Refusal`].
pub async fn check_certificate(portal: Portal, code: String) -> Result<CheckedWire, Refusal> {
    Call::change("POST", "/certificates/check", &[]).json(&CheckWire { code }).read(portal).await
}
