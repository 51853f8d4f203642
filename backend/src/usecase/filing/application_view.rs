//! An application as its readers may know it: a result that is not released reads as "under check", in every field, for
//! everybody but the operator.

use shared::application::Kind;
use shared::evidence::Outcome;
use shared::time::Timestamp;
use shared::wire::v1::application::{
    ApplicationLine, ApplicationWire, ChangedWire, HearingWire, RefusalWire, StepWire,
};
use shared::wire::v1::evidence::EvidenceWire;
use shared::wire::v1::formation::{CopyRef, FormationAnswers};

use crate::store::deciding::decision::{self, Decided};
use crate::store::deciding::{hearing as rows, line_evidence, particulars, refusal};
use crate::store::filing::answers::answers_from;
use crate::store::filing::application::{self, Case, StageRow};
use crate::store::filing::{certificate, copy};
use crate::store::people::audit;
use crate::store::people::event::Event;
use crate::store::{Tx, from_json, moment};
use crate::usecase::Fault;

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// The person who filed: nothing before its release.
    Owner,
    /// An operator.
    Operator,
}

/// The result may be shown.
pub(crate) fn is_released(case: &Case, at: Timestamp) -> bool {
    case.stage.release_at().is_some_and(|release| release <= at)
}

//= R258/A3.5.2
//# результат оказания государственной услуги направляется и хранится в "личном кабинете" услугополучателя
pub(crate) fn line(case: &Case, at: Timestamp, audience: Audience) -> ApplicationLine {
    let shown = audience == Audience::Operator || is_released(case, at);
    let stage = if case.stage.release_at().is_some() && !shown { "under_check" } else { case.stage.name() };
    ApplicationLine {
        id: case.filed.id.clone(),
        number: case.filed.number.clone(),
        stage: stage.to_owned(),
        recipient: case.filed.recipient.clone(),
        lodged_at: case.filed.lodged_at.to_string(),
        due_on: case.filed.due_on.clone(),
        // Even the moment of release tells that there is a decision; the owner sees it when it has come.
        release_at: case.stage.release_at().filter(|_| shown).map(|at| at.to_string()).unwrap_or_default(),
        for_reader: false,
        filed_by: String::new(),
    }
}

/// The version as a reader may know it: what is not released has not moved it.
pub(crate) fn version_for(case: &Case, at: Timestamp, audience: Audience) -> i64 {
    let hidden = match &case.stage {
        _ if audience == Audience::Operator || is_released(case, at) => 0,
        StageRow::Granted { .. } | StageRow::Refused { .. } => 1,
        StageRow::Issued { .. } => 2,
        StageRow::Lodged
        | StageRow::UnderCheck { .. }
        | StageRow::Hearing { .. }
        | StageRow::Withdrawn { .. } => 0,
    };
    case.version - hidden
}

/// A case on the wire. `pending`: events of this transaction that are not in rows yet.
pub(crate) fn view(
    tx: &mut Tx,
    case: &Case,
    at: Timestamp,
    audience: Audience,
    pending: &[Event],
) -> Result<ApplicationWire, Fault> {
    let id = &case.filed.id;
    let shown = audience == Audience::Operator || is_released(case, at);
    let certificate = if shown { certificate::of(tx, id)? } else { None };
    let (iin, certificate_number, verification_code) = match certificate {
        Some(row) => (row.iin, row.number, printed(&row.code)),
        None => Default::default(),
    };
    let refusal = match (&case.stage, shown) {
        (StageRow::Refused { .. }, true) => refused(tx, id)?,
        _ => None,
    };
    let form = application::form_of(tx, id)?;
    let (mut answers, mut convict, mut correction) = (FormationAnswers::default(), None, None);
    match case.filed.kind {
        Kind::Formation => answers = answers_from(&form.answers, "lodged_form", "answers", id)?,
        Kind::Convict => convict = Some(answers_from(&form.answers, "lodged_form", "answers", id)?),
        Kind::Correction => correction = Some(answers_from(&form.answers, "lodged_form", "answers", id)?),
    }
    let current = match form.current.as_str() {
        "" => None,
        text => Some(answers_from(text, "lodged_form", "current", id)?),
    };
    let rows = if shown { particulars::changed_by(tx, id)? } else { Vec::new() };
    let changed = rows
        .into_iter()
        .map(|row| ChangedWire { parameter: row.parameter, said: row.said, says: row.says })
        .collect();
    let now = tx.now();
    let mut steps = audit::steps(tx, id)?;
    steps.extend(pending.iter().map(|event| event.step(now)));
    let result = ["formed", "corrected", "refused", "issued"];
    let steps = steps
        .into_iter()
        .filter(|step| shown || !result.contains(&step.event.as_str()))
        .map(|step| {
            Ok(StepWire { at: moment(step.at, "audit", "at")?.to_string(), event: step.event, by: step.by })
        })
        .collect::<Result<_, Fault>>()?;
    Ok(ApplicationWire {
        line: line(case, at, audience),
        kind: case.filed.kind.as_str().to_owned(),
        answers,
        convict,
        correction,
        current,
        changed,
        copies: copy::of_application(tx, id)?.into_iter().map(CopyRef::from).collect(),
        report: from_json(&form.report, "lodged_form", "report", id)?,
        steps,
        iin,
        certificate_number,
        verification_code,
        refusal,
        version: version_for(case, at, audience),
        hearing: last(tx, id)?,
        evidence: if shown { rests_on(tx, case)? } else { Vec::new() },
        withdrawal_reason: application::withdrawal_reason(tx, id)?,
        provider: form.provider,
        provider_by: form.provider_by,
    })
}

/// What proved a granted result. What stood in the way of it, or of another, is the desk's alone.
fn rests_on(tx: &mut Tx, case: &Case) -> Result<Vec<EvidenceWire>, Fault> {
    if !matches!(case.stage, StageRow::Granted { .. } | StageRow::Issued { .. }) {
        return Ok(Vec::new());
    }
    let all = line_evidence::of(tx, &case.filed.id)?;
    Ok(all.iter().filter(|one| one.result == Outcome::Proved).map(EvidenceWire::from).collect())
}

/// A verification code in its printed groups.
fn printed(key: &str) -> String {
    shared::certificate::VerificationCode::parse(key).map(|code| code.to_string()).unwrap_or_default()
}

fn refused(tx: &mut Tx, id: &str) -> Result<Option<RefusalWire>, Fault> {
    let Some(row) = decision::of(tx, id)? else { return Ok(None) };
    let grounds = row.cites();
    let Decided::Refused { reason, .. } = row.decided else { return Ok(None) };
    let (reasons, appeal, number) = match refusal::of(tx, id)? {
        Some(told) => (from_json(&told.reasons, "refusal", "reasons", id)?, told.appeal, told.number),
        None => Default::default(),
    };
    Ok(Some(RefusalWire { grounds, reason, reasons, appeal, number }))
}

/// The last hearing of a case on the wire.
pub(crate) fn last(tx: &mut Tx, id: &str) -> Result<Option<HearingWire>, Fault> {
    let Some(row) = rows::last(tx, id)? else { return Ok(None) };
    let at = |ms: Option<i64>| match ms {
        Some(ms) => moment(ms, "hearing", "answered_at").map(|at| at.to_string()),
        None => Ok(String::new()),
    };
    Ok(Some(HearingWire {
        grounds: from_json(&row.grounds, "hearing", "grounds", id)?,
        told_at: at(Some(row.told_at))?,
        answered_at: at(row.answered_at)?,
        concluded_at: at(row.concluded_at)?,
        reason: row.reason,
        objections_until: row.objections_until,
        act_from: row.act_from,
        answer: row.answer,
        objection: row.objection,
        record: row.record,
    }))
}
