//! A worker that is asked one question at a time: started by the name the page has for its loader, asked, ended. Knows
//! messages as such; what they say is between a page's end and its worker.

use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

use crate::browser;

/// A running worker; it ends with its last holder.
pub(super) struct OneAtATime {
    worker: Worker,
    waiting: Rc<RefCell<Option<Function>>>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(JsValue)>,
}

/// Why a worker does not come up.
pub(super) enum NotUp {
    /// The service has a newer one, for a newer page.
    Gone,
    /// It was not reached, or broke off.
    Broken,
}

impl OneAtATime {
    /// Starts the worker whose loader the page names so, and waits for its first words.
    pub(super) async fn start(name: &str, is_up: impl Fn(JsValue) -> bool) -> Result<Self, NotUp> {
        let loader = browser::built(name);
        let worker = Worker::new(&loader).map_err(|_| NotUp::Broken)?;
        let waiting: Rc<RefCell<Option<Function>>> = Rc::default();
        let answered = Rc::clone(&waiting);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(resolve) = answered.borrow_mut().take() {
                let _ = resolve.call1(&JsValue::NULL, &event.data());
            }
        });
        let broken = Rc::clone(&waiting);
        let on_error = Closure::<dyn Fn(JsValue)>::new(move |_: JsValue| resolve_with_nothing(&broken));
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let started = Self { worker, waiting, _on_message: on_message, _on_error: on_error };
        let first = started.answer();
        if is_up(first.await) {
            return Ok(started);
        }
        started.end();
        Err(if browser::is_gone(&loader).await { NotUp::Gone } else { NotUp::Broken })
    }

    /// Asks; what is in `handed` is handed over, not copied. `None` when it broke off or was ended meanwhile.
    pub(super) async fn ask(&self, message: &JsValue, handed: &Array) -> Option<JsValue> {
        let answer = self.answer();
        self.worker.post_message_with_transfer(message, handed).ok()?;
        Some(answer.await).filter(|answer| !answer.is_null())
    }

    /// Says something that has no answer.
    pub(super) fn say(&self, message: &JsValue) {
        let _ = self.worker.post_message(message);
    }

    /// Ends it; whoever waits for an answer gets none.
    pub(super) fn end(&self) {
        self.worker.terminate();
        resolve_with_nothing(&self.waiting);
    }

    fn answer(&self) -> impl Future<Output = JsValue> + use<> {
        let waiting = Rc::clone(&self.waiting);
        let mut begin = |resolve: Function, _reject: Function| {
            waiting.borrow_mut().replace(resolve);
        };
        let promise = JsFuture::from(Promise::new(&mut begin));
        async move { promise.await.unwrap_or(JsValue::NULL) }
    }
}

impl Drop for OneAtATime {
    fn drop(&mut self) {
        self.end();
    }
}

fn resolve_with_nothing(waiting: &RefCell<Option<Function>>) {
    let resolve = waiting.borrow_mut().take();
    if let Some(resolve) = resolve {
        let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
    }
}
