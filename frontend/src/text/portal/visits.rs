//! What applicants read about the service, its centres and their visits there.

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/portal_visits.rs"));
