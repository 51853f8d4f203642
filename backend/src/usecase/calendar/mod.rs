//! Calendar and rules: working days, outages, changes of the Rules.

pub(crate) mod outages;
pub(crate) mod rules_changes;
pub(crate) mod working_days;
