//! What the service read of the copies of an identity document, field by field beside what was typed, and the pages of a PDF
//! as pictures.

use leptos::prelude::*;
use shared::contract::deciding::ReadCasePage;
use shared::wire::v1::operator::CaseWire;
use shared::wire::v1::reading::{CaseReadingWire, ReadRowWire};
use shared::wire::v1::report::FindingWire;

use crate::api::address;
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::text::desk::deciding::Words;
use crate::text::{name, with};

use super::parts::{page_shown, say};

/// Pages of a copy that are linked to; beside the answers lies every one.
const PAGES_MAX: u32 = 20;

/// The readings of a case; nothing where no identity document is copied.
pub(super) fn readings(desk: Desk, words: &'static Words, case: &CaseWire) -> AnyView {
    if case.readings.is_empty() {
        return ().into_any();
    }
    let id = &case.application.line.id;
    let all: Vec<AnyView> =
        case.readings.iter().map(|reading| reading_view(desk, words, id, reading)).collect();
    view! {
        <h4>{words.operator.read_title}</h4>
        <div id="case.readings">{all}</div>
    }
    .into_any()
}

fn reading_view(desk: Desk, words: &'static Words, case: &str, reading: &CaseReadingWire) -> AnyView {
    if reading.state == "waiting" {
        return view! { <p class="muted">{words.operator.read_waiting}</p> }.into_any();
    }
    let said = (!reading.findings.is_empty()).then(|| said(desk, &reading.findings));
    let rows = (!reading.rows.is_empty()).then(|| rows(desk, words, &reading.rows));
    view! {
        <div data-equal=reading.equal.clone() data-legible=reading.legible.clone()>
            {said}
            {rows}
            {pages(desk, words, case, reading)}
        </div>
    }
    .into_any()
}

fn rows(desk: Desk, words: &'static Words, rows: &[ReadRowWire]) -> AnyView {
    let w = &words.operator;
    let locale = desk.app.locale.get_untracked();
    let cells = |row: &ReadRowWire| {
        vec![
            view! { {name(locale, &row.at)} }.into_any(),
            view! { <span class="number">{row.copy.clone()}</span> }.into_any(),
            view! { <span class="number">{row.typed.clone()}</span> }.into_any(),
            agreement(words, &row.agreement),
        ]
    };
    let heads = vec![w.read_answer, w.read_copy, w.read_typed, w.read_agreement];
    table(w.read_title, heads, rows.iter().map(cells).collect())
}

fn said(desk: Desk, findings: &[FindingWire]) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let lines = findings.iter().map(|finding| {
        let tone = if finding.severity == "error" { Tone::Bad } else { Tone::Wait };
        view! { <li>{tag(tone, finding.basis.clone())}<span>{say(locale, finding)}</span></li> }.into_any()
    });
    view! { <ul class="findings">{lines.collect::<Vec<_>>()}</ul> }.into_any()
}

fn agreement(words: &'static Words, code: &str) -> AnyView {
    let w = &words.operator;
    let (tone, word) = match code {
        "equal" => (Tone::Plain, w.read_equal),
        "explained" => (Tone::Wait, w.read_explained),
        "doubtful" => (Tone::Wait, w.read_doubtful),
        _ => (Tone::Bad, w.read_differs),
    };
    tag(tone, word)
}

/// The pages of a PDF, each as a picture in a tab of its own.
fn pages(desk: Desk, words: &'static Words, case: &str, reading: &CaseReadingWire) -> AnyView {
    let of = reading.pages_in_all;
    let link = |number: u32| {
        let page = number.to_string();
        let href = address::<ReadCasePage>(&[case, &reading.copy, &page]);
        let name = with(words.operator.read_page, "page", &page);
        let (clicked, by_wheel) = (reading.copy.clone(), reading.copy.clone());
        let opens = move |id: &str| page_shown(desk, id, number, of);
        view! {
            <li>
                <a href=href target="_blank" rel="noopener" on:click=move |_| opens(&clicked) on:auxclick=move |_| opens(&by_wheel)>
                    {name}
                    <span class="unseen">" ("{words.chrome.new_tab}")"</span>
                </a>
            </li>
        }
        .into_any()
    };
    let links: Vec<AnyView> = (1..=of.min(PAGES_MAX)).map(link).collect();
    view! { <ul>{links}</ul> }.into_any()
}
