//! A peer that fails again and again is left alone for a while: whoever waits is told at once, and the peer can
//! recover. Knows counts and moments; not what is asked.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// Failures in a row after which a peer rests.
pub(super) const FAILURES_MAX: u32 = 5;

#[derive(Debug, Default)]
struct State {
    failures: u32,
    rests_until: Option<Instant>,
}

/// The circuit breaker of one peer.
#[derive(Debug)]
pub(super) struct Breaker {
    rest: Duration,
    state: Mutex<State>,
}

/// What a note changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Same,
    /// The peer rests from now on.
    Opened,
    /// It answers again.
    Closed,
}

impl Breaker {
    pub(super) fn new(rest: Duration) -> Self {
        Self { rest, state: Mutex::default() }
    }

    /// Whether the peer may be asked at this moment. After its rest one call passes; the next ones only when that
    /// one went well, or after another rest.
    pub(super) fn may_ask(&self, now: Instant) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        match state.rests_until {
            None => true,
            Some(until) if now < until => false,
            Some(_) => {
                state.rests_until = Some(now + self.rest);
                true
            }
        }
    }

    /// Remembers how a call went.
    pub(super) fn note(&self, well: bool, now: Instant) -> Change {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let rested = state.rests_until.is_some();
        if well {
            *state = State::default();
            return if rested { Change::Closed } else { Change::Same };
        }
        state.failures = state.failures.saturating_add(1);
        if state.failures < FAILURES_MAX {
            return Change::Same;
        }
        state.rests_until = Some(now + self.rest);
        if rested { Change::Same } else { Change::Opened }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_opens_after_failures_lets_one_try_through_and_closes_after_success() {
        let rest = Duration::from_secs(30);
        let (breaker, start) = (Breaker::new(rest), Instant::now());
        for _ in 1..FAILURES_MAX {
            assert!(breaker.may_ask(start));
            assert_eq!(breaker.note(false, start), Change::Same);
        }
        assert_eq!(breaker.note(false, start), Change::Opened);
        assert!(!breaker.may_ask(start + Duration::from_secs(29)));
        let later = start + Duration::from_secs(31);
        assert!(breaker.may_ask(later), "one probe");
        assert!(!breaker.may_ask(later), "and only one");
        assert_eq!(breaker.note(false, later), Change::Same);
        assert!(!breaker.may_ask(later + Duration::from_secs(1)), "a failed probe rests again");
        assert!(breaker.may_ask(later + rest));
        assert_eq!(breaker.note(true, later + rest), Change::Closed);
        assert!(breaker.may_ask(later + rest) && breaker.may_ask(later + rest));
    }
}
