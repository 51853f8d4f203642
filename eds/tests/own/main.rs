//! The crate proves itself with an authority, keys and messages of its own making.

mod paths;
mod support;
