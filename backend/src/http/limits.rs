//! How often one address may knock. In memory, a machine for itself; generous for people, tight for guessers.

use std::net::IpAddr;
use std::num::NonZeroU32;

use actix_web::HttpRequest;
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use shared::problem::{Problem, ProblemCode};

use super::error::HttpError;

/// A counter by address.
pub(crate) struct Limit {
    limiter: DefaultKeyedRateLimiter<IpAddr>,
    clock: DefaultClock,
}

impl Limit {
    pub(crate) fn per_minute(times: u32) -> Self {
        let times = NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN);
        Self { limiter: RateLimiter::keyed(Quota::per_minute(times)), clock: DefaultClock::default() }
    }

    /// Passes, or says when to come back.
    pub(crate) fn pass(&self, request: &HttpRequest) -> Result<(), HttpError> {
        let Some(peer) = request.peer_addr() else { return Ok(()) };
        self.limiter.check_key(&peer.ip()).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now()).as_secs() + 1;
            Problem::new(ProblemCode::RateLimited).with("retry_after", wait.to_string()).into()
        })
    }

    /// Forgets addresses that have not come for a while.
    pub(crate) fn forget_idle(&self) {
        self.limiter.retain_recent();
    }
}

/// The limits of the service.
pub(crate) struct Limits {
    pub(crate) sign_in: Limit,
    pub(crate) check: Limit,
}
