//! The form of a counter: the questions of `shared::form` in one page, the table of a correction, and answers by the path
//! that is also the control's `id`. A row of the table is `rows.<parameter>`, the tick that lists it `listed.<parameter>`.
//! It judges nothing: that is `shared::application`'s.

use shared::application::correction_form::current_of;
use shared::application::{Channel, Kind};
use shared::finding::{Finding, Report, Severity};
pub use shared::form::sections;
use shared::form::{Control, Field, Item, Page, Section, is_dated, items, row_field};
use shared::locale::Locale;
use shared::person::Parameter;
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest, CurrentParticulars};
use shared::wire::v1::formation::{CopyRef, FormationRequest};
use shared::wire::v1::leaves::LeafRef;
use shared::wire::v1::request::{AnswersWire, RequestWire};

use super::form;

/// What stands in a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A question or a heading of the form.
    Item(Item),
    /// A row of the table: the tick that lists it, and its value while it is listed.
    Row(Parameter),
}

/// The parts of a section, in order.
#[must_use]
pub fn parts(kind: Kind, section: &Section) -> Vec<Part> {
    let of_page = |page: &Page| match page {
        Page::Rows => Parameter::ALL.iter().copied().map(Part::Row).collect(),
        page => items(kind, *page).into_iter().map(Part::Item).collect::<Vec<_>>(),
    };
    section.pages.iter().flat_map(of_page).collect()
}

/// The paths of a form, in the order of its page.
fn paths(kind: Kind) -> Vec<&'static str> {
    let path = |part: Part| match part {
        Part::Item(item) => item.field().map(Field::path),
        Part::Row(parameter) => Some(parameter.path()),
    };
    sections(kind).iter().flat_map(|section| parts(kind, section)).filter_map(path).collect()
}

/// The errors of a form in the order of its questions; what speaks of the form or of its files comes after them.
#[must_use]
pub fn errors(kind: Kind, report: &Report) -> Vec<Finding> {
    let errors = report.findings.iter().filter(|finding| finding.severity() == Severity::Error);
    let (mut errors, paths): (Vec<Finding>, _) = (errors.cloned().collect(), paths(kind));
    errors.sort_by_key(|finding| paths.iter().position(|path| *path == finding.at.0).unwrap_or(usize::MAX));
    errors
}

/// The parameter of `rows.<parameter>` and what is left of the path: `rows.birth_date.day`.
fn row_path(path: &str) -> Option<(Parameter, &str)> {
    let rest = path.strip_prefix("rows.")?;
    let (name, part) = rest.split_once('.').unwrap_or((rest, ""));
    Some((Parameter::parse(name)?, part))
}

fn listed_path(path: &str) -> Option<Parameter> {
    Parameter::parse(path.strip_prefix("listed.")?)
}

/// The row of a parameter, while it is listed.
#[must_use]
pub fn row(answers: &AnswersWire, parameter: Parameter) -> Option<&ChangeAnswer> {
    let AnswersWire::Correction(correction) = answers else { return None };
    correction.rows.iter().find(|row| row.parameter == parameter.as_str())
}

/// `id` of the control a finding leads to: the first box of a date; the tick of a row that is not listed yet.
#[must_use]
pub fn control_of(answers: &AnswersWire, path: &str) -> String {
    match (Field::of_path(path), row_path(path)) {
        (Some(field), _) => field.focus_id(),
        (None, Some((parameter, _))) if row(answers, parameter).is_none() => {
            path.replacen("rows.", "listed.", 1)
        }
        (None, Some((parameter, _))) if is_dated(parameter) => format!("{path}.day"),
        _ => path.to_owned(),
    }
}

/// What stands at a path: a text, a box of a date, or `true` and `false` of a tick.
#[must_use]
pub fn get(answers: &AnswersWire, path: &str) -> String {
    if let Some(parameter) = listed_path(path) {
        return row(answers, parameter).is_some().to_string();
    }
    let Some((parameter, part)) = row_path(path) else { return form::get(answers, path) };
    let Some(row) = row(answers, parameter) else { return String::new() };
    match part {
        "" => row.text.clone(),
        "day" => row.date.day.clone(),
        "month" => row.date.month.clone(),
        "year" => row.date.year.clone(),
        _ => String::new(),
    }
}

/// Writes an answer: a tick where there is one, a text everywhere else. What is not there is left alone.
pub fn set(answers: &mut AnswersWire, path: &str, text: &str) {
    let (listed, row) = (listed_path(path), row_path(path));
    let AnswersWire::Correction(correction) = answers else {
        return form::set(answers, path, text);
    };
    let rows = &mut correction.rows;
    match (listed, row) {
        (Some(parameter), _) if text == "true" => {
            if !rows.iter().any(|row| row.parameter == parameter.as_str()) {
                rows.push(ChangeAnswer {
                    parameter: parameter.as_str().to_owned(),
                    ..ChangeAnswer::default()
                });
            }
        }
        (Some(parameter), _) => rows.retain(|row| row.parameter != parameter.as_str()),
        (None, Some((parameter, part))) => {
            let Some(row) = rows.iter_mut().find(|row| row.parameter == parameter.as_str()) else { return };
            if part.is_empty() {
                text.clone_into(&mut row.text);
            } else {
                form::set_part(&mut row.date, part, text);
            }
        }
        (None, None) => form::set(answers, path, text),
    }
}

/// A value of a row in words.
#[must_use]
pub fn row_shown(parameter: Parameter, locale: Locale, row: &ChangeAnswer) -> String {
    let leaf = if is_dated(parameter) { LeafRef::Date(&row.date) } else { LeafRef::Text(&row.text) };
    shared::form::answer(row_field(parameter), locale, leaf)
}

/// What the register says of a parameter, in words; empty when it says nothing.
#[must_use]
pub fn registered(current: Option<&CurrentParticulars>, parameter: Parameter, locale: Locale) -> String {
    let said = current.map_or("", |current| current_of(current, parameter));
    match row_field(parameter).control() {
        Control::Date => said.split('-').rev().collect::<Vec<_>>().join("."),
        control => shared::form::value(control, locale, said),
    }
}

/// What the rules look at.
#[must_use]
pub fn request(
    answers: AnswersWire,
    copies: Vec<CopyRef>,
    current: Option<CurrentParticulars>,
) -> RequestWire {
    match answers {
        AnswersWire::Formation(answers) => RequestWire::Formation(Box::new(FormationRequest {
            channel: Channel::ServiceCentre,
            answers: *answers,
            copies,
            signer_iin: String::new(),
        })),
        AnswersWire::Convict(answers) => {
            RequestWire::Convict(Box::new(ConvictRequest { answers: *answers, copies }))
        }
        AnswersWire::Correction(answers) => {
            RequestWire::Correction(Box::new(CorrectionRequest { answers: *answers, current, copies }))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::form::fields;

    /// The counter asks every question of its forms, each once.
    #[test]
    fn every_question_of_a_form_stands_at_the_counter() {
        for kind in Kind::ALL {
            let mut asked = paths(*kind);
            let mut declared: Vec<&str> = fields(*kind).into_iter().map(Field::path).collect();
            if *kind == Kind::Correction {
                declared.extend(Parameter::ALL.iter().map(|parameter| parameter.path()));
            }
            asked.sort_unstable();
            declared.sort_unstable();
            assert_eq!(asked, declared, "{kind:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_and_goes_to_the_service_whole() {
        let mut answers = AnswersWire::empty(Kind::Formation);
        set(&mut answers, "recipient.names.surname", "Eriksson");
        set(&mut answers, "recipient.birth_date.year", "1974");
        set(&mut answers, "consent", "true");
        set(&mut answers, "nowhere", "x");
        set(&mut answers, "rows.surname", "x");
        set(&mut answers, "listed.surname", "true");
        assert_eq!(get(&answers, "recipient.birth_date.year"), "1974");
        assert_eq!(get(&answers, "consent"), "true");
        assert_eq!(get(&answers, "rows.surname"), "");
        let AnswersWire::Formation(answers) = answers else { panic!("a formation") };
        assert_eq!(answers.recipient.names.surname, "Eriksson");
        assert!(answers.consent);
    }

    #[test]
    fn the_table_of_a_correction_lists_what_is_ticked_and_nothing_else() {
        let mut answers = AnswersWire::empty(Kind::Correction);
        assert_eq!(row(&answers, Parameter::BirthDate), None);
        set(&mut answers, "listed.birth_date", "true");
        set(&mut answers, "listed.birth_date", "true");
        set(&mut answers, "listed.surname", "true");
        assert!(row(&answers, Parameter::BirthDate).is_some());
        set(&mut answers, "rows.birth_date.year", "1974");
        set(&mut answers, "rows.surname", "Castellan");
        set(&mut answers, "rows.patronymic", "nobody listed it");
        assert_eq!(get(&answers, "rows.birth_date.year"), "1974");
        set(&mut answers, "listed.birth_date", "false");
        let AnswersWire::Correction(answers) = answers else { panic!("a correction") };
        let listed: Vec<(&str, &str)> =
            answers.rows.iter().map(|row| (row.parameter.as_str(), row.text.as_str())).collect();
        assert_eq!(listed, [("surname", "Castellan")]);
    }

    #[test]
    fn the_register_and_a_row_speak_in_words() {
        let current = CurrentParticulars {
            sex: "M".into(),
            birth_date: "1974-08-XX".into(),
            citizenship: "UTO".into(),
            ..CurrentParticulars::default()
        };
        let said = |parameter| registered(Some(&current), parameter, Locale::En);
        assert_eq!(said(Parameter::Sex), "male");
        assert_eq!(said(Parameter::BirthDate), "XX.08.1974");
        assert_eq!(said(Parameter::Citizenship), "Utopia (specimen)");
        assert_eq!(said(Parameter::Patronymic), "");
        let row = ChangeAnswer { parameter: "sex".into(), text: "F".into(), ..ChangeAnswer::default() };
        assert_eq!(row_shown(Parameter::Sex, Locale::En, &row), "female");
    }

    #[test]
    fn errors_stand_in_the_order_of_the_form_and_lead_to_a_control_that_is_there() {
        use shared::finding::FindingCode as F;
        use shared::law::{Cite, Edition};
        let found = |at| Finding::new(F::Required, at, Cite::R3_1);
        let asked = ["iin", "rows.birth_date", "proof.number", "proof.issued", "document.issued"];
        let report = Report {
            edition: Edition::E2023_02_25,
            rule_set: String::new(),
            on: shared::time::date(2099, 1, 15).expect("a day"),
            findings: asked.iter().rev().map(|at| found(at)).collect(),
        };
        let listed = errors(Kind::Correction, &report);
        assert_eq!(listed.iter().map(|finding| finding.at.0).collect::<Vec<_>>(), asked);
        let mut answers = AnswersWire::empty(Kind::Correction);
        assert_eq!(control_of(&answers, "iin"), "iin");
        assert_eq!(control_of(&answers, "document.issued"), "document.issued.day");
        assert_eq!(control_of(&answers, "rows.birth_date"), "listed.birth_date", "the row is not listed yet");
        set(&mut answers, "listed.birth_date", "true");
        assert_eq!(control_of(&answers, "rows.birth_date"), "rows.birth_date.day");
    }
}
