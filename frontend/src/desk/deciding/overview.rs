//! The supervisor's overview: what is late or due today, what waits where, today's numbers, and numbers running out.

use leptos::prelude::*;
use shared::law::Cite;
use shared::offices::provider::Provider;
use shared::text::house;
use shared::wire::v1::operator::{OverviewWire, QueueLine, WaitingWire};

use crate::api::deciding;
use crate::components::banner::{Weight, banner};
use crate::components::link::link_as;
use crate::components::summary_list::{Row, summary};
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::model::when;
use crate::routes::desk::Page;
use crate::shell::loaded::loaded;
use crate::text::desk::deciding::{Words, words};
use crate::text::with;

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.operator.overview_title.into());
    let ask = async move { deciding::overview(desk.app.api).await };
    view! {
        <h1>{words.operator.overview_title}</h1>
        {loaded(desk.app, ask, move |overview| shown(desk, words, &overview))}
    }
    .into_any()
}

fn shown(desk: Desk, words: &'static Words, overview: &OverviewWire) -> AnyView {
    let (w, locale) = (&words.operator, desk.app.locale.get_untracked());
    let day = with(w.overview_numbers, "day", &when::day_text(locale, &overview.today));
    let numbers = vec![
        Row::new(w.filed_today, overview.filed.to_string()),
        Row::new(w.granted_today, overview.granted.to_string()),
        Row::new(w.automatic_today, overview.automatic.to_string()),
        Row::new(w.refused_today, overview.refused.to_string()),
        Row::new(w.withdrawn_today, overview.withdrawn.to_string()),
    ];
    view! {
        {urgent(desk, words, &overview.urgent)}
        {outages(desk, words, overview)}
        {second(desk, words, overview.proposals)}
        {stuck(desk, words, overview.stuck.len())}
        <h2>{w.overview_waiting}</h2>
        {waiting(desk, words, &overview.waiting)}
        {providers(desk, words, overview)}
        <h2>{day}</h2>
        {summary(numbers)}
        {grounds(desk, words, overview)}
        <h2>{w.scarce}</h2>
        {scarce(words, overview)}
    }
    .into_any()
}

fn kind(words: &'static Words, code: &str) -> &'static str {
    match code {
        "convict" => words.operator.kind_convict,
        "correction" => words.operator.kind_correction,
        _ => words.operator.kind_formation,
    }
}

fn office(desk: Desk, words: &'static Words, office: &str) -> AnyView {
    if office.is_empty() {
        return view! { {words.operator.overview_portal} }.into_any();
    }
    desk.office_shown(office)
}

fn urgent(desk: Desk, words: &'static Words, lines: &[QueueLine]) -> AnyView {
    let (w, locale) = (&words.operator, desk.app.locale.get_untracked());
    if lines.is_empty() {
        return banner(Weight::Note, w.overview_calm, ().into_any());
    }
    let rows = lines
        .iter()
        .map(|line| {
            let tone = if line.clock == "overdue" { Tone::Bad } else { Tone::Wait };
            let id = Some(format!("overview.{}", line.id));
            let link = link_as(desk.app, Page::Case(line.id.clone()), "number", id, line.number.clone());
            let holder = if line.held_by.is_empty() { w.free.to_owned() } else { line.held_by.clone() };
            vec![
                link,
                view! { {line.recipient.clone()} }.into_any(),
                tag(tone, when::day_text(locale, &line.due_on)),
                view! { {kind(words, &line.kind)} }.into_any(),
                office(desk, words, &line.office),
                view! { {holder} }.into_any(),
            ]
        })
        .collect();
    let heads =
        vec![w.overview_number, w.overview_recipient, w.clock, w.kind, w.overview_office, w.held_filter];
    view! { <h2>{w.overview_urgent}</h2>{table(w.overview_urgent, heads, rows)} }.into_any()
}

/// What failed meanwhile: a cause to be shown, no excuse for the due day.
fn outages(desk: Desk, words: &'static Words, overview: &OverviewWire) -> AnyView {
    if overview.outages.is_empty() {
        return ().into_any();
    }
    let locale = desk.app.locale.get_untracked();
    let rows = overview.outages.iter().map(|one| {
        let ends =
            if one.ends_at.is_empty() { "…".to_owned() } else { when::moment_text(locale, &one.ends_at) };
        Row::new(
            format!("{} – {ends}", when::moment_text(locale, &one.starts_at)),
            house::cause(locale, &one.cause_code, &one.cause),
        )
    });
    let rows = summary(rows.collect());
    view! { <section id="overview.outages"><h3>{words.operator.outages_meanwhile}</h3>{rows}</section> }
        .into_any()
}

fn second(desk: Desk, words: &'static Words, count: u32) -> AnyView {
    if count == 0 {
        return ().into_any();
    }
    let id = Some("overview.second".to_owned());
    let text = format!("{}: {count}", words.operator.waiting_second);
    view! { <p>{link_as(desk.app, Page::Second, "", id, text)}</p> }.into_any()
}

/// How much the queues of the service set aside; what it is stands on a page of its own.
fn stuck(desk: Desk, words: &'static Words, count: usize) -> AnyView {
    if count == 0 {
        return ().into_any();
    }
    let id = Some("overview.stuck".to_owned());
    let text = format!("{}: {count}", words.operator.stuck);
    view! { <p>{link_as(desk.app, Page::Upkeep, "", id, text)}</p> }.into_any()
}

fn waiting(desk: Desk, words: &'static Words, groups: &[WaitingWire]) -> AnyView {
    let w = &words.operator;
    if groups.is_empty() {
        return view! { <p class="muted">{w.empty}</p> }.into_any();
    }
    let rows = groups
        .iter()
        .map(|group| {
            let number = |n: u32| view! { <span class="number">{n.to_string()}</span> }.into_any();
            vec![
                office(desk, words, &group.office),
                view! { {kind(words, &group.kind)} }.into_any(),
                number(group.overdue),
                number(group.soon),
                number(group.on_time),
                number(group.hearing),
            ]
        })
        .collect();
    let heads =
        vec![w.overview_office, w.kind, w.clock_overdue, w.clock_soon, w.clock_on_time, w.clock_hearing];
    table(w.overview_waiting, heads, rows)
}

/// What waits, by the department of police that owes the answer.
fn providers(desk: Desk, words: &'static Words, overview: &OverviewWire) -> AnyView {
    if overview.by_provider.is_empty() {
        return ().into_any();
    }
    let locale = desk.app.locale.get_untracked();
    let name = |code: &str| Provider::parse(code).map_or("", |one| one.name(locale));
    let rows = overview.by_provider.iter().map(|one| Row::new(name(&one.name), one.count.to_string()));
    let rows = summary(rows.collect());
    view! { <section id="overview.providers"><h3>{words.operator.by_provider}</h3>{rows}</section> }
        .into_any()
}

fn grounds(desk: Desk, words: &'static Words, overview: &OverviewWire) -> AnyView {
    if overview.by_ground.is_empty() {
        return ().into_any();
    }
    let locale = desk.app.locale.get_untracked();
    let rows = overview
        .by_ground
        .iter()
        .map(|one| {
            let name = match Cite::parse(&one.name) {
                Some(cite) => shared::text::ground(locale, cite),
                None => "",
            };
            Row::new(name, one.count.to_string())
        })
        .collect();
    view! { <h3>{words.operator.by_ground}</h3>{summary(rows)} }.into_any()
}

fn scarce(words: &'static Words, overview: &OverviewWire) -> AnyView {
    let w = &words.operator;
    if overview.scarce.is_empty() {
        return view! { <p class="muted" id="overview.enough">{w.scarce_none}</p> }.into_any();
    }
    let rows = overview
        .scarce
        .iter()
        .map(|one| {
            vec![
                view! { <span class="number">{one.name.clone()}</span> }.into_any(),
                view! { <span class="number">{one.count.to_string()}</span> }.into_any(),
            ]
        })
        .collect();
    let content = view! { <p>{w.scarce_lead}</p>{table(w.scarce, vec![w.prefix, w.left], rows)} };
    banner(Weight::Warning, "", content.into_any())
}
