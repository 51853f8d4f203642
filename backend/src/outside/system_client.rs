//! A system beside this one over HTTP: a message is a POST of JSON under its id, a receipt the only answer that counts. Knows
//! addresses, keys and limits; decides nothing about a case.

use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::messages::Neighbour;
use shared::problem::ProblemCode;
use shared::wire::v1::message::{MessageWire, ReceiptWire};
use zeroize::Zeroizing;

use super::client::{Connections, Failure, HttpClient, Timeouts, read, send};
use super::receiver::{DeliveryError, Receiver};
use crate::ids;

/// Largest answer read, bytes.
const ANSWER_BYTES_MAX: usize = 64 * 1024;
/// Largest message sent, bytes: a paper with its signature has some hundred kilobytes.
const MESSAGE_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Longest wait for a connection.
const CONNECT: Duration = Duration::from_secs(3);
/// Longest code of theirs that is kept.
const CODE_MAX: usize = 60;

/// An answer that was read, and which bytes it was.
#[derive(Clone, Debug)]
pub(crate) struct Said<A> {
    pub(crate) answer: A,
    /// SHA-256 of its bytes, hex.
    pub(crate) sha256: String,
}

/// What came over the line, within the limits.
struct Came {
    status: StatusCode,
    is_json: bool,
    body: Vec<u8>,
}

/// A neighbour that is reached over HTTP.
pub(crate) struct SystemClient {
    client: HttpClient,
    /// Where it is reached.
    below: String,
    /// Where messages go.
    address: String,
    key: Zeroizing<String>,
}

impl SystemClient {
    /// Prepares the way; connects when the first message goes.
    ///
    /// # Errors
    /// The client cannot be built.
    pub(crate) fn new(
        to: Neighbour,
        below: &str,
        key: Zeroizing<String>,
        timeout: Duration,
    ) -> Result<Self, String> {
        let client = HttpClient::new(Timeouts::new(timeout, CONNECT), Connections::Kept)?;
        Ok(Self {
            client,
            address: format!("{below}/messages/{}", to.as_str()),
            below: below.to_owned(),
            key,
        })
    }

    /// Posts and reads the answer, within the limits.
    async fn post(&self, address: &str, body: Vec<u8>, answer_max: usize) -> Result<Came, DeliveryError> {
        let request = self
            .client
            .post(address)
            .header(AUTHORIZATION, format!("Bearer {}", self.key.as_str()))
            .header(CONTENT_TYPE, "application/json")
            .header(ACCEPT, "application/json")
            .body(body);
        let response = send(request).await.map_err(later)?;
        let (status, kind) = (response.status(), response.headers().get(CONTENT_TYPE));
        let is_json = kind.and_then(|kind| kind.to_str().ok()).is_some_and(is_json);
        Ok(Came { status, is_json, body: read(response, answer_max).await.map_err(later)? })
    }

    /// Asks a question that is answered at once, by JSON that says it is.
    pub(super) async fn ask<Q: Serialize, A: DeserializeOwned>(
        &self,
        path: &str,
        question: &Q,
        answer_max: usize,
    ) -> Result<Said<A>, DeliveryError> {
        let body =
            serde_json::to_vec(question).map_err(|_| DeliveryError::Never("not-written".to_owned()))?;
        let Came { status, is_json, body } =
            self.post(&format!("{}/{path}", self.below), body, answer_max).await?;
        if !status.is_success() {
            return Err(refused(status, &body));
        }
        let answer = serde_json::from_slice(&body).ok().filter(|_| is_json);
        let answer = answer.ok_or_else(|| DeliveryError::Later("no-answer".to_owned()))?;
        Ok(Said { answer, sha256: ids::sha256(&body) })
    }
}

impl Receiver for SystemClient {
    async fn take(&self, message: MessageWire) -> Result<ReceiptWire, DeliveryError> {
        let body =
            serde_json::to_vec(&message).map_err(|_| DeliveryError::Never("not-written".to_owned()))?;
        if body.len() > MESSAGE_BYTES_MAX {
            return Err(DeliveryError::Never("message-too-large".to_owned()));
        }
        let Came { status, body: answer, .. } = self.post(&self.address, body, ANSWER_BYTES_MAX).await?;
        if !status.is_success() {
            return Err(refused(status, &answer));
        }
        // Anything but the receipt of this very message is a failure of theirs: a proxy's page is no receipt.
        let receipt: Option<ReceiptWire> = serde_json::from_slice(&answer).ok();
        receipt
            .filter(|receipt| receipt.id == message.id)
            .ok_or_else(|| DeliveryError::Later("no-receipt".to_owned()))
    }
}

/// Whether a content type is that of JSON, whatever follows it.
fn is_json(kind: &str) -> bool {
    kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

/// A failure as the outbox keeps it: another attempt may succeed.
fn later(failure: Failure) -> DeliveryError {
    let why = match failure {
        Failure::TimedOut => "timeout",
        Failure::Unreachable => "no-connection",
        Failure::TooLarge => "answer-too-large",
        Failure::CutOff | Failure::Refused(_) | Failure::Redirects | Failure::CircuitOpen => "broken-off",
    };
    DeliveryError::Later(why.to_owned())
}

/// What a refusal means. Keys can be mended, overload passes, an earlier message will come: those are tried again.
/// What they read and refused stays refused.
fn refused(status: StatusCode, answer: &[u8]) -> DeliveryError {
    let problem: Option<serde_json::Value> = serde_json::from_slice(answer).ok();
    let code = problem.as_ref().and_then(|problem| problem.get("code")?.as_str()).unwrap_or_default();
    let plain = code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let why = match code {
        code if plain && !code.is_empty() && code.len() <= CODE_MAX => format!("{}-{code}", status.as_u16()),
        _ => status.as_u16().to_string(),
    };
    let early = code == ProblemCode::MessageEarly.as_str();
    match status {
        StatusCode::BAD_REQUEST
        | StatusCode::PAYLOAD_TOO_LARGE
        | StatusCode::UNSUPPORTED_MEDIA_TYPE
        | StatusCode::UNPROCESSABLE_ENTITY => DeliveryError::Never(why),
        StatusCode::CONFLICT if !early => DeliveryError::Never(why),
        _ => DeliveryError::Later(why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_what_says_that_it_is() {
        for kind in ["application/json", "Application/JSON; charset=utf-8", " application/json "] {
            assert!(is_json(kind), "{kind}");
        }
        for kind in ["", "text/html", "text/json", "application/json5", "application/problem+json"] {
            assert!(!is_json(kind), "{kind}");
        }
    }

    #[test]
    fn what_they_read_and_refused_stays_refused_and_all_else_is_tried_again() {
        let refused = |status: u16, code: &str| {
            let answer = format!(r#"{{"code":"{code}"}}"#);
            super::refused(StatusCode::from_u16(status).expect("a status"), answer.as_bytes())
        };
        for (status, code) in [(409, "message-other"), (422, "message-unfit"), (400, "malformed")] {
            assert_eq!(refused(status, code), DeliveryError::Never(format!("{status}-{code}")));
        }
        for (status, code) in
            [(409, "message-early"), (429, "rate-limited"), (401, "key-refused"), (503, "unavailable")]
        {
            assert_eq!(refused(status, code), DeliveryError::Later(format!("{status}-{code}")));
        }
        assert_eq!(refused(500, "Иванов Иван"), DeliveryError::Later("500".to_owned()), "no words of theirs");
        assert_eq!(super::refused(StatusCode::FOUND, b"<html>"), DeliveryError::Later("302".to_owned()));
    }
}
