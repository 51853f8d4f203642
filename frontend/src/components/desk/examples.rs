//! Examples of this component, for the gallery.

use leptos::prelude::*;

use shared::wire::v1::operator::QueueLine;

use super::queue_line;
use crate::context::Portal;
use crate::text::Words;

/// The examples.
#[must_use]
pub fn examples(portal: Portal, words: &'static Words) -> AnyView {
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
    };
    view! { <ol>{queue_line(portal, words, line, "2099-01-07")}</ol> }.into_any()
}
