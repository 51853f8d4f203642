//! What the registers say of a case, and asking them once more.

use leptos::prelude::*;
use shared::evidence::Outcome;
use shared::text::house;
use shared::wire::v1::ask::RegisterAnswerWire;
use shared::wire::v1::operator::CaseWire;

use crate::api::deciding;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::deciding::Words;
use crate::text::with;

/// The registers that were asked; nothing where none is connected.
pub(super) fn said(desk: Desk, words: &'static Words, case: &CaseWire) -> Option<AnyView> {
    let w = &words.operator;
    let rows: Vec<Vec<AnyView>> = case.registers.iter().map(|one| row(desk, words, one)).collect();
    (!rows.is_empty()).then(|| {
        let heads = vec![w.registers_who, w.registers_says, w.registers_at];
        let again = case.mine.then(|| again(desk, words, case));
        let numbers = case.mine.then(|| numbers(desk, words, case));
        view! {
            <h3>{w.registers_title}</h3>
            {table(w.registers_title, heads, rows)}
            {again}
            {numbers}
        }
        .into_any()
    })
}

fn row(desk: Desk, words: &'static Words, one: &RegisterAnswerWire) -> Vec<AnyView> {
    let locale = desk.app.locale.get_untracked();
    let w = &words.operator;
    let (tone, result) = match Outcome::parse(&one.outcome) {
        Some(Outcome::Proved) => (Tone::Done, w.registers_proved),
        Some(Outcome::Contradicted) => (Tone::Bad, w.registers_contradicted),
        Some(Outcome::Away) => (Tone::Wait, w.registers_away),
        _ => (Tone::Wait, w.registers_doubtful),
    };
    let why: Vec<AnyView> =
        one.why.iter().map(|code| view! { <li>{shared::text::why(locale, code)}</li> }.into_any()).collect();
    let why = (!why.is_empty()).then(|| view! { <ul>{why}</ul> });
    vec![
        view! { <span>{house::message(locale, &one.register).to_owned()}</span> }.into_any(),
        view! { {tag(tone, result.to_owned())} {why} }.into_any(),
        view! { <span>{when::moment_text(locale, &one.at)}</span> }.into_any(),
    ]
}

fn again(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let (busy, id) = (RwSignal::new(false), case.application.line.id.clone());
    let act = move || {
        let id = id.clone();
        busy.set(true);
        desk.app.signing.refusal.set(None);
        leptos::task::spawn_local(async move {
            match deciding::ask_registers(desk.app.api, &id).await {
                Ok(said) => desk.operator.case.update(|shown| {
                    if let Some(shown) = shown.as_mut().filter(|shown| shown.application.line.id == id) {
                        (shown.registers, shown.evidence) = (said.answers, said.evidence);
                    }
                }),
                Err(why) => desk.app.signing.refusal.set(Some(why)),
            }
            busy.try_set(false);
        });
    };
    let w = &words.operator;
    busy_button(
        "case.registers",
        w.registers_again,
        words.chrome.loading,
        ButtonStyle::Quiet,
        busy.into(),
        act,
    )
}

/// Which numbers the national register knows of this person, when somebody asks.
fn numbers(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    let (busy, known) = (RwSignal::new(false), RwSignal::new(None::<Vec<String>>));
    let id = case.application.line.id.clone();
    let act = move || {
        let id = id.clone();
        busy.set(true);
        desk.app.signing.refusal.set(None);
        leptos::task::spawn_local(async move {
            match deciding::look_up(desk.app.api, &id).await {
                Ok(said) => {
                    let _same = known.try_set(Some(said.known));
                }
                Err(why) => desk.app.signing.refusal.set(Some(why)),
            }
            busy.try_set(false);
        });
    };
    let w = &words.operator;
    let said = move || {
        known.get().map(|numbers| match numbers.is_empty() {
            true => w.numbers_none.to_owned(),
            false => with(w.numbers_known, "iin", &numbers.join(", ")),
        })
    };
    view! {
        {busy_button("case.numbers", w.numbers_ask, words.chrome.loading, ButtonStyle::Quiet, busy.into(), act)}
        <p id="case.numbers.known" aria-live="polite">{reactive(move || said().into_any())}</p>
    }
    .into_any()
}
