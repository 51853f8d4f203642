//! What everybody is told on every page of the portal: a failure that goes on, a technical break that is announced.

use leptos::prelude::*;
use shared::text::house;
use shared::wire::v1::outage::OutageWire;

use super::state::Portal;
use crate::api::keeping as api;
use crate::components::banner::{Weight, banner};
use crate::live::live;
use crate::model::when;
use crate::text::portal::keeping::words;
use crate::text::with;

/// Asks once; who cannot be reached has nothing to tell.
pub(super) fn load(portal: Portal, told: RwSignal<Vec<OutageWire>>) {
    leptos::task::spawn_local(async move {
        if let Ok(got) = api::outages_now(*portal).await {
            let _same = told.try_set(got);
        }
    });
}

/// The banners above a page.
pub(super) fn notice(portal: Portal, told: RwSignal<Vec<OutageWire>>) -> AnyView {
    live(move || {
        let shown: Vec<AnyView> = told.get().iter().map(|one| line(portal, one)).collect();
        if shown.is_empty() { ().into_any() } else { view! { <div id="outages">{shown}</div> }.into_any() }
    })
}

fn line(portal: Portal, one: &OutageWire) -> AnyView {
    let locale = portal.locale.get_untracked();
    let o = &words(locale).outage;
    let affected: Vec<&str> = one.affected.iter().map(|part| house::outage(locale, part)).collect();
    let mut text = vec![
        with(o.affected, "what", &affected.join(", ")),
        with(o.since, "at", &when::moment_text(locale, &one.starts_at)),
    ];
    if !one.ends_at.is_empty() {
        text.push(with(o.until, "at", &when::moment_text(locale, &one.ends_at)));
    }
    let title = if one.kind == "break" { o.break_title } else { o.title };
    let content = view! { <p>{text.join(" ")}</p><p>{one.cause.clone()}</p><p>{o.due}</p> };
    banner(Weight::Warning, title, content.into_any())
}
