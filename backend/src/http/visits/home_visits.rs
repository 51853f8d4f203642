//! Visits at home over HTTP, from both desks, and what the contact centre may tell of a case.

use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use shared::wire::v1::visits::{AskStatusWire, CancelWire, HomeVisitRequest, PerformWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, Once, SignedIn, json};
use crate::http::finish::answered;
use crate::http::remember::{listing, seeking};
use crate::http::work;
use crate::usecase::visits::home_visits::{self, Desk};
use crate::usecase::visits::status;

pub(crate) async fn request(
    app: Data<App>,
    who: SignedIn,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: HomeVisitRequest = json(&body)?;
    let once = once.with("home-visits", &body);
    Ok(answered(work(&app, move |app| home_visits::request(app, &who.person, &once, &wire)).await?))
}

pub(crate) async fn of_contact(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    list(app, who, Desk::Contact).await
}

pub(crate) async fn of_centre(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    list(app, who, Desk::Centre).await
}

async fn list(app: Data<App>, who: SignedIn, desk: Desk) -> Result<HttpResponse, HttpError> {
    let list = work(&app, move |app| home_visits::list(app, &who.person, desk)).await?;
    Ok(listing(&list, list.iter().map(|one| one.id.clone())))
}

pub(crate) async fn assign(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
) -> Result<HttpResponse, HttpError> {
    let done = work(&app, move |app| home_visits::assign(app, &who.person, &id, version.0)).await?;
    Ok(HttpResponse::Ok().json(done))
}

pub(crate) async fn perform(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: PerformWire = json(&body)?;
    let done = work(&app, move |app| home_visits::perform(app, &who.person, &id, version.0, &wire)).await?;
    Ok(HttpResponse::Ok().json(done))
}

pub(crate) async fn cancel_by_contact(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    cancel(app, who, id, version, body, Desk::Contact).await
}

pub(crate) async fn cancel_by_centre(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    cancel(app, who, id, version, body, Desk::Centre).await
}

async fn cancel(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
    desk: Desk,
) -> Result<HttpResponse, HttpError> {
    let wire: CancelWire = json(&body)?;
    let done =
        work(&app, move |app| home_visits::cancel(app, &who.person, desk, &id, version.0, &wire)).await?;
    Ok(HttpResponse::Ok().json(done))
}

/// The number travels in the body, never in an address.
pub(crate) async fn status(
    app: Data<App>,
    who: SignedIn,
    request: HttpRequest,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: AskStatusWire = json(&body)?;
    seeking(&request, &wire.number);
    Ok(HttpResponse::Ok().json(work(&app, move |app| status::tell(app, &who.person, &wire.number)).await?))
}
