//! Deciding: queue, cases, candidates, decisions, a second person's confirmation; the register of complaints.

use shared::wire::v1::complaint::{ComplaintAnswerWire, ComplaintWire};
use shared::wire::v1::operator::{
    CaseWire, ChooseWire, ConcludeWire, FilersWire, GrantWire, HearWire, OverviewWire, ProposalAnswerWire,
    ProposalWire, ProposeWire, QueueQuery, QueueWire, RefuseWire,
};

use super::call::{ApiClient, ApiError, Call, calls, get, over};

/// A page of the check queue.
///
/// # Errors
/// [`ApiError`].
pub async fn queue(api: ApiClient, query: &QueueQuery) -> Result<QueueWire, ApiError> {
    let QueueQuery { kind, channel, clock, held, page } = query;
    let path = format!("/operator/queue?kind={kind}&channel={channel}&clock={clock}&held={held}&page={page}");
    Call::get(&path).read(api).await
}

/// The supervisor's overview.
///
/// # Errors
/// [`ApiError`].
pub async fn overview(api: ApiClient) -> Result<OverviewWire, ApiError> {
    Call::get("/operator/overview").read(api).await
}

/// Who files for whom.
///
/// # Errors
/// [`ApiError`].
pub async fn filers(api: ApiClient) -> Result<FilersWire, ApiError> {
    Call::get("/supervisor/filers").read(api).await
}

/// Takes the most urgent free case.
///
/// # Errors
/// [`ApiError`]; a problem `queue-empty` when nothing waits.
pub async fn next(api: ApiClient, query: &QueueQuery) -> Result<CaseWire, ApiError> {
    Call::change("POST", "/operator/queue/next", &[]).json(query).read(api).await
}

/// A step over the version seen: `grant`, `refuse`, `hear`, `conclude`, `propose`.
async fn step<T: serde::Serialize>(
    api: ApiClient,
    id: &str,
    version: i64,
    verb: &str,
    wire: &T,
) -> Result<CaseWire, ApiError> {
    let path = format!("/operator/cases/{id}/{verb}");
    Call::change("POST", &path, &[]).over(version).json(wire).read(api).await
}

/// Sends a preliminary decision.
///
/// # Errors
/// [`ApiError`].
pub async fn hear(api: ApiClient, id: &str, version: i64, wire: &HearWire) -> Result<CaseWire, ApiError> {
    step(api, id, version, "hear", wire).await
}

/// Ends a hearing with its record.
///
/// # Errors
/// [`ApiError`].
pub async fn conclude(
    api: ApiClient,
    id: &str,
    version: i64,
    wire: &ConcludeWire,
) -> Result<CaseWire, ApiError> {
    step(api, id, version, "conclude", wire).await
}

/// Proposes what one person alone may not do.
///
/// # Errors
/// [`ApiError`].
pub async fn propose(
    api: ApiClient,
    id: &str,
    version: i64,
    wire: &ProposeWire,
) -> Result<CaseWire, ApiError> {
    step(api, id, version, "propose", wire).await
}

/// Decides about one candidate of a case.
///
/// # Errors
/// [`ApiError`].
pub async fn choose(
    api: ApiClient,
    id: &str,
    version: i64,
    person: &str,
    wire: &ChooseWire,
) -> Result<CaseWire, ApiError> {
    step(api, id, version, &format!("candidates/{person}"), wire).await
}

/// What waits for a second person.
///
/// # Errors
/// [`ApiError`].
pub async fn proposals(api: ApiClient) -> Result<Vec<ProposalWire>, ApiError> {
    Call::get("/operator/proposals").read(api).await
}

/// Declines a proposal.
///
/// # Errors
/// [`ApiError`].
pub async fn decline(api: ApiClient, id: &str, wire: &ProposalAnswerWire) -> Result<(), ApiError> {
    let path = format!("/operator/proposals/{id}/decline");
    Call::change("POST", &path, &[]).json(wire).send(api).await.map(drop)
}

/// Confirms a proposal: what was proposed is done.
///
/// # Errors
/// [`ApiError`].
pub async fn confirm(api: ApiClient, id: &str, wire: &ProposalAnswerWire) -> Result<CaseWire, ApiError> {
    Call::change("POST", &format!("/operator/proposals/{id}/confirm"), &[]).json(wire).read(api).await
}

/// Takes one's own proposal back.
///
/// # Errors
/// [`ApiError`].
pub async fn take_back(api: ApiClient, id: &str) -> Result<(), ApiError> {
    Call::change("POST", &format!("/operator/proposals/{id}/take-back"), &[]).send(api).await.map(drop)
}

/// A case.
///
/// # Errors
/// [`ApiError`].
pub async fn case(api: ApiClient, id: &str) -> Result<CaseWire, ApiError> {
    Call::get(&format!("/operator/cases/{id}")).read(api).await
}

/// Takes a case (`claim`) or gives it back (`release`).
///
/// # Errors
/// [`ApiError`].
pub async fn hold(api: ApiClient, id: &str, version: i64, verb: &str) -> Result<CaseWire, ApiError> {
    let path = format!("/operator/cases/{id}/{verb}");
    Call::change("POST", &path, &[]).over(version).read(api).await
}

/// Forms the IIN.
///
/// # Errors
/// [`ApiError`].
pub async fn grant(api: ApiClient, id: &str, version: i64, grant: &GrantWire) -> Result<CaseWire, ApiError> {
    step(api, id, version, "grant", grant).await
}

/// Refuses the service.
///
/// # Errors
/// [`ApiError`].
pub async fn refuse(
    api: ApiClient,
    id: &str,
    version: i64,
    refuse: &RefuseWire,
) -> Result<CaseWire, ApiError> {
    step(api, id, version, "refuse", refuse).await
}

calls! {
    /// The register of complaints.
    complaints() -> Vec<ComplaintWire> = async |api| get(api, "/supervisor/complaints").await;
    /// Answers one.
    answer_complaint(id: &str, version: i64, wire: &ComplaintAnswerWire) -> ComplaintWire = async |api| {
        over(api, &format!("/supervisor/complaints/{id}/answer"), version, wire).await
    };
}
