//! What anybody may ask, and signing in and out.

use shared::wire::v1::certificate::{CheckWire, CheckedWire};
use shared::wire::v1::law::UnitWire;
use shared::wire::v1::service::ServiceWire;
use shared::wire::v1::session::{ChallengeWire, SessionWire, SignInWire};

use super::call::{ApiClient, ApiError, Call};
use crate::browser;

/// What the service says of itself.
///
/// # Errors
/// [`ApiError`].
pub async fn service(api: ApiClient) -> Result<ServiceWire, ApiError> {
    Call::get("/service").read(api).await
}

/// Who is signed in.
///
/// # Errors
/// [`ApiError`]; a problem `not-signed-in` when nobody is.
pub async fn session(api: ApiClient) -> Result<SessionWire, ApiError> {
    Call::get("/session").read(api).await
}

/// A one-time text to sign.
///
/// # Errors
/// [`ApiError`].
pub async fn challenge(api: ApiClient) -> Result<ChallengeWire, ApiError> {
    Call::change("POST", "/session/challenge", &[]).read(api).await
}

/// Signs in with the signed text.
///
/// # Errors
/// [`ApiError`].
pub async fn sign_in(api: ApiClient, envelope: String) -> Result<SessionWire, ApiError> {
    Call::change("POST", "/session", &[]).json(&SignInWire { envelope }).read(api).await
}

/// Signs out.
///
/// # Errors
/// [`ApiError`].
pub async fn sign_out(api: ApiClient) -> Result<(), ApiError> {
    Call::change("DELETE", "/session", &[]).send(api).await.map(drop)
}

/// The living document in the reader's language.
///
/// # Errors
/// [`ApiError`].
pub async fn living_document(api: ApiClient) -> Result<Vec<UnitWire>, ApiError> {
    let path = browser::built(&format!("law-{}", api.locale().as_str()));
    Call::get(&path).read(api).await
}

/// What the verification code of a certificate stands for.
///
/// # Errors
/// [`ApiError`].
pub async fn check_certificate(api: ApiClient, code: String) -> Result<CheckedWire, ApiError> {
    Call::change("POST", "/certificates/check", &[]).json(&CheckWire { code }).read(api).await
}
