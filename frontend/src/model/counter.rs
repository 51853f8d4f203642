//! The entry forms of a counter as data: which answers stand under which heading, how each is typed, and when it is
//! asked. Every path is below the form of `wire::v1`; the labels are those of `shared::text::field`. It knows no page
//! and judges nothing: that is `shared::application`'s.

use serde_json::{Value, json};
use shared::application::correction_form::current_of;
use shared::application::{Channel, Kind};
use shared::finding::{Finding, Report, Severity};
use shared::person::Parameter;
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::{ChangeAnswer, CorrectionRequest, CurrentParticulars};
use shared::wire::v1::formation::{CopyRef, FormationRequest};
use shared::wire::v1::request::{AnswersWire, RequestWire};

/// How an answer is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// One line.
    Line,
    /// Several lines.
    Area,
    /// Three boxes.
    Date,
    /// One of these values.
    OneOf(&'static [&'static str]),
    /// A state.
    Country,
    /// A state, or what stands in documents in its place.
    Citizenship,
    /// Yes or no.
    Tick,
}

/// A question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Path below the form; also the `id` of the control.
    pub path: &'static str,
    /// How it is typed.
    pub control: Control,
    /// Asked only while this path holds one of these values.
    pub when: Option<(&'static str, &'static [&'static str])>,
}

/// Questions under a heading.
#[derive(Clone, Copy, Debug)]
pub struct Section {
    /// Path whose label is the heading.
    pub heading: &'static str,
    /// The questions.
    pub questions: &'static [Question],
}

const fn ask(path: &'static str, control: Control) -> Question {
    Question { path, control, when: None }
}

const fn ask_agent(path: &'static str, control: Control) -> Question {
    Question { path, control, when: Some(("representative.kind", &["agent"])) }
}

const fn ask_other(path: &'static str, control: Control) -> Question {
    Question { path, control, when: Some(("representative.kind", &["agent", "legal"])) }
}

use Control::{Area, Citizenship, Country, Date, Line, OneOf, Tick};

const RECIPIENT: Section = Section {
    heading: "recipient",
    questions: &[
        ask("recipient.names.surname", Line),
        ask("recipient.names.given_name", Line),
        ask("recipient.names.patronymic", Line),
        ask("recipient.single_name", Tick),
        ask("recipient.translated.surname", Line),
        ask("recipient.translated.given_name", Line),
        ask("recipient.birth_date", Date),
        ask("recipient.birth_date_partial", Tick),
        ask("recipient.sex", OneOf(&["M", "F", "X"])),
        ask("recipient.birth_place", Line),
        ask("recipient.birth_place_translated", Line),
        ask("recipient.citizenship", Citizenship),
    ],
};

const DOCUMENT: Section = Section {
    heading: "document",
    questions: &[
        ask("document.kind", OneOf(&["P", "PD", "PS", "ID", "TD", "SD"])),
        ask("document.number", Line),
        ask("document.issuer", Country),
        ask("document.authority", Line),
        ask("document.issued", Date),
        ask("document.expires", Date),
        ask("document.mrz", Area),
    ],
};

const CONTACT: Section = Section {
    heading: "contact",
    questions: &[ask("contact.stay_address", Line), ask("contact.phone", Line), ask("contact.email", Line)],
};

const REPRESENTATIVE: Section = Section {
    heading: "representative",
    questions: &[
        ask("representative.kind", OneOf(&["self", "agent", "legal"])),
        ask_other("representative.names.surname", Line),
        ask_other("representative.names.given_name", Line),
        ask_other("representative.names.patronymic", Line),
        ask_other("representative.iin", Line),
        ask_other("representative.phone", Line),
        Question {
            path: "representative.relation",
            control: OneOf(&["parent", "guardian", "trustee"]),
            when: Some(("representative.kind", &["legal"])),
        },
        ask_agent("power.number", Line),
        ask_agent("power.notary", Line),
        ask_agent("power.country", Country),
        ask_agent("power.issued", Date),
        ask_agent("power.until", Date),
        ask_agent("power.principal.surname", Line),
        ask_agent("power.principal.given_name", Line),
        ask_agent("power.agent.surname", Line),
        ask_agent("power.agent.given_name", Line),
        ask_agent("power.agent_iin", Line),
        ask_agent("power.delegated", Tick),
        Question { path: "power.delegation_allowed", control: Tick, when: DELEGATED },
        Question { path: "power.delegation.number", control: Line, when: DELEGATED },
        Question { path: "power.delegation.notary", control: Line, when: DELEGATED },
        Question { path: "power.delegation.issued", control: Date, when: DELEGATED },
        Question { path: "power.delegation.until", control: Date, when: DELEGATED },
        Question { path: "power.delegation.delegate.surname", control: Line, when: DELEGATED },
        Question { path: "power.delegation.delegate.given_name", control: Line, when: DELEGATED },
    ],
};

const DELEGATED: Option<(&str, &[&str])> = Some(("power.delegated", &["true"]));

const INSTITUTION: Section = Section {
    heading: "institution",
    questions: &[
        ask("institution.name", Line),
        ask("institution.bin", Line),
        ask("institution.head.surname", Line),
        ask("institution.head.given_name", Line),
        ask("institution.certified_number", Line),
        ask("institution.certified", Date),
        ask("institution.employee.surname", Line),
        ask("institution.employee.given_name", Line),
        ask("institution.employee_iin", Line),
    ],
};

const SENTENCE: Section = Section {
    heading: "sentence",
    questions: &[
        ask("no_documents", Tick),
        ask("sentence.court", Line),
        ask("sentence.number", Line),
        ask("sentence.judged", Date),
        ask("sentence.ends", Date),
        ask("sentence.for_life", Tick),
    ],
};

/// The table of annex 1-1: a tick lists a parameter, and only what is listed changes.
const ROWS: Section = Section {
    heading: "rows",
    questions: &[
        ask("listed.surname", Tick),
        Question { path: "rows.surname", control: Line, when: Some(("listed.surname", &["true"])) },
        ask("listed.given_name", Tick),
        Question { path: "rows.given_name", control: Line, when: Some(("listed.given_name", &["true"])) },
        ask("listed.patronymic", Tick),
        Question { path: "rows.patronymic", control: Line, when: Some(("listed.patronymic", &["true"])) },
        ask("listed.birth_date", Tick),
        Question { path: "rows.birth_date", control: Date, when: Some(("listed.birth_date", &["true"])) },
        ask("listed.birth_place", Tick),
        Question { path: "rows.birth_place", control: Line, when: Some(("listed.birth_place", &["true"])) },
        ask("listed.citizenship", Tick),
        Question {
            path: "rows.citizenship",
            control: Citizenship,
            when: Some(("listed.citizenship", &["true"])),
        },
        ask("listed.sex", Tick),
        Question {
            path: "rows.sex",
            control: OneOf(&["M", "F", "X"]),
            when: Some(("listed.sex", &["true"])),
        },
        ask("listed.document_number", Tick),
        Question {
            path: "rows.document_number",
            control: Line,
            when: Some(("listed.document_number", &["true"])),
        },
        ask("listed.document_issued_on", Tick),
        Question {
            path: "rows.document_issued_on",
            control: Date,
            when: Some(("listed.document_issued_on", &["true"])),
        },
        ask("listed.document_expires_on", Tick),
        Question {
            path: "rows.document_expires_on",
            control: Date,
            when: Some(("listed.document_expires_on", &["true"])),
        },
        ask("listed.document_issuer", Tick),
        Question {
            path: "rows.document_issuer",
            control: Country,
            when: Some(("listed.document_issuer", &["true"])),
        },
    ],
};

const SUBJECT: Section = Section { heading: "iin", questions: &[ask("iin", Line)] };

const PROOF: Section = Section {
    heading: "reason",
    questions: &[
        ask("reason", OneOf(&["civil_status", "citizenship", "document", "operator_error"])),
        ask_proof("proof.kind", OneOf(PROOFS)),
        ask_proof("proof.number", Line),
        ask_proof("proof.authority", Line),
        ask_proof("proof.issued", Date),
        ask("other_script", Tick),
    ],
};

/// Kinds of certificate of change.
const PROOFS: &[&str] =
    &["marriage", "divorce", "name_change", "paternity", "adoption", "court", "citizenship", "other"];

const fn ask_proof(path: &'static str, control: Control) -> Question {
    Question { path, control, when: Some(("reason", &["civil_status", "citizenship"])) }
}

const RESULT: Section = Section {
    heading: "form",
    questions: &[ask("result_language", OneOf(&["kk", "ru"])), ask("consent", Tick)],
};

/// The form of a kind.
#[must_use]
pub const fn sections(kind: Kind) -> &'static [Section] {
    match kind {
        Kind::Formation => &[RECIPIENT, DOCUMENT, CONTACT, REPRESENTATIVE, RESULT],
        Kind::Convict => &[RECIPIENT, SENTENCE, INSTITUTION, CONTACT, RESULT],
        Kind::Correction => &[SUBJECT, ROWS, PROOF, DOCUMENT, CONTACT, REPRESENTATIVE, RESULT],
    }
}

/// The errors of a form in the order of its questions; what speaks of the form or of its files comes after them.
#[must_use]
pub fn errors(kind: Kind, report: &Report) -> Vec<Finding> {
    let errors = report.findings.iter().filter(|finding| finding.severity() == Severity::Error);
    let mut errors: Vec<Finding> = errors.cloned().collect();
    errors.sort_by_key(|finding| question(kind, finding.at.0).map_or(usize::MAX, |(place, _)| place));
    errors
}

/// The question of a path, and its place in the form.
fn question(kind: Kind, path: &str) -> Option<(usize, &'static Question)> {
    let all = sections(kind).iter().flat_map(|section| section.questions);
    all.enumerate().find(|(_, question)| question.path == path)
}

/// `id` of the control a finding leads to: the first box of a date; the tick of a row that is not listed yet.
#[must_use]
pub fn control_of(kind: Kind, tree: &Value, path: &str) -> String {
    match question(kind, path) {
        Some((_, question)) if !is_asked(tree, question) => path.replacen("rows.", "listed.", 1),
        Some((_, question)) if question.control == Control::Date => format!("{path}.day"),
        _ => path.to_owned(),
    }
}

/// The answers as a tree that paths lead into.
#[must_use]
pub fn tree(answers: &AnswersWire) -> Value {
    serde_json::to_value(answers).unwrap_or_default()
}

/// The tree as answers; `None` when it is none of ours.
#[must_use]
pub fn answers(tree: &Value) -> Option<AnswersWire> {
    serde_json::from_value(tree.clone()).ok()
}

fn pointer(path: &str) -> String {
    format!("/form/{}", path.replace('.', "/"))
}

/// The row of a parameter in the table of a correction, and what is left of the path: `rows.birth_date.day`.
fn row_path(path: &str) -> Option<(&str, &str)> {
    let rest = path.strip_prefix("rows.")?;
    Some(rest.split_once('.').unwrap_or((rest, "")))
}

fn row<'a>(tree: &'a Value, parameter: &str) -> Option<&'a Value> {
    let rows = tree.pointer("/form/rows")?.as_array()?;
    rows.iter().find(|row| row.get("parameter").and_then(Value::as_str) == Some(parameter))
}

/// Where a value of a row stands: a date in its boxes, everything else as a text.
fn cell(part: &str) -> String {
    if part.is_empty() { "/text".to_owned() } else { format!("/date/{part}") }
}

/// What stands at a path: a text, or `true` and `false` of a tick. `listed.<parameter>` tells whether the table of a
/// correction lists it.
#[must_use]
pub fn get(tree: &Value, path: &str) -> String {
    if let Some(parameter) = path.strip_prefix("listed.") {
        return row(tree, parameter).is_some().to_string();
    }
    if let Some((parameter, part)) = row_path(path) {
        let value = row(tree, parameter).and_then(|row| row.pointer(&cell(part)));
        return value.and_then(Value::as_str).unwrap_or_default().to_owned();
    }
    match tree.pointer(&pointer(path)) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Bool(ticked)) => ticked.to_string(),
        _ => String::new(),
    }
}

/// What stands at a question, for somebody who reads it: a date in one piece, a tick as a sign.
#[must_use]
pub fn shown(tree: &Value, question: &Question) -> String {
    let part = |part: &str| get(tree, &format!("{}.{part}", question.path));
    match question.control {
        Control::Date => {
            let parts = [part("day"), part("month"), part("year")];
            if parts.iter().all(String::is_empty) { String::new() } else { parts.join(".") }
        }
        Control::Tick if get(tree, question.path) == "true" => "✓".to_owned(),
        Control::Tick => String::new(),
        _ => get(tree, question.path),
    }
}

/// Writes an answer: a tick where there is one, a text everywhere else. What is not there is left alone.
pub fn set(tree: &mut Value, path: &str, text: &str) {
    let rows = path.strip_prefix("listed.").map(|parameter| (parameter, None)).or_else(|| {
        let (parameter, part) = row_path(path)?;
        Some((parameter, Some(part)))
    });
    if let Some((parameter, part)) = rows {
        return set_row(tree, parameter, part, text);
    }
    if let Some(place) = tree.pointer_mut(&pointer(path)) {
        *place = if place.is_boolean() { json!(text == "true") } else { json!(text) };
    }
}

/// Lists a parameter or strikes it off (`part` is `None`), or writes a value of its row.
fn set_row(tree: &mut Value, parameter: &str, part: Option<&str>, text: &str) {
    let Some(rows) = tree.pointer_mut("/form/rows").and_then(Value::as_array_mut) else { return };
    let is_it = |row: &Value| row.get("parameter").and_then(Value::as_str) == Some(parameter);
    match part {
        None if text == "true" => {
            if !rows.iter().any(is_it) {
                let row = ChangeAnswer { parameter: parameter.to_owned(), ..ChangeAnswer::default() };
                rows.push(serde_json::to_value(row).unwrap_or_default());
            }
        }
        None => rows.retain(|row| !is_it(row)),
        Some(part) => {
            let place = rows.iter_mut().find(|row| is_it(row)).and_then(|row| row.pointer_mut(&cell(part)));
            if let Some(place) = place {
                *place = json!(text);
            }
        }
    }
}

/// What the register says of a parameter that may be listed, for the clerk to compare.
#[must_use]
pub fn registered(current: Option<&CurrentParticulars>, path: &str) -> String {
    let parameter = path.strip_prefix("listed.").and_then(Parameter::parse);
    parameter
        .zip(current)
        .map_or_else(String::new, |(parameter, current)| current_of(current, parameter).to_owned())
}

/// Whether a question is asked now.
#[must_use]
pub fn is_asked(tree: &Value, question: &Question) -> bool {
    question.when.is_none_or(|(path, values)| values.contains(&get(tree, path).as_str()))
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
    use shared::text::Locale;

    #[test]
    fn every_question_leads_to_an_answer_and_has_a_label_in_every_language() {
        for kind in Kind::ALL {
            let tree = tree(&AnswersWire::empty(*kind));
            for section in sections(*kind).iter().filter(|section| section.heading != "rows") {
                for question in section.questions {
                    let place = tree.pointer(&pointer(question.path));
                    let place = place.unwrap_or_else(|| panic!("{kind:?} {}", question.path));
                    let shape = match question.control {
                        Control::Date => place.is_object(),
                        Control::Tick => place.is_boolean(),
                        _ => place.is_string(),
                    };
                    assert!(shape, "{kind:?} {}", question.path);
                    for locale in Locale::ALL {
                        let unknown = shared::text::field(*locale, "nowhere");
                        assert_ne!(shared::text::field(*locale, question.path), unknown, "{}", question.path);
                    }
                }
            }
        }
    }

    #[test]
    fn what_is_written_is_read_and_goes_to_the_service_whole() {
        let mut tree = tree(&AnswersWire::empty(Kind::Formation));
        set(&mut tree, "recipient.names.surname", "Eriksson");
        set(&mut tree, "recipient.birth_date.year", "1974");
        set(&mut tree, "consent", "true");
        set(&mut tree, "nowhere", "x");
        assert_eq!(get(&tree, "recipient.birth_date.year"), "1974");
        assert_eq!(get(&tree, "consent"), "true");
        let Some(AnswersWire::Formation(answers)) = answers(&tree) else { panic!("a formation") };
        assert_eq!(answers.recipient.names.surname, "Eriksson");
        assert!(answers.consent);
    }

    #[test]
    fn the_table_of_a_correction_lists_what_is_ticked_and_nothing_else() {
        let mut tree = tree(&AnswersWire::empty(Kind::Correction));
        let row = ROWS.questions.iter().find(|one| one.path == "rows.birth_date").expect("asked");
        assert!(!is_asked(&tree, row));
        set(&mut tree, "listed.birth_date", "true");
        set(&mut tree, "listed.birth_date", "true");
        set(&mut tree, "listed.surname", "true");
        assert!(is_asked(&tree, row));
        set(&mut tree, "rows.birth_date.year", "1974");
        set(&mut tree, "rows.surname", "Castellan");
        set(&mut tree, "rows.patronymic", "nobody listed it");
        assert_eq!(get(&tree, "rows.birth_date.year"), "1974");
        set(&mut tree, "listed.birth_date", "false");
        let Some(AnswersWire::Correction(answers)) = answers(&tree) else { panic!("a correction") };
        let listed: Vec<(&str, &str)> =
            answers.rows.iter().map(|row| (row.parameter.as_str(), row.text.as_str())).collect();
        assert_eq!(listed, [("surname", "Castellan")]);
    }

    #[test]
    fn every_parameter_of_the_annex_has_its_tick_and_its_row() {
        for parameter in Parameter::ALL {
            for path in [format!("listed.{}", parameter.as_str()), format!("rows.{}", parameter.as_str())] {
                assert!(ROWS.questions.iter().any(|question| question.path == path), "{path}");
            }
        }
        assert_eq!(ROWS.questions.len(), 2 * Parameter::ALL.len());
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
        let mut tree = tree(&AnswersWire::empty(Kind::Correction));
        let control = |tree: &Value, at| control_of(Kind::Correction, tree, at);
        assert_eq!(control(&tree, "iin"), "iin");
        assert_eq!(control(&tree, "document.issued"), "document.issued.day");
        assert_eq!(control(&tree, "rows.birth_date"), "listed.birth_date", "the row is not listed yet");
        set(&mut tree, "listed.birth_date", "true");
        assert_eq!(control(&tree, "rows.birth_date"), "rows.birth_date.day");
    }

    #[test]
    fn an_agent_is_asked_for_the_power_and_the_person_is_not() {
        let mut tree = tree(&AnswersWire::empty(Kind::Formation));
        let power = REPRESENTATIVE.questions.iter().find(|one| one.path == "power.number").expect("asked");
        set(&mut tree, "representative.kind", "self");
        assert!(!is_asked(&tree, power));
        set(&mut tree, "representative.kind", "agent");
        assert!(is_asked(&tree, power));
    }
}
