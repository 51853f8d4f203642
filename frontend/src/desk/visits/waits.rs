//! The supervisor's report: how long visitors of every office waited and were served on a day, and how often too long.

use leptos::prelude::*;
use shared::wire::v1::visits::DaySumWire;

use super::failure;
use crate::api::{ApiError, visits as api};
use crate::components::button::{ButtonStyle, button};
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::table::table;
use crate::desk::state::Desk;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::visits::{Words, words};

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.waits.title.into());
    let day = RwSignal::new(String::new());
    let lines = RwSignal::new(Vec::<DaySumWire>::new());
    let failed = RwSignal::new(None::<ApiError>);
    let load = move || {
        let asked = day.get_untracked().trim().to_owned();
        leptos::task::spawn_local(async move {
            match api::report(desk.app.api, &asked).await {
                Ok(got) => {
                    let _same = failed.try_set(None);
                    let _same = lines.try_set(got);
                }
                Err(why) => {
                    let _same = failed.try_set(Some(why));
                }
            }
        });
    };
    load();
    let frame = FormGroup::new("waits.day", words.waits.day).hint(words.waits.day_hint);
    view! {
        <h1>{words.waits.title}</h1>
        <p class="lead">{words.waits.lead}</p>
        {failure(desk, failed)}
        {line(frame, FieldBinding::to(day), Line::default())}
        {button("waits.show", words.waits.show, ButtonStyle::Main, load)}
        <div id="waits.report" aria-live="polite">{reactive(move || report(desk, words, lines.get()))}</div>
    }
    .into_any()
}

fn report(desk: Desk, words: &'static Words, lines: Vec<DaySumWire>) -> AnyView {
    let (h, locale) = (&words.hall, desk.app.locale.get_untracked());
    let Some(day) = lines.first().map(|line| line.day.clone()) else {
        return view! { <p class="muted">{words.waits.none}</p> }.into_any();
    };
    let heads = vec![
        words.home.office,
        h.visits,
        h.over_wait,
        h.over_serve,
        h.longest,
        h.longest_serving,
        h.absent_count,
    ];
    let rows = lines
        .into_iter()
        .map(|line| {
            let number = |value: i64| view! { {value} }.into_any();
            vec![
                desk.office_shown(&line.office),
                number(line.visits),
                number(line.waited_too_long),
                number(line.served_too_long),
                number(line.longest_wait),
                number(line.longest_serving),
                number(line.absent),
            ]
        })
        .collect();
    view! { <h2>{when::day_text(locale, &day)}</h2>{table(words.waits.title, heads, rows)} }.into_any()
}
