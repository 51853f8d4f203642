//! The hall of the clerk's office: tickets are drawn, the next visitor is called, served. The board asks the service
//! anew every few seconds; whose turn it is the service says, nobody here can choose.

use std::time::Duration;

use leptos::prelude::*;
use shared::text::visits as said;
use shared::visits::Purpose;
use shared::visits::ticket::{TicketState, TicketStep};
use shared::wire::v1::visits::{BoardWire, BookingWire, DaySumWire, DrawWire, TicketWire};

use super::failure;
use crate::api::{ApiError, visits as api};
use crate::browser;
use crate::components::banner::{Weight, banner};
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::field::{FieldBinding, FormGroup};
use crate::components::panel::waiting;
use crate::components::select::select;
use crate::components::summary_list::{Row, summary};
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::state::{Desk, Serving};
use crate::model::today::clock;
use crate::reactive::reactive;
use crate::routes::desk::Page;
use crate::text::desk::visits::{Words, words};
use crate::text::{fill, with};

/// How often the board is asked for.
const EVERY: Duration = Duration::from_secs(10);

/// What the page holds.
#[derive(Clone, Copy)]
struct Hall {
    board: RwSignal<Option<BoardWire>>,
    counter: RwSignal<String>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    key: RwSignal<String>,
}

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.hall.title.into());
    let hall = Hall {
        board: RwSignal::new(None),
        counter: desk.visits.counter,
        busy: RwSignal::new(false),
        failed: RwSignal::new(None),
        key: RwSignal::new(browser::fresh_key()),
    };
    load(desk, hall);
    if let Ok(timer) = set_interval_with_handle(move || load(desk, hall), EVERY) {
        on_cleanup(move || timer.clear());
    }
    view! {
        <h1>{words.hall.title}</h1>
        <p class="lead">{words.hall.lead}</p>
        {failure(desk, hall.failed)}
        {reactive(move || calling(desk, words, hall))}
        {reactive(move || hall.board.get().map_or_else(
            || waiting(words.chrome.loading),
            |board| shown(desk, words, hall, board),
        ))}
    }
    .into_any()
}

/// Asks for the board; the one on the screen stays until the new one is here.
fn load(desk: Desk, hall: Hall) {
    leptos::task::spawn_local(async move {
        match api::board(desk.app.api).await {
            Ok(board) => show(hall, board),
            Err(why) => {
                let _same = hall.failed.try_set(Some(why));
            }
        }
    });
}

/// Shows a board that differs from the one on the screen; whoever stood on a button of it stands there again.
fn show(hall: Hall, board: BoardWire) {
    if hall.board.try_with_untracked(|old| old.as_ref() == Some(&board)) != Some(false) {
        return;
    }
    let held = browser::focused();
    hall.board.set(Some(board));
    if held.starts_with("ticket.") || held.starts_with("hall.came.") {
        browser::focus_again(held);
    }
}

/// Does something, tells what came of it, and asks for the board again.
fn run<T, F>(desk: Desk, hall: Hall, work: F, tell: impl FnOnce(T) -> String + 'static)
where
    T: 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    if hall.busy.get_untracked() {
        return;
    }
    hall.busy.set(true);
    hall.failed.set(None);
    leptos::task::spawn_local(async move {
        match work.await {
            Ok(done) => desk.app.say(&tell(done)),
            Err(why) => {
                let _same = hall.failed.try_set(Some(why));
                browser::focus_soon("visits.failed");
            }
        }
        // What was answered is answered; the next press asks something new.
        let _same = hall.key.try_set(browser::fresh_key());
        let _same = hall.busy.try_set(false);
        load(desk, hall);
    });
}

/// The counter and its one button, and the tickets that can be drawn. Follows the number of counters only.
fn calling(desk: Desk, words: &'static Words, hall: Hall) -> AnyView {
    let counters = Memo::new(move |_| hall.board.with(|board| board.as_ref().map(|board| board.counters)));
    let Some(counters) = counters.get() else { return ().into_any() };
    let locale = desk.app.locale.get_untracked();
    let offers = (1..=counters).map(|one| (one.to_string(), one.to_string())).collect();
    let next = move || {
        let counter = hall.counter.with_untracked(|counter| counter.parse().unwrap_or(0));
        let key = hall.key.get_untracked();
        let work = async move { api::next(desk.app.api, &key, counter).await };
        run(desk, hall, work, move |ticket: TicketWire| {
            let counter = ticket.counter.to_string();
            fill(words.hall.counter_said, &[("label", &ticket.label), ("counter", &counter)])
        });
    };
    let draws: Vec<AnyView> = Purpose::ALL
        .iter()
        .map(|purpose| {
            let text = with(words.hall.draw, "purpose", said::purpose(locale, *purpose));
            let id = format!("hall.draw.{}", purpose.as_str());
            let wire = DrawWire { purpose: Some(*purpose), booking: String::new() };
            view! {
                <button type="button" id=id class=ButtonStyle::Quiet.class()
                    on:click=crate::reactive::on_click(move |_| draw(desk, words, hall, wire.clone()))>{text}</button>
            }
            .into_any()
        })
        .collect();
    let frame = FormGroup::new("hall.counter", words.hall.counter);
    view! {
        {select(frame, words.hall.counter_first, offers, FieldBinding::to(hall.counter))}
        <div class="actions">
            {busy_button("hall.next", words.hall.next, words.hall.calling, ButtonStyle::Main, hall.busy.into(), next)}
            {draws}
        </div>
    }
    .into_any()
}

fn draw(desk: Desk, words: &'static Words, hall: Hall, wire: DrawWire) {
    let key = hall.key.get_untracked();
    let work = async move { api::draw(desk.app.api, &key, &wire).await };
    run(desk, hall, work, move |ticket: TicketWire| with(words.hall.drawn, "label", &ticket.label));
}

fn shown(desk: Desk, words: &'static Words, hall: Hall, board: BoardWire) -> AnyView {
    let closed =
        (!board.open).then(|| banner(Weight::Warning, "", view! { <p>{words.hall.closed}</p> }.into_any()));
    view! {
        {closed}
        {at_counters(desk, words, hall, board.at_counters)}
        {line(desk, words, board.waiting)}
        {expected(desk, words, hall, board.expected)}
        {sum(words, &board.sum)}
    }
    .into_any()
}

fn minutes(words: &'static Words, minutes: i64, too_long: bool) -> AnyView {
    let late = too_long.then(|| tag(Tone::Bad, words.hall.too_long));
    view! { {with(words.hall.minutes, "minutes", &minutes.to_string())} " " {late} }.into_any()
}

fn purpose(desk: Desk, purpose: Purpose) -> &'static str {
    said::purpose(desk.app.locale.get_untracked(), purpose)
}

fn at_counters(desk: Desk, words: &'static Words, hall: Hall, tickets: Vec<TicketWire>) -> AnyView {
    let h = &words.hall;
    if tickets.is_empty() {
        return view! { <h2>{h.at_counters}</h2><p class="muted">{h.counters_free}</p> }.into_any();
    }
    let locale = desk.app.locale.get_untracked();
    let rows = tickets
        .into_iter()
        .map(|one| {
            let state = said::ticket_state(locale, one.state);
            let serving = one.state == TicketState::Serving;
            let steps: &[(TicketStep, &str)] = if serving {
                &[(TicketStep::Finish, h.finish)]
            } else {
                &[(TicketStep::Start, h.start), (TicketStep::MarkAbsent, h.absent)]
            };
            let mut steps: Vec<AnyView> =
                steps.iter().map(|(step, text)| step_button(desk, hall, &one, *step, text)).collect();
            if serving {
                steps.push(to_work(desk, words, &one));
            }
            vec![
                view! { <span class="number">{one.label.clone()}</span> }.into_any(),
                view! { {one.counter} }.into_any(),
                view! { {purpose(desk, one.purpose)} }.into_any(),
                minutes(words, one.waited, one.waited_too_long),
                minutes(words, one.served, one.served_too_long),
                view! { {tag(Tone::Open, state)}<div class="actions">{steps}</div> }.into_any(),
            ]
        })
        .collect();
    let heads = vec![h.ticket, h.counter_head, h.purpose, h.waited, h.served, h.state];
    view! { <h2>{h.at_counters}</h2>{table(h.at_counters, heads, rows)} }.into_any()
}

/// Takes a step of a ticket. Whose turn it is nobody chooses: the next one is called, whoever it is.
async fn taken(desk: Desk, id: &str, version: i64, step: TicketStep) -> Result<TicketWire, ApiError> {
    match step {
        TicketStep::Call | TicketStep::Start => api::start(desk.app.api, id, version).await,
        TicketStep::Finish => api::finish(desk.app.api, id, version).await,
        TicketStep::MarkAbsent => api::absent(desk.app.api, id, version).await,
    }
}

fn step_button(desk: Desk, hall: Hall, ticket: &TicketWire, step: TicketStep, text: &str) -> AnyView {
    let (id, version, label) = (ticket.id.clone(), ticket.version, ticket.label.clone());
    let said = format!("{label}: {text}");
    let control = format!("ticket.{label}.{}", step.as_str());
    let act = move |_| {
        let (id, said) = (id.clone(), said.clone());
        let work = async move { taken(desk, &id, version, step).await };
        run(desk, hall, work, move |ticket: TicketWire| {
            let serving = ticket.state == TicketState::Serving;
            let serving = serving.then_some(Serving { ticket: ticket.id, label: ticket.label });
            let _same = desk.visits.serving.try_set(serving);
            said
        });
    };
    let name = format!("{text} {label}");
    view! {
        <button type="button" class=ButtonStyle::Quiet.class() id=control aria-label=name
            on:click=crate::reactive::on_click(act)>{text.to_owned()}</button>
        " "
    }
    .into_any()
}

/// From the visitor to the work: what is opened or given there belongs to this visit.
fn to_work(desk: Desk, words: &'static Words, ticket: &TicketWire) -> AnyView {
    let (page, text) = match ticket.purpose {
        Purpose::Collect => (Page::Results, words.hall.to_results),
        Purpose::HandIn => (Page::Counter, words.hall.to_counter),
    };
    let serving = Serving { ticket: ticket.id.clone(), label: ticket.label.clone() };
    button(&format!("ticket.{}.work", ticket.label), text, ButtonStyle::Quiet, move || {
        desk.visits.serving.set(Some(serving.clone()));
        desk.app.go(page.clone());
    })
}

/// Which visit a page of the clerk works for.
pub(in crate::desk) fn served(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    reactive(move || {
        let serving = desk.visits.serving.get();
        let said = serving.map(|one| with(words.hall.belongs, "label", &one.label));
        said.map(|said| banner(Weight::Note, "", view! { <p id="visit.served">{said}</p> }.into_any()))
            .into_any()
    })
}

fn line(desk: Desk, words: &'static Words, tickets: Vec<TicketWire>) -> AnyView {
    let h = &words.hall;
    if tickets.is_empty() {
        return view! { <h2>{h.waiting}</h2><p class="muted" id="hall.nobody">{h.nobody}</p> }.into_any();
    }
    let rows = tickets
        .into_iter()
        .map(|one| {
            let booked = one.booked_for.map(|minute| with(h.booked_for, "time", &clock(minute)));
            vec![
                view! { <span class="number">{one.label.clone()}</span> }.into_any(),
                view! { {purpose(desk, one.purpose)} " " <span class="muted">{booked}</span> }.into_any(),
                minutes(words, one.waited, one.waited_too_long),
            ]
        })
        .collect();
    view! { <h2>{h.waiting}</h2>{table(h.waiting, vec![h.ticket, h.purpose, h.waited], rows)} }.into_any()
}

fn expected(desk: Desk, words: &'static Words, hall: Hall, bookings: Vec<BookingWire>) -> AnyView {
    let h = &words.hall;
    if bookings.is_empty() {
        return view! { <h2>{h.expected}</h2><p class="muted">{h.nobody_expected}</p> }.into_any();
    }
    let rows = bookings
        .into_iter()
        .map(|one| {
            let wire = DrawWire { purpose: None, booking: one.id.clone() };
            let id = format!("hall.came.{}", one.id);
            let came = button(&id, h.came, ButtonStyle::Text, move || draw(desk, words, hall, wire.clone()));
            vec![
                view! { {clock(one.minute)} }.into_any(),
                view! { {one.name} }.into_any(),
                view! { {purpose(desk, one.purpose)} " " {came} }.into_any(),
            ]
        })
        .collect();
    let heads = vec![words.home.when, words.contact.initials, h.purpose];
    view! { <h2>{h.expected}</h2>{table(h.expected, heads, rows)} }.into_any()
}

/// The day so far.
pub(super) fn sum(words: &'static Words, sum: &DaySumWire) -> AnyView {
    let h = &words.hall;
    let rows = [
        (h.visits, sum.visits),
        (h.absent_count, sum.absent),
        (h.over_wait, sum.waited_too_long),
        (h.over_serve, sum.served_too_long),
        (h.longest, sum.longest_wait),
        (h.longest_serving, sum.longest_serving),
    ];
    let rows = rows.into_iter().map(|(key, value)| Row::new(key, value.to_string())).collect();
    view! { <h2>{h.sum}</h2>{summary(rows)} }.into_any()
}
