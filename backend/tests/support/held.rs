//! Every reply of every test is held against the contract: its status and its shape are declared, and a problem is one that
//! the call can give. Knows no call by itself.

use shared::contract::body::against;
use shared::contract::{Answer, BASE, Content, Operation, operations};
use shared::problem::ProblemCode;

use super::Reply;

/// What is declared of a call: of several that fit, the one that says most itself.
fn declared(method: &str, path: &str) -> Option<&'static Operation> {
    let path: Vec<&str> = path.strip_prefix(BASE)?.split('/').collect();
    let fits = |one: &&Operation| {
        let mut parts = one.path.split('/');
        let all = path
            .iter()
            .all(|part| parts.next().is_some_and(|known| known.starts_with('{') || known == *part));
        one.method.as_str() == method && all && parts.next().is_none()
    };
    operations().filter(fits).min_by_key(|one| one.places().count())
}

/// What a reply says that its declaration does not.
fn complaint(one: &Operation, reply: &Reply) -> Option<String> {
    if reply.status >= 400 {
        let code = reply.body["code"].as_str().and_then(ProblemCode::parse);
        let known = code.is_some_and(|code| one.problems().contains(&code));
        let kind = reply.headers.get("content-type").map(|kind| kind.as_bytes());
        if kind != Some(b"application/problem+json") {
            return Some(format!("another media type than that of problems: {kind:?}"));
        }
        return (!known).then(|| format!("an undeclared problem {:?}", reply.body["code"]));
    }
    if reply.headers.contains_key("content-encoding") {
        return Some("a coding nobody asked for".to_owned());
    }
    let kind = reply.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let Some(Answer { content, .. }) = one.answers.iter().find(|answer| answer.status == reply.status) else {
        return Some("an undeclared status".to_owned());
    };
    match content {
        Content::Nothing => (!reply.bytes.is_empty()).then(|| "an undeclared body".to_owned()),
        Content::Json(shape) | Content::JsonOrNothing(shape) => {
            if kind != "application/json" {
                return Some(format!("another media type than JSON: {kind}"));
            }
            let faults = against(*shape, &reply.body);
            (!faults.is_empty()).then(|| format!("another shape: {faults:?}"))
        }
        Content::File(media) => {
            (*media != "*/*" && !kind.starts_with(media)).then(|| format!("another kind of file: {kind}"))
        }
    }
}

/// Fails when a reply is not what is declared of its call.
pub(crate) fn hold(method: &str, path: &str, reply: &Reply) {
    let Some(one) = declared(method, path) else { return };
    if let Some(complaint) = complaint(one, reply) {
        panic!("{} answers {} with {complaint}: {}", one.name, reply.status, reply.body);
    }
}
