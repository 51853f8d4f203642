//! What stands around a page of the journey: above it how far one is, beside it the drawn passport where its answers are read
//! from one, and where to ask.

use leptos::prelude::*;
use shared::form::Field;
use wasm_bindgen::JsCast;

use crate::components::icon::{Icon, icon};
use crate::components::passport_page::passport_page;
use crate::components::step_bar::{self, step_bar};
use crate::model::form::questions;
use crate::model::journey::{Status, Step};
use crate::model::passport::place;
use crate::model::way::{Part, parts};
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::text::portal::Words;
use crate::text::{CALL, field_name, status, step as titles};

/// How far one is.
pub(super) fn way(portal: Portal, words: &'static Words, here: Step) -> AnyView {
    let (form, locale) = (portal.form, portal.app.locale.get_untracked());
    let name = move |part| match part {
        Part::Filer => words.form.group_filer,
        Part::Person => words.form.group_person,
        Part::Representative => titles(locale, Step::Representative).name,
        Part::Papers => words.form.group_papers,
        Part::Send => words.form.group_send,
    };
    // Redrawn when something stands differently, not at every letter.
    let standing = Memo::new(move |_| {
        form.answers.with(|answers| {
            form.copies.with(|copies| form.report.with(|report| parts(here, answers, copies, report)))
        })
    });
    reactive(move || {
        let id = form.id.get_untracked();
        let parts = standing.get().into_iter().map(|(part, first, standing)| step_bar::Part {
            name: name(part),
            page: Page::Form(id.clone(), first).into(),
            standing,
        });
        step_bar(portal.app, words.form.way, status(locale, Status::Done), parts.collect())
    })
}

/// The control that was entered, by its path, and what its answer is called.
pub(super) type Lit = RwSignal<Option<(String, &'static str)>>;

/// Follows which control is in focus.
pub(super) fn follow(portal: Portal, lit: Lit) -> impl Fn(web_sys::FocusEvent) + 'static {
    move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let id = target.map(|target| target.id()).unwrap_or_default();
        let of = |field: &&Field| {
            id.strip_prefix(field.path()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let field = Field::ALL.iter().find(of);
        lit.set(field.map(|field| (id.clone(), field_name(portal.app.locale.get_untracked(), *field))));
    }
}

/// The right side of a page.
pub(super) fn beside(words: &'static Words, step: Step, lit: Lit) -> AnyView {
    let drawn = questions(step).iter().any(|field| place(field.path()).is_some());
    let calls: Vec<AnyView> = CALL
        .iter()
        .take(1)
        .map(|(to, number)| view! { <a href=format!("tel:{to}")>{*number}</a> }.into_any())
        .collect();
    view! {
        <aside class="beside" aria-label=words.chrome.help>
            {drawn.then(|| passport_page(words, lit.into()))}
            <p class="beside-help">{icon(Icon::Phone)}<span>{words.chrome.footer_ask}" "{calls}</span></p>
        </aside>
    }
    .into_any()
}
