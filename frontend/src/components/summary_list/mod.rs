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
}

impl Row {
    /// A line without error.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: value.into(), error: String::new() }
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
            view! { <div class="summary-row"><dt>{row.key}</dt><dd>{row.value}{error}</dd></div> }.into_any()
        })
        .collect();
    view! { <dl class="summary">{rows}</dl> }.into_any()
}

/// A heading with a link beside it.
#[must_use]
pub fn head(title: &'static str, link: AnyView) -> AnyView {
    view! { <div class="summary-head"><h2>{title}</h2>{link}</div> }.into_any()
}
