//! The only place that asks what time it is, on the wall and since the machine started. A held clock is its twin for
//! tests: it stands still until told. Whether the wall's clock may be believed is judged by `watch`.

pub(crate) mod watch;

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use shared::time::Timestamp;
use tokio::sync::watch as channel;

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
pub struct HeldClock {
    shows: Arc<Mutex<Shows>>,
    moved: Arc<channel::Sender<()>>,
}

#[derive(Clone, Copy, Debug)]
struct Shows {
    wall: Timestamp,
    /// How long it has run: no hand turns that back.
    ran: Duration,
}

impl HeldClock {
    /// Stopped at this moment.
    #[must_use]
    pub fn at(moment: Timestamp) -> Self {
        let shows = Shows { wall: moment, ran: Duration::ZERO };
        Self { shows: Arc::new(Mutex::new(shows)), moved: Arc::new(channel::Sender::new(())) }
    }

    /// Lets time pass until this moment; an earlier one turns the hands back, and no time passes.
    pub fn set(&self, moment: Timestamp) {
        self.change(|shows| {
            shows.ran += Duration::try_from(moment.duration_since(shows.wall)).unwrap_or_default();
            shows.wall = moment;
        });
    }

    /// Turns the hands, forwards or backwards, while no time passes: what a machine does whose clock is set.
    pub fn turn(&self, moment: Timestamp) {
        self.change(|shows| shows.wall = moment);
    }

    fn change(&self, f: impl FnOnce(&mut Shows)) {
        f(&mut self.shows.lock().unwrap_or_else(PoisonError::into_inner));
        self.moved.send_replace(());
    }

    fn shown(&self) -> Shows {
        *self.shows.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The moment it shows.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.shown().wall
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

    /// The moment, and how long the clock has run: that never goes back and never jumps, whatever anybody sets. Of one
    /// glance: between two, a held clock may be moved.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one door to the machine's clock")]
    pub(crate) fn both(&self) -> (Timestamp, Duration) {
        static BEGUN: OnceLock<Instant> = OnceLock::new();
        match self {
            Self::System => (self.now(), BEGUN.get_or_init(Instant::now).elapsed()),
            Self::Held(held) => {
                let Shows { wall, ran } = held.shown();
                (wall, ran)
            }
        }
    }

    /// Waits until so much time has passed; by a held clock also when it was moved so far.
    pub(crate) async fn pass(&self, pause: Duration) {
        let Self::Held(held) = self else { return tokio::time::sleep(pause).await };
        let (until, mut moved) = (held.shown().ran + pause, held.moved.subscribe());
        let moved_so_far = async { while held.shown().ran < until && moved.changed().await.is_ok() {} };
        // Either way it is time.
        tokio::time::timeout(pause, moved_so_far).await.unwrap_or_default();
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

    #[test]
    fn time_that_passed_is_no_hand_that_was_turned() {
        let moment = |text: &str| text.parse::<Timestamp>().expect("a moment");
        let held = HeldClock::at(moment("2026-11-20T13:00:00Z"));
        let clock = Clock::Held(held.clone());
        held.set(moment("2026-11-20T14:00:00Z"));
        let after_an_hour = (moment("2026-11-20T14:00:00Z"), Duration::from_secs(3600));
        assert_eq!(clock.both(), after_an_hour);
        held.turn(moment("2027-11-20T14:00:00Z"));
        held.set(moment("2026-11-20T14:00:00Z"));
        assert_eq!(clock.both(), after_an_hour);
    }
}
