//! Staff, other systems and outages over HTTP, for whoever keeps the house.

use actix_web::web::{Bytes, Data, Path, Query};
use actix_web::{HttpResponse, HttpResponseBuilder};
use serde_json::Value;
use shared::wire::v1::consumer::NameConsumerWire;
use shared::wire::v1::outage::{EndOutageWire, WriteOutageWire};
use shared::wire::v1::staff::{NameStaffWire, RemoveStaffWire};

use super::error::HttpError;
use super::extract::{IfMatch, SignedIn, json};
use super::remember::listing;
use super::work;
use crate::app::App;
use crate::usecase::calendar::outages;
use crate::usecase::people::staff::{self, Kept};
use crate::usecase::systems::consumers;

pub(crate) async fn staff(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let list = work(&app, move |app| staff::list(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.iin.clone())))
}

pub(crate) async fn name_staff(
    app: Data<App>,
    who: SignedIn,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: NameStaffWire = json(&body)?;
    let kept = work(&app, move |app| staff::name(app, &who.person, &wire)).await?;
    Ok(kept_as(HttpResponse::Created(), &kept))
}

/// 202 for what waits for another administrator.
fn kept_as(mut done: HttpResponseBuilder, kept: &Kept) -> HttpResponse {
    match kept {
        Kept::Done(list) => done.json(list),
        Kept::Proposed(list) => HttpResponse::Accepted().json(list),
    }
}

pub(crate) async fn staff_proposals(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let list = work(&app, move |app| staff::proposed(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.iin.clone())))
}

pub(crate) async fn confirm_staff(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| staff::confirm(app, &who.person, &id)).await?))
}

/// By another, or taken back by whoever proposed.
pub(crate) async fn decline_staff(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| staff::decline(app, &who.person, &id)).await?))
}

pub(crate) async fn remove_staff(
    app: Data<App>,
    who: SignedIn,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: RemoveStaffWire = json(&body)?;
    let kept = work(&app, move |app| staff::remove(app, &who.person, &wire)).await?;
    Ok(kept_as(HttpResponse::Ok(), &kept))
}

pub(crate) async fn consumers(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| consumers::list(app, &who.person)).await?))
}

/// Not kept under a repeat key, since its answer is a secret.
pub(crate) async fn name_consumer(
    app: Data<App>,
    who: SignedIn,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: NameConsumerWire = json(&body)?;
    Ok(HttpResponse::Created().json(work(&app, move |app| consumers::name(app, &who.person, &wire)).await?))
}

pub(crate) async fn revoke_consumer(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| consumers::revoke(app, &who.person, &id)).await?))
}

pub(crate) async fn current_outages(app: Data<App>) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, outages::current).await?))
}

pub(crate) async fn outages(
    app: Data<App>,
    who: SignedIn,
    span: Query<Value>,
) -> Result<HttpResponse, HttpError> {
    let bound = |name: &str| span.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (from, until) = (bound("from"), bound("until"));
    Ok(HttpResponse::Ok().json(work(&app, move |app| outages::list(app, &who.person, &from, &until)).await?))
}

pub(crate) async fn write_outage(
    app: Data<App>,
    who: SignedIn,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: WriteOutageWire = json(&body)?;
    Ok(HttpResponse::Created().json(work(&app, move |app| outages::write(app, &who.person, &wire)).await?))
}

pub(crate) async fn end_outage(
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
