//! Working days, changes of rules, outages.

pub(crate) mod outages;
pub(crate) mod rules_changes;
pub(crate) mod working_days;
