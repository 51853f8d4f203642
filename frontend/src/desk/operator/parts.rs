//! Parts of the operator's desk: a line of the queue, a candidate beside what was filed.

use leptos::prelude::*;
use shared::wire::v1::operator::{CandidateWire, QueueLine};

use crate::components::field::{Bound, Frame, area};
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::routes::Page;
use crate::desk::state::Desk;
use crate::live::pressed;
use crate::model::when;
use crate::text::desk::operator::Words;
use crate::text::with;

/// A line of the queue.
#[must_use]
pub(super) fn queue_line(desk: Desk, words: &'static Words, line: QueueLine) -> AnyView {
    let (tone, due_word) = match line.clock.as_str() {
        "overdue" => (Tone::Bad, words.operator.overdue),
        "soon" => (Tone::Wait, words.operator.due),
        "hearing" => (Tone::Open, words.operator.clock_hearing),
        _ => (Tone::Plain, words.operator.due),
    };
    // While the recipient is heard the clock stands: no day is shown that does not count.
    let due = match line.clock.as_str() {
        "hearing" => due_word.to_owned(),
        _ => format!("{due_word} {}", when::day_text(desk.locale.get_untracked(), &line.due_on)),
    };
    let held = match (line.mine, line.held_by.is_empty()) {
        (true, _) => words.operator.mine.to_owned(),
        (false, true) => words.operator.free.to_owned(),
        (false, false) => with(words.operator.held, "name", &line.held_by),
    };
    let (id, page) = (line.id.clone(), Page::Case(line.id.clone()));
    let current =
        move || desk.operator.selected.with(|selected| selected.as_deref() == Some(&id)).then_some("true");
    let href = page.path();
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        desk.go(page.clone());
    };
    view! {
        <li class="desk-line">
            <a id=format!("case.{}", line.id) href=href aria-current=current on:click=pressed(go)>
                <strong>{line.recipient}</strong>
                <br/>
                <span class="number">{line.number}</span>
                " "
                {tag(tone, due)}
                <br/>
                <span class="muted small">{held}</span>
            </a>
        </li>
    }
    .into_any()
}

/// What was filed, for the comparison with a candidate.
#[derive(Clone, Debug, Default)]
pub(super) struct Filed {
    /// Name, birth date, sex, citizenship, document.
    pub(super) values: [String; 5],
}

/// A candidate: filed and register side by side, the score explained, and why this is another person.
#[must_use]
pub(super) fn candidate(
    desk: Desk,
    words: &'static Words,
    filed: &Filed,
    found: CandidateWire,
    labels: [&'static str; 5],
    can_decide: bool,
) -> AnyView {
    let locale = desk.locale.get_untracked();
    let known = [
        found.name.clone(),
        when::day_text(locale, &found.birth_date),
        shared::text::sex(locale, &found.sex).to_owned(),
        found.citizenship.clone(),
        found.documents.join("\n"),
    ];
    let rows = labels
        .into_iter()
        .zip(filed.values.iter().zip(known))
        .map(|(label, (filed, known))| {
            let same = filed.to_lowercase() == known.to_lowercase();
            let class = if same { "" } else { "differs" };
            vec![
                view! { {label} }.into_any(),
                view! { {filed.clone()} }.into_any(),
                view! { <span class=class>{known}</span> }.into_any(),
            ]
        })
        .collect();
    let reasons = found
        .reasons
        .iter()
        .map(|reason| {
            vec![
                view! { {shared::text::score_reason(locale, &reason.code)} }.into_any(),
                view! { {reason.filed.clone()} }.into_any(),
                view! { {reason.known.clone()} }.into_any(),
                view! { <span class="number">{format!("{:+}", reason.points)}</span> }.into_any(),
            ]
        })
        .collect();
    let (tone, verdict) = if found.verdict == "certain" {
        (Tone::Bad, words.operator.certain)
    } else {
        (Tone::Wait, words.operator.possible)
    };
    let title = format!("{} · {}", found.name, when::grouped_iin(&found.iin));
    view! {
        <article class="candidate" id=format!("candidate.{}", found.person)>
            <h3><span>{title}</span>{tag(tone, format!("{verdict} · {}", found.score))}</h3>
            {table(words.operator.compare_title, vec![words.parts.field, words.operator.filed, words.operator.known], rows)}
            {table(
                words.operator.score,
                vec![words.operator.score, words.operator.filed, words.operator.known, words.operator.points],
                reasons,
            )}
            {can_decide.then(|| set_aside(desk, words, &found.person))}
        </article>
    }
    .into_any()
}

fn set_aside(desk: Desk, words: &'static Words, person: &str) -> AnyView {
    let (decision, read, write) = (desk.operator.decision, person.to_owned(), person.to_owned());
    let bound = Bound {
        get: Signal::derive(move || {
            decision.with(|decision| decision.set_aside.get(&read).cloned().unwrap_or_default())
        }),
        set: Callback::new(move |text| {
            decision.update(|decision| {
                decision.set_aside.insert(write.clone(), text);
            });
        }),
        left: Callback::new(|()| {}),
    };
    let frame = Frame::new(format!("set-aside.{person}"), words.operator.set_aside)
        .hint(words.operator.set_aside_hint);
    area(frame, bound, "", "2")
}
