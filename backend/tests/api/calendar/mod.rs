//! Working days and changes of rules.

pub(crate) mod rules_changes;
pub(crate) mod working_days;
