//! Service centres, bookings, the hall, visits at home, and what the contact centre may tell.

use shared::wire::v1::calendar::CalendarWire;
use shared::wire::v1::offices::{OfficeLine, PassportUnit, SlotsWire};
use shared::wire::v1::visits::{
    AskStatusWire, BoardWire, BookWire, BookingWire, CancelWire, DaySumWire, DrawWire, HomeVisitRequest,
    HomeVisitWire, NextWire, PerformWire, StatusWire, TicketWire,
};

use super::call::{Call, Refusal};
use crate::shell::Screen;

/// The service centres.
///
/// # Errors
/// [`Refusal`].
pub async fn offices(screen: Screen) -> Result<Vec<OfficeLine>, Refusal> {
    Call::get("/offices").read(screen).await
}

/// Annex 3 in the order's own words.
///
/// # Errors
/// [`Refusal`].
pub async fn passport(screen: Screen) -> Result<Vec<PassportUnit>, Refusal> {
    Call::get("/service/passport").read(screen).await
}

/// The working calendar in force.
///
/// # Errors
/// [`Refusal`].
pub async fn calendar(screen: Screen) -> Result<CalendarWire, Refusal> {
    Call::get("/calendar").read(screen).await
}

/// The times of a day; without a day, of the next one that is open.
///
/// # Errors
/// [`Refusal`].
pub async fn slots(screen: Screen, office: &str, day: &str) -> Result<SlotsWire, Refusal> {
    let asked = if day.is_empty() { String::new() } else { format!("?day={day}") };
    Call::get(&format!("/offices/{office}/slots{asked}")).read(screen).await
}

/// One's bookings.
///
/// # Errors
/// [`Refusal`].
pub async fn bookings(screen: Screen) -> Result<Vec<BookingWire>, Refusal> {
    Call::get("/bookings").read(screen).await
}

/// Books; the same key books once.
///
/// # Errors
/// [`Refusal`].
pub async fn book(screen: Screen, key: &str, wire: &BookWire) -> Result<BookingWire, Refusal> {
    Call::change("POST", "/bookings", &[("Idempotency-Key", key)]).json(wire).read(screen).await
}

/// Cancels a booking.
///
/// # Errors
/// [`Refusal`].
pub async fn cancel(screen: Screen, id: &str, version: i64) -> Result<(), Refusal> {
    let version = format!("\"{version}\"");
    Call::change("DELETE", &format!("/bookings/{id}"), &[("If-Match", &version)]).send(screen).await.map(drop)
}

/// The hall of one's office.
///
/// # Errors
/// [`Refusal`].
pub async fn board(screen: Screen) -> Result<BoardWire, Refusal> {
    Call::get("/centre/tickets").read(screen).await
}

/// Draws a ticket; the same key draws one.
///
/// # Errors
/// [`Refusal`].
pub async fn draw(screen: Screen, key: &str, wire: &DrawWire) -> Result<TicketWire, Refusal> {
    Call::change("POST", "/centre/tickets", &[("Idempotency-Key", key)]).json(wire).read(screen).await
}

/// Calls the next visitor; the same key calls one.
///
/// # Errors
/// [`Refusal`].
pub async fn next(screen: Screen, key: &str, counter: u16) -> Result<TicketWire, Refusal> {
    let body = NextWire { counter };
    Call::change("POST", "/centre/tickets/next", &[("Idempotency-Key", key)]).json(&body).read(screen).await
}

/// A step of a ticket: `start`, `finish`, `absent`.
///
/// # Errors
/// [`Refusal`].
pub async fn step(screen: Screen, id: &str, version: i64, step: &str) -> Result<TicketWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/centre/tickets/{id}/{step}");
    Call::change("POST", &path, &[("If-Match", &version)]).read(screen).await
}

/// What every office did on a day; today when `day` is empty.
///
/// # Errors
/// [`Refusal`].
pub async fn report(screen: Screen, day: &str) -> Result<Vec<DaySumWire>, Refusal> {
    let asked = if day.is_empty() { String::new() } else { format!("?day={day}") };
    Call::get(&format!("/supervisor/visits{asked}")).read(screen).await
}

/// Visits at home, as `desk` sees them: `contact` or `centre`.
///
/// # Errors
/// [`Refusal`].
pub async fn home_visits(screen: Screen, desk: &str) -> Result<Vec<HomeVisitWire>, Refusal> {
    Call::get(&format!("/{desk}/home-visits")).read(screen).await
}

/// Asks for a visit at home; the same key asks once.
///
/// # Errors
/// [`Refusal`].
pub async fn ask_home(screen: Screen, key: &str, wire: &HomeVisitRequest) -> Result<HomeVisitWire, Refusal> {
    Call::change("POST", "/contact/home-visits", &[("Idempotency-Key", key)]).json(wire).read(screen).await
}

/// A clerk takes a visit at home.
///
/// # Errors
/// [`Refusal`].
pub async fn assign(screen: Screen, id: &str, version: i64) -> Result<HomeVisitWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/centre/home-visits/{id}/assign");
    Call::change("POST", &path, &[("If-Match", &version)]).read(screen).await
}

/// A clerk has made it.
///
/// # Errors
/// [`Refusal`].
pub async fn perform(
    screen: Screen,
    id: &str,
    version: i64,
    application: String,
) -> Result<HomeVisitWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/centre/home-visits/{id}/perform");
    Call::change("POST", &path, &[("If-Match", &version)])
        .json(&PerformWire { application })
        .read(screen)
        .await
}

/// It is called off, from `desk`.
///
/// # Errors
/// [`Refusal`].
pub async fn call_off(
    screen: Screen,
    desk: &str,
    id: &str,
    version: i64,
    cause: String,
) -> Result<HomeVisitWire, Refusal> {
    let version = format!("\"{version}\"");
    let path = format!("/{desk}/home-visits/{id}/cancel");
    Call::change("POST", &path, &[("If-Match", &version)]).json(&CancelWire { cause }).read(screen).await
}

/// Where an application stands.
///
/// # Errors
/// [`Refusal`].
pub async fn status(screen: Screen, number: String) -> Result<StatusWire, Refusal> {
    Call::change("POST", "/contact/status", &[]).json(&AskStatusWire { number }).read(screen).await
}
