//! How often one address may knock. In memory, a machine for itself; generous for people, tight for guessers.

use std::future::{Ready, ready};
use std::hash::Hash;
use std::marker::PhantomData;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use shared::problem::{Problem, ProblemCode};

use super::crowd::household;
use super::error::HttpError;
use super::person_limits::People;
use crate::app::App;

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
    pub(crate) fn check(&self, key: &K) -> Result<(), HttpError> {
        self.limiter.check_key(key).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now()).as_secs() + 1;
            Problem::new(ProblemCode::RateLimited).with("retry_after", wait.to_string()).into()
        })
    }

    /// Forgets those who have not come for a while.
    pub(crate) fn forget_idle(&self) {
        self.limiter.retain_recent();
    }
}

impl Limit {
    /// Passes, or says when to come back.
    pub(crate) fn pass(&self, app: &App, request: &HttpRequest) -> Result<(), HttpError> {
        match client(app.config.client_address_header.as_deref(), request) {
            Some(address) => self.check(&household(address)),
            None => Ok(()),
        }
    }
}

/// Whose knock it is. Behind a proxy every peer is the proxy, so its own word counts: the last address it added.
pub(super) fn client(header: Option<&str>, request: &HttpRequest) -> Option<IpAddr> {
    let peer = || request.peer_addr().map(|peer| peer.ip());
    let Some(header) = header else { return peer() };
    let named = request.headers().get(header).and_then(|value| value.to_str().ok());
    named.and_then(|text| text.rsplit(',').next()?.trim().parse().ok()).or_else(peer)
}

/// A knock that was counted, and not one too many. Stands before the body among a handler's arguments: whoever knocks
/// too often is told before a byte of the body has come.
pub(crate) struct Counted<L>(PhantomData<L>);

/// Which limit a handler counts by.
pub(crate) trait Counts {
    fn limit(limits: &Limits) -> &Limit;
}

macro_rules! counts {
    ($($(#[$doc:meta])* $name:ident by $limit:ident;)*) => {
        $($(#[$doc])* pub(crate) struct $name;
        impl Counts for $name {
            fn limit(limits: &Limits) -> &Limit {
                &limits.$limit
            }
        })*
    };
}

counts! {
    /// Attempts to sign in.
    SignIns by sign_in;
    /// Checks of certificates.
    Checks by check;
    /// Calls of phones.
    Phones by phone;
}

impl<L: Counts> FromRequest for Counted<L> {
    type Error = HttpError;
    type Future = Ready<Result<Self, HttpError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let Some(app) = request.app_data::<Data<App>>() else { return ready(Err(HttpError::unavailable())) };
        ready(L::limit(&app.limits).pass(app, request).map(|()| Self(PhantomData)))
    }
}

/// The limits of the service.
pub(crate) struct Limits {
    pub(crate) sign_in: Limit,
    pub(crate) check: Limit,
    /// What anybody may look up without signing in: offices, times, the passport of the service.
    pub(crate) lookups: Limit,
    /// What a phone asks and brings when somebody signs on it.
    pub(crate) phone: Limit,
    /// Those who are signed in.
    pub(crate) people: People,
}
