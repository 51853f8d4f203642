//! Why nothing was read: of the file, or of whoever reads.

/// Why a file, or a page of it, shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum NotRead {
    /// It opens with a password only.
    Locked,
    /// It is damaged.
    Unreadable,
    /// It has no such page.
    NoPage,
    /// It took longer than it may.
    OutOfTime,
    /// It took more memory than it may, or ended whoever drew it.
    OutOfBounds,
    /// Reading it was begun so often and never came to an end.
    GivenUp,
}

impl NotRead {
    /// A stable code.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Locked => "locked",
            Self::Unreadable => "unreadable",
            Self::NoPage => "no-page",
            Self::OutOfTime => "out-of-time",
            Self::OutOfBounds => "out-of-bounds",
            Self::GivenUp => "given-up",
        }
    }
}

/// Nobody can draw now: no fault of the file, and it is tried again.
#[derive(Debug, thiserror::Error)]
#[error("pages cannot be drawn: {0}")]
pub(crate) struct Away(#[from] std::io::Error);
