//! One call: JSON in, JSON out, problem documents understood, the session's end noticed.

use std::pin::Pin;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::contract::{self, Endpoint, Guarding as _};
use shared::problem::ProblemCode;
use shared::text::Locale;
use shared::wire::v1::problem::ProblemWire;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestCredentials, RequestInit, Response};

use crate::browser;
use crate::model::json;
use crate::model::session::Session;
use crate::text::{tag, words};

/// Below this lie files that were written when the portal was built.
const FILES: &str = "/law/";
/// What the service answers for a file it does not have any more.
const GONE: u16 = 404;

/// Whom calls are made for: the reader's language goes with each, and so does the word that guards the session, which
/// ends here when the service does not know it any more.
#[derive(Clone, Copy)]
pub struct ApiClient {
    locale: RwSignal<Locale>,
    session: RwSignal<Session>,
    called_at: StoredValue<i64>,
}

impl ApiClient {
    /// Calls in this language, by whoever is signed in.
    #[must_use]
    pub fn new(locale: RwSignal<Locale>, session: RwSignal<Session>) -> Self {
        // The page itself was a call.
        Self { locale, session, called_at: StoredValue::new(browser::now()) }
    }

    /// When the service was last called, by the clock of this device.
    #[must_use]
    pub fn called_at(self) -> i64 {
        self.called_at.get_value()
    }

    /// The reader's language.
    pub(crate) fn locale(self) -> Locale {
        self.locale.get_untracked()
    }

    /// The word that a call must bring to change something; `None` when nobody is signed in.
    pub(crate) fn csrf(self) -> Option<String> {
        self.session.with_untracked(|session| session.person().map(|person| person.csrf.clone()))
    }

    /// The service does not know the session any more; who was not signed in has lost nothing.
    fn session_is_over(self) {
        let ended = self.session.with_untracked(|session| session.person().is_some());
        if ended {
            self.session.set(Session::Out { ended });
        }
    }
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// The service was not reached.
    Offline,
    /// The service answered something this page does not understand.
    Unreadable,
    /// The service was renewed while the page was open: what this page asks for is gone.
    Outdated,
    /// The service said no.
    Problem(Box<ProblemWire>),
}

impl ApiError {
    /// The stable code of the problem, when there is one.
    #[must_use]
    pub fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Problem(problem) => ProblemCode::parse(&problem.code),
            _ => None,
        }
    }
}

/// What happened and what to do, in the reader's language.
#[must_use]
pub fn words_of(locale: Locale, refusal: &ApiError) -> (String, String) {
    let chrome = &words(locale).chrome;
    match refusal {
        ApiError::Offline => (chrome.offline_title.into(), chrome.offline.into()),
        ApiError::Outdated => (chrome.outdated_title.into(), chrome.outdated.into()),
        ApiError::Unreadable => (chrome.unknown_answer_title.into(), chrome.unknown_answer.into()),
        ApiError::Problem(problem) => match ProblemCode::parse(&problem.code) {
            Some(code) => {
                let said = shared::text::problem(locale, code, &problem.values);
                match problem.values.get("reason") {
                    Some(reason) if code == ProblemCode::SignatureRefused => {
                        (said.title, shared::text::signature_reason(locale, reason))
                    }
                    _ => (said.title, said.detail),
                }
            }
            None => (problem.title.clone(), problem.detail.clone()),
        },
    }
}

/// A call before it is made: of whichever endpoint, so that all are compiled once.
struct Request {
    method: &'static str,
    /// From the origin on.
    address: String,
    /// Body, JSON.
    body: Option<String>,
    /// What guards the call.
    guard: Option<(&'static str, String)>,
}

impl Request {
    /// Makes the call; the answer's body as text.
    ///
    /// Boxed: compiled once instead of into every call.
    fn send(self, api: ApiClient) -> Pin<Box<dyn Future<Output = Result<String, ApiError>>>> {
        Box::pin(async move {
            let of_the_build = self.address.starts_with(FILES);
            let (status, text) = self.fetch(api).await.map_err(|_| ApiError::Offline)?;
            if of_the_build && status == GONE {
                return Err(ApiError::Outdated);
            }
            if (200..300).contains(&status) {
                return Ok(text);
            }
            Err(refused(api, status, &text))
        })
    }

    async fn fetch(self, api: ApiClient) -> Result<(u16, String), JsValue> {
        let answer = self.answer(api).await?;
        let text = JsFuture::from(answer.text()?).await?;
        Ok((answer.status(), text.as_string().unwrap_or_default()))
    }

    /// Makes the call; the answer as the browser has it.
    async fn answer(self, api: ApiClient) -> Result<Response, JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        headers.set("Accept-Language", tag(api.locale()))?;
        if self.method != "GET"
            && let Some(csrf) = api.csrf()
        {
            headers.set("X-CSRF-Token", &csrf)?;
        }
        if let Some((name, value)) = &self.guard {
            headers.set(name, value)?;
        }
        let init = RequestInit::new();
        init.set_method(self.method);
        init.set_credentials(RequestCredentials::SameOrigin);
        if let Some(body) = &self.body {
            headers.set("Content-Type", "application/json")?;
            init.set_body(&JsValue::from_str(body));
        }
        init.set_headers(&headers);
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let answer = JsFuture::from(window.fetch_with_str_and_init(&self.address, &init)).await?;
        if !self.address.starts_with(FILES) {
            api.called_at.set_value(browser::now());
        }
        answer.dyn_into()
    }
}

/// A call of an endpoint, with everything that it needs.
fn request<E>(
    places: &E::Path<'_>,
    query: &E::Query,
    guard: &E::Guard<'_>,
    body: &E::Body,
) -> Result<Request, ApiError>
where
    E: Endpoint<Query: Serialize, Body: Serialize>,
{
    // Nothing is written as `null`, and then there is no body.
    let body = serde_json::to_string(body).map_err(|_| ApiError::Unreadable)?;
    let body = (body != "null").then_some(body);
    let mut address = address::<E>(places);
    address.push_str(&contract::query(query));
    Ok(Request { method: E::METHOD.as_str(), address, body, guard: guard.header() })
}

/// Where an endpoint is, for a link or a file.
#[must_use]
pub fn address<E: Endpoint>(places: &E::Path<'_>) -> String {
    format!("{}{}", contract::BASE, contract::fill(E::PATH, places.as_ref()))
}

/// Calls an endpoint and reads its answer.
pub(super) async fn call<E>(
    api: ApiClient,
    places: E::Path<'_>,
    query: &E::Query,
    guard: E::Guard<'_>,
    body: &E::Body,
) -> Result<E::Answer, ApiError>
where
    E: Endpoint<Query: Serialize, Body: Serialize, Answer: DeserializeOwned>,
{
    read(&text::<E>(api, places, query, guard, body).await?)
}

/// The same, with the answer as it was sent: for the few that may be one of two things.
pub(super) async fn text<E>(
    api: ApiClient,
    places: E::Path<'_>,
    query: &E::Query,
    guard: E::Guard<'_>,
    body: &E::Body,
) -> Result<String, ApiError>
where
    E: Endpoint<Query: Serialize, Body: Serialize>,
{
    request::<E>(&places, query, &guard, body)?.send(api).await
}

/// The same, with the answer as the browser has it: for a file.
pub(super) async fn file<E>(api: ApiClient, places: E::Path<'_>) -> Result<Response, ApiError>
where
    E: Endpoint,
{
    let (method, address) = (E::METHOD.as_str(), address::<E>(&places));
    let request = Request { method, address, body: None, guard: None };
    request.answer(api).await.map_err(|_| ApiError::Offline)
}

/// A file that was written when the portal was built.
pub(super) async fn built<T: DeserializeOwned>(api: ApiClient, address: String) -> Result<T, ApiError> {
    read(&Request { method: "GET", address, body: None, guard: None }.send(api).await?)
}

/// What an answer says; an empty one says nothing.
fn read<T: DeserializeOwned>(text: &str) -> Result<T, ApiError> {
    json::read(if text.is_empty() { "null" } else { text }).map_err(|_| ApiError::Unreadable)
}

/// Functions that call an endpoint of the contract: its places in brackets, behind `ask` its query, behind `over` what
/// guards it, behind `send` its body.
macro_rules! calls {
    ($(
        $(#[$doc:meta])*
        $name:ident($($argument:ident: $type:ty),*) = $endpoint:ident [$($place:expr),*]
            $(, ask: $query:expr)? $(, over: $guard:expr)? $(, send: $body:expr)?;
    )*) => {
        $(
            $(#[$doc])*
            ///
            /// # Errors
            /// [`ApiError`].
            pub async fn $name(
                api: ApiClient $(, $argument: $type)*
            ) -> Result<<$endpoint as shared::contract::Endpoint>::Answer, ApiError> {
                let query = crate::api::call::given!(& $($query)?);
                let guard = crate::api::call::given!($($guard)?);
                let body = crate::api::call::given!(& $($body)?);
                crate::api::call::call::<$endpoint>(api, [$($place),*], query, guard, body).await
            }
        )*
    };
}

/// What is given, or nothing.
macro_rules! given {
    () => {
        ()
    };
    (&) => {
        &()
    };
    (& $value:expr) => {
        $value
    };
    ($value:expr) => {
        $value
    };
}

pub(super) use {calls, given};

/// Reads a problem document; notices when nobody is signed in any more.
pub(super) fn refused(api: ApiClient, status: u16, text: &str) -> ApiError {
    if status == 401 {
        api.session_is_over();
    }
    match json::read::<ProblemWire>(text) {
        Ok(problem) if !problem.code.is_empty() => ApiError::Problem(Box::new(problem)),
        _ if matches!(status, 502..=504) => ApiError::Offline,
        _ => ApiError::Unreadable,
    }
}
