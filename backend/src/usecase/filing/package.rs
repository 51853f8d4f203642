//! A case as its rows hold it, and the package that was lodged with it: what was judged then is judged by then. Knows rows and
//! the forms of each kind; decides nothing about a case.

use shared::application::correction_form::CorrectionForm;
use shared::application::{Channel, Form, Kind, Newcomer};
use shared::intake::CompletePackage;
use shared::problem::{Problem, ProblemCode};
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::CorrectionRequest;
use shared::wire::v1::formation::{CopyRef, FormationRequest};
use shared::wire::v1::request::{AnswersWire, RequestWire};

use crate::store::filing::answers::answers_from;
use crate::store::filing::application::{self, Case, LodgedForm};
use crate::store::filing::copy;
use crate::store::{StoreError, Tx, from_json};
use crate::usecase::{Fault, Person};

/// The case, or `NotFound`.
pub(crate) fn find(tx: &mut Tx, id: &str) -> Result<Case, Fault> {
    application::find(tx, id)?.ok_or_else(|| Fault::code(ProblemCode::NotFound))
}

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

/// The case, when this person filed it or it is about them; true in the second case. Whoever signs in with the number
/// that an application is about is its recipient, whoever filed it.
//= R258/2.2
//# лицо, в отношении которого принимается административный акт
pub(crate) fn readable(tx: &mut Tx, person: &Person, id: &str) -> Result<(Case, bool), Fault> {
    let missing = || Fault::code(ProblemCode::NotFound);
    if let Some(case) = application::find(tx, id)?.filter(|case| case.filed.owner == person.iin) {
        return Ok((case, false));
    }
    let theirs = application::of_holder(tx, &person.iin)?.into_iter().find(|case| case.filed.id == id);
    theirs.map(|case| (case, true)).ok_or_else(missing)
}

/// The case, when this person filed it.
pub(crate) fn owned(tx: &mut Tx, person: &Person, id: &str) -> Result<Case, Fault> {
    let case = application::find(tx, id)?.filter(|case| case.filed.owner == person.iin);
    case.ok_or_else(|| Fault::code(ProblemCode::NotFound))
}
