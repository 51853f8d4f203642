//! Forming the IIN: the person, the number, the decision and the certificate's row, in one transaction. Called by
//! the automatic grant of a clear case and by the operator's; both must bring `Unmatched` (I1).

use shared::application::{Channel, Newcomer};
use shared::certificate::{CertificateNumber, VerificationCode};
use shared::decision::Decider;
use shared::documents::IdentityDocument;
use shared::duplicates::{Identity, Unmatched, blocks};
use shared::law::Cite;
use shared::person::Name;
use shared::problem::ProblemCode;
use shared::time::Timestamp;

use crate::ids;
use crate::store::deciding::particulars::{self, RegisteredDocument};
use crate::store::deciding::person::PersonRow;
use crate::store::deciding::{decision, proposal, register};
use crate::store::filing::application::{self, Case, StageRow};
use crate::store::filing::certificate::{self, CertificateRow};
use crate::store::people::event::{By, Event, Fact};
use crate::store::{StoreError, Tx, json, series};
use crate::usecase::Fault;
use crate::usecase::context::{Context, RequestTime};
use crate::usecase::deciding::numbering;

/// Who grants and on what, with what an operator writes down.
pub(crate) struct Granted<'a> {
    pub(crate) decider: Decider,
    /// JSON list of candidates set aside.
    pub(crate) set_aside: &'a str,
}

/// The spellings of a name as a row holds them.
fn spelled(name: &Name) -> [String; 3] {
    [name.surname.clone(), name.given_name.clone(), name.patronymic.clone()]
}

/// A person's row and blocks from what a form tells.
pub(crate) fn person_of(id: String, newcomer: Newcomer, now: i64) -> Result<(PersonRow, Vec<String>), Fault> {
    let identity = Identity::of(newcomer);
    let recipient = newcomer.recipient;
    let [surname, given_name, patronymic] = spelled(recipient.name_for_papers());
    let names: Vec<[String; 3]> = identity.names.iter().map(spelled).collect();
    let shown: Vec<[String; 3]> = newcomer
        .document
        .map(|shown| [shown.issuer.as_str().to_owned(), shown.kind.as_str().to_owned(), shown.number.clone()])
        .into_iter()
        .collect();
    let row = PersonRow {
        id,
        surname,
        given_name,
        patronymic,
        birth_date: recipient.birth_date.to_string(),
        sex: recipient.sex.as_str().to_owned(),
        citizenship: recipient.citizenship.as_str().to_owned(),
        birth_place: recipient.birth_place_for_papers().to_owned(),
        names: json(&names)?,
        documents: json(&shown)?,
        registered_at: now,
    };
    Ok((row, blocks(&identity)))
}

/// The document the register holds from now on.
fn registered_document(person_id: &str, document: &IdentityDocument) -> RegisteredDocument {
    RegisteredDocument {
        person_id: person_id.to_owned(),
        kind: document.kind.as_str().to_owned(),
        number: document.number.clone(),
        issuer: document.issuer.as_str().to_owned(),
        issued_on: document.issued_on.to_string(),
        expires_on: document.expires_on.map(|day| day.to_string()).unwrap_or_default(),
    }
}

/// Forms the IIN for a case. `Unmatched` is the proof that nobody of the register is this person;
/// it is spent here: one search, one number.
//= R258/2.6
//# присваиваемый физическому лицу один раз и пожизненно
pub(crate) fn form(
    cx: &Context<'_>,
    tx: &mut Tx,
    moment: RequestTime,
    case: &Case,
    newcomer: Newcomer,
    unmatched: Unmatched,
    granted: Granted<'_>,
) -> Result<Event, Fault> {
    let id = &case.filed.id;
    unmatched.spend_on(&Identity::of(newcomer)).map_err(|other| {
        tracing::error!(%other, "no number is formed");
        Fault::code(ProblemCode::Internal)
    })?;
    let (person, blocks) = person_of(ids::id()?, newcomer, tx.now())?;
    let number = numbering::take_for(cx, tx, newcomer, &person.id, Some(id))?;
    register::register(tx, &person, &number, &blocks)?;
    if let Some(document) = newcomer.document {
        particulars::keep_document(tx, &registered_document(&person.id, document))?;
    }
    let by = decided(tx, id, granted)?;
    proposal::lapse(tx, id)?;
    let year = moment.today.year();
    let count = series::next(tx, &format!("certificate-{year}"))?;
    let row = CertificateRow {
        application_id: id.clone(),
        number: CertificateNumber::new(year, count.unsigned_abs()).as_str().to_owned(),
        code: VerificationCode::from_random(ids::bytes::<10>()?).as_key(),
        iin: number.iin,
        initials: newcomer.recipient.name_for_papers().initials(),
        issued_on: moment.today.to_string(),
        paper: None,
        signature: None,
        superseded_at: None,
        holder: String::new(),
    };
    certificate::insert(tx, &row)?;
    let release_at = release_at(cx, tx, moment, case)?;
    let stage = StageRow::Granted { decided_at: moment.at, release_at };
    if !application::set_stage(tx, id, case.version, &stage)? {
        return Err(Fault::stale(case.version + 1));
    }
    Ok(Event::of_case(Fact::Formed, by, id).under(Cite::R10))
}

/// When the result of a case decided now may be shown: by the rule of the channel that took it in.
pub(crate) fn release_at(
    cx: &Context<'_>,
    tx: &mut Tx,
    moment: RequestTime,
    case: &Case,
) -> Result<Timestamp, Fault> {
    let form = application::form_of(tx, &case.filed.id)?;
    let bad =
        || StoreError::Inconsistent { table: "lodged_form", column: "channel", row: case.filed.id.clone() };
    let channel = Channel::parse(&form.channel).ok_or_else(bad)?;
    Ok(shared::calendar::release_at(
        case.filed.lodged_at,
        moment.at,
        channel,
        cx.config.zone,
        &cx.state.calendar(),
        cx.config.release,
    ))
}

/// Keeps a grant, which spends the claim of whoever made it; gives who that was, as the journal names them.
pub(crate) fn decided(tx: &mut Tx, id: &str, granted: Granted<'_>) -> Result<By, Fault> {
    let Granted { decider, set_aside } = granted;
    let by = match &decider {
        Decider::System(_) | Decider::Unseen(_) => By::System,
        Decider::Operator(claim, _) => By::Operator(claim.operator().to_owned()),
    };
    decision::grant(tx, id, decider, set_aside.to_owned())?;
    Ok(by)
}
