//! A page's end of the reading worker. It hands over a picture and gets what was read of it; the worker is started for one
//! picture and ended after it.

#[path = "../reading/messages.rs"]
pub mod messages;

use std::rc::Rc;

use js_sys::Array;
use shared::wire::v1::reading::ReadingWire;
use web_sys::Blob;

use super::worker::{NotUp, OneAtATime};
use crate::model::photo::PhotoFault;

/// Under this name the page names the worker's loader: the one of its own build, never another.
const LOADER: &str = "reading";

/// A running reading worker; it ends with its last holder.
#[derive(Clone)]
pub struct PictureReader(Rc<OneAtATime>);

impl PictureReader {
    /// Starts the worker and waits until it is up.
    ///
    /// # Errors
    /// [`PhotoFault::Outdated`] when the service has a newer one, [`PhotoFault::Away`] when it does not come up.
    pub async fn start() -> Result<Self, PhotoFault> {
        let is_up = |first: wasm_bindgen::JsValue| first.as_string().as_deref() == Some(messages::READY);
        match OneAtATime::start(LOADER, is_up).await {
            Ok(worker) => Ok(Self(Rc::new(worker))),
            Err(NotUp::Gone) => Err(PhotoFault::Outdated),
            Err(NotUp::Broken) => Err(PhotoFault::Away),
        }
    }

    /// Reads a picture.
    ///
    /// # Errors
    /// [`PhotoFault::NoPicture`] when it cannot be decoded, [`PhotoFault::Away`] when the worker broke off or was ended.
    pub async fn read(&self, picture: &Blob) -> Result<ReadingWire, PhotoFault> {
        let answer = self.0.ask(picture, &Array::new()).await.ok_or(PhotoFault::Away)?;
        let reading: ReadingWire = crate::model::json::read(&answer.as_string().unwrap_or_default())
            .map_err(|_| PhotoFault::Away)?;
        if reading.not_read.is_empty() { Ok(reading) } else { Err(PhotoFault::NoPicture) }
    }

    /// Ends it; a picture that is being read is not.
    pub fn end(&self) {
        self.0.end();
    }
}
