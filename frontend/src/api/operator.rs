//! The operator's calls.

use shared::wire::v1::operator::{CaseWire, GrantWire, QueueLine, QueueWire, RefuseWire};

use super::call::{Call, Refusal};
use crate::shell::Screen;

/// The check queue.
///
/// # Errors
/// [`Refusal`].
pub async fn queue(screen: Screen) -> Result<Vec<QueueLine>, Refusal> {
    Call::get("/operator/queue").read(screen).await.map(|page: QueueWire| page.lines)
}

/// A case.
///
/// # Errors
/// [`Refusal`].
pub async fn case(screen: Screen, id: &str) -> Result<CaseWire, Refusal> {
    Call::get(&format!("/operator/cases/{id}")).read(screen).await
}

/// Takes a case (`claim`) or gives it back (`release`).
///
/// # Errors
/// [`Refusal`].
pub async fn hold(screen: Screen, id: &str, version: i64, verb: &str) -> Result<CaseWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/operator/cases/{id}/{verb}");
    Call::change("POST", &path, &[("If-Match", &version)]).read(screen).await
}

/// Forms the IIN.
///
/// # Errors
/// [`Refusal`].
pub async fn grant(screen: Screen, id: &str, version: i64, grant: &GrantWire) -> Result<(), Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/operator/cases/{id}/grant");
    Call::change("POST", &path, &[("If-Match", &version)]).json(grant).send(screen).await.map(drop)
}

/// Refuses the service.
///
/// # Errors
/// [`Refusal`].
pub async fn refuse(screen: Screen, id: &str, version: i64, refuse: &RefuseWire) -> Result<(), Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/operator/cases/{id}/refuse");
    Call::change("POST", &path, &[("If-Match", &version)]).json(refuse).send(screen).await.map(drop)
}
