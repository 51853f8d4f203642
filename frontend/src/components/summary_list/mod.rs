//! Answers at a glance: question, answer, and what is wrong with it; a link per page leads back to change them.

use leptos::prelude::*;

pub mod answers;
#[cfg(debug_assertions)]
pub mod examples;

/// A line.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The question.
    pub key: String,
    /// The answer as a person reads it.
    pub value: String,
    /// What is wrong with it; empty when nothing is.
    pub error: String,
    /// What an operator will look at; empty when nothing is.
    pub note: String,
    /// How it is set.
    pub look: Look,
}

/// How a line is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// An answer.
    #[default]
    Answer,
    /// What was left empty and may be: there to be seen, not to be read.
    Quiet,
    /// Lines of a machine-readable zone, none of them broken.
    Zone,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Answer => "summary-row",
            Self::Quiet => "summary-row summary-quiet",
            Self::Zone => "summary-row summary-zone",
        }
    }
}

impl Row {
    /// A line without error.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
            error: String::new(),
            note: String::new(),
            look: Look::Answer,
        }
    }
}

/// The lines.
#[must_use]
pub fn summary(rows: Vec<Row>) -> AnyView {
    let rows: Vec<AnyView> = rows
        .into_iter()
        .map(|row| {
            let error = (!row.error.is_empty())
                .then(|| view! { <span class="field-error"><span>{row.error}</span></span> });
            let note = (!row.note.is_empty()).then(|| view! { <span class="summary-note">{row.note}</span> });
            let value = match row.look {
                Look::Zone => view! { <span class="zone">{row.value}</span> }.into_any(),
                Look::Answer | Look::Quiet => row.value.into_any(),
            };
            view! { <div class=row.look.class()><dt>{row.key}</dt><dd>{value}{error}{note}</dd></div> }
                .into_any()
        })
        .collect();
    view! { <dl class="summary">{rows}</dl> }.into_any()
}

/// A heading with a link beside it.
#[must_use]
pub fn head(title: &'static str, link: AnyView) -> AnyView {
    view! { <div class="summary-head"><h2>{title}</h2>{link}</div> }.into_any()
}
