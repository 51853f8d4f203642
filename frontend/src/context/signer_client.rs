//! The portal's end of the signing worker. It hands over a reference to the key file and the password as bytes,
//! and gets a summary and a signature back; it never sees the key. What another program signed it hands over to be
//! checked. One question at a time.

#[path = "../signer/messages.rs"]
pub mod messages;

use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

use super::worker::{NotUp, OneAtATime};
use crate::model::key::{KeyError, KeySummary};
use crate::model::ncalayer;
use crate::model::signing::Hindrance;

/// Under this name the page names the worker's loader: the one of its own build, never another.
const LOADER: &str = "signer";

/// A running signing worker.
#[derive(Clone)]
pub struct Signer {
    worker: Rc<OneAtATime>,
}

impl Signer {
    /// Starts the worker and waits until it is up.
    ///
    /// # Errors
    /// [`KeyError::Outdated`] when the service has a newer one, [`KeyError::Worker`] when it does not come up.
    pub async fn start() -> Result<Self, KeyError> {
        let is_up = |first: JsValue| read(first).0 == messages::READY;
        match OneAtATime::start(LOADER, is_up).await {
            Ok(worker) => Ok(Self { worker: Rc::new(worker) }),
            Err(NotUp::Gone) => Err(KeyError::Outdated),
            Err(NotUp::Broken) => Err(KeyError::Worker),
        }
    }

    /// Opens a key file. The password's bytes are handed over, not copied.
    ///
    /// # Errors
    /// The [`KeyError`].
    pub async fn open(&self, file: &File, password: &str) -> Result<KeySummary, KeyError> {
        let bytes = Uint8Array::from(password.as_bytes());
        let message = Array::of3(&messages::OPEN.into(), file, &bytes);
        let handed = Array::of1(&bytes.buffer());
        match self.ask(&message, &handed).await {
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
        match self.ask(&message, &Array::new()).await {
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
        match self.ask(&message, &Array::new()).await {
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
        self.worker.say(&Array::of1(&messages::FORGET.into()));
        self.worker.end();
    }

    /// The word of the answer and its value; no word where there is no answer.
    async fn ask(&self, message: &Array, handed: &Array) -> (String, JsValue) {
        self.worker.ask(message, handed).await.map(read).unwrap_or_default()
    }
}

/// The word of a message and its value.
fn read(message: JsValue) -> (String, JsValue) {
    let list: Array = message.dyn_into().unwrap_or_default();
    (list.get(0).as_string().unwrap_or_default(), list.get(1))
}
