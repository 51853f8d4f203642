//! Drafts over HTTP.

use actix_web::HttpResponse;
use actix_web::web::{Bytes, Data, Path};
use shared::access::Action;
use shared::wire::v1::formation::FormationAnswers;

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, Once, SignedIn, answers};
use crate::http::finish::answered;
use crate::http::work;
use crate::usecase::filing::drafts;

pub(crate) async fn list(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::File)?;
    Ok(HttpResponse::Ok().json(work(&app, move |app| drafts::list(app, &who.person)).await?))
}

/// An empty body opens an empty draft.
pub(crate) async fn open(
    app: Data<App>,
    who: SignedIn,
    once: Once,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::File)?;
    let answers: FormationAnswers =
        if body.is_empty() { FormationAnswers::default() } else { answers(&body)? };
    let once = once.with("drafts", &body);
    Ok(answered(work(&app, move |app| drafts::open(app, &who.person, &once, &answers)).await?))
}

pub(crate) async fn show(app: Data<App>, who: SignedIn, id: Path<String>) -> Result<HttpResponse, HttpError> {
    Ok(HttpResponse::Ok().json(work(&app, move |app| drafts::show(app, &who.person, &id)).await?))
}

pub(crate) async fn save(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let answers: FormationAnswers = answers(&body)?;
    let saved = work(&app, move |app| drafts::save(app, &who.person, &id, version.0, &answers)).await?;
    Ok(HttpResponse::Ok().json(saved))
}

pub(crate) async fn discard(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    work(&app, move |app| drafts::discard(app, &who.person, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}
