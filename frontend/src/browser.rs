//! The few things the portal asks of the browser: focus, title, history, language, clipboard, clock, keys for
//! idempotency. Every call tolerates a browser that says no. It stores nothing but two choices: the language and the way
//! to sign.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, Window};

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

/// Sets the language of the document and keeps the choice for the next visit.
pub fn set_language(tag: &str, keep: bool) {
    if let Some(html) = document().and_then(|document| document.document_element()) {
        let _ = html.set_attribute("lang", tag);
        let _ = html.set_attribute("data-locale", tag);
    }
    if keep {
        self::keep("locale", tag);
    }
}

/// Keeps a choice for the next visit: of a language, of a way to sign. Nothing about a person goes there.
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
    if let Some(html) = document().and_then(|document| document.document_element()) {
        let _ = html.remove_attribute("data-deep");
    }
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

/// Brings the words of a language into memory, where a release build does not have them; `false` when they could not
/// be fetched. The loader does it (`web/boot.mjs`); a development build has all words in it and no such function.
pub async fn bring_words(tag: &str) -> bool {
    let bring = js_sys::Reflect::get(&js_sys::global(), &"bringWords".into()).ok();
    let Some(bring) = bring.and_then(|bring| bring.dyn_into::<js_sys::Function>().ok()) else { return true };
    match bring.call2(&JsValue::NULL, &tag.into(), &wasm_bindgen::memory()) {
        Ok(promise) => JsFuture::from(js_sys::Promise::resolve(&promise)).await.is_ok(),
        Err(_) => false,
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
