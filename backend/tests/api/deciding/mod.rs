//! Cases, decisions, hearings, second persons, complaints.

pub(crate) mod complaints;
pub(crate) mod evidence;
pub(crate) mod grants;
pub(crate) mod hearing;
pub(crate) mod operator;
pub(crate) mod overview;
pub(crate) mod own_case;
pub(crate) mod providers;
pub(crate) mod readings;
pub(crate) mod second_person;
