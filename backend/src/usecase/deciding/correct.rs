//! Correcting what the register says: looking the particulars up, filling them into a form, and carrying a correction
//! out. The number never changes; only the listed fields do; the old certificate gives way to a new one in the same
//! transaction.

use shared::access::Action;
use shared::application::correction_form::{Change, CorrectionForm, after, current_of, leaves_nothing};
use shared::certificate::{CertificateNumber, VerificationCode};
use shared::duplicates::{Identity, Unmatched, blocks};
use shared::iin::Iin;
use shared::intake::CompletePackage;
use shared::law::Cite;
use shared::person::{Name, Parameter};
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::correction::CurrentParticulars;

use crate::ids;
use crate::store::deciding::particulars::{self, Correction, RegisteredDocument};
use crate::store::deciding::proposal;
use crate::store::filing::application::{self, Case, StageRow};
use crate::store::filing::certificate::{self, CertificateRow};
use crate::store::people::event::{Event, Fact};
use crate::store::{self, Done, StoreError, Tx, json, series};
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::deciding::grant::{Granted, decided, release_at};
use crate::usecase::filing::package;
use crate::usecase::{Fault, Person};

/// What the register says of a number, for the form of a correction; `None` when it does not know it.
pub(crate) fn current(tx: &mut Tx, iin: &str) -> Result<Option<CurrentParticulars>, Fault> {
    let Ok(iin) = Iin::parse(iin.trim()) else { return Ok(None) };
    Ok(particulars::of(tx, &iin.digits())?.map(|known| known.says))
}

/// Shows a clerk what the register says of the number a visitor names. Every look is remembered.
pub(crate) fn look_up(cx: &Context<'_>, person: &Person, iin: &str) -> Result<CurrentParticulars, Fault> {
    person.may(Action::LookUpParticulars)?;
    cx.db.write("look_up_particulars", cx.time.at, |tx| {
        let found = current(tx, iin)?.ok_or_else(|| Fault::code(ProblemCode::IinUnknown))?;
        let subject = particulars::of(tx, &found.iin)?.map(|known| known.person.id).unwrap_or_default();
        let event =
            Event::new(Fact::ParticularsRead, person.acting(&[Action::LookUpParticulars]), "person", subject);
        Ok(Done::new(found, event.under(Cite::A1_1_Head)))
    })
}

/// Whether a supervisor must agree to a case: by what was lodged, or because nothing is left of who the number was formed
/// for, be it bit by bit in several corrections.
pub(crate) fn wants_supervisor(tx: &mut Tx, package: &CompletePackage) -> Result<bool, Fault> {
    match package::correction_of(package) {
        Some(_) if shared::decision::wants_supervisor(package) => Ok(true),
        Some(form) => leaves_nothing_formed(tx, form),
        None => Ok(false),
    }
}

/// Whether nothing would be left of who the number was formed for.
pub(crate) fn leaves_nothing_formed(tx: &mut Tx, form: &CorrectionForm) -> Result<bool, Fault> {
    let mut since: Vec<Change> = Vec::new();
    for row in particulars::changed_of(tx, &form.iin.digits())? {
        let Some(parameter) = Parameter::parse(&row.parameter) else { continue };
        keep_change(&mut since, Change { parameter, current: row.said, wanted: row.says });
    }
    let changes_it = |change: &&Change| DISTINGUISHING.contains(&change.parameter);
    // Whoever touches nothing of it now does not answer for what others changed.
    if !form.changes.iter().any(|change| changes_it(&change)) {
        return Ok(false);
    }
    form.changes.iter().for_each(|change| keep_change(&mut since, change.clone()));
    Ok(leaves_nothing(&form.over, &since))
}

/// What people are told apart by.
const DISTINGUISHING: [Parameter; 4] =
    [Parameter::Surname, Parameter::GivenName, Parameter::BirthDate, Parameter::DocumentNumber];

/// The first word of a parameter stays beside the last one.
fn keep_change(since: &mut Vec<Change>, change: Change) {
    match since.iter_mut().find(|earlier| earlier.parameter == change.parameter) {
        Some(earlier) => earlier.wanted = change.wanted,
        None => since.push(change),
    }
}

/// Whom a correction is about, and who its holder becomes by the register's words of now.
pub(crate) fn identity_after(tx: &mut Tx, form: &CorrectionForm) -> Result<(String, Identity), Fault> {
    let known =
        particulars::of(tx, &form.iin.digits())?.ok_or_else(|| Fault::code(ProblemCode::IinUnknown))?;
    let says = after(&known.says, form.changes.as_slice());
    let row = known.person.id;
    let bad = || StoreError::Inconsistent { table: "person", column: "birth_date", row: row.clone() };
    let identity = Identity::registered(&says).ok_or_else(bad)?;
    Ok((row, identity))
}

/// Fields that the register meanwhile says otherwise than the form did.
fn moved(form: &CorrectionForm, now: &CurrentParticulars) -> Vec<&'static str> {
    let differs = |change: &&Change| current_of(now, change.parameter) != change.current;
    form.changes.iter().filter(differs).map(|change| change.parameter.path()).collect()
}

/// Carries a correction out, and gives the certificate anew. `Unmatched` is the proof that nobody else of the register is
/// who its holder becomes. The register is alone, or the one SQLite writer writes.
pub(crate) fn carry_out(
    cx: &Context<'_>,
    tx: &mut Tx,
    moment: RequestTime,
    case: &Case,
    form: &CorrectionForm,
    unmatched: Unmatched,
    granted: Granted<'_>,
) -> Result<Event, Fault> {
    let id = &case.filed.id;
    let (_, becomes) = identity_after(tx, form)?;
    unmatched.spend_on(&becomes).map_err(|other| {
        tracing::error!(%other, "nothing is corrected");
        Fault::code(ProblemCode::Internal)
    })?;
    let iin = form.iin.digits();
    let known = particulars::of(tx, &iin)?.ok_or_else(|| Fault::code(ProblemCode::IinUnknown))?;
    let moved = moved(form, &known.says);
    if !moved.is_empty() {
        let problem = Problem::new(ProblemCode::RegisterChanged).under(Cite::R10);
        return Err(Fault::Problem(problem.with("fields", moved.join(" "))));
    }
    let says = after(&known.says, form.changes.as_slice());
    let of_document = form.changes.iter().any(|change| change.parameter.is_of_document());
    if of_document && says.document_issuer.is_empty() {
        // Taken in before the rules asked for it: the register holds no document of which this would be a part.
        let problem = Problem::new(ProblemCode::RegisterChanged).under(Cite::R10);
        return Err(Fault::Problem(problem.with("fields", Parameter::DocumentIssuer.path())));
    }
    let shown = RegisteredDocument {
        person_id: known.person.id.clone(),
        kind: form.document.kind.as_str().to_owned(),
        number: form.document.number.clone(),
        issuer: form.document.issuer.as_str().to_owned(),
        issued_on: form.document.issued_on.to_string(),
        expires_on: form.document.expires_on.map(|day| day.to_string()).unwrap_or_default(),
    };
    let changes: Vec<(Parameter, String, String)> = form
        .changes
        .iter()
        .map(|change| (change.parameter, change.current.clone(), change.wanted.clone()))
        .collect();
    let correction = Correction {
        application_id: id,
        says: &says,
        // Only what is listed: the rest of the document stays as it was registered.
        document: of_document.then(|| RegisteredDocument {
            number: says.document_number.clone(),
            issuer: says.document_issuer.clone(),
            issued_on: says.document_issued_on.clone(),
            expires_on: says.document_expires_on.clone(),
            ..shown.clone()
        }),
        changes: &changes,
    };
    if !particulars::correct(tx, &known, &correction)? {
        return Err(Fault::code(ProblemCode::RegisterChanged));
    }
    let says_now = particulars::of(tx, &iin)?.ok_or_else(|| Fault::code(ProblemCode::IinUnknown))?;
    store::deciding::blocks::renew(tx, &known.person.id, &blocks(&says_now.person.identity()?))?;
    let by = decided(tx, id, granted)?;
    proposal::lapse(tx, id)?;
    let registered = known.document.as_ref().map_or("", |document| document.kind.as_str());
    let kind = if of_document { shown.kind.as_str() } else { registered };
    certificate::supersede(tx, &iin)?;
    let row = renewed(tx, moment, id, &iin, &known.person.id, (&says, kind))?;
    certificate::insert(tx, &row)?;
    let release_at = release_at(cx, tx, moment, case)?;
    let stage = StageRow::Granted { decided_at: moment.at, release_at };
    if !application::set_stage(tx, id, case.version, &stage)? {
        return Err(Fault::stale(case.version + 1));
    }
    Ok(Event::of_case(Fact::Corrected, by, id).under(Cite::R10))
}

/// The new certificate of the old number, with what the register says in it.
fn renewed(
    tx: &mut Tx,
    moment: RequestTime,
    id: &str,
    iin: &str,
    person: &str,
    (says, kind): (&CurrentParticulars, &str),
) -> Result<CertificateRow, Fault> {
    let bad = || StoreError::Inconsistent { table: "person", column: "surname", row: person.to_owned() };
    let name = Name::new(&says.surname, &says.given_name, &says.patronymic).ok_or_else(bad)?;
    let year = moment.today.year();
    let count = series::next(tx, &format!("certificate-{year}"))?;
    Ok(CertificateRow {
        application_id: id.to_owned(),
        number: CertificateNumber::new(year, count.unsigned_abs()).as_str().to_owned(),
        code: VerificationCode::from_random(ids::bytes::<10>()?).as_key(),
        iin: iin.to_owned(),
        initials: name.initials(),
        issued_on: moment.today.to_string(),
        paper: None,
        signature: None,
        superseded_at: None,
        holder: json(&(says, kind))?,
    })
}
