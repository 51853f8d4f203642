//! The cabinet over HTTP: a person's own applications, results and papers.

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_DISPOSITION, HeaderName};
use actix_web::web::{Bytes, Data, Path};
use shared::access::Action;
use shared::wire::v1::application::{ObjectionWire, WithdrawWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{IfMatch, SignedIn, json};
use crate::http::remember::listing;
use crate::http::work;
use crate::usecase::deciding::hearing;
use crate::usecase::filing::cabinet::{self, Paper};
use crate::usecase::filing::withdraw as withdrawal;

pub(crate) async fn list(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::ReadCabinet)?;
    let list = work(&app, move |app| cabinet::list(app, &who.person)).await?;
    Ok(listing(&list, list.iter().map(|one| one.id.clone())))
}

pub(crate) async fn show(app: Data<App>, who: SignedIn, id: Path<String>) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::ReadCabinet)?;
    Ok(HttpResponse::Ok().json(work(&app, move |app| cabinet::show(app, &who.person, &id)).await?))
}

async fn paper(app: Data<App>, who: SignedIn, id: String, paper: Paper) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::ReadCabinet)?;
    let (media, ending) = match paper {
        Paper::Certificate | Paper::Refusal => ("application/pdf", "pdf"),
        Paper::CertificateSignature | Paper::RefusalSignature => ("application/pkcs7-signature", "p7s"),
        Paper::Statement => ("text/plain; charset=utf-8", "txt"),
        Paper::Envelope => ("application/pkcs7-mime", "p7m"),
    };
    let (name, bytes) = work(&app, move |app| cabinet::paper(app, &who.person, &id, paper)).await?;
    Ok(HttpResponse::Ok()
        .content_type(media)
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.{ending}\"")))
        .insert_header((HeaderName::from_static("content-security-policy"), "sandbox; default-src 'none'"))
        .body(bytes))
}

pub(crate) async fn certificate(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    paper(app, who, id.into_inner(), Paper::Certificate).await
}

pub(crate) async fn certificate_signature(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    paper(app, who, id.into_inner(), Paper::CertificateSignature).await
}

pub(crate) async fn statement(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    paper(app, who, id.into_inner(), Paper::Statement).await
}

pub(crate) async fn envelope(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    paper(app, who, id.into_inner(), Paper::Envelope).await
}

pub(crate) async fn withdraw(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: WithdrawWire = json(&body)?;
    let work = work(&app, move |app| withdrawal::withdraw(app, &who.person, &id, version.0, &wire));
    Ok(HttpResponse::Ok().json(work.await?))
}

pub(crate) async fn objection(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
    version: IfMatch,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: ObjectionWire = json(&body)?;
    let work = work(&app, move |app| hearing::answer(app, &who.person, &id, version.0, &wire));
    Ok(HttpResponse::Ok().json(work.await?))
}

pub(crate) async fn refusal(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    paper(app, who, id.into_inner(), Paper::Refusal).await
}

pub(crate) async fn refusal_signature(
    app: Data<App>,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    paper(app, who, id.into_inner(), Paper::RefusalSignature).await
}
