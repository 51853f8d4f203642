//! Systems that may ask, over HTTP, for whoever keeps the house.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path};
use shared::wire::v1::consumer::NameConsumerWire;

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{SignedIn, json};
use crate::http::work;
use crate::usecase::systems::consumers;

pub(crate) async fn list(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| consumers::list(app, &who.person)).await?))
}

/// Not kept under a repeat key, since its answer is a secret.
pub(crate) async fn name(app: Data<App>, who: SignedIn, body: Bytes) -> Result<HttpResponse, HttpError> {
    let wire: NameConsumerWire = json(&body)?;
    Ok(HttpResponse::Created().json(work(&app, move |app| consumers::name(app, &who.person, &wire)).await?))
}

pub(crate) async fn revoke(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| consumers::revoke(app, &who.person, &id)).await?))
}
