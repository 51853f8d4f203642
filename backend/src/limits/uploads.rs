//! The turns of files on their way in: each may lie in memory whole, and be judged for seconds. A person has so many, an
//! address so many, and where all are taken the slowest gives up its own to whoever waits.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::{AcquireError, Notify, Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep, timeout};

/// Files taken in at once: each may lie in memory whole.
const RECEIVED_AT_ONCE: usize = 64;
/// Files judged and sealed at once: each may take a processor and some hundred megabytes for seconds.
const JUDGED_AT_ONCE: usize = 2;
/// Files of one person taken in at once.
const OF_A_PERSON: usize = 4;
/// Files from one address taken in at once: half of all, so that others always find a turn.
const OF_AN_ADDRESS: usize = RECEIVED_AT_ONCE / 2;
/// How long a file waits for its turn to be taken in.
pub(crate) const TURN: Duration = Duration::from_secs(10);
/// So long nobody has to make room for others.
const UNDISTURBED: Duration = Duration::from_secs(4);
/// Whoever comes at this pace makes room for nobody, bytes a second: they are done soon.
const QUICK: u64 = 256 * 1024;
/// How often somebody who waits looks for one who is slow.
const LOOK: Duration = Duration::from_millis(500);

/// The turns of files on their way in.
pub(crate) struct Uploads {
    receiving: Semaphore,
    coming: Mutex<Vec<Arc<Coming>>>,
    pub(crate) judging: Arc<Semaphore>,
    /// Those who are sending now, by IIN.
    pub(crate) people: Shares<String>,
    /// From where, by address.
    pub(crate) addresses: Shares<IpAddr>,
}

impl Default for Uploads {
    fn default() -> Self {
        Self {
            receiving: Semaphore::new(RECEIVED_AT_ONCE),
            coming: Mutex::default(),
            judging: Arc::new(Semaphore::new(JUDGED_AT_ONCE)),
            people: Shares::of(OF_A_PERSON),
            addresses: Shares::of(OF_AN_ADDRESS),
        }
    }
}

impl Uploads {
    /// A turn, when it comes in time. Who waits ends one who is slow, and no more than one.
    pub(crate) async fn receive(&self) -> Option<Receiving<'_>> {
        let mut waiting = pin!(timeout(TURN, self.receiving.acquire()));
        let mut ended = false;
        let permit = loop {
            tokio::select! {
                biased;
                came = &mut waiting => break came.ok()?.ok()?,
                () = sleep(LOOK), if !ended => ended = self.end_the_slowest(),
            }
        };
        Some(self.begin(permit, Instant::now()))
    }

    /// A file that comes since then.
    fn begin<'a>(&'a self, permit: SemaphorePermit<'a>, begun: Instant) -> Receiving<'a> {
        let coming = Arc::new(Coming {
            begun,
            received: AtomicU64::new(0),
            settled: AtomicBool::new(false),
            leave: Notify::new(),
        });
        self.all().push(coming.clone());
        Receiving { all: &self.coming, coming, _permit: permit }
    }

    fn all(&self) -> std::sync::MutexGuard<'_, Vec<Arc<Coming>>> {
        self.coming.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the slowest of those who had their time to leave; whether there was one.
    fn end_the_slowest(&self) -> bool {
        let all = self.all();
        let slow = all.iter().filter(|one| !one.settled.load(Ordering::Relaxed));
        let slow = slow.filter_map(|one| Some((one.pace()?, one))).filter(|(pace, _)| *pace < QUICK);
        let Some((_, slowest)) = slow.min_by_key(|(pace, _)| *pace) else { return false };
        slowest.settled.store(true, Ordering::Relaxed);
        slowest.leave.notify_one();
        true
    }
}

/// A file that is coming.
struct Coming {
    begun: Instant,
    received: AtomicU64,
    /// It was asked to leave, or all of it is here: it is not asked any more.
    settled: AtomicBool,
    leave: Notify,
}

impl Coming {
    /// Bytes a second until now; nothing before it had its time.
    fn pace(&self) -> Option<u64> {
        let since = self.begun.elapsed();
        let seconds = since.as_secs().max(1);
        (since >= UNDISTURBED).then(|| self.received.load(Ordering::Relaxed) / seconds)
    }
}

/// A turn of a file that is coming, given back when dropped.
pub(crate) struct Receiving<'a> {
    all: &'a Mutex<Vec<Arc<Coming>>>,
    coming: Arc<Coming>,
    _permit: SemaphorePermit<'a>,
}

impl Receiving<'_> {
    /// So much more has come.
    pub(crate) fn came(&self, bytes: usize) {
        self.coming.received.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// All of it has come. Its turn goes on while it is judged, and nobody gains by asking it to leave.
    pub(crate) fn arrived(&self) {
        self.coming.settled.store(true, Ordering::Relaxed);
    }

    /// Waits until the turn is wanted by others.
    pub(crate) async fn wanted(&self) {
        self.coming.leave.notified().await;
    }
}

impl Drop for Receiving<'_> {
    fn drop(&mut self) {
        let mut all = self.all.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|one| !Arc::ptr_eq(one, &self.coming));
    }
}

/// The turns of each, as long as somebody holds or awaits one.
pub(crate) struct Shares<K> {
    each: usize,
    held: Mutex<HashMap<K, Weak<Semaphore>>>,
}

impl<K: Eq + Hash> Shares<K> {
    fn of(each: usize) -> Self {
        Self { each, held: Mutex::default() }
    }

    /// Those of one.
    pub(crate) fn share(&self, key: K) -> Arc<Semaphore> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(turns) = held.get(&key).and_then(Weak::upgrade) {
            return turns;
        }
        held.retain(|_, turns| turns.strong_count() > 0);
        let turns = Arc::new(Semaphore::new(self.each));
        held.insert(key, Arc::downgrade(&turns));
        turns
    }
}

/// A turn, when it comes in time.
pub(crate) async fn turn<T>(waiting: impl Future<Output = Result<T, AcquireError>>) -> Option<T> {
    timeout(TURN, waiting).await.ok()?.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_that_is_here_is_not_the_slowest_while_it_is_judged() {
        let uploads = Uploads::default();
        let long_ago = Instant::now() - 2 * UNDISTURBED;
        let begun = async || uploads.begin(uploads.receiving.acquire().await.expect("a turn"), long_ago);
        let (small, slow) = (begun().await, begun().await);
        small.came(100);
        small.arrived();
        slow.came(2000);
        assert!(uploads.end_the_slowest(), "somebody is slow");
        let at_once = Duration::from_millis(50);
        assert!(timeout(at_once, slow.wanted()).await.is_ok(), "the one that is still coming makes room");
        assert!(timeout(at_once, small.wanted()).await.is_err(), "the one that is here is left alone");
        assert!(!uploads.end_the_slowest(), "nobody else is coming");
    }
}
