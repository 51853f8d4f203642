//! The crate proves itself with an authority, keys and messages of its own making.

mod bad_input;
mod evidence;
mod generations;
mod key_files;
mod lists;
mod messages;
mod paths;
#[path = "../common/skipped.rs"]
mod skipped;
mod support;
