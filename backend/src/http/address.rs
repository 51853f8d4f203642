//! What an address may hold before anybody acts on it: places and parts that can be printed, and of a declared query no more
//! than is declared. Knows characters; which things
//! there are, the use cases know.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::web::Query;
use actix_web::{Error, ResponseError as _};
use shared::contract::body::{BodyFault, FAULTS_MAX, Place, unprintable_in};
use shared::problem::ProblemCode;

use super::declared;
use super::error::HttpError;
use super::filing::copies::percent_decoded;

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
        faults = declared::faults_of_query(request.request());
    }
    (!faults.is_empty()).then(|| HttpError { faults, ..HttpError::code(ProblemCode::Malformed) })
}

/// Whether every place of a path is text on one line.
fn is_plain(path: &str) -> bool {
    percent_decoded(path).is_some_and(|path| !path.chars().any(char::is_control))
}

/// The parts of a query that cannot be printed; as few are told, and as shortly, as of a body.
fn faults(query: &str) -> Vec<BodyFault> {
    let parts = Query::<Vec<(String, String)>>::from_query(query).map(Query::into_inner).unwrap_or_default();
    let fault = |(name, text): &(String, String)| match unprintable_in(name) {
        Some(fault) => Some(fault.at(&Place::Whole)),
        None => Some(unprintable_in(text)?.at(&Place::Field(&Place::Whole, name))),
    };
    parts.iter().filter_map(fault).take(FAULTS_MAX).collect()
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
        assert_eq!(told("a/b~=%00"), ["/a~1b~0"]);
        assert_eq!(told(&format!("{}=%00", "a".repeat(1000))), [format!("/{}…", "a".repeat(60))]);
        assert_eq!(told(&"a=%00&".repeat(10_000)).len(), FAULTS_MAX);
    }
}
