//! What operators read.

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/desk_deciding.rs"));
