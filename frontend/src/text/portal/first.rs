//! What people read on the pages that the service writes whole.

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/portal_first.rs"));
