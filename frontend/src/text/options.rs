//! The answers that choices of the portal offer, by question and code.

use shared::text::Locale;

include!(concat!(env!("OUT_DIR"), "/options.rs"));
