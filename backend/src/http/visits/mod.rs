//! Bookings, the hall, visits at home, offices.

pub(crate) mod home_visits;
pub(crate) mod offices;
pub(crate) mod queue;
