//! The task list: what is done, what is open, in words that it is not sent yet.

use leptos::prelude::*;

use super::save_state::save_state;
use crate::api::filing;
use crate::components::button::{ButtonStyle, button};
use crate::components::link::back;
use crate::components::tag::{Tone, tag};
use crate::components::task_list::{Task, task_list};
use crate::model::journey::{Step, progress};
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::text::portal::Words;
use crate::text::with;
use crate::text::{fill, step as titles};

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.app.title.set(words.form.title.into());
    portal.form.from_check.set(false);
    let name = move || {
        portal.form.answers.with(|answers| {
            let names = &answers.recipient.names;
            let name = format!("{} {}", names.surname, names.given_name).trim().to_owned();
            (!name.is_empty())
                .then(|| view! { <p class="lead">{with(words.cabinet.draft_of, "name", &name)}</p> })
        })
    };
    view! {
        <div class="column">
            {back(portal.app, words, Page::Cabinet)}
            <h1>{words.form.title}</h1>
            {name}
            <p>{tag(Tone::Wait, words.form.not_sent)} " " {reactive(move || (done_of(portal, words)).into_any())}</p>
            {reactive(move || (groups(portal, words)).into_any())}
            {save_state(portal, words)}
            {delete(portal, words)}
        </div>
    }
    .into_any()
}

fn done_of(portal: Portal, words: &'static Words) -> String {
    let form = portal.form;
    let (done, all) = form.answers.with(|answers| {
        form.copies.with(|copies| form.report.with(|report| progress(answers, copies, report)))
    });
    fill(words.form.done_of, &[("done", &done.to_string()), ("all", &all.to_string())])
}

fn groups(portal: Portal, words: &'static Words) -> Vec<AnyView> {
    let group = |step: Step| match step {
        Step::Who | Step::Representative | Step::Power => words.form.group_filer,
        Step::IdentityDocument | Step::Names | Step::Birth | Step::Citizenship | Step::Contact => {
            words.form.group_person
        }
        Step::Copies | Step::Translation | Step::Consent => words.form.group_papers,
        Step::CheckAnswers | Step::Sign => words.form.group_send,
    };
    let form = portal.form;
    let locale = portal.app.locale.get_untracked();
    let mut groups: Vec<(&'static str, Vec<Task>)> = Vec::new();
    form.answers.with(|answers| {
        form.copies.with(|copies| {
            form.report.with(|report| {
                for step in Step::on_the_way(answers, copies, report) {
                    let task = Task {
                        id: format!("task.{}", step.slug()),
                        title: titles(locale, step).name,
                        page: Page::Form(form.id.get_untracked(), step).into(),
                        status: step.status(answers, copies, report),
                    };
                    let title = group(step);
                    match groups.iter_mut().find(|(known, _)| *known == title) {
                        Some((_, tasks)) => tasks.push(task),
                        None => groups.push((title, vec![task])),
                    }
                }
            });
        });
    });
    groups
        .into_iter()
        .map(|(title, tasks)| {
            view! { <h2 class="task-group">{title}</h2>{task_list(portal.app, tasks)} }.into_any()
        })
        .collect()
}

/// Deleting asks once more.
fn delete(portal: Portal, words: &'static Words) -> AnyView {
    let sure = RwSignal::new(false);
    let gone = move || {
        leptos::task::spawn_local(async move {
            let id = portal.form.id.get_untracked();
            if filing::delete(portal.app.api, &id).await.is_ok() {
                portal.form.close();
                portal.app.go(Page::Cabinet);
            }
        });
    };
    reactive(move || {
        ({
            if sure.get() {
                view! {
                <div class="actions">
                    {button("draft.delete-sure", words.form.delete_sure, ButtonStyle::Bad, gone)}
                    {button("draft.delete-no", words.form.delete_no, ButtonStyle::Quiet, move || sure.set(false))}
                </div>
            }
            .into_any()
            } else {
                button("draft.delete", words.form.delete, ButtonStyle::Text, move || sure.set(true))
            }
        })
        .into_any()
    })
}
