//! Whether the wall's clock may be believed when something is to be deleted for good, or sealed. A clock that was set
//! wrong by a day, seen once, must cost nothing: the wall's clock counts only after it has run evenly with the machine's
//! own for an hour. Knows two clocks; rows are none of its business.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use shared::time::Timestamp;

use super::Clock;

/// How far the two clocks may part before the wall's is no longer believed.
const APART_MS: i64 = 300_000;
/// How long they must run evenly before it is.
const EVEN: Duration = Duration::from_secs(3600);

/// Both clocks, as they stood when they began to run evenly.
#[derive(Clone, Copy, Debug)]
struct Begun {
    wall: i64,
    ran: Duration,
}

/// Somebody who looks at both clocks from time to time.
#[derive(Debug)]
pub(crate) struct Watch {
    begun: Mutex<Begun>,
}

/// The moment, from a clock that may be believed: only with this in hand may anything be deleted because its time is
/// over.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settled {
    at: Timestamp,
}

impl Settled {
    /// Believed because a test says so.
    #[cfg(test)]
    pub(crate) const fn for_a_test(at: Timestamp) -> Self {
        Self { at }
    }

    /// The moment.
    pub(crate) const fn at(self) -> Timestamp {
        self.at
    }

    /// The same in milliseconds, as rows hold it.
    pub(crate) fn ms(self) -> i64 {
        self.at.as_millisecond()
    }
}

impl Watch {
    /// Begins to look.
    pub(crate) fn begin(clock: &Clock) -> Self {
        Self { begun: Mutex::new(both(clock)) }
    }

    /// Looks; `None` until the clocks have run evenly for long enough, and again after one of them was set.
    pub(crate) fn look(&self, clock: &Clock) -> Option<Settled> {
        let now = both(clock);
        let mut begun = self.begun.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = now.ran.saturating_sub(begun.ran);
        let apart = now.wall - begun.wall - i64::try_from(passed.as_millis()).unwrap_or(i64::MAX);
        if apart.abs() > APART_MS {
            tracing::error!(
                seconds = apart / 1000,
                "the clock was set: nothing is deleted by it before it has run evenly for an hour"
            );
            *begun = now;
            return None;
        }
        let at = Timestamp::from_millisecond(now.wall).ok()?;
        (passed >= EVEN).then_some(Settled { at })
    }
}

fn both(clock: &Clock) -> Begun {
    let (wall, ran) = clock.both();
    Begun { wall: wall.as_millisecond(), ran }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::HeldClock;

    fn moment(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn a_clock_is_believed_after_an_even_hour_and_no_longer_once_it_was_set() {
        let held = HeldClock::at(moment("2026-11-23T05:00:00Z"));
        let clock = Clock::Held(held.clone());
        let watch = Watch::begin(&clock);
        assert!(watch.look(&clock).is_none(), "nobody knows yet");
        held.set(moment("2026-11-23T05:59:00Z"));
        assert!(watch.look(&clock).is_none());
        held.set(moment("2026-11-23T06:00:00Z"));
        assert_eq!(watch.look(&clock).map(Settled::at), Some(moment("2026-11-23T06:00:00Z")));

        for wrong in ["2026-11-24T06:00:00Z", "2026-11-22T06:00:00Z", "2026-11-23T06:06:00Z"] {
            held.turn(moment(wrong));
            assert!(watch.look(&clock).is_none(), "{wrong}");
            held.turn(moment("2026-11-23T06:00:00Z"));
            assert!(watch.look(&clock).is_none(), "back is a jump too");
        }
        held.set(moment("2026-11-23T07:00:00Z"));
        assert!(watch.look(&clock).is_some(), "believed again after another hour");
        held.turn(moment("2026-11-23T07:04:00Z"));
        assert!(watch.look(&clock).is_some(), "minutes are no jump");
        held.turn(moment("2026-11-23T07:08:00Z"));
        assert!(watch.look(&clock).is_none(), "unless they add up");
    }
}
