//! What administrators and auditors read about people and roles.

use crate::text::Locale;

include!(concat!(env!("OUT_DIR"), "/desk_people.rs"));
