//! Asks the browser whether it lets this page reach NCALayer, and hears when the person changes that. Only asks: the
//! question to the person is the browser's own, at the first connection.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::callback::{Callable, Callback};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser;
use crate::model::ncalayer::{NAMES, Permission, is_own_machine};

/// The browser's word on the permission, kept while the page lives.
pub struct Watch {
    status: JsValue,
    _on_change: Closure<dyn Fn()>,
}

impl Watch {
    /// Begins to watch; `None` where no permission is needed or the browser knows of none.
    pub async fn begin(on_change: Callback<()>) -> Option<Self> {
        let status = status().await?;
        let on_change = Closure::<dyn Fn()>::new(move || on_change.run(()));
        let _ = Reflect::set(&status, &"onchange".into(), on_change.as_ref());
        Some(Self { status, _on_change: on_change })
    }

    /// What the browser says this moment.
    #[must_use]
    pub fn permission(&self) -> Permission {
        state_of(&self.status)
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
