//! The words of the service in Kazakh, Russian and English: findings, problems, labels, papers, the signed statement.
//! They stand in the files of `texts/`, a folder a language, and become Rust when the package is built ([`said`]); every
//! match over an enum is exhaustive, so that a missing text does not compile.
//!
//! Knows how to say things; decides nothing, reads no clock. The legal words stand in `docs/law`, not here: a gloss
//! of a ground is short and never replaces them. Countries have their names in `person::country`.

#[cfg(feature = "schema")]
pub mod body;
pub mod calendar;
pub mod choice;
mod fill;
pub mod guide;
pub mod house;
pub mod journal;
pub mod kazakh;
pub mod listed;
pub mod months;
pub mod notice;
pub mod paper;
pub mod phone;
pub mod refusal;
mod said;
pub mod statement;
pub mod told;
pub mod visits;

#[cfg(test)]
mod tests;

use core::borrow::Borrow;
use std::collections::BTreeMap;

use crate::finding::{Finding, FindingCode};
use crate::form::{self, Field};
use crate::law::Cite;
use crate::person::Parameter;
use crate::problem::ProblemCode;
use crate::time::Date;

pub use crate::locale::Locale;

/// What happened, and what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What happened.
    pub title: String,
    /// What to do next.
    pub detail: String,
}

/// What is wrong with the document, the date or the file, and the one thing to do next.
#[must_use]
pub fn finding(locale: Locale, finding: &Finding) -> String {
    finding_words(locale, finding.code, finding.at.0, &finding.values)
}

/// [`finding`] from its parts, as they cross the wire.
#[must_use]
pub fn finding_words<K: Borrow<str> + Ord>(
    locale: Locale,
    code: FindingCode,
    at: &str,
    values: &BTreeMap<K, String>,
) -> String {
    finding_from(locale, code, at, &|name| values.get(name).map_or("", String::as_str))
}

/// Values by their name.
type Values<'a> = &'a dyn for<'n> Fn(&'n str) -> &'a str;

fn finding_from(locale: Locale, code: FindingCode, at: &str, value: Values<'_>) -> String {
    let template = choice::sentence(said::finding(locale, code), &|name| chooses(at, name, value).to_owned());
    let place = value("lines").split_once(':').unwrap_or_default();
    fill::fill(template, &|name| match name {
        "label" => field(locale, at).to_owned(),
        "the_label" => with_article(field(locale, at)),
        "consent" => statement::consent(locale).to_owned(),
        "sign_line" => place.0.to_owned(),
        "sign_at" => place.1.to_owned(),
        "signs" => match (value("from"), value("to")) {
            (from, to) if from == to => from.to_owned(),
            (from, to) => format!("{from}–{to}"),
        },
        _ => fill::shown(locale, name, at, value(name)),
    })
}

/// What a sentence is chosen by, where it is no value of the finding itself.
fn chooses<'a>(at: &str, name: &str, value: Values<'a>) -> &'a str {
    let yes = |is: bool| if is { "yes" } else { "no" };
    match name {
        // The sentence about an empty answer follows its control.
        "chosen" => yes(is_chosen(at)),
        "shape" => match value("lines") {
            "" => "beginning",
            lines if lines.contains(':') && value("alike").is_empty() => "sign",
            lines if lines.contains(':') => "alike",
            _ => "length",
        },
        "part" if value("field") == "composite" => "whole",
        "part" => "signs",
        "twelve" => yes(value("length") == "12"),
        _ => value(name),
    }
}

/// An English label inside a sentence: `the date of birth`, `who is applying`, `the IIN`; what is no word stays.
fn with_article(label: &str) -> String {
    let mut letters = label.chars();
    let first = letters.next().filter(|first| first.is_alphabetic());
    let Some(first) = first else { return label.to_owned() };
    let small = match letters.clone().next() {
        Some(second) if second.is_uppercase() => label.to_owned(),
        _ => first.to_lowercase().chain(letters).collect(),
    };
    if ["who ", "the "].iter().any(|word| small.starts_with(word)) { small } else { format!("the {small}") }
}

/// What happened to a call, and what to do next. Values are those of the problem document.
#[must_use]
pub fn problem<K: Borrow<str> + Ord>(
    locale: Locale,
    code: ProblemCode,
    values: &BTreeMap<K, String>,
) -> Words {
    problem_from(locale, code, &|name| values.get(name).map_or("", String::as_str))
}

fn problem_from(locale: Locale, code: ProblemCode, value: Values<'_>) -> Words {
    let (title, detail) = said::problem(locale, code);
    let detail = choice::sentence(detail, &|name| value(name).to_owned());
    let detail = fill::fill(detail, &|name| fill::shown(locale, name, "", value(name)));
    Words { title: title.to_owned(), detail }
}

/// Why a signature or a key file is not accepted, and what to do next. The codes are those of the signature crate;
/// an unknown one gets a general sentence.
#[must_use]
pub fn signature_reason(locale: Locale, reason_code: &str) -> String {
    said::signature(locale, fill::signature_class(reason_code)).to_owned()
}

/// A day as people write it: `12.03.2099` in Kazakh and Russian, `12 March 2099` in English.
#[must_use]
pub fn date(locale: Locale, day: Date) -> String {
    fill::date(locale, day)
}

/// The label of a document kind (`P`, `PD`, `PS`, `ID`, `TD`, `SD`).
#[must_use]
pub fn document_kind(locale: Locale, code: &str) -> &'static str {
    said::document_kind(locale, code)
}

/// The label of a sex (`M`, `F`, `X`).
#[must_use]
pub fn sex(locale: Locale, code: &str) -> &'static str {
    said::sex(locale, code)
}

/// What a copy is for (`identity`, `translation`, `power_of_attorney`, `representation_proof`).
#[must_use]
pub fn copy_purpose(locale: Locale, code: &str) -> &'static str {
    said::copy_purpose(locale, code)
}

/// Who signs (`agent`, `legal`, `self`).
#[must_use]
pub fn representative_kind(locale: Locale, code: &str) -> &'static str {
    said::representative_kind(locale, code)
}

/// What a legal representative is to the recipient (`parent`, `guardian`, `trustee`).
#[must_use]
pub fn relation(locale: Locale, code: &str) -> &'static str {
    said::relation(locale, code)
}

/// What a power of attorney covers (`iin`, `services`, `general`, `other`).
#[must_use]
pub fn power_scope(locale: Locale, code: &str) -> &'static str {
    said::power_scope(locale, code)
}

/// Why something is corrected (`civil_status`, `citizenship`, `document`, `operator_error`).
#[must_use]
pub fn correction_reason(locale: Locale, code: &str) -> &'static str {
    said::correction_reason(locale, code)
}

/// The kind of a certificate of change (`marriage`, `court`, …).
#[must_use]
pub fn change_proof_kind(locale: Locale, code: &str) -> &'static str {
    said::change_proof_kind(locale, code)
}

/// The stage of an application, with hyphens or underscores.
#[must_use]
pub fn stage(locale: Locale, code: &str) -> &'static str {
    said::stage(locale, if code == "under-check" { "under_check" } else { code })
}

/// A transition of an application (`lodge`, `claim`, …), as a noun.
#[must_use]
pub fn transition(locale: Locale, code: &str) -> &'static str {
    said::transition(locale, code)
}

/// One ground on which a person of the register resembles the recipient.
#[must_use]
pub fn score_reason(locale: Locale, code: &str) -> &'static str {
    said::score_reason(locale, code)
}

/// Why a person looks at a case, where no finding says it; empty for codes of findings.
#[must_use]
pub fn why(locale: Locale, code: &str) -> &'static str {
    said::why(locale, code).unwrap_or_default()
}

/// One line of an operator's checklist.
#[must_use]
pub fn checklist(locale: Locale, code: &str) -> &'static str {
    said::checklist(locale, code)
}

/// By which means a line was looked at.
#[must_use]
pub fn means(locale: Locale, code: &str) -> &'static str {
    said::means(locale, code)
}

/// What a source found of a line.
#[must_use]
pub fn evidence_result(locale: Locale, code: &str) -> &'static str {
    said::evidence_result(locale, code)
}

/// A part of the machine-readable zone that has a check digit.
#[must_use]
pub fn mrz_part(locale: Locale, code: &str) -> &'static str {
    said::mrz_part(locale, fill::mrz_code(code))
}

/// The document that a document code of a machine-readable zone belongs to (`P`, `PN`, `I`, `AC`).
#[must_use]
pub fn zone_document(locale: Locale, code: &str) -> &'static str {
    let known = ["AC", "PN"].into_iter().find(|known| *known == code);
    said::zone_document(locale, known.or(code.get(..1)).unwrap_or_default())
}

/// The path of whatever answer it may be, for words that speak of any case.
pub const ANY: &str = "*";

/// The one name of an answer: its label on every page, its name in every finding, summary and statement. `path` is one of
/// `wire::v1::formation` (below `answers`), `copies.<purpose>` or `form`, the whole. The parts of a date carry the label
/// of the date. Unknown paths are called "field".
#[must_use]
pub fn field(locale: Locale, path: &str) -> &'static str {
    label(locale, path).unwrap_or_else(|| said::unnamed_answer(locale))
}

/// Whether an answer is chosen from a list, not typed.
#[must_use]
pub fn is_chosen(path: &str) -> bool {
    let path = path.strip_prefix("answers.").unwrap_or(path);
    let row = || path.strip_prefix("rows.").and_then(Parameter::parse).map(form::row_field);
    Field::of_path(path).or_else(row).is_some_and(|field| field.control().is_chosen())
}

/// The label of a known path.
pub(crate) fn label(locale: Locale, path: &str) -> Option<&'static str> {
    let path = path.strip_prefix("answers.").unwrap_or(path);
    if path == ANY {
        return Some("…");
    }
    let whole = [".day", ".month", ".year"].iter().find_map(|part| path.strip_suffix(part)).unwrap_or(path);
    if let Some(purpose) = whole.strip_prefix("copies.") {
        return Some(copy_purpose(locale, purpose));
    }
    said::label(locale, if whole.is_empty() { "form" } else { whole })
}

/// A short gloss of a ground of refusal (item 15, annex 3 row 9). The legal words stand in `docs/law`; a unit that
/// is no ground of refusal answers with its own spelling.
#[must_use]
pub fn ground(locale: Locale, cite: Cite) -> &'static str {
    let ground = match cite {
        Cite::R15_1 | Cite::A3_9_1 => "untrue",
        Cite::R15_2 | Cite::A3_9_2 => "unfit",
        Cite::R15_3 | Cite::A3_9_3 => "registered",
        _ => return cite.as_str(),
    };
    said::ground(locale, ground).unwrap_or_default()
}
