//! Service centres, bookings, the hall, visits at home, and what the contact centre may tell.

use shared::wire::v1::calendar::CalendarWire;
use shared::wire::v1::offices::{OfficeLine, PassportUnit, SlotsWire};
use shared::wire::v1::visits::{
    AskStatusWire, BoardWire, BookWire, BookingWire, CancelWire, DaySumWire, DrawWire, HomeVisitRequest,
    HomeVisitWire, NextWire, PerformWire, StatusWire, TicketWire,
};

use super::call::{ApiClient, ApiError, Call};

/// The service centres.
///
/// # Errors
/// [`ApiError`].
pub async fn offices(api: ApiClient) -> Result<Vec<OfficeLine>, ApiError> {
    Call::get("/offices").read(api).await
}

/// Annex 3 in the order's own words.
///
/// # Errors
/// [`ApiError`].
pub async fn passport(api: ApiClient) -> Result<Vec<PassportUnit>, ApiError> {
    Call::get("/service/passport").read(api).await
}

/// The working calendar in force.
///
/// # Errors
/// [`ApiError`].
pub async fn calendar(api: ApiClient) -> Result<CalendarWire, ApiError> {
    Call::get("/calendar").read(api).await
}

/// The times of a day; without a day, of the next one that is open.
///
/// # Errors
/// [`ApiError`].
pub async fn slots(api: ApiClient, office: &str, day: &str) -> Result<SlotsWire, ApiError> {
    let asked = if day.is_empty() { String::new() } else { format!("?day={day}") };
    Call::get(&format!("/offices/{office}/slots{asked}")).read(api).await
}

/// One's bookings.
///
/// # Errors
/// [`ApiError`].
pub async fn bookings(api: ApiClient) -> Result<Vec<BookingWire>, ApiError> {
    Call::get("/bookings").read(api).await
}

/// Books; the same key books once.
///
/// # Errors
/// [`ApiError`].
pub async fn book(api: ApiClient, key: &str, wire: &BookWire) -> Result<BookingWire, ApiError> {
    Call::change("POST", "/bookings", &[("Idempotency-Key", key)]).json(wire).read(api).await
}

/// Cancels a booking.
///
/// # Errors
/// [`ApiError`].
pub async fn cancel(api: ApiClient, id: &str, version: i64) -> Result<(), ApiError> {
    Call::change("DELETE", &format!("/bookings/{id}"), &[]).over(version).send(api).await.map(drop)
}

/// The hall of one's office.
///
/// # Errors
/// [`ApiError`].
pub async fn board(api: ApiClient) -> Result<BoardWire, ApiError> {
    Call::get("/centre/tickets").read(api).await
}

/// Draws a ticket; the same key draws one.
///
/// # Errors
/// [`ApiError`].
pub async fn draw(api: ApiClient, key: &str, wire: &DrawWire) -> Result<TicketWire, ApiError> {
    Call::change("POST", "/centre/tickets", &[("Idempotency-Key", key)]).json(wire).read(api).await
}

/// Calls the next visitor; the same key calls one.
///
/// # Errors
/// [`ApiError`].
pub async fn next(api: ApiClient, key: &str, counter: u16) -> Result<TicketWire, ApiError> {
    let body = NextWire { counter };
    Call::change("POST", "/centre/tickets/next", &[("Idempotency-Key", key)]).json(&body).read(api).await
}

/// A step of a ticket: `start`, `finish`, `absent`.
///
/// # Errors
/// [`ApiError`].
pub async fn step(api: ApiClient, id: &str, version: i64, step: &str) -> Result<TicketWire, ApiError> {
    let path = format!("/centre/tickets/{id}/{step}");
    Call::change("POST", &path, &[]).over(version).read(api).await
}

/// What every office did on a day; today when `day` is empty.
///
/// # Errors
/// [`ApiError`].
pub async fn report(api: ApiClient, day: &str) -> Result<Vec<DaySumWire>, ApiError> {
    let asked = if day.is_empty() { String::new() } else { format!("?day={day}") };
    Call::get(&format!("/supervisor/visits{asked}")).read(api).await
}

/// Visits at home, as `desk` sees them: `contact` or `centre`.
///
/// # Errors
/// [`ApiError`].
pub async fn home_visits(api: ApiClient, desk: &str) -> Result<Vec<HomeVisitWire>, ApiError> {
    Call::get(&format!("/{desk}/home-visits")).read(api).await
}

/// Asks for a visit at home; the same key asks once.
///
/// # Errors
/// [`ApiError`].
pub async fn ask_home(api: ApiClient, key: &str, wire: &HomeVisitRequest) -> Result<HomeVisitWire, ApiError> {
    Call::change("POST", "/contact/home-visits", &[("Idempotency-Key", key)]).json(wire).read(api).await
}

/// A clerk takes a visit at home.
///
/// # Errors
/// [`ApiError`].
pub async fn assign(api: ApiClient, id: &str, version: i64) -> Result<HomeVisitWire, ApiError> {
    let path = format!("/centre/home-visits/{id}/assign");
    Call::change("POST", &path, &[]).over(version).read(api).await
}

/// A clerk has made it.
///
/// # Errors
/// [`ApiError`].
pub async fn perform(
    api: ApiClient,
    id: &str,
    version: i64,
    application: String,
) -> Result<HomeVisitWire, ApiError> {
    let path = format!("/centre/home-visits/{id}/perform");
    Call::change("POST", &path, &[]).over(version).json(&PerformWire { application }).read(api).await
}

/// It is called off, from `desk`.
///
/// # Errors
/// [`ApiError`].
pub async fn call_off(
    api: ApiClient,
    desk: &str,
    id: &str,
    version: i64,
    cause: String,
) -> Result<HomeVisitWire, ApiError> {
    let path = format!("/{desk}/home-visits/{id}/cancel");
    Call::change("POST", &path, &[]).over(version).json(&CancelWire { cause }).read(api).await
}

/// Where an application stands.
///
/// # Errors
/// [`ApiError`].
pub async fn status(api: ApiClient, number: String) -> Result<StatusWire, ApiError> {
    Call::change("POST", "/contact/status", &[]).json(&AskStatusWire { number }).read(api).await
}
