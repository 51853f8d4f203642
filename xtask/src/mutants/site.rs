//! A place of a source file, and what may be put there. Knows neither how places are found nor how they are written.

use std::fmt;
use std::ops::Range;

/// How a change stands in the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Another expression in place of the one that stands there.
    Instead,
    /// A statement that is passed over.
    Without,
    /// A function that returns at once.
    AtOnce,
}

/// A place and what to put there.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// From the top of the repository.
    pub(super) file: String,
    /// Octets of the original; empty for a function that returns at once.
    pub(super) range: Range<usize>,
    pub(super) form: Form,
    /// What stands in its place, or is returned.
    pub(super) text: String,
    pub(super) line: usize,
    pub(super) what: String,
}

impl fmt::Display for Site {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.file, self.line, self.what)
    }
}
