//! How much may still be done: counted, not timed, so that the same file ends at the same place everywhere.

use std::cell::Cell;

/// Columns of strips that were looked at, and after how many no more is begun.
pub(crate) struct Work {
    spent: Cell<u64>,
    most: u64,
}

impl Work {
    pub(crate) fn new(columns: u64) -> Self {
        Self { spent: Cell::new(0), most: columns }
    }

    pub(crate) fn spend(&self, columns: usize) {
        let columns = u64::try_from(columns).unwrap_or(u64::MAX);
        self.spent.set(self.spent.get().saturating_add(columns));
    }

    #[cfg(test)]
    pub(crate) fn spent(&self) -> u64 {
        self.spent.get()
    }

    pub(crate) fn is_done(&self) -> bool {
        self.spent.get() >= self.most
    }
}
