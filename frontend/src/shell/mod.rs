//! What stands around the pages of both applications: mounts over the page that was readable before, asks who is
//! signed in, follows the address, draws head and foot, and lets nobody see a page that is not theirs. Which pages
//! there are it does not know.

pub mod loaded;
pub mod not_found;
mod notices;
pub mod sessions;
pub mod sign_in;
mod stay;

use std::sync::Arc;

use leptos::prelude::*;
use shared::decision::Automatic;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::address::{Address, Site};
use shared::wire::v1::page::PageWire;

use crate::api::{calendar, public};
use crate::browser::{self, Brought};
use crate::components::header::NavLinks;
use crate::components::panel::waiting;
use crate::components::{banner, footer, header};
use crate::context::AppContext;
use crate::model::json;
use crate::model::session::Session;
use crate::reactive::{on_click, reactive};
use crate::text::{Locale, of_tag, tag, words};

/// What an application brings.
#[derive(Clone)]
pub struct Content {
    /// The links of its head; may follow the session.
    pub nav_links: NavLinks,
    /// Whether its page may be shown; may follow page and session.
    pub route_guard: Arc<dyn Fn() -> RouteGuard + Send + Sync>,
    /// Its page; follows the page and nothing else, so that typing never rebuilds it.
    pub page: Arc<dyn Fn() -> AnyView + Send + Sync>,
    /// The page needs the whole width of the screen.
    pub wide: Signal<bool>,
}

/// Whether a page may be shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RouteGuard {
    /// Not known yet who is signed in.
    Pending,
    /// Somebody has to sign in first.
    SignIn,
    /// It is not for whoever is signed in.
    Forbidden,
    /// Yes.
    Open,
}

/// Starts an application in place of the page that was readable before.
pub fn start(site: Site, bring: fn(AppContext) -> Content) {
    let locale = of_tag(&browser::language()).unwrap_or_default();
    wasm_bindgen_futures::spawn_local(async move {
        match browser::bring_words(tag(locale)).await {
            Brought::Here => mount(site, locale, bring),
            Brought::Lost | Brought::Gone => browser::show_broken(),
        }
    });
}

fn mount(site: Site, locale: Locale, bring: fn(AppContext) -> Content) {
    let Some(place) = browser::element("app") else { return };
    let address = Address::of_path(browser::path());
    let known = browser::known().and_then(|json| json::read::<PageWire>(&json).ok());
    let mounted = mount_to(place, move || {
        let app = AppContext::new(site, locale, address);
        let content = bring(app);
        follow_history(app);
        match known {
            Some(known) => tell(app, known),
            None => ask(app),
        }
        frame(app, content)
    });
    mounted.forget();
    browser::remove("before");
    browser::set_language(tag(locale), false);
}

/// Follows the browser's back and forward.
fn follow_history(app: AppContext) {
    let Some(window) = web_sys::window() else { return };
    let moved = Closure::<dyn Fn()>::new(move || app.arrive(Address::of_path(browser::path())));
    window.set_onpopstate(Some(moved.as_ref().unchecked_ref()));
    moved.forget();
}

/// What the page carries is known before anything is drawn.
fn tell(app: AppContext, known: PageWire) {
    app.service.set(Some(known.service));
    match known.outages {
        Some(outages) => app.outages.set(outages),
        None => ask_outages(app),
    }
    match known.session {
        Some(session) => app.enter(session),
        None if known.session_known => app.session.set(Session::Out { ended: false }),
        None => ask_session(app),
    }
}

/// Asks the service what it is, what concerns everybody, and who is signed in.
fn ask(app: AppContext) {
    leptos::task::spawn_local(async move {
        if let Ok(service) = public::service(app.api).await {
            app.service.set(Some(service));
        }
    });
    ask_outages(app);
    ask_session(app);
}

fn ask_outages(app: AppContext) {
    leptos::task::spawn_local(async move {
        if app.site == Site::Portal
            && let Ok(outages) = calendar::outages_now(app.api).await
        {
            app.outages.set(outages);
        }
    });
}

fn ask_session(app: AppContext) {
    leptos::task::spawn_local(async move {
        match public::session(app.api).await {
            Ok(session) => app.enter(session),
            Err(_) => app.session.set(Session::Out { ended: false }),
        }
    });
}

fn frame(app: AppContext, content: Content) -> AnyView {
    Effect::new(move |_| {
        let words = app.words();
        let prefix = if app.has_errors.get() { words.chrome.error_prefix } else { "" };
        let title = app.title.get();
        browser::set_title(&format!("{prefix}{title} · {}", words.chrome.short));
    });
    let Content { nav_links, route_guard, page, wide } = content;
    let route_guard = Memo::new(move |_| route_guard());
    view! {
        <div class="page" class:wide-desk=wide>
            {reactive(move || top(app, &nav_links))}
            {reactive(move || notices::notices(app))}
            <main id="main" class="main">
                <div class="inner">{reactive(move || shown(app, route_guard, &page))}</div>
            </main>
            {reactive(move || footer::footer(app.words(), app.service.get()))}
            {stay::stay(app)}
            <p class="unseen" role="status" id="said">{reactive(move || (app.announcement.get()).into_any())}</p>
        </div>
    }
    .into_any()
}

fn top(app: AppContext, nav_links: &NavLinks) -> AnyView {
    let words = app.words();
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        browser::focus_heading();
    };
    let demo = move || {
        app.service.with(|service| {
            let demo = service.as_ref().filter(|service| service.demo);
            demo.map(|service| service.automatic == Automatic::DemoUnseen.as_str())
        })
    };
    view! {
        <a class="skip" href="#main" on:click=on_click(skip)>{words.chrome.skip}</a>
        {reactive(move || (demo().map(|unseen| banner::demo(words, unseen))).into_any())}
        {header::header(app, words, Arc::clone(nav_links))}
    }
    .into_any()
}

/// The page. Tracks address, language and guard.
fn shown(
    app: AppContext,
    route_guard: Memo<RouteGuard>,
    page: &Arc<dyn Fn() -> AnyView + Send + Sync>,
) -> AnyView {
    let address = app.address.get();
    let locale = app.locale.get();
    let route_guard = route_guard.get();
    untrack(|| {
        let words = words(locale);
        match route_guard {
            RouteGuard::Pending => waiting(words.chrome.loading),
            RouteGuard::SignIn => {
                app.wanted.set(Some(address));
                sign_in::page(app, words)
            }
            RouteGuard::Forbidden => not_found::closed(app, words),
            RouteGuard::Open => page(),
        }
    })
}
