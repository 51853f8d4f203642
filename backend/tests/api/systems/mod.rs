//! Messages and duties, registers asked, the register kept, lost and restored.

pub(crate) mod duties;
pub(crate) mod keeping;
pub(crate) mod messages;
pub(crate) mod register;
pub(crate) mod registers;
pub(crate) mod restoring;
pub(crate) mod upkeep;
