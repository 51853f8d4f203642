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
    /// It took more memory or processor time than it may, or ended whoever drew it.
    OutOfBounds,
    /// Whoever drew it was ended from outside, as where the machine has no memory left. Out of its bounds, as far as it is known.
    Ended,
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
            Self::OutOfBounds | Self::Ended => "out-of-bounds",
            Self::GivenUp => "given-up",
        }
    }
}

impl NotRead {
    /// Whether a machine with less to do, or more memory left, may see more.
    pub(crate) const fn may_pass(self) -> bool {
        matches!(self, Self::OutOfTime | Self::Ended)
    }
}

/// Nobody can draw now: no fault of the file, and it is tried again.
#[derive(Debug, thiserror::Error)]
#[error("pages cannot be drawn: {0}")]
pub(crate) struct Away(#[from] std::io::Error);
