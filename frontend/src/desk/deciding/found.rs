//! What machines found of a line of the checklist, on the desk.

use leptos::prelude::*;
use shared::evidence::Outcome;
use shared::wire::v1::operator::CaseWire;

use crate::desk::state::Desk;
use crate::model::evidence;
use crate::model::when::{moment_short, moment_text};

/// Beneath the line.
pub(super) fn found(desk: Desk, case: &CaseWire, line: &str) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let said: Vec<AnyView> = evidence::of_line(locale, &case.evidence, line)
        .into_iter()
        .map(|one| {
            let result = one.result.map_or("unknown", Outcome::as_str);
            let class =
                if one.result == Some(Outcome::Proved) { "desk-found" } else { "desk-found desk-found-not" };
            let (short, whole) = (moment_short(&one.at), moment_text(locale, &one.at));
            view! {
                <p class=class data-result=result>
                    {one.text}" · "<time datetime=one.at title=whole>{short}</time>
                </p>
            }
            .into_any()
        })
        .collect();
    said.into_any()
}
