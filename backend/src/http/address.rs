//! What an address may hold before anybody acts on it: places and parts that can be printed, and of a declared query no more
//! than is declared. Knows characters; which things
//! there are, the use cases know.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Query;
use actix_web::{Error, ResponseError as _};
use shared::contract::Content;
use shared::contract::body::{BodyFault, of_query, unprintable_in};
use shared::problem::ProblemCode;

use super::copies::percent_decoded;
use super::declared;
use super::error::HttpError;

/// Wraps every route of the table, outermost.
pub(crate) async fn printable(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    match refused(&request) {
        Some(refusal) => Ok(request.into_response(refusal.error_response())),
        None => Ok(next.call(request).await?.map_into_boxed_body()),
    }
}

fn refused(request: &ServiceRequest) -> Option<HttpError> {
    // Nothing is called so, whoever asks.
    if !is_plain(request.uri().path()) {
        return Some(HttpError::code(ProblemCode::NotFound));
    }
    let query = request.query_string();
    let mut faults = faults(query);
    if faults.is_empty() && !query.is_empty() {
        faults = undeclared(request);
    }
    (!faults.is_empty()).then(|| HttpError { faults, ..HttpError::code(ProblemCode::Malformed) })
}

/// Whether every place of a path is text on one line.
fn is_plain(path: &str) -> bool {
    percent_decoded(path).is_some_and(|path| !path.chars().any(char::is_control))
}

/// What a query that is declared says beyond its declaration. A call without one takes whatever a phone or a proxy hangs on.
fn undeclared(request: &ServiceRequest) -> Vec<BodyFault> {
    let pattern = request.match_pattern().unwrap_or_default();
    let declared = declared::operation(request.method(), &pattern).map(|one| one.query);
    match (declared, Query::<Vec<(String, String)>>::from_query(request.query_string())) {
        (Some(Content::Json(shape)), Ok(parts)) => of_query(shape, &parts),
        _ => Vec::new(),
    }
}

/// The parts of a query that cannot be printed.
fn faults(query: &str) -> Vec<BodyFault> {
    let parts = Query::<Vec<(String, String)>>::from_query(query).map(Query::into_inner).unwrap_or_default();
    let fault = |(name, text): &(String, String)| {
        let fault = unprintable_in(name).or_else(|| unprintable_in(text))?;
        let pointer = if unprintable_in(name).is_some() { String::new() } else { format!("/{name}") };
        Some(BodyFault { pointer, fault })
    };
    parts.iter().filter_map(fault).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_holds_places_of_one_line() {
        for plain in ["/api/v1/drafts/0f8a-1", "/api/v1/offices/%D0%B0", "/api/v1/drafts/a%20b"] {
            assert!(is_plain(plain), "{plain}");
        }
        for bad in ["/api/v1/drafts/a%00b", "/api/v1/cases/a%0Ab", "/api/v1/cases/%C2%85", "/a/%ff", "/a/%zz"]
        {
            assert!(!is_plain(bad), "{bad}");
        }
    }

    #[test]
    fn a_query_tells_which_part_cannot_be_printed() {
        let told = |query: &str| faults(query).into_iter().map(|one| one.pointer).collect::<Vec<_>>();
        assert_eq!(told("fact=a%00b&before=2"), ["/fact"]);
        assert_eq!(told("a%00b=1"), [""]);
        assert!(told("fact=case-opened&day=2099-01-01").is_empty() && told("").is_empty());
    }
}
