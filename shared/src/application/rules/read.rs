//! Reading single answers: texts with limits, dates in boxes, choices. What is never seen on paper is no part of an
//! answer. Knows no paragraph; the caller names it.

use std::borrow::Cow;

use super::Findings;
use crate::finding::{Finding, FindingCode};
use crate::law::Cite;
use crate::person::BirthDate;
use crate::person::characters::{is_senseless, named, visible};
use crate::person::name::{foreign_to_name, foreign_to_place, mixed_word, tidy, tidy_name};
use crate::time::{Date, date};
use crate::wire::v1::formation::DateAnswer;

/// Most characters of a name or a place.
pub(super) const NAME_MAX: usize = 120;
/// Most characters of a number.
pub(super) const NUMBER_MAX: usize = 40;
/// Most characters of an address.
pub(super) const ADDRESS_MAX: usize = 300;

/// An answer as it is seen, without the blanks around it.
pub(super) fn bare(value: &str) -> Cow<'_, str> {
    match visible(value) {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// Nothing is seen in it.
pub(super) fn is_blank(value: &str) -> bool {
    bare(value).is_empty()
}

fn foreign(character: char, at: &'static str, basis: Cite, findings: &mut Findings) {
    findings.add(Finding::new(FindingCode::Character, at, basis).with("character", named(character)));
}

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
    if let Some(character) = tidied.chars().find(|c| is_senseless(*c)) {
        foreign(character, at, basis, findings);
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
    if is_blank(value) {
        findings.say(FindingCode::Required, at, basis);
        return None;
    }
    text(value, at, max, basis, findings)
}

/// A name: letters of any script, no symbols, no word of two alphabets.
pub(super) fn name(value: &str, at: &'static str, basis: Cite, findings: &mut Findings) -> Option<String> {
    let text = tidy_name(&text(value, at, NAME_MAX, basis, findings)?);
    written(text, foreign_to_name, at, basis, findings)
}

/// A place: the same, with the signs that documents print in places.
pub(super) fn place(value: &str, at: &'static str, basis: Cite, findings: &mut Findings) -> Option<String> {
    let text = text(value, at, NAME_MAX, basis, findings)?;
    written(text, foreign_to_place, at, basis, findings)
}

fn written(
    text: String,
    foreign_to: impl FnOnce(&str) -> Option<char>,
    at: &'static str,
    basis: Cite,
    findings: &mut Findings,
) -> Option<String> {
    if let Some(character) = foreign_to(&text) {
        foreign(character, at, basis, findings);
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
    let value = &*bare(value);
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
    let part = |text: &str| -> String { bare(text).chars().take(8).collect() };
    format!("{}.{}.{}", part(&answer.day), part(&answer.month), part(&answer.year))
}

/// Nothing stands in any box.
pub(super) fn is_empty(answer: &DateAnswer) -> bool {
    [&answer.day, &answer.month, &answer.year].into_iter().all(|part| is_blank(part))
}

/// A part of a date: digits only, at most four.
pub(super) fn number(text: &str) -> Option<i16> {
    let text = &*bare(text);
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// `XX` in a box, in Latin or Cyrillic letters, or nothing: the document does not say it.
pub(super) fn is_unknown(part: &str) -> bool {
    let part = bare(part);
    part.is_empty() || part.chars().count() == 2 && part.chars().all(|c| matches!(c, 'X' | 'x' | 'Х' | 'х'))
}

/// A birth date that may be known in part; `None` when the boxes hold none.
pub(super) fn birth_date(answer: &DateAnswer) -> Option<BirthDate> {
    let part = |text: &str| number(text).and_then(|value| i8::try_from(value).ok());
    BirthDate::new(number(&answer.year)?, part(&answer.month), part(&answer.day))
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
