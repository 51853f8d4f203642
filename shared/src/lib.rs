//! shared.

pub mod law;
