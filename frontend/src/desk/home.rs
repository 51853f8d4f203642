//! The start of the desk: the pages open to the roles of the signed-in person, and where they are signed in.

use leptos::prelude::*;

use super::state::Desk;
use crate::address::Site;
use crate::components::link::{link, link_as};
use crate::shell::sessions;
use crate::text::desk::{page_name, words};

/// The page.
pub(super) fn page(desk: Desk) -> AnyView {
    let locale = desk.app.locale.get_untracked();
    let words = words(locale);
    desk.app.title.set(words.home.title.into());
    let lines: Vec<AnyView> = desk
        .open_pages()
        .into_iter()
        .filter_map(|page| {
            let said = page_name(locale, &page)?;
            let id = page.path().trim_start_matches('/').replace('/', ".");
            let link = link_as(desk.app, page, "", Some(id), said.name);
            Some(view! { <li>{link}<br/><span class="muted">{said.hint}</span></li> }.into_any())
        })
        .collect();
    let lead = if lines.is_empty() { words.home.nothing } else { words.home.lead };
    view! {
        <div class="column">
            <h1>{words.home.title}</h1>
            <p class="lead">{lead}</p>
            <ul class="desk-pages" id="desk.pages">{lines}</ul>
            <p>{link(desk.app, Site::Portal.home(), "", words.home.to_portal)}</p>
            {sessions::section(desk.app)}
        </div>
    }
    .into_any()
}
