//! Service centres over HTTP, for everybody: where, when, which times may be booked, and the passport of the service.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use shared::problem::ProblemCode;
use shared::time::parse_date;
use shared::wire::v1::offices::DayQuery;

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::{limits, work};
use crate::usecase::visits::offices;

/// The day of a query, where there is one.
pub(crate) fn day_asked(query: Query<DayQuery>) -> Option<String> {
    Some(query.into_inner().day).filter(|day| !day.is_empty())
}

pub(crate) async fn passport(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, HttpError> {
    limits::pass(&app.limits.lookups, &app, &request)?;
    Ok(HttpResponse::Ok().json(offices::passport()))
}

pub(crate) async fn list(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, HttpError> {
    limits::pass(&app.limits.lookups, &app, &request)?;
    Ok(HttpResponse::Ok().json(offices::list(&app.context())))
}

pub(crate) async fn slots(
    app: Data<App>,
    request: HttpRequest,
    id: Path<String>,
    query: Query<DayQuery>,
) -> Result<HttpResponse, HttpError> {
    limits::pass(&app.limits.lookups, &app, &request)?;
    let day = match day_asked(query) {
        Some(text) => Some(parse_date(&text).ok_or_else(|| HttpError::code(ProblemCode::Malformed))?),
        None => None,
    };
    Ok(HttpResponse::Ok().json(work(&app, move |app| offices::slots(app, &id, day)).await?))
}
