//! What bodies say they are, over every call of the contract: one of another kind than is declared, or packed, is refused
//! before anybody reads it. Knows no endpoint by itself, so a new one is walked without a word here.

use reqwest::blocking::RequestBuilder;
use shared::contract::{self, BASE, Content, Operation};

use crate::on_both;
use crate::support::{Office, On, Reply, Visitor, once};

/// The call with a body of this kind.
fn call(visitor: &Visitor, one: &Operation, dress: impl FnOnce(RequestBuilder) -> RequestBuilder) -> Reply {
    let places = vec!["nobody"; one.places().count()];
    let path = format!("{BASE}{}", contract::fill(one.path, &places));
    let request = visitor.request(one.method.as_str(), &path);
    let request = request.header("idempotency-key", once()).header("if-match", "\"1\"");
    visitor.send(dress(request).body("{}"))
}

/// Whether it was refused for what it says it is.
fn is_refused(one: &Operation, reply: &Reply, takes: &str) -> bool {
    if reply.status != 415 || reply.problem() != "body-type" {
        return false;
    }
    assert_eq!(reply.text("/values/takes"), takes, "{}", one.name);
    assert_eq!(reply.headers["accept-encoding"], "identity", "{}", one.name);
    true
}

on_both! {
    fn every_call_takes_bodies_of_its_own_kind_and_no_others(on) {
        let limits = ["--checks-per-minute", "100000", "--lookups-per-minute", "100000"];
        let office = Office::open(on, &limits);
        let (stranger, me) = (office.visitor(), office.representative().visitor);
        let (mut json, mut files, mut wrong) = (0, 0, Vec::new());
        let others = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];
        for one in contract::operations() {
            let (takes, right) = match one.body {
                Content::Nothing => {
                    // Nobody reads it, so nobody asks what it is.
                    let reply = call(&stranger, one, |request| request.header("content-type", "text/plain"));
                    if is_refused(one, &reply, "") {
                        wrong.push(format!("{} asks about a body it does not take", one.name));
                    }
                    continue;
                }
                Content::Json(_) | Content::JsonOrNothing(_) => {
                    json += 1;
                    ("application/json", vec!["application/json", "application/json; charset=UTF-8"])
                }
                Content::File(media) => {
                    files += 1;
                    (media, vec![media, "image/jpeg", "application/pdf"])
                }
            };
            let is_file = matches!(one.body, Content::File(_));
            let refused = |visitor: &Visitor, name: &str, value: &str| {
                let right = right.first().copied().unwrap_or_default();
                let reply = call(visitor, one, |request| match name {
                    "content-type" => request.header(name, value),
                    _ => request.header("content-type", right).header(name, value),
                });
                is_refused(one, &reply, takes)
            };
            for visitor in [&stranger, &me] {
                for kind in others.iter().filter(|kind| !is_file || **kind != "text/plain") {
                    if !refused(visitor, "content-type", kind) {
                        wrong.push(format!("{} takes {kind}", one.name));
                    }
                }
                for coding in ["gzip", "br"] {
                    if !refused(visitor, "content-encoding", coding) {
                        wrong.push(format!("{} takes {coding}", one.name));
                    }
                }
            }
            for kind in right.iter().filter(|kind| refused(&stranger, "content-type", kind)) {
                wrong.push(format!("{} does not take {kind}", one.name));
            }
            if is_file == is_refused(one, &call(&stranger, one, |request| request), takes) {
                wrong.push(format!("{}: a body that says nothing of itself", one.name));
            }
        }
        assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
        assert!(json > 40 && files == 2, "{json} of JSON and {files} of files were walked");
        assert_eq!(me.get("/api/v1/session").status, 200, "and nobody was signed out by it");
    }
}
