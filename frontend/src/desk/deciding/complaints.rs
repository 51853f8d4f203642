//! The register of complaints, and the answer to each.

use leptos::prelude::*;
use shared::complaint::{About, Outcome};
use shared::text::house;
use shared::wire::v1::complaint::{ComplaintAnswerWire, ComplaintWire};

use crate::api::deciding as api;
use crate::components::button::{ButtonStyle, busy_button};
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, area};
use crate::components::select::select;
use crate::components::summary_list::{Row, summary};
use crate::desk::board::Board;
use crate::desk::state::Desk;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::deciding::{Words, words};

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.complaints.title.into());
    let board = Board::new(desk);
    let lines = RwSignal::new(Vec::<ComplaintWire>::new());
    load(board, lines);
    view! {
        <h1>{words.complaints.title}</h1>
        <p class="lead">{words.complaints.lead}</p>
        {board.failure()}
        <div id="complaints">{reactive(move || list(board, words, lines))}</div>
    }
    .into_any()
}

fn load(board: Board, lines: RwSignal<Vec<ComplaintWire>>) {
    board.call(async move { api::complaints(board.desk.app.api).await }, move |got| {
        let _same = lines.try_set(got);
    });
}

fn list(board: Board, words: &'static Words, lines: RwSignal<Vec<ComplaintWire>>) -> AnyView {
    let all = lines.get();
    if all.is_empty() {
        return view! { <p class="muted">{words.complaints.none}</p> }.into_any();
    }
    let shown: Vec<AnyView> = all.into_iter().map(|one| complaint(board, words, lines, one)).collect();
    view! { {shown} }.into_any()
}

fn complaint(
    board: Board,
    words: &'static Words,
    lines: RwSignal<Vec<ComplaintWire>>,
    one: ComplaintWire,
) -> AnyView {
    let (c, locale) = (&words.complaints, board.desk.app.locale.get_untracked());
    let state = house::complaint(locale, &one.outcome).to_owned();
    let mut rows = vec![
        Row::new(c.application, one.application_number.clone()),
        Row::new(c.subject, house::complaint(locale, &one.about)),
        Row::new(c.instance, house::complaint(locale, &one.instance)),
        Row::new(c.registered, when::day_text(locale, &one.registered_on)),
        Row::new(c.due, when::day_text(locale, &one.due_on)),
        Row::new(c.state, state.clone()),
        Row::new(c.text, one.text.clone()),
    ];
    let late = one.late.then(|| view! { <p>{c.late}</p> });
    let answer = if one.outcome.is_empty() {
        form(board, words, lines, &one)
    } else {
        rows.push(Row::new(c.answer, one.answer.clone()));
        ().into_any()
    };
    let title = format!("{} · {} · {state}", one.number, when::day_text(locale, &one.due_on));
    let content = view! { {summary(rows)}{late}{answer} };
    details(&format!("complaint.{}", one.number), title, content.into_any())
}

fn form(
    board: Board,
    words: &'static Words,
    lines: RwSignal<Vec<ComplaintWire>>,
    one: &ComplaintWire,
) -> AnyView {
    let (c, locale) = (&words.complaints, board.desk.app.locale.get_untracked());
    let (id, version) = (one.id.clone(), one.version);
    let typed = RwSignal::new(ComplaintAnswerWire::default());
    let about = About::parse(&one.about).unwrap_or(About::Decision);
    let outcomes = Outcome::ALL
        .iter()
        .filter(|outcome| about.takes(**outcome))
        .map(|one| (one.as_str().to_owned(), house::complaint(locale, one.as_str()).to_owned()))
        .collect();
    let send = move || {
        let (id, wire) = (id.clone(), typed.get_untracked());
        board.call(
            async move { api::answer_complaint(board.desk.app.api, &id, version, &wire).await },
            move |_| {
                board.desk.app.say(c.sent);
                load(board, lines);
            },
        );
    };
    let frame = |name: &str, label| FormGroup::new(format!("complaint.{}.{name}", one.number), label);
    let button = format!("complaint.{}.send", one.number);
    view! {
        {select(frame("outcome", c.outcome), c.outcome_first, outcomes, FieldBinding::part(typed, |typed| &mut typed.outcome))}
        {area(frame("answer", c.answer), FieldBinding::part(typed, |typed| &mut typed.answer), "", "5")}
        {busy_button(&button, c.send, c.sending, ButtonStyle::Main, board.busy.into(), send)}
    }
    .into_any()
}
