//! What everybody is told above every page of the portal, one line each: a failure that goes on, a technical break that is
//! announced. The same lines stand in the page before the program arrives (`backend/src/http/page.rs`).

use leptos::prelude::*;
use shared::outage::OutageKind;
use shared::text::{house, notice};
use shared::time::parse_moment;
use shared::wire::v1::outage::OutageWire;

use crate::context::AppContext;
use crate::text::portal::trouble::words;
use crate::text::with;

/// The lines; nothing when there is nothing to tell.
pub(super) fn notices(app: AppContext) -> AnyView {
    let locale = app.locale.get();
    let lines: Vec<AnyView> =
        app.outages.with(|outages| outages.iter().filter_map(|one| line(app, one)).collect());
    if lines.is_empty() {
        return ().into_any();
    }
    view! {
        <aside class="notices" id="outages" aria-label=notice::place(locale)>
            <div class="inner">{lines}</div>
        </aside>
    }
    .into_any()
}

/// The line, and below it, once it is opened, why and what it means.
fn line(app: AppContext, one: &OutageWire) -> Option<AnyView> {
    let locale = app.locale.get_untracked();
    let words = &words(locale).outage;
    let (kind, starts_at) = (OutageKind::parse(&one.kind)?, parse_moment(&one.starts_at)?);
    let said = notice::outage(locale, kind, starts_at, parse_moment(&one.ends_at), &one.affected);
    let cause = with(words.cause, "cause", &house::cause(locale, &one.cause_code, &one.cause));
    Some(
        view! {
            <details class="notice">
                <summary>{said}</summary>
                <p>{cause}</p>
                <p>{words.due}</p>
            </details>
        }
        .into_any(),
    )
}
