//! One configured host over HTTP: bounded retries with jitter, left alone when it fails. Logs the peer's name, the outcome
//! and the time it took; never what was asked.
//!
//! Plain HTTP: what comes back is signed, and judged by its signature.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::header::{
    CONTENT_TYPE, ETAG, HeaderMap, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED,
};
use reqwest::{RequestBuilder, StatusCode};
use tokio::time::{Instant, sleep};

use super::breaker::{Change, CircuitBreaker};
use super::client::{Connections, Failure, HttpClient, Timeouts, read, send};
use crate::ids;

/// Calls for one question.
const TRIES: u32 = 2;
/// Pause before a second try, milliseconds; up to as much again by chance.
const PAUSE_MS: u64 = 100;
/// Longest wait for a connection.
const CONNECT_MAX: Duration = Duration::from_secs(2);
/// Longest validator of a cache kept.
const VALIDATOR_MAX: usize = 256;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub(super) enum Question<'a> {
    /// A message of this media type.
    Post(&'static str, &'a [u8]),
    /// The file, when it changed since.
    Get(&'a Validators),
}

/// By what a file is recognised as unchanged; empty for none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Validators {
    pub(super) etag: String,
    pub(super) last_modified: String,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reply {
    /// The file is still the one known.
    Unchanged,
    /// Bytes of unknown worth.
    Bytes(Vec<u8>, Validators),
}

/// A configured host.
#[derive(Debug)]
pub(crate) struct Peer {
    name: &'static str,
    address: String,
    client: HttpClient,
    breaker: Mutex<CircuitBreaker>,
    /// The breaker's moments are counted from here.
    since: Instant,
    /// Questions, and those of them that ended without an answer, since the start.
    asked: AtomicU64,
    failed: AtomicU64,
}

impl Peer {
    /// Asks nothing yet.
    ///
    /// # Errors
    /// No client can be made.
    pub(crate) fn new(name: &'static str, address: &str, timeouts: Timeouts) -> Result<Self, String> {
        let client =
            HttpClient::new(timeouts, Connections::Fresh).map_err(|error| format!("{name}: {error}"))?;
        let (asked, failed) = (AtomicU64::new(0), AtomicU64::new(0));
        let (breaker, since) = (Mutex::default(), Instant::now());
        Ok(Self { name, address: address.to_owned(), client, breaker, since, asked, failed })
    }

    /// How long one is waited for on this service's own behalf.
    pub(super) fn timeouts(total_ms: u32) -> Timeouts {
        Timeouts::new(Duration::from_millis(u64::from(total_ms)), CONNECT_MAX)
    }

    fn breaker(&self) -> MutexGuard<'_, CircuitBreaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A moment as the breaker counts it.
    fn ms(&self, at: Instant) -> i64 {
        i64::try_from(at.saturating_duration_since(self.since).as_millis()).unwrap_or(i64::MAX)
    }

    /// Asks; reads at most `bytes_max` octets.
    ///
    /// # Errors
    /// The last [`Failure`].
    pub(super) async fn ask(&self, question: Question<'_>, bytes_max: usize) -> Result<Reply, Failure> {
        let begun = Instant::now();
        let asked = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
        if !self.breaker().admits(self.ms(begun)) {
            self.failed.fetch_add(1, Ordering::Relaxed);
            return Err(Failure::CircuitOpen);
        }
        let outcome = self.try_and_try(question, bytes_max).await;
        let ended = Instant::now();
        let ms = u64::try_from((ended - begun).as_millis()).unwrap_or(u64::MAX);
        match &outcome {
            Ok(_) => tracing::info!(peer = self.name, outcome = "answered", ms, asked, "asked a peer"),
            Err(failure) => {
                let failed = self.failed.fetch_add(1, Ordering::Relaxed) + 1;
                tracing::warn!(peer = self.name, outcome = %failure, ms, asked, failed, "asked a peer");
            }
        }
        let change = self.breaker().record(outcome.is_ok(), self.ms(ended));
        match change {
            Change::Opened => tracing::error!(peer = self.name, "a peer fails and is left alone for a while"),
            Change::Closed => tracing::info!(peer = self.name, "a peer answers again"),
            Change::Same => {}
        }
        outcome
    }

    async fn try_and_try(&self, question: Question<'_>, bytes_max: usize) -> Result<Reply, Failure> {
        let mut tried = 1;
        loop {
            match self.once(question, bytes_max).await {
                Err(failure) if failure.may_pass() && tried < TRIES => {
                    sleep(jittered(PAUSE_MS)).await;
                    tried += 1;
                }
                outcome => return outcome,
            }
        }
    }

    async fn once(&self, question: Question<'_>, bytes_max: usize) -> Result<Reply, Failure> {
        let request = match question {
            Question::Post(kind, body) => {
                self.client.post(&self.address).header(CONTENT_TYPE, kind).body(body.to_vec())
            }
            Question::Get(known) => {
                let get = self.client.get(&self.address);
                let get = with(get, IF_NONE_MATCH, &known.etag);
                with(get, IF_MODIFIED_SINCE, &known.last_modified)
            }
        };
        let answer = send(request).await?;
        match answer.status() {
            StatusCode::OK => {}
            StatusCode::NOT_MODIFIED if matches!(question, Question::Get(_)) => return Ok(Reply::Unchanged),
            status if status.is_redirection() => return Err(Failure::Redirects),
            status => return Err(Failure::Refused(status.as_u16())),
        }
        let validators = Validators {
            etag: text_of(answer.headers(), &ETAG),
            last_modified: text_of(answer.headers(), &LAST_MODIFIED),
        };
        Ok(Reply::Bytes(read(answer, bytes_max).await?, validators))
    }
}

fn with(request: RequestBuilder, name: HeaderName, value: &str) -> RequestBuilder {
    if value.is_empty() { request } else { request.header(name, value) }
}

fn text_of(headers: &HeaderMap, name: &HeaderName) -> String {
    let text = headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if text.len() <= VALIDATOR_MAX { text.to_owned() } else { String::new() }
}

/// A time between `ms` and twice as long, so that servers do not ask in step.
pub(super) fn jittered(ms: u64) -> Duration {
    let chance = ids::bytes::<2>().map_or(0, |bytes| u64::from(u16::from_be_bytes(bytes)));
    Duration::from_millis(ms + ms * chance / u64::from(u16::MAX))
}
