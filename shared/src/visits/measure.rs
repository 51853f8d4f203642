//! How long visitors waited and were served, and whether that was too long. Knows the two promises of the order; does
//! not know where the moments come from.

use super::{Purpose, Waiting};
use crate::time::Timestamp;

/// Longest waiting to hand documents in, minutes.
//= R258/A3.3.2
//# максимально допустимое время ожидания для сдачи пакета документов в Государственную корпорацию – 15 (пятнадцать) минут
pub const WAIT_MINUTES_MAX: u16 = 15;
/// Longest serving, minutes.
//= R258/A3.3.3
//# максимально допустимое время обслуживания в Государственной корпорации – 20 (двадцать) минут
pub const SERVE_MINUTES_MAX: u16 = 20;

/// The moments of one visit, as far as it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// What for.
    pub purpose: Purpose,
    /// Arrival and booking.
    pub waiting: Waiting,
    /// When the waiting ended: serving began, or nobody came to the counter.
    pub taken_at: Option<Timestamp>,
    /// When serving ended.
    pub ended_at: Option<Timestamp>,
    /// Serving began at all.
    pub served: bool,
}

/// What a visit took, in whole minutes begun and passed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measured {
    /// Minutes waited, so far when still waiting.
    pub waited: i64,
    /// Minutes served, so far when still being served; 0 when not served.
    pub served: i64,
    /// Waited longer than promised.
    pub waited_too_long: bool,
    /// Served longer than promised.
    pub served_too_long: bool,
}

/// Measures a visit at a moment. A minute counts when it has passed; the promise is broken by the first second after
/// the last minute. The promise of waiting is given for handing documents in; it is measured for both purposes.
#[must_use]
pub fn measure(course: &Course, at: Timestamp) -> Measured {
    let span = |from: Timestamp, to: Timestamp| to.as_second().saturating_sub(from.as_second()).max(0);
    let waited = span(course.waiting.waits_from(), course.taken_at.unwrap_or(at));
    let served = match (course.served, course.taken_at) {
        (true, Some(taken_at)) => span(taken_at, course.ended_at.unwrap_or(at)),
        _ => 0,
    };
    Measured {
        waited: waited / 60,
        served: served / 60,
        waited_too_long: course.purpose == Purpose::HandIn && waited > i64::from(WAIT_MINUTES_MAX) * 60,
        served_too_long: served > i64::from(SERVE_MINUTES_MAX) * 60,
    }
}

/// What an office did on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DaySum {
    /// Tickets drawn.
    pub visits: i64,
    /// Served to the end.
    pub served: i64,
    /// Called and not there.
    pub absent: i64,
    /// Who waited longer than promised.
    pub waited_too_long: i64,
    /// Who was served longer than promised.
    pub served_too_long: i64,
    /// The longest waiting, minutes.
    pub longest_wait: i64,
    /// The longest serving, minutes.
    pub longest_serving: i64,
}

impl DaySum {
    /// Adds a visit; `absent` when nobody came to the counter.
    pub fn add(&mut self, course: &Course, absent: bool, at: Timestamp) {
        let measured = measure(course, at);
        self.visits += 1;
        self.absent += i64::from(absent);
        self.served += i64::from(course.served && course.ended_at.is_some());
        self.waited_too_long += i64::from(measured.waited_too_long);
        self.served_too_long += i64::from(measured.served_too_long);
        self.longest_wait = self.longest_wait.max(measured.waited);
        self.longest_serving = self.longest_serving.max(measured.served);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + seconds).expect("a moment")
    }

    fn course(purpose: Purpose, taken: i64, ended: i64) -> Course {
        let waiting = Waiting { arrived_at: at(0), booked_for: None };
        Course { purpose, waiting, taken_at: Some(at(taken)), ended_at: Some(at(ended)), served: true }
    }

    #[test]
    fn a3_3_2_a_wait_of_more_than_fifteen_minutes_is_reported() {
        assert!(!measure(&course(Purpose::HandIn, 900, 901), at(5000)).waited_too_long, "to the second");
        assert!(measure(&course(Purpose::HandIn, 901, 902), at(5000)).waited_too_long);
        let waits = Course { taken_at: None, ended_at: None, served: false, ..course(Purpose::HandIn, 0, 0) };
        assert!(measure(&waits, at(901)).waited_too_long, "who still waits counts too");
        assert_eq!(measure(&waits, at(901)).waited, 15);
    }

    #[test]
    fn a3_3_2_does_not_promise_fifteen_minutes_to_whoever_collects() {
        let measured = measure(&course(Purpose::Collect, 3600, 3660), at(5000));
        assert_eq!((measured.waited, measured.waited_too_long), (60, false));
    }

    #[test]
    fn a3_3_3_a_serving_of_more_than_twenty_minutes_is_reported() {
        assert!(!measure(&course(Purpose::Collect, 60, 1260), at(5000)).served_too_long);
        assert!(measure(&course(Purpose::Collect, 60, 1261), at(5000)).served_too_long);
        let still = Course { ended_at: None, ..course(Purpose::HandIn, 60, 0) };
        assert!(measure(&still, at(1261)).served_too_long);
        assert_eq!(measure(&still, at(0)).served, 0, "a clock set back measures nothing");
    }

    #[test]
    fn a3_3_2_a_day_counts_its_breaches() {
        let mut sum = DaySum::default();
        sum.add(&course(Purpose::HandIn, 1200, 1260), false, at(9999));
        sum.add(&course(Purpose::HandIn, 60, 1500), false, at(9999));
        let gone = Course { ended_at: None, served: false, ..course(Purpose::HandIn, 120, 0) };
        sum.add(&gone, true, at(9999));
        let expected = DaySum {
            visits: 3,
            served: 2,
            absent: 1,
            waited_too_long: 1,
            served_too_long: 1,
            longest_wait: 20,
            longest_serving: 24,
        };
        assert_eq!(sum, expected);
    }
}
