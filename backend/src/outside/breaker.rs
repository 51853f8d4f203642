//! A circuit breaker: a system that fails again and again is left alone for a while. Whoever waits is told at once, and the
//! system can recover. Knows counts and moments, milliseconds of whichever clock its owner goes by; not what is asked.

/// Failures in a row after which the circuit opens.
pub(crate) const FAILURES_MAX: u32 = 5;
/// How long it stays open before one call may try, milliseconds.
pub(crate) const REST_MS: i64 = 30_000;

/// How a system did lately.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CircuitBreaker {
    rest_ms: i64,
    failures: u32,
    /// When the next call may try, once the circuit is open.
    probe_at: i64,
}

/// What is let through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Circuit {
    /// Everything.
    Closed,
    /// One call, to see whether it answers again.
    HalfOpen,
    /// Nothing.
    Open,
}

/// What a call changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    Same,
    /// It is left alone from now on.
    Opened,
    /// It answers again.
    Closed,
}

impl Default for CircuitBreaker {
    fn default() -> Self {
        Self::new(REST_MS)
    }
}

impl CircuitBreaker {
    /// A closed circuit; once open it rests so long.
    pub(crate) const fn new(rest_ms: i64) -> Self {
        Self { rest_ms, failures: 0, probe_at: 0 }
    }

    /// Whether it is left alone, the one call that may try included.
    pub(crate) const fn is_open(&self) -> bool {
        self.failures >= FAILURES_MAX
    }

    /// What is let through at this moment.
    pub(crate) const fn circuit(&self, now: i64) -> Circuit {
        if !self.is_open() {
            Circuit::Closed
        } else if now >= self.probe_at || self.probe_at.saturating_sub(now) > self.rest_ms {
            // Further away than a rest is long: the clock was set back meanwhile.
            Circuit::HalfOpen
        } else {
            Circuit::Open
        }
    }

    /// Whether this call may go. After the rest one passes; the next ones only when that one went well, or after another
    /// rest.
    pub(crate) const fn admits(&mut self, now: i64) -> bool {
        match self.circuit(now) {
            Circuit::Closed => true,
            Circuit::Open => false,
            Circuit::HalfOpen => {
                self.probe_at = now.saturating_add(self.rest_ms);
                true
            }
        }
    }

    /// Remembers how a call went.
    pub(crate) const fn record(&mut self, answered: bool, now: i64) -> Change {
        let was_open = self.is_open();
        if answered {
            self.failures = 0;
            return if was_open { Change::Closed } else { Change::Same };
        }
        self.failures = self.failures.saturating_add(1);
        self.probe_at = now.saturating_add(self.rest_ms);
        if self.is_open() && !was_open { Change::Opened } else { Change::Same }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_opens_after_failures_lets_one_try_through_and_closes_after_success() {
        let mut breaker = CircuitBreaker::default();
        for _ in 1..FAILURES_MAX {
            assert!(breaker.admits(0));
            assert_eq!(breaker.record(false, 0), Change::Same);
        }
        assert_eq!(breaker.record(false, 0), Change::Opened);
        assert!(!breaker.admits(REST_MS - 1) && breaker.is_open());
        assert!(breaker.admits(REST_MS), "one probe");
        assert!(!breaker.admits(REST_MS), "and only one");
        assert_eq!(breaker.record(false, REST_MS), Change::Same);
        assert!(!breaker.admits(2 * REST_MS - 1), "a failed probe rests again");
        assert!(breaker.admits(2 * REST_MS));
        assert_eq!(breaker.record(true, 2 * REST_MS), Change::Closed);
        assert!(breaker.admits(2 * REST_MS) && breaker.admits(2 * REST_MS) && !breaker.is_open());
    }

    #[test]
    fn whoever_only_looks_takes_no_probe_away() {
        let mut breaker = CircuitBreaker::new(10);
        for failure in 1..=FAILURES_MAX {
            assert_eq!(breaker.circuit(0), Circuit::Closed, "{failure}");
            breaker.record(false, 0);
        }
        assert_eq!(
            (breaker.circuit(9), breaker.circuit(10), breaker.circuit(10)),
            (Circuit::Open, Circuit::HalfOpen, Circuit::HalfOpen)
        );
        breaker.record(false, 10);
        assert_eq!((breaker.circuit(10), breaker.circuit(20)), (Circuit::Open, Circuit::HalfOpen));
        breaker.record(true, 20);
        assert_eq!(breaker.circuit(20), Circuit::Closed);
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_lengthen_the_rest() {
        let (hour, rest) = (3_600_000, 10);
        let mut breaker = CircuitBreaker::new(rest);
        for _ in 0..FAILURES_MAX {
            breaker.record(false, hour);
        }
        assert_eq!((breaker.circuit(hour), breaker.circuit(hour + 9)), (Circuit::Open, Circuit::Open));
        assert_eq!(breaker.circuit(0), Circuit::HalfOpen, "set back by an hour");
        assert!(breaker.admits(0), "one probe");
        assert!(!breaker.admits(0) && !breaker.admits(rest - 1), "and only one");
        breaker.record(false, 1);
        assert_eq!((breaker.circuit(rest), breaker.circuit(rest + 1)), (Circuit::Open, Circuit::HalfOpen));
        assert_eq!(breaker.circuit(i64::MIN), Circuit::HalfOpen);
    }

    #[test]
    fn an_answer_between_failures_counts_them_anew() {
        let mut breaker = CircuitBreaker::default();
        for _ in 0..3 {
            for _ in 1..FAILURES_MAX {
                assert_eq!(breaker.record(false, 0), Change::Same);
            }
            assert_eq!(breaker.record(true, 0), Change::Same);
        }
        assert!(!breaker.is_open());
    }
}
