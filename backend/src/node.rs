//! A file or folder by what the disk calls it, whatever its name is: whether what lies at a path is still what lay there.

use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

/// Device and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    device: u64,
    number: u64,
}

impl Node {
    /// What lies at a path now.
    ///
    /// # Errors
    /// Nothing does, or the disk does not say.
    pub(crate) fn at(path: &Path) -> io::Result<Self> {
        let meta = std::fs::metadata(path)?;
        Ok(Self { device: meta.dev(), number: meta.ino() })
    }

    /// Whether the same still lies there.
    pub(crate) fn lies_at(self, path: &Path) -> bool {
        Self::at(path).is_ok_and(|now| now == self)
    }
}
