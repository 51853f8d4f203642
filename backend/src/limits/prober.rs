//! One look at the service's readiness at a time, however many ask; what it found is told for a moment.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use shared::wire::v1::upkeep::ReadinessWire;
use tokio::sync::watch;
use tokio::time::Instant;

/// So long what was found is told again.
const FRESH: Duration = Duration::from_secs(1);

#[derive(Debug, Default)]
struct Looking {
    looking: bool,
    found: Option<(Instant, ReadinessWire)>,
}

/// What was found last, and who is looking.
#[derive(Debug)]
pub(crate) struct Prober {
    state: Mutex<Looking>,
    pub(crate) ended: watch::Sender<()>,
}

impl Default for Prober {
    fn default() -> Self {
        Self { state: Mutex::default(), ended: watch::Sender::new(()) }
    }
}

impl Prober {
    /// What was found a moment ago.
    pub(crate) fn fresh(&self) -> Option<ReadinessWire> {
        let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.found.as_ref().filter(|(at, _)| at.elapsed() < FRESH).map(|(_, found)| found.clone())
    }

    /// True for the one who has to look.
    pub(crate) fn begin(&self) -> bool {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        !std::mem::replace(&mut state.looking, true)
    }

    /// The look has ended, with this or with nothing.
    pub(crate) fn end(&self, found: Option<ReadinessWire>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.looking = false;
        state.found = found.map(|found| (Instant::now(), found));
        drop(state);
        self.ended.send_replace(());
    }
}
