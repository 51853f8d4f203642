//! The few things the portal asks of the browser: focus, title, history, language, clipboard, clock, keys for
//! idempotency, what the page itself carries. Every call tolerates a browser that says no. It stores nothing but two
//! choices: the language and the way to sign.

pub mod picture;

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, HtmlInputElement, RequestInit, Response, Window};

/// What the service answers for a file it does not have any more.
const GONE: u16 = 404;

/// The window; this code runs nowhere else.
fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The element of that id.
#[must_use]
pub fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Puts the focus on an element and brings it into view.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
        let _ = element.focus();
    }
}

/// Puts the focus on the element once it stands on the page.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    leptos::task::spawn_local(async move {
        gloo_timers::future::TimeoutFuture::new(0).await;
        focus(&id);
    });
}

/// The id of the element that has the focus; empty when it has none.
#[must_use]
pub fn focused() -> String {
    document().and_then(|document| document.active_element()).map(|element| element.id()).unwrap_or_default()
}

/// Gives the focus back to an element that is drawn anew under the same id; nothing is scrolled for it.
pub fn focus_again(id: String) {
    leptos::task::spawn_local(async move {
        gloo_timers::future::TimeoutFuture::new(0).await;
        if focused() != id
            && let Some(element) = element(&id)
        {
            let _ = element.focus();
        }
    });
}

/// Scrolls to the top and focuses the page's heading, so that a screen reader begins there.
pub fn focus_heading() {
    leptos::task::spawn_local(async {
        gloo_timers::future::TimeoutFuture::new(0).await;
        if let Some(window) = window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        let heading = document().and_then(|document| document.query_selector("main h1").ok().flatten());
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
            let _ = heading.set_attribute("tabindex", "-1");
            let _ = heading.focus();
        }
    });
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the document; kept in a cookie, it is the one in which the service writes the next page.
pub fn set_language(tag: &str, keep: bool) {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        let _ = html.set_attribute("lang", tag);
        let _ = html.set_attribute("data-locale", tag);
    }
    if keep && let Some(document) = document() {
        let secure = if origin().starts_with("https:") { "; Secure" } else { "" };
        let cookie = format!("locale={tag}; Path=/; Max-Age=31536000; SameSite=Lax{secure}");
        let _ = Reflect::set(&document, &"cookie".into(), &cookie.into());
    }
}

/// Keeps a choice for the next visit, of a way to sign. Nothing about a person goes there.
pub fn keep(name: &str, choice: &str) {
    if let Some(storage) = window().and_then(|window| window.local_storage().ok().flatten()) {
        let _ = storage.set_item(name, choice);
    }
}

/// The choice that was kept; empty when there is none.
#[must_use]
pub fn kept(name: &str) -> String {
    let storage = window().and_then(|window| window.local_storage().ok().flatten());
    storage.and_then(|storage| storage.get_item(name).ok().flatten()).unwrap_or_default()
}

/// Whether this is Firefox, whose list of trusted authorities may be its own: for advice only.
#[must_use]
pub fn is_firefox() -> bool {
    let agent = window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    agent.contains("Firefox/")
}

/// Whether a finger points here: a phone or tablet, which may have the signing app itself.
#[must_use]
pub fn is_handheld() -> bool {
    let asked = || {
        let window = JsValue::from(window()?);
        let ask: Function = Reflect::get(&window, &"matchMedia".into()).ok()?.dyn_into().ok()?;
        let answer = ask.call1(&window, &"(pointer: coarse)".into()).ok()?;
        Reflect::get(&answer, &"matches".into()).ok()?.as_bool()
    };
    asked().unwrap_or_default()
}

/// The language the loader chose.
#[must_use]
pub fn language() -> String {
    document()
        .and_then(|document| document.document_element())
        .and_then(|html| html.get_attribute("lang"))
        .unwrap_or_default()
}

/// Takes the page that was readable before this code arrived away.
pub fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

/// What was typed into the page that was readable before this code arrived, as long as that page stands; empty otherwise.
#[must_use]
pub fn typed_before(id: &str) -> String {
    let shown = format!("#before [data-before]:not([hidden]) [id='{id}']");
    let control = document().and_then(|document| document.query_selector(&shown).ok().flatten());
    let control = control.and_then(|control| control.dyn_into::<HtmlInputElement>().ok());
    control.map(|control| control.value()).unwrap_or_default()
}

/// What the service wrote into the page, JSON; none where nobody did.
#[must_use]
pub fn known() -> Option<String> {
    element("known")?.text_content()
}

/// The name that a file of this very build has, digest included: the page names them all. Empty when it does not.
#[must_use]
pub fn built(name: &str) -> String {
    let page = document().and_then(|document| document.query_selector("script[data-js]").ok().flatten());
    page.and_then(|page| page.get_attribute(&format!("data-{name}"))).unwrap_or_default()
}

/// Says that the page did not load completely, while the page of before still stands.
pub fn show_broken() {
    let parts = document().and_then(|document| document.query_selector_all("[data-broken='load']").ok());
    let Some(parts) = parts else { return };
    for at in 0..parts.length() {
        if let Some(part) = parts.item(at).and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
            part.set_hidden(false);
        }
    }
}

/// Whether a file of this build is gone: the service was renewed while the page was open.
pub async fn is_gone(path: &str) -> bool {
    let init = RequestInit::new();
    init.set_method("HEAD");
    let Some(asked) = window().map(|window| window.fetch_with_str_and_init(path, &init)) else {
        return false;
    };
    let answer = JsFuture::from(asked).await.ok().and_then(|answer| answer.dyn_into::<Response>().ok());
    answer.is_some_and(|answer| answer.status() == GONE)
}

/// The path of the address.
#[must_use]
pub fn path() -> String {
    window().and_then(|window| window.location().pathname().ok()).unwrap_or_default()
}

/// What stands after `#`; no server sees it.
#[must_use]
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The host of the address, without its port.
#[must_use]
pub fn host() -> String {
    window().and_then(|window| window.location().hostname().ok()).unwrap_or_default()
}

/// `https://host`, as the service writes it into statements.
#[must_use]
pub fn origin() -> String {
    window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// A new entry of the history.
pub fn push_path(path: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// Instead of the present entry of the history.
pub fn replace_path(path: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// Opens the window of the browser that prints.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Copies a text.
pub fn copy(text: &str) {
    if let Some(window) = window() {
        let _ = window.navigator().clipboard().write_text(text);
    }
}

/// Now, Unix seconds, by the clock of this device: for display and for the signing time, never for a decision.
#[must_use]
pub fn now() -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::disallowed_methods,
        reason = "seconds fit for 290 billion years; shown, and put into a signature as its own claim, never decided by"
    )]
    let seconds = (js_sys::Date::now() / 1000.0) as i64;
    seconds
}

/// A fresh key for `Idempotency-Key`: 32 hex digits of the browser's own randomness.
#[must_use]
pub fn fresh_key() -> String {
    let mut bytes = [0_u8; 16];
    #[expect(
        clippy::disallowed_methods,
        reason = "a key that tells two presses of a button apart; no secret"
    )]
    let drawn = getrandom::fill(&mut bytes);
    if drawn.is_err() {
        return format!("{:032x}", now());
    }
    hex::encode(bytes)
}

/// Whether the words of a language are in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Brought {
    /// They are.
    Here,
    /// The service was not reached.
    Lost,
    /// The service has newer ones, for a newer program.
    Gone,
}

/// Brings the words of a language into memory, where a release build does not have them. The loader does it
/// (`web/boot.mjs`); a development build has all words in it.
pub async fn bring_words(tag: &str) -> Brought {
    let bring = Reflect::get(&js_sys::global(), &"bringWords".into()).ok();
    let Some(bring) = bring.and_then(|bring| bring.dyn_into::<Function>().ok()) else { return Brought::Here };
    let promise = match bring.call2(&JsValue::NULL, &tag.into(), &wasm_bindgen::memory()) {
        Ok(promise) => js_sys::Promise::resolve(&promise),
        Err(_) => return Brought::Lost,
    };
    match JsFuture::from(promise).await {
        Ok(_) => Brought::Here,
        Err(why) => {
            let status = Reflect::get(&why, &"status".into()).ok().and_then(|status| status.as_f64());
            if status == Some(f64::from(GONE)) { Brought::Gone } else { Brought::Lost }
        }
    }
}

/// Goes to an address that another application of this service has.
pub fn load(path: &str) {
    if let Some(window) = window() {
        let _ = window.location().assign(path);
    }
}

/// The same, in place of the present page.
pub fn load_instead(path: &str) {
    if let Some(window) = window() {
        let _ = window.location().replace(path);
    }
}
