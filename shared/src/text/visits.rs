//! The words of visits: purposes, states, reasons for a visit at home.

use super::{Locale, said};
use crate::visits::Purpose;
use crate::visits::home::{HomeVisitState, Incapacity};
use crate::visits::ticket::TicketState;

/// What somebody comes for.
#[must_use]
pub const fn purpose(locale: Locale, purpose: Purpose) -> &'static str {
    said::purpose(locale, purpose)
}

/// Where a ticket stands.
#[must_use]
pub const fn ticket_state(locale: Locale, state: TicketState) -> &'static str {
    said::ticket_state(locale, state)
}

/// Where a visit at home stands.
#[must_use]
pub const fn home_visit_state(locale: Locale, state: HomeVisitState) -> &'static str {
    said::home_visit_state(locale, state)
}

/// Why somebody is visited at home.
#[must_use]
pub const fn incapacity(locale: Locale, reason: Incapacity) -> &'static str {
    said::incapacity(locale, reason)
}
