//! One after another: whoever changes a thing over its version takes a turn first and keeps it until the answer is
//! there. Knows no network and no page; does not know what is changed.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// The queue of those who want to change one thing.
#[derive(Clone, Debug, Default)]
pub struct EditQueue(Arc<Mutex<Line>>);

#[derive(Debug, Default)]
struct Line {
    last: u64,
    standing: VecDeque<u64>,
    asleep: Vec<Waker>,
}

/// A place in the queue; as a future it is ready when it is first. Dropped, it lets the next one go.
#[derive(Debug)]
#[must_use = "a turn lasts as long as it is kept"]
pub struct EditPermit {
    line: EditQueue,
    number: u64,
}

impl EditQueue {
    /// Stands in line. `take().await` gives the turn itself, to be kept while changing.
    pub fn take(&self) -> EditPermit {
        let mut line = self.line();
        line.last += 1;
        let number = line.last;
        line.standing.push_back(number);
        drop(line);
        EditPermit { line: self.clone(), number }
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        // Nothing that is done under the lock can leave it half done.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl EditPermit {
    /// Waits until everybody before has finished.
    pub async fn mine(self) -> Self {
        Waiting(&self).await;
        self
    }
}

struct Waiting<'a>(&'a EditPermit);

impl Future for Waiting<'_> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut line = self.0.line.line();
        if line.standing.front() == Some(&self.0.number) {
            return Poll::Ready(());
        }
        line.asleep.push(context.waker().clone());
        Poll::Pending
    }
}

impl Drop for EditPermit {
    fn drop(&mut self) {
        let mut line = self.line.line();
        line.standing.retain(|number| *number != self.number);
        let asleep = std::mem::take(&mut line.asleep);
        drop(line);
        for waker in asleep {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_ready(waiting: Pin<&mut impl Future>) -> bool {
        waiting.poll(&mut Context::from_waker(Waker::noop())).is_ready()
    }

    #[test]
    fn whoever_comes_second_waits_for_the_first() {
        let turns = EditQueue::default();
        let first = turns.take();
        let second = turns.take();
        let mut second = Box::pin(second.mine());
        assert!(is_ready(Box::pin(Waiting(&first)).as_mut()));
        assert!(!is_ready(second.as_mut()));
        drop(first);
        assert!(is_ready(second.as_mut()));
    }

    #[test]
    fn whoever_leaves_the_line_holds_nobody_up() {
        let turns = EditQueue::default();
        let (first, second, third) = (turns.take(), turns.take(), turns.take());
        let mut third = Box::pin(third.mine());
        drop(second);
        assert!(!is_ready(third.as_mut()));
        drop(first);
        assert!(is_ready(third.as_mut()));
    }

    #[test]
    fn everybody_asleep_is_woken() {
        use std::sync::atomic::{AtomicUsize, Ordering};
        struct Count(AtomicUsize);
        impl std::task::Wake for Count {
            fn wake(self: Arc<Self>) {
                self.0.fetch_add(1, Ordering::Relaxed);
            }
        }
        let woken = Arc::new(Count(AtomicUsize::new(0)));
        let waker = Waker::from(Arc::clone(&woken));
        let turns = EditQueue::default();
        let (first, second) = (turns.take(), turns.take());
        let mut second = Box::pin(second.mine());
        assert!(second.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
        drop(first);
        assert_eq!(woken.0.load(Ordering::Relaxed), 1);
    }
}
