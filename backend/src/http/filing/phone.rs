//! Signing on a phone over HTTP: the browser's calls by its session, the phone's calls by link and token.

use actix_web::http::header::AUTHORIZATION;
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use shared::access::Action;
use shared::eds::phone as protocol;
use shared::problem::ProblemCode;
use shared::wire::v1::phone::{PhoneDocumentsWire, PhoneInviteWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{SignedIn, Visitor, envelope, json_as_sent};
use crate::http::filing::qr;
use crate::http::finish::locale;
use crate::http::limits::{self, Counted, Phones};
use crate::http::work;
use crate::usecase::filing::phone::{self, Begun};
use crate::usecase::filing::phone_peer;

fn invitation(app: &App, begun: Begun) -> Result<PhoneInviteWire, HttpError> {
    let api1 = format!("{}/api/v1/phone/{}", app.config.origin, begun.link);
    let text = protocol::code_text(&api1);
    Ok(PhoneInviteWire {
        check_number: phone::check_number(&begun.id),
        id: begun.id,
        qr: qr::draw(&text).ok_or_else(|| HttpError::code(ProblemCode::Internal))?,
        text,
        egov_mobile: protocol::egov_mobile_link(&api1),
        egov_business: protocol::egov_business_link(&api1),
        expires_at: begun.expires_at.to_string(),
        seconds_left: begun.seconds_left,
    })
}

/// For the challenge of this session.
pub(crate) async fn begin_sign_in(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, HttpError> {
    limits::pass(&app.limits.sign_in, &app, &request)?;
    let visitor = Visitor::of(&request).await?.ok_or_else(|| HttpError::code(ProblemCode::ChallengeSpent))?;
    let locale = locale(request.headers());
    let begun = work(&app, move |app| phone::begin_sign_in(app, &visitor.session_hash, locale)).await?;
    Ok(HttpResponse::Created().json(invitation(&app, begun)?))
}

/// For the prepared statement of the draft.
pub(crate) async fn begin_filing(
    app: Data<App>,
    request: HttpRequest,
    who: SignedIn,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::File)?;
    let locale = locale(request.headers());
    let begun =
        work(&app, move |app| phone::begin_filing(app, &who.person, &who.visitor.session_hash, &id, locale))
            .await?;
    Ok(HttpResponse::Created().json(invitation(&app, begun)?))
}

/// The session of a browser; without one there is nothing of its own to see.
async fn browser(request: &HttpRequest) -> Result<String, HttpError> {
    let visitor = Visitor::of(request).await?;
    Ok(visitor.ok_or_else(|| HttpError::code(ProblemCode::PhoneSigningUnknown))?.session_hash)
}

pub(crate) async fn show(
    app: Data<App>,
    request: HttpRequest,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    let (session, locale) = (browser(&request).await?, locale(request.headers()));
    Ok(HttpResponse::Ok().json(work(&app, move |app| phone::show(app, &session, &id, locale)).await?))
}

pub(crate) async fn cancel(
    app: Data<App>,
    request: HttpRequest,
    id: Path<String>,
) -> Result<HttpResponse, HttpError> {
    let session = browser(&request).await?;
    work(&app, move |app| phone::cancel(app, &session, &id)).await?;
    Ok(HttpResponse::NoContent().finish())
}

/// API 1.
pub(crate) async fn invite(
    app: Data<App>,
    request: HttpRequest,
    link: Path<String>,
) -> Result<HttpResponse, HttpError> {
    limits::pass(&app.limits.phone, &app, &request)?;
    Ok(HttpResponse::Ok().json(work(&app, move |app| phone_peer::invite(app, &link)).await?))
}

/// The bearer token of a request; empty when there is none, which no signing gave.
fn bearer(request: &HttpRequest) -> String {
    let header = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    header.and_then(|text| text.strip_prefix("Bearer ")).map(str::trim).unwrap_or_default().to_owned()
}

/// API 2, asked.
pub(crate) async fn documents(
    app: Data<App>,
    request: HttpRequest,
    link: Path<String>,
) -> Result<HttpResponse, HttpError> {
    limits::pass(&app.limits.phone, &app, &request)?;
    let token = bearer(&request);
    Ok(HttpResponse::Ok().json(work(&app, move |app| phone_peer::documents(app, &link, &token)).await?))
}

/// API 2, answered. 200 accepts, 403 refuses.
pub(crate) async fn take(
    app: Data<App>,
    _: Counted<Phones>,
    request: HttpRequest,
    link: Path<String>,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let token = bearer(&request);
    work(&app, move |app| {
        let wire: Option<PhoneDocumentsWire> = json_as_sent(&body).ok();
        // What is no base64 is no envelope either, and refused as one that cannot be read.
        let signed =
            wire.as_ref().and_then(phone_peer::returned).map(|text| envelope(text).unwrap_or_default());
        phone_peer::take(app, &link, &token, signed.as_deref())
    })
    .await?;
    Ok(HttpResponse::Ok().finish())
}
