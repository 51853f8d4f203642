//! Check answers: every answer with the page that changes it, every finding beside its answer, and under which rules
//! it was checked.

use leptos::prelude::*;
use shared::finding::{Finding, Report, Severity};

use crate::browser;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, button};
use crate::components::error_summary::{ID, error_summary};
use crate::components::link::{back, link};
use crate::components::summary_list::answers::sections;
use crate::components::summary_list::head;
use crate::model::journey::{self, Step};
use crate::model::when;
use crate::portal::state::{Portal, rule_set};
use crate::reactive::{on_click, reactive};
use crate::routes::portal::Page;
use crate::text::portal::Words;
use crate::text::{step as titles, with};

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.app.title.set(words.check.title.into());
    let tried = RwSignal::new(false);
    let go_on = move || {
        let ready = portal.form.report.with_untracked(Report::may_be_lodged);
        tried.set(!ready);
        portal.app.has_errors.set(!ready);
        if ready {
            portal.form.leave_unasked();
            leptos::task::spawn_local(async move {
                if super::saving::save(portal).await {
                    portal.app.go(Page::Form(portal.form.id.get_untracked(), Step::Sign));
                }
            });
        } else {
            browser::focus_soon(ID);
        }
    };
    view! {
        {super::beside::way(portal, words, Step::CheckAnswers)}
        <div class="column">
            {back(portal.app, words, Page::Draft(portal.form.id.get_untracked()))}
            {reactive(move || (tried.get().then(|| errors(portal, words))).into_any())}
            <h1>{words.check.title}</h1>
            <p class="lead">{words.check.lead}</p>
            {reactive(move || (pages(portal, words)).into_any())}
            {reactive(move || (verdict(portal, words)).into_any())}
            <p class="small">{link(portal.app, Page::Checks, "", words.checks.link)}</p>
            <div class="actions">{button("continue", words.check.continue_, ButtonStyle::Main, go_on)}</div>
        </div>
    }
    .into_any()
}

/// All errors, each a link to the page that mends it.
fn errors(portal: Portal, words: &'static Words) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let lines = portal.form.report.with(|report| {
        let line = |finding: Finding| {
            let step = Step::of_path(finding.at.0);
            (format!("change.{}", step.slug()), shared::text::finding(locale, &finding))
        };
        journey::errors(report, None).into_iter().map(line).collect()
    });
    error_summary(words.check.not_ready, lines)
}

fn pages(portal: Portal, words: &'static Words) -> Vec<AnyView> {
    let form = portal.form;
    let (answers, copies, report) = (form.answers.get(), form.copies.get(), form.report.get());
    Step::on_the_way(&answers, &copies, &report)
        .into_iter()
        .filter(|step| *step < Step::CheckAnswers)
        .map(|step| {
            let title = titles(portal.app.locale.get_untracked(), step).name;
            let shown = sections(portal.app, words, step, &answers, &copies, Some(&report));
            view! { {head(title, change(portal, words, step, title))}{shown} }.into_any()
        })
        .collect()
}

fn change(portal: Portal, words: &'static Words, step: Step, title: &str) -> AnyView {
    let page = Page::Form(portal.form.id.get_untracked(), step);
    let href = page.path();
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        portal.form.from_check.set(true);
        portal.app.go(page.clone());
    };
    view! {
        <a id=format!("change.{}", step.slug()) href=href on:click=on_click(go)>
            {words.check.change}
            <span class="unseen">" "{title.to_lowercase()}</span>
        </a>
    }
    .into_any()
}

/// Whether it can be sent, what an operator will look at, and under which rules it was checked.
fn verdict(portal: Portal, words: &'static Words) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    portal.form.report.with(|report| {
        let ready = report.may_be_lodged();
        let (weight, title) = if ready {
            (Weight::Success, words.check.ready)
        } else {
            (Weight::Warning, words.check.not_ready)
        };
        let notes: Vec<AnyView> = report
            .findings
            .iter()
            .filter(|finding| finding.severity() == Severity::Warning)
            .map(|finding| view! { <li>{shared::text::finding(locale, finding)}</li> }.into_any())
            .collect();
        let notes = (!notes.is_empty()).then(
            || view! { <p><strong>{words.check.notes_title}</strong></p><ul id="check.notes">{notes}</ul> },
        );
        let day = with(words.form.checked_on, "day", &when::day(locale, report.on));
        let content = view! { {notes}<p>{day}"."</p>{parity(portal, words, report)} };
        let heading = view! { <div id="check.verdict" data-ready=ready.to_string()>{content}</div> };
        banner(weight, title, heading.into_any())
    })
}

/// The page and the service use the same rules, or the page says that they do not.
fn parity(portal: Portal, words: &'static Words, report: &Report) -> AnyView {
    portal.app.service.with(|service| {
        let same = service.as_ref().is_some_and(|s| rule_set(Some(s)).hash() == s.rule_set);
        if !same {
            return view! { <p class="field-error"><span>{words.check.parity_broken}</span></p> }.into_any();
        }
        let edition = when::day_text(portal.app.locale.get_untracked(), report.edition.id());
        let text = with(words.check.parity, "edition", &edition);
        view! { <p class="muted small" id="check.parity">{text}</p> }.into_any()
    })
}
