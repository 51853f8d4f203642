//! Bookings, the hall, visits at home.

pub(crate) mod home_visits;
pub(crate) mod queue;
