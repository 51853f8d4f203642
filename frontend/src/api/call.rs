//! One call: JSON in, JSON out, problem documents understood, the session's end noticed.

use std::pin::Pin;

use leptos::prelude::*;
use serde::de::DeserializeOwned;
use shared::problem::ProblemCode;
use shared::text::Locale;
use shared::wire::v1::problem::ProblemWire;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Headers, RequestCredentials, RequestInit, Response};

use crate::model::json;
use crate::shell::{Screen, Session};
use crate::text::{tag, words};

/// Below this lie files that were written when the portal was built.
const FILES: &str = "/law/";
/// What the service answers for a file it does not have any more.
const GONE: u16 = 404;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The service was not reached.
    Offline,
    /// The service answered something this page does not understand.
    Unreadable,
    /// The service was renewed while the page was open: what this page asks for is gone.
    Outdated,
    /// The service said no.
    Problem(Box<ProblemWire>),
}

impl Refusal {
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
pub fn words_of(locale: Locale, refusal: &Refusal) -> (String, String) {
    let chrome = &words(locale).chrome;
    match refusal {
        Refusal::Offline => (chrome.offline_title.into(), chrome.offline.into()),
        Refusal::Outdated => (chrome.outdated_title.into(), chrome.outdated.into()),
        Refusal::Unreadable => (chrome.unknown_answer_title.into(), chrome.unknown_answer.into()),
        Refusal::Problem(problem) => match ProblemCode::parse(&problem.code) {
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
}

impl<'a> Call<'a> {
    /// Reads.
    pub(crate) const fn get(path: &'a str) -> Self {
        Self { method: "GET", path, body: None, headers: &[] }
    }

    /// Changes something.
    pub(crate) const fn change(method: &'a str, path: &'a str, headers: &'a [(&'a str, &'a str)]) -> Self {
        Self { method, path, body: None, headers }
    }

    /// With a body.
    pub(crate) fn json<T: serde::Serialize>(mut self, value: &T) -> Self {
        self.body = serde_json::to_string(value).ok();
        self
    }

    /// Makes the call and reads the answer as `T`.
    pub(crate) async fn read<T: DeserializeOwned>(self, screen: Screen) -> Result<T, Refusal> {
        let text = self.send(screen).await?;
        json::read(&text).map_err(|_| Refusal::Unreadable)
    }

    /// Makes the call; the answer's body as text.
    ///
    /// Boxed: compiled once instead of into every call.
    pub(crate) fn send(self, screen: Screen) -> Pin<Box<dyn Future<Output = Result<String, Refusal>> + 'a>> {
        Box::pin(async move {
            let of_the_build = self.path.starts_with(FILES);
            let (status, text) = self.fetch(screen).await.map_err(|_| Refusal::Offline)?;
            if of_the_build && status == GONE {
                return Err(Refusal::Outdated);
            }
            if (200..300).contains(&status) {
                return Ok(text);
            }
            Err(refused(screen, status, &text))
        })
    }

    async fn fetch(self, screen: Screen) -> Result<(u16, String), JsValue> {
        let answer = self.answer(screen).await?;
        let text = JsFuture::from(answer.text()?).await?;
        Ok((answer.status(), text.as_string().unwrap_or_default()))
    }

    /// Makes the call; the answer as the browser has it.
    pub(crate) async fn answer(self, screen: Screen) -> Result<Response, JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", "application/json")?;
        headers.set("Accept-Language", tag(screen.locale.get_untracked()))?;
        if self.method != "GET"
            && let Some(session) = screen.signed_in()
        {
            headers.set("X-CSRF-Token", &session.csrf)?;
        }
        for (name, value) in self.headers {
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
        let path =
            if self.path.starts_with(FILES) { self.path.into() } else { format!("/api/v1{}", self.path) };
        let answer = JsFuture::from(window.fetch_with_str_and_init(&path, &init)).await?;
        answer.dyn_into()
    }
}

/// Reads a problem document; notices when nobody is signed in any more.
pub(crate) fn refused(screen: Screen, status: u16, text: &str) -> Refusal {
    if status == 401 {
        let ended = matches!(screen.session.get_untracked(), Session::In(_));
        if ended {
            screen.session.set(Session::Out { ended });
        }
    }
    match json::read::<ProblemWire>(text) {
        Ok(problem) if !problem.code.is_empty() => Refusal::Problem(Box::new(problem)),
        _ if matches!(status, 502..=504) => Refusal::Offline,
        _ => Refusal::Unreadable,
    }
}
