//! Forms typed in by clerks, and corrections.

pub(crate) mod centre;
pub(crate) mod correction;
