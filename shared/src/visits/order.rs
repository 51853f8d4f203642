//! Whose turn it is. Strictly by time: who booked is called at the booked time, everybody else in the order in which
//! they came. A visitor is two times and nothing else, so nothing can be hurried.

use super::Waiting;
use super::slot::SLOT_MINUTES;
use crate::time::Timestamp;

impl Waiting {
    /// The booked time, as long as it is kept: whoever comes after the end of the slot waits like everybody else.
    fn kept(self) -> Option<Timestamp> {
        let slot = jiff::SignedDuration::from_mins(i64::from(SLOT_MINUTES));
        self.booked_for.filter(|booked| self.arrived_at < *booked + slot)
    }

    /// From when the waiting counts: who comes early for a booked time has not been kept waiting before it.
    #[must_use]
    pub fn waits_from(self) -> Timestamp {
        self.kept().map_or(self.arrived_at, |booked| booked.max(self.arrived_at))
    }

    /// The place in the line at a moment: booked and due, then those who came, then booked for later.
    fn rank(self, at: Timestamp) -> (u8, Timestamp, Timestamp) {
        match self.kept() {
            Some(booked) if booked <= at => (0, booked, self.arrived_at),
            None => (1, self.arrived_at, self.arrived_at),
            Some(booked) => (2, booked, self.arrived_at),
        }
    }
}

/// The line at a moment: indexes into `waiting`, next first. Of two with the same times the one listed first goes
/// first.
//= R258/A3.7.2
//# Выдача результата оказания государственной услуги в Государственной корпорации осуществляется в порядке "электронной очереди", без ускоренного обслуживания
#[must_use]
pub fn line(waiting: &[Waiting], at: Timestamp) -> Vec<usize> {
    let mut ranked: Vec<_> = waiting.iter().enumerate().map(|(index, one)| (one.rank(at), index)).collect();
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, index)| index).collect()
}

/// Who is called next; `None` when nobody waits.
#[must_use]
pub fn next(waiting: &[Waiting], at: Timestamp) -> Option<usize> {
    line(waiting, at).first().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_second(1_795_000_000 + minutes * 60).expect("a moment")
    }

    fn came(minutes: i64) -> Waiting {
        Waiting { arrived_at: at(minutes), booked_for: None }
    }

    fn booked(arrived: i64, slot: i64) -> Waiting {
        Waiting { arrived_at: at(arrived), booked_for: Some(at(slot)) }
    }

    #[test]
    fn a3_7_2_refuses_to_let_anybody_pass_who_came_later() {
        assert_eq!(line(&[came(5), came(3), came(4)], at(10)), [1, 2, 0]);
    }

    #[test]
    fn a3_7_2_accepts_that_a_booked_time_is_kept() {
        let hall = [came(0), booked(8, 10), came(9)];
        assert_eq!(line(&hall, at(10)), [1, 0, 2], "at the booked time");
        assert_eq!(line(&hall, at(9)), [0, 2, 1], "not before it");
        assert_eq!(next(&[booked(8, 10)], at(9)), Some(0), "unless nobody else waits");
        assert_eq!(next(&[], at(9)), None);
    }

    #[test]
    fn a3_7_2_does_not_keep_a_booked_time_for_whoever_comes_after_it() {
        assert_eq!(line(&[booked(29, 10), came(20)], at(40)), [0, 1], "late, but within the slot");
        assert_eq!(line(&[booked(30, 10), came(20)], at(40)), [1, 0], "too late");
    }

    #[test]
    fn a3_3_2_waiting_counts_from_the_booked_time() {
        assert_eq!(booked(0, 10).waits_from(), at(10));
        assert_eq!(booked(12, 10).waits_from(), at(12));
        assert_eq!(booked(45, 10).waits_from(), at(45));
        assert_eq!(came(3).waits_from(), at(3));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use proptest::prelude::*;

    use super::*;

    fn hall() -> impl Strategy<Value = Vec<(i64, Option<i64>)>> {
        proptest::collection::vec((0_i64..240, proptest::option::of(0_i64..240)), 0..40)
    }

    proptest! {
        /// Everybody is in the line once; of two without a booking the earlier goes first, of two due bookings the
        /// earlier slot; and nobody goes before a due booking but another due one.
        #[test]
        fn a3_7_2_refuses_every_order_but_that_of_time(people in hall(), now in 0_i64..300) {
            let moment = |minutes: i64| Timestamp::from_second(1_795_000_000 + minutes * 60).expect("a moment");
            let waiting: Vec<Waiting> = people
                .iter()
                .map(|(came, slot)| Waiting { arrived_at: moment(*came), booked_for: slot.map(moment) })
                .collect();
            let line = line(&waiting, moment(now));
            let mut everybody = line.clone();
            everybody.sort_unstable();
            prop_assert_eq!(everybody, (0..waiting.len()).collect::<Vec<_>>());
            for pair in line.windows(2) {
                let (before, after) = (waiting[pair[0]], waiting[pair[1]]);
                let due = |one: Waiting| one.kept().is_some_and(|slot| slot <= moment(now));
                if before.kept().is_none() && after.kept().is_none() {
                    prop_assert!(before.arrived_at <= after.arrived_at);
                }
                if due(after) {
                    prop_assert!(due(before) && before.kept() <= after.kept());
                }
            }
        }
    }
}
