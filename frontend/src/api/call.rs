//! One call: JSON in, JSON out, problem documents understood, the session's end noticed.

use std::pin::Pin;

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::problem::ProblemCode;
use shared::text::Locale;
use shared::wire::v1::problem::ProblemWire;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestCredentials, RequestInit, Response};

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
}

impl ApiClient {
    /// Calls in this language, by whoever is signed in.
    #[must_use]
    pub const fn new(locale: RwSignal<Locale>, session: RwSignal<Session>) -> Self {
        Self { locale, session }
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

/// A call before it is made.
pub(crate) struct Call<'a> {
    /// `GET`, `POST`, `PUT`, `DELETE`.
    pub(crate) method: &'a str,
    /// Below `/api/v1`.
    pub(crate) path: &'a str,
    /// Body, JSON.
    pub(crate) body: Option<String>,
    /// Further headers.
    pub(crate) headers: &'a [(&'a str, &'a str)],
    /// The version seen of what is changed.
    pub(crate) seen: Option<i64>,
}

impl<'a> Call<'a> {
    /// Reads.
    pub(crate) const fn get(path: &'a str) -> Self {
        Self { method: "GET", path, body: None, headers: &[], seen: None }
    }

    /// Changes something.
    pub(crate) const fn change(method: &'a str, path: &'a str, headers: &'a [(&'a str, &'a str)]) -> Self {
        Self { method, path, body: None, headers, seen: None }
    }

    /// Only over the version seen: the service refuses it over any other.
    pub(crate) const fn over(mut self, version: i64) -> Self {
        self.seen = Some(version);
        self
    }

    /// With a body.
    pub(crate) fn json<T: Serialize>(mut self, value: &T) -> Self {
        self.body = serde_json::to_string(value).ok();
        self
    }

    /// Makes the call and reads the answer as `T`.
    pub(crate) async fn read<T: DeserializeOwned>(self, api: ApiClient) -> Result<T, ApiError> {
        let text = self.send(api).await?;
        json::read(&text).map_err(|_| ApiError::Unreadable)
    }

    /// Makes the call; the answer's body as text.
    ///
    /// Boxed: compiled once instead of into every call.
    pub(crate) fn send(self, api: ApiClient) -> Pin<Box<dyn Future<Output = Result<String, ApiError>> + 'a>> {
        Box::pin(async move {
            let of_the_build = self.path.starts_with(FILES);
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
    pub(crate) async fn answer(self, api: ApiClient) -> Result<Response, JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        headers.set("Accept-Language", tag(api.locale()))?;
        if self.method != "GET"
            && let Some(csrf) = api.csrf()
        {
            headers.set("X-CSRF-Token", &csrf)?;
        }
        for (name, value) in self.headers {
            headers.set(name, value)?;
        }
        if let Some(version) = self.seen {
            headers.set("If-Match", &format!("\"{version}\""))?;
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
        let path =
            if self.path.starts_with(FILES) { self.path.into() } else { format!("/api/v1{}", self.path) };
        let answer = JsFuture::from(window.fetch_with_str_and_init(&path, &init)).await?;
        answer.dyn_into()
    }
}

/// Reads.
pub(crate) async fn get<T: DeserializeOwned>(api: ApiClient, path: &str) -> Result<T, ApiError> {
    Call::get(path).read(api).await
}

/// Sends a body.
pub(crate) async fn post<T: DeserializeOwned>(
    api: ApiClient,
    path: &str,
    body: &impl Serialize,
) -> Result<T, ApiError> {
    Call::change("POST", path, &[]).json(body).read(api).await
}

/// Sends a body over the version seen.
pub(crate) async fn over<T: DeserializeOwned>(
    api: ApiClient,
    path: &str,
    version: i64,
    body: &impl Serialize,
) -> Result<T, ApiError> {
    Call::change("POST", path, &[]).over(version).json(body).read(api).await
}

/// Calls by their arguments and their answer.
macro_rules! calls {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) -> $answer:ty = $call:expr;)*) => {
        $(
            $(#[$doc])*
            ///
            /// # Errors
            /// [`ApiError`].
            pub async fn $name(api: ApiClient $(, $argument: $type)*) -> Result<$answer, ApiError> {
                let call = $call;
                call(api).await
            }
        )*
    };
}

pub(crate) use calls;

/// Reads a problem document; notices when nobody is signed in any more.
pub(crate) fn refused(api: ApiClient, status: u16, text: &str) -> ApiError {
    if status == 401 {
        api.session_is_over();
    }
    match json::read::<ProblemWire>(text) {
        Ok(problem) if !problem.code.is_empty() => ApiError::Problem(Box::new(problem)),
        _ if matches!(status, 502..=504) => ApiError::Offline,
        _ => ApiError::Unreadable,
    }
}
