//! Asks the browser whether it lets this page reach NCALayer, and hears when the person changes that. Only asks: the
//! question to the person is the browser's own, at the first connection.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::Screen;
use crate::browser;
use crate::model::ncalayer::{NAMES, Permission, is_own_machine};
use crate::model::signing::{Event, Hindrance, Stage};
use crate::text::signing::words as signing_words;

/// The browser's word on the permission, kept while the page lives.
pub struct Watch {
    status: JsValue,
    _on_change: Closure<dyn Fn()>,
}

/// Begins to watch, once; the screen's signal follows the browser from then on.
pub fn watch(screen: Screen) {
    let signing = screen.signing;
    if signing.watch.with_value(Option::is_some) {
        return;
    }
    leptos::task::spawn_local(async move {
        let Some(status) = status().await else { return };
        let on_change = Closure::<dyn Fn()>::new(move || changed(screen));
        let _ = Reflect::set(&status, &"onchange".into(), on_change.as_ref());
        signing.permission.set(state_of(&status));
        signing.watch.set_value(Some(Watch { status, _on_change: on_change }));
    });
}

/// What the browser says this moment.
#[must_use]
pub fn now(screen: Screen) -> Permission {
    let watched =
        screen.signing.watch.with_value(|watch| watch.as_ref().map(|watch| state_of(&watch.status)));
    watched.unwrap_or_else(|| screen.signing.permission.get_untracked())
}

/// The person decided, or changed their mind in the browser's settings: what was refused for it can be tried again.
fn changed(screen: Screen) {
    let permission = now(screen);
    screen.signing.permission.set(permission);
    let over = screen.signing.stage.with_untracked(|stage| match stage {
        Stage::Refused(Hindrance::NcaLayer(fault)) => permission.ends(*fault),
        _ => false,
    });
    if over {
        screen.signing.stage.update(|stage| *stage = std::mem::take(stage).after(Event::Forget));
        screen.has_errors.set(false);
        screen.say(signing_words(screen.locale.get_untracked()).ncalayer.allowed);
    }
}

/// The browser's `PermissionStatus`; none where no permission is needed or the browser knows of none.
async fn status() -> Option<JsValue> {
    if is_own_machine(&browser::host()) {
        return None;
    }
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let permissions = Reflect::get(&navigator, &"permissions".into()).ok()?;
    let query: Function = Reflect::get(&permissions, &"query".into()).ok()?.dyn_into().ok()?;
    for name in NAMES {
        let wanted = Object::new();
        Reflect::set(&wanted, &"name".into(), &name.into()).ok()?;
        // A name the browser does not know is refused at once or by its promise.
        let Ok(answer) = query.call1(&permissions, &wanted) else { continue };
        if let Ok(status) = JsFuture::from(Promise::resolve(&answer)).await {
            return Some(status);
        }
    }
    None
}

fn state_of(status: &JsValue) -> Permission {
    let state = Reflect::get(status, &"state".into()).ok().and_then(|state| state.as_string());
    state.and_then(|state| Permission::of_state(&state)).unwrap_or_default()
}
