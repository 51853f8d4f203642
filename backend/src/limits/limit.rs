//! A counter by key: so many a minute, or a day, and when to come again.

use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use shared::problem::{Problem, ProblemCode};

/// A day, in seconds.
const DAY: u32 = 86_400;

/// A counter by address, or by person.
pub(crate) struct Limit<K: Hash + Eq + Clone = IpAddr> {
    limiter: DefaultKeyedRateLimiter<K>,
    clock: DefaultClock,
}

impl<K: Hash + Eq + Clone> Limit<K> {
    fn new(quota: Quota) -> Self {
        Self { limiter: RateLimiter::keyed(quota), clock: DefaultClock::default() }
    }

    pub(crate) fn per_minute(times: u32) -> Self {
        Self::new(Quota::per_minute(NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN)))
    }

    pub(crate) fn per_day(times: u32) -> Self {
        let times = NonZeroU32::new(times).unwrap_or(NonZeroU32::MIN);
        let pause = Duration::from_secs(u64::from(DAY)) / times.get();
        let quota = Quota::with_period(pause).unwrap_or_else(|| Quota::per_hour(times));
        Self::new(quota.allow_burst(times))
    }

    /// Passes, or says when to come back.
    pub(crate) fn check(&self, key: &K) -> Result<(), Problem> {
        self.limiter.check_key(key).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now()).as_secs() + 1;
            Problem::new(ProblemCode::RateLimited).with("retry_after", wait.to_string())
        })
    }

    /// Forgets those who have not come for a while.
    pub(crate) fn forget_idle(&self) {
        self.limiter.retain_recent();
    }
}
