//! Sending a copy with visible progress. `fetch` tells nothing of progress upwards, so this one call uses
//! `XMLHttpRequest`.

use js_sys::Promise;
use leptos::prelude::*;
use serde::de::DeserializeOwned;
use shared::contract::Endpoint;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, ProgressEvent, XmlHttpRequest};

use super::call::{ApiClient, ApiError, address, refused};
use crate::text::tag;

/// Sends the file to an endpoint that takes one; `progress` gets parts in a thousand. Answers with what the copy was
/// attached to.
///
/// # Errors
/// [`ApiError`].
pub async fn upload<E: Endpoint<Answer: DeserializeOwned>>(
    api: ApiClient,
    places: E::Path<'_>,
    file: &File,
    progress: RwSignal<Option<u32>>,
) -> Result<E::Answer, ApiError> {
    let address = address::<E>(&places);
    let request = prepared(api, &address, file).map_err(|_| ApiError::Offline)?;
    let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
        if event.length_computable() && event.total() > 0.0 {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a part of a thousand of two positive sizes"
            )]
            progress.set(Some((event.loaded() / event.total() * 1000.0) as u32));
        }
    });
    if let Ok(upload) = request.upload() {
        upload.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
    }
    let waiting = request.clone();
    let mut begin = |resolve: js_sys::Function, reject: js_sys::Function| {
        waiting.set_onload(Some(&resolve));
        waiting.set_onerror(Some(&reject));
        waiting.set_onabort(Some(&reject));
        if waiting.send_with_opt_blob(Some(file)).is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    };
    let done = JsFuture::from(Promise::new(&mut begin)).await;
    progress.set(None);
    done.map_err(|_| ApiError::Offline)?;
    let status = request.status().unwrap_or_default();
    let text = request.response_text().ok().flatten().unwrap_or_default();
    if (200..300).contains(&status) {
        crate::model::json::read(&text).map_err(|_| ApiError::Unreadable)
    } else {
        Err(refused(api, status, &text))
    }
}

fn prepared(api: ApiClient, address: &str, file: &File) -> Result<XmlHttpRequest, JsValue> {
    let request = XmlHttpRequest::new()?;
    request.open("POST", address)?;
    let kind = file.type_();
    let kind = if kind.is_empty() { "application/octet-stream" } else { kind.as_str() };
    request.set_request_header("Content-Type", kind)?;
    request.set_request_header("X-Copy-Name", &String::from(js_sys::encode_uri_component(&file.name())))?;
    request.set_request_header("Accept-Language", tag(api.locale()))?;
    if let Some(csrf) = api.csrf() {
        request.set_request_header("X-CSRF-Token", &csrf)?;
    }
    Ok(request)
}

/// The bytes of a file.
///
/// # Errors
/// What the browser says when it cannot read the file.
pub async fn bytes_of(file: &File) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
