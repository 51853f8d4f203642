//! Rows of visits: bookings, tickets, visits at home.

pub(crate) mod booking;
pub(crate) mod home_visit;
pub(crate) mod ticket;
