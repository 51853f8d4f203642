//! Signing on a phone: the browser's calls. The phone's own are not ours to make.

use shared::wire::v1::phone::{PhoneInviteWire, PhoneSigningWire};

use super::call::{ApiClient, ApiError, Call};

/// Begins a signing of the sign-in text.
///
/// # Errors
/// [`ApiError`].
pub async fn begin_sign_in(api: ApiClient) -> Result<PhoneInviteWire, ApiError> {
    Call::change("POST", "/session/phone", &[]).read(api).await
}

/// Begins a signing of a draft's statement.
///
/// # Errors
/// [`ApiError`].
pub async fn begin_filing(api: ApiClient, draft: &str) -> Result<PhoneInviteWire, ApiError> {
    Call::change("POST", &format!("/drafts/{draft}/phone"), &[]).read(api).await
}

/// How a signing stands.
///
/// # Errors
/// [`ApiError`].
pub async fn show(api: ApiClient, id: &str) -> Result<PhoneSigningWire, ApiError> {
    Call::get(&format!("/phone-signings/{id}")).read(api).await
}

/// Calls a signing off.
///
/// # Errors
/// [`ApiError`].
pub async fn call_off(api: ApiClient, id: &str) -> Result<(), ApiError> {
    Call::change("DELETE", &format!("/phone-signings/{id}"), &[]).send(api).await.map(drop)
}
