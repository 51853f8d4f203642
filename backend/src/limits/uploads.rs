//! The turns of files on their way in: each may lie in memory whole, and be judged for seconds.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use tokio::sync::{AcquireError, Semaphore};
use tokio::time::timeout;

/// Files taken in at once: each may lie in memory whole.
const RECEIVED_AT_ONCE: usize = 64;
/// Files judged and sealed at once: each may take a processor and some hundred megabytes for seconds.
const JUDGED_AT_ONCE: usize = 2;
/// Files of one person taken in at once.
const OF_A_PERSON: usize = 4;
/// How long a file waits for its turn to be taken in.
pub(crate) const TURN: Duration = Duration::from_secs(10);

/// The turns of files on their way in.
pub(crate) struct Uploads {
    pub(crate) receiving: Semaphore,
    pub(crate) judging: Arc<Semaphore>,
    /// Those who are sending now, by IIN.
    people: Mutex<HashMap<String, Weak<Semaphore>>>,
}

impl Default for Uploads {
    fn default() -> Self {
        Self {
            receiving: Semaphore::new(RECEIVED_AT_ONCE),
            judging: Arc::new(Semaphore::new(JUDGED_AT_ONCE)),
            people: Mutex::default(),
        }
    }
}

impl Uploads {
    /// The turns of one person, as long as somebody holds or awaits one.
    pub(crate) fn of(&self, iin: &str) -> Arc<Semaphore> {
        let mut people = self.people.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(turns) = people.get(iin).and_then(Weak::upgrade) {
            return turns;
        }
        people.retain(|_, turns| turns.strong_count() > 0);
        let turns = Arc::new(Semaphore::new(OF_A_PERSON));
        people.insert(iin.to_owned(), Arc::downgrade(&turns));
        turns
    }
}

/// A turn, when it comes in time.
pub(crate) async fn turn<T>(waiting: impl Future<Output = Result<T, AcquireError>>) -> Option<T> {
    timeout(TURN, waiting).await.ok()?.ok()
}
