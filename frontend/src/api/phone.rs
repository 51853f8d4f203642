//! Signing on a phone: the browser's calls. The phone's own are not ours to make.

use shared::wire::v1::phone::{PhoneInviteWire, PhoneSigningWire};

use super::call::{Call, Refusal};
use crate::shell::Screen;

/// Begins a signing of the sign-in text.
///
/// # Errors
/// [`Refusal`].
pub async fn begin_sign_in(screen: Screen) -> Result<PhoneInviteWire, Refusal> {
    Call::change("POST", "/session/phone", &[]).read(screen).await
}

/// Begins a signing of a draft's statement.
///
/// # Errors
/// [`Refusal`].
pub async fn begin_filing(screen: Screen, draft: &str) -> Result<PhoneInviteWire, Refusal> {
    Call::change("POST", &format!("/drafts/{draft}/phone"), &[]).read(screen).await
}

/// How a signing stands.
///
/// # Errors
/// [`Refusal`].
pub async fn show(screen: Screen, id: &str) -> Result<PhoneSigningWire, Refusal> {
    Call::get(&format!("/phone-signings/{id}")).read(screen).await
}

/// Calls a signing off.
///
/// # Errors
/// [`Refusal`].
pub async fn call_off(screen: Screen, id: &str) -> Result<(), Refusal> {
    Call::change("DELETE", &format!("/phone-signings/{id}"), &[]).send(screen).await.map(drop)
}
