//! When to stop knocking at a neighbour that does not answer: after some failures in a row one message at a time is
//! tried, and only now and then, until one arrives. The moment is an argument.

/// Failures in a row after which a neighbour is left in peace.
pub const FAILURES_MAX: u32 = 5;
/// How long it is left in peace between two knocks, milliseconds.
pub const PEACE_MS: i64 = 30_000;
/// Most messages tried at once while it answers.
pub const AT_ONCE: u16 = 16;

/// How a neighbour did lately.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Breaker {
    failures: u32,
    /// Not before this moment, milliseconds since 1970.
    not_before: i64,
}

impl Breaker {
    /// How many messages may be tried now, milliseconds since 1970.
    #[must_use]
    pub const fn allowed(&self, now: i64) -> u16 {
        if self.failures < FAILURES_MAX {
            AT_ONCE
        } else if now >= self.not_before {
            1
        } else {
            0
        }
    }

    /// Whether it is left in peace.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.failures >= FAILURES_MAX
    }

    /// It answered, whatever it said.
    pub const fn answered(&mut self) {
        self.failures = 0;
    }

    /// It did not.
    pub const fn failed(&mut self, now: i64) {
        self.failures = self.failures.saturating_add(1);
        self.not_before = now.saturating_add(PEACE_MS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neighbour_that_does_not_answer_is_left_in_peace_and_knocked_at_now_and_then() {
        let mut breaker = Breaker::default();
        for failure in 1..=FAILURES_MAX {
            assert_eq!(breaker.allowed(0), AT_ONCE, "{failure}");
            breaker.failed(0);
        }
        assert!(breaker.is_paused());
        assert_eq!((breaker.allowed(PEACE_MS - 1), breaker.allowed(PEACE_MS)), (0, 1));
        breaker.failed(PEACE_MS);
        assert_eq!((breaker.allowed(PEACE_MS), breaker.allowed(2 * PEACE_MS)), (0, 1));
        breaker.answered();
        assert_eq!((breaker.allowed(PEACE_MS), breaker.is_paused()), (AT_ONCE, false));
    }
}
