//! The operator's calls.

use shared::wire::v1::operator::{CaseWire, GrantWire, QueueLine, RefuseWire};

use super::call::{Call, Refusal};
use crate::context::Portal;

/// The check queue.
///
/// # Errors
/// [`Refusal`].
pub async fn queue(portal: Portal) -> Result<Vec<QueueLine>, Refusal> {
    Call::get("/operator/queue").read(portal).await
}

/// A case.
///
/// # Errors
/// [`Refusal`].
pub async fn case(portal: Portal, id: &str) -> Result<CaseWire, Refusal> {
    Call::get(&format!("/operator/cases/{id}")).read(portal).await
}

/// Takes a case (`claim`) or gives it back (`release`).
///
/// # Errors
/// [`Refusal`].
pub async fn hold(portal: Portal, id: &str, version: i64, verb: &str) -> Result<CaseWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/operator/cases/{id}/{verb}");
    Call::change("POST", &path, &[("If-Match", &version)]).read(portal).await
}

/// Forms the IIN.
///
/// # Errors
/// [`Refusal`].
pub async fn grant(portal: Portal, id: &str, version: i64, grant: &GrantWire) -> Result<(), Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/operator/cases/{id}/grant");
    Call::change("POST", &path, &[("If-Match", &version)]).json(grant).send(portal).await.map(drop)
}

/// Refuses the service.
///
/// # Errors
/// [`Refusal`].
pub async fn refuse(portal: Portal, id: &str, version: i64, refuse: &RefuseWire) -> Result<(), Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/operator/cases/{id}/refuse");
    Call::change("POST", &path, &[("If-Match", &version)]).json(refuse).send(portal).await.map(drop)
}
