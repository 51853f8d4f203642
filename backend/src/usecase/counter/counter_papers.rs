//! The papers of a counter: the application filled in for signing by hand, the receipt, the refusal to take documents
//! in two copies. Says what stands on each; how it looks is known in `papers`.

use std::sync::LazyLock;

use serde_json::{Value, json};
use shared::access::Action;
use shared::application::asked::Asked as _;
use shared::application::{Form, examine_request};
use shared::documents::CopyPurpose;
use shared::law::Edition;
use shared::offices::provider::Provider;
use shared::person::{BirthDate, Citizenship};
use shared::problem::ProblemCode;
use shared::text::paper::CERTIFICATE;
use shared::text::{self, Locale};
use shared::time::{Timestamp, parse_date};
use shared::wire::v1::correction::CorrectionRequest;
use shared::wire::v1::formation::CopyRef;
use shared::wire::v1::request::{AnswersWire, RequestWire};

use crate::papers::correction_form::{self, Asked};
use crate::papers::form::{self, Annex, Copy};
use crate::papers::sheet::SheetError;
use crate::papers::turned_away::Refused;
use crate::papers::{InBoth, head_of, turned_away as refusal_paper};
use crate::store::counter::attestation;
use crate::store::filing::{application, copy};
use crate::store::{StoreError, Tx, from_json, moment};
use crate::usecase::context::Context;
use crate::usecase::counter::intakes::{self, office_of};
use crate::usecase::counter::turn_away;
use crate::usecase::deciding::providers;
use crate::usecase::{Fault, Person};

/// Across every paper of a demonstration.
static DEMO: LazyLock<String> =
    LazyLock::new(|| format!("{}   {}", CERTIFICATE.demo.kk, CERTIFICATE.demo.ru));

fn drawn(paper: Result<Vec<u8>, SheetError>) -> Result<Vec<u8>, Fault> {
    paper.map_err(|error| {
        tracing::error!(%error, "a paper of the counter is not drawn");
        Fault::code(ProblemCode::Internal)
    })
}

fn copy_of<'a>(cx: &Context<'_>, id: &'a str, made_at: Timestamp) -> Copy<'a> {
    Copy { id, made_at, demo: cx.config.demo.then(|| DEMO.as_str()) }
}

/// An office with its address.
fn place_of(cx: &Context<'_>, office: &str) -> InBoth {
    match cx.offices.find(office) {
        Some(known) => InBoth {
            kk: format!("{}, {}", known.name.kk, known.address.kk),
            ru: format!("{}, {}", known.name.ru, known.address.ru),
        },
        None => InBoth { kk: office.to_owned(), ru: office.to_owned() },
    }
}

/// A value for a form. Our wire types always serialise.
fn value<T: serde::Serialize>(answers: &T) -> Value {
    serde_json::to_value(answers).unwrap_or_default()
}

/// The application of an open form, filled in for signing by hand.
pub(crate) fn application_form(cx: &Context<'_>, person: &Person, id: &str) -> Result<Vec<u8>, Fault> {
    person.may(Action::TakeIn)?;
    let at = cx.time.at;
    let (found, request) = cx.db.read("read_intake_form", at, |tx| {
        let found = intakes::open_one(tx, person, id, "print")?;
        let request = intakes::request_of(tx, &found)?;
        Ok::<_, Fault>((found, request))
    })?;
    let data = match &found.answers.asked() {
        AnswersWire::Formation(answers) => value(answers),
        AnswersWire::Convict(answers) => value(answers),
        AnswersWire::Correction(_) => Value::Null,
    };
    let copy = copy_of(cx, id, at);
    match (request, Annex::of(found.answers.kind())) {
        (RequestWire::Correction(request), _) => {
            let contact = found.answers.contact();
            let region = Provider::parse(&contact.stay_region);
            let (provider, _) = providers::found(cx, &found.office, region, &contact.stay_address);
            correction(cx, &request, provider, &copy)
        }
        (_, Some(annex)) => drawn(form::render(
            &annex.load(&cx.config.data_dir, cx.rules(cx.time.today)?.edition()),
            &data,
            &copy,
        )),
        (_, None) => Err(Fault::code(ProblemCode::KindClosed)),
    }
}

/// Annex 1-1: its table can only be printed when the rows are in order. The signed application is the one document
/// that cannot be there yet.
fn correction(
    cx: &Context<'_>,
    request: &CorrectionRequest,
    provider: Provider,
    copy: &Copy,
) -> Result<Vec<u8>, Fault> {
    let mut signed = request.clone();
    let purpose = CopyPurpose::Application.as_str().to_owned();
    signed.copies.push(CopyRef { purpose, media_type: "application/pdf".to_owned(), ..CopyRef::default() });
    let wire = RequestWire::Correction(Box::new(signed));
    let examined = examine_request(&wire, &cx.rules(cx.time.today)?, cx.time.today);
    let (Some(Form::Correction(form)), Some(current)) = (examined.form, &request.current) else {
        return Err(Fault::HasErrors(Box::new(examined.report)));
    };
    let subject = [&current.surname, &current.given_name, &current.patronymic].map(|part| part.as_str());
    let subject = subject.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let asked = Asked {
        post: &head_of(provider),
        // Who holds the post is known to no one here: surname and initials are written in by hand.
        official: "",
        recipient: &subject,
        citizenship: Citizenship::parse(&current.citizenship),
        birth_date: BirthDate::parse(&current.birth_date),
        iin: &form.iin,
        changes: form.changes.as_slice(),
        representative: form.representative.as_ref(),
    };
    drawn(correction_form::render(&asked, copy))
}

/// The receipt for documents taken in (annex 4).
pub(crate) fn receipt(cx: &Context<'_>, person: &Person, id: &str) -> Result<Vec<u8>, Fault> {
    person.may(Action::TakeIn)?;
    let (data, edition, at) = cx.db.read("read_receipt", cx.time.at, |tx| {
        let missing = || Fault::code(ProblemCode::NotFound);
        let office = office_of(tx, person)?;
        let attested = attestation::of(tx, id)?.filter(|one| one.office == office).ok_or_else(missing)?;
        let case = application::find(tx, id)?.ok_or_else(missing)?;
        let at = moment(attested.attested_at, "attestation", "attested_at")?;
        let local = cx.config.zone.local(at);
        let taken_at = format!(
            "{} {:02}:{:02}",
            text::date(Locale::Ru, local.day),
            local.minute / 60,
            local.minute % 60
        );
        let documents: Vec<String> = copy::of_application(tx, id)?
            .iter()
            .map(|row| {
                let name = |locale| text::copy_purpose(locale, &row.purpose);
                format!("{} / {}", name(Locale::Kk), name(Locale::Ru))
            })
            .collect();
        let data = json!({
            "number": attested.receipt_number,
            "application_number": case.filed.number,
            "recipient": case.filed.recipient,
            "from": format!("{} ({})", attested.identified_name, attested.identified_by),
            "documents": documents.join("; "),
            "taken_at": taken_at,
            "due_on": case.filed.due_on,
            "office": place_of(cx, &attested.office).ru,
            "clerk": attested.clerk_name,
        });
        Ok::<_, Fault>((data, edition_of(tx, id)?, at))
    })?;
    let form = Annex::Four.load(&cx.config.data_dir, edition);
    drawn(form::render(&form, &data, &copy_of(cx, id, at)))
}

/// The edition a case was lodged under: its papers keep it.
fn edition_of(tx: &mut Tx, id: &str) -> Result<Edition, Fault> {
    let bad = || StoreError::Inconsistent { table: "lodged_form", column: "edition", row: id.to_owned() };
    Ok(Edition::from_id(&application::form_of(tx, id)?.edition).ok_or_else(bad)?)
}

/// The refusal to take documents, both copies (annex 5).
pub(crate) fn refusal_to_take(cx: &Context<'_>, person: &Person, id: &str) -> Result<Vec<u8>, Fault> {
    person.may(Action::TakeIn)?;
    let row = cx.db.read("read_turned_away", cx.time.at, |tx| turn_away::find(tx, person, id))?;
    let lacking: Vec<_> = from_json(&row.lacking, "turned_away", "lacking", &row.id)?;
    let office = place_of(cx, &row.office);
    let bad = || StoreError::Inconsistent { table: "turned_away", column: "refused_on", row: row.id.clone() };
    let refused = Refused {
        number: &row.number,
        recipient: &row.recipient,
        address: &row.address,
        office: &office,
        clerk: &row.clerk_name,
        phone: &row.phone,
        refused_on: parse_date(&row.refused_on).ok_or_else(bad)?,
        lacking: &lacking,
    };
    let at = moment(row.refused_at, "turned_away", "refused_at")?;
    drawn(refusal_paper::render(&refused, &copy_of(cx, &row.id, at)))
}
