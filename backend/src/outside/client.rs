//! The one way over HTTP to whatever is outside: time-outs, a cap on what is read, no redirects, no proxy of the
//! environment. Every failure has one name. Knows neither who is asked nor what; when to leave somebody alone is the
//! breaker's, when to try again the caller's.

use std::time::Duration;

use reqwest::{Client, RequestBuilder, Response, redirect};

/// Responders answer nobody who does not say a name.
const USER_AGENT: &str = concat!("iin-service/", env!("CARGO_PKG_VERSION"));

/// How long an answer is waited for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Timeouts {
    /// For a connection.
    connect: Duration,
    /// From the connection to the last byte.
    total: Duration,
}

impl Timeouts {
    /// `total` for all of it, and of that at most `connect` for the connection.
    pub(crate) fn new(total: Duration, connect: Duration) -> Self {
        Self { connect: total.min(connect), total }
    }

    /// So many times as long, for what is large; the connection takes as long as before.
    pub(super) fn times(self, factor: u32) -> Self {
        Self { total: self.total * factor, ..self }
    }
}

/// What becomes of a connection after an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Connections {
    /// It is closed: a system that restarts between two questions loses none.
    Fresh,
    /// It is kept for the next message.
    Kept,
}

/// Why a system gave nothing that can be looked at.
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
    CircuitOpen,
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
            Self::CircuitOpen => "peer-resting",
        }
    }

    /// Whether asking again at once may help.
    pub(super) const fn may_pass(self) -> bool {
        match self {
            Self::Unreachable | Self::CutOff => true,
            Self::Refused(status) => status >= 500,
            Self::TimedOut | Self::Redirects | Self::TooLarge | Self::CircuitOpen => false,
        }
    }

    pub(super) fn of(error: &reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::TimedOut
        } else if error.is_connect() {
            Self::Unreachable
        } else {
            Self::CutOff
        }
    }
}

/// A client of systems outside.
#[derive(Debug)]
pub(super) struct HttpClient(Client);

impl HttpClient {
    /// Connects when the first request goes.
    ///
    /// # Errors
    /// The client cannot be built.
    pub(super) fn new(timeouts: Timeouts, connections: Connections) -> Result<Self, String> {
        let builder = Client::builder()
            .user_agent(USER_AGENT)
            // A redirect would carry keys and questions to an address nobody has configured.
            .redirect(redirect::Policy::none())
            .no_proxy()
            .http1_only()
            .connect_timeout(timeouts.connect)
            .timeout(timeouts.total);
        let builder = match connections {
            Connections::Fresh => builder.pool_max_idle_per_host(0),
            Connections::Kept => builder,
        };
        builder.build().map(Self).map_err(|error| error.to_string())
    }

    /// A request that fetches.
    pub(super) fn get(&self, address: &str) -> RequestBuilder {
        self.0.get(address)
    }

    /// A request that brings something.
    pub(super) fn post(&self, address: &str) -> RequestBuilder {
        self.0.post(address)
    }
}

/// Sends a request; the answer's body is not read yet.
///
/// # Errors
/// The [`Failure`].
pub(super) async fn send(request: RequestBuilder) -> Result<Response, Failure> {
    request.send().await.map_err(|error| Failure::of(&error))
}

/// Reads an answer's body, at most so many octets.
///
/// # Errors
/// The [`Failure`].
pub(super) async fn read(mut answer: Response, bytes_max: usize) -> Result<Vec<u8>, Failure> {
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
