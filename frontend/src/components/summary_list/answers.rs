//! What was answered in the form, as rows that a person reads: before signing with the errors, afterwards without.

use leptos::prelude::*;
use shared::finding::{Report, Severity};
use shared::form::{Control, Field, is_asked};
use shared::text::Locale;
use shared::time::Date;
use shared::wire::v1::formation::{CopyRef, DateAnswer, FormationAnswers};
use shared::wire::v1::leaves::{LeafRef, Leaves as _};

use super::{Look, Row, summary};
use crate::context::AppContext;
use crate::model::form::{in_words, is_answered, questions};
use crate::model::journey::{Step, findings};
use crate::model::when;
use crate::text::{Words, field_name, option, step as titles};

/// The rows of a page; with a report each error stands beside its answer.
#[must_use]
pub fn rows(
    app: AppContext,
    words: &'static Words,
    step: Step,
    answers: &FormationAnswers,
    copies: &[CopyRef],
    report: Option<&Report>,
) -> Vec<Row> {
    let locale = app.locale.get_untracked();
    let error = |path: &str| {
        let found = report.and_then(|report| {
            findings(step, report).find(|f| f.at.0 == path && f.severity() == Severity::Error)
        });
        found.map(|finding| shared::text::finding(locale, finding)).unwrap_or_default()
    };
    let mut rows: Vec<Row> = questions(step)
        .into_iter()
        // What was stored is shown, asked or not.
        .filter(|field| is_asked(*field, answers) || is_answered(*field, answers))
        .map(|field| {
            let value = field_value(locale, words, field, answers);
            let value = if value.is_empty() { words.parts.not_answered.to_owned() } else { value };
            let error = error(field.path());
            let look = match field {
                _ if !is_answered(field, answers) && error.is_empty() => Look::Quiet,
                _ if field.control() == Control::Zone => Look::Zone,
                _ => Look::Answer,
            };
            Row { key: field_name(locale, field).to_owned(), value, error, look }
        })
        .collect();
    let purposes = match step {
        Step::Copies => crate::model::journey::purposes(answers, copies, report),
        Step::Translation => vec!["translation"],
        _ => Vec::new(),
    };
    for purpose in purposes {
        let value = copies.iter().find(|copy| copy.purpose == purpose).map_or_else(
            || words.copies.none.to_owned(),
            |copy| format!("{} · {}", copy.file_name, when::size(copy.bytes)),
        );
        let path = format!("copies.{purpose}");
        let key = shared::text::copy_purpose(locale, purpose).to_owned();
        rows.push(Row { error: error(&path), ..Row::new(key, value) });
    }
    rows
}

/// The answers without links: what was filed.
#[must_use]
pub fn answers_view(
    app: AppContext,
    words: &'static Words,
    answers: &FormationAnswers,
    copies: &[CopyRef],
) -> AnyView {
    let pages: Vec<AnyView> = Step::ALL
        .iter()
        .filter(|step| **step < Step::CheckAnswers)
        .filter(|step| match step {
            Step::Translation => {
                copies.iter().any(|copy| copy.purpose == "translation") || step.is_answered(answers)
            }
            Step::Representative => answers.representative.kind != "self" || step.is_answered(answers),
            Step::Power => answers.representative.kind == "agent" || step.is_answered(answers),
            _ => true,
        })
        .map(|step| {
            let title = titles(app.locale.get_untracked(), *step).name;
            let rows = rows(app, words, *step, answers, copies, None);
            view! { <h3>{title}</h3>{summary(rows)} }.into_any()
        })
        .collect();
    pages.into_any()
}

/// A typed date that is a day of the calendar.
fn whole(typed: &DateAnswer) -> Option<Date> {
    let part = |text: &str| text.trim().parse::<i8>().ok();
    shared::time::date(typed.year.trim().parse().ok()?, part(&typed.month)?, part(&typed.day)?)
}

/// With a capital letter, as a line of its own begins.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// An answer as a person reads it: in the words of the page where it has such, else in those of the declaration.
#[must_use]
pub fn field_value(locale: Locale, words: &Words, field: Field, answers: &FormationAnswers) -> String {
    match (field.control(), answers.leaf(field.path())) {
        (_, Some(LeafRef::Flag(ticked))) => if ticked { words.parts.yes } else { words.parts.no }.to_owned(),
        (_, Some(LeafRef::Date(date))) => {
            whole(date).map_or_else(|| in_words(field, locale, answers), |date| when::day(locale, date))
        }
        (Control::One(choice), Some(LeafRef::Text(code))) if choice.knows(code) => {
            option(locale, field, code)
                .map_or_else(|| capital(choice.words(locale, code)), |said| said.name.to_owned())
        }
        _ => in_words(field, locale, answers),
    }
}
