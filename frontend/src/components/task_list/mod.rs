//! The pages of the journey with their statuses.

use leptos::prelude::*;

use super::link::link_as;
use super::tag::{Tone, tag};
use crate::address::Address;
use crate::context::AppContext;
use crate::model::journey::Status;
use crate::text::status;

#[cfg(debug_assertions)]
pub mod examples;

/// A task.
#[derive(Clone, Debug)]
pub struct Task {
    /// `id` of the link.
    pub id: String,
    /// Its title.
    pub title: &'static str,
    /// Where it is done.
    pub page: Address,
    /// How it stands.
    pub status: Status,
}

/// The tasks.
#[must_use]
pub fn task_list(app: AppContext, tasks: Vec<Task>) -> AnyView {
    let lines: Vec<AnyView> = tasks.into_iter().map(|task| line(app, task)).collect();
    view! { <ul class="tasks">{lines}</ul> }.into_any()
}

fn line(app: AppContext, task: Task) -> AnyView {
    let waits = task.status == Status::CannotStartYet;
    let name = if waits {
        view! { <span class="task-waits" id=task.id.clone()>{task.title}</span> }.into_any()
    } else {
        link_as(app, task.page, "", Some(task.id.clone()), task.title)
    };
    let tone = match task.status {
        Status::Done => Tone::Done,
        Status::InProgress => Tone::Wait,
        Status::NotStarted => Tone::Open,
        Status::CannotStartYet => Tone::Plain,
    };
    let state = tag(tone, status(app.locale.get_untracked(), task.status));
    view! { <li class="task">{name}<span id=format!("{}.status", task.id)>{state}</span></li> }.into_any()
}
