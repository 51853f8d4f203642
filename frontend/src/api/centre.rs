//! The counter of a service centre: forms, what is registered or turned away, results.

use shared::wire::v1::centre::{
    HandOverWire, HandedOverWire, IntakeLine, IntakeWire, LodgeIntakeWire, OpenIntakeWire, RegisteredWire,
    ResultLine, TurnAwayWire, TurnedAwayWire,
};
use shared::wire::v1::request::AnswersWire;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, Response};

use super::call::{Call, Refusal, refused};
use crate::shell::Screen;

/// The forms open in one's office.
///
/// # Errors
/// [`Refusal`].
pub async fn intakes(screen: Screen) -> Result<Vec<IntakeLine>, Refusal> {
    Call::get("/centre/intakes").read(screen).await
}

/// Opens a form; the same key opens one.
///
/// # Errors
/// [`Refusal`].
pub async fn open(screen: Screen, key: &str, wire: &OpenIntakeWire) -> Result<IntakeWire, Refusal> {
    Call::change("POST", "/centre/intakes", &[("Idempotency-Key", key)]).json(wire).read(screen).await
}

/// A form.
///
/// # Errors
/// [`Refusal`].
pub async fn intake(screen: Screen, id: &str) -> Result<IntakeWire, Refusal> {
    Call::get(&format!("/centre/intakes/{id}")).read(screen).await
}

/// Stores the answers over a version.
///
/// # Errors
/// [`Refusal`].
pub async fn save(
    screen: Screen,
    id: &str,
    version: i64,
    answers: &AnswersWire,
) -> Result<IntakeWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/centre/intakes/{id}");
    Call::change("PUT", &path, &[("If-Match", &version)]).json(answers).read(screen).await
}

/// Throws a form away.
///
/// # Errors
/// [`Refusal`].
pub async fn discard(screen: Screen, id: &str, version: i64) -> Result<(), Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/centre/intakes/{id}");
    Call::change("DELETE", &path, &[("If-Match", &version)]).send(screen).await.map(drop)
}

/// Removes a copy.
///
/// # Errors
/// [`Refusal`].
pub async fn remove_copy(screen: Screen, id: &str, copy: &str) -> Result<IntakeWire, Refusal> {
    Call::change("DELETE", &format!("/centre/intakes/{id}/copies/{copy}"), &[]).read(screen).await
}

/// Registers; the same key registers once.
///
/// # Errors
/// [`Refusal`].
pub async fn lodge(
    screen: Screen,
    id: &str,
    key: &str,
    wire: &LodgeIntakeWire,
) -> Result<RegisteredWire, Refusal> {
    let path = format!("/centre/intakes/{id}/lodge");
    Call::change("POST", &path, &[("Idempotency-Key", key)]).json(wire).read(screen).await
}

/// Turns away; the same key does it once.
///
/// # Errors
/// [`Refusal`].
pub async fn turn_away(
    screen: Screen,
    id: &str,
    key: &str,
    wire: &TurnAwayWire,
) -> Result<TurnedAwayWire, Refusal> {
    let path = format!("/centre/intakes/{id}/turn-away");
    Call::change("POST", &path, &[("Idempotency-Key", key)]).json(wire).read(screen).await
}

/// The refusals to take documents of one's office.
///
/// # Errors
/// [`Refusal`].
pub async fn turned_away(screen: Screen) -> Result<Vec<TurnedAwayWire>, Refusal> {
    Call::get("/centre/turned-away").read(screen).await
}

/// Both sides have signed.
///
/// # Errors
/// [`Refusal`].
pub async fn signed(screen: Screen, id: &str) -> Result<TurnedAwayWire, Refusal> {
    Call::change("POST", &format!("/centre/turned-away/{id}/signed"), &[]).read(screen).await
}

/// Results that wait at one's office.
///
/// # Errors
/// [`Refusal`].
pub async fn results(screen: Screen) -> Result<Vec<ResultLine>, Refusal> {
    Call::get("/centre/results").read(screen).await
}

/// Gives a result; the same key gives it once.
///
/// # Errors
/// [`Refusal`].
pub async fn hand_over(
    screen: Screen,
    id: &str,
    key: &str,
    wire: &HandOverWire,
) -> Result<HandedOverWire, Refusal> {
    let path = format!("/centre/results/{id}/hand-over");
    Call::change("POST", &path, &[("Idempotency-Key", key)]).json(wire).read(screen).await
}

/// Prints a result: the service remembers it, and the browser keeps the file.
///
/// # Errors
/// [`Refusal`].
pub async fn print(screen: Screen, id: &str) -> Result<(), Refusal> {
    let path = format!("/centre/results/{id}/print");
    let answer = Call::change("POST", &path, &[]).answer(screen).await.map_err(|_| Refusal::Offline)?;
    if !answer.ok() {
        let text = answer.text().map(JsFuture::from).map_err(|_| Refusal::Offline)?;
        let text = text.await.ok().and_then(|text| text.as_string()).unwrap_or_default();
        return Err(refused(screen, answer.status(), &text));
    }
    keep(&answer, "result.pdf").await.map_err(|_| Refusal::Unreadable)
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
