//! Issuing: the certificate is drawn, signed by the service's own key and laid into the cabinet. Idempotent: whoever
//! comes second finds it done. Outside the granting transaction, since drawing takes milliseconds that nobody else
//! should wait for.

use eds::cms;
use eds::time::UnixSeconds;
use shared::application::stage::Transition;
use shared::certificate::{CertificateNumber, RegistrationCertificate, VerificationCode};
use shared::iin::Iin;
use shared::law::Cite;
use shared::problem::ProblemCode;
use shared::time::parse_date;

use super::case::{newcomer_of, package_of};
use super::grant::must_allow;
use super::{Fault, case};
use crate::app::App;
use crate::ids;
use crate::papers::certificate::{Decided, Surroundings, render};
use crate::store::application::{self, StageRow};
use crate::store::audit::{By, Event, Fact};
use crate::store::outbox::Notice;
use crate::store::{Done, StoreError, Tx, certificate, decision};

/// Everything that stands on the paper.
fn contents(app: &App, tx: &mut Tx, id: &str) -> Result<Option<(RegistrationCertificate, Decided)>, Fault> {
    let case = case::find(tx, id)?;
    let StageRow::Granted { decided_at, .. } = case.stage else { return Ok(None) };
    let bad = |table, column| StoreError::Inconsistent { table, column, row: id.to_owned() };
    let row = certificate::of(tx, id)?.ok_or_else(|| bad("certificate", "application_id"))?;
    let decided = decision::of(tx, id)?.ok_or_else(|| bad("decision", "application_id"))?;
    let package = package_of(app, tx, &case)?;
    let newcomer = newcomer_of(&package)?;
    let certificate = RegistrationCertificate {
        number: CertificateNumber::from_stored(&row.number),
        iin: Iin::parse(&row.iin).map_err(|_| bad("certificate", "iin"))?,
        holder: newcomer.recipient.clone(),
        document: newcomer.document.cloned(),
        formed_on: parse_date(&row.issued_on).ok_or_else(|| bad("certificate", "issued_on"))?,
        issued_at: decided_at,
        application_number: case.filed.number.clone(),
        code: VerificationCode::parse(&row.code).ok_or_else(|| bad("certificate", "code"))?,
    };
    let by = if decided.decided_by == "system" { Decided::Automatically } else { Decided::ByOperator };
    Ok(Some((certificate, by)))
}

/// Issues the certificate of a granted case, unless that has happened.
pub(crate) fn issue(app: &App, id: &str) -> Result<(), Fault> {
    let at = app.clock.now();
    let Some((contents, decided)) = app.db.read("read_for_paper", at, |tx| contents(app, tx, id))? else {
        return Ok(());
    };
    let around = Surroundings { origin: &app.config.origin, demo: app.config.demo, zone: app.config.zone };
    let paper = render(&contents, decided, &around).map_err(|error| {
        tracing::error!(%error, "a certificate is not drawn");
        Fault::code(ProblemCode::Internal)
    })?;
    let signer = &app.service_key;
    let signed_at = UnixSeconds(contents.issued_at.as_second());
    let extra = ids::bytes::<32>()?;
    let signature = cms::sign(&paper, &signer.key, &signer.certificate, signed_at, false, &extra)
        .map_err(|_| Fault::code(ProblemCode::Internal))?;
    let outcome = app.db.write("issue", at, |tx| {
        let case = case::find(tx, id)?;
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
pub(crate) fn issue_waiting(app: &App) -> Result<usize, Fault> {
    let waiting =
        app.db.read("to_issue", app.clock.now(), |tx| Ok::<_, Fault>(application::to_issue(tx, 64)?))?;
    for id in &waiting {
        issue(app, id)?;
    }
    Ok(waiting.len())
}
