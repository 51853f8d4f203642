//! Messages between systems, and what whoever keeps them sees. A message is known by its id, stands at its place in
//! the line of its case, and says one thing. `docs/messages.md` describes how it travels.

use serde::{Deserialize, Serialize};

use super::application::ChangedWire;
use super::formation::CopyRef;
use super::request::AnswersWire;

/// The protocol spoken; a receiver refuses any other.
pub const PROTOCOL: u32 = 1;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MessageWire {
    /// [`PROTOCOL`].
    pub protocol: u32,
    /// Its id, the same however often it is sent.
    pub id: String,
    /// The application it is about; for `rules.changed` the change and the body that is told, `CHANGE/BODY`.
    pub case_id: String,
    /// Its place among the messages about this application to this receiver, from 1 without gaps.
    pub place: i64,
    /// When what it tells happened, RFC 3339 UTC.
    pub happened_at: String,
    /// What it says.
    pub body: MessageBody,
}

/// What a message says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", content = "content")]
pub enum MessageBody {
    /// To ИС МП: a request to execute.
    #[serde(rename = "request.registered")]
    RequestRegistered(Box<RequestContent>),
    /// To ИС МП: it was taken back.
    #[serde(rename = "request.withdrawn")]
    RequestWithdrawn(WithdrawnContent),
    /// To ИИС ЦОН: a number was formed.
    #[serde(rename = "result.formed")]
    ResultFormed(ResultContent),
    /// To ИИС ЦОН: the particulars behind a number were corrected.
    #[serde(rename = "result.corrected")]
    ResultCorrected(ResultContent),
    /// To ИИС ЦОН: the service was refused.
    #[serde(rename = "result.refused")]
    ResultRefused(RefusedContent),
    /// To the digital documents service: a registration certificate.
    #[serde(rename = "certificate.published")]
    CertificatePublished(PaperContent),
    /// To the digital documents service: a refusal.
    #[serde(rename = "refusal.published")]
    RefusalPublished(PaperContent),
    /// To the national register: a number stands for a person.
    #[serde(rename = "number.assigned")]
    NumberAssigned(RegisterContent),
    /// To the national register: the person behind a number is named otherwise.
    #[serde(rename = "particulars.corrected")]
    ParticularsCorrected(RegisterContent),
    /// To the recipient: a request in their name was registered.
    #[serde(rename = "recipient.registered")]
    RecipientRegistered(ToldContent),
    /// To the recipient: it was taken back.
    #[serde(rename = "recipient.withdrawn")]
    RecipientWithdrawn(ToldContent),
    /// To the recipient: a refusal is considered and may be objected to.
    #[serde(rename = "recipient.hearing")]
    RecipientHearing(ToldContent),
    /// To the recipient: there is a result.
    #[serde(rename = "recipient.ready")]
    RecipientReady(ToldContent),
    /// To the holder of a number, where they could be reached before: somebody asked to change what the register says.
    #[serde(rename = "recipient.correction")]
    RecipientCorrection(ToldContent),
    /// To the same: it was changed.
    #[serde(rename = "recipient.corrected")]
    RecipientCorrected(ToldContent),
    /// To one of the three bodies: the Rules were changed. The number is that of the act; the words are in Kazakh and in
    /// Russian.
    #[serde(rename = "rules.changed")]
    RulesChanged(ToldContent),
}

impl MessageBody {
    /// The name of its kind, see `messages::Kind`.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::RequestRegistered(_) => "request.registered",
            Self::RequestWithdrawn(_) => "request.withdrawn",
            Self::ResultFormed(_) => "result.formed",
            Self::ResultCorrected(_) => "result.corrected",
            Self::ResultRefused(_) => "result.refused",
            Self::CertificatePublished(_) => "certificate.published",
            Self::RefusalPublished(_) => "refusal.published",
            Self::NumberAssigned(_) => "number.assigned",
            Self::ParticularsCorrected(_) => "particulars.corrected",
            Self::RecipientRegistered(_) => "recipient.registered",
            Self::RecipientWithdrawn(_) => "recipient.withdrawn",
            Self::RecipientHearing(_) => "recipient.hearing",
            Self::RecipientReady(_) => "recipient.ready",
            Self::RecipientCorrection(_) => "recipient.correction",
            Self::RecipientCorrected(_) => "recipient.corrected",
            Self::RulesChanged(_) => "rules.changed",
        }
    }
}

/// A request to execute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestContent {
    /// Number people use.
    pub number: String,
    /// `portal` or `service_centre`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Channel"))]
    pub channel: String,
    /// The office that took it in; empty on the portal.
    pub office: String,
    /// When it was registered, RFC 3339 UTC.
    pub lodged_at: String,
    /// The edition of the Rules it was lodged under.
    pub edition: String,
    /// The form as lodged, by its kind.
    pub answers: AnswersWire,
    /// The copies, by their digests; their bytes are asked for apart.
    pub copies: Vec<CopyRef>,
}

/// A request taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawnContent {
    /// Number people use.
    pub number: String,
}

/// A number formed or corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResultContent {
    /// Number people use.
    pub number: String,
    /// The IIN.
    pub iin: String,
    /// Number of the registration certificate.
    pub certificate_number: String,
    /// When it was decided, RFC 3339 UTC.
    pub decided_at: String,
    /// From when it may be handed out, RFC 3339 UTC.
    pub release_at: String,
}

/// The service refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RefusedContent {
    /// Number people use.
    pub number: String,
    /// Grounds of paragraph 15, by cite.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::codes::Cite>"))]
    pub grounds: Vec<String>,
    /// When it was decided, RFC 3339 UTC.
    pub decided_at: String,
    /// From when it may be handed out, RFC 3339 UTC.
    pub release_at: String,
}

/// A paper with the service's signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PaperContent {
    /// Number people use.
    pub number: String,
    /// The IIN it speaks of; empty on a refusal.
    pub iin: String,
    /// Number of the paper.
    pub paper_number: String,
    /// The code by which it is checked; empty on a refusal.
    pub verification_code: String,
    /// From when it may be shown, RFC 3339 UTC.
    pub release_at: String,
    /// SHA-256 of the PDF, hex.
    pub sha256: String,
    /// The PDF, base64.
    pub pdf: String,
    /// The service's detached signature over it (CMS), base64.
    pub signature: String,
}

/// A number and what was filed about the person behind it. It says what the decision rested on and nothing that may
/// change afterwards, so that a message sent again says the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterContent {
    /// Number people use.
    pub number: String,
    /// The IIN.
    pub iin: String,
    /// The form the decision rested on.
    pub answers: AnswersWire,
    /// What a correction changed, field by field; empty for a formation.
    pub changed: Vec<ChangedWire>,
    /// When it was decided, RFC 3339 UTC.
    pub decided_at: String,
}

/// What the recipient is told of a step, whoever filed for them: neither names nor the IIN nor how it ended, because
/// anybody may read what arrives on a phone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ToldContent {
    /// Number people use.
    pub number: String,
    /// Where to: a phone in international form; empty when only an e-mail is known.
    pub phone: String,
    /// Or an e-mail; empty when none is known.
    pub email: String,
    /// `kk`, `ru` or `en`: the language chosen for the result.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Language"))]
    pub language: String,
    /// The words, ready to be sent.
    pub text: String,
}

/// What a receiver answers: the same however often it is asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReceiptWire {
    /// Id of the message.
    pub id: String,
    /// When it was taken in, RFC 3339 UTC.
    pub taken_at: String,
}

/// The answer of `ListMessages`: the neighbours, and the messages that did not arrive yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MessagesWire {
    /// Every neighbour that messages go to.
    pub neighbours: Vec<NeighbourWire>,
    /// Messages that were given up, then those that wait, each the oldest first; at most 200.
    pub lines: Vec<MessageLine>,
}

/// A neighbour and how it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NeighbourWire {
    /// `migration`, `centre`, `digital_documents`, `national_register`, `notary_register`, `migration_record` or `messenger`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::NeighbourName"))]
    pub name: String,
    /// `in-process`, `http` or `off`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["in-process", "http", "off"])))]
    pub way: String,
    /// `open`: messages go; `paused`: it failed so often that only one message is tried at a time.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["open", "paused"])))]
    pub state: String,
    /// Messages that wait.
    pub waiting: i64,
    /// Messages given up.
    pub dead: i64,
    /// Messages that arrived.
    pub sent: i64,
}

/// A message that did not arrive yet. It names the case and nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MessageLine {
    /// Id.
    pub id: String,
    /// To whom.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::NeighbourName"))]
    pub neighbour: String,
    /// What it says.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::MessageKind"))]
    pub kind: String,
    /// The case.
    pub case_id: String,
    /// Number of the application.
    pub number: String,
    /// Its place in the line of its case.
    pub place: i64,
    /// `waiting` or `dead`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["waiting", "dead"])))]
    pub state: String,
    /// Attempts so far.
    pub attempts: i64,
    /// Why the last one failed, a code; empty before the first.
    pub problem: String,
    /// When what it tells happened, RFC 3339 UTC.
    pub happened_at: String,
    /// When it is tried next, RFC 3339 UTC.
    pub next_at: String,
    /// Rises by one with each change; send it back in `If-Match: "<version>"`.
    pub version: i64,
}
