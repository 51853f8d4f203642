//! The counter of a service centre: forms, what is registered or turned away, results.

use shared::wire::v1::centre::{
    HandOverWire, HandedOverWire, IntakeLine, IntakeWire, LodgeIntakeWire, OpenIntakeWire, RegisteredWire,
    ResultLine, TurnAwayWire, TurnedAwayWire,
};
use shared::wire::v1::request::AnswersWire;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, Response};

use super::call::{ApiClient, ApiError, Call, refused};

/// The forms open in one's office.
///
/// # Errors
/// [`ApiError`].
pub async fn intakes(api: ApiClient) -> Result<Vec<IntakeLine>, ApiError> {
    Call::get("/centre/intakes").read(api).await
}

/// Opens a form; the same key opens one.
///
/// # Errors
/// [`ApiError`].
pub async fn open(api: ApiClient, key: &str, wire: &OpenIntakeWire) -> Result<IntakeWire, ApiError> {
    Call::change("POST", "/centre/intakes", &[("Idempotency-Key", key)]).json(wire).read(api).await
}

/// A form.
///
/// # Errors
/// [`ApiError`].
pub async fn intake(api: ApiClient, id: &str) -> Result<IntakeWire, ApiError> {
    Call::get(&format!("/centre/intakes/{id}")).read(api).await
}

/// Stores the answers over a version.
///
/// # Errors
/// [`ApiError`].
pub async fn save(
    api: ApiClient,
    id: &str,
    version: i64,
    answers: &AnswersWire,
) -> Result<IntakeWire, ApiError> {
    let path = format!("/centre/intakes/{id}");
    Call::change("PUT", &path, &[]).over(version).json(answers).read(api).await
}

/// Throws a form away.
///
/// # Errors
/// [`ApiError`].
pub async fn discard(api: ApiClient, id: &str, version: i64) -> Result<(), ApiError> {
    let path = format!("/centre/intakes/{id}");
    Call::change("DELETE", &path, &[]).over(version).send(api).await.map(drop)
}

/// Removes a copy.
///
/// # Errors
/// [`ApiError`].
pub async fn remove_copy(api: ApiClient, id: &str, copy: &str) -> Result<IntakeWire, ApiError> {
    Call::change("DELETE", &format!("/centre/intakes/{id}/copies/{copy}"), &[]).read(api).await
}

/// Registers; the same key registers once.
///
/// # Errors
/// [`ApiError`].
pub async fn lodge(
    api: ApiClient,
    id: &str,
    key: &str,
    wire: &LodgeIntakeWire,
) -> Result<RegisteredWire, ApiError> {
    let path = format!("/centre/intakes/{id}/lodge");
    Call::change("POST", &path, &[("Idempotency-Key", key)]).json(wire).read(api).await
}

/// Turns away; the same key does it once.
///
/// # Errors
/// [`ApiError`].
pub async fn turn_away(
    api: ApiClient,
    id: &str,
    key: &str,
    wire: &TurnAwayWire,
) -> Result<TurnedAwayWire, ApiError> {
    let path = format!("/centre/intakes/{id}/turn-away");
    Call::change("POST", &path, &[("Idempotency-Key", key)]).json(wire).read(api).await
}

/// The refusals to take documents of one's office.
///
/// # Errors
/// [`ApiError`].
pub async fn turned_away(api: ApiClient) -> Result<Vec<TurnedAwayWire>, ApiError> {
    Call::get("/centre/turned-away").read(api).await
}

/// Both sides have signed.
///
/// # Errors
/// [`ApiError`].
pub async fn signed(api: ApiClient, id: &str) -> Result<TurnedAwayWire, ApiError> {
    Call::change("POST", &format!("/centre/turned-away/{id}/signed"), &[]).read(api).await
}

/// Results that wait at one's office.
///
/// # Errors
/// [`ApiError`].
pub async fn results(api: ApiClient) -> Result<Vec<ResultLine>, ApiError> {
    Call::get("/centre/results").read(api).await
}

/// Gives a result; the same key gives it once.
///
/// # Errors
/// [`ApiError`].
pub async fn hand_over(
    api: ApiClient,
    id: &str,
    key: &str,
    wire: &HandOverWire,
) -> Result<HandedOverWire, ApiError> {
    let path = format!("/centre/results/{id}/hand-over");
    Call::change("POST", &path, &[("Idempotency-Key", key)]).json(wire).read(api).await
}

/// Prints a result: the service remembers it, and the browser keeps the file.
///
/// # Errors
/// [`ApiError`].
pub async fn print(api: ApiClient, id: &str) -> Result<(), ApiError> {
    let path = format!("/centre/results/{id}/print");
    let answer = Call::change("POST", &path, &[]).answer(api).await.map_err(|_| ApiError::Offline)?;
    if !answer.ok() {
        let text = answer.text().map(JsFuture::from).map_err(|_| ApiError::Offline)?;
        let text = text.await.ok().and_then(|text| text.as_string()).unwrap_or_default();
        return Err(refused(api, answer.status(), &text));
    }
    keep(&answer, "result.pdf").await.map_err(|_| ApiError::Unreadable)
}

/// Gives the body of an answer to the browser as a file.
async fn keep(answer: &Response, name: &str) -> Result<(), JsValue> {
    let blob = JsFuture::from(answer.blob()?).await?;
    let urls = js_sys::Reflect::get(&js_sys::global(), &"URL".into())?;
    let url_of = |deed: &str, what: &JsValue| -> Result<JsValue, JsValue> {
        let deed: js_sys::Function = js_sys::Reflect::get(&urls, &deed.into())?.dyn_into()?;
        deed.call1(&urls, what)
    };
    let url = url_of("createObjectURL", &blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlElement = document.create_element("a")?.dyn_into()?;
    link.set_attribute("href", &url.as_string().unwrap_or_default())?;
    link.set_attribute("download", name)?;
    link.click();
    url_of("revokeObjectURL", &url).map(drop)
}
