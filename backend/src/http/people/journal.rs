//! The journal over HTTP: an auditor's; and to everybody who saw their own data.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Query};
use shared::wire::v1::journal::{JournalQuery, JournalSearchWire, OwnLooksQuery};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{SignedIn, json};
use crate::http::work;
use crate::usecase::people::journal;

pub(crate) async fn read(
    app: Data<App>,
    who: SignedIn,
    query: Query<JournalQuery>,
) -> Result<HttpResponse, HttpError> {
    let asked = query.into_inner().into();
    Ok(HttpResponse::Ok().json(work(&app, move |app| journal::read(app, &who.person, &asked)).await?))
}

/// Whoever is asked about stands in the body, never in an address.
pub(crate) async fn search(app: Data<App>, who: SignedIn, body: Bytes) -> Result<HttpResponse, HttpError> {
    let asked: JournalSearchWire = json(&body)?;
    Ok(HttpResponse::Ok().json(work(&app, move |app| journal::read(app, &who.person, &asked)).await?))
}

/// Who saw the data of whoever asks.
pub(crate) async fn own(
    app: Data<App>,
    who: SignedIn,
    query: Query<OwnLooksQuery>,
) -> Result<HttpResponse, HttpError> {
    let before = query.before;
    Ok(HttpResponse::Ok().json(work(&app, move |app| journal::own::looks(app, &who.person, before)).await?))
}

pub(crate) async fn check(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| journal::check::on_request(app, &who.person)).await?))
}

pub(crate) async fn seals(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| journal::seal::list(app, &who.person)).await?))
}
