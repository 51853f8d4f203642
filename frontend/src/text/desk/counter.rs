//! What a clerk reads at the counter: forms, the checklist, registering, turning away, results.

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/desk_counter.rs"));
