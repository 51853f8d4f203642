//! Outages over HTTP.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path, Query};
use serde_json::Value;
use shared::wire::v1::outage::{EndOutageWire, WriteOutageWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, SignedIn, json};
use crate::http::work;
use crate::usecase::calendar::outages;

pub(crate) async fn current(app: Data<App>) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, outages::current).await?))
}

pub(crate) async fn list(
    app: Data<App>,
    who: SignedIn,
    span: Query<Value>,
) -> Result<HttpResponse, HttpError> {
    let bound = |name: &str| span.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (from, until) = (bound("from"), bound("until"));
    Ok(HttpResponse::Ok().json(work(&app, move |app| outages::list(app, &who.person, &from, &until)).await?))
}

pub(crate) async fn write(app: Data<App>, who: SignedIn, body: Bytes) -> Result<HttpResponse, HttpError> {
    let wire: WriteOutageWire = json(&body)?;
    Ok(HttpResponse::Created().json(work(&app, move |app| outages::write(app, &who.person, &wire)).await?))
}

pub(crate) async fn end(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: EndOutageWire = json(&body)?;
    Ok(HttpResponse::Ok()
        .json(work(&app, move |app| outages::end(app, &who.person, &id, version.0, &wire)).await?))
}
