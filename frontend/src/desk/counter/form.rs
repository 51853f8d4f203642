//! One form at a counter: entry beside the live checklist. The browser judges it by the rules of the service while it
//! is typed; saving sends it, and the service judges again.

use leptos::prelude::*;
use shared::application::Kind;
use shared::contract::counter::PrintIntake;
use shared::finding::Finding;
use shared::intake::DocumentState;
use shared::text::Locale;

use super::parts::{failure, paper};
use super::questions::{self, Counter};
use super::state::{Form, save};
use super::{copies, fetch, finish};
use crate::api::{address, counter as api};
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::details::details;
use crate::components::error_summary::error_summary;
use crate::components::link::{back, cite};
use crate::components::panel::waiting;
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::model::counter;
use crate::reactive::reactive;
use crate::routes::desk::Page;
use crate::text::desk::counter::{Words, words};
use crate::text::with;

/// The page.
pub(in crate::desk) fn page(desk: Desk, id: &str) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.form.title.into());
    let form = Form::new(desk);
    Effect::new(move |_| {
        form.report.track();
        form.retell();
    });
    let wanted = id.to_owned();
    leptos::task::spawn_local(async move {
        match api::intake(desk.app.api, &wanted).await {
            Ok(intake) => form.take(intake, true),
            Err(why) => {
                let _same = form.failed.try_set(Some(why));
            }
        }
    });
    view! {
        {back(desk.app, words, Page::Counter)}
        <h1>{words.form.title}</h1>
        {failure(desk, form.failed)}
        {reactive(move || match form.ready.get() {
            None if form.failed.with(Option::is_some) => ().into_any(),
            None => waiting(words.chrome.loading),
            Some(kind) => untrack(|| shown(desk, words, form, kind)),
        })}
    }
    .into_any()
}

fn shown(desk: Desk, words: &'static Words, form: Form, kind: Kind) -> AnyView {
    let sections: Vec<AnyView> = counter::sections(kind)
        .iter()
        .map(|section| questions::section(Counter { desk, form }, words, section))
        .collect();
    let store = move || {
        form.busy.set(true);
        leptos::task::spawn_local(async move {
            let turn = form.permit().await;
            if save(desk, form, &turn).await && copies::attach_photo(desk, form, &turn).await {
                desk.app.say(words.form.saved);
            }
            form.tell();
            let _same = form.busy.try_set(false);
        });
    };
    let id = form.id.get_untracked();
    let print = paper(address::<PrintIntake>(&[&id]), "counter.print".into(), words.form.print);
    let discard = details(
        "counter.discard",
        words.form.discard,
        button("counter.discard.do", words.form.discard, ButtonStyle::Bad, move || {
            throw_away(desk, words, form)
        }),
    );
    view! {
        {reactive(move || summary(desk, words, form))}
        {reactive(move || other_centre(desk, words, form))}
        <section id="counter.checklist">
            <h2>{words.form.checklist}</h2>
            {reactive(move || documents(desk, words, form))}
            <p class="muted">{words.form.rules_note}</p>
        </section>
        <form novalidate="" on:submit=|event| event.prevent_default()>{sections}</form>
        {copies::section(desk, words, form)}
        {fetch::section(desk, words, form)}
        <div class="actions">
            {busy_button("counter.save", words.form.save, words.form.saving, ButtonStyle::Quiet, form.busy.into(), store)}
            {print}
        </div>
        <h2>{words.form.findings}</h2>
        {reactive(move || findings(desk, words, form))}
        {finish::section(desk, words, form)}
        {discard}
    }
    .into_any()
}

fn throw_away(desk: Desk, words: &'static Words, form: Form) {
    leptos::task::spawn_local(async move {
        let _turn = form.permit().await;
        let (id, version) = (form.id.get_untracked(), form.version.get_untracked());
        match api::discard(desk.app.api, &id, version).await {
            Ok(()) => {
                desk.app.say(words.form.discarded);
                desk.app.go(Page::Counter);
            }
            Err(why) => form.fail(why),
        }
    });
}

/// The errors, once the clerk has asked: each leads to its control.
fn summary(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let lines = form.told.with(|told| {
        let control = |path| {
            form.answers.with_untracked(|answers| {
                answers.as_ref().map(|answers| counter::control_of(answers, path)).unwrap_or_default()
            })
        };
        let line = |finding: &Finding| (control(finding.at.0), shared::text::finding(locale, finding));
        told.shown().iter().map(line).collect()
    });
    error_summary(words.form.errors, lines)
}

/// The place of stay belongs elsewhere: said, and no obstacle.
fn other_centre(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let Some(office) = form.elsewhere.get() else { return ().into_any() };
    let name = match desk.app.locale.get_untracked() {
        Locale::Kk => office.kk,
        Locale::Ru => office.ru,
        Locale::En => office.en,
    };
    let said = with(words.form.elsewhere, "office", &name);
    banner(Weight::Note, "", view! { <p id="counter.elsewhere">{said}</p> }.into_any())
}

fn documents(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let rows = form.lines.with(|lines| {
        lines
            .iter()
            .map(|line| {
                let (tone, said) = match line.state {
                    DocumentState::Present => (Tone::Done, words.form.present),
                    DocumentState::Missing => (Tone::Bad, words.form.missing),
                    DocumentState::NotAsListed => (Tone::Bad, words.form.not_as_listed),
                    DocumentState::Expired => (Tone::Bad, words.form.expired),
                    DocumentState::NotOwed => (Tone::Plain, words.form.not_owed),
                };
                let name = shared::text::copy_purpose(locale, line.purpose.as_str());
                vec![
                    view! { {name} {cite(words, line.basis.as_str())} }.into_any(),
                    view! { <span id=format!("checklist.{}", line.purpose.as_str())>{tag(tone, said)}</span> }
                        .into_any(),
                ]
            })
            .collect()
    });
    table(words.form.checklist, vec![words.form.document, words.form.state], rows)
}

fn findings(desk: Desk, words: &'static Words, form: Form) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let lines: Vec<AnyView> = form.report.with(|report| {
        let findings = report.iter().flat_map(|report| &report.findings);
        findings
            .map(|finding| {
                let text = shared::text::finding(locale, finding);
                view! { <li><span>{text} {cite(words, finding.basis.as_str())}</span></li> }.into_any()
            })
            .collect()
    });
    if lines.is_empty() {
        return view! { <p id="counter.clear">{words.form.clear}</p> }.into_any();
    }
    view! { <ul class="findings" id="counter.findings">{lines}</ul> }.into_any()
}
