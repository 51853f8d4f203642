//! Parts of the operator's desk: a line of the queue, a candidate beside what was filed, what was decided last.

use leptos::prelude::*;
use shared::finding::{Finding, FindingCode};
use shared::form::Field;
use shared::law::Cite;
use shared::wire::v1::operator::{CandidateWire, CaseWire, QueueLine};
use shared::wire::v1::report::FindingWire;

use super::choose;
use crate::components::link::link_as;
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::model::comparison::{Side, Unknown};
use crate::model::journey::Step;
use crate::model::when;
use crate::reactive::{on_click, reactive};
use crate::routes::desk::Page;
use crate::text::desk::deciding::Words;
use crate::text::{field_name, step, with};

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
        _ => format!("{due_word} {}", when::day_text(desk.app.locale.get_untracked(), &line.due_on)),
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
        desk.app.go(page.clone());
    };
    view! {
        <li class="desk-line">
            <a id=format!("case.{}", line.id) href=href aria-current=current on:click=on_click(go)>
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

fn lines(class: &'static str, texts: Vec<String>) -> AnyView {
    let lines: Vec<AnyView> =
        texts.into_iter().map(|text| view! { <span class="spelling">{text}</span> }.into_any()).collect();
    view! { <span class=class>{lines}</span> }.into_any()
}

/// A candidate: filed and register side by side, the score explained, and what is decided about them.
#[must_use]
pub(super) fn candidate(
    desk: Desk,
    words: &'static Words,
    filed: &Side,
    case: &CaseWire,
    found: &CandidateWire,
) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let unknown = Unknown { day: words.operator.day_unknown, month: words.operator.month_unknown };
    let known = Side::of_candidate(found);
    let labels = [
        step(locale, Step::Names).name,
        field_name(locale, Field::BirthDate),
        field_name(locale, Field::Sex),
        field_name(locale, Field::Citizenship),
        field_name(locale, Field::DocumentNumber),
    ];
    let sides = filed.shown(locale, unknown).into_iter().zip(known.shown(locale, unknown));
    let rows = labels
        .into_iter()
        .zip(filed.agrees(&known))
        .zip(sides)
        .map(|((label, agree), (filed, known))| {
            let class = if agree { "" } else { "differs" };
            vec![view! { {label} }.into_any(), lines("", filed), lines(class, known)]
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
        <article class="candidate" id=format!("candidate.{}", found.person) tabindex="-1">
            <h3><span>{title}</span>{tag(tone, format!("{verdict} · {}", found.score))}</h3>
            {table(words.operator.compare_title, vec![words.parts.field, words.operator.filed, words.operator.known], rows)}
            {table(
                words.operator.score,
                vec![words.operator.score, words.operator.filed, words.operator.known, words.operator.points],
                reasons,
            )}
            {choose::about(desk, words, case, found)}
        </article>
    }
    .into_any()
}

/// What was decided last: for whom, which number, and the way back to it.
pub(super) fn decided(desk: Desk, words: &'static Words) -> AnyView {
    let w = &words.operator;
    reactive(move || {
        let Some(case) = desk.operator.decided.get() else { return ().into_any() };
        let filed = &case.application;
        let what = match (filed.line.stage.as_str(), filed.iin.as_str()) {
            ("refused", _) => w.refuse_done.to_owned(),
            ("hearing", _) => w.hear_done.to_owned(),
            (_, "") => String::new(),
            (_, iin) if case.kind == "correction" => {
                with(w.decided_corrected, "iin", &when::grouped_iin(iin))
            }
            (_, iin) => with(w.decided_formed, "iin", &when::grouped_iin(iin)),
        };
        let to = Page::Case(filed.line.id.clone());
        view! {
            <p class="desk-strip" id="operator.decided" data-stage=filed.line.stage.clone()>
                <strong>{filed.line.number.clone()}</strong>
                " "
                {filed.line.recipient.clone()}
                ": "
                {what}
                " "
                {link_as(desk.app, to, "", Some("operator.decided.open".to_owned()), w.open_case)}
            </p>
        }
        .into_any()
    })
}

/// How many copies of the case the reader has not opened.
pub(super) fn unopened(desk: Desk, case: &CaseWire) -> Signal<usize> {
    let ids = case.unopened.clone();
    let opened = desk.operator.opened;
    Signal::derive(move || opened.with(|opened| ids.iter().filter(|id| !opened.contains(*id)).count()))
}

/// A page of a copy was shown, of so many; after the last of them the copy is opened, as the service counts it too.
pub(super) fn page_shown(desk: Desk, copy: &str, page: u32, of: u32) {
    desk.operator.pages.update(|pages| {
        pages.insert((copy.to_owned(), page));
    });
    let all = desk
        .operator
        .pages
        .with_untracked(|pages| (1..=of).all(|page| pages.contains(&(copy.to_owned(), page))));
    if all && of > 0 {
        desk.operator.opened.update(|opened| opened.extend([copy.to_owned()]));
    }
}

/// A finding in words, from its wire form.
pub(super) fn say(locale: shared::text::Locale, wire: &FindingWire) -> String {
    let (Some(code), Some(basis)) = (FindingCode::parse(&wire.code), Cite::parse(&wire.basis)) else {
        return wire.code.clone();
    };
    let path = Field::of_path(&wire.at).map_or("", Field::path);
    let mut finding = Finding::new(code, path, basis);
    for (name, value) in &wire.values {
        if let Some(known) = VALUE_NAMES.iter().find(|known| *known == name) {
            finding = finding.with(known, value.clone());
        }
    }
    shared::text::finding(locale, &finding)
}

/// Names of the values findings carry.
const VALUE_NAMES: [&str; 31] = [
    "max",
    "character",
    "edition",
    "word",
    "text",
    "date",
    "years",
    "birth",
    "issued",
    "kind",
    "issuer",
    "expires",
    "citizenship",
    "lines",
    "field",
    "line",
    "from",
    "to",
    "mrz",
    "typed",
    "fields",
    "purpose",
    "length",
    "until",
    "stated",
    "power",
    "form",
    "country",
    "other",
    "label",
    "iin",
];
