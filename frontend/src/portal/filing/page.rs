//! A page of questions: title, what is wrong, the questions, what is worth knowing, and on. "Save and continue" asks
//! the rules about this page only; "save and go to the list" asks nothing.

use leptos::prelude::*;
use shared::finding::{Finding, Severity};

use super::save_state::save_state;
use crate::browser;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::error_summary::{ID, error_summary};
use crate::components::link::back;
use crate::form::question;
use crate::model::form::{Field, Item, items};
use crate::model::journey::{Step, errors, findings};
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::text::portal::Words;
use crate::text::step as titles;

use super::beside::{Lit, beside, follow, way};
use super::copies;
use super::prefill;
use super::saving::save;

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words, step: Step) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let title = titles(locale, step);
    portal.app.title.set(title.name.into());
    prefill::on_entering(portal, step);
    let lead = (!title.hint.is_empty()).then(|| view! { <p class="lead">{title.hint}</p> });
    let questions: Vec<AnyView> = items(step).into_iter().map(|item| asked(portal, words, item)).collect();
    // Not the saving itself: leaving a control saves too, and must not swallow the press that follows it.
    let going = RwSignal::new(false);
    let submit = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        proceed(portal, step, going);
    };
    let lit: Lit = RwSignal::new(None);
    view! {
        {way(portal, words, step)}
        <div class="two">
        <div class="column" on:focusin=follow(portal, lit)>
            {back(portal.app, words, Page::Draft(portal.form.id.get_untracked()))}
            {reactive(move || (summary_of(portal, words)).into_any())}
            <h1>
                <span class="caption">{words.form.title}</span>
                {title.name}
            </h1>
            {lead}
            <form on:submit=submit novalidate>
                {copies::before(portal, words, step)}
                {questions}
                {copies::after(portal, words, step)}
                {reactive(move || (notes(portal, words, step)).into_any())}
                <div class="actions">
                    {busy_button(
                        "continue",
                        words.form.save_continue,
                        words.form.saving,
                        ButtonStyle::Main,
                        going.into(),
                        move || proceed(portal, step, going),
                    )}
                    {button("return", words.form.save_return, ButtonStyle::Text, move || leave(portal))}
                </div>
                {save_state(portal, words)}
            </form>
        </div>
        {beside(words, step, lit)}
        </div>
    }
    .into_any()
}

/// A question, or a heading and what belongs right beneath it.
fn asked(portal: Portal, words: &'static Words, item: Item) -> AnyView {
    let path = match item {
        Item::Ask(field) => return question(portal, field),
        Item::Heading(path) => path,
    };
    let shown = Memo::new(move |_| portal.form.answers.with(|answers| item.is_asked(answers)));
    let heading = move || {
        let label = shared::text::field(portal.app.locale.get_untracked(), path);
        view! { <h2>{label}</h2>{prefill::same_as(portal, words, path)} }
    };
    reactive(move || shown.get().then(heading).into_any())
}

fn summary_of(portal: Portal, words: &'static Words) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let lines = portal.form.told.with(|told| {
        let line = |finding| (control_of(finding), shared::text::finding(locale, finding));
        told.shown().iter().map(line).collect()
    });
    error_summary(words.parts.error_title, lines)
}

/// The control a finding speaks of.
pub(super) fn control_of(finding: &Finding) -> String {
    match Field::of_path(finding.at.0) {
        Some(field) => field.focus_id(),
        None => finding.at.0.to_owned(),
    }
}

/// Warnings and notices of this page: they stop nobody.
fn notes(portal: Portal, words: &'static Words, step: Step) -> AnyView {
    let locale = portal.app.locale.get_untracked();
    let touched = portal.form.report.with(|report| {
        findings(step, report)
            .filter(|finding| finding.severity() != Severity::Error)
            .map(|finding| shared::text::finding(locale, finding))
            .collect::<Vec<_>>()
    });
    if touched.is_empty() {
        return ().into_any();
    }
    let lines: Vec<AnyView> = touched.into_iter().map(|text| view! { <p>{text}</p> }.into_any()).collect();
    banner(Weight::Warning, words.form.warnings_title, lines.into_any())
}

/// Saves and goes on, unless something on this page is to mend.
fn proceed(portal: Portal, step: Step, going: RwSignal<bool>) {
    let errors = portal.form.report.with_untracked(|report| errors(report, Some(step)));
    let clean = errors.is_empty();
    portal.app.has_errors.set(!clean);
    portal.form.told.update(|told| told.tell(errors));
    if !clean {
        super::saving::autosave(portal);
        browser::focus_soon(ID);
        return;
    }
    portal.form.leave_unasked();
    going.set(true);
    leptos::task::spawn_local(async move {
        let stored = save(portal).await && copies::attach_photo(portal).await;
        going.try_set(false);
        if stored {
            portal.app.go(after(portal, step));
        }
    });
}

/// Where the journey goes on: back to the check page for whoever came from there.
fn after(portal: Portal, step: Step) -> Page {
    let form = portal.form;
    let id = form.id.get_untracked();
    if form.from_check.get_untracked() {
        form.from_check.set(false);
        return Page::Form(id, Step::CheckAnswers);
    }
    let next = form.answers.with_untracked(|answers| {
        form.copies
            .with_untracked(|copies| form.report.with_untracked(|report| step.next(answers, copies, report)))
    });
    Page::Form(id, next)
}

fn leave(portal: Portal) {
    portal.form.leave_unasked();
    leptos::task::spawn_local(async move {
        if save(portal).await && copies::attach_photo(portal).await {
            portal.app.go(Page::Draft(portal.form.id.get_untracked()));
        }
    });
}
