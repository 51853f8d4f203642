//! Checking a certificate by its code: open to everybody, seldom enough that nobody can guess.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data};
use shared::wire::v1::certificate::CheckWire;

use super::error::HttpError;
use super::extract::json;
use super::limits::{Checks, Counted};
use super::work;
use crate::app::App;
use crate::usecase::certificates;

/// `POST /api/v1/certificates/check`
pub(crate) async fn check(
    app: Data<App>,
    _: Counted<Checks>,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: CheckWire = json(&body)?;
    Ok(HttpResponse::Ok().json(work(&app, move |app| certificates::check(app, &wire.code)).await?))
}
