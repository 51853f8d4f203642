//! The portal in its frame: which links its head has, who may see which page, and which view a page is.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::filing::saving::autosave;
use super::state::Portal;
use super::{cabinet, certificate, checks, filing, service};
use crate::address::Site;
use crate::components::header::NavLink;
use crate::context::{AppContext, SessionHooks};
use crate::model::journey::Step;
use crate::model::saving::Saving;
use crate::model::session::Session;
use crate::model::told::Told;
use crate::routes::portal::Page;
use crate::shell::{self, Content, RouteGuard, not_found, sign_in};
use crate::text::portal::words;

/// Starts the portal.
pub fn start() {
    shell::start(Site::Portal, bring);
}

fn bring(app: AppContext) -> Content {
    let portal = Portal::new(app);
    app.hooks.set_value(Some(hooks(portal)));
    warn_before_leaving(portal);
    Content {
        nav_links: Arc::new(move || nav_links(portal)),
        route_guard: Arc::new(move || route_guard(portal)),
        page: Arc::new(move || page(portal)),
        wide: Signal::derive(|| false),
    }
}

/// What the portal does when the person moves, comes or goes.
fn hooks(portal: Portal) -> SessionHooks {
    SessionHooks {
        on_navigate: Callback::new(move |()| {
            portal.form.told.set(Told::default());
            portal.form.photo.put_away();
        }),
        on_sign_in: Callback::new(move |iin: String| {
            let another = portal.make_way_for(&iin);
            // What was typed while nobody was signed in any more can be stored again.
            autosave(portal);
            another
        }),
        on_sign_out: Callback::new(move |()| portal.forget()),
    }
}

fn nav_links(portal: Portal) -> Vec<NavLink> {
    let words = words(portal.app.locale.get_untracked());
    let link = |id: &str, to, name| NavLink { id: id.into(), to, name };
    let mut links = vec![link("nav.start", Page::Start.into(), words.chrome.start)];
    if portal.app.session.with(|session| matches!(session, Session::In(_))) {
        links.push(link("nav.cabinet", Page::Cabinet.into(), words.chrome.cabinet));
    }
    if portal.app.is_staff() {
        links.push(link("nav.desk", Site::Desk.home(), words.chrome.desk));
    }
    links.push(link("nav.service", Page::Service.into(), words.chrome.about));
    links.push(link("nav.certificate", Page::CheckCertificate.into(), words.chrome.certificate));
    links
}

/// A session that ends under the person's hands does not take the form away: what is typed stays on the screen, and
/// the line under the form offers to sign in again.
fn route_guard(portal: Portal) -> RouteGuard {
    portal.page.with(|page| {
        let typing = match page {
            Page::Form(_, Step::Sign) => false,
            Page::Draft(id) | Page::Form(id, _) => portal.form.id.with(|open| open == id),
            _ => false,
        };
        portal.app.session.with(|session| match session {
            _ if !page.needs_session() => RouteGuard::Open,
            Session::Unknown => RouteGuard::Pending,
            Session::In(_) => RouteGuard::Open,
            Session::Out { ended: true } if typing => RouteGuard::Open,
            Session::Out { .. } => RouteGuard::SignIn,
        })
    })
}

/// Warns before unsaved answers are left.
fn warn_before_leaving(portal: Portal) {
    let Some(window) = web_sys::window() else { return };
    let leaving =
        Closure::<dyn Fn(web_sys::BeforeUnloadEvent)>::new(move |event: web_sys::BeforeUnloadEvent| {
            if portal.form.saving.with_untracked(Saving::has_unsaved) {
                event.prevent_default();
                event.set_return_value("unsaved");
            }
        });
    window.set_onbeforeunload(Some(leaving.as_ref().unchecked_ref()));
    leaving.forget();
}

fn page(portal: Portal) -> AnyView {
    let words = words(portal.app.locale.get_untracked());
    match portal.page.get_untracked() {
        Page::SignIn => sign_in::page(portal.app, words),
        Page::Cabinet => cabinet::page(portal, words),
        Page::Draft(id) => filing::with_draft(portal, words, &id, None),
        Page::Form(id, step) => filing::with_draft(portal, words, &id, Some(step)),
        Page::Filed(id) => filing::done::page(portal, words, &id),
        Page::Application(id) => cabinet::application::page(portal, words, &id),
        Page::CheckCertificate => certificate::page(portal, words),
        Page::Checks => checks::page(portal, words),
        Page::Service => service::page(portal),
        Page::Today => service::today::page(portal),
        Page::Visits => service::visits::page(portal),
        #[cfg(debug_assertions)]
        Page::Gallery => super::gallery::page(portal, words),
        #[cfg(not(debug_assertions))]
        Page::Gallery => not_found::page(portal.app, words),
        // What the service writes whole is never drawn here.
        Page::Start | Page::Help | Page::Privacy | Page::Accessibility | Page::Demo | Page::NotFound => {
            not_found::page(portal.app, words)
        }
    }
}
