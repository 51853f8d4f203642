//! Turns at something that only so many may use at once: whoever comes first is served first, only so many wait, and none
//! of them longer than it makes sense. Knows threads; what is waited for is its owner's affair.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What became of somebody who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    Nothing,
    Yours,
    SentAway,
}

/// Somebody who waits.
#[derive(Debug)]
struct Waiter {
    told: Mutex<Told>,
    bell: Condvar,
}

impl Waiter {
    fn tell(&self, what: Told) {
        *held(&self.told) = what;
        self.bell.notify_one();
    }
}

#[derive(Debug)]
struct Queue {
    free: usize,
    waiting: VecDeque<Arc<Waiter>>,
}

/// So many turns at once.
#[derive(Debug)]
pub(crate) struct Turns {
    queue: Mutex<Queue>,
    waiting_max: usize,
}

/// Why there is no turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum NoTurn {
    /// As many wait already as may.
    #[error("too many wait already")]
    Crowded,
    /// It took too long.
    #[error("waited too long for a turn")]
    TooLong,
    /// Whatever was waited for is not there.
    #[error("sent away while waiting")]
    SentAway,
}

/// A turn; it ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Turn<'a> {
    turns: &'a Turns,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Turns {
    /// `at_once` turns, and `waiting_max` who may wait for one.
    pub(crate) fn new(at_once: usize, waiting_max: usize) -> Self {
        Self { queue: Mutex::new(Queue { free: at_once, waiting: VecDeque::new() }), waiting_max }
    }

    /// Takes a turn, at once or after those who came before.
    ///
    /// # Errors
    /// [`NoTurn`].
    pub(crate) fn take(&self, patience: Duration) -> Result<Turn<'_>, NoTurn> {
        let mut queue = held(&self.queue);
        if queue.free > 0 {
            queue.free -= 1;
            return Ok(Turn { turns: self });
        }
        if queue.waiting.len() >= self.waiting_max {
            return Err(NoTurn::Crowded);
        }
        let me = Arc::new(Waiter { told: Mutex::new(Told::Nothing), bell: Condvar::new() });
        queue.waiting.push_back(Arc::clone(&me));
        drop(queue);
        let told = held(&me.told);
        let waited = me.bell.wait_timeout_while(told, patience, |told| *told == Told::Nothing);
        let told = *waited.unwrap_or_else(PoisonError::into_inner).0;
        match told {
            Told::Yours => Ok(Turn { turns: self }),
            Told::SentAway => Err(NoTurn::SentAway),
            Told::Nothing => self.leave(&me),
        }
    }

    /// Leaves the queue; the turn may have come at this very moment.
    fn leave(&self, me: &Arc<Waiter>) -> Result<Turn<'_>, NoTurn> {
        let mut queue = held(&self.queue);
        queue.waiting.retain(|one| !Arc::ptr_eq(one, me));
        match *held(&me.told) {
            Told::Yours => Ok(Turn { turns: self }),
            Told::SentAway => Err(NoTurn::SentAway),
            Told::Nothing => Err(NoTurn::TooLong),
        }
    }

    /// Sends away everybody who waits: what they wait for is not there.
    pub(crate) fn send_away(&self) {
        for one in held(&self.queue).waiting.drain(..) {
            one.tell(Told::SentAway);
        }
    }

    /// How many wait.
    #[cfg(test)]
    pub(crate) fn waiting(&self) -> usize {
        held(&self.queue).waiting.len()
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut queue = held(&self.turns.queue);
        match queue.waiting.pop_front() {
            Some(next) => next.tell(Told::Yours),
            None => queue.free += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;

    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    fn until(so: impl Fn() -> bool) {
        for _ in 0..6000 {
            if so() {
                return;
            }
            thread::sleep(Duration::from_millis(10));
        }
        panic!("it never came");
    }

    #[test]
    fn whoever_comes_first_is_served_first_and_never_two_at_once() {
        let turns = Turns::new(1, 50);
        let (say, hear) = mpsc::channel();
        let first = turns.take(LONG).expect("free");
        thread::scope(|scope| {
            for number in 0..20 {
                let (turns, say) = (&turns, say.clone());
                scope.spawn(move || {
                    let _turn = turns.take(LONG).expect("served");
                    say.send(number).expect("heard");
                });
                until(|| turns.waiting() == number + 1);
            }
            assert!(hear.try_recv().is_err(), "nobody is served beside the first");
            drop(first);
        });
        assert_eq!(hear.try_iter().collect::<Vec<_>>(), (0..20).collect::<Vec<_>>());
        drop(turns.take(Duration::ZERO).expect("free again"));
    }

    #[test]
    fn only_so_many_wait_and_nobody_for_ever() {
        let turns = Turns::new(2, 3);
        let held = [turns.take(LONG).expect("free"), turns.take(LONG).expect("free")];
        assert_eq!(turns.take(Duration::from_millis(20)).err(), Some(NoTurn::TooLong));
        assert_eq!(turns.waiting(), 0, "who left waits no more");
        thread::scope(|scope| {
            let three: Vec<_> = (0..3).map(|_| scope.spawn(|| turns.take(LONG).err())).collect();
            until(|| turns.waiting() == 3);
            assert_eq!(turns.take(LONG).err(), Some(NoTurn::Crowded));
            turns.send_away();
            for one in three {
                assert_eq!(one.join().expect("ended"), Some(NoTurn::SentAway));
            }
        });
        drop(held);
        drop((turns.take(Duration::ZERO).expect("free"), turns.take(Duration::ZERO).expect("and the other")));
    }

    #[test]
    fn no_turn_is_lost_however_short_the_patience() {
        let turns = Turns::new(3, 64);
        thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        drop(turns.take(Duration::from_micros(50)));
                    }
                });
            }
        });
        let all = [turns.take(Duration::ZERO), turns.take(Duration::ZERO), turns.take(Duration::ZERO)];
        assert!(all.iter().all(Result::is_ok), "three there were, and three there are");
    }
}
