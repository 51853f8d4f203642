//! Who files for whom, for the supervisor: representatives by the number of people, each with what was filed.

use leptos::prelude::*;
use shared::wire::v1::operator::{FiledForWire, FilerWire, FilersWire};

use crate::api::deciding;
use crate::components::details::details;
use crate::components::link::link_as;
use crate::components::table::table;
use crate::components::tag::{Tone, tag};
use crate::desk::state::Desk;
use crate::model::when;
use crate::routes::desk::Page;
use crate::shell::loaded::loaded;
use crate::text::desk::deciding::{Words, words};
use crate::text::fill;

/// The page.
pub(in crate::desk) fn page(desk: Desk) -> AnyView {
    let words = words(desk.app.locale.get_untracked());
    desk.app.title.set(words.operator.filers_title.into());
    let ask = async move { deciding::filers(desk.app.api).await };
    view! {
        <h1>{words.operator.filers_title}</h1>
        {loaded(desk.app, ask, move |filers| shown(desk, words, &filers))}
    }
    .into_any()
}

fn shown(desk: Desk, words: &'static Words, wire: &FilersWire) -> AnyView {
    let w = &words.operator;
    let (day, longer) = (wire.per_day.to_string(), wire.per_thirty_days.to_string());
    let lead = fill(w.filers_lead, &[("day", &day), ("longer", &longer)]);
    let marks = marks(desk, words, wire);
    if wire.filers.is_empty() {
        return view! { <p>{lead}</p><p class="muted" id="filers.none">{w.filers_none}</p>{marks} }
            .into_any();
    }
    let rows = wire
        .filers
        .iter()
        .map(|one| {
            let count = |count: u32| {
                let tone = if one.beyond { Tone::Wait } else { Tone::Plain };
                tag(tone, count.to_string())
            };
            vec![
                view! { <span>{one.name.clone()}<br/><span class="number">{when::grouped_iin(&one.iin)}</span></span> }
                    .into_any(),
                count(one.today),
                count(one.thirty_days),
                people(desk, words, one),
            ]
        })
        .collect();
    let heads = vec![w.filers_who, w.filers_today, w.filers_longer, w.filers_people];
    view! { <p>{lead}</p>{table(w.filers_title, heads, rows)}{marks} }.into_any()
}

/// What stands for more people than is usual; nothing where nothing does.
fn marks(desk: Desk, words: &'static Words, wire: &FilersWire) -> Option<AnyView> {
    let (w, locale) = (&words.operator, desk.app.locale.get_untracked());
    let rows: Vec<Vec<AnyView>> = wire
        .shared
        .iter()
        .map(|mark| {
            let lines: Vec<AnyView> = mark.filed.iter().map(|one| line(desk, one)).collect();
            let id = format!("marks.{}", mark.filed.first().map_or("", |one| one.id.as_str()));
            vec![
                view! { <span>{shared::text::why(locale, &mark.code)}</span> }.into_any(),
                tag(Tone::Wait, mark.people.to_string()),
                details(&id, w.filers_people, view! { <ul>{lines}</ul> }.into_any()),
            ]
        })
        .collect();
    (!rows.is_empty()).then(|| {
        let heads = vec![w.marks_what, w.filers_longer, w.filers_people];
        view! { <h2>{w.marks_title}</h2>{table(w.marks_title, heads, rows)} }.into_any()
    })
}

fn people(desk: Desk, words: &'static Words, filer: &FilerWire) -> AnyView {
    let lines: Vec<AnyView> = filer.people.iter().map(|one| line(desk, one)).collect();
    let id = format!("filers.{}", filer.people.first().map_or("", |one| one.id.as_str()));
    details(&id, words.operator.filers_people, view! { <ul>{lines}</ul> }.into_any())
}

fn line(desk: Desk, one: &FiledForWire) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let link = link_as(desk.app, Page::Case(one.id.clone()), "number", None, one.number.clone());
    let when = when::moment_text(locale, &one.lodged_at);
    let stage = shared::text::stage(locale, &one.stage);
    view! { <li>{link}" "{one.recipient.clone()}", "{when}", "{stage}</li> }.into_any()
}
