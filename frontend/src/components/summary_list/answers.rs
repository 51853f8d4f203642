//! What was answered in the form, as rows that a person reads: before signing with the errors, afterwards without.

use leptos::prelude::*;
use shared::finding::{Finding, Report, Severity};
use shared::form::{Control, Field, is_asked};
use shared::text::Locale;
use shared::time::Date;
use shared::wire::v1::formation::{CopyRef, DateAnswer, FormationAnswers};
use shared::wire::v1::leaves::{LeafRef, Leaves as _};

use super::{Look, Row, summary};
use crate::context::AppContext;
use crate::model::form::{Item, in_words, is_answered, items};
use crate::model::journey::Step;
use crate::model::when;
use crate::text::{Words, field_name, option, step as titles};

/// Those of a page: its answers, under the headings that the page has; with a report each error and each note stands beside
/// its answer.
#[must_use]
pub fn sections(
    app: AppContext,
    words: &'static Words,
    step: Step,
    answers: &FormationAnswers,
    copies: &[CopyRef],
    report: Option<&Report>,
) -> AnyView {
    let locale = app.locale.get_untracked();
    let mut sections: Vec<(Option<&'static str>, Vec<Row>)> = vec![(None, Vec::new())];
    for item in items(step) {
        match item {
            Item::Heading(path) => sections.push((Some(shared::text::field(locale, path)), Vec::new())),
            // What was stored is shown, asked or not.
            Item::Ask(field) if is_asked(field, answers) || is_answered(field, answers) => {
                if let Some((_, rows)) = sections.last_mut() {
                    rows.push(answer_row(locale, words, field, answers, report));
                }
            }
            Item::Ask(_) => {}
        }
    }
    if let Some((_, rows)) = sections.last_mut() {
        rows.extend(files(locale, words, step, answers, copies, report));
    }
    let shown = sections.into_iter().filter(|(_, rows)| !rows.is_empty());
    shown
        .map(|(heading, rows)| {
            let heading = heading.map(|text| match report {
                Some(_) => view! { <h3 class="summary-title">{text}</h3> }.into_any(),
                // Where all pages stand below a heading of their own.
                None => view! { <h4 class="summary-title">{text}</h4> }.into_any(),
            });
            view! { {heading}{summary(rows)} }.into_any()
        })
        .collect::<Vec<_>>()
        .into_any()
}

/// What is said of a path, of this weight or of any lighter one.
fn said(locale: Locale, report: Option<&Report>, path: &str, errors: bool) -> String {
    let of_path =
        |finding: &&Finding| finding.at.0 == path && (finding.severity() == Severity::Error) == errors;
    let found = report.and_then(|report| report.findings.iter().find(of_path));
    found.map(|finding| shared::text::finding(locale, finding)).unwrap_or_default()
}

fn answer_row(
    locale: Locale,
    words: &'static Words,
    field: Field,
    answers: &FormationAnswers,
    report: Option<&Report>,
) -> Row {
    let value = field_value(locale, words, field, answers);
    let value = if value.is_empty() { words.parts.not_answered.to_owned() } else { value };
    let error = said(locale, report, field.path(), true);
    let look = match field {
        _ if !is_answered(field, answers) && error.is_empty() => Look::Quiet,
        _ if field.control() == Control::Zone => Look::Zone,
        _ => Look::Answer,
    };
    let note = said(locale, report, field.path(), false);
    Row { key: field_name(locale, field).to_owned(), value, error, note, look }
}

/// The files that a page asks for.
fn files(
    locale: Locale,
    words: &'static Words,
    step: Step,
    answers: &FormationAnswers,
    copies: &[CopyRef],
    report: Option<&Report>,
) -> Vec<Row> {
    let purposes = match step {
        Step::Copies => crate::model::journey::purposes(answers, copies, report),
        Step::Translation => vec!["translation"],
        _ => Vec::new(),
    };
    let row = |purpose: &'static str| {
        let value = copies.iter().find(|copy| copy.purpose == purpose).map_or_else(
            || words.copies.none.to_owned(),
            |copy| format!("{} · {}", copy.file_name, when::size(copy.bytes)),
        );
        let path = format!("copies.{purpose}");
        let (error, note) = (said(locale, report, &path, true), said(locale, report, &path, false));
        Row { error, note, ..Row::new(shared::text::copy_purpose(locale, purpose), value) }
    };
    purposes.into_iter().map(row).collect()
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
            let answers = sections(app, words, *step, answers, copies, None);
            view! { <h3 class="summary-title">{title}</h3>{answers} }.into_any()
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
