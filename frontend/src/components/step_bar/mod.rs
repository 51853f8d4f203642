//! Where one is on the way: its parts with their names, what is done, what is open, and the way back to each that was begun.

use leptos::prelude::*;

use crate::address::Address;
use crate::context::AppContext;
use crate::model::way::Standing;

use super::link::link;

#[cfg(debug_assertions)]
pub mod examples;

/// A part of the way.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name.
    pub name: &'static str,
    /// Its first page.
    pub page: Address,
    /// How it stands.
    pub standing: Standing,
}

/// The bar. `label` names it; `done` is what a reader of the screen hears of a part that is done.
#[must_use]
pub fn step_bar(app: AppContext, label: &'static str, done: &'static str, parts: Vec<Part>) -> AnyView {
    let parts: Vec<AnyView> = parts.into_iter().map(|part| shown(app, done, part)).collect();
    view! { <nav aria-label=label><ol class="steps">{parts}</ol></nav> }.into_any()
}

fn shown(app: AppContext, done: &'static str, part: Part) -> AnyView {
    let Part { name, page, standing } = part;
    match standing {
        Standing::Done => view! {
            <li class="step-done">{link(app, page, "", name)}<span class="unseen">": "{done}</span></li>
        }
        .into_any(),
        Standing::Here => view! { <li aria-current="step">{name}</li> }.into_any(),
        Standing::Ahead => view! { <li>{name}</li> }.into_any(),
    }
}
