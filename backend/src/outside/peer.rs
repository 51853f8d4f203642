//! One configured host over HTTP: time-outs, bounded retries with jitter, a cap on what is read, no way to anywhere
//! else. Logs the peer's name, the outcome and the time it took; never what was asked.
//!
//! Plain HTTP: what comes back is signed, and judged by its signature. Redirects are refused, proxies of the
//! environment are not used, connections are not kept: a peer that restarts between two questions loses none.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use reqwest::header::{
    CONTENT_TYPE, ETAG, HeaderMap, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED,
};
use reqwest::{Client, RequestBuilder, Response, StatusCode, redirect};
use tokio::time::{Instant, sleep};

use super::breaker::{Breaker, Change};
use crate::ids;

/// Calls for one question.
const TRIES: u32 = 2;
/// Pause before a second try, milliseconds; up to as much again by chance.
const PAUSE_MS: u64 = 100;
/// How long a failing peer is left alone.
const REST: Duration = Duration::from_secs(30);
/// Responders answer nobody who does not say a name.
const USER_AGENT: &str = concat!("iin-service/", env!("CARGO_PKG_VERSION"));
/// Longest validator of a cache kept.
const VALIDATOR_MAX: usize = 256;

/// How long a peer is waited for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    connect: Duration,
    total: Duration,
    pub(super) rest: Duration,
}

impl Patience {
    /// `total_ms`: for one try, from the connection to the last byte.
    pub(crate) fn new(total_ms: u32) -> Self {
        let total = Duration::from_millis(u64::from(total_ms));
        Self { connect: total.min(Duration::from_secs(2)), total, rest: REST }
    }

    /// For what is large: twenty times as long.
    pub(super) fn for_lists(self) -> Self {
        Self { total: self.total * 20, ..self }
    }
}

/// Why a peer gave nothing that can be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Failure {
    /// Nobody listens there, or the name leads nowhere.
    #[error("not reachable")]
    Unreachable,
    /// It took longer than it may.
    #[error("timed out")]
    TimedOut,
    /// The connection broke, or what came is not HTTP.
    #[error("cut off")]
    CutOff,
    /// It answered with another status than 200.
    #[error("refused with status {0}")]
    Refused(u16),
    /// It wants to be asked elsewhere.
    #[error("wants to be asked elsewhere")]
    Redirects,
    /// More bytes than allowed.
    #[error("answered too much")]
    TooLarge,
    /// It failed too often and is left alone.
    #[error("left alone after failures")]
    Resting,
}

impl Failure {
    /// Stable name.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Unreachable => "peer-unreachable",
            Self::TimedOut => "peer-timed-out",
            Self::CutOff => "peer-cut-off",
            Self::Refused(_) => "peer-refused",
            Self::Redirects => "peer-redirects",
            Self::TooLarge => "peer-too-large",
            Self::Resting => "peer-resting",
        }
    }

    /// Whether asking again at once may help.
    const fn may_pass(self) -> bool {
        match self {
            Self::Unreachable | Self::CutOff => true,
            Self::Refused(status) => status >= 500,
            Self::TimedOut | Self::Redirects | Self::TooLarge | Self::Resting => false,
        }
    }

    fn of(error: &reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::TimedOut
        } else if error.is_connect() {
            Self::Unreachable
        } else {
            Self::CutOff
        }
    }
}

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
    client: Client,
    breaker: Breaker,
    /// Questions, and those of them that ended without an answer, since the start.
    asked: AtomicU64,
    failed: AtomicU64,
}

impl Peer {
    /// Asks nothing yet.
    ///
    /// # Errors
    /// No client can be made.
    pub(crate) fn new(name: &'static str, address: &str, patience: Patience) -> Result<Self, String> {
        let client = Client::builder()
            .user_agent(USER_AGENT)
            .redirect(redirect::Policy::none())
            .no_proxy()
            .http1_only()
            .connect_timeout(patience.connect)
            .timeout(patience.total)
            .pool_max_idle_per_host(0)
            .build()
            .map_err(|error| format!("{name}: {error}"))?;
        let breaker = Breaker::new(patience.rest);
        let (asked, failed) = (AtomicU64::new(0), AtomicU64::new(0));
        Ok(Self { name, address: address.to_owned(), client, breaker, asked, failed })
    }

    /// Asks; reads at most `bytes_max` octets.
    ///
    /// # Errors
    /// The last [`Failure`].
    pub(super) async fn ask(&self, question: Question<'_>, bytes_max: usize) -> Result<Reply, Failure> {
        let begun = Instant::now();
        let asked = self.asked.fetch_add(1, Ordering::Relaxed) + 1;
        if !self.breaker.may_ask(begun) {
            self.failed.fetch_add(1, Ordering::Relaxed);
            return Err(Failure::Resting);
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
        match self.breaker.note(outcome.is_ok(), ended) {
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
        let answer = request.send().await.map_err(|error| Failure::of(&error))?;
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

async fn read(mut answer: Response, bytes_max: usize) -> Result<Vec<u8>, Failure> {
    let most = u64::try_from(bytes_max).unwrap_or(u64::MAX);
    if answer.content_length().is_some_and(|length| length > most) {
        return Err(Failure::TooLarge);
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(|error| Failure::of(&error))? {
        if bytes.len() + chunk.len() > bytes_max {
            return Err(Failure::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

/// A time between `ms` and twice as long, so that servers do not ask in step.
pub(super) fn jittered(ms: u64) -> Duration {
    let chance = ids::bytes::<2>().map_or(0, |bytes| u64::from(u16::from_be_bytes(bytes)));
    Duration::from_millis(ms + ms * chance / u64::from(u16::MAX))
}
