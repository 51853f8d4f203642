//! Bookings, tickets of the electronic queue, visits at home, and what the contact centre may know of a case.

use serde::{Deserialize, Serialize};

use crate::visits::Purpose;
use crate::visits::home::HomeVisitState;
use crate::visits::ticket::TicketState;

/// The body of `Book`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BookWire {
    /// The office.
    pub office: String,
    /// The day at the office, `YYYY-MM-DD`.
    pub day: String,
    /// Minute of the day at which the slot begins.
    pub minute: u16,
    /// `hand_in` or `collect`.
    pub purpose: Purpose,
}

/// A booking, as its owner and the clerks of the office see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BookingWire {
    /// Id.
    pub id: String,
    /// Version for `If-Match`.
    pub version: i64,
    /// `open`, `arrived`, `cancelled` or `missed`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["open", "arrived", "cancelled", "missed"])))]
    pub state: String,
    /// The office.
    pub office: String,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Minute of the day at which the slot begins.
    pub minute: u16,
    /// `hand_in` or `collect`.
    pub purpose: Purpose,
    /// Name on the certificate of whoever booked.
    pub name: String,
}

/// The body of `DrawTicket`: exactly one of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct DrawWire {
    /// Whoever comes without a booking: `hand_in` or `collect`.
    #[serde(with = "super::code::or_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::OrEmpty<super::codes::VisitPurpose>"))]
    pub purpose: Option<Purpose>,
    /// Whoever has booked: the booking.
    pub booking: String,
}

/// A ticket of the queue. Nobody's name stands on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TicketWire {
    /// Id.
    pub id: String,
    /// Version for `If-Match`.
    pub version: i64,
    /// What stands on it, `A017`.
    pub label: String,
    /// `hand_in` or `collect`.
    pub purpose: Purpose,
    /// `waiting`, `called`, `serving`, `finished` or `absent`.
    pub state: TicketState,
    /// Minute of the day for which it was booked.
    pub booked_for: Option<u16>,
    /// The counter it was called to; 0 while waiting.
    pub counter: u16,
    /// When it was drawn, RFC 3339 UTC.
    pub drawn_at: String,
    /// Minutes waited, so far when still waiting.
    pub waited: i64,
    /// Minutes served, so far when still being served.
    pub served: i64,
    /// Waited longer than the order allows.
    pub waited_too_long: bool,
    /// Served longer than the order allows.
    pub served_too_long: bool,
}

/// What an office did on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DaySumWire {
    /// The office.
    pub office: String,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// Tickets drawn.
    pub visits: i64,
    /// Served to the end.
    pub served: i64,
    /// Called and not there.
    pub absent: i64,
    /// Who waited longer than the order allows.
    pub waited_too_long: i64,
    /// Who was served longer than the order allows.
    pub served_too_long: i64,
    /// The longest waiting, minutes.
    pub longest_wait: i64,
    /// The longest serving, minutes.
    pub longest_serving: i64,
}

/// The answer of `ReadBoard`: the hall of the clerk's own office today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BoardWire {
    /// The office.
    pub office: String,
    /// Today there, `YYYY-MM-DD`.
    pub day: String,
    /// Minute of the day there.
    pub minute: u16,
    /// It is open.
    pub open: bool,
    /// Counters, numbered from 1.
    pub counters: u16,
    /// Who waits, next first.
    pub waiting: Vec<TicketWire>,
    /// Who was called or is being served, by counter.
    pub at_counters: Vec<TicketWire>,
    /// Who has booked for today and has not come yet.
    pub expected: Vec<BookingWire>,
    /// The day so far.
    pub sum: DaySumWire,
}

/// The body of `CallNext`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NextWire {
    /// The counter that calls.
    pub counter: u16,
}

/// The body of `RequestHomeVisit`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HomeVisitRequest {
    /// Who is visited.
    pub name: String,
    /// Where.
    pub address: String,
    /// A phone number, as people say it.
    pub phone: String,
    /// `self_care`, `moving` or `orientation`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Incapacity"))]
    pub reason: String,
    /// The office that goes.
    pub office: String,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// From this minute of the day …
    pub from: u16,
    /// … until this one.
    pub until: u16,
}

/// A step of a visit at home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HomeVisitStepWire {
    /// `home_visit_requested`, `home_visit_assigned`, `home_visit_performed`, `home_visit_cancelled`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Fact"))]
    pub event: String,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// `contact_centre` or `clerk`.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["contact_centre", "clerk"])))]
    pub by: String,
}

/// A visit at home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HomeVisitWire {
    /// Id.
    pub id: String,
    /// Number people use.
    pub number: String,
    /// Version for `If-Match`.
    pub version: i64,
    /// `requested`, `assigned`, `performed` or `cancelled`.
    pub state: HomeVisitState,
    /// What was asked.
    pub request: HomeVisitRequest,
    /// Name of the clerk who goes; empty until somebody has taken it.
    pub clerk: String,
    /// The reader is that clerk.
    pub mine: bool,
    /// Number of the application taken in there; empty until performed.
    pub application: String,
    /// Why it was called off; empty otherwise.
    pub cause: String,
    /// What happened, oldest first.
    pub steps: Vec<HomeVisitStepWire>,
}

/// The body of `PerformHomeVisit`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PerformWire {
    /// Number of the application taken in there.
    pub application: String,
}

/// Calling a visit at home off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelWire {
    /// Why, in words.
    pub cause: String,
}

/// The body of `TellStatus`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskStatusWire {
    /// Number of the application.
    pub number: String,
}

/// What the contact centre may tell: where the case stands, and neither documents nor names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatusWire {
    /// Number of the application.
    pub number: String,
    /// `formation`, `convict` or `correction`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::ApplicationKind"))]
    pub kind: String,
    /// The stage as the recipient may know it: a result that is not released reads `under_check`.
    #[cfg_attr(feature = "schema", schemars(with = "super::codes::Stage"))]
    pub stage: String,
    /// Initials of the recipient, to be sure which case is meant.
    pub initials: String,
    /// The day by which the result is owed, `YYYY-MM-DD`.
    pub due_on: String,
    /// The office that took it in; empty on the portal.
    pub office: String,
}
