//! What the portal knows without a browser: the form's fields and pages, the journey, saving, signing. Pure, so
//! that every state can be tested natively. It does not know rules of law (those are `shared`'s) nor the page.

pub mod comparison;
pub mod copies;
pub mod counter;
pub mod decision;
pub mod edit_queue;
pub mod evidence;
pub mod form;
pub mod journey;
pub mod json;
pub mod key;
pub mod mrz_fill;
pub mod ncalayer;
pub mod passport;
pub mod phone;
pub mod photo;
pub mod places;
pub mod presence;
pub mod rerun;
pub mod rules;
pub mod saving;
pub mod second;
pub mod session;
pub mod sessions;
pub mod signing;
pub mod step;
pub mod today;
pub mod told;
pub mod turns;
pub mod typed;
pub mod way;
pub mod when;
