//! Something to notice: a note, a warning, a failure, a success; and the demonstration's stripe.

use leptos::prelude::*;

use crate::api::{ApiError, words_of};
use crate::text::Words;

#[cfg(debug_assertions)]
pub mod examples;

/// How serious it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Good to know.
    Note,
    /// Take care.
    Warning,
    /// It did not work.
    Error,
    /// It worked.
    Success,
}

/// A banner. Failures are announced.
#[must_use]
pub fn banner(weight: Weight, title: impl Into<String>, content: AnyView) -> AnyView {
    let class = match weight {
        Weight::Note => "banner",
        Weight::Warning => "banner banner-warning",
        Weight::Error => "banner banner-error",
        Weight::Success => "banner banner-success",
    };
    let title = title.into();
    let role = matches!(weight, Weight::Error | Weight::Success).then_some("alert");
    let heading = (!title.is_empty()).then(|| view! { <h2>{title}</h2> });
    view! { <div class=class role=role>{heading}{content}</div> }.into_any()
}

/// Why a call had no answer.
#[must_use]
pub fn refusal(locale: shared::text::Locale, refusal: &ApiError) -> AnyView {
    let (title, detail) = words_of(locale, refusal);
    banner(Weight::Error, title, view! { <p>{detail}</p> }.into_any())
}

/// The stripe of the demonstration; `unseen`: it grants although nobody looks at the papers.
#[must_use]
pub fn demo(words: &'static Words, unseen: bool) -> AnyView {
    let unseen = unseen.then(|| format!(" {}", words.chrome.demo_unseen));
    view! {
        <aside class="demo" aria-label=words.chrome.demo_title>
            <div class="inner"><p><strong>{words.chrome.demo_title}". "</strong>{words.chrome.demo}{unseen}" "<a href="/demo">{words.chrome.demo_people}</a></p></div>
        </aside>
    }
    .into_any()
}
