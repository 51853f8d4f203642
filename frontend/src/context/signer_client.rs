//! The portal's end of the signing worker. It hands over a reference to the key file and the password as bytes,
//! and gets a summary and a signature back; it never sees the key. What another program signed it hands over to be
//! checked. One question at a time.

#[path = "../signer/messages.rs"]
pub mod messages;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Worker};

use crate::browser;
use crate::model::key::{KeyError, KeySummary};
use crate::model::ncalayer;
use crate::model::signing::Hindrance;

/// Under this name the page names the worker's loader: the one of its own build, never another.
const LOADER: &str = "signer";

/// A running signing worker.
#[derive(Clone)]
pub struct Signer {
    inner: Rc<Inner>,
}

struct Inner {
    worker: Worker,
    waiting: Rc<RefCell<Option<Function>>>,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(JsValue)>,
}

impl Signer {
    /// Starts the worker and waits until it is up.
    ///
    /// # Errors
    /// [`KeyError::Outdated`] when the service has a newer one, [`KeyError::Worker`] when it does not come up.
    pub async fn start() -> Result<Self, KeyError> {
        let loader = browser::built(LOADER);
        let worker = Worker::new(&loader).map_err(|_| KeyError::Worker)?;
        let waiting: Rc<RefCell<Option<Function>>> = Rc::default();
        let answered = Rc::clone(&waiting);
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(resolve) = answered.borrow_mut().take() {
                let _ = resolve.call1(&JsValue::NULL, &event.data());
            }
        });
        let broken = Rc::clone(&waiting);
        let on_error = Closure::<dyn Fn(JsValue)>::new(move |_: JsValue| {
            if let Some(resolve) = broken.borrow_mut().take() {
                let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
            }
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        let inner = Inner { worker, waiting, _on_message: on_message, _on_error: on_error };
        let signer = Self { inner: Rc::new(inner) };
        let ready = signer.answer();
        match read(ready.await) {
            (word, _) if word == messages::READY => Ok(signer),
            _ => {
                signer.end();
                Err(if browser::is_gone(&loader).await { KeyError::Outdated } else { KeyError::Worker })
            }
        }
    }

    /// Opens a key file. The password's bytes are handed over, not copied.
    ///
    /// # Errors
    /// The [`KeyError`].
    pub async fn open(&self, file: &File, password: &str) -> Result<KeySummary, KeyError> {
        let bytes = Uint8Array::from(password.as_bytes());
        let message = Array::of3(&messages::OPEN.into(), file, &bytes);
        let transfer = Array::of1(&bytes.buffer());
        let answer = self.answer();
        self.inner.worker.post_message_with_transfer(&message, &transfer).map_err(|_| KeyError::Worker)?;
        match read(answer.await) {
            (word, value) if word == messages::OPENED => {
                let json = value.as_string().unwrap_or_default();
                crate::model::json::read(&json).map_err(|_| KeyError::Worker)
            }
            (word, code) if word == messages::FAILED => {
                Err(KeyError::of_code(&code.as_string().unwrap_or_default()))
            }
            _ => Err(KeyError::Worker),
        }
    }

    /// Signs; gives the DER of a CMS with the statement inside, checked by the worker. The key is gone after it.
    ///
    /// # Errors
    /// The [`KeyError`].
    pub async fn sign(&self, statement: &[u8], at: i64) -> Result<Vec<u8>, KeyError> {
        let bytes = Uint8Array::from(statement);
        #[expect(clippy::cast_precision_loss, reason = "seconds of this age fit a double exactly")]
        let at = at as f64;
        let message = Array::of3(&messages::SIGN.into(), &bytes, &at.into());
        let answer = self.answer();
        self.inner.worker.post_message(&message).map_err(|_| KeyError::Worker)?;
        match read(answer.await) {
            (word, value) if word == messages::SIGNED => Ok(Uint8Array::new(&value).to_vec()),
            (word, code) if word == messages::FAILED => {
                Err(KeyError::of_code(&code.as_string().unwrap_or_default()))
            }
            _ => Err(KeyError::Worker),
        }
    }

    /// Checks what another program signed: it must be one good signature of exactly this statement. Gives the signer and
    /// the CMS as it is to be sent.
    ///
    /// # Errors
    /// The [`Hindrance`].
    pub async fn check(&self, signed: &str, statement: &[u8]) -> Result<(KeySummary, Vec<u8>), Hindrance> {
        let broken = || Hindrance::Key(KeyError::Worker);
        let message = Array::of3(&messages::CHECK.into(), &signed.into(), &Uint8Array::from(statement));
        let answer = self.answer();
        self.inner.worker.post_message(&message).map_err(|_| broken())?;
        match read(answer.await) {
            (word, value) if word == messages::CHECKED => {
                let both: Array = value.dyn_into().map_err(|_| broken())?;
                let json = both.get(0).as_string().unwrap_or_default();
                let key = crate::model::json::read(&json).map_err(|_| broken())?;
                Ok((key, Uint8Array::new(&both.get(1)).to_vec()))
            }
            (word, code) if word == messages::FAILED => {
                let code = code.as_string().unwrap_or_default();
                Err(ncalayer::NcaLayerError::of_code(&code)
                    .map_or_else(|| KeyError::of_code(&code).into(), Into::into))
            }
            _ => Err(broken()),
        }
    }

    /// Lets the worker forget the key and ends it.
    pub fn end(&self) {
        let _ = self.inner.worker.post_message(&Array::of1(&messages::FORGET.into()));
        self.inner.worker.terminate();
        if let Some(resolve) = self.inner.waiting.borrow_mut().take() {
            let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
        }
    }

    fn answer(&self) -> impl Future<Output = JsValue> + use<> {
        let waiting = Rc::clone(&self.inner.waiting);
        let mut begin = |resolve: Function, _reject: Function| {
            waiting.borrow_mut().replace(resolve);
        };
        let promise = JsFuture::from(Promise::new(&mut begin));
        async move { promise.await.unwrap_or(JsValue::NULL) }
    }
}

/// The word of a message and its value.
fn read(message: JsValue) -> (String, JsValue) {
    let list: Array = message.dyn_into().unwrap_or_default();
    (list.get(0).as_string().unwrap_or_default(), list.get(1))
}
