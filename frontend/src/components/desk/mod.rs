//! Parts of the operator's desk: a line of the queue, a candidate beside what was filed.

use leptos::prelude::*;
use shared::wire::v1::operator::{CandidateWire, QueueLine};

use super::field::{Bound, Frame, area};
use super::table::table;
use super::tag::{Tone, tag};
use crate::context::Portal;
use crate::live::pressed;
use crate::model::when;
use crate::routes::Page;
use crate::text::Words;
use crate::text::with;

#[cfg(debug_assertions)]
pub mod examples;

/// A line of the queue.
#[must_use]
pub fn queue_line(portal: Portal, words: &'static Words, line: QueueLine, today: &str) -> AnyView {
    let overdue = !today.is_empty() && line.due_on.as_str() < today;
    let due_word = if overdue { words.desk.overdue } else { words.desk.due };
    let due = format!("{due_word} {}", when::day_text(portal.locale.get_untracked(), &line.due_on));
    let held = match (line.mine, line.held_by.is_empty()) {
        (true, _) => words.desk.mine.to_owned(),
        (false, true) => words.desk.free.to_owned(),
        (false, false) => with(words.desk.held, "name", &line.held_by),
    };
    let (id, page) = (line.id.clone(), Page::Case(line.id.clone()));
    let current =
        move || portal.desk.selected.with(|selected| selected.as_deref() == Some(&id)).then_some("true");
    let href = page.path();
    let go = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        portal.go(page.clone());
    };
    let tone = if overdue { Tone::Bad } else { Tone::Plain };
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
pub struct Filed {
    /// Name, birth date, sex, citizenship, document.
    pub values: [String; 5],
}

/// A candidate: filed and register side by side, the score explained, and why this is another person.
#[must_use]
pub fn candidate(
    portal: Portal,
    words: &'static Words,
    filed: &Filed,
    found: CandidateWire,
    labels: [&'static str; 5],
    can_decide: bool,
) -> AnyView {
    let locale = portal.locale.get_untracked();
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
        (Tone::Bad, words.desk.certain)
    } else {
        (Tone::Wait, words.desk.possible)
    };
    let title = format!("{} · {}", found.name, when::grouped_iin(&found.iin));
    view! {
        <article class="candidate" id=format!("candidate.{}", found.person)>
            <h3><span>{title}</span>{tag(tone, format!("{verdict} · {}", found.score))}</h3>
            {table(words.desk.compare_title, vec![words.form.conflict_field, words.desk.filed, words.desk.known], rows)}
            {table(
                words.desk.score,
                vec![words.desk.score, words.desk.filed, words.desk.known, words.desk.points],
                reasons,
            )}
            {can_decide.then(|| set_aside(portal, words, &found.person))}
        </article>
    }
    .into_any()
}

fn set_aside(portal: Portal, words: &'static Words, person: &str) -> AnyView {
    let (decision, read, write) = (portal.desk.decision, person.to_owned(), person.to_owned());
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
    let frame =
        Frame::new(format!("set-aside.{person}"), words.desk.set_aside).hint(words.desk.set_aside_hint);
    area(frame, bound, "", "2")
}
