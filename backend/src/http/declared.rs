//! What the contract says of the call that a request makes: found by its method and the pattern that served it. Knows
//! declarations; which handler serves one is the table's (`routes`).

use actix_web::http::Method;
use shared::contract::{self, Access, BASE, Operation};

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
