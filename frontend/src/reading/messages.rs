//! What a page and its reading worker exchange: the page sends a picture (`Blob`), the worker texts. Compiled into both ends.

/// Worker: it is up. Every other text of it is a reading (`shared::wire::v1::reading`).
pub const READY: &str = "ready";
