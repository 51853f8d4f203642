//! The journal over HTTP: an auditor's, and nobody else's.

use actix_web::HttpResponse;
use actix_web::web::{Data, Query};
use shared::wire::v1::journal::JournalQuery;

use super::error::HttpError;
use super::extract::SignedIn;
use super::work;
use crate::app::App;
use crate::usecase::journal;

/// `GET /api/v1/journal`
pub(crate) async fn read(
    app: Data<App>,
    who: SignedIn,
    query: Query<JournalQuery>,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| journal::read(app, &who.person, &query)).await?))
}

/// `POST /api/v1/journal/check`
pub(crate) async fn check(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| journal::check::on_request(app, &who.person)).await?))
}

/// `GET /api/v1/journal/seals`
pub(crate) async fn seals(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| journal::seal::list(app, &who.person)).await?))
}
