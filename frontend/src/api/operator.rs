//! The operator's calls.

use shared::wire::v1::operator::{
    AnswerWire, CaseWire, ChooseWire, ConcludeWire, FilersWire, GrantWire, HearWire, OverviewWire,
    ProposalWire, ProposeWire, QueueQuery, QueueWire, RefuseWire,
};

use super::call::{Call, Refusal};
use crate::shell::Screen;

/// A page of the check queue.
///
/// # Errors
/// [`Refusal`].
pub async fn queue(screen: Screen, query: &QueueQuery) -> Result<QueueWire, Refusal> {
    let QueueQuery { kind, channel, clock, held, page } = query;
    let path = format!("/operator/queue?kind={kind}&channel={channel}&clock={clock}&held={held}&page={page}");
    Call::get(&path).read(screen).await
}

/// The supervisor's overview.
///
/// # Errors
/// [`Refusal`].
pub async fn overview(screen: Screen) -> Result<OverviewWire, Refusal> {
    Call::get("/operator/overview").read(screen).await
}

/// Who files for whom.
///
/// # Errors
/// [`Refusal`].
pub async fn filers(screen: Screen) -> Result<FilersWire, Refusal> {
    Call::get("/supervisor/filers").read(screen).await
}

/// Takes the most urgent free case.
///
/// # Errors
/// [`Refusal`]; a problem `queue-empty` when nothing waits.
pub async fn next(screen: Screen, query: &QueueQuery) -> Result<CaseWire, Refusal> {
    Call::change("POST", "/operator/queue/next", &[]).json(query).read(screen).await
}

/// A step over the version seen: `grant`, `refuse`, `hear`, `conclude`, `propose`.
async fn step<T: serde::Serialize>(
    screen: Screen,
    id: &str,
    version: i64,
    verb: &str,
    wire: &T,
) -> Result<CaseWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/operator/cases/{id}/{verb}");
    Call::change("POST", &path, &[("If-Match", &version)]).json(wire).read(screen).await
}

/// Sends a preliminary decision.
///
/// # Errors
/// [`Refusal`].
pub async fn hear(screen: Screen, id: &str, version: i64, wire: &HearWire) -> Result<CaseWire, Refusal> {
    step(screen, id, version, "hear", wire).await
}

/// Ends a hearing with its record.
///
/// # Errors
/// [`Refusal`].
pub async fn conclude(
    screen: Screen,
    id: &str,
    version: i64,
    wire: &ConcludeWire,
) -> Result<CaseWire, Refusal> {
    step(screen, id, version, "conclude", wire).await
}

/// Proposes what one person alone may not do.
///
/// # Errors
/// [`Refusal`].
pub async fn propose(
    screen: Screen,
    id: &str,
    version: i64,
    wire: &ProposeWire,
) -> Result<CaseWire, Refusal> {
    step(screen, id, version, "propose", wire).await
}

/// Decides about one candidate of a case.
///
/// # Errors
/// [`Refusal`].
pub async fn choose(
    screen: Screen,
    id: &str,
    version: i64,
    person: &str,
    wire: &ChooseWire,
) -> Result<CaseWire, Refusal> {
    step(screen, id, version, &format!("candidates/{person}"), wire).await
}

/// What waits for a second person.
///
/// # Errors
/// [`Refusal`].
pub async fn proposals(screen: Screen) -> Result<Vec<ProposalWire>, Refusal> {
    Call::get("/operator/proposals").read(screen).await
}

/// Declines a proposal.
///
/// # Errors
/// [`Refusal`].
pub async fn decline(screen: Screen, id: &str, wire: &AnswerWire) -> Result<(), Refusal> {
    let path = format!("/operator/proposals/{id}/decline");
    Call::change("POST", &path, &[]).json(wire).send(screen).await.map(drop)
}

/// Confirms a proposal: what was proposed is done.
///
/// # Errors
/// [`Refusal`].
pub async fn confirm(screen: Screen, id: &str, wire: &AnswerWire) -> Result<CaseWire, Refusal> {
    Call::change("POST", &format!("/operator/proposals/{id}/confirm"), &[]).json(wire).read(screen).await
}

/// Takes one's own proposal back.
///
/// # Errors
/// [`Refusal`].
pub async fn take_back(screen: Screen, id: &str) -> Result<(), Refusal> {
    Call::change("POST", &format!("/operator/proposals/{id}/take-back"), &[]).send(screen).await.map(drop)
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
pub async fn grant(screen: Screen, id: &str, version: i64, grant: &GrantWire) -> Result<CaseWire, Refusal> {
    step(screen, id, version, "grant", grant).await
}

/// Refuses the service.
///
/// # Errors
/// [`Refusal`].
pub async fn refuse(
    screen: Screen,
    id: &str,
    version: i64,
    refuse: &RefuseWire,
) -> Result<CaseWire, Refusal> {
    step(screen, id, version, "refuse", refuse).await
}
