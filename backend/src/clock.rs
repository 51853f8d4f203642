//! The only place that asks what time it is. A held clock is its twin for tests: it stands still until told.

use std::sync::{Arc, Mutex};

use shared::time::Timestamp;

/// Where the moment comes from.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock in somebody's hand.
    Held(HeldClock),
}

/// A clock that stands still until it is set.
#[derive(Clone, Debug)]
pub struct HeldClock(Arc<Mutex<Timestamp>>);

impl HeldClock {
    /// Stopped at this moment.
    #[must_use]
    pub fn at(moment: Timestamp) -> Self {
        Self(Arc::new(Mutex::new(moment)))
    }

    /// Sets it, forwards or backwards.
    pub fn set(&self, moment: Timestamp) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = moment;
    }

    /// The moment it shows.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Clock {
    /// Now, in whole milliseconds: finer than any row, any statement or any paper.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one door to the machine's clock")]
    pub fn now(&self) -> Timestamp {
        let now = match self {
            Self::System => Timestamp::now(),
            Self::Held(held) => held.now(),
        };
        Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_held_clock_stands_until_set() {
        let first: Timestamp = "2026-11-20T13:40:00.123456789Z".parse().expect("a moment");
        let held = HeldClock::at(first);
        let clock = Clock::Held(held.clone());
        assert_eq!(clock.now().to_string(), "2026-11-20T13:40:00.123Z");
        held.set("2026-11-23T04:00:00Z".parse().expect("a moment"));
        assert_eq!(clock.now().to_string(), "2026-11-23T04:00:00Z");
    }
}
