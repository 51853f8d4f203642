//! Calendar and rules: the days that count, what failed or is announced to break, changes of the Rules and their notices.

pub(super) mod outages;
pub(super) mod rules;
pub(super) mod working_days;
