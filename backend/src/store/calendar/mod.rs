//! Rows of calendar and rules: versions of the calendar, outages, changes of the Rules.

pub(crate) mod outage;
pub(crate) mod rules_change;
pub(crate) mod versions;
