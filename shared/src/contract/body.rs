//! What is wrong with a body: held against the schema of what the call takes, place by place. Asked only when a body could
//! not be read, so that it may take its time. It knows shapes; whether what was read makes sense, the rules say.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::Shape;
use super::openapi::with_parts;

mod place;
mod texts;

pub use place::Place;
pub use texts::{unprintable, unprintable_in};

/// So many faults are told of one body, or one query.
pub const FAULTS_MAX: usize = 20;
/// So deep may lists and objects stand in each other, as the reader has it.
const DEPTH_MAX: usize = 127;

/// What is wrong with one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no JSON from here on.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// Lists and objects stand in each other too deep.
    TooDeep,
    /// There is no such field.
    UnknownField,
    /// The field is not there.
    MissingField,
    /// The field stands twice.
    Twice,
    /// Something of another type: those of JSON that are taken.
    WrongType(Vec<String>),
    /// None of these.
    NotAmong(Vec<String>),
    /// A number outside of what is taken.
    OutOfRange {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// A text holds a character that steers a machine and that nobody can read.
    Unprintable(char),
    /// It could not be read, and the schema does not say why.
    Unreadable,
}

impl Fault {
    /// Stable name, kebab-case.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotJson { .. } => "not-json",
            Self::TooDeep => "too-deep",
            Self::UnknownField => "unknown-field",
            Self::MissingField => "missing-field",
            Self::Twice => "twice",
            Self::WrongType(_) => "wrong-type",
            Self::NotAmong(_) => "not-among",
            Self::OutOfRange { .. } => "out-of-range",
            Self::Unprintable(_) => "unprintable",
            Self::Unreadable => "unreadable",
        }
    }

    /// What would have been taken: types, values, or the ends of a span.
    #[must_use]
    pub fn expected(&self) -> Vec<String> {
        match self {
            Self::WrongType(all) | Self::NotAmong(all) => all.clone(),
            Self::OutOfRange { least, most } => vec![least.to_string(), most.to_string()],
            _ => Vec::new(),
        }
    }

    /// Found at this place.
    #[must_use]
    pub fn at(self, place: &Place<'_>) -> BodyFault {
        BodyFault { pointer: place.pointer(), fault: self }
    }
}

/// A fault and where it is, as a JSON pointer (RFC 6901).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyFault {
    /// Where; empty for the whole body.
    pub pointer: String,
    /// What.
    pub fault: Fault,
}

/// What is wrong with a body that could not be read as a `T`; at least one fault, at most twenty.
#[must_use]
pub fn faults<T: JsonSchema>(body: &[u8]) -> Vec<BodyFault> {
    let whole = |fault| vec![BodyFault { pointer: String::new(), fault }];
    if is_too_deep(body) {
        return whole(Fault::TooDeep);
    }
    let value: Value = match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(why) => return whole(Fault::NotJson { line: why.line(), column: why.column() }),
    };
    let schema = with_parts(|schemas| schemas.subschema_for::<T>());
    let mut found = twice(body);
    look(&Look { whole: &schema, schema: &schema, closed: false }, &value, &Place::Whole, &mut found);
    found.truncate(FAULTS_MAX);
    if found.is_empty() { whole(Fault::Unreadable) } else { found }
}

/// Lists in the places of objects, in a body that was read well: a reader takes them field by field, and a declaration does
/// not. Whatever else the schema says of it, the reader let pass and the rules judge.
#[must_use]
pub fn lists_for_objects<T: JsonSchema>(body: &[u8]) -> Vec<BodyFault> {
    let Ok(value) = serde_json::from_slice::<Value>(body) else { return Vec::new() };
    let schema = with_parts(|schemas| schemas.subschema_for::<T>());
    let mut found = Vec::new();
    look(&Look { whole: &schema, schema: &schema, closed: false }, &value, &Place::Whole, &mut found);
    let wants_object =
        |fault: &Fault| matches!(fault, Fault::WrongType(types) if types.iter().any(|name| name == "object"));
    found.retain(|one| wants_object(&one.fault));
    found
}

/// What is wrong with a query that could not be read: its parts come as text, and what is a number in the schema has to read
/// as one.
#[must_use]
pub fn of_query(shape: Shape, parts: &[(String, String)]) -> Vec<BodyFault> {
    let schema = with_parts(shape.schema);
    let whole = Look { whole: &schema, schema: &schema, closed: true };
    let known = whole.list("allOf").find_map(|part| {
        let part = whole.at(part);
        part.referred().unwrap_or(part).get("properties")?.as_object()
    });
    let (mut found, mut given) = (Vec::new(), serde_json::Map::new());
    for (name, text) in parts {
        let schema = known.and_then(|known| known.get(name));
        let is_number = schema.is_some_and(|schema| types(&whole.at(schema)) == ["integer"]);
        let number = text.parse::<i64>().ok().filter(|_| is_number);
        let value = number.map_or_else(|| Value::from(text.as_str()), Value::from);
        if given.insert(name.clone(), value).is_some() && found.len() < FAULTS_MAX {
            found.push(Fault::Twice.at(&Place::Field(&Place::Whole, name)));
        }
    }
    look(&whole, &Value::Object(given), &Place::Whole, &mut found);
    found.truncate(FAULTS_MAX);
    found
}

/// What an answer says that its declaration does not, or the reverse; fields that are not declared among it.
#[must_use]
pub fn against(shape: Shape, value: &Value) -> Vec<BodyFault> {
    let schema = with_parts(shape.schema);
    let mut found = Vec::new();
    look(&Look { whole: &schema, schema: &schema, closed: true }, value, &Place::Whole, &mut found);
    found
}

/// Whether brackets stand deeper in each other than the reader goes.
fn is_too_deep(body: &[u8]) -> bool {
    let (mut depth, mut in_text, mut escaped) = (0_usize, false, false);
    for byte in body {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEPTH_MAX {
            return true;
        }
    }
    false
}

/// A part of a schema inside of its whole.
#[derive(Clone, Copy)]
struct Look<'a> {
    whole: &'a Value,
    schema: &'a Value,
    /// Only what is named may be there.
    closed: bool,
}

impl<'a> Look<'a> {
    fn at(self, schema: &'a Value) -> Self {
        Self { schema, ..self }
    }

    fn get(self, name: &str) -> Option<&'a Value> {
        self.schema.get(name)
    }

    fn list(self, name: &str) -> impl Iterator<Item = &'a Value> {
        self.get(name).and_then(Value::as_array).into_iter().flatten()
    }

    /// The part it refers to.
    fn referred(self) -> Option<Self> {
        let path = self.get("$ref")?.as_str()?.strip_prefix('#')?;
        self.whole.pointer(path).map(|schema| self.at(schema))
    }

    /// The texts that are taken, where they are listed.
    fn codes(self) -> Option<Vec<String>> {
        let one = self.get("const").map(|one| vec![one]);
        let all = one.or_else(|| self.get("enum").map(|_| self.list("enum").collect()))?;
        Some(all.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect())
    }
}

fn look(at: &Look<'_>, value: &Value, place: &Place<'_>, found: &mut Vec<BodyFault>) {
    if found.len() >= FAULTS_MAX {
        return;
    }
    if let Some(referred) = at.referred() {
        look(&referred, value, place, found);
    }
    for part in at.list("allOf") {
        look(&at.at(part), value, place, found);
    }
    for kind in ["anyOf", "oneOf"] {
        if at.get(kind).is_some() {
            one_of(at, kind, value, place, found);
        }
    }
    let types = types(at);
    if !types.is_empty() && !types.iter().any(|name| is_of(value, name)) {
        found.push(Fault::WrongType(types).at(place));
        return;
    }
    match value {
        Value::String(text) => {
            if let Some(codes) = at.codes().filter(|codes| !codes.contains(text)) {
                found.push(Fault::NotAmong(codes).at(place));
            }
        }
        Value::Number(number) => {
            let (least, most) = span(at);
            if number.as_i64().is_none_or(|number| !(least..=most).contains(&number)) {
                found.push(Fault::OutOfRange { least, most }.at(place));
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                if let Some(of) = at.get("items") {
                    look(&at.at(of), item, &Place::Item(place, number), found);
                }
            }
        }
        Value::Object(parts) => object(at, parts, place, found),
        Value::Null | Value::Bool(_) => {}
    }
}

/// The ends of what a number may be, where the schema names its size alone too.
fn span(at: &Look<'_>) -> (i64, i64) {
    let (least, most) = match at.get("format").and_then(Value::as_str) {
        Some("uint32") => (0, i64::from(u32::MAX)),
        Some("int32") => (i64::from(i32::MIN), i64::from(i32::MAX)),
        _ => (i64::MIN, i64::MAX),
    };
    let end = |name: &str, other: i64| at.get(name).and_then(Value::as_i64).unwrap_or(other);
    (end("minimum", least), end("maximum", most))
}

fn object(
    at: &Look<'_>,
    parts: &serde_json::Map<String, Value>,
    place: &Place<'_>,
    found: &mut Vec<BodyFault>,
) {
    for name in at.list("required").filter_map(Value::as_str).filter(|name| !parts.contains_key(*name)) {
        found.push(Fault::MissingField.at(&Place::Field(place, name)));
    }
    let known = at.get("properties").and_then(Value::as_object);
    let others = at.get("additionalProperties");
    for (name, part) in parts {
        if found.len() >= FAULTS_MAX {
            return;
        }
        match (known.and_then(|known| known.get(name)), others) {
            (Some(schema), _) | (None, Some(schema @ Value::Object(_))) => {
                look(&at.at(schema), part, &Place::Field(place, name), found);
            }
            (None, others) if others == Some(&Value::Bool(false)) || (at.closed && known.is_some()) => {
                found.push(Fault::UnknownField.at(&Place::Field(place, name)));
            }
            (None, _) => {}
        }
    }
}

/// One of several shapes: the one whose mark the value bears, else the one it comes nearest to.
fn one_of(at: &Look<'_>, kind: &str, value: &Value, place: &Place<'_>, found: &mut Vec<BodyFault>) {
    let mut nearest: Option<Vec<BodyFault>> = None;
    let mut marks: BTreeSet<String> = BTreeSet::new();
    let mut mark_of = None;
    for shape in at.list(kind) {
        let shape = at.at(shape);
        let mark = mark(shape);
        if let (Some((name, code)), Some(given)) = (&mark, value.as_object()) {
            marks.insert(code.clone());
            mark_of = Some(name.clone());
            if given.get(name).and_then(Value::as_str) == Some(code.as_str()) {
                return look(&shape, value, place, found);
            }
            continue;
        }
        let mut faults = Vec::new();
        look(&shape, value, place, &mut faults);
        if faults.is_empty() {
            return;
        }
        // Nothing is nearer to nothing, and something to something.
        let far = types(&shape) == ["null"] && !value.is_null();
        if nearest.is_none() || (!far && nearest.as_ref().is_some_and(|best| faults.len() <= best.len())) {
            nearest = Some(faults);
        }
    }
    match (mark_of, value.as_object()) {
        (Some(name), Some(given)) => {
            let fault = if given.contains_key(&name) {
                Fault::NotAmong(marks.into_iter().collect())
            } else {
                Fault::MissingField
            };
            found.push(fault.at(&Place::Field(place, &name)));
        }
        _ => found.extend(nearest.unwrap_or_default()),
    }
}

/// The part by which a shape is told from the others, and what it holds.
fn mark(shape: Look<'_>) -> Option<(String, String)> {
    let parts = shape.get("properties").and_then(Value::as_object)?;
    parts.iter().find_map(|(name, part)| Some((name.clone(), part.get("const")?.as_str()?.to_owned())))
}

fn types(at: &Look<'_>) -> Vec<String> {
    match at.get("type") {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(all)) => all.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect(),
        _ => Vec::new(),
    }
}

fn is_of(value: &Value, name: &str) -> bool {
    match value {
        Value::Null => name == "null",
        Value::Bool(_) => name == "boolean",
        Value::Number(number) => name == "number" || (name == "integer" && !number.is_f64()),
        Value::String(_) => name == "string",
        Value::Array(_) => name == "array",
        Value::Object(_) => name == "object",
    }
}

/// Fields that stand twice: a reader that keeps one of them would not say so.
fn twice(body: &[u8]) -> Vec<BodyFault> {
    let mut found = Vec::new();
    let walk = Walk { place: Place::Whole, found: &mut found };
    let read = walk.deserialize(&mut serde_json::Deserializer::from_slice(body));
    if read.is_err() {
        found.clear();
    }
    found
}

struct Walk<'a> {
    place: Place<'a>,
    found: &'a mut Vec<BodyFault>,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut number = 0_usize;
        while items
            .next_element_seed(Walk { place: Place::Item(&self.place, number), found: &mut *self.found })?
            .is_some()
        {
            number += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(name) = parts.next_key::<String>()? {
            let place = Place::Field(&self.place, &name);
            if seen.contains(&name) && self.found.len() < FAULTS_MAX {
                self.found.push(Fault::Twice.at(&place));
            }
            parts.next_value_seed(Walk { place, found: &mut *self.found })?;
            seen.insert(name);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
