//! What administrators read about other systems and about this one.

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/desk_systems.rs"));
