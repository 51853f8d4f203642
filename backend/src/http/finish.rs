//! What every answer passes last: problems get their words, security headers are set, one line is logged. Knows no
//! route. Also the first gate: a changing call from another origin is refused before anything else happens.

use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue,
    ORIGIN, RETRY_AFTER, STRICT_TRANSPORT_SECURITY, VARY,
};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error, HttpMessage as _, HttpResponse, ResponseError as _};
use serde::Serialize;
use shared::problem::{Problem, ProblemCode};
use shared::text::Locale;
use shared::wire::v1::problem::{BodyErrorWire, ProblemWire};

use super::body::Arriving;
use super::error::{AGAIN_SECONDS, HttpError};
use super::limits::client;
use crate::app::App;
use crate::ids;
use crate::request::{self, Served};
use crate::usecase::once::Answered;

/// The one address outside that pages may reach is NCALayer on the reader's own machine.
const CSP: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self' wss://127.0.0.1:13579; worker-src 'self'; object-src 'none'; base-uri 'none'; \
    frame-ancestors 'none'; form-action 'self'";

/// Where the origin is encrypted, a browser that was here once comes no other way for a year.
const ENCRYPTED_ONLY: &str = "max-age=31536000";

/// The media type of problem documents (RFC 9457).
const PROBLEM: &str = "application/problem+json";

/// So many faults of a body are told in the sentence itself; all of them stand beside it.
const FAULTS_TOLD: usize = 3;

/// The portal's page says `same-origin` of the referrer in its own head: a form sent from a page without one has the origin
/// `null`, which is another site's here.
const HEADERS: &[(&str, &str)] = &[
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
];

/// The language of the reader, by `Accept-Language`.
pub(crate) fn locale(headers: &HeaderMap) -> Locale {
    let asked = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Locale::from_accept_language(asked.unwrap_or_default())
}

/// What came of something that is carried out once, told the first time as every other.
pub(crate) fn answered<T: Serialize, W: Serialize>(answered: Answered<T, W>) -> HttpResponse {
    match answered {
        Answered::Made(value) => HttpResponse::Created().json(value),
        Answered::Done(value) => HttpResponse::Ok().json(value),
        Answered::Waits(value) => HttpResponse::Accepted().json(value),
        Answered::TurnedAway(problem) => {
            let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            HttpResponse::build(status).insert_header((CONTENT_TYPE, PROBLEM)).json(problem)
        }
    }
}

/// A browser says where a changing call comes from; ours come from our own pages only.
fn from_elsewhere(request: &ServiceRequest, origin: &str) -> bool {
    if [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method()) {
        return false;
    }
    let header = |name: &HeaderName| request.headers().get(name).map(HeaderValue::as_bytes);
    let foreign_origin = header(&ORIGIN).is_some_and(|value| value != origin.as_bytes());
    let site = header(&HeaderName::from_static("sec-fetch-site"));
    foreign_origin || site.is_some_and(|value| value != b"same-origin")
}

/// Wraps everything.
#[expect(clippy::disallowed_methods, reason = "how long an answer took is measured here and logged")]
pub(crate) async fn finish(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let started = Instant::now();
    let app = request.app_data::<Data<App>>().cloned();
    let locale = locale(request.headers());
    let method = request.method().clone();
    let path = request.path().to_owned();
    let id = ids::id().unwrap_or_default();
    let foreign = app.as_ref().is_some_and(|app| from_elsewhere(&request, &app.config.origin));
    let answered = if foreign {
        let refusal = HttpError::code(ProblemCode::CsrfRefused).error_response();
        request.into_response(refusal)
    } else {
        let served = Served { id: id.clone(), address: address(app.as_ref(), &request) };
        request::serving(served, next.call(request)).await?.map_into_boxed_body()
    };
    let pattern = answered.request().match_pattern();
    let mut response = in_words(answered, locale, path.starts_with("/api/"));
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if app.is_some_and(|app| app.config.secure_cookies()) {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(ENCRYPTED_ONLY));
    }
    let csp = HeaderName::from_static("content-security-policy");
    if !headers.contains_key(&csp) {
        headers.insert(csp, HeaderValue::from_static(CSP));
    }
    if path.starts_with("/api/") {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if let Ok(value) = HeaderValue::from_str(&id) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
    // The pattern, never the path: ids of cases are nobody's business in a log.
    tracing::info!(
        request = %id,
        %method,
        route = pattern.as_deref().unwrap_or("static"),
        status = response.status().as_u16(),
        ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX),
        "answered"
    );
    Ok(response)
}

/// Where the client is, as an administrator says it is to be read.
fn address(app: Option<&Data<App>>, request: &ServiceRequest) -> String {
    let header = app.and_then(|app| app.config.client_address_header.as_deref());
    client(header, request.request()).map(|address| address.to_canonical().to_string()).unwrap_or_default()
}

/// Puts a problem into words: ours, or one of the framework's own bare answers.
fn in_words(response: ServiceResponse, locale: Locale, api: bool) -> ServiceResponse {
    let slow = response.request().extensions().get::<Arriving>().is_some_and(Arriving::was_slow);
    if slow {
        // Whatever was said of half a body: it was not given time to be whole.
        let told = HttpError::code(ProblemCode::BodySlow);
        let cut = told.error_response();
        return worded(response.into_response(cut), &told, locale);
    }
    let told = response.response().extensions().get::<HttpError>().cloned();
    let told = told.or_else(|| bare(response.status(), response.headers(), api).map(HttpError::from));
    match told {
        Some(told) => worded(response, &told, locale),
        None => response,
    }
}

/// The problem in the reader's language.
fn worded(response: ServiceResponse, told: &HttpError, locale: Locale) -> ServiceResponse {
    let mut wire = ProblemWire::from_problem(&told.problem, locale);
    wire.findings.clone_from(&told.findings);
    wire.errors = told.faults.iter().map(|fault| BodyErrorWire::from_fault(fault, locale)).collect();
    if !wire.errors.is_empty() {
        // Whoever wrote the program reads this, and no reload helps them.
        let first = wire.errors.iter().take(FAULTS_TOLD);
        wire.detail =
            first.map(|one| format!("{}: {}", one.pointer, one.detail)).collect::<Vec<_>>().join(" ");
    }
    let body = serde_json::to_string(&wire).unwrap_or_default();
    let status = StatusCode::from_u16(wire.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut worded = HttpResponse::build(status);
    for (name, value) in response.headers() {
        if name != CONTENT_TYPE {
            worded.append_header((name.clone(), value.clone()));
        }
    }
    worded.insert_header((CONTENT_TYPE, PROBLEM));
    worded.insert_header((CONTENT_LANGUAGE, locale.as_str()));
    worded.insert_header((VARY, "Accept-Language"));
    if let Some(seconds) = told.problem.values.get("retry_after") {
        worded.insert_header((RETRY_AFTER, seconds.as_str()));
    } else if status == StatusCode::SERVICE_UNAVAILABLE && told.problem.code != ProblemCode::CopyLost {
        // Whoever is told "not now" is told when; no waiting brings a lost file back.
        worded.insert_header((RETRY_AFTER, AGAIN_SECONDS.to_string()));
    }
    response.into_response(worded.body(body))
}

/// The framework answers some things itself, without our shape.
fn bare(status: StatusCode, headers: &HeaderMap, api: bool) -> Option<Problem> {
    // Its own answers are bare words or nothing at all.
    let written = |value: &HeaderValue| {
        ["application/problem+json", "application/json", "text/html"]
            .iter()
            .any(|kind| value.as_bytes().starts_with(kind.as_bytes()))
    };
    let ours = headers.get(CONTENT_TYPE).is_some_and(written);
    if ours || !(status.is_client_error() || status.is_server_error()) || (!api && status.is_redirection()) {
        return None;
    }
    let code = match status {
        StatusCode::NOT_FOUND => ProblemCode::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ProblemCode::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemCode::TooLarge,
        StatusCode::SERVICE_UNAVAILABLE => ProblemCode::Unavailable,
        StatusCode::RANGE_NOT_SATISFIABLE | StatusCode::PRECONDITION_FAILED | StatusCode::NOT_ACCEPTABLE => {
            return None;
        }
        other if other.is_client_error() => ProblemCode::Malformed,
        _ => ProblemCode::Internal,
    };
    Some(Problem::new(code))
}
