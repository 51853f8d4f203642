//! Sign-in by EDS over HTTP: a challenge bound to origin and session, the signed answer, who is signed in, sign-out; and the
//! open sessions of a person.

use std::sync::Arc;

use actix_web::cookie::{Cookie, SameSite, time::Duration};
use actix_web::http::header::{ACCEPT_LANGUAGE, USER_AGENT};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use shared::access::device::Device;
use shared::problem::ProblemCode;
use shared::text::Locale;
use shared::wire::v1::session::{ChallengeWire, SessionWire, SignInWire};

use crate::app::App;
use crate::http::error::HttpError;
use crate::http::extract::{SignedIn, Visitor, cookie_name, csrf_of, envelope, json};
use crate::http::limits::{self, Counted, SignIns};
use crate::http::{gather, work};
use crate::usecase::Person;
use crate::usecase::people::{sessions, sign_in};

fn cookie(app: &App, token: &str) -> Cookie<'static> {
    let secure = app.config.secure_cookies();
    Cookie::build(cookie_name(secure), token.to_owned())
        .path("/")
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(secure)
        .max_age(Duration::minutes(i64::from(app.config.session_minutes)))
        .finish()
}

/// Who is signed in, as pages are told.
pub(crate) fn to_wire(
    app: &App,
    person: &Person,
    csrf: String,
    ends_at: i64,
) -> Result<SessionWire, HttpError> {
    let ends = shared::time::Timestamp::from_millisecond(ends_at)
        .map_err(|_| HttpError::code(ProblemCode::Internal))?;
    Ok(SessionWire {
        iin: person.iin.clone(),
        name: person.name.clone(),
        surname: person.surname.clone(),
        roles: person.roles.iter().map(|role| role.as_str().to_owned()).collect(),
        csrf,
        expires_at: ends.to_string(),
        idle_minutes: app.config.session_idle_minutes,
    })
}

pub(crate) async fn challenge(app: Data<App>, request: HttpRequest) -> Result<HttpResponse, HttpError> {
    limits::pass(&app.limits.sign_in, &app, &request)?;
    let visitor = Visitor::of(&request).await?;
    let header = request.headers().get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let locale = Locale::from_accept_language(header.unwrap_or_default());
    let (token, challenge): (Option<String>, ChallengeWire) =
        work(&app, move |app| sign_in::challenge(app, visitor.map(|v| v.session_hash), locale)).await?;
    let mut answer = HttpResponse::Ok();
    if let Some(token) = token {
        answer.cookie(cookie(&app, &token));
    }
    Ok(answer.json(challenge))
}

/// On what a request was sent, as roughly as sessions are told apart.
fn device_of(request: &HttpRequest) -> Device {
    let said = request.headers().get(USER_AGENT).and_then(|value| value.to_str().ok());
    said.map(Device::of).unwrap_or_default()
}

pub(crate) async fn open(
    app: Data<App>,
    _: Counted<SignIns>,
    request: HttpRequest,
    body: Bytes,
) -> Result<HttpResponse, HttpError> {
    let wire: SignInWire = json(&body)?;
    let spent = || HttpError::code(ProblemCode::ChallengeSpent);
    let visitor = Visitor::of(&request).await?.ok_or_else(spent)?;
    let envelope: Arc<[u8]> = envelope(&wire.envelope)?.into();
    let (session, signed) = (visitor.session_hash.clone(), envelope.clone());
    let gathered = gather(&app, move |app| sign_in::look(app, &session, &signed), false).await?;
    let device = device_of(&request);
    let opened =
        work(&app, move |app| sign_in::open(app, &visitor.session_hash, &envelope, &gathered, device))
            .await?;
    let body = to_wire(&app, &opened.person, csrf_of(&opened.token), opened.ends_at)?;
    Ok(HttpResponse::Created().cookie(cookie(&app, &opened.token)).json(body))
}

pub(crate) async fn show(app: Data<App>, signed_in: SignedIn) -> Result<HttpResponse, HttpError> {
    let SignedIn { visitor, person } = signed_in;
    Ok(HttpResponse::Ok().json(to_wire(&app, &person, visitor.csrf, visitor.ends_at)?))
}

pub(crate) async fn close(app: Data<App>, signed_in: SignedIn) -> Result<HttpResponse, HttpError> {
    let SignedIn { visitor, person } = signed_in;
    let session = visitor.session_hash;
    work(&app, move |app| sign_in::close(app, &person, &session)).await?;
    let mut gone = cookie(&app, "");
    gone.make_removal();
    Ok(HttpResponse::NoContent().cookie(gone).finish())
}

/// Every open session of the caller.
pub(crate) async fn list(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let own = who.visitor.session_hash;
    Ok(HttpResponse::Ok().json(work(&app, move |app| sessions::list(app, &who.person, &own)).await?))
}

/// Ends one of them.
pub(crate) async fn end(app: Data<App>, who: SignedIn, id: Path<String>) -> Result<HttpResponse, HttpError> {
    let own = who.visitor.session_hash;
    Ok(HttpResponse::Ok().json(work(&app, move |app| sessions::end(app, &who.person, &own, &id)).await?))
}

/// Ends every other one.
pub(crate) async fn end_others(app: Data<App>, who: SignedIn) -> Result<HttpResponse, HttpError> {
    let own = who.visitor.session_hash;
    Ok(HttpResponse::Ok().json(work(&app, move |app| sessions::end_others(app, &who.person, &own)).await?))
}
