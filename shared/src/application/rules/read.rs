//! Reading single answers: texts with limits, dates in boxes, choices. Knows no paragraph; the caller names it.

use super::Findings;
use crate::finding::{Finding, FindingCode};
use crate::law::Cite;
use crate::person::name::{foreign_character, mixed_word, tidy};
use crate::time::{Date, date};
use crate::wire::v1::formation::DateAnswer;

/// Most characters of a name or a place.
pub(super) const NAME_MAX: usize = 120;
/// Most characters of a number.
pub(super) const NUMBER_MAX: usize = 40;
/// Most characters of an address.
pub(super) const ADDRESS_MAX: usize = 300;

/// A text of at most `max` characters, tidied. Empty stays empty and is no finding.
pub(super) fn text(
    value: &str,
    at: &'static str,
    max: usize,
    basis: Cite,
    findings: &mut Findings,
) -> Option<String> {
    let tidied = tidy(value);
    if tidied.chars().count() > max {
        findings.add(Finding::new(FindingCode::TooLong, at, basis).with("max", max.to_string()));
        return None;
    }
    if let Some(character) = tidied.chars().find(|c| c.is_control()) {
        findings.add(
            Finding::new(FindingCode::Character, at, basis)
                .with("character", character.escape_unicode().to_string()),
        );
        return None;
    }
    Some(tidied)
}

/// A text that must not be empty.
pub(super) fn required(
    value: &str,
    at: &'static str,
    max: usize,
    basis: Cite,
    findings: &mut Findings,
) -> Option<String> {
    if value.trim().is_empty() {
        findings.say(FindingCode::Required, at, basis);
        return None;
    }
    text(value, at, max, basis, findings)
}

/// A name or a place: letters of any script, no symbols, no word of two alphabets.
pub(super) fn written(value: &str, at: &'static str, basis: Cite, findings: &mut Findings) -> Option<String> {
    let text = text(value, at, NAME_MAX, basis, findings)?;
    if let Some(character) = foreign_character(&text) {
        findings.add(Finding::new(FindingCode::Character, at, basis).with("character", character));
        return None;
    }
    if let Some(word) = mixed_word(&text) {
        findings.add(Finding::new(FindingCode::ScriptsMixed, at, basis).with("word", word));
        return None;
    }
    if is_placeholder(&text) {
        findings.add(Finding::new(FindingCode::Placeholder, at, basis).with("text", text));
        return None;
    }
    Some(text)
}

/// `-`, `нет`, `n/a` and the like, where an empty box would say it.
fn is_placeholder(text: &str) -> bool {
    let upper = text.to_uppercase();
    (!text.is_empty() && !text.chars().any(char::is_alphabetic))
        || matches!(
            upper.as_str(),
            "НЕТ" | "ЖОҚ" | "NONE" | "N/A" | "NA/NA" | "ОТСУТСТВУЕТ" | "БЕЗ ОТЧЕСТВА" | "NO NAME"
        )
}

/// A choice; empty and unknown values are findings.
pub(super) fn choice<T>(
    value: &str,
    at: &'static str,
    basis: Cite,
    findings: &mut Findings,
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    if value.is_empty() {
        findings.say(FindingCode::Required, at, basis);
        return None;
    }
    let parsed = parse(value);
    if parsed.is_none() {
        let shown: String = value.chars().take(20).collect();
        findings.add(Finding::new(FindingCode::UnknownValue, at, basis).with("text", shown));
    }
    parsed
}

/// The three boxes as one text, for messages: `31.02.2099`.
pub(super) fn shown(answer: &DateAnswer) -> String {
    let part = |text: &str| -> String { text.trim().chars().take(8).collect() };
    format!("{}.{}.{}", part(&answer.day), part(&answer.month), part(&answer.year))
}

/// Nothing stands in any box.
pub(super) fn is_empty(answer: &DateAnswer) -> bool {
    [&answer.day, &answer.month, &answer.year].into_iter().all(|part| part.trim().is_empty())
}

/// A part of a date: digits only, at most four.
pub(super) fn number(text: &str) -> Option<i16> {
    let text = text.trim();
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// A whole date. Two-digit years are no dates: a person must say the century.
pub(super) fn whole_date(
    answer: &DateAnswer,
    at: &'static str,
    basis: Cite,
    findings: &mut Findings,
) -> Option<Date> {
    if is_empty(answer) {
        findings.say(FindingCode::Required, at, basis);
        return None;
    }
    let parts = (number(&answer.year), number(&answer.month), number(&answer.day));
    let (Some(year @ 1000..), Some(month), Some(day)) = parts else {
        findings.add(Finding::new(FindingCode::DateMalformed, at, basis).with("text", shown(answer)));
        return None;
    };
    let found =
        i8::try_from(month).ok().zip(i8::try_from(day).ok()).and_then(|(month, day)| date(year, month, day));
    if found.is_none() {
        findings.add(Finding::new(FindingCode::DateImpossible, at, basis).with("text", shown(answer)));
    }
    found
}
