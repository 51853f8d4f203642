//! Deciding: queue, cases, candidates, decisions, what waits for a second person; the register of complaints.

use shared::contract::deciding::{
    AnswerComplaint, AskRegisters, ChooseCandidate, Claim, ConcludeHearing, ConfirmProposal, DeclineProposal,
    Grant, Hear, ListComplaints, ListFilers, ListProposals, LookUpPerson, Propose, ReadCase, ReadCaseCopy,
    ReadCasePage, ReadOverview, ReadQueue, Refuse, Release, TakeBackProposal, TakeNext,
};
use shared::contract::{Endpoint, Version};
use shared::wire::v1::complaint::ComplaintAnswerWire;
use shared::wire::v1::operator::{
    ChooseWire, ConcludeWire, GrantWire, HearWire, ProposalAnswerWire, ProposeWire, QueueQuery, RefuseWire,
};

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::call::{ApiClient, ApiError, calls, file, refused};

calls! {
    /// A page of the check queue.
    queue(query: &QueueQuery) = ReadQueue[], ask: query;
    /// The supervisor's overview.
    overview() = ReadOverview[];
    /// Who files for whom.
    filers() = ListFilers[];
    /// Takes the most urgent free case; a problem `queue-empty` when nothing waits.
    next(query: &QueueQuery) = TakeNext[], send: query;
    /// Sends a preliminary decision.
    hear(id: &str, version: i64, wire: &HearWire) = Hear[id], over: Version(version), send: wire;
    /// Ends a hearing with its record.
    conclude(id: &str, version: i64, wire: &ConcludeWire) = ConcludeHearing[id], over: Version(version), send: wire;
    /// Proposes what one person alone may not do.
    propose(id: &str, version: i64, wire: &ProposeWire) = Propose[id], over: Version(version), send: wire;
    /// Decides about one candidate of a case.
    choose(id: &str, version: i64, person: &str, wire: &ChooseWire)
        = ChooseCandidate[id, person], over: Version(version), send: wire;
    /// What waits for a second person.
    proposals() = ListProposals[];
    /// Declines a proposal.
    decline(id: &str, wire: &ProposalAnswerWire) = DeclineProposal[id], send: wire;
    /// Confirms a proposal: what was proposed is done.
    confirm(id: &str, wire: &ProposalAnswerWire) = ConfirmProposal[id], send: wire;
    /// Takes one's own proposal back.
    take_back(id: &str) = TakeBackProposal[id];
    /// A case.
    case(id: &str) = ReadCase[id];
    /// Asks the registers about a case once more.
    ask_registers(id: &str) = AskRegisters[id];
    /// Which numbers the national register knows of the person of a case.
    look_up(id: &str) = LookUpPerson[id];
    /// Takes a case.
    claim(id: &str, version: i64) = Claim[id], over: Version(version);
    /// Gives a case back.
    release(id: &str, version: i64) = Release[id], over: Version(version);
    /// Forms the IIN.
    grant(id: &str, version: i64, grant: &GrantWire) = Grant[id], over: Version(version), send: grant;
    /// Refuses the service.
    refuse(id: &str, version: i64, refuse: &RefuseWire) = Refuse[id], over: Version(version), send: refuse;
    /// The register of complaints.
    complaints() = ListComplaints[];
    /// Answers one.
    answer_complaint(id: &str, version: i64, wire: &ComplaintAnswerWire)
        = AnswerComplaint[id], over: Version(version), send: wire;
}

/// A copy of a case as a file: whoever fetches it opens it.
///
/// # Errors
/// [`ApiError`].
pub async fn copy(api: ApiClient, case: &str, copy: &str) -> Result<Blob, ApiError> {
    blob::<ReadCaseCopy>(api, [case, copy]).await
}

/// A page of a copy as a picture, counted from 1: whoever fetches it opens the copy.
///
/// # Errors
/// [`ApiError`].
pub async fn page(api: ApiClient, case: &str, copy: &str, page: u32) -> Result<Blob, ApiError> {
    blob::<ReadCasePage>(api, [case, copy, &page.to_string()]).await
}

async fn blob<E: Endpoint>(api: ApiClient, places: E::Path<'_>) -> Result<Blob, ApiError> {
    let answer = file::<E>(api, places).await?;
    if !answer.ok() {
        let text = answer.text().map(JsFuture::from).map_err(|_| ApiError::Offline)?;
        let text = text.await.ok().and_then(|text| text.as_string()).unwrap_or_default();
        return Err(refused(api, answer.status(), &text));
    }
    let body = answer.blob().map(JsFuture::from).map_err(|_| ApiError::Offline)?;
    body.await.ok().and_then(|body| body.dyn_into().ok()).ok_or(ApiError::Offline)
}
