//! The entry forms of a counter as data: which answers stand under which heading, how each is typed, and when it is
//! asked. Every path is below the form of `wire::v1`; the labels are those of `shared::text::field`. It knows no page
//! and judges nothing: that is `shared::application`'s.

use serde_json::{Value, json};
use shared::application::{Channel, Kind};
use shared::wire::v1::convict::ConvictRequest;
use shared::wire::v1::correction::{CorrectionRequest, CurrentParticulars};
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

const RESULT: Section = Section {
    heading: "form",
    questions: &[ask("result_language", OneOf(&["kk", "ru"])), ask("consent", Tick)],
};

/// The form of a kind; none for a correction, whose table is no list of questions.
#[must_use]
pub const fn sections(kind: Kind) -> &'static [Section] {
    match kind {
        Kind::Formation => &[RECIPIENT, DOCUMENT, CONTACT, REPRESENTATIVE, RESULT],
        Kind::Convict => &[RECIPIENT, SENTENCE, INSTITUTION, CONTACT, RESULT],
        Kind::Correction => &[],
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

/// What stands at a path: a text, or `true` and `false` of a tick.
#[must_use]
pub fn get(tree: &Value, path: &str) -> String {
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
    if let Some(place) = tree.pointer_mut(&pointer(path)) {
        *place = if place.is_boolean() { json!(text == "true") } else { json!(text) };
    }
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
        for kind in [Kind::Formation, Kind::Convict] {
            let tree = tree(&AnswersWire::empty(kind));
            for section in sections(kind) {
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
    fn an_agent_is_asked_for_the_power_and_the_person_is_not() {
        let mut tree = tree(&AnswersWire::empty(Kind::Formation));
        let power = REPRESENTATIVE.questions.iter().find(|one| one.path == "power.number").expect("asked");
        set(&mut tree, "representative.kind", "self");
        assert!(!is_asked(&tree, power));
        set(&mut tree, "representative.kind", "agent");
        assert!(is_asked(&tree, power));
    }
}
