//! Who works here, over HTTP, for whoever keeps the house.

use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpResponse, HttpResponseBuilder};
use shared::wire::v1::staff::{NameStaffWire, RemoveStaffWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{SignedIn, json};
use crate::http::remember::listing;
use crate::http::work;
use crate::usecase::people::staff::{self, Kept};

pub(crate) async fn list(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let list = work(&app, move |app| staff::list(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.iin.clone())))
}

pub(crate) async fn name(app: Data<App>, who: SignedIn, body: Bytes) -> Result<HttpResponse, HttpError> {
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

pub(crate) async fn proposals(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let list = work(&app, move |app| staff::proposed(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.iin.clone())))
}

pub(crate) async fn confirm(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| staff::confirm(app, &who.person, &id)).await?))
}

/// By another, or taken back by whoever proposed.
pub(crate) async fn decline(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| staff::decline(app, &who.person, &id)).await?))
}

pub(crate) async fn remove(app: Data<App>, who: SignedIn, body: Bytes) -> Result<HttpResponse, HttpError> {
    let wire: RemoveStaffWire = json(&body)?;
    let kept = work(&app, move |app| staff::remove(app, &who.person, &wire)).await?;
    Ok(kept_as(HttpResponse::Ok(), &kept))
}
