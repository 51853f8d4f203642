//! What applicants read when something went wrong: complaints and outages.

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/portal_trouble.rs"));
