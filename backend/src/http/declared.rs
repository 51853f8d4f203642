//! What the contract says of the call that a request makes: found by its method and the pattern that served it. Knows
//! declarations; which handler serves one is the table's (`routes`).

use actix_web::HttpRequest;
use actix_web::http::Method;
use actix_web::web::Query;
use shared::contract::body::{BodyFault, of_query};
use shared::contract::{self, Access, BASE, Content, Operation};

/// What is declared of a call, by method and whole pattern; `None` for what is not declared.
pub(crate) fn operation(method: &Method, pattern: &str) -> Option<&'static Operation> {
    let path = pattern.strip_prefix(BASE)?;
    // What may be read may be asked for without its body.
    let method = if *method == Method::HEAD { "GET" } else { method.as_str() };
    contract::operations().find(|one| one.method.as_str() == method && one.path == path)
}

/// Who may call this.
pub(crate) fn access(method: &Method, pattern: &str) -> Option<Access> {
    operation(method, pattern).map(|one| one.access)
}

/// What a query that is declared says beyond its declaration; nothing where there is none, which takes whatever a phone or a
/// proxy hangs on.
pub(crate) fn faults_of_query(request: &HttpRequest) -> Vec<BodyFault> {
    let pattern = request.match_pattern().unwrap_or_default();
    let declared = operation(request.method(), &pattern).map(|one| one.query);
    match (declared, Query::<Vec<(String, String)>>::from_query(request.query_string())) {
        (Some(Content::Json(shape)), Ok(parts)) => of_query(shape, &parts),
        _ => Vec::new(),
    }
}
