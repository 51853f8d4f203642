//! Every example of every component on one page, for people who build the portal. In development builds only.

use leptos::prelude::*;

use crate::components as c;
use crate::portal::state::Portal;
use crate::text::portal::Words;

/// The page.
pub(super) fn page(portal: Portal, words: &'static Words) -> AnyView {
    portal.app.title.set("Gallery".into());
    let app = portal.app;
    let examples: Vec<(&'static str, AnyView)> = vec![
        ("banner", c::banner::examples::examples(app, words)),
        ("button", c::button::examples::examples(app, words)),
        ("choice", c::choice::examples::examples(app, words)),
        ("date_input", c::date_input::examples::examples(app, words)),
        ("details", c::details::examples::examples(app, words)),
        ("error_summary", c::error_summary::examples::examples(app, words)),
        ("field", c::field::examples::examples(app, words)),
        ("file_upload", c::file_upload::examples::examples(app, words)),
        ("footer", c::footer::examples::examples(app, words)),
        ("header", c::header::examples::examples(app, words)),
        ("icon", c::icon::examples::examples(app, words)),
        ("iin", c::iin::examples::examples(app, words)),
        ("link", c::link::examples::examples(app, words)),
        ("locale_switch", c::locale_switch::examples::examples(app, words)),
        ("panel", c::panel::examples::examples(app, words)),
        ("photo", c::photo::examples::examples(app, words)),
        ("passport_page", c::passport_page::examples::examples(app, words)),
        ("save_state", super::filing::save_state::examples::examples(portal, words)),
        ("select", c::select::examples::examples(app, words)),
        ("signing_step", c::signing_step::examples::examples(app, words)),
        ("step_bar", c::step_bar::examples::examples(app, words)),
        ("summary_list", c::summary_list::examples::examples(app, words)),
        ("table", c::table::examples::examples(app, words)),
        ("tag", c::tag::examples::examples(app, words)),
        ("task_list", c::task_list::examples::examples(app, words)),
        ("timeline", c::timeline::examples::examples(app, words)),
    ];
    let parts: Vec<AnyView> = examples
        .into_iter()
        .map(|(name, view)| view! { <section><h2>{name}</h2>{view}</section> }.into_any())
        .collect();
    view! { <h1>"Gallery"</h1>{parts} }.into_any()
}
