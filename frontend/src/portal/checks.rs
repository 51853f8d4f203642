//! How an application is checked: each paragraph of the Rules that a check rests on, its words, and what a person sees.
//! The page shows what was written from the rules themselves (`web/law`); it knows no rule.

use leptos::prelude::*;
use shared::wire::v1::law::UnitWire;

use crate::api::public;
use crate::components::banner::refusal;
use crate::components::details::details;
use crate::components::link::link;
use crate::components::panel::waiting;
use crate::components::tag::{Tone, tag};
use crate::portal::state::Portal;
use crate::reactive::reactive;
use crate::routes::portal::Page;
use crate::text::portal::Words;

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    let w = &words.checks;
    portal.app.title.set(w.title.into());
    let answer = RwSignal::new(None);
    leptos::task::spawn_local(async move {
        answer.try_set(Some(public::living_document(portal.app.api).await));
    });
    let units = move || match answer.get() {
        None => waiting(w.loading),
        Some(Err(why)) => refusal(portal.app.locale.get_untracked(), &why),
        Some(Ok(units)) => units.into_iter().map(|unit| shown(words, unit)).collect_view().into_any(),
    };
    view! {
        <div class="column">
            <h1>{w.title}</h1>
            <p class="lead">{w.lead}</p>
            <p>{w.same}</p>
            <div id="checks">{reactive(units)}</div>
            <p class="actions">{link(portal.app, Page::Start, "", words.chrome.start)}</p>
        </div>
    }
    .into_any()
}

/// A paragraph: what is seen first, its own words folded beneath.
fn shown(words: &'static Words, unit: UnitWire) -> AnyView {
    let w = &words.checks;
    let cite = unit.cite.strip_prefix("R258/").unwrap_or(&unit.cite).to_owned();
    let id = format!("unit.{cite}");
    let lines: Vec<AnyView> = unit
        .checks
        .into_iter()
        .map(|check| {
            let (tone, weight) = match check.severity.as_str() {
                "error" => (Tone::Bad, w.error),
                "warning" => (Tone::Wait, w.warning),
                _ => (Tone::Plain, w.notice),
            };
            view! { <li>{tag(tone, weight)}" "{check.says}</li> }.into_any()
        })
        .collect();
    let law = view! { <blockquote lang="ru">{unit.law}</blockquote> }.into_any();
    view! {
        <section>
            <h2>{w.paragraph}" "{cite}</h2>
            <ul>{lines}</ul>
            {details(&id, w.words, law)}
        </section>
    }
    .into_any()
}
