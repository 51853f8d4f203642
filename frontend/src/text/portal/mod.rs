//! What applicants read and staff does not.

pub mod first;
pub mod trouble;
pub mod visits;

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/portal.rs"));
