//! The desk of the MIA operator.

use serde::{Deserialize, Serialize};

use super::application::{ApplicationWire, ReasonWire};
use super::ask::RegisterAnswerWire;
use super::centre::AttestationWire;
use super::evidence::EvidenceWire;
use super::outage::OutageWire;
use super::reading::CaseReadingWire;
use super::upkeep::StuckWire;

/// A line of the check queue, ordered by due time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QueueLine {
    /// Application id.
    pub id: String,
    /// Number people use.
    pub number: String,
    /// Recipient's name as filed.
    pub recipient: String,
    /// When it was lodged, RFC 3339 UTC.
    pub lodged_at: String,
    /// Day by which the result is owed, `YYYY-MM-DD`.
    pub due_on: String,
    /// `lodged` or `under_check`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Stage"))]
    pub stage: String,
    /// Name of the operator who holds it; empty when free.
    pub held_by: String,
    /// The reader holds it.
    pub mine: bool,
    /// Why a person looks at it: finding codes and `duplicate-candidate`.
    pub why: Vec<String>,
    /// `formation`, `convict` or `correction`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ApplicationKind"))]
    pub kind: String,
    /// `portal` or `service_centre`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Channel"))]
    pub channel: String,
    /// The office that took it in; empty on the portal.
    pub office: String,
    /// `overdue`, `soon`, `on_time` or `hearing`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Clock"))]
    pub clock: String,
}

/// What `ReadQueue` is asked, and the filter of `TakeNext`: what the reader wants to
/// see; an empty text means everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct QueueQuery {
    /// `formation`, `convict`, `correction` or empty.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::OrEmpty<super::codes::ApplicationKind>"))]
    pub kind: String,
    /// `portal`, `service_centre` or empty.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::OrEmpty<super::codes::Channel>"))]
    pub channel: String,
    /// `overdue`, `soon`, `on_time`, `hearing` or empty.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::OrEmpty<super::codes::Clock>"))]
    pub clock: String,
    /// `mine`, `free` or empty.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["", "mine", "free"])))]
    pub held: String,
    /// Page, from 1; 0 is the first as well.
    pub page: u32,
}

/// How many cases stand how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QueueCounts {
    /// The due day has passed.
    pub overdue: u32,
    /// Due today.
    pub soon: u32,
    /// There is time.
    pub on_time: u32,
    /// The recipient is being heard.
    pub hearing: u32,
    /// Held by the reader.
    pub mine: u32,
}

/// A page of the check queue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QueueWire {
    /// The lines, by due day and then by time of lodging.
    pub lines: Vec<QueueLine>,
    /// Lines of all pages under this filter.
    pub total: u32,
    /// This page, from 1.
    pub page: u32,
    /// How many pages there are, at least 1.
    pub pages: u32,
    /// The whole queue, whatever the filter.
    pub counts: QueueCounts,
    /// Today at the provider, `YYYY-MM-DD`.
    pub today: String,
}

/// One reason inside a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScoreReason {
    /// Stable code, `name-key-equal`.
    pub code: String,
    /// Points, may be negative.
    pub points: i32,
    /// What the filed application says.
    pub filed: String,
    /// What the register says.
    pub known: String,
}

/// A person of the register who may be the recipient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CandidateWire {
    /// Person id (not the IIN).
    pub person: String,
    /// The IIN: an operator is entitled to see it.
    pub iin: String,
    /// The name that papers print.
    pub name: String,
    /// Every spelling the register knows, of every script.
    #[serde(default)]
    pub names: Vec<String>,
    /// Birth date as known, `YYYY-MM-DD` with `XX` for unknown parts.
    pub birth_date: String,
    /// Sex.
    pub sex: String,
    /// Citizenship.
    pub citizenship: String,
    /// Every document this person ever showed, `UTO P L898902C3`.
    pub documents: Vec<String>,
    /// 0–100.
    pub score: i32,
    /// The explanation of the score.
    pub reasons: Vec<ScoreReason>,
    /// `certain` or `possible`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Verdict"))]
    pub verdict: String,
    /// `duplicate` or `not_duplicate`; empty as long as nobody decided.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::OrEmpty<super::codes::Choice>"))]
    pub choice: String,
    /// Why.
    #[serde(default)]
    pub choice_reason: String,
    /// Name of who decided.
    #[serde(default)]
    pub chosen_by: String,
}

/// The answer of `ReadCase`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CaseWire {
    /// The application with exactly the findings the applicant saw.
    pub application: ApplicationWire,
    /// Version for `If-Match`.
    pub version: i64,
    /// The reader holds it.
    pub mine: bool,
    /// Name of the operator who holds it; empty when free.
    pub held_by: String,
    /// Why a person looks at it.
    pub why: Vec<String>,
    /// Duplicate candidates, best first.
    pub candidates: Vec<CandidateWire>,
    /// The signer: common name from the certificate.
    pub signer_name: String,
    /// The signer's IIN.
    pub signer_iin: String,
    /// Issuer of the signer's certificate.
    pub signer_issuer: String,
    /// The statement that was signed.
    pub statement: String,
    /// `formation`, `convict` or `correction`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ApplicationKind"))]
    pub kind: String,
    /// `portal` or `service_centre`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Channel"))]
    pub channel: String,
    /// The office that took it in; empty on the portal.
    pub office: String,
    /// `overdue`, `soon`, `on_time`, `hearing` or `stopped`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Clock"))]
    pub clock: String,
    /// A refusal needs a hearing first.
    pub hearing_first: bool,
    /// The last proposal for a second person, when there was one.
    pub proposal: Option<ProposalWire>,
    /// At a counter nothing is signed with an EDS: a clerk attests, and signer and statement are empty.
    #[serde(default)]
    pub attestation: Option<AttestationWire>,
    /// Other undecided cases about the same document, the earliest first.
    #[serde(default)]
    pub beside: Vec<BesideWire>,
    /// What the decision found of each line of the checklist; empty as long as there is none.
    #[serde(default)]
    pub checked: Vec<CheckedLineWire>,
    /// What each register that was asked says by now; empty where none is connected.
    #[serde(default)]
    pub registers: Vec<RegisterAnswerWire>,
    /// What each source found of each line, in the order in which it was said.
    #[serde(default)]
    pub evidence: Vec<EvidenceWire>,
    /// Ids of copies that hold scripts, actions or other files.
    #[serde(default)]
    pub active_copies: Vec<String>,
    /// Ids of the copies that the reader has not opened: nothing that rests on them can be ticked yet.
    #[serde(default)]
    pub unopened: Vec<String>,
    /// What was read of the copies of the identity document, in their order.
    #[serde(default)]
    pub readings: Vec<CaseReadingWire>,
}

/// An undecided case about the same document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BesideWire {
    /// Application id.
    pub id: String,
    /// Number people use.
    pub number: String,
    /// Recipient's name as filed.
    pub recipient: String,
    /// When it was lodged, RFC 3339 UTC.
    pub lodged_at: String,
    /// Name of the operator who holds it; empty when free.
    pub held_by: String,
}

/// A line of the checklist as a decision found it; also how it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CheckedLineWire {
    /// Code of the line.
    pub line: String,
    /// By which means it was established, or `nobody`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::CheckedBy"))]
    pub by: String,
    /// It was found as it should be.
    pub stands: bool,
}

impl From<&crate::decision::checklist::Line> for CheckedLineWire {
    fn from(line: &crate::decision::checklist::Line) -> Self {
        Self { line: line.line.to_owned(), by: line.by.as_str().to_owned(), stands: line.stands }
    }
}

/// The body of `ChooseCandidate`: a decision about one candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChooseWire {
    /// `duplicate` or `not_duplicate`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Choice"))]
    pub choice: String,
    /// Why, 3–2000 characters.
    pub reason: String,
}

/// A candidate the operator set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetAsideWire {
    /// Person id.
    pub person: String,
    /// Why this is another person; not empty.
    pub reason: String,
}

/// The body of `Grant`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GrantWire {
    /// Candidates set aside with the grant itself, each with a reason; empty when every candidate was decided before.
    pub set_aside: Vec<SetAsideWire>,
    /// The checklist of G26: the codes the operator ticked (`decision::checklist`).
    pub checked: Vec<String>,
}

/// The body of `Refuse`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RefuseWire {
    /// Grounds as cites: `R258/15.1`, `R258/15.2`, `R258/15.3`; at least one.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::codes::Cite>"))]
    pub grounds: Vec<String>,
    /// What is ticked: at least one under every ground.
    pub reasons: Vec<ReasonWire>,
    /// Reasons in words, 10–4000 characters: composed of what is ticked (`text::refusal`) and edited.
    pub reason: String,
}

/// The body of `Hear`: the preliminary decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HearWire {
    /// Grounds as cites, at least one.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::codes::Cite>"))]
    pub grounds: Vec<String>,
    /// Reasons in words, 10–4000 characters.
    pub reason: String,
}

/// The body of `ConcludeHearing`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ConcludeWire {
    /// The record of the hearing, 10–4000 characters.
    pub record: String,
}

/// The body of `Propose`: a grant that one person alone may not make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProposeWire {
    /// The grant as it shall be made.
    pub grant: GrantWire,
    /// Why, for the second person; 10–2000 characters.
    pub why: String,
}

/// The body of `ConfirmProposal` and `DeclineProposal`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ProposalAnswerWire {
    /// Why; 10–2000 characters.
    pub why: String,
}

/// What waits for a second person, or waited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProposalWire {
    /// Id of the proposal.
    pub id: String,
    /// Id of the application.
    pub application: String,
    /// Its number.
    pub number: String,
    /// The recipient's name as filed.
    pub recipient: String,
    /// `set_aside_certain` or `waive_change_proof`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["set_aside_certain", "waive_change_proof"])))]
    pub what: String,
    /// The people of the register it is about, by their ids.
    pub people: Vec<String>,
    /// Why it is proposed.
    pub why: String,
    /// Name of who proposed.
    pub proposed_by: String,
    /// The reader proposed it.
    pub mine: bool,
    /// When, RFC 3339 UTC.
    pub proposed_at: String,
    /// Until when it waits, RFC 3339 UTC.
    pub expires_at: String,
    /// `open`, `confirmed`, `declined` or `lapsed`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["open", "confirmed", "declined", "lapsed"])))]
    pub state: String,
    /// Name of the second person; empty while open.
    pub answered_by: String,
    /// Their reason.
    pub answer_why: String,
}

/// How many cases of one office and kind stand how.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WaitingWire {
    /// The office that took them in; empty for the portal.
    pub office: String,
    /// `formation`, `convict` or `correction`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ApplicationKind"))]
    pub kind: String,
    /// The due day has passed.
    pub overdue: u32,
    /// Due today.
    pub soon: u32,
    /// There is time.
    pub on_time: u32,
    /// The recipient is being heard.
    pub hearing: u32,
}

/// A number under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CountWire {
    /// Under which name: a cite, a prefix of numbers.
    pub name: String,
    /// How many.
    pub count: u32,
}

/// The answer of `ReadOverview`: what a supervisor looks at first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OverviewWire {
    /// Today at the provider, `YYYY-MM-DD`; the numbers are of this day.
    pub today: String,
    /// What waits, by office and kind.
    pub waiting: Vec<WaitingWire>,
    /// What is overdue or due today, most urgent first, at most fifty.
    pub urgent: Vec<QueueLine>,
    /// Outages since the oldest of them was lodged: a cause that is shown, the due day stays (gap G20).
    pub outages: Vec<OutageWire>,
    /// Proposals that wait for a second person.
    pub proposals: u32,
    /// Applications lodged.
    pub filed: u32,
    /// Numbers formed and particulars corrected, by whomever.
    pub granted: u32,
    /// Of them by the system itself.
    pub automatic: u32,
    /// Refusals of the service.
    pub refused: u32,
    /// Applications taken back.
    pub withdrawn: u32,
    /// Refusals by ground; one refusal may name several.
    pub by_ground: Vec<CountWire>,
    /// Prefixes of numbers of which a fifth or less is left, fewest first.
    pub scarce: Vec<CountWire>,
    /// What waits, by the department of police: its code and how many.
    #[serde(default)]
    pub by_provider: Vec<CountWire>,
    /// What the queues of the service could not do and try again, the oldest first.
    #[serde(default)]
    pub stuck: Vec<StuckWire>,
}

/// The answer of `ListFilers`: who filed for whom within thirty days.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FilersWire {
    /// Today at the provider, `YYYY-MM-DD`.
    pub today: String,
    /// Different people a day beyond which an operator is told.
    pub per_day: u32,
    /// The same within thirty days.
    pub per_thirty_days: u32,
    /// The representatives, those for most people first.
    pub filers: Vec<FilerWire>,
    /// What stands for more different people than is usual, whoever filed.
    #[serde(default)]
    pub shared: Vec<SharedMarkWire>,
}

/// A contact, an address or a power of attorney that stands in filings for many people; itself it is not told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SharedMarkWire {
    /// `contact-of-many`, `address-of-many` or `power-for-many`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Circumstance"))]
    pub code: String,
    /// Different people within thirty days.
    pub people: u32,
    /// The filings, the latest first.
    pub filed: Vec<FiledForWire>,
}

/// A representative with the people they filed for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FilerWire {
    /// Name on the certificate; empty for who never signed here.
    pub name: String,
    /// The representative's IIN: a supervisor is entitled to see it.
    pub iin: String,
    /// Different people today.
    pub today: u32,
    /// Different people within thirty days.
    pub thirty_days: u32,
    /// Beyond a quota.
    pub beyond: bool,
    /// What was filed, the latest first, 200 at most.
    pub people: Vec<FiledForWire>,
}

/// A filing for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FiledForWire {
    /// Application id.
    pub id: String,
    /// Number people use.
    pub number: String,
    /// Recipient's name as filed.
    pub recipient: String,
    /// `formation`, `convict` or `correction`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ApplicationKind"))]
    pub kind: String,
    /// Where it stands.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Stage"))]
    pub stage: String,
    /// When it was lodged, RFC 3339 UTC.
    pub lodged_at: String,
}
