//! Examples of the operator's parts, for the gallery.

use leptos::prelude::*;

use shared::wire::v1::operator::QueueLine;

use super::parts::queue_line;
use crate::desk::state::Desk;
use crate::text::desk::deciding::words;

/// The examples.
#[must_use]
pub(crate) fn examples(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    let line = QueueLine {
        id: "example".into(),
        number: "F-2099-000001".into(),
        recipient: "ERIKSSON ANNA MARIA".into(),
        lodged_at: "2099-01-05T05:00:00Z".into(),
        due_on: "2099-01-06".into(),
        stage: "lodged".into(),
        held_by: String::new(),
        mine: false,
        why: vec!["duplicate-candidate".into()],
        kind: "formation".into(),
        channel: "portal".into(),
        office: String::new(),
        clock: "on_time".into(),
    };
    view! { <ol>{queue_line(desk, words, line)}</ol> }.into_any()
}
