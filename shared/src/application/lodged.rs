//! What was lodged, read again later: to be shown, decided and printed. It was judged on the day of filing, by the rules
//! of that day, and its report is kept; nothing here judges it again, and no answer is owed that was not owed then. Where
//! today's rules still understand an answer, it is read as they read it.

use super::convict_form::{ConvictForm, Institution, Sentence};
use super::correction_form::{Change, ChangeProof, CorrectionForm, Reason, current_of};
use super::formation_form::{FormationForm, Representative, Submitter};
use super::kind::Channel;
use super::validation::Form;
use crate::contact;
use crate::documents::identity::spelled_number;
use crate::documents::poa::PowerScope;
use crate::documents::translation::owed_for;
use crate::documents::{DocumentKind, IdentityDocument, PowerOfAttorney};
use crate::form::Field;
use crate::iin::Iin;
use crate::locale::Locale;
use crate::mrz::Mrz;
use crate::nonempty::NonEmpty;
use crate::offices::provider::Provider;
use crate::person::characters::visible;
use crate::person::name::{tidy, tidy_name};
use crate::person::{BirthDate, Citizenship, Country, Name, Parameter, Particulars, Sex};
use crate::time::{Date, date};
use crate::wire::v1::convict::ConvictRequest;
use crate::wire::v1::correction::{ChangeAnswer, CorrectionRequest, ProofAnswers};
use crate::wire::v1::formation::{
    DateAnswer, DocumentAnswers, FormationRequest, NameAnswers, PowerAnswers, RecipientAnswers,
    RepresentativeAnswers,
};
use crate::wire::v1::request::RequestWire;

impl Form {
    /// The form of a lodged request; `on` is the day of filing. `None` when it says neither whom it is about nor what
    /// is asked for them: no form that was ever lodged.
    #[must_use]
    pub fn as_lodged(request: &RequestWire, on: Date) -> Option<Self> {
        Some(match request {
            RequestWire::Formation(request) => Self::Formation(Box::new(formation(request, on)?)),
            RequestWire::Convict(request) => Self::Convict(Box::new(convict(request)?)),
            RequestWire::Correction(request) => Self::Correction(Box::new(correction(request, on)?)),
        })
    }
}

fn formation(request: &FormationRequest, on: Date) -> Option<FormationForm> {
    let answers = &request.answers;
    Some(FormationForm {
        channel: request.channel,
        recipient: particulars(&answers.recipient)?,
        document: document(&answers.document)?,
        mrz: Mrz::read(&answers.document.mrz, on).ok(),
        stay_address: tidy(&answers.contact.stay_address),
        stay_region: Provider::parse(&bare(&answers.contact.stay_region)),
        phone: phone(&answers.contact.phone),
        email: tidy(&answers.contact.email),
        representative: representative(request.channel, &answers.representative),
        submitter: submitter(&answers.representative, &answers.power),
        result_language: Locale::parse(&bare(&answers.result_language)).unwrap_or_default(),
        copies: request.copies.clone(),
    })
}

fn convict(request: &ConvictRequest) -> Option<ConvictForm> {
    let answers = &request.answers;
    Some(ConvictForm {
        recipient: particulars(&answers.recipient)?,
        institution: institution(request),
        sentence: sentence(request),
        stay_address: tidy(&answers.contact.stay_address),
        stay_region: Provider::parse(&bare(&answers.contact.stay_region)),
        phone: phone(&answers.contact.phone),
        email: tidy(&answers.contact.email),
        result_language: Locale::parse(&bare(&answers.result_language)).unwrap_or_default(),
        copies: request.copies.clone(),
    })
}

fn correction(request: &CorrectionRequest, on: Date) -> Option<CorrectionForm> {
    let (answers, over) = (&request.answers, request.current.as_ref()?);
    let mut changes: Vec<Change> = Vec::new();
    for answer in &answers.rows {
        let parameter = Parameter::parse(&bare(&answer.parameter))?;
        // A row that cannot be read is not passed over: less would be carried out than was signed.
        let (current, wanted) = (current_of(over, parameter).to_owned(), wanted(parameter, answer)?);
        if !changes.iter().any(|change| change.parameter == parameter) {
            changes.push(Change { parameter, current, wanted });
        }
    }
    changes.sort_by_key(|change| change.parameter);
    let personal = changes.iter().any(|change| !change.parameter.is_of_document());
    let reason = Reason::parse(&bare(&answers.reason));
    Some(CorrectionForm {
        iin: Iin::parse(&bare(&answers.iin)).ok()?,
        over: over.clone(),
        changes: NonEmpty::from_vec(changes)?,
        reason,
        proof: if personal && reason != Some(Reason::OperatorError) { proof(&answers.proof) } else { None },
        document: document(&answers.document)?,
        mrz: Mrz::read(&answers.document.mrz, on).ok(),
        stay_address: tidy(&answers.contact.stay_address),
        stay_region: Provider::parse(&bare(&answers.contact.stay_region)),
        phone: phone(&answers.contact.phone),
        email: tidy(&answers.contact.email),
        representative: representative(Channel::ServiceCentre, &answers.representative),
        submitter: submitter(&answers.representative, &answers.power),
        result_language: Locale::parse(&bare(&answers.result_language)).unwrap_or_default(),
        copies: request.copies.clone(),
    })
}

fn name(answers: &NameAnswers) -> Option<Name> {
    Name::new(&answers.surname, &answers.given_name, &answers.patronymic)
}

fn particulars(answers: &RecipientAnswers) -> Option<Particulars> {
    let (own, place) = (name(&answers.names)?, tidy(&answers.birth_place));
    let owed = owed_for(&own, &place);
    let of_name = owed.iter().any(|path| path.starts_with("recipient.names."));
    let of_place = owed.contains(&Field::BirthPlace.path());
    Some(Particulars {
        translated: if of_name { name(&answers.translated) } else { None },
        birth_place_translated: of_place.then(|| tidy(&answers.birth_place_translated)),
        name: own,
        birth_date: birth_date(&answers.birth_date)?,
        birth_place: place,
        sex: Sex::parse(&bare(&answers.sex))?,
        citizenship: Citizenship::parse(&bare(&answers.citizenship))?,
    })
}

fn document(answers: &DocumentAnswers) -> Option<IdentityDocument> {
    Some(IdentityDocument {
        kind: DocumentKind::parse(&bare(&answers.kind))?,
        number: spelled_number(&answers.number),
        issuer: Country::parse(&bare(&answers.issuer))?,
        authority: tidy(&answers.authority),
        issued_on: day(&answers.issued)?,
        expires_on: day(&answers.expires),
    })
}

fn representative(channel: Channel, answers: &RepresentativeAnswers) -> Option<Representative> {
    if bare(&answers.kind) == "self" && channel == Channel::ServiceCentre {
        return None;
    }
    Some(Representative { name: name(&answers.names)?, iin: bare(&answers.iin) })
}

fn submitter(representative: &RepresentativeAnswers, power: &PowerAnswers) -> Option<Submitter> {
    match bare(&representative.kind).as_str() {
        "self" => Some(Submitter::Recipient),
        "legal" => Some(Submitter::LegalRepresentative { relation: bare(&representative.relation) }),
        "agent" => power_of_attorney(power).map(Submitter::Agent),
        _ => None,
    }
}

fn power_of_attorney(answers: &PowerAnswers) -> Option<PowerOfAttorney> {
    Some(PowerOfAttorney {
        number: tidy(&answers.number),
        notary: tidy(&answers.notary),
        country: Country::parse(&bare(&answers.country))?,
        issued_on: day(&answers.issued)?,
        until: day(&answers.until),
        principal: name(&answers.principal)?,
        agent: name(&answers.agent)?,
        scope: PowerScope::parse(&bare(&answers.scope)),
        passed_on: answers.delegated,
    })
}

fn institution(request: &ConvictRequest) -> Option<Institution> {
    let answers = &request.answers.institution;
    Some(Institution {
        name: tidy(&answers.name),
        bin: bare(&answers.bin),
        head: name(&answers.head)?,
        certified: (tidy(&answers.certified_number), day(&answers.certified)?),
        employee: (name(&answers.employee)?, bare(&answers.employee_iin)),
    })
}

fn sentence(request: &ConvictRequest) -> Option<Sentence> {
    let answers = &request.answers.sentence;
    Some(Sentence {
        court: tidy(&answers.court),
        number: tidy(&answers.number),
        judged_on: day(&answers.judged)?,
        ends_on: day(&answers.ends),
    })
}

fn proof(answers: &ProofAnswers) -> Option<ChangeProof> {
    Some(ChangeProof {
        kind: bare(&answers.kind),
        number: tidy(&answers.number),
        authority: tidy(&answers.authority),
        issued_on: day(&answers.issued)?,
    })
}

/// A row's value in the spelling of the register.
fn wanted(parameter: Parameter, answer: &ChangeAnswer) -> Option<String> {
    Some(match parameter {
        Parameter::Surname | Parameter::GivenName | Parameter::Patronymic => tidy_name(&answer.text),
        Parameter::BirthPlace => tidy(&answer.text),
        Parameter::BirthDate => birth_date(&answer.date)?.to_string(),
        Parameter::Citizenship => Citizenship::parse(&bare(&answer.text))?.as_str().to_owned(),
        Parameter::Sex => Sex::parse(&bare(&answer.text))?.as_str().to_owned(),
        Parameter::DocumentNumber => spelled_number(&answer.text),
        Parameter::DocumentIssuedOn | Parameter::DocumentExpiresOn => day(&answer.date)?.to_string(),
        Parameter::DocumentIssuer => Country::parse(&bare(&answer.text))?.as_str().to_owned(),
    })
}

/// A number as it was understood then; as typed when it is none today.
fn phone(text: &str) -> String {
    let text = tidy(text);
    contact::phone(&text).unwrap_or(text)
}

/// An answer as it is seen, without the blanks around it.
fn bare(text: &str) -> String {
    visible(text).trim().to_owned()
}

fn number<T: core::str::FromStr>(text: &str) -> Option<T> {
    bare(text).parse().ok()
}

fn day(answer: &DateAnswer) -> Option<Date> {
    date(number(&answer.year)?, number(&answer.month)?, number(&answer.day)?)
}

/// A date of birth; a part that is no number is one the document does not know.
fn birth_date(answer: &DateAnswer) -> Option<BirthDate> {
    BirthDate::new(number(&answer.year)?, number(&answer.month), number(&answer.day))
}
