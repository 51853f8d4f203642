//! Issuing: the certificate is drawn, signed by the service's own key and laid into the cabinet. Idempotent: whoever
//! comes second finds it done. Outside the granting transaction, since drawing takes milliseconds that nobody else
//! should wait for.

use shared::application::stage::Transition;
use shared::certificate::{CertificateNumber, RegistrationCertificate, VerificationCode};
use shared::documents::{DocumentKind, IdentityDocument};
use shared::iin::Iin;
use shared::law::Cite;
use shared::person::{BirthDate, Citizenship, Country, Name, Particulars, Sex};
use shared::problem::ProblemCode;
use shared::time::parse_date;
use shared::wire::v1::correction::CurrentParticulars;

use crate::papers::InBoth;
use crate::papers::certificate::{Decided, Surroundings, render};
use crate::store::deciding::line_evidence::{self, Basis};
use crate::store::deciding::{decision, particulars};
use crate::store::filing::application::{self, StageRow};
use crate::store::filing::certificate;
use crate::store::people::event::{By, Event, Fact};
use crate::store::systems::outbox::Notice;
use crate::store::{Done, StoreError, Tx, from_json, moment};
use crate::usecase::Fault;
use crate::usecase::context::Context;
use crate::usecase::deciding::claim::must_allow;
use crate::usecase::filing::package::{self, newcomer_of, package_of};
use crate::usecase::systems::stuck::{self, Queue};

/// Certificates drawn in one go.
pub(crate) const BATCH: i64 = 64;

/// Whom the register describes.
fn registered(says: &CurrentParticulars) -> Option<Particulars> {
    Some(Particulars {
        name: Name::new(&says.surname, &says.given_name, &says.patronymic)?,
        translated: None,
        birth_date: BirthDate::parse(&says.birth_date)?,
        birth_place: says.birth_place.clone(),
        birth_place_translated: None,
        sex: Sex::parse(&says.sex)?,
        citizenship: Citizenship::parse(&says.citizenship)?,
    })
}

/// The document the register holds; `None` for somebody registered without one.
fn registered_document(says: &CurrentParticulars, kind: &str) -> Option<IdentityDocument> {
    Some(IdentityDocument {
        kind: DocumentKind::parse(kind)?,
        number: says.document_number.clone(),
        issuer: Country::parse(&says.document_issuer)?,
        authority: String::new(),
        issued_on: parse_date(&says.document_issued_on)?,
        expires_on: match says.document_expires_on.as_str() {
            // A document that prints no last day.
            "" => None,
            text => Some(parse_date(text)?),
        },
    })
}

/// Everything that stands on the paper.
fn contents(
    cx: &Context<'_>,
    tx: &mut Tx,
    id: &str,
) -> Result<Option<(RegistrationCertificate, Decided, InBoth)>, Fault> {
    let case = package::find(tx, id)?;
    let StageRow::Granted { decided_at, .. } = case.stage else { return Ok(None) };
    let bad = |table, column| StoreError::Inconsistent { table, column, row: id.to_owned() };
    let row = certificate::of(tx, id)?.ok_or_else(|| bad("certificate", "application_id"))?;
    let decided = decision::of(tx, id)?.ok_or_else(|| bad("decision", "application_id"))?;
    let issued_on = parse_date(&row.issued_on).ok_or_else(|| bad("certificate", "issued_on"))?;
    let (holder, document, corrected_on) = if row.holder.is_empty() {
        let package = package_of(tx, &case)?;
        let newcomer = newcomer_of(&package)?;
        (newcomer.recipient.clone(), newcomer.document.cloned(), None)
    } else {
        let (says, kind): (CurrentParticulars, String) = from_json(&row.holder, "certificate", "holder", id)?;
        let holder = registered(&says).ok_or_else(|| bad("certificate", "holder"))?;
        (holder, registered_document(&says, &kind), Some(issued_on))
    };
    let formed_on = match corrected_on {
        None => issued_on,
        Some(_) => {
            let known = particulars::of(tx, &row.iin)?.ok_or_else(|| bad("certificate", "iin"))?;
            cx.config.zone.local(moment(known.assigned_at, "iin_register", "assigned_at")?).day
        }
    };
    let certificate = RegistrationCertificate {
        number: CertificateNumber::from_stored(&row.number),
        iin: Iin::parse(&row.iin).map_err(|_| bad("certificate", "iin"))?,
        holder,
        document,
        formed_on,
        corrected_on,
        issued_at: decided_at,
        application_number: case.filed.number.clone(),
        code: VerificationCode::parse(&row.code).ok_or_else(|| bad("certificate", "code"))?,
    };
    let by = match (decided.operator(), line_evidence::basis_of(tx, id)?) {
        (Some(_), _) => Decided::ByOperator,
        (None, Some(Basis::Order(order, _))) => Decided::OnEvidence(order),
        (None, Some(Basis::Unseen)) => Decided::Unseen,
        (None, None) => return Err(bad("machine_grant", "application_id").into()),
    };
    let provider = InBoth::provider(&application::form_of(tx, id)?.provider);
    Ok(Some((certificate, by, provider)))
}

/// Issues the certificate of a granted case, unless that has happened.
pub(crate) fn issue(cx: &Context<'_>, id: &str) -> Result<(), Fault> {
    let at = cx.time.at;
    let read = cx.db.read("read_for_paper", at, |tx| contents(cx, tx, id))?;
    let Some((contents, decided, provider)) = read else { return Ok(()) };
    let around = Surroundings { origin: &cx.config.origin, demo: cx.config.demo, zone: cx.config.zone };
    let paper = render(&contents, &decided, &provider, &around).map_err(|error| {
        tracing::error!(%error, "a certificate is not drawn");
        Fault::code(ProblemCode::Internal)
    })?;
    let signature = cx.state.service_key().sign(&paper, at)?;
    let outcome = cx.db.write("issue", at, |tx| {
        let case = package::find(tx, id)?;
        let StageRow::Granted { decided_at, release_at } = case.stage else {
            return Err(Fault::code(ProblemCode::WrongStage));
        };
        must_allow(&case, Transition::Issue)?;
        let stage = StageRow::Issued { decided_at, release_at, issued_at: at };
        let laid = certificate::set_paper(tx, id, &paper, &signature)?;
        if !laid || !application::set_stage(tx, id, case.version, &stage)? {
            return Err(Fault::code(ProblemCode::WrongStage));
        }
        let event = Event::of_case(Fact::Issued, By::System, id).under(Cite::A3_5_2);
        Ok(Done::new((), event).sending(Notice { topic: "certificate.issued", subject: id.to_owned() }))
    });
    match outcome {
        // Somebody else issued it meanwhile.
        Err(Fault::Problem(problem)) if problem.code == ProblemCode::WrongStage => Ok(()),
        other => other,
    }
}

/// Issues what was granted and waits.
pub(crate) fn issue_waiting(cx: &Context<'_>) -> Result<usize, Fault> {
    if !cx.state.service_key().is_good(cx.time.at) {
        // Not the fault of any case: they stay granted, and are issued once the key is renewed.
        return Ok(0);
    }
    let queue = Queue::Certificates;
    let waiting = cx.db.read("to_issue", cx.time.at, |tx| {
        Ok::<_, Fault>(application::to_issue(tx, queue.as_str(), BATCH)?)
    })?;
    stuck::each(cx, queue, waiting, |id| issue(cx, id))
}
