//! Visits: offices and their hours, bookings, tickets of the hall, visits at home, the contact centre.

pub(crate) mod book;
pub(crate) mod home_visits;
pub(crate) mod offices;
pub(crate) mod status;
pub(crate) mod tickets;
