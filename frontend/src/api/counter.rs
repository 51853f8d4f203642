//! The counter of a service centre: forms, what is registered or turned away, results.

use shared::contract::counter::{
    DiscardIntake, FetchDocument, HandOver, ListIntakes, ListResults, ListTurnedAway, LodgeIntake,
    LookUpParticulars, OpenIntake, PrintResult, ReadIntake, RemoveIntakeCopy, SaveIntake, SignTurnedAway,
    TurnAway,
};
use shared::contract::{Once, Version};
use shared::wire::v1::ask::FetchDocumentWire;
use shared::wire::v1::centre::{HandOverWire, LodgeIntakeWire, OpenIntakeWire, TurnAwayWire};
use shared::wire::v1::correction::LookUpWire;
use shared::wire::v1::request::AnswersWire;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, Response};

use super::call::{ApiClient, ApiError, calls, file, refused};

calls! {
    /// What the register says of a number.
    known(wire: &LookUpWire) = LookUpParticulars[], send: wire;
    /// The forms open in one's office.
    intakes() = ListIntakes[];
    /// Opens a form; the same key opens one.
    open(key: &str, wire: &OpenIntakeWire) = OpenIntake[], over: Once(key), send: wire;
    /// A form.
    intake(id: &str) = ReadIntake[id];
    /// Stores the answers over a version.
    save(id: &str, version: i64, answers: &AnswersWire) = SaveIntake[id], over: Version(version), send: answers;
    /// Throws a form away.
    discard(id: &str, version: i64) = DiscardIntake[id], over: Version(version);
    /// Removes a copy.
    remove_copy(id: &str, copy: &str) = RemoveIntakeCopy[id, copy];
    /// Fetches a document of a person who agreed to it.
    fetch(id: &str, wire: &FetchDocumentWire) = FetchDocument[id], send: wire;
    /// Registers; the same key registers once.
    lodge(id: &str, key: &str, wire: &LodgeIntakeWire) = LodgeIntake[id], over: Once(key), send: wire;
    /// Turns away; the same key does it once.
    turn_away(id: &str, key: &str, wire: &TurnAwayWire) = TurnAway[id], over: Once(key), send: wire;
    /// The refusals to take documents of one's office.
    turned_away() = ListTurnedAway[];
    /// Both sides have signed.
    signed(id: &str) = SignTurnedAway[id];
    /// Results that wait at one's office.
    results() = ListResults[];
    /// Gives a result; the same key gives it once.
    hand_over(id: &str, key: &str, wire: &HandOverWire) = HandOver[id], over: Once(key), send: wire;
}

/// Prints a result: the service remembers it, and the browser keeps the file.
///
/// # Errors
/// [`ApiError`].
pub async fn print(api: ApiClient, id: &str) -> Result<(), ApiError> {
    let answer = file::<PrintResult>(api, [id]).await?;
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
