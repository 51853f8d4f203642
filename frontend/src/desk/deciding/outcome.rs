//! A decided case on the desk: how it ended, by what each line of the checklist was established, or that nobody looked,
//! and the letter of a refusal. The same for whoever decided and for whoever reads it later.

use leptos::prelude::*;
use shared::wire::v1::operator::{CaseWire, CheckedLineWire};

use crate::components::summary_list::{Row, summary};
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::model::decision::{Established, established};
use crate::text::desk::deciding::Words;

use super::found::found;

/// The pane's content.
pub(super) fn told(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let w = &words.operator;
    let stage = shared::text::stage(locale, &case.application.line.stage);
    let lines: Vec<AnyView> = case.checked.iter().map(|one| line(desk, words, case, one)).collect();
    let list = (!lines.is_empty()).then(|| {
        view! {
            <h3>{w.checklist_found}</h3>
            <ul class="findings" id="case.checked">{lines}</ul>
        }
    });
    let letter = case.application.refusal.as_ref().map(|refusal| {
        let reason = view! { <p class="as-written">{refusal.reason.clone()}</p> };
        let number = (!refusal.number.is_empty())
            .then(|| summary(vec![Row::new(w.refusal_number, refusal.number.clone())]));
        view! { {number}<h3>{w.reason}</h3>{reason} }
    });
    view! {
        <p id="case.outcome" data-stage=case.application.line.stage.clone()><strong>{stage}</strong></p>
        {list}
        {letter}
    }
    .into_any()
}

fn line(desk: Desk, words: &'static Words, case: &CaseWire, one: &CheckedLineWire) -> AnyView {
    let w = &words.operator;
    let locale = desk.app.locale.get_untracked();
    let (by, tone, said) = match established(one) {
        Established::Operator => ("operator", Tone::Done, w.found_operator),
        Established::Against => ("against", Tone::Bad, w.found_against),
        Established::Machine(means) => {
            (means.as_str(), Tone::Plain, shared::text::means(locale, means.as_str()))
        }
        Established::Nobody => ("nobody", Tone::Wait, w.found_nobody),
    };
    let name = shared::text::checklist(locale, &one.line);
    let found = found(desk, case, &one.line);
    view! { <li data-line=one.line.clone() data-by=by>{tag(tone, said)}<span>{name}{found}</span></li> }
        .into_any()
}
