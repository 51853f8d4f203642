//! One case before an operator: the application with exactly the findings the applicant saw, the register's
//! candidates beside it with the reasons of their scores, and what was signed by whom. Every look is remembered.

use shared::access::Action;
use shared::application::Channel;
use shared::application::RuleSet;
use shared::duplicates::{Candidate, Identity};
use shared::intake::{CompletePackage, check_package};
use shared::law::Edition;
use shared::problem::ProblemCode;
use shared::time::parse_date;
use shared::wire::v1::formation::{CopyRef, FormationRequest};
use shared::wire::v1::operator::{CandidateWire, CaseWire, ScoreReason};

use super::cabinet::{Audience, view};
use super::duplicates::{self, Found};
use super::queue::clock_of;
use super::{Fault, Person, second};
use crate::app::App;
use crate::config::HearingBeforeRefusal;
use crate::store::application::{self, Case};
use crate::store::audit::{By, Event, Fact};
use crate::store::{Done, StoreError, Tx, copy, envelope, from_json};

/// The package as it was lodged, read again under its own edition and day: the same rules find the same.
pub(crate) fn package_of(app: &App, tx: &mut Tx, case: &Case) -> Result<CompletePackage, Fault> {
    let id = &case.filed.id;
    let filed = application::form_of(tx, id)?;
    let bad = |column| StoreError::Inconsistent { table: "lodged_form", column, row: id.clone() };
    let edition = Edition::from_id(&filed.edition).ok_or_else(|| bad("edition"))?;
    let on = parse_date(&filed.filed_on).ok_or_else(|| bad("filed_on"))?;
    let request = FormationRequest {
        channel: Channel::Portal,
        answers: from_json(&filed.answers, "lodged_form", "answers", id)?,
        copies: copy::of_application(tx, id)?.into_iter().map(CopyRef::from).collect(),
        signer_iin: case.filed.owner.clone(),
    };
    let rules = RuleSet::new(edition, app.rules.specimens());
    check_package(&request, &rules, on).map_err(|_| bad("answers").into())
}

fn candidate(found: &Found, candidate: &Candidate<String>) -> Result<Option<CandidateWire>, Fault> {
    let Some(known) = found.people.get(&candidate.person) else { return Ok(None) };
    let person = &known.person;
    let reasons = candidate.score.reasons.iter().map(|reason| ScoreReason {
        code: reason.code.to_owned(),
        points: reason.points,
        filed: reason.filed.clone(),
        known: reason.known.clone(),
    });
    Ok(Some(CandidateWire {
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
fn candidates(app: &App, tx: &mut Tx, case: &Case) -> Result<Vec<CandidateWire>, Fault> {
    if !case.stage.stage().is_open() {
        return Ok(Vec::new());
    }
    let package = package_of(app, tx, case)?;
    let found = duplicates::search(tx, &Identity::of(package.form()))?;
    let judged = found.search.candidates().iter();
    let wires: Result<Vec<_>, Fault> = judged.map(|one| candidate(&found, one)).collect();
    Ok(wires?.into_iter().flatten().collect())
}

/// A case on the wire, for this operator. `pending` as in [`view`].
pub(crate) fn to_wire(
    app: &App,
    tx: &mut Tx,
    person: &Person,
    case: &Case,
    pending: &[Event],
) -> Result<CaseWire, Fault> {
    let id = &case.filed.id;
    let at = tx.at;
    let signed = envelope::of(tx, id)?.ok_or_else(|| StoreError::Inconsistent {
        table: "envelope",
        column: "application_id",
        row: id.clone(),
    })?;
    let (held_by, mine) = match case.stage.holder() {
        Some((iin, name)) => (name.to_owned(), iin == person.iin),
        None => (String::new(), false),
    };
    let form = application::form_of(tx, id)?;
    let today = app.config.zone.local(at).day;
    Ok(CaseWire {
        application: view(tx, case, at, Audience::Operator, pending)?,
        version: case.version,
        mine,
        held_by,
        why: from_json(&case.filed.why, "application", "why", id)?,
        candidates: candidates(app, tx, case)?,
        signer_name: signed.signer_name,
        signer_iin: signed.signer_iin,
        signer_issuer: signed.signer_issuer,
        statement: String::from_utf8_lossy(&signed.statement).into_owned(),
        kind: case.filed.kind.as_str().to_owned(),
        channel: form.channel,
        office: form.office,
        clock: clock_of(case, today)?.as_str().to_owned(),
        hearing_first: app.config.hearing == HearingBeforeRefusal::On,
        proposal: second::of_case(tx, person, id)?,
    })
}

/// The case, or `NotFound`.
pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Case, Fault> {
    application::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))
}

/// Shows a case to an operator.
pub(crate) fn show(app: &App, person: &Person, id: &str) -> Result<CaseWire, Fault> {
    person.may(Action::ReadQueue)?;
    app.db.write("show_case", app.clock.now(), |tx| {
        let case = find(tx, id)?;
        let wire = to_wire(app, tx, person, &case, &[])?;
        let by = By::Operator(person.iin.clone());
        Ok(Done::new(wire, Event::of_case(Fact::CaseRead, by, id)))
    })
}
