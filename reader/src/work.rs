//! How much may still be done: counted, not timed, so that the same file ends at the same place everywhere.

use std::cell::Cell;

/// Columns of strips that may still be looked at.
pub(crate) struct Work {
    left: Cell<u64>,
}

impl Work {
    pub(crate) fn new(columns: u64) -> Self {
        Self { left: Cell::new(columns) }
    }

    pub(crate) fn spend(&self, columns: usize) {
        let columns = u64::try_from(columns).unwrap_or(u64::MAX);
        self.left.set(self.left.get().saturating_sub(columns));
    }

    pub(crate) fn is_done(&self) -> bool {
        self.left.get() == 0
    }
}
