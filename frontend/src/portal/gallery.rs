//! Every example of every component on one page, for people who build the portal. In development builds only.

use leptos::prelude::*;

use crate::components as c;
use crate::portal::state::Portal;
use crate::text::portal::Words;

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.title.set("Gallery".into());
    let examples: Vec<(&'static str, AnyView)> = vec![
        ("banner", c::banner::examples::examples(portal, words)),
        ("button", c::button::examples::examples(portal, words)),
        ("choice", c::choice::examples::examples(portal, words)),
        ("date_input", c::date_input::examples::examples(portal, words)),
        ("details", c::details::examples::examples(portal, words)),
        ("error_summary", c::error_summary::examples::examples(portal, words)),
        ("field", c::field::examples::examples(portal, words)),
        ("file_upload", c::file_upload::examples::examples(portal, words)),
        ("footer", c::footer::examples::examples(portal, words)),
        ("header", c::header::examples::examples(portal, words)),
        ("iin", c::iin::examples::examples(portal, words)),
        ("link", c::link::examples::examples(portal, words)),
        ("locale_switch", c::locale_switch::examples::examples(portal, words)),
        ("panel", c::panel::examples::examples(portal, words)),
        ("save_state", super::formation::save_state::examples::examples(portal, words)),
        ("select", c::select::examples::examples(portal, words)),
        ("signing_step", c::signing_step::examples::examples(portal, words)),
        ("summary_list", c::summary_list::examples::examples(portal, words)),
        ("table", c::table::examples::examples(portal, words)),
        ("tag", c::tag::examples::examples(portal, words)),
        ("task_list", c::task_list::examples::examples(portal, words)),
        ("timeline", c::timeline::examples::examples(portal, words)),
    ];
    let parts: Vec<AnyView> = examples
        .into_iter()
        .map(|(name, view)| view! { <section><h2>{name}</h2>{view}</section> }.into_any())
        .collect();
    view! { <h1>"Gallery"</h1>{parts} }.into_any()
}
