//! What a message says, read from the case when it is sent: only what no later step changes, so that a message sent
//! again says the same, byte for byte. Knows neither neighbours nor attempts.

use base64::Engine as _;
use shared::certificate::VerificationCode;
use shared::messages::Kind;
use shared::text::{self, Locale};
use shared::time::{Timestamp, parse_date};
use shared::wire::v1::application::ChangedWire;
use shared::wire::v1::formation::{ContactAnswers, CopyRef};
use shared::wire::v1::message::{
    MessageBody, MessageWire, PROTOCOL, PaperContent, RefusedContent, RegisterContent, RequestContent,
    ResultContent, ToldContent, WithdrawnContent,
};

use crate::ids;
use crate::store::calendar::rules_change;
use crate::store::deciding::decision::{self, Decision};
use crate::store::deciding::{particulars, refusal};
use crate::store::filing::application::{self, Case};
use crate::store::filing::certificate::{self, CertificateRow};
use crate::store::filing::copy;
use crate::store::systems::delivery::Delivery;
use crate::store::{StoreError, Tx, moment};
use crate::usecase::Fault;
use crate::usecase::calendar::rules_changes;
use crate::usecase::context::Context;
use crate::usecase::filing::package::answers_of;

/// The message of a row.
pub(crate) fn message(cx: &Context<'_>, row: &Delivery) -> Result<MessageWire, Fault> {
    cx.db.read("compose_message", cx.time.at, |tx| {
        Ok(MessageWire {
            protocol: PROTOCOL,
            id: row.id.clone(),
            case_id: row.case_id.clone(),
            place: row.place,
            happened_at: moment(row.happened_at, "delivery", "happened_at")?.to_string(),
            body: body(cx, tx, row)?,
        })
    })
}

fn lacking(table: &'static str, column: &'static str, id: &str) -> Fault {
    StoreError::Inconsistent { table, column, row: id.to_owned() }.into()
}

fn body(cx: &Context<'_>, tx: &mut Tx, row: &Delivery) -> Result<MessageBody, Fault> {
    let id = &row.case_id;
    let kind = Kind::parse(&row.kind).ok_or_else(|| lacking("delivery", "kind", &row.id))?;
    if kind == Kind::RulesChanged {
        return Ok(MessageBody::RulesChanged(rules_changed(cx, tx, id)?));
    }
    let case = application::find(tx, id)?.ok_or_else(|| lacking("delivery", "case_id", &row.id))?;
    Ok(match kind {
        Kind::RequestRegistered => MessageBody::RequestRegistered(Box::new(request(tx, &case)?)),
        Kind::RequestWithdrawn => {
            MessageBody::RequestWithdrawn(WithdrawnContent { number: case.filed.number })
        }
        Kind::ResultFormed => MessageBody::ResultFormed(result(tx, &case)?),
        Kind::ResultCorrected => MessageBody::ResultCorrected(result(tx, &case)?),
        Kind::ResultRefused => MessageBody::ResultRefused(refused(tx, &case)?),
        Kind::CertificatePublished => MessageBody::CertificatePublished(certificate(tx, &case)?),
        Kind::RefusalPublished => MessageBody::RefusalPublished(refusal_paper(tx, &case)?),
        Kind::NumberAssigned => MessageBody::NumberAssigned(registered(tx, &case)?),
        Kind::ParticularsCorrected => MessageBody::ParticularsCorrected(registered(tx, &case)?),
        Kind::RecipientRegistered => MessageBody::RecipientRegistered(told(cx, tx, &case, kind)?),
        Kind::RecipientWithdrawn => MessageBody::RecipientWithdrawn(told(cx, tx, &case, kind)?),
        Kind::RecipientHearing => MessageBody::RecipientHearing(told(cx, tx, &case, kind)?),
        Kind::RecipientReady => MessageBody::RecipientReady(told(cx, tx, &case, kind)?),
        Kind::RecipientCorrection => MessageBody::RecipientCorrection(told(cx, tx, &case, kind)?),
        Kind::RecipientCorrected => MessageBody::RecipientCorrected(told(cx, tx, &case, kind)?),
        Kind::RulesChanged => return Err(lacking("delivery", "kind", &row.id)),
    })
}

/// What one of the three bodies is told. The address is that of the settings now: whoever moved is told where they are.
//= R258/1.3
//# направляет информацию о внесенных изменениях и (или) дополнениях в настоящие Правила
fn rules_changed(cx: &Context<'_>, tx: &mut Tx, subject: &str) -> Result<ToldContent, Fault> {
    let bad = || lacking("delivery", "case_id", subject);
    let (id, addressee) = rules_changes::told(subject).ok_or_else(bad)?;
    let change = rules_change::find(tx, id)?.ok_or_else(bad)?;
    let registered_on = parse_date(&change.registered_on)
        .ok_or_else(|| lacking("rules_change", "registered_on", &change.id))?;
    // Without an address it would go to nobody and be written down as sent: it waits to be told by hand.
    let email = cx.config.notice_addresses.get(&addressee).cloned();
    let email = email.ok_or_else(|| lacking("notice_addresses", addressee.as_str(), subject))?;
    Ok(ToldContent {
        text: text::told::rules_changed(&change.act, &change.title, registered_on),
        number: change.act,
        phone: String::new(),
        email,
        language: Locale::Ru.as_str().to_owned(),
    })
}

/// The application before a correction by which the holder of the number was reached; `None` for a number that came
/// without one, and for what is no correction.
pub(crate) fn before_correction(tx: &mut Tx, case: &Case) -> Result<Option<Case>, Fault> {
    let iin = application::form_of(tx, &case.filed.id)?.subject_iin;
    if iin.is_empty() {
        return Ok(None);
    }
    Ok(application::granted_before(tx, &iin, case.filed.lodged_at)?)
}

/// What the recipient reads of a step, in the language chosen for the result; of a correction the holder of the number
/// reads where they could be reached before, whatever its form says.
fn told(cx: &Context<'_>, tx: &mut Tx, case: &Case, kind: Kind) -> Result<ToldContent, Fault> {
    let reached = if kind.is_for_holder() { before_correction(tx, case)? } else { None };
    let reached = reached.as_ref().unwrap_or(case);
    let form = application::form_of(tx, &reached.filed.id)?;
    let answers = answers_of(reached, &form.answers)?;
    let locale = Locale::parse(answers.result_language()).unwrap_or_default();
    let day = match kind {
        Kind::RecipientReady => Some(cx.config.zone.local(released(case)?).day),
        _ => None,
    };
    let text = text::told::told(locale, kind, &case.filed.number, day)
        .ok_or_else(|| lacking("delivery", "kind", &case.filed.id))?;
    let ContactAnswers { phone, email, .. } = answers.contact().clone();
    let (number, language) = (case.filed.number.clone(), locale.as_str().to_owned());
    Ok(ToldContent { number, phone, email, language, text })
}

fn request(tx: &mut Tx, case: &Case) -> Result<RequestContent, Fault> {
    let form = application::form_of(tx, &case.filed.id)?;
    Ok(RequestContent {
        number: case.filed.number.clone(),
        answers: answers_of(case, &form.answers)?,
        channel: form.channel,
        office: form.office,
        lodged_at: case.filed.lodged_at.to_string(),
        edition: form.edition,
        copies: copy::of_application(tx, &case.filed.id)?.into_iter().map(CopyRef::from).collect(),
    })
}

fn released(case: &Case) -> Result<Timestamp, Fault> {
    case.stage.release_at().ok_or_else(|| lacking("application", "release_at", &case.filed.id))
}

fn decided(tx: &mut Tx, case: &Case) -> Result<(Decision, String), Fault> {
    let id = &case.filed.id;
    let row = decision::of(tx, id)?.ok_or_else(|| lacking("decision", "application_id", id))?;
    let at = moment(row.decided_at, "decision", "decided_at")?.to_string();
    Ok((row, at))
}

fn certified(tx: &mut Tx, case: &Case) -> Result<CertificateRow, Fault> {
    let id = &case.filed.id;
    certificate::of(tx, id)?.ok_or_else(|| lacking("certificate", "application_id", id))
}

fn result(tx: &mut Tx, case: &Case) -> Result<ResultContent, Fault> {
    let given = certified(tx, case)?;
    Ok(ResultContent {
        number: case.filed.number.clone(),
        iin: given.iin,
        certificate_number: given.number,
        decided_at: decided(tx, case)?.1,
        release_at: released(case)?.to_string(),
    })
}

fn refused(tx: &mut Tx, case: &Case) -> Result<RefusedContent, Fault> {
    let (row, decided_at) = decided(tx, case)?;
    Ok(RefusedContent {
        number: case.filed.number.clone(),
        grounds: row.cites(),
        decided_at,
        release_at: released(case)?.to_string(),
    })
}

fn registered(tx: &mut Tx, case: &Case) -> Result<RegisterContent, Fault> {
    let id = &case.filed.id;
    let form = application::form_of(tx, id)?;
    let changed = particulars::changed_by(tx, id)?.into_iter();
    Ok(RegisterContent {
        number: case.filed.number.clone(),
        iin: certified(tx, case)?.iin,
        answers: answers_of(case, &form.answers)?,
        changed: changed
            .map(|row| ChangedWire { parameter: row.parameter, said: row.said, says: row.says })
            .collect(),
        decided_at: decided(tx, case)?.1,
    })
}

fn base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

fn certificate(tx: &mut Tx, case: &Case) -> Result<PaperContent, Fault> {
    let given = certified(tx, case)?;
    let id = &case.filed.id;
    let (pdf, signature) =
        given.paper.zip(given.signature).ok_or_else(|| lacking("certificate", "paper", id))?;
    Ok(PaperContent {
        number: case.filed.number.clone(),
        iin: given.iin,
        paper_number: given.number,
        verification_code: VerificationCode::parse(&given.code).map(|c| c.to_string()).unwrap_or_default(),
        release_at: released(case)?.to_string(),
        sha256: ids::sha256(&pdf),
        pdf: base64(&pdf),
        signature: base64(&signature),
    })
}

fn refusal_paper(tx: &mut Tx, case: &Case) -> Result<PaperContent, Fault> {
    let id = &case.filed.id;
    let told = refusal::of(tx, id)?.ok_or_else(|| lacking("refusal", "application_id", id))?;
    let (pdf, signature) = told.paper.zip(told.signature).ok_or_else(|| lacking("refusal", "paper", id))?;
    Ok(PaperContent {
        number: case.filed.number.clone(),
        iin: String::new(),
        paper_number: told.number,
        verification_code: String::new(),
        release_at: released(case)?.to_string(),
        sha256: ids::sha256(&pdf),
        pdf: base64(&pdf),
        signature: base64(&signature),
    })
}
