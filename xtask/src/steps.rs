//! Telling a waiting person what happens: numbered steps, time spent, a sign of life in long silences.
//!
//! Writes to stderr, so that a command's own output stays clean. Does not know what the steps do.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::Outcome;

/// A row of steps, counted and timed.
pub(crate) struct Steps {
    total: usize,
    done: Vec<(String, Duration, bool)>,
    keep_going: bool,
}

impl Steps {
    /// A row of `total` steps that stops at the first failure.
    pub(crate) const fn new(total: usize) -> Self {
        Self { total, done: Vec::new(), keep_going: false }
    }

    /// The same, going on after a failure.
    pub(crate) const fn keep_going(mut self, keep_going: bool) -> Self {
        self.keep_going = keep_going;
        self
    }

    /// Does one step, with its number and name before it and the time it took after it.
    pub(crate) fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<Option<T>> {
        eprintln!("[{}/{}] {name}", self.done.len() + 1, self.total);
        let watch = Watch::start();
        let outcome = work();
        let took = watch.elapsed();
        self.done.push((name.to_owned(), took, outcome.is_ok()));
        match outcome {
            Ok(value) => {
                if took >= Duration::from_secs(2) {
                    eprintln!("      done in {}", spoken(took));
                }
                Ok(Some(value))
            }
            Err(why) if self.keep_going => {
                eprintln!("      FAILED after {}: {why}", spoken(took));
                Ok(None)
            }
            Err(why) => Err(why),
        }
    }

    /// All steps with their times; fails when one of them failed.
    pub(crate) fn summary(&self) -> Outcome {
        eprintln!();
        for (name, took, passed) in &self.done {
            eprintln!("  {} {:>9}  {name}", if *passed { "ok    " } else { "FAILED" }, spoken(*took));
        }
        eprintln!("  in all {:>9}", spoken(self.done.iter().map(|(_, took, _)| *took).sum()));
        let missing = self.total.saturating_sub(self.done.len());
        if missing > 0 {
            eprintln!("  {missing} more not run");
        }
        let failed = self.done.iter().filter(|(_, _, passed)| !passed).count();
        if failed == 0 { Ok(()) } else { Err(format!("{failed} of {} steps failed", self.total)) }
    }
}

/// Measures how long a step took.
pub(crate) struct Watch(Instant);

impl Watch {
    #[expect(clippy::disallowed_methods, reason = "time spent building is no time of the service")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// Prints the time spent every so often until dropped.
pub(crate) struct Heartbeat {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Heartbeat {
    pub(crate) fn start(every: Duration) -> Self {
        let (stop, stopped) = channel();
        let watch = Watch::start();
        let thread = std::thread::spawn(move || {
            while stopped.recv_timeout(every) == Err(RecvTimeoutError::Timeout) {
                eprintln!("      … {}", spoken(watch.elapsed()));
            }
        });
        Self { stop: Some(stop), thread: Some(thread) }
    }
}

impl Drop for Heartbeat {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // The thread only prints; if it died there is nothing to mend.
            let _ = thread.join();
        }
    }
}

/// `7.3 s`, `2 min 05 s`.
pub(crate) fn spoken(took: Duration) -> String {
    match took.as_secs() {
        0..60 => format!("{:.1} s", took.as_secs_f64()),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_step_stops_the_row_unless_told_otherwise() {
        let fails = || Err::<(), _>("no".to_owned());
        assert!(Steps::new(2).step("one", fails).is_err());

        let mut patient = Steps::new(2).keep_going(true);
        assert_eq!(patient.step("one", fails), Ok(None));
        assert_eq!(patient.step("two", || Ok(2)), Ok(Some(2)));
        assert!(patient.summary().is_err());
    }

    #[test]
    fn times_are_spoken_as_people_do() {
        assert_eq!(spoken(Duration::from_millis(7_300)), "7.3 s");
        assert_eq!(spoken(Duration::from_secs(125)), "2 min 05 s");
    }
}
