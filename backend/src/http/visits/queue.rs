//! Visits over HTTP: bookings of the portal, the hall of a service centre, the supervisor's report.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use shared::visits::ticket::TicketStep;
use shared::wire::v1::offices::DayQuery;
use shared::wire::v1::visits::{BookWire, DrawWire, NextWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, Once, SignedIn, json};
use crate::http::finish::answered;
use crate::http::remember::listing;
use crate::http::visits::offices::day_asked;
use crate::http::work;
use crate::usecase::visits::{book, tickets};

pub(crate) async fn bookings(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| book::list(app, &who.person)).await?))
}

pub(crate) async fn book(
    app: Data<App>,
    who: SignedIn,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: BookWire = json(&body)?;
    let once = once.with("bookings", &body);
    Ok(answered(work(&app, move |app| book::book(app, &who.person, &once, &wire)).await?))
}

pub(crate) async fn cancel(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    work(&app, move |app| book::cancel(app, &who.person, &id, version.0)).await?;
    Ok(HttpResponse::NoContent().finish())
}

pub(crate) async fn board(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let board = work(&app, move |app| tickets::board(app, &who.person)).await?;
    Ok(listing(&board, board.expected.iter().map(|one| one.id.clone())))
}

pub(crate) async fn draw(
    app: Data<App>,
    who: SignedIn,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: DrawWire = json(&body)?;
    let once = once.with("tickets", &body);
    Ok(answered(work(&app, move |app| tickets::draw(app, &who.person, &once, &wire)).await?))
}

/// Sent twice, it calls one visitor.
pub(crate) async fn next(
    app: Data<App>,
    who: SignedIn,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: NextWire = json(&body)?;
    let once = once.with("next", &body);
    Ok(answered(work(&app, move |app| tickets::next(app, &who.person, &once, wire.counter)).await?))
}

async fn step(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    wanted: TicketStep,
) -> Result<HttpResponse, HttpError> {
    let done = work(&app, move |app| tickets::step(app, &who.person, &id, version.0, wanted)).await?;
    Ok(HttpResponse::Ok().json(done))
}

pub(crate) async fn start(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    step(app, who, id, version, TicketStep::Start).await
}

pub(crate) async fn finish(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    step(app, who, id, version, TicketStep::Finish).await
}

pub(crate) async fn absent(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    step(app, who, id, version, TicketStep::MarkAbsent).await
}

pub(crate) async fn report(
    app: Data<App>,
    who: SignedIn,
    query: Query<DayQuery>,
) -> Result<HttpResponse, HttpError> {
    let day = day_asked(query);
    let lines = work(&app, move |app| tickets::report(app, &who.person, day.as_deref())).await?;
    Ok(HttpResponse::Ok().json(lines))
}
