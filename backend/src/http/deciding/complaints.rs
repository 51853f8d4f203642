//! Complaints over HTTP: lodged and read by whoever filed, answered by a supervisor.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path};
use shared::wire::v1::complaint::{ComplainWire, ComplaintAnswerWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, Once, SignedIn, json};
use crate::http::finish::answered;
use crate::http::remember::listing;
use crate::http::work;
use crate::usecase::deciding::complaints;

pub(crate) async fn complain(
    app: Data<App>,
    who: SignedIn,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let once = once.with("POST complaints", &body);
    let wire: ComplainWire = json(&body)?;
    Ok(answered(work(&app, move |app| complaints::complain(app, &who.person, &once, &wire)).await?))
}

pub(crate) async fn own(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| complaints::own(app, &who.person)).await?))
}

pub(crate) async fn register(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let list = work(&app, move |app| complaints::register(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.id.clone())))
}

pub(crate) async fn answer(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: ComplaintAnswerWire = json(&body)?;
    let answered = work(&app, move |app| complaints::answer(app, &who.person, &id, version.0, &wire)).await?;
    Ok(HttpResponse::Ok().json(answered))
}
