//! Checking a certificate by its code: open to everybody, seldom enough that nobody can guess.

use actix_web::web::{Bytes, Data, Query};
use actix_web::{HttpRequest, HttpResponse};
use shared::contract::body::unprintable_in;
use shared::problem::ProblemCode;
use shared::wire::v1::certificate::CheckWire;

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::json;
use crate::http::limits::{Checks, Counted};
use crate::http::media;
use crate::http::page::{self, Told};
use crate::http::work;
use crate::usecase::filing::certificates;

pub(crate) async fn check(
    app: Data<App>,
    _: Counted<Checks>,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: CheckWire = json(&body)?;
    Ok(HttpResponse::Ok().json(work(&app, move |app| certificates::check(app, &wire.code)).await?))
}

/// `POST /certificate`: the same check for a reader in whose browser no program runs, answered with the page. The code
/// travels in the body, so that it never stands in an address. Every answer to a form is a page: who reads it is a person.
pub(crate) async fn by_form(
    app: Data<App>,
    request: HttpRequest,
    counted: Result<Counted<Checks>, HttpError>,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    if let Some(refusal) = media::refused(request.headers(), media::FORM) {
        return Err(refusal);
    }
    let typed = core::str::from_utf8(&body).ok().and_then(|form| Query::<CheckWire>::from_query(form).ok());
    let code = typed.map(|typed| typed.into_inner().code).unwrap_or_default();
    let told = match counted {
        Err(error) => error.into(),
        // What cannot be printed was not typed from a paper.
        Ok(_) if code.trim().is_empty() || unprintable_in(&code).is_some() => Told::Empty,
        Ok(_) => {
            let found = work(&app, move |app| certificates::check(app, &code)).await;
            found.map_or_else(Told::from, Told::Found)
        }
    };
    let template = app.config.dist.join("index.html");
    let shown = page::show(app, &request, &template, Some(told)).await?;
    shown.ok_or_else(|| HttpError::code(ProblemCode::NotFound))
}
