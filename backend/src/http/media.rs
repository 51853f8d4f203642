//! What a body says it is (RFC 9110, 8.3 and 8.4): of the media type that is declared of the call, and not packed. A body of
//! another kind is refused before anybody reads it. Knows headers and declarations; what stands in a body its reader knows.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderValue,
    TRANSFER_ENCODING,
};
use actix_web::middleware::Next;
use actix_web::{Error, ResponseError as _};
use shared::contract::Content;
use shared::problem::{Problem, ProblemCode};

use super::declared;
use super::error::HttpError;

/// The media type of every JSON body.
const JSON: &str = "application/json";
/// That of a form of a page.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// Wraps every route of the table.
pub(crate) async fn as_declared(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let pattern = request.match_pattern().unwrap_or_default();
    let body = declared::operation(request.method(), &pattern).map(|one| one.body);
    let refused = match body {
        None | Some(Content::Nothing) => None,
        Some(Content::Json(_) | Content::JsonOrNothing(_)) => refused(request.headers(), JSON),
        Some(Content::File(media)) => refused(request.headers(), media),
    };
    let Some(refusal) = refused else { return Ok(next.call(request).await?.map_into_boxed_body()) };
    let mut answer = refusal.error_response();
    // Which codings are taken of a body: none (RFC 9110, 12.5.3).
    answer.headers_mut().insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    Ok(request.into_response(answer))
}

/// Why a body with these headers is not one of this media type; nothing where there is no body.
pub(crate) fn refused(headers: &HeaderMap, wanted: &str) -> Option<HttpError> {
    let fits = !has_body(headers) || (is_plain(headers) && is_of(headers, wanted));
    (!fits).then(|| Problem::new(ProblemCode::BodyType).with("takes", wanted).into())
}

fn has_body(headers: &HeaderMap) -> bool {
    let none = |length: &HeaderValue| length.as_bytes().iter().all(|digit| *digit == b'0');
    headers.contains_key(TRANSFER_ENCODING) || headers.get(CONTENT_LENGTH).is_some_and(|length| !none(length))
}

/// Not packed, or packed in nothing.
fn is_plain(headers: &HeaderMap) -> bool {
    headers.get_all(CONTENT_ENCODING).all(|coding| coding.as_bytes().eq_ignore_ascii_case(b"identity"))
}

/// Of a file its bytes tell what it is, whatever it was called on the way: but not in a wrapping of which it would be a part.
fn is_of(headers: &HeaderMap, wanted: &str) -> bool {
    let mut all = headers.get_all(CONTENT_TYPE);
    let said = match (all.next(), all.next()) {
        (None, _) => None,
        (Some(one), None) => match one.to_str() {
            Ok(text) => Some(text),
            Err(_) => return false,
        },
        (Some(_), Some(_)) => return false,
    };
    let is_file = ![JSON, FORM].contains(&wanted);
    let Some(said) = said else { return is_file };
    let mut parts = said.split(';').map(|part| part.trim_matches([' ', '\t']));
    let kind = parts.next().unwrap_or_default();
    if is_file {
        let wrapped = kind.get(..10).is_some_and(|start| start.eq_ignore_ascii_case("multipart/"));
        return !wrapped && !kind.eq_ignore_ascii_case(FORM);
    }
    // Text of either is UTF-8 (RFC 8259, 8.1); another parameter changes nothing.
    kind.eq_ignore_ascii_case(wanted) && parts.all(is_utf_8)
}

/// Whether a parameter leaves it at UTF-8.
fn is_utf_8(parameter: &str) -> bool {
    let Some((name, value)) = parameter.split_once('=') else { return parameter.is_empty() };
    !name.eq_ignore_ascii_case("charset") || value.trim_matches('"').eq_ignore_ascii_case("utf-8")
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn refuses(wanted: &str, headers: &[(&str, &str)]) -> bool {
        let request = headers.iter().fold(TestRequest::post(), |request, one| request.append_header(*one));
        refused(request.insert_header(("content-length", "2")).to_http_request().headers(), wanted).is_some()
    }

    #[test]
    fn json_says_that_it_is_json() {
        for said in [
            "application/json",
            "Application/JSON",
            "application/json;charset=utf-8",
            "application/json; charset=\"UTF-8\"",
            "application/json ; q=1;",
        ] {
            assert!(!refuses(JSON, &[("content-type", said)]), "{said}");
        }
        for said in [
            "",
            "json",
            "text/plain",
            "text/json",
            "application/problem+json",
            "application/jsonp",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=windows-1251",
            "application/json; charset",
            "text/plain, application/json",
        ] {
            assert!(refuses(JSON, &[("content-type", said)]), "{said}");
        }
        assert!(refuses(JSON, &[]), "a body that does not say what it is");
        assert!(refuses(JSON, &[("content-type", JSON), ("content-type", "text/plain")]), "two say two");
    }

    #[test]
    fn no_body_is_packed() {
        let json = ("content-type", JSON);
        for coding in ["gzip", "br", "deflate", "x", "identity, gzip", ""] {
            assert!(refuses(JSON, &[json, ("content-encoding", coding)]), "{coding}");
            assert!(refuses("application/octet-stream", &[("content-encoding", coding)]), "{coding}");
        }
        assert!(!refuses(JSON, &[json, ("content-encoding", "Identity")]));
        assert!(refuses(JSON, &[json, ("content-encoding", "identity"), ("content-encoding", "gzip")]));
    }

    #[test]
    fn a_file_is_known_by_its_bytes_but_is_no_part_of_a_form() {
        let file = "application/octet-stream";
        for said in ["application/octet-stream", "image/jpeg", "image/heic", "application/json", "nonsense"] {
            assert!(!refuses(file, &[("content-type", said)]), "{said}");
        }
        assert!(!refuses(file, &[]));
        for said in ["multipart/form-data; boundary=x", "Multipart/Mixed", FORM] {
            assert!(refuses(file, &[("content-type", said)]), "{said}");
        }
    }

    #[test]
    fn where_there_is_no_body_nothing_is_said_of_it() {
        for (name, value) in [("content-length", "0"), ("accept", "*/*")] {
            let request = TestRequest::post().insert_header((name, value)).to_http_request();
            assert!(refused(request.headers(), JSON).is_none(), "{name}");
        }
        let chunked = TestRequest::post().insert_header(("transfer-encoding", "chunked")).to_http_request();
        assert!(refused(chunked.headers(), JSON).is_some());
    }
}
