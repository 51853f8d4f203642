//! Changes of the Rules: an act is entered, and each of its three notices is written down when it was sent.

use leptos::prelude::*;
use shared::law::Edition;
use shared::text::house;
use shared::wire::v1::rules::{NoticeSentWire, RecordChangeWire, RulesChangeWire, RulesNoticeWire};

use crate::api::calendar as api;
use crate::components::button::{ButtonStyle, busy_button, button};
use crate::components::details::details;
use crate::components::field::{FieldBinding, FormGroup, Line, line};
use crate::components::select::select;
use crate::components::summary_list::{Row, summary};
use crate::components::tag::{Tone, tag};
use crate::desk::board::Board;
use crate::desk::state::Desk;
use crate::model::when;
use crate::reactive::reactive;
use crate::text::desk::calendar::{Words, words};

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.rules.title.into());
    let board = Board::new(desk);
    let changes = RwSignal::new(Vec::<RulesChangeWire>::new());
    load(board, changes);
    view! {
        <h1>{words.rules.title}</h1>
        <p class="lead">{words.rules.lead}</p>
        {board.failure()}
        <div id="rules">{reactive(move || list(board, words, changes))}</div>
        <div class="column">{form(board, words, changes)}</div>
    }
    .into_any()
}

fn load(board: Board, changes: RwSignal<Vec<RulesChangeWire>>) {
    board.call(async move { api::rules_changes(board.desk.app.api).await }, move |got| {
        let _same = changes.try_set(got);
    });
}

fn list(board: Board, words: &'static Words, changes: RwSignal<Vec<RulesChangeWire>>) -> AnyView {
    let all = changes.get();
    if all.is_empty() {
        return view! { <p class="muted">{words.rules.none}</p> }.into_any();
    }
    let parts: Vec<AnyView> = all.iter().map(|one| change(board, words, changes, one)).collect();
    view! { <div>{parts}</div> }.into_any()
}

fn change(
    board: Board,
    words: &'static Words,
    changes: RwSignal<Vec<RulesChangeWire>>,
    one: &RulesChangeWire,
) -> AnyView {
    let (r, locale) = (&words.rules, board.desk.app.locale.get_untracked());
    let rows = vec![
        Row::new(r.what, one.title.clone()),
        Row::new(r.registered, when::day_text(locale, &one.registered_on)),
    ];
    let notices: Vec<AnyView> =
        one.notices.iter().map(|notice| owed(board, words, changes, &one.id, notice)).collect();
    view! {
        <section class="candidate">
            <h2>{one.act.clone()}</h2>
            {summary(rows)}
            {notices}
        </section>
    }
    .into_any()
}

fn owed(
    board: Board,
    words: &'static Words,
    changes: RwSignal<Vec<RulesChangeWire>>,
    change: &str,
    notice: &RulesNoticeWire,
) -> AnyView {
    let (r, locale) = (&words.rules, board.desk.app.locale.get_untracked());
    let (tone, state) = match notice.state.as_str() {
        "sent" => (Tone::Done, r.sent),
        "sent_late" => (Tone::Bad, r.sent_late),
        "late" => (Tone::Bad, r.late),
        _ => (Tone::Open, r.owed),
    };
    let body = house::body(locale, &notice.addressee).to_owned();
    let due = when::day_text(locale, &notice.due_on);
    let name = |what: &str| format!("rules.{change}.{}.{what}", notice.addressee);
    let more = if notice.sent_on.is_empty() {
        let typed = RwSignal::new(NoticeSentWire::default());
        let (id, addressee, version) = (change.to_owned(), notice.addressee.clone(), notice.version);
        let send = move || {
            let (id, addressee, wire) = (id.clone(), addressee.clone(), typed.get_untracked());
            let call =
                async move { api::notice_sent(board.desk.app.api, &id, &addressee, version, &wire).await };
            board.call(call, move |_| {
                board.desk.app.say(r.done);
                load(board, changes);
            });
        };
        let plain = Line::default();
        let form = view! {
            {line(
                FormGroup::new(name("sent_on"), r.sent_on).hint(r.day_hint),
                FieldBinding::part(typed, |typed| &mut typed.sent_on),
                plain,
            )}
            {line(FormGroup::new(name("reference"), r.reference), FieldBinding::part(typed, |typed| &mut typed.reference), plain)}
            {button(&name("sent"), r.mark, ButtonStyle::Main, send)}
        };
        details(&name("mark"), r.mark, form.into_any())
    } else {
        let sent = format!("{} {}; {}", r.sent_on, when::day_text(locale, &notice.sent_on), notice.reference);
        view! { <p class="muted">{sent}</p> }.into_any()
    };
    view! {
        <div>
            <p><strong>{body}</strong>" "{tag(tone, state)}" "<span class="muted">{r.due}": "{due}</span></p>
            {more}
        </div>
    }
    .into_any()
}

fn form(board: Board, words: &'static Words, changes: RwSignal<Vec<RulesChangeWire>>) -> AnyView {
    let r = &words.rules;
    let typed = RwSignal::new(RecordChangeWire::default());
    let editions =
        Edition::ALL.iter().map(|edition| (edition.id().to_owned(), edition.label().to_owned())).collect();
    let send = move || {
        let wire = typed.get_untracked();
        board.call(async move { api::record_change(board.desk.app.api, &wire).await }, move |_| {
            board.desk.app.say(r.added);
            let _same = typed.try_set(RecordChangeWire::default());
            load(board, changes);
        });
    };
    let plain = Line::default();
    view! {
        <h2>{r.add_title}</h2>
        {line(FormGroup::new("rules.act", r.act), FieldBinding::part(typed, |typed| &mut typed.act), plain)}
        {line(FormGroup::new("rules.title", r.what), FieldBinding::part(typed, |typed| &mut typed.title), plain)}
        {line(
            FormGroup::new("rules.registered", r.registered).hint(r.day_hint),
            FieldBinding::part(typed, |typed| &mut typed.registered_on),
            plain,
        )}
        {select(
            FormGroup::new("rules.edition", r.edition),
            r.edition_none,
            editions,
            FieldBinding::part(typed, |typed| &mut typed.edition),
        )}
        {busy_button("rules.add", r.add, r.adding, ButtonStyle::Main, board.busy.into(), send)}
    }
    .into_any()
}
