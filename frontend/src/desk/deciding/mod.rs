//! The operator's desk: queue, case and decision side by side; what waits for a second person, the supervisor's overview,
//! complaints about decisions.
//! The service refuses nobody by itself; here a person decides.

mod calls;
mod case;
mod choose;
pub(in crate::desk) mod complaints;
mod decision;
#[cfg(debug_assertions)]
pub(super) mod examples;
pub(in crate::desk) mod filers;
mod filters;
mod found;
mod hearing;
mod outcome;
pub(in crate::desk) mod overview;
mod parts;
pub(in crate::desk) mod queue;
mod readings;
mod refuse;
mod registers;
pub(in crate::desk) mod second;
mod viewing;
