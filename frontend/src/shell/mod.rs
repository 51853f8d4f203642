//! What stands around the pages of both applications: mounts over the page that was readable before, asks who is
//! signed in, follows the address, draws head and foot, and lets nobody see a page that is not theirs. Which pages
//! there are it does not know.

pub mod loaded;
pub mod ncalayer_client;
pub mod not_found;
mod notices;
pub mod permission;
mod screen;
pub mod sign_in;
pub mod signer_client;

use std::sync::Arc;

use leptos::prelude::*;
use shared::decision::Automatic;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

pub use screen::{Keeper, Screen, Signing};

use crate::address::{Address, Site};
use shared::wire::v1::page::PageWire;

use crate::api::{keeping, public};
use crate::browser::{self, Brought};
use crate::components::header::Places;
use crate::components::panel::waiting;
use crate::components::{banner, footer, header};
use crate::live::{live, pressed};
use crate::model::json;
use crate::model::session::Session;
use crate::text::{Locale, of_tag, tag, words};

/// What an application brings.
#[derive(Clone)]
pub struct Content {
    /// The links of its head; may follow the session.
    pub places: Places,
    /// Whether its page may be shown; may follow page and session.
    pub gate: Arc<dyn Fn() -> Gate + Send + Sync>,
    /// Its page; follows the page and nothing else, so that typing never rebuilds it.
    pub page: Arc<dyn Fn() -> AnyView + Send + Sync>,
    /// The page needs the whole width of the screen.
    pub wide: Signal<bool>,
}

/// Whether a page may be shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Not known yet who is signed in.
    Wait,
    /// Somebody has to sign in first.
    SignIn,
    /// It is not for whoever is signed in.
    Closed,
    /// Yes.
    Open,
}

/// Starts an application in place of the page that was readable before.
pub fn start(site: Site, bring: fn(Screen) -> Content) {
    let locale = of_tag(&browser::language()).unwrap_or_default();
    wasm_bindgen_futures::spawn_local(async move {
        match browser::bring_words(tag(locale)).await {
            Brought::Here => mount(site, locale, bring),
            Brought::Lost | Brought::Gone => browser::show_broken(),
        }
    });
}

fn mount(site: Site, locale: Locale, bring: fn(Screen) -> Content) {
    let Some(place) = browser::element("app") else { return };
    let address = Address::of_path(browser::path());
    let known = browser::known().and_then(|json| json::read::<PageWire>(&json).ok());
    let mounted = mount_to(place, move || {
        let screen = Screen::new(site, locale, address);
        let content = bring(screen);
        follow_history(screen);
        match known {
            Some(known) => tell(screen, known),
            None => ask(screen),
        }
        frame(screen, content)
    });
    mounted.forget();
    browser::remove("before");
    browser::set_language(tag(locale), false);
}

/// Follows the browser's back and forward.
fn follow_history(screen: Screen) {
    let Some(window) = web_sys::window() else { return };
    let moved = Closure::<dyn Fn()>::new(move || screen.arrive(Address::of_path(browser::path())));
    window.set_onpopstate(Some(moved.as_ref().unchecked_ref()));
    moved.forget();
}

/// What the page carries is known before anything is drawn.
fn tell(screen: Screen, known: PageWire) {
    screen.service.set(Some(known.service));
    screen.outages.set(known.outages);
    match known.session {
        Some(session) => screen.enter(session),
        None if known.session_known => screen.session.set(Session::Out { ended: false }),
        None => ask_session(screen),
    }
}

/// Asks the service what it is, what concerns everybody, and who is signed in.
fn ask(screen: Screen) {
    leptos::task::spawn_local(async move {
        if let Ok(service) = public::service(screen.api).await {
            screen.service.set(Some(service));
        }
        if screen.site == Site::Portal
            && let Ok(outages) = keeping::outages_now(screen.api).await
        {
            screen.outages.set(outages);
        }
    });
    ask_session(screen);
}

fn ask_session(screen: Screen) {
    leptos::task::spawn_local(async move {
        match public::session(screen.api).await {
            Ok(session) => screen.enter(session),
            Err(_) => screen.session.set(Session::Out { ended: false }),
        }
    });
}

fn frame(screen: Screen, content: Content) -> AnyView {
    Effect::new(move |_| {
        let words = screen.words();
        let prefix = if screen.has_errors.get() { words.chrome.error_prefix } else { "" };
        let title = screen.title.get();
        browser::set_title(&format!("{prefix}{title} · {}", words.chrome.short));
    });
    let Content { places, gate, page, wide } = content;
    let gate = Memo::new(move |_| gate());
    view! {
        <div class="page" class:wide-desk=wide>
            {live(move || top(screen, &places))}
            {live(move || notices::notices(screen))}
            <main id="main" class="main">
                <div class="inner">{live(move || shown(screen, gate, &page))}</div>
            </main>
            {live(move || footer::footer(screen.words(), screen.service.get()))}
            <p class="unseen" role="status" id="said">{live(move || (screen.said.get()).into_any())}</p>
        </div>
    }
    .into_any()
}

fn top(screen: Screen, places: &Places) -> AnyView {
    let words = screen.words();
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        browser::focus_heading();
    };
    let demo = move || {
        screen.service.with(|service| {
            let demo = service.as_ref().filter(|service| service.demo);
            demo.map(|service| service.automatic == Automatic::DemoUnseen.as_str())
        })
    };
    view! {
        <a class="skip" href="#main" on:click=pressed(skip)>{words.chrome.skip}</a>
        {live(move || (demo().map(|unseen| banner::demo(words, unseen))).into_any())}
        {header::header(screen, words, Arc::clone(places))}
    }
    .into_any()
}

/// The page. Tracks address, language and gate.
fn shown(screen: Screen, gate: Memo<Gate>, page: &Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let address = screen.address.get();
    let locale = screen.locale.get();
    let gate = gate.get();
    untrack(|| {
        let words = words(locale);
        match gate {
            Gate::Wait => waiting(words.chrome.loading),
            Gate::SignIn => {
                screen.wanted.set(Some(address));
                sign_in::page(screen, words)
            }
            Gate::Closed => not_found::closed(screen, words),
            Gate::Open => page(),
        }
    })
}
