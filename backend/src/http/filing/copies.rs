//! Electronic copies over HTTP: raw bytes in, the same bytes out. The file's name travels in a header, never in a
//! URL; what comes out cannot run anything in our origin.

use std::convert::Infallible;

use actix_web::body::SizedStream;
use actix_web::http::Method;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, HeaderName};
use actix_web::web::{Bytes, Data, Path, Payload};
use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder};
use futures_util::{StreamExt as _, stream};
use serde::Serialize;
use shared::access::Action;
use shared::documents::copy::CopyPurpose;
use shared::problem::{Problem, ProblemCode};

use crate::app::App;
use crate::http::crowd::household;
use crate::http::error::HttpError;
use crate::http::extract::SignedIn;
use crate::http::limits::client;
use crate::http::work;
use crate::limits::uploads::{Receiving, TURN, turn};
use crate::usecase::counter::intakes::Intakes;
use crate::usecase::filing::copies::{self, Folder, Opened};
use crate::usecase::filing::drafts::Drafts;

/// Longest encoded file name taken, bytes.
const NAME_BYTES_MAX: usize = 2048;

pub(crate) async fn attach(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String)>,
    request: HttpRequest,
    body: Payload,
) -> Result<HttpResponse, HttpError> {
    who.person.may(Action::File)?;
    attach_to::<Drafts>(app, who, place, request, body).await
}

/// Takes a file in and attaches it.
async fn attach_to<F: Folder<Wire: Serialize + Send + 'static>>(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String)>,
    request: HttpRequest,
    body: Payload,
) -> Result<HttpResponse, HttpError> {
    let (folder, purpose) = place.into_inner();
    let purpose = CopyPurpose::parse(&purpose).filter(|purpose| F::takes(*purpose));
    let purpose = purpose.ok_or_else(|| HttpError::code(ProblemCode::NotFound))?;
    let sent = request.headers().get(HeaderName::from_static("x-copy-name"));
    let name = sent.and_then(|value| value.to_str().ok()).and_then(percent_decoded).unwrap_or_default();
    let declared = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    // Whose it is and where it goes is known before a byte of it is taken in, and a turn is held only while it comes at
    // its pace; who sends slowly waits for themselves.
    let (asker, asked) = (who.person.clone(), folder.clone());
    work(&app, move |app| copies::may_attach::<F>(app, &asker, &asked)).await?;
    let own = app.uploads.people.share(who.person.iin.clone());
    let from = client(app.config.client_address_header.as_deref(), &request).map(household);
    let from = from.map(|address| app.uploads.addresses.share(address));
    let busy = || {
        let problem = Problem::new(ProblemCode::UploadsTooMany);
        HttpError::from(problem.with("retry_after", TURN.as_secs().to_string()))
    };
    let _own = turn(own.acquire()).await.ok_or_else(busy)?;
    let _from = match &from {
        Some(turns) => Some(turn(turns.acquire()).await.ok_or_else(busy)?),
        None => None,
    };
    let place = app.uploads.receive().await.ok_or_else(HttpError::unavailable)?;
    let bytes = whole(body, declared, app.config.copy_bytes_max, &place).await?;
    place.arrived();
    let judging = app.uploads.judging.clone().acquire_owned().await.map_err(|_| HttpError::unavailable())?;
    let saved = work(&app, move |app| {
        // Held until it is done, also when nobody waits for the answer any more.
        let _judging = judging;
        copies::attach::<F>(app, &who.person, &folder, purpose, &name, &bytes)
    })
    .await?;
    Ok(HttpResponse::Created().json(saved))
}

pub(crate) async fn remove(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String)>,
) -> Result<HttpResponse, HttpError> {
    let (draft, copy) = place.into_inner();
    let saved = work(&app, move |app| copies::remove::<Drafts>(app, &who.person, &draft, &copy)).await?;
    Ok(HttpResponse::Ok().json(saved))
}

pub(crate) async fn show_own(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String)>,
) -> Result<HttpResponse, HttpError> {
    let (draft, copy) = place.into_inner();
    Ok(sent(work(&app, move |app| copies::open_own::<Drafts>(app, &who.person, &draft, &copy)).await?))
}

pub(crate) async fn attach_at_counter(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String)>,
    request: HttpRequest,
    body: Payload,
) -> Result<HttpResponse, HttpError> {
    attach_to::<Intakes>(app, who, place, request, body).await
}

pub(crate) async fn remove_at_counter(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String)>,
) -> Result<HttpResponse, HttpError> {
    let (intake, copy) = place.into_inner();
    let saved = work(&app, move |app| copies::remove::<Intakes>(app, &who.person, &intake, &copy)).await?;
    Ok(HttpResponse::Ok().json(saved))
}

pub(crate) async fn show_at_counter(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String)>,
) -> Result<HttpResponse, HttpError> {
    let (intake, copy) = place.into_inner();
    Ok(sent(work(&app, move |app| copies::open_own::<Intakes>(app, &who.person, &intake, &copy)).await?))
}

/// Asked for without its bytes (`HEAD`) a copy is not opened.
pub(crate) async fn show_of_case(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, HttpError> {
    let (case, copy) = place.into_inner();
    if request.method() == Method::HEAD {
        let row = work(&app, move |app| copies::tell_of_case(app, &who.person, &case, &copy)).await?;
        let bytes = u64::try_from(row.bytes).unwrap_or_default();
        let nothing = stream::empty::<Result<Bytes, Infallible>>();
        return Ok(headed(&row.file_name, &row.media_type).body(SizedStream::new(bytes, nothing)));
    }
    Ok(sent(work(&app, move |app| copies::open_of_case(app, &who.person, &case, &copy)).await?))
}

/// A page of a copy as a picture; two are drawn at a time, whoever asks.
pub(crate) async fn show_page_of_case(
    app: Data<App>,
    who: SignedIn,
    place: Path<(String, String, String)>,
) -> Result<HttpResponse, HttpError> {
    let (case, copy, page) = place.into_inner();
    who.person.may(Action::ReadQueue)?;
    let page = page.parse().map_err(|_| HttpError::code(ProblemCode::NotFound))?;
    let drawing = app.drawing.clone().acquire_owned().await.map_err(|_| HttpError::unavailable())?;
    let page = work(&app, move |app| {
        // Held until it is drawn, also when nobody waits for the answer any more.
        let _drawing = drawing;
        copies::open_page(app, &who.person, &case, &copy, page)
    })
    .await?;
    Ok(headed(&page.file_name, page.media_type.as_str()).body(page.bytes))
}

/// The body, as long as it is no longer than allowed and its turn is not wanted by others.
async fn whole(
    mut body: Payload,
    declared: Option<u64>,
    max: u64,
    place: &Receiving<'_>,
) -> Result<Vec<u8>, HttpError> {
    let too_large =
        || -> HttpError { Problem::new(ProblemCode::CopyTooLarge).with("max", max.to_string()).into() };
    if declared.is_some_and(|declared| declared > max) {
        return Err(too_large());
    }
    let mut bytes = Vec::new();
    loop {
        let piece = tokio::select! {
            biased;
            () = place.wanted() => return Err(HttpError::code(ProblemCode::BodySlow)),
            piece = body.next() => piece,
        };
        let Some(piece) = piece else { break };
        let piece = piece.map_err(|_| HttpError::code(ProblemCode::CopyUnreadable))?;
        if bytes.len() as u64 + piece.len() as u64 > max {
            return Err(too_large());
        }
        place.came(piece.len());
        bytes.extend_from_slice(&piece);
    }
    Ok(bytes)
}

fn headed(file_name: &str, media_type: &str) -> HttpResponseBuilder {
    let named = percent_encoded(file_name);
    let mut answer = HttpResponse::Ok();
    answer
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, format!("inline; filename*=UTF-8''{named}")))
        .insert_header((HeaderName::from_static("content-security-policy"), "sandbox; default-src 'none'"));
    answer
}

fn sent(copy: Opened) -> HttpResponse {
    headed(&copy.row.file_name, &copy.row.media_type).body(copy.bytes)
}

/// RFC 5987 value characters.
pub(crate) fn percent_encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Percent-encoded UTF-8; `None` when it is not.
pub(crate) fn percent_decoded(text: &str) -> Option<String> {
    if text.len() > NAME_BYTES_MAX {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let mut decoded = [0_u8; 1];
            hex::decode_to_slice(digits, &mut decoded).ok()?;
            bytes.extend_from_slice(&decoded);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_travel_there_and_back() {
        for name in ["паспорт 1.pdf", "a%b.png", "қазақ'\"\r\n.jpg", ""] {
            assert_eq!(percent_decoded(&percent_encoded(name)).as_deref(), Some(name));
        }
        for bad in ["%", "%4", "%zz", "%ff"] {
            assert_eq!(percent_decoded(bad), None);
        }
    }
}
