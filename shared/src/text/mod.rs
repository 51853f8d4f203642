//! The words of the service in Kazakh, Russian and English: findings, problems, labels, papers, the signed statement.
//! One file per language; every match over an enum is exhaustive, so that a missing text does not compile.
//!
//! Knows how to say things; decides nothing, reads no clock. The legal words stand in `docs/law`, not here: a gloss
//! of a ground is short and never replaces them. Countries have their names in `person::country`.

pub mod calendar;
mod en;
mod fill;
pub mod guide;
pub mod house;
pub mod journal;
pub mod kazakh;
mod kk;
pub mod listed;
pub mod months;
pub mod notice;
pub mod paper;
pub mod phone;
pub mod refusal;
mod ru;
pub mod statement;
pub mod told;
pub mod visits;

#[cfg(test)]
mod tests;

use core::borrow::Borrow;
use std::collections::BTreeMap;

use crate::finding::{Finding, FindingCode};
use crate::law::Cite;
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
    // The sentence about an empty answer follows its control.
    let said: Values<'_> = &|name| match name {
        "chosen" if is_chosen(at) => "yes",
        _ => value(name),
    };
    let template = match locale {
        Locale::Kk => kk::finding(code, said),
        Locale::Ru => ru::finding(code, said),
        Locale::En => en::finding(code, said),
    };
    let place = value("lines").split_once(':').unwrap_or_default();
    fill::fill(template, &|name| match name {
        "label" => field(locale, at).to_owned(),
        "the_label" => en::names::with_article(field(locale, at)),
        _ if name.starts_with('@') => field(locale, name.trim_start_matches('@')).to_owned(),
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
    let (title, detail) = match locale {
        Locale::Kk => kk::problem(code),
        Locale::Ru => ru::problem(code),
        Locale::En => en::problem(code),
    };
    let detail = fill::fill(detail, &|name| fill::shown(locale, name, "", value(name)));
    Words { title: title.to_owned(), detail }
}

/// Why a signature or a key file is not accepted, and what to do next. The codes are those of the signature crate;
/// an unknown one gets a general sentence.
#[must_use]
pub fn signature_reason(locale: Locale, reason_code: &str) -> String {
    let reason = fill::signature_class(reason_code);
    match locale {
        Locale::Kk => kk::signature(reason),
        Locale::Ru => ru::signature(reason),
        Locale::En => en::signature(reason),
    }
    .to_owned()
}

/// A day as people write it: `12.03.2099` in Kazakh and Russian, `12 March 2099` in English.
#[must_use]
pub fn date(locale: Locale, day: Date) -> String {
    fill::date(locale, day)
}

macro_rules! labels {
    ($($(#[$doc:meta])* $name:ident($code:ident);)*) => {$(
        $(#[$doc])*
        #[must_use]
        pub fn $name(locale: Locale, $code: &str) -> &'static str {
            match locale {
                Locale::Kk => kk::names::$name($code),
                Locale::Ru => ru::names::$name($code),
                Locale::En => en::names::$name($code),
            }
        }
    )*};
}

labels! {
    /// The label of a document kind (`P`, `PD`, `PS`, `ID`, `TD`, `SD`).
    document_kind(code);
    /// The label of a sex (`M`, `F`, `X`).
    sex(code);
    /// What a copy is for (`identity`, `translation`, `power_of_attorney`, `representation_proof`).
    copy_purpose(code);
    /// Who signs (`agent`, `legal`, `self`).
    representative_kind(code);
    /// What a legal representative is to the recipient (`parent`, `guardian`, `trustee`).
    relation(code);
    /// Why something is corrected (`civil_status`, `citizenship`, `document`, `operator_error`).
    correction_reason(code);
    /// The kind of a certificate of change (`marriage`, `court`, …).
    change_proof_kind(code);
    /// The stage of an application, with hyphens or underscores.
    stage(code);
    /// A transition of an application (`lodge`, `claim`, …), as a noun.
    transition(code);
    /// One ground on which a person of the register resembles the recipient.
    score_reason(code);
    /// Why a person looks at a case, where no finding says it; empty for codes of findings.
    why(code);
    /// One line of an operator's checklist.
    checklist(code);
    /// A part of the machine-readable zone that has a check digit.
    mrz_part(code);
    /// The document that a document code of a machine-readable zone belongs to (`P`, `PN`, `I`, `AC`).
    zone_document(code);
}

/// The path of whatever answer it may be, for words that speak of any case.
pub const ANY: &str = "*";

/// The one name of an answer: its label on every page, its name in every finding, summary and statement. `path` is one of
/// `wire::v1::formation` (below `answers`), `copies.<purpose>` or `form`, the whole. The parts of a date carry the label
/// of the date. Unknown paths are called "field".
#[must_use]
pub fn field(locale: Locale, path: &str) -> &'static str {
    label(locale, path).unwrap_or(match locale {
        Locale::Kk => "Өріс",
        Locale::Ru => "Поле",
        Locale::En => "Field",
    })
}

/// Whether an answer is chosen from a list, not typed.
#[must_use]
pub fn is_chosen(path: &str) -> bool {
    matches!(
        path.strip_prefix("answers.").unwrap_or(path),
        "representative.kind"
            | "representative.relation"
            | "document.kind"
            | "document.issuer"
            | "recipient.sex"
            | "recipient.citizenship"
            | "power.country"
            | "rows.sex"
            | "rows.citizenship"
            | "rows.document_issuer"
            | "reason"
            | "proof.kind"
            | "result_language"
    )
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
    match locale {
        Locale::Kk => kk::names::field(whole),
        Locale::Ru => ru::names::field(whole),
        Locale::En => en::names::field(whole),
    }
}

/// A short gloss of a ground of refusal (item 15, annex 3 row 9). The legal words stand in `docs/law`; a unit that
/// is no ground of refusal answers with its own spelling.
#[must_use]
pub fn ground(locale: Locale, cite: Cite) -> &'static str {
    let number = match cite {
        Cite::R15_1 | Cite::A3_9_1 => 0,
        Cite::R15_2 | Cite::A3_9_2 => 1,
        Cite::R15_3 | Cite::A3_9_3 => 2,
        _ => return cite.as_str(),
    };
    let grounds = match locale {
        Locale::Kk => &kk::names::GROUNDS,
        Locale::Ru => &ru::names::GROUNDS,
        Locale::En => &en::names::GROUNDS,
    };
    grounds.get(number).copied().unwrap_or_default()
}
