//! One case before an operator: the application with exactly the findings the applicant saw, the register's
//! candidates beside it with the reasons of their scores, and what was signed by whom. Every look is remembered.

use shared::access::Action;
use shared::application::correction_form::CorrectionForm;
use shared::application::{Channel, Form, Kind, Newcomer};
use shared::duplicates::{Candidate, Identity};
use shared::intake::CompletePackage;
use shared::person::Name;
use shared::problem::{Problem, ProblemCode};
use shared::visits::measure::measure;
use shared::visits::ticket::label;
use shared::wire::v1::centre::{AttestationWire, VisitWire};
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::CorrectionRequest;
use shared::wire::v1::formation::{CopyRef, FormationRequest};
use shared::wire::v1::operator::{BesideWire, CandidateWire, CaseWire, CheckedLineWire, ScoreReason};
use shared::wire::v1::request::{AnswersWire, RequestWire};

use super::cabinet::{Audience, view};
use super::decide::{has_part, is_left_behind};
use super::duplicates::{self, Found};
use super::queue::clock_of;
use super::{Fault, Person, copies, second};
use crate::config::HearingBeforeRefusal;
use crate::store::answers::answers_from;
use crate::store::application::{self, Case, LodgedForm};
use crate::store::attestation::{self, AttestationRow};
use crate::store::audit::{Event, Fact};
use crate::store::choice::{self, ChoiceRow};
use crate::store::{Done, StoreError, Tx, copy, decision, envelope, from_json, moment, ticket};
use crate::usecase::context::Context;

/// The package as it was lodged, with the report of that day: what was judged then is judged by then.
pub(crate) fn package_of(tx: &mut Tx, case: &Case) -> Result<CompletePackage, Fault> {
    let id = &case.filed.id;
    let filed = application::form_of(tx, id)?;
    let report = from_json(&filed.report, "lodged_form", "report", id)?;
    let request = request_of(tx, case, &filed)?;
    let column = "answers";
    CompletePackage::as_lodged(&request, report)
        .ok_or_else(|| StoreError::Inconsistent { table: "lodged_form", column, row: id.clone() }.into())
}

/// The request as it was lodged, of whatever kind and from whichever channel.
pub(crate) fn request_of(tx: &mut Tx, case: &Case, filed: &LodgedForm) -> Result<RequestWire, Fault> {
    let id = &case.filed.id;
    let bad = |column| StoreError::Inconsistent { table: "lodged_form", column, row: id.clone() };
    let channel = Channel::parse(&filed.channel).ok_or_else(|| bad("channel"))?;
    let copies = copy::of_application(tx, id)?.into_iter().map(CopyRef::from).collect();
    Ok(match case.filed.kind {
        Kind::Formation => {
            let answers = answers_from(&filed.answers, "lodged_form", "answers", id)?;
            let signer_iin = match channel {
                Channel::Portal => case.filed.owner.clone(),
                Channel::ServiceCentre => String::new(),
            };
            RequestWire::Formation(Box::new(FormationRequest { channel, answers, copies, signer_iin }))
        }
        Kind::Convict => {
            let answers = answers_from(&filed.answers, "lodged_form", "answers", id)?;
            RequestWire::Convict(Box::new(ConvictRequest { answers, copies }))
        }
        Kind::Correction => {
            let answers = answers_from(&filed.answers, "lodged_form", "answers", id)?;
            let current = Some(answers_from(&filed.current, "lodged_form", "current", id)?);
            RequestWire::Correction(Box::new(CorrectionRequest { answers, current, copies }))
        }
    })
}

/// The answers of a case, by its kind.
pub(crate) fn answers_of(case: &Case, text: &str) -> Result<AnswersWire, Fault> {
    let id = &case.filed.id;
    Ok(match case.filed.kind {
        Kind::Formation => AnswersWire::Formation(answers_from(text, "lodged_form", "answers", id)?),
        Kind::Convict => AnswersWire::Convict(answers_from(text, "lodged_form", "answers", id)?),
        Kind::Correction => AnswersWire::Correction(answers_from(text, "lodged_form", "answers", id)?),
    })
}

/// What is to be corrected; `None` for what forms a number.
pub(crate) fn correction_of(package: &CompletePackage) -> Option<&CorrectionForm> {
    match package.form() {
        Form::Correction(form) => Some(form),
        Form::Formation(_) | Form::Convict(_) => None,
    }
}

/// Whom a number is to be formed for. A correction forms none.
pub(crate) fn newcomer_of(package: &CompletePackage) -> Result<Newcomer<'_>, Fault> {
    package.newcomer().ok_or_else(|| Fault::Problem(Problem::new(ProblemCode::KindClosed)))
}

/// The visit of an attestation, when the queue's own ticket stands behind it.
fn visit_of(tx: &mut Tx, row: &AttestationRow) -> Result<Option<VisitWire>, Fault> {
    let found = ticket::find(tx, &row.office, &row.ticket)?;
    Ok(found.map(|one| {
        let measured = measure(&one.course(), tx.at);
        VisitWire {
            label: label(one.purpose, one.number),
            waited: measured.waited,
            served: measured.served,
            too_long: measured.waited_too_long || measured.served_too_long,
        }
    }))
}

/// Copies whose files act by themselves: who opens one is told before.
fn active_copies(tx: &mut Tx, id: &str) -> Result<Vec<String>, Fault> {
    let copies = copy::of_application(tx, id)?;
    Ok(copies.into_iter().filter(|copy| copy.active != 0).map(|copy| copy.id).collect())
}

/// An attestation on the wire.
pub(crate) fn attestation_wire(tx: &mut Tx, row: AttestationRow) -> Result<AttestationWire, Fault> {
    Ok(AttestationWire {
        visit: visit_of(tx, &row)?,
        attested_at: moment(row.attested_at, "attestation", "attested_at")?.to_string(),
        receipt_number: row.receipt_number,
        clerk_name: row.clerk_name,
        office: row.office,
        identified_name: row.identified_name,
        identified_by: row.identified_by,
    })
}

fn candidate(
    found: &Found,
    candidate: &Candidate<String>,
    chosen: &[ChoiceRow],
) -> Result<Option<CandidateWire>, Fault> {
    let Some(known) = found.people.get(&candidate.person) else { return Ok(None) };
    let person = &known.person;
    let reasons = candidate.score.reasons.iter().map(|reason| ScoreReason {
        code: reason.code.to_owned(),
        points: reason.points,
        filed: reason.filed.clone(),
        known: reason.known.clone(),
    });
    let chosen = chosen.iter().find(|row| row.person_id == person.id);
    let of = |part: fn(&ChoiceRow) -> &String| chosen.map(part).cloned().unwrap_or_default();
    let spelled =
        |name: &Name| [&name.surname, &name.given_name, &name.patronymic].map(String::as_str).join(" ");
    Ok(Some(CandidateWire {
        names: person.identity()?.names.iter().map(|name| spelled(name).trim().to_owned()).collect(),
        choice: of(|row| &row.choice),
        choice_reason: of(|row| &row.reason),
        chosen_by: of(|row| &row.chosen_name),
        person: person.id.clone(),
        iin: known.iin.clone(),
        name: person.full_name(),
        birth_date: person.birth_date.clone(),
        sex: person.sex.clone(),
        citizenship: person.citizenship.clone(),
        documents: person.documents()?.iter().map(|parts| parts.join(" ")).collect(),
        score: candidate.score.points,
        reasons: reasons.collect(),
        verdict: candidate.score.verdict.as_str().to_owned(),
    }))
}

/// The candidates for a case, best first. For a decided case there is nothing to search.
fn candidates(tx: &mut Tx, case: &Case) -> Result<Vec<CandidateWire>, Fault> {
    if !case.stage.stage().is_open() {
        return Ok(Vec::new());
    }
    let package = package_of(tx, case)?;
    let Some(newcomer) = package.newcomer() else { return Ok(Vec::new()) };
    let found = duplicates::search(tx, &Identity::of(newcomer))?;
    let chosen = choice::of(tx, &case.filed.id)?;
    let judged = found.search.candidates().iter();
    let wires: Result<Vec<_>, Fault> = judged.map(|one| candidate(&found, one, &chosen)).collect();
    Ok(wires?.into_iter().flatten().collect())
}

/// The other undecided cases about the document of an undecided one.
fn beside(tx: &mut Tx, case: &Case) -> Result<Vec<BesideWire>, Fault> {
    if !case.stage.stage().is_open() {
        return Ok(Vec::new());
    }
    let all = application::open_for_document(tx, &case.filed.document_key)?;
    let others = all.into_iter().filter(|other| other.filed.id != case.filed.id);
    Ok(others
        .map(|other| BesideWire {
            held_by: other.stage.holder().map(|(_, name)| name.to_owned()).unwrap_or_default(),
            lodged_at: other.filed.lodged_at.to_string(),
            id: other.filed.id,
            number: other.filed.number,
            recipient: other.filed.recipient,
        })
        .collect())
}

/// What the decision found of each line of the checklist.
pub(crate) fn checked(tx: &mut Tx, id: &str) -> Result<Vec<CheckedLineWire>, Fault> {
    match decision::of(tx, id)? {
        Some(row) => Ok(from_json(&row.checked, "decision", "checked", id)?),
        None => Ok(Vec::new()),
    }
}

/// A case on the wire, for this operator. `pending` as in [`view`].
pub(crate) fn to_wire(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: &Person,
    case: &Case,
    pending: &[Event],
) -> Result<CaseWire, Fault> {
    let id = &case.filed.id;
    let at = tx.at;
    // On the portal a signature proves who files, at a counter a clerk's attestation; one of them is there.
    let signed = envelope::of(tx, id)?;
    let attested = attestation::of(tx, id)?;
    if signed.is_none() && attested.is_none() {
        let (table, column) = ("envelope", "application_id");
        return Err(StoreError::Inconsistent { table, column, row: id.clone() }.into());
    }
    let (signer_name, signer_iin, signer_issuer, statement) = match signed {
        Some(one) => {
            let statement = String::from_utf8_lossy(&one.statement).into_owned();
            (one.signer_name, one.signer_iin, one.signer_issuer, statement)
        }
        None => Default::default(),
    };
    let (held_by, mine) = match case.stage.holder() {
        Some((iin, name)) => {
            let held = iin == person.iin || (person.may(Action::Decide).is_ok() && is_left_behind(tx, case)?);
            (name.to_owned(), held && !has_part(tx, &person.iin, case)?)
        }
        None => (String::new(), false),
    };
    let form = application::form_of(tx, id)?;
    let today = cx.time_of(at).today;
    Ok(CaseWire {
        application: view(tx, case, at, Audience::Operator, pending)?,
        version: case.version,
        mine,
        held_by,
        why: from_json(&case.filed.why, "application", "why", id)?,
        candidates: candidates(tx, case)?,
        signer_name,
        signer_iin,
        signer_issuer,
        statement,
        attestation: attested.map(|row| attestation_wire(tx, row)).transpose()?,
        active_copies: active_copies(tx, id)?,
        kind: case.filed.kind.as_str().to_owned(),
        channel: form.channel,
        office: form.office,
        clock: clock_of(case, today)?.as_str().to_owned(),
        hearing_first: cx.config.hearing == HearingBeforeRefusal::On,
        proposal: second::of_case(tx, person, id)?,
        beside: beside(tx, case)?,
        checked: checked(tx, id)?,
        unopened: copies::unopened(tx, person, id)?,
    })
}

/// The case, or `NotFound`.
pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Case, Fault> {
    application::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))
}

/// Shows a case to an operator.
pub(crate) fn show(cx: &Context<'_>, person: &Person, id: &str) -> Result<CaseWire, Fault> {
    person.may(Action::ReadQueue)?;
    cx.db.write("show_case", cx.time.at, |tx| {
        let case = find(tx, id)?;
        let wire = to_wire(cx, tx, person, &case, &[])?;
        let event = Event::of_case(Fact::CaseRead, person.acting(&[Action::ReadQueue]), id);
        // The people beside whom the case stands were looked at too.
        let beside: Vec<(&'static str, String)> =
            wire.candidates.iter().map(|one| ("person", one.person.clone())).collect();
        Ok(Done::new(wire, event.naming(&beside)))
    })
}
