//! Service centres over HTTP, for everybody: where, when, which times may be booked, and the passport of the service.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use shared::problem::ProblemCode;
use shared::time::parse_date;

use super::error::HttpError;
use super::{limits, work};
use crate::app::App;
use crate::usecase::visits::offices;

/// The value of `day` in the query, where there is one; texts of days need no decoding.
pub(crate) fn day_asked(request: &HttpRequest) -> Option<&str> {
    let values = request.query_string().split('&').filter_map(|pair| pair.split_once('='));
    let day = values.filter(|(name, _)| *name == "day").map(|(_, value)| value).next();
    day.filter(|day| !day.is_empty())
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
) -> Result<HttpResponse, HttpError> {
    limits::pass(&app.limits.lookups, &app, &request)?;
    let day = match day_asked(&request) {
        Some(text) => Some(parse_date(text).ok_or_else(|| HttpError::code(ProblemCode::Malformed))?),
        None => None,
    };
    Ok(HttpResponse::Ok().json(work(&app, move |app| offices::slots(app, &id, day)).await?))
}
