//! Examples of this component, for the gallery.

use leptos::prelude::*;

use super::{Task, task_list};
use crate::context::AppContext;
use crate::model::journey::Status;
use crate::routes::portal::Page;
use crate::text::portal::Words;

/// The examples.
#[must_use]
pub fn examples(app: AppContext, words: &'static Words) -> AnyView {
    let task = |at: usize, status| Task {
        id: format!("example.task.{at}"),
        title: words.form.title,
        page: Page::Start.into(),
        status,
    };
    let states = [Status::Done, Status::InProgress, Status::NotStarted, Status::CannotStartYet];
    task_list(app, states.into_iter().enumerate().map(|(at, status)| task(at, status)).collect())
}
