//! The portal's frame: mounts itself over the page that was readable before, asks who is signed in, follows the
//! address, and shows the page. Nothing global but [`Portal`].

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::api::public;
use crate::browser;
use crate::components::panel::waiting;
use crate::components::{banner, footer, header};
use crate::context::{Portal, Session};
use crate::live::{live, pressed};
use crate::model::journey::Step;
use crate::model::saving::Saving;
use crate::pages;
use crate::routes::Page;
use crate::text::{of_tag, tag, words};

/// Starts the portal.
pub fn start() {
    let Some(place) = browser::element("app") else { return };
    let locale = of_tag(&browser::language()).unwrap_or_default();
    let page = Page::of_path(&browser::path());
    let mounted = mount_to(place, move || {
        let portal = Portal::new(locale, page);
        listen(portal);
        ask(portal);
        frame(portal)
    });
    mounted.forget();
    browser::remove("before");
    browser::set_language(tag(locale), false);
}

/// Follows the browser's back and forward, and warns before unsaved answers are left.
fn listen(portal: Portal) {
    let Some(window) = web_sys::window() else { return };
    let moved = Closure::<dyn Fn()>::new(move || portal.arrive(Page::of_path(&browser::path())));
    window.set_onpopstate(Some(moved.as_ref().unchecked_ref()));
    moved.forget();
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

/// Asks the service what it is and who is signed in.
fn ask(portal: Portal) {
    leptos::task::spawn_local(async move {
        if let Ok(service) = public::service(portal).await {
            portal.service.set(Some(service));
        }
        match public::session(portal).await {
            Ok(session) => portal.enter(session),
            Err(_) => portal.session.set(Session::Out { ended: false }),
        }
    });
}

fn frame(portal: Portal) -> impl IntoView {
    Effect::new(move |_| {
        let words = portal.words();
        let prefix = if portal.has_errors.get() { words.chrome.error_prefix } else { "" };
        let title = portal.title.get();
        browser::set_title(&format!("{prefix}{title} · {}", words.chrome.short));
    });
    let gate = Memo::new(move |_| gate(portal));
    let desk = move || portal.page.with(|page| matches!(page, Page::Queue | Page::Case(_)));
    view! {
        <div class="page" class:wide-desk=desk>
            {live(move || (frame_top(portal)).into_any())}
            <main id="main" class="main">
                <div class="inner">{live(move || (shown(portal, gate)).into_any())}</div>
            </main>
            {live(move || (footer::footer(portal.words(), portal.service.get())).into_any())}
            <p class="unseen" role="status" id="said">{live(move || (portal.said.get()).into_any())}</p>
        </div>
    }
}

fn frame_top(portal: Portal) -> AnyView {
    let words = portal.words();
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        browser::focus_heading();
    };
    let demo = move || portal.service.with(|service| service.as_ref().is_some_and(|service| service.demo));
    view! {
        <a class="skip" href="#main" on:click=pressed(skip)>{words.chrome.skip}</a>
        {live(move || (demo().then(|| banner::demo(words))).into_any())}
        {header::header(portal, words)}
    }
    .into_any()
}

/// Whether the page may be shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gate {
    /// Not known yet who is signed in.
    Wait,
    /// Somebody has to sign in first.
    SignIn,
    /// Yes.
    Open,
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

/// The page. Tracks the page, the language and the gate; nothing else, so that typing never rebuilds it.
fn shown(portal: Portal, gate: Memo<Gate>) -> AnyView {
    let page = portal.page.get();
    let locale = portal.locale.get();
    let gate = gate.get();
    untrack(|| {
        let words = words(locale);
        match gate {
            Gate::Wait => waiting(words.chrome.loading),
            Gate::SignIn => {
                portal.wanted.set(Some(page));
                pages::sign_in::page(portal, words)
            }
            Gate::Open => pages::page(portal, &page, words),
        }
    })
}
