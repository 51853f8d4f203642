//! What clerks, the contact centre and supervisors read about visits.

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/desk_visits.rs"));
