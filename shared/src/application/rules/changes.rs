//! The rows of annex 1-1: each names one of the eleven parameters once, holds a value that parameter can have, and
//! differs from what the register says.

use super::read::{self, NUMBER_MAX, is_blank, is_empty, is_unknown, number, shown};
use super::{Findings, Scene, document, recipient};
use crate::application::correction_form::{Change, current_of};
use crate::application::{Channel, Kind, RuleSet};
use crate::documents::DocumentKind;
use crate::documents::checklist::Way;
use crate::finding::{Finding, FindingCode};
use crate::law::Cite;
use crate::person::name::{Script, script_of};
use crate::person::{BirthDate, Citizenship, Country, Parameter, Sex};
use crate::time::Date;
use crate::wire::v1::correction::{ChangeAnswer, CorrectionRequest, CurrentParticulars};
use crate::wire::v1::formation::FormationRequest;

/// The rows that are values, in the order of the annex.
//= R258/A1-1.note
//# *в таблице указывать только те параметры, которые необходимо откорректировать
pub(super) fn rows(
    request: &CorrectionRequest,
    rule_set: &RuleSet,
    on: Date,
    findings: &mut Findings,
) -> Vec<Change> {
    let answers = &request.answers;
    if answers.rows.is_empty() {
        findings.say(FindingCode::NothingToChange, "rows", Cite::A1_1_Note);
    }
    let kind = DocumentKind::parse(&read::bare(&answers.document.kind));
    let issuer = Country::parse(&read::bare(&answers.document.issuer));
    let without_expiry = kind.zip(issuer).is_some_and(|(kind, issuer)| kind.prints_no_expiry(issuer));
    let mut rows: Vec<Change> = Vec::new();
    let mut named: Vec<Parameter> = Vec::new();
    // Twice eleven is more than anybody can mean; what lies behind is not read.
    for answer in answers.rows.iter().take(2 * Parameter::ALL.len()) {
        let Some(parameter) = Parameter::parse(&answer.parameter) else {
            let text: String = answer.parameter.chars().take(40).collect();
            findings.add(Finding::new(FindingCode::UnknownValue, "rows", Cite::A1_1_Head).with("text", text));
            continue;
        };
        if named.contains(&parameter) {
            findings.say(FindingCode::ChangeRepeated, parameter.path(), Cite::A1_1_Note);
            continue;
        }
        named.push(parameter);
        // A document that prints no last day leaves the row empty.
        let strikes = parameter == Parameter::DocumentExpiresOn && without_expiry && is_empty(&answer.date);
        let wanted =
            if strikes { Some(String::new()) } else { value(parameter, answer, rule_set, on, findings) };
        let Some(wanted) = wanted else { continue };
        let current = request.current.as_ref().map(|current| current_of(current, parameter));
        if current.is_some_and(|current| same(parameter, current, &wanted)) {
            let finding = Finding::new(FindingCode::ChangeIsCurrent, parameter.path(), parameter.basis());
            findings.add(finding.with("text", wanted));
            continue;
        }
        rows.push(Change { parameter, current: current.unwrap_or_default().to_owned(), wanted });
    }
    rows.sort_by_key(|row| row.parameter);
    names_together(request.current.as_ref(), &rows, findings);
    rows
}

/// Equal for the register: spelling counts, blanks in a document's number do not.
fn same(parameter: Parameter, current: &str, wanted: &str) -> bool {
    match parameter {
        Parameter::DocumentNumber => {
            crate::documents::identity::number_key(current) == crate::documents::identity::number_key(wanted)
        }
        _ => current == wanted,
    }
}

/// Somebody must still have a name.
fn names_together(current: Option<&CurrentParticulars>, rows: &[Change], findings: &mut Findings) {
    let Some(current) = current else { return };
    let wanted = |parameter: Parameter| {
        let row = rows.iter().find(|row| row.parameter == parameter);
        row.map_or_else(|| current_of(current, parameter), |row| row.wanted.as_str())
    };
    if wanted(Parameter::Surname).is_empty() && wanted(Parameter::GivenName).is_empty() {
        findings.say(FindingCode::Required, Parameter::Surname.path(), Cite::A1_1_1);
    }
}

/// The value in the spelling of the register.
fn value(
    parameter: Parameter,
    answer: &ChangeAnswer,
    rule_set: &RuleSet,
    on: Date,
    findings: &mut Findings,
) -> Option<String> {
    let (at, basis) = (parameter.path(), parameter.basis());
    match parameter {
        Parameter::BirthPlace => {
            if is_blank(&answer.text) {
                findings.say(FindingCode::Required, at, basis);
                return None;
            }
            of_either_script(read::place(&answer.text, at, basis, findings)?, at, findings)
        }
        Parameter::Surname => {
            if is_blank(&answer.text) {
                findings.say(FindingCode::Required, at, basis);
                return None;
            }
            of_either_script(read::name(&answer.text, at, basis, findings)?, at, findings)
        }
        // Empty strikes it out: a document may know no given name and no patronymic.
        Parameter::GivenName | Parameter::Patronymic => {
            of_either_script(read::name(&answer.text, at, basis, findings)?, at, findings)
        }
        Parameter::BirthDate => birth_date(answer, on, findings),
        Parameter::Citizenship => {
            let citizenship = read::choice(&answer.text, at, basis, findings, Citizenship::parse)?;
            if let Citizenship::Of(country) = citizenship {
                if country.is_kazakhstan() {
                    findings.say(FindingCode::CitizenOfKazakhstan, at, Cite::R1_1);
                }
                specimen(rule_set, on, country, at, findings);
            }
            Some(citizenship.as_str().to_owned())
        }
        Parameter::Sex => {
            let sex = read::choice(&answer.text, at, basis, findings, Sex::parse)?;
            if sex == Sex::Unspecified {
                findings.say(FindingCode::SexUnspecified, at, basis);
            }
            Some(sex.as_str().to_owned())
        }
        Parameter::DocumentNumber => {
            let text = read::required(&answer.text, at, NUMBER_MAX, basis, findings)?;
            document::tidy_number(&text, at, findings)
        }
        Parameter::DocumentIssuedOn | Parameter::DocumentExpiresOn => {
            read::whole_date(&answer.date, at, basis, findings).map(|day| day.to_string())
        }
        Parameter::DocumentIssuer => {
            let country = read::choice(&answer.text, at, basis, findings, |text| {
                Country::parse(text).filter(|country| !country.is_person_code())
            })?;
            specimen(rule_set, on, country, at, findings);
            Some(country.as_str().to_owned())
        }
    }
}

fn specimen(rule_set: &RuleSet, on: Date, country: Country, at: &'static str, findings: &mut Findings) {
    let way = Way { kind: Kind::Correction, channel: Channel::ServiceCentre };
    let scene = Scene { way, request: &FormationRequest::default(), rule_set, on };
    recipient::specimen(&scene, country, at, findings);
}

/// A name or a place in Cyrillic or Latin: what a document writes otherwise is copied from the translation.
fn of_either_script(text: String, at: &'static str, findings: &mut Findings) -> Option<String> {
    if script_of(&text) == Script::Neither {
        findings.say(FindingCode::TranslationScript, at, Cite::A3_8_2_2);
        return None;
    }
    Some(text)
}

fn birth_date(answer: &ChangeAnswer, on: Date, findings: &mut Findings) -> Option<String> {
    let (at, basis) = (Parameter::BirthDate.path(), Cite::A1_1_4);
    if is_empty(&answer.date) {
        findings.say(FindingCode::Required, at, basis);
        return None;
    }
    let part = |text: &str| {
        if is_unknown(text) {
            return Some(None);
        }
        number(text).and_then(|value| i8::try_from(value).ok()).map(Some)
    };
    let (year, month, day) = (number(&answer.date.year), part(&answer.date.month), part(&answer.date.day));
    let (Some(year @ 1000..), Some(month), Some(day)) = (year, month, day) else {
        findings.add(Finding::new(FindingCode::DateMalformed, at, basis).with("text", shown(&answer.date)));
        return None;
    };
    let Some(date) = BirthDate::new(year, month, day) else {
        findings.add(Finding::new(FindingCode::DateImpossible, at, basis).with("text", shown(&answer.date)));
        return None;
    };
    if !date.is_whole() {
        let code =
            if answer.partial { FindingCode::BirthDatePartial } else { FindingCode::BirthDateIncomplete };
        findings.say(code, at, basis);
    }
    if date.earliest().is_some_and(|earliest| earliest > on) {
        findings.add(Finding::new(FindingCode::DateInFuture, at, basis).with("date", date.to_string()));
    }
    Some(date.to_string())
}
