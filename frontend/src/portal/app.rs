//! The portal in its frame: which links its head has, who may see which page, and which view a page is.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::state::Portal;
use super::{cabinet, certificate, checks, formation, service, start as first};
use crate::address::Site;
use crate::components::header::Place;
use crate::model::journey::Step;
use crate::model::saving::Saving;
use crate::model::session::Session;
use crate::routes::portal::Page;
use crate::shell::{self, Content, Gate, Screen, not_found, sign_in};
use crate::text::portal::words;

/// Starts the portal.
pub fn start() {
    shell::start(Site::Portal, bring);
}

fn bring(screen: Screen) -> Content {
    let portal = Portal::new(screen);
    warn_before_leaving(portal);
    Content {
        places: Arc::new(move || places(portal)),
        gate: Arc::new(move || gate(portal)),
        page: Arc::new(move || page(portal)),
        wide: Signal::derive(|| false),
    }
}

fn places(portal: Portal) -> Vec<Place> {
    let words = words(portal.locale.get_untracked());
    let place = |id: &str, to, name| Place { id: id.into(), to, name };
    let mut places = vec![place("nav.start", Page::Start.into(), words.chrome.start)];
    if portal.session.with(|session| matches!(session, Session::In(_))) {
        places.push(place("nav.cabinet", Page::Cabinet.into(), words.chrome.cabinet));
    }
    if portal.is_staff() {
        places.push(place("nav.desk", Site::Desk.home(), words.chrome.desk));
    }
    let about = crate::text::portal::visits::words(portal.locale.get_untracked()).service.nav;
    places.push(place("nav.service", Page::Service.into(), about));
    places.push(place("nav.certificate", Page::CheckCertificate.into(), words.chrome.certificate));
    places
}

/// A session that ends under the person's hands does not take the form away: what is typed stays on the screen, and
/// the line under the form offers to sign in again.
fn gate(portal: Portal) -> Gate {
    portal.page.with(|page| {
        let typing = match page {
            Page::Form(_, Step::Sign) => false,
            Page::Draft(id) | Page::Form(id, _) => portal.form.id.with(|open| open == id),
            _ => false,
        };
        portal.session.with(|session| match session {
            _ if !page.needs_session() => Gate::Open,
            Session::Unknown => Gate::Wait,
            Session::In(_) => Gate::Open,
            Session::Out { ended: true } if typing => Gate::Open,
            Session::Out { .. } => Gate::SignIn,
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
    let words = words(portal.locale.get_untracked());
    match portal.page.get_untracked() {
        Page::Start => first::page(portal, words),
        Page::SignIn => sign_in::page(*portal, words),
        Page::Cabinet => cabinet::page(portal, words),
        Page::Draft(id) => formation::with_draft(portal, words, &id, None),
        Page::Form(id, step) => formation::with_draft(portal, words, &id, Some(step)),
        Page::Filed(id) => formation::done::page(portal, words, &id),
        Page::Application(id) => cabinet::application::page(portal, words, &id),
        Page::CheckCertificate => certificate::page(portal, words),
        Page::Checks => checks::page(portal, words),
        Page::Service => service::page(portal),
        Page::Today => service::today::page(portal),
        Page::Visits => service::visits::page(portal),
        #[cfg(debug_assertions)]
        Page::Gallery => super::gallery::page(portal, words),
        #[cfg(not(debug_assertions))]
        Page::Gallery => not_found::page(*portal, words),
        Page::NotFound => not_found::page(*portal, words),
    }
}
