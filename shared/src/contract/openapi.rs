//! The contract as OpenAPI 3.1, for programs: written from the declarations and the types of the wire, so that it cannot
//! say anything else. Knows the format; what an endpoint does, its declaration says.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::{Access, Answer, BASE, CHAPTERS, Chapter, Content, Guard, Method, Operation, User};
use crate::access::{Action, Role, may};
use crate::problem::ProblemCode;
use crate::wire::v1::problem::ProblemWire;

/// Where the parts of the schemas lie.
const PARTS: &str = "/components/schemas";

/// A file of whichever kind a copy may be.
pub(super) const ANY_FILE: &str = "*/*";
const COPIES: &[&str] = &["application/pdf", "image/jpeg", "image/png"];

const INTRODUCTION: &str = "Formation and correction of individual identification numbers of foreigners. \
    JSON over HTTP. Every refusal is a problem document (RFC 9457) whose `code` is stable and never translated; which \
    codes a call can give stands with it as `x-problems`, by status. `Accept-Language` chooses the words: `kk`, `ru` or \
    `en`. Moments are RFC 3339 in UTC, days are `YYYY-MM-DD` at the provider; an empty text stands for what is not \
    there. What serves a paragraph of the order names it as `x-basis`, who may call is `x-access`, who does is \
    `x-used-by`, and which limit counts a call is `x-limit`.";

/// A generator of schemas whose parts lie where the document keeps them.
fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = PARTS.into();
        settings.meta_schema = None;
    });
    settings.into_generator()
}

/// The whole document.
#[must_use]
pub fn document() -> Value {
    let mut schemas = generator();
    let mut paths: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
    for chapter in CHAPTERS {
        for one in chapter.operations {
            let described = operation(chapter, one, &mut schemas);
            paths.entry(one.path).or_default().insert(one.method.as_str().to_lowercase(), described);
        }
    }
    let problem = schemas.subschema_for::<ProblemWire>();
    let tags: Vec<_> =
        CHAPTERS.iter().map(|one| json!({ "name": one.name, "description": one.title })).collect();
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "IIN for foreigners",
            "version": "1",
            "summary": "The service «formation and correction of the IIN», version 1 of its interface.",
            "description": INTRODUCTION,
            "license": { "name": "Apache-2.0 OR MIT", "identifier": "Apache-2.0 OR MIT" },
        },
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "servers": [{ "url": BASE }],
        "tags": tags,
        "paths": paths,
        "components": {
            "securitySchemes": security_schemes(),
            "responses": problem_responses(&problem.to_value()),
            "schemas": schemas.take_definitions(true),
        },
    });
    rename(&mut document);
    document
}

fn security_schemes() -> Value {
    json!({
        "session": { "type": "apiKey", "in": "cookie", "name": "__Host-iin_session",
            "description": "The cookie of a session that was opened with an EDS; over plain HTTP on one's own machine it is called `iin_session`." },
        "csrf": { "type": "apiKey", "in": "header", "name": "X-CSRF-Token",
            "description": "The word `csrf` of the session: goes with whatever changes something." },
        "key": { "type": "http", "scheme": "bearer",
            "description": "The key of another system, as an administrator gave it." },
    })
}

/// A response for every status that a problem can have.
fn problem_responses(problem: &Value) -> Value {
    let statuses = ProblemCode::ALL.iter().map(|code| code.status());
    let all: BTreeMap<String, Value> = statuses
        .map(|status| {
            let content = json!({ "application/problem+json": { "schema": problem } });
            (format!("Problem{status}"), json!({ "description": reason(status), "content": content }))
        })
        .collect();
    json!(all)
}

fn operation(chapter: &Chapter, one: &Operation, schemas: &mut SchemaGenerator) -> Value {
    let mut described = Map::new();
    described.insert("operationId".into(), id(one.name).into());
    described.insert("tags".into(), json!([chapter.name]));
    described.insert("summary".into(), one.summary().into());
    let parameters = parameters(one, schemas);
    if !parameters.is_empty() {
        described.insert("parameters".into(), parameters.into());
    }
    if let Some(body) = body(one, schemas) {
        described.insert("requestBody".into(), body);
    }
    described.insert("responses".into(), responses(one, schemas));
    described.insert("security".into(), security(one));
    described.insert("x-access".into(), access(one.access));
    let mut problems: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for code in one.problems() {
        problems.entry(code.status().to_string()).or_default().push(code.as_str());
    }
    described.insert("x-problems".into(), json!(problems));
    if let Some(limit) = one.pace.as_str() {
        described.insert("x-limit".into(), limit.into());
    }
    if !one.basis.is_empty() {
        let basis: Vec<_> = one
            .basis
            .iter()
            .map(|cite| json!({ "cite": cite.as_str(), "subject": cite.subject() }))
            .collect();
        described.insert("x-basis".into(), basis.into());
    }
    described.insert("x-used-by".into(), used_by(one.used_by).into());
    described.into()
}

/// The name of an operation: that of its type, as names of functions are written.
fn id(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn parameters(one: &Operation, schemas: &mut SchemaGenerator) -> Vec<Value> {
    let place =
        |name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } });
    let mut all: Vec<Value> = one.places().map(place).collect();
    if let Content::Json(shape) = one.query {
        all.extend(parts_of((shape.schema)(schemas).to_value(), schemas));
    }
    match one.guard {
        Guard::None => {}
        Guard::Version => all.push(json!({ "name": "If-Match", "in": "header", "required": true,
            "description": "The version that was seen, in quotes: `\"7\"`.",
            "schema": { "type": "string", "pattern": "^\"?[0-9]+\"?$" } })),
        Guard::Once => all.push(json!({ "name": "Idempotency-Key", "in": "header", "required": true,
            "description": "The same key with the same content does it once and is answered alike.",
            "schema": { "type": "string", "pattern": "^[0-9A-Za-z-]{8,64}$" } })),
    }
    if let Content::File(_) = one.body {
        all.push(json!({ "name": "X-Copy-Name", "in": "header", "required": true,
            "description": "Name of the file, percent-encoded UTF-8.", "schema": { "type": "string" } }));
    }
    all
}

/// The parts of a query as parameters.
fn parts_of(schema: Value, schemas: &SchemaGenerator) -> Vec<Value> {
    let name = schema.get("$ref").and_then(Value::as_str).and_then(|path| path.rsplit('/').next());
    let schema = name.and_then(|name| schemas.definitions().get(name)).unwrap_or(&schema);
    let parts = schema.get("properties").and_then(Value::as_object);
    let parameter = |(name, schema): (&String, &Value)| {
        let mut schema = schema.clone();
        let said = schema.as_object_mut().and_then(|schema| schema.remove("description"));
        json!({ "name": name, "in": "query", "required": false, "description": said, "schema": schema })
    };
    parts.into_iter().flatten().map(parameter).collect()
}

fn body(one: &Operation, schemas: &mut SchemaGenerator) -> Option<Value> {
    let (required, media, schema) = match one.body {
        Content::Nothing => return None,
        Content::Json(shape) => (true, "application/json", (shape.schema)(schemas).to_value()),
        Content::JsonOrNothing(shape) => (false, "application/json", (shape.schema)(schemas).to_value()),
        Content::File(media) => (true, media, json!({ "type": "string", "format": "binary" })),
    };
    Some(json!({ "required": required, "content": { media: { "schema": schema } } }))
}

fn responses(one: &Operation, schemas: &mut SchemaGenerator) -> Value {
    let mut all = BTreeMap::new();
    for Answer { status, content } in one.answers {
        let mut answer = json!({ "description": reason(*status) });
        let (kinds, schema): (&[&str], _) = match content {
            Content::Nothing => (&[], Value::Null),
            Content::Json(shape) | Content::JsonOrNothing(shape) => {
                (&["application/json"], (shape.schema)(schemas).to_value())
            }
            Content::File(ANY_FILE) => (COPIES, json!({ "type": "string", "format": "binary" })),
            Content::File(media) => {
                (std::slice::from_ref(media), json!({ "type": "string", "format": "binary" }))
            }
        };
        let content: Map<String, Value> =
            kinds.iter().map(|kind| ((*kind).to_owned(), json!({ "schema": schema }))).collect();
        if let (false, Some(answer)) = (content.is_empty(), answer.as_object_mut()) {
            answer.insert("content".into(), content.into());
        }
        all.insert(status.to_string(), answer);
    }
    for code in one.problems() {
        let status = code.status();
        let to = format!("#/components/responses/Problem{status}");
        all.entry(status.to_string()).or_insert_with(|| json!({ "$ref": to }));
    }
    json!(all)
}

fn security(one: &Operation) -> Value {
    match one.access {
        Access::Anybody => json!([]),
        Access::Key(_) => json!([{ "key": [] }]),
        Access::SignedIn | Access::Role(_) if one.method == Method::Get => json!([{ "session": [] }]),
        Access::SignedIn | Access::Role(_) => json!([{ "session": [], "csrf": [] }]),
    }
}

/// The roles that may do one of these.
pub(super) fn roles(actions: &[Action]) -> Vec<&'static str> {
    let open = |role: &&Role| actions.iter().any(|action| may(&[**role], *action));
    Role::ALL.iter().filter(open).map(|role| role.as_str()).collect()
}

fn access(access: Access) -> Value {
    match access {
        Access::Anybody => json!({ "who": "anybody" }),
        Access::SignedIn => json!({ "who": "signed_in" }),
        Access::Role(actions) => json!({ "who": "role", "roles": roles(actions) }),
        Access::Key(_) => json!({ "who": "system" }),
    }
}

/// Who calls it, in words.
pub(super) fn used_by(user: User) -> String {
    match user {
        User::Portal(page) => format!("portal: {page}"),
        User::Desk(page) => format!("desk: {page}"),
        User::Phone => "phone: eGov mobile, eGov Business".to_owned(),
        User::System(which) => format!("system: {which}"),
        User::Monitor => "monitoring".to_owned(),
        User::Tool(which) => format!("tool: {which}"),
        User::Nobody => "nobody yet".to_owned(),
    }
}

const fn reason(status: u16) -> &'static str {
    match status {
        200 => "Done",
        201 => "Made",
        202 => "Received: not done yet",
        204 => "Done, nothing to tell",
        400 => "Not what this call takes",
        401 => "Nobody is signed in, or the key is not known",
        403 => "Not allowed",
        404 => "Not there for this caller",
        405 => "Another method",
        408 => "The body came too slowly",
        409 => "It stands otherwise by now",
        413 => "Too large",
        415 => "Not a kind of body or file that is taken",
        422 => "Read, and cannot be done",
        428 => "The version that was seen is missing",
        429 => "Too often",
        503 => "Not now",
        507 => "No room",
        _ => "A fault of the service",
    }
}

/// Outside, a type is not called after the room it lies in: `CaseWire` is `Case`, where nothing else is.
fn rename(document: &mut Value) {
    let Some(parts) = document.pointer_mut(PARTS).and_then(Value::as_object_mut) else { return };
    let mut names = BTreeMap::new();
    for name in parts.keys() {
        let plain = name.strip_suffix("Wire").filter(|plain| !parts.contains_key(*plain));
        names.insert(name.clone(), plain.unwrap_or(name).to_owned());
    }
    *parts = std::mem::take(parts)
        .into_iter()
        .filter_map(|(name, part)| names.get(&name).map(|plain| (plain.clone(), part)))
        .collect();
    refer(document, &names);
}

/// Lets every reference lead to the new name.
fn refer(value: &mut Value, names: &BTreeMap<String, String>) {
    match value {
        Value::Object(parts) => {
            for (key, part) in parts {
                match part {
                    Value::String(path) if key == "$ref" => {
                        let renamed = path
                            .strip_prefix("#/components/schemas/")
                            .and_then(|name| names.get(name))
                            .map(|plain| format!("#/components/schemas/{plain}"));
                        if let Some(renamed) = renamed {
                            *path = renamed;
                        }
                    }
                    other => refer(other, names),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| refer(item, names)),
        _ => {}
    }
}

/// A schema with its parts, for whoever holds a value against it.
pub(super) fn with_parts(schema: impl FnOnce(&mut SchemaGenerator) -> Schema) -> Value {
    let mut schemas = generator();
    let schema = schema(&mut schemas).to_value();
    json!({ "allOf": [schema], "components": { "schemas": schemas.take_definitions(true) } })
}
