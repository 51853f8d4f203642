//! The operator's desk over HTTP. Who may is decided in the use cases, by the one table of `shared::access`.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path};
use shared::wire::v1::operator::{GrantWire, RefuseWire};

use super::error::HttpError;
use super::extract::{IfMatch, SignedIn, json};
use super::work;
use crate::app::App;
use crate::usecase::{case, decide, queue};

/// `GET /api/v1/operator/queue`
pub(crate) async fn queue(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| queue::list(app, &who.person)).await?))
}

/// `GET /api/v1/operator/cases/{id}`
pub(crate) async fn show(app: Data<App>, who: SignedIn, id: Path<String>) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| case::show(app, &who.person, &id)).await?))
}

/// `POST /api/v1/operator/cases/{id}/claim`
pub(crate) async fn claim(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| decide::claim(app, &who.person, &id, version.0)).await?))
}

/// `POST /api/v1/operator/cases/{id}/release`
pub(crate) async fn release(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok()
        .json(work(&app, move |app| decide::release(app, &who.person, &id, version.0)).await?))
}

/// `POST /api/v1/operator/cases/{id}/grant`
pub(crate) async fn grant(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: GrantWire = json(&body)?;
    let case = work(&app, move |app| decide::grant(app, &who.person, &id, version.0, &wire)).await?;
    app.nudge.notify_one();
    Ok(HttpResponse::Ok().json(case))
}

/// `POST /api/v1/operator/cases/{id}/refuse`
pub(crate) async fn refuse(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: RefuseWire = json(&body)?;
    Ok(HttpResponse::Ok()
        .json(work(&app, move |app| decide::refuse(app, &who.person, &id, version.0, &wire)).await?))
}
