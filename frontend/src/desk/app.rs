//! The desk in its frame: the links of its head follow the roles of whoever is signed in, a page that is not for them
//! stays closed, and which view a page is. The service refuses all the same; this only spares people the refusal.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::Desk;
use super::{calendar, counter, deciding, home, people, systems, visits};
use crate::address::Site;
use crate::components::header::NavLink;
use crate::context::AppContext;
use crate::model::session::Session;
use crate::routes::desk::Page;
use crate::shell::{self, Content, RouteGuard, not_found};
use crate::text::desk::page_name;

/// Starts the desk.
pub fn start() {
    shell::start(Site::Desk, bring);
}

fn bring(app: AppContext) -> Content {
    let desk = Desk::new(app);
    Content {
        nav_links: Arc::new(move || nav_links(desk)),
        route_guard: Arc::new(move || route_guard(desk)),
        page: Arc::new(move || page(desk)),
        wide: Signal::derive(move || desk.page.with(|page| matches!(page, Page::Queue | Page::Case(_)))),
    }
}

/// The table's pages that are open to the person, after the start.
fn nav_links(desk: Desk) -> Vec<NavLink> {
    let locale = desk.app.locale.get_untracked();
    let mut pages = vec![Page::Home];
    pages.extend(desk.open_pages());
    let link = |page: Page| {
        let name = page_name(locale, &page)?.name;
        let id = page.path().trim_start_matches('/').replace('/', ".");
        Some(NavLink { id: format!("nav.{id}"), to: page.into(), name })
    };
    pages.into_iter().filter_map(link).collect()
}

fn route_guard(desk: Desk) -> RouteGuard {
    let closed = || desk.page.with(Page::action).is_some_and(|action| !desk.app.may(action));
    match desk.app.session.get() {
        Session::Unknown => RouteGuard::Pending,
        Session::Out { .. } => RouteGuard::SignIn,
        Session::In(_) if !desk.app.is_staff() || closed() => RouteGuard::Forbidden,
        Session::In(_) => RouteGuard::Open,
    }
}

fn page(desk: Desk) -> AnyView {
    match desk.page.get_untracked() {
        Page::Home => home::page(desk),
        Page::Queue => deciding::queue::page(desk),
        Page::Case(id) => deciding::queue::with_case(desk, &id),
        Page::Hall => visits::hall::page(desk),
        Page::Counter => counter::list::page(desk),
        Page::Intake(id) => counter::form::page(desk, &id),
        Page::Results => counter::results::page(desk),
        Page::HomeVisits => visits::home::page(desk),
        Page::Contact => visits::contact::page(desk),
        Page::Outages => calendar::outages::page(desk),
        Page::Complaints => deciding::complaints::page(desk),
        Page::Calendar => calendar::working_days::page(desk),
        Page::Staff => people::staff::page(desk),
        Page::Consumers => systems::consumers::page(desk),
        Page::Messages => systems::messages::page(desk),
        Page::Upkeep => systems::upkeep::page(desk),
        Page::Rules => calendar::rules::page(desk),
        Page::Journal => people::journal::page(desk),
        Page::Waits => visits::waits::page(desk),
        Page::Overview => deciding::overview::page(desk),
        Page::Filers => deciding::filers::page(desk),
        Page::Second => deciding::second::page(desk),
        #[cfg(debug_assertions)]
        Page::Gallery => super::gallery::page(desk),
        #[cfg(not(debug_assertions))]
        Page::Gallery => not_found::page(desk.app, desk.app.words_now()),
        Page::NotFound => not_found::page(desk.app, desk.app.words_now()),
    }
}
