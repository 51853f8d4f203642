//! Annex 2: the person as the judgment names them, the institution that certifies it, the sentence that is being
//! served. No document is asked for: that there is none is the ground.

use super::read::{self, NAME_MAX, NUMBER_MAX, is_empty};
use super::{Findings, Scene, consent, contact, copies, recipient, representative, result_language};
use crate::application::convict_form::{ConvictForm, Institution, Sentence};
use crate::application::{Channel, Kind, RuleSet};
use crate::documents::checklist::{Circumstances, Way};
use crate::finding::{Finding, FindingCode};
use crate::form::Field;
use crate::law::Cite;
use crate::person::{BirthDate, Name};
use crate::time::Date;
use crate::wire::v1::convict::ConvictRequest;
use crate::wire::v1::formation::{FormationAnswers, FormationRequest, NameAnswers, RepresentativeAnswers};

//= R258/3.2
//# При отсутствии документов, удостоверяющих личность, у иностранцев, лиц без гражданства и лиц с неурегулированным статусом
const BASIS: Cite = Cite::R3_2;

/// Age from which somebody answers for a crime, whatever it is.
const SENTENCED_FROM: i16 = 14;

/// The whole form. `None` when a part is no value; the findings say why.
pub(in crate::application) fn convict(
    request: &ConvictRequest,
    rule_set: &RuleSet,
    on: Date,
    findings: &mut Findings,
) -> Option<ConvictForm> {
    let answers = &request.answers;
    let laid_out = FormationRequest {
        channel: Channel::ServiceCentre,
        answers: FormationAnswers {
            recipient: answers.recipient.clone(),
            contact: answers.contact.clone(),
            representative: RepresentativeAnswers { kind: "self".into(), ..Default::default() },
            result_language: answers.result_language.clone(),
            consent: answers.consent,
            ..FormationAnswers::default()
        },
        copies: request.copies.clone(),
        signer_iin: String::new(),
    };
    let way = Way { kind: Kind::Convict, channel: Channel::ServiceCentre };
    let scene = Scene { way, request: &laid_out, rule_set, on };
    if !answers.no_documents {
        findings.say(FindingCode::DocumentsNotDenied, Field::NoDocuments.path(), BASIS);
    }
    let recipient = recipient::particulars(&scene, findings);
    for path in &recipient.translation_owed {
        // Nobody translates what no document writes: the judgment is in Cyrillic.
        findings.say(FindingCode::TranslationScript, path, BASIS);
    }
    findings.say(FindingCode::DeclaredOnly, "form", BASIS);
    let institution = institution(request, on, findings);
    let sentence = sentence(request, on, recipient.birth_date, findings);
    let (stay_address, phone, email) = contact::recipient(&scene, findings);
    let stay_region = contact::region(&scene, findings);
    copies::package(&scene, Circumstances::default(), &[], findings);
    let result_language = result_language(&scene, findings);
    consent(&scene, findings);
    Some(ConvictForm {
        recipient: recipient.into_particulars()?,
        institution: Some(institution?),
        sentence: Some(sentence?),
        stay_address: stay_address?,
        stay_region,
        phone,
        email,
        result_language: result_language?,
        copies: request.copies.clone(),
    })
}

fn name(answers: &NameAnswers, at: &'static str, findings: &mut Findings) -> Option<Name> {
    let surname = read::required(&answers.surname, at, NAME_MAX, BASIS, findings)?;
    let given_name = read::text(&answers.given_name, at, NAME_MAX, BASIS, findings)?;
    let patronymic = read::text(&answers.patronymic, at, NAME_MAX, BASIS, findings)?;
    Name::new(&surname, &given_name, &patronymic)
}

/// A day that has come.
fn past(
    answer: &crate::wire::v1::formation::DateAnswer,
    at: &'static str,
    on: Date,
    findings: &mut Findings,
) -> Option<Date> {
    let day = read::whole_date(answer, at, BASIS, findings)?;
    if day > on {
        findings.add(Finding::new(FindingCode::DateInFuture, at, BASIS).with("date", day.to_string()));
    }
    Some(day)
}

fn institution(request: &ConvictRequest, on: Date, findings: &mut Findings) -> Option<Institution> {
    let answers = &request.answers.institution;
    let title = read::required(&answers.name, Field::InstitutionName.path(), NAME_MAX, BASIS, findings);
    // A BIN has the check digit of an IIN.
    let bin = representative::iin(&answers.bin, Field::InstitutionBin.path(), Some(BASIS), findings);
    let head = name(&answers.head, Field::HeadSurname.path(), findings);
    let number =
        read::required(&answers.certified_number, Field::CertifiedNumber.path(), NUMBER_MAX, BASIS, findings);
    let day = past(&answers.certified, Field::Certified.path(), on, findings);
    let employee = name(&answers.employee, Field::EmployeeSurname.path(), findings);
    let employee_iin =
        representative::iin(&answers.employee_iin, Field::EmployeeIin.path(), Some(BASIS), findings);
    Some(Institution {
        name: title?,
        bin: bin?.digits(),
        head: head?,
        certified: number.zip(day)?,
        employee: employee.zip(employee_iin.map(|iin| iin.digits()))?,
    })
}

/// Nobody is sentenced before they are born; below fourteen nobody is sentenced at all (Criminal Code art. 15), so that a
/// person looks at such dates.
fn of_age(birth: BirthDate, judged: Date, findings: &mut Findings) {
    let unborn = birth.earliest().is_some_and(|earliest| earliest > judged);
    let code = if unborn {
        FindingCode::BornAfterJudgment
    } else if birth.years_on(judged) < SENTENCED_FROM {
        FindingCode::JudgedTooYoung
    } else {
        return;
    };
    let finding = Finding::new(code, Field::Judged.path(), BASIS).with("birth", birth.to_string());
    findings.add(finding.with("date", judged.to_string()));
}

/// The imprisonment by a court of Kazakhstan that is still being served.
//= R258/3.2
//# осужденных по приговору суда Республики Казахстан к лишению свободы
fn sentence(
    request: &ConvictRequest,
    on: Date,
    birth: Option<BirthDate>,
    findings: &mut Findings,
) -> Option<Sentence> {
    let answers = &request.answers.sentence;
    let court = read::required(&answers.court, Field::Court.path(), NAME_MAX, BASIS, findings);
    let number = read::required(&answers.number, Field::SentenceNumber.path(), NUMBER_MAX, BASIS, findings);
    let judged_on = past(&answers.judged, Field::Judged.path(), on, findings);
    if let (Some(birth), Some(judged)) = (birth, judged_on) {
        of_age(birth, judged, findings);
    }
    let at = Field::SentenceEnds.path();
    let ends_on = if answers.for_life && is_empty(&answers.ends) {
        Some(None)
    } else {
        read::whole_date(&answers.ends, at, BASIS, findings).map(Some)
    };
    if let Some(Some(ends)) = ends_on
        && ends < on
    {
        findings.add(Finding::new(FindingCode::SentenceEnded, at, BASIS).with("date", ends.to_string()));
    }
    Some(Sentence { court: court?, number: number?, judged_on: judged_on?, ends_on: ends_on? })
}
