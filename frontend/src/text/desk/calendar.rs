//! What administrators and supervisors read about the calendar, outages and changes of the Rules.

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/desk_calendar.rs"));
