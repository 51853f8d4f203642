//! The desk in its frame: the links of its head follow the roles of whoever is signed in, and a page that is not for
//! them stays closed. The service refuses all the same; this only spares people the refusal.

use std::sync::Arc;

use leptos::prelude::*;

use super::home;
use super::routes::Page;
use super::state::Desk;
use crate::address::Site;
use crate::components::header::Place;
use crate::shell::{self, Content, Gate, Screen, Session, not_found};
use crate::text::desk::page_name;

/// Starts the desk.
pub fn start() {
    shell::start(Site::Desk, bring);
}

fn bring(screen: Screen) -> Content {
    let desk = Desk::new(screen);
    Content {
        places: Arc::new(move || places(desk)),
        gate: Arc::new(move || gate(desk)),
        page: Arc::new(move || page(desk)),
        wide: Signal::derive(move || desk.page.with(|page| matches!(page, Page::Queue | Page::Case(_)))),
    }
}

/// The pages of the table that have a name and are open to the signed-in person.
pub(super) fn open_pages(desk: Desk) -> Vec<Page> {
    Page::fixed().into_iter().filter(|page| page.action().is_some_and(|action| desk.may(action))).collect()
}

/// The table's pages that are open to the person, after the start.
fn places(desk: Desk) -> Vec<Place> {
    let locale = desk.locale.get_untracked();
    let mut pages = vec![Page::Home];
    pages.extend(open_pages(desk));
    let place = |page: Page| {
        let name = page_name(locale, &page)?.name;
        let id = page.path().trim_start_matches('/').replace('/', ".");
        Some(Place { id: format!("nav.{id}"), to: page.into(), name })
    };
    pages.into_iter().filter_map(place).collect()
}

fn gate(desk: Desk) -> Gate {
    let closed = || desk.page.with(Page::action).is_some_and(|action| !desk.may(action));
    match desk.session.get() {
        Session::Unknown => Gate::Wait,
        Session::Out { .. } => Gate::SignIn,
        Session::In(_) if !desk.is_staff() || closed() => Gate::Closed,
        Session::In(_) => Gate::Open,
    }
}

fn page(desk: Desk) -> AnyView {
    let page = desk.page.get_untracked();
    page.view(desk).unwrap_or_else(|| match page {
        Page::Home => home::page(desk),
        #[cfg(debug_assertions)]
        Page::Gallery => super::gallery::page(desk),
        _ => not_found::page(*desk, desk.words_now()),
    })
}
