//! Replaying a decision years later: the stored answers are judged again under the edition and the day they were
//! judged by, and the report must be the same, byte for byte; only the hash of the rules may be another, since a program
//! that is renewed judges alike unless it says otherwise. What was decided afterwards is told beside it, its evidence judged
//! again, and whether the signature still stands by what was kept with it.

use shared::application::{RuleSet, validate_request};
use shared::eds::statement;
use shared::law::Edition;
use shared::time::parse_date;
use shared::wire::v1::evidence::EvidenceWire;
use shared::wire::v1::operator::CheckedLineWire;
use shared::wire::v1::report::ReportWire;
use shared::wire::v1::request::{AnswersWire, RequestWire};

use crate::store::deciding::{decision, line_evidence};
use crate::store::filing::{application, envelope, evidence as signatures};
use crate::store::{StoreError, from_json, json};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::deciding::{case_view, evidence};
use crate::usecase::filing::evidence::{SignedAgain, judge_signature_again};
use crate::usecase::filing::package;

/// What a replay found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Replayed {
    pub(crate) number: String,
    pub(crate) edition: String,
    pub(crate) filed_on: String,
    /// Hash of the rules that judged it then.
    pub(crate) rule_set_then: String,
    /// Hash of this program's rules for the same edition.
    pub(crate) rule_set_now: String,
    pub(crate) findings: usize,
    /// The reports are the same bytes, but for the hash of the rules.
    pub(crate) same: bool,
    /// `granted`, `refused`, or empty while undecided.
    pub(crate) outcome: String,
    /// Grounds of a refusal, JSON.
    pub(crate) grounds: String,
    /// What the decision found of each line of the checklist, and by what; empty while undecided.
    pub(crate) checked: Vec<CheckedLineWire>,
    /// What each source said of each line.
    pub(crate) said: Vec<EvidenceWire>,
    /// The evidence of the decision, judged again as of its moment.
    pub(crate) evidence: evidence::ProvedAgain,
    /// Whether the signed text seals what is stored; `None` where nothing was signed.
    pub(crate) sealed: Option<bool>,
    /// The signature, judged again by what was kept with it.
    pub(crate) signature: SignedAgain,
}

/// Judges an application again.
pub(crate) fn replay(cx: &Context<'_>, number: &str) -> Result<Option<Replayed>, Fault> {
    cx.db.read("replay", cx.time.at, |tx| {
        let Some(found) = application::by_number(tx, number)? else { return Ok(None) };
        let id = &found.filed.id;
        let filed = application::form_of(tx, id)?;
        let bad = |column| StoreError::Inconsistent { table: "lodged_form", column, row: id.clone() };
        let edition = Edition::from_id(&filed.edition).ok_or_else(|| bad("edition"))?;
        let on = parse_date(&filed.filed_on).ok_or_else(|| bad("filed_on"))?;
        let then: ReportWire = from_json(&filed.report, "lodged_form", "report", id)?;
        let request = package::request_of(tx, &found, &filed)?;
        let now = ReportWire::from(&validate_request(&request, &RuleSet::new(edition, cx.specimens), on));
        let decided = decision::of(tx, id)?;
        let checked = case_view::checked(tx, id)?;
        let said = line_evidence::of(tx, id)?.iter().map(EvidenceWire::from).collect();
        let again = evidence::prove_again(tx, &found, decided.as_ref())?;
        let signed = envelope::of(tx, id)?;
        let sealed = signed.as_ref().map(|signed| is_sealed(&signed.statement, &request, &filed.answers));
        let signature = match (signed, signatures::of(tx, id)?) {
            (Some(signed), Some(kept)) => judge_signature_again(cx, &signed, &kept)?,
            _ => SignedAgain::Nothing,
        };
        Ok(Some(Replayed {
            number: number.to_owned(),
            edition: filed.edition.clone(),
            filed_on: filed.filed_on.clone(),
            rule_set_then: then.rule_set.clone(),
            rule_set_now: now.rule_set.clone(),
            findings: now.findings.len(),
            same: now.is_same_verdict(&then),
            outcome: decided.as_ref().map_or("", |one| one.outcome().as_str()).to_owned(),
            grounds: decided.map(|one| json(&one.cites())).transpose()?.unwrap_or_default(),
            checked,
            said,
            evidence: again,
            sealed,
            signature,
        }))
    })
}

/// Whether a statement seals the request, with the answers as they are stored: a field that was added to the form since
/// is not in them. Where it can be read, it must show each of them, too.
fn is_sealed(signed: &[u8], request: &RequestWire, answers: &str) -> bool {
    let (RequestWire::Formation(request), Ok(text)) = (request, core::str::from_utf8(signed)) else {
        return false;
    };
    let Some(sealed) = statement::sealed(text) else { return false };
    let part = |bytes: serde_json::Result<String>| bytes.unwrap_or_default();
    let bytes = format!(
        r#"{{"channel":{},"answers":{answers},"copies":{},"signer_iin":{}}}"#,
        part(serde_json::to_string(&request.channel)),
        part(serde_json::to_string(&request.copies)),
        part(serde_json::to_string(&request.signer_iin)),
    );
    let shows = statement::answers(text)
        .is_none_or(|shown| shown == AnswersWire::Formation(Box::new(request.answers.clone())));
    shows && statement::sha256(bytes.as_bytes()) == sealed.request_sha256
}
