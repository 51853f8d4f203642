//! What the queue shows: filters, how many cases stand how, pages, and the next free case for whoever asks.

use leptos::prelude::*;
use shared::wire::v1::operator::{QueueQuery, QueueWire};

use super::calls::load_queue;
use crate::api::deciding;
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup};
use crate::components::select::select;
use crate::desk::state::Desk;
use crate::routes::desk::Page;
use crate::text::desk::deciding::Words;
use crate::text::fill;

/// One filter: its control, its label and what it offers.
struct Filter {
    id: &'static str,
    label: &'static str,
    offers: Vec<(&'static str, &'static str)>,
    part: fn(&mut QueueQuery) -> &mut String,
}

fn filters(words: &'static Words) -> Vec<Filter> {
    let w = &words.operator;
    vec![
        Filter {
            id: "queue.clock",
            label: w.clock,
            offers: vec![
                ("overdue", w.clock_overdue),
                ("soon", w.clock_soon),
                ("on_time", w.clock_on_time),
                ("hearing", w.clock_hearing),
            ],
            part: |query| &mut query.clock,
        },
        Filter {
            id: "queue.held",
            label: w.held_filter,
            offers: vec![("mine", w.held_mine), ("free", w.held_free)],
            part: |query| &mut query.held,
        },
        Filter {
            id: "queue.kind",
            label: w.kind,
            offers: vec![
                ("formation", w.kind_formation),
                ("convict", w.kind_convict),
                ("correction", w.kind_correction),
            ],
            part: |query| &mut query.kind,
        },
        Filter {
            id: "queue.channel",
            label: w.channel,
            offers: vec![("portal", w.channel_portal), ("service_centre", w.channel_centre)],
            part: |query| &mut query.channel,
        },
    ]
}

/// The filters and the button for the next case; they keep their place while the queue is fetched anew.
pub(super) fn view(desk: Desk, words: &'static Words) -> AnyView {
    let controls: Vec<AnyView> = filters(words)
        .into_iter()
        .map(|filter| {
            let Filter { id, label, offers, part } = filter;
            let query = desk.operator.query;
            let bound = FieldBinding {
                set: Callback::new(move |value| {
                    query.update(|query| {
                        *part(query) = value;
                        query.page = 1;
                    });
                    load_queue(desk);
                }),
                ..FieldBinding::part(query, part)
            };
            let offers = offers.into_iter().map(|(value, said)| (value.to_owned(), said.to_owned()));
            select(FormGroup::new(id, label), words.operator.any, offers.collect(), bound)
        })
        .collect();
    view! {
        {next(desk, words)}
        {details("queue.filters", words.operator.filters, controls.into_any())}
    }
    .into_any()
}

fn next(desk: Desk, words: &'static Words) -> AnyView {
    use shared::access::Action;
    if !desk.app.may(Action::Decide) {
        return ().into_any();
    }
    let busy = RwSignal::new(false);
    let act = move || {
        busy.set(true);
        desk.app.signing.refusal.set(None);
        let query = desk.operator.query.get_untracked();
        leptos::task::spawn_local(async move {
            match deciding::next(desk.app.api, &query).await {
                Ok(case) => desk.app.go(Page::Case(case.application.line.id)),
                Err(why) => desk.app.signing.refusal.set(Some(why)),
            }
            busy.try_set(false);
            load_queue(desk);
        });
    };
    busy_button("queue.next", words.operator.next, words.chrome.loading, ButtonStyle::Main, busy.into(), act)
}

/// How many cases stand how.
pub(super) fn counts(words: &'static Words, queue: &QueueWire) -> AnyView {
    let counts = &queue.counts;
    let [overdue, soon, on_time, hearing, mine] =
        [counts.overdue, counts.soon, counts.on_time, counts.hearing, counts.mine].map(|n| n.to_string());
    let said = fill(
        words.operator.counts,
        &[
            ("overdue", &overdue),
            ("soon", &soon),
            ("on_time", &on_time),
            ("hearing", &hearing),
            ("mine", &mine),
        ],
    );
    view! { <p class="small" id="queue.counts">{said}</p> }.into_any()
}

/// Turning pages; nothing when there is one.
pub(super) fn pages(desk: Desk, words: &'static Words, queue: &QueueWire) -> AnyView {
    if queue.pages < 2 {
        return ().into_any();
    }
    let turn = move |page: u32| {
        move || {
            desk.operator.query.update(|query| query.page = page);
            load_queue(desk);
        }
    };
    let (page, pages, total) = (queue.page, queue.pages, queue.total.to_string());
    let said = fill(
        words.operator.page_of,
        &[("page", &page.to_string()), ("pages", &pages.to_string()), ("total", &total)],
    );
    view! {
        <p class="small">{said}</p>
        {(page > 1).then(|| button("queue.back", words.operator.previous_page, ButtonStyle::Quiet, turn(page - 1)))}
        {(page < pages).then(|| button("queue.on", words.operator.next_page, ButtonStyle::Quiet, turn(page + 1)))}
    }
    .into_any()
}
