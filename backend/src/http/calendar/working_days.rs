//! The working calendar over HTTP: read by everybody, published by an administrator.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data};
use shared::wire::v1::calendar::PublishWire;

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, SignedIn, json};
use crate::http::work;
use crate::usecase::calendar::working_days;

pub(crate) async fn show(app: Data<App>) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, working_days::current).await?))
}

pub(crate) async fn versions(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| working_days::versions(app, &who.person)).await?))
}

pub(crate) async fn publish(
    app: Data<App>,
    who: SignedIn,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: PublishWire = json(&body)?;
    let published = work(&app, move |app| working_days::publish(app, &who.person, version.0, &wire)).await?;
    Ok(HttpResponse::Created().json(published))
}
