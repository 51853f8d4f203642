//! One case as an operator sees it: the application with the findings the applicant saw, the register's candidates beside it
//! with the reasons of their scores, and what was signed by whom.

use shared::access::Action;
use shared::decision::clock::Clock;
use shared::decision::{Circumstance, IDENTITY_REPLACED};
use shared::duplicates::Candidate;
use shared::person::Name;
use shared::time::{Date, parse_date};
use shared::visits::measure::measure;
use shared::visits::ticket::label;
use shared::wire::v1::centre::{AttestationWire, VisitWire};
use shared::wire::v1::evidence::EvidenceWire;
use shared::wire::v1::operator::{BesideWire, CandidateWire, CaseWire, CheckedLineWire, ScoreReason};
use shared::wire::v1::reading::CaseReadingWire;

use crate::config::HearingBeforeRefusal;
use crate::store::counter::attestation::{self, AttestationRow};
use crate::store::deciding::choice::{self, ChoiceRow};
use crate::store::deciding::{decision, line_evidence};
use crate::store::filing::application::{self, Case};
use crate::store::filing::{copy, envelope};
use crate::store::people::event::Event;
use crate::store::visits::ticket;
use crate::store::{Done, StoreError, Tx, from_json, moment};
use crate::usecase::context::Context;
use crate::usecase::deciding::claim::{has_part, is_left_behind};
use crate::usecase::deciding::duplicates::{self, Found};
use crate::usecase::deciding::{correct, proposal_view};
use crate::usecase::filing::application_view::{Audience, view};
use crate::usecase::filing::copies;
use crate::usecase::filing::package::{self, package_of};
use crate::usecase::filing::readings;
use crate::usecase::systems::registers;
use crate::usecase::{Fault, Person};

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
    let found = duplicates::search_for(tx, &package)?;
    let chosen = choice::of(tx, &case.filed.id)?;
    let judged = found.search.candidates().iter();
    let wires: Result<Vec<_>, Fault> = judged.map(|one| candidate(&found, one, &chosen)).collect();
    Ok(wires?.into_iter().flatten().collect())
}

/// Why a person looks at a case, as found when it was lodged; of an open correction also what was granted meanwhile.
fn why(tx: &mut Tx, case: &Case) -> Result<Vec<String>, Fault> {
    let mut why: Vec<String> = from_json(&case.filed.why, "application", "why", &case.filed.id)?;
    if !case.stage.stage().is_open() {
        return Ok(why);
    }
    let package = package_of(tx, case)?;
    // Its copies, or those of another, may have been read since.
    let (picture, key) = (Circumstance::PictureOfAnother.as_str(), &case.filed.document_key);
    let about = key.strip_prefix("iin:").unwrap_or_default();
    if !why.iter().any(|code| code == picture)
        && readings::served_another(tx, package.form(), (key, &case.filed.recipient), about)?
    {
        why.push(picture.to_owned());
    }
    if why.iter().any(|code| code == IDENTITY_REPLACED) {
        return Ok(why);
    }
    if let Some(form) = package::correction_of(&package)
        && correct::leaves_nothing_formed(tx, form)?
    {
        why.push(IDENTITY_REPLACED.to_owned());
    }
    Ok(why)
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

/// What was read of the copies of the identity document, against what was typed, by the day of filing.
fn readings_of(cx: &Context<'_>, tx: &mut Tx, case: &Case) -> Result<Vec<CaseReadingWire>, Fault> {
    let package = package_of(tx, case)?;
    let open = case.stage.stage().is_open();
    readings::shown(cx, tx, package.form(), cx.time_of(case.filed.lodged_at).today, open)
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
        why: why(tx, case)?,
        candidates: candidates(tx, case)?,
        signer_name,
        signer_iin,
        signer_issuer,
        statement,
        attestation: attested.map(|row| attestation_wire(tx, row)).transpose()?,
        registers: registers::of(tx, id)?,
        active_copies: active_copies(tx, id)?,
        kind: case.filed.kind.as_str().to_owned(),
        channel: form.channel,
        office: form.office,
        clock: clock_of(case, today)?.as_str().to_owned(),
        hearing_first: cx.config.hearing == HearingBeforeRefusal::On,
        proposal: proposal_view::of_case(tx, person, id)?,
        beside: beside(tx, case)?,
        checked: checked(tx, id)?,
        evidence: line_evidence::of(tx, id)?.iter().map(EvidenceWire::from).collect(),
        unopened: copies::unopened(tx, person, id)?,
        readings: readings_of(cx, tx, case)?,
    })
}

/// How a case stands on a day.
pub(crate) fn clock_of(case: &Case, today: Date) -> Result<Clock, Fault> {
    let due_on = parse_date(&case.filed.due_on).ok_or_else(|| StoreError::Inconsistent {
        table: "application",
        column: "due_on",
        row: case.filed.id.clone(),
    })?;
    Ok(Clock::of(case.stage.stage(), due_on, today))
}

/// The case after the step, with the step's events already in it.
pub(crate) fn shown(
    cx: &Context<'_>,
    tx: &mut Tx,
    person: &Person,
    id: &str,
    event: Event,
) -> Result<Done<CaseWire>, Fault> {
    let case = package::find(tx, id)?;
    let wire = to_wire(cx, tx, person, &case, std::slice::from_ref(&event))?;
    Ok(Done::new(wire, event))
}
