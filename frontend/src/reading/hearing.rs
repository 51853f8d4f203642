//! Hears of a picture, reads it, answers. Deliberately decides nothing about what a reading is good for.

use js_sys::Uint8Array;
use reader::{Limits, read_as_json};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use crate::messages;

/// Begins to listen.
pub(crate) fn start() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let hear = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        spawn_local(async move {
            let bytes = bytes(event.data()).await.unwrap_or_default();
            say(&read_as_json(&bytes, &Limits::default()));
        });
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(messages::READY);
}

fn say(text: &str) {
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        let _ = scope.post_message(&text.into());
    }
}

/// The octets of a picture; none of what is none, and of one that no reader would take.
async fn bytes(picture: JsValue) -> Option<Vec<u8>> {
    let blob: Blob = picture.dyn_into().ok()?;
    let most = f64::from(u32::try_from(Limits::default().bytes).unwrap_or(u32::MAX));
    if blob.size() > most {
        return None;
    }
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
