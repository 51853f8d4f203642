//! What is wrong with a body: held against the schema of what the call takes, place by place. Asked only when a body could
//! not be read, so that it may take its time. It knows shapes; whether what was read makes sense, the rules say.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::Shape;
use super::openapi::with_parts;

mod texts;

pub use texts::{unprintable, unprintable_in};

/// So many faults are told of one body.
const FAULTS_MAX: usize = 20;
/// So long may a name be that comes back to whoever sent it.
const NAME_CHARACTERS_MAX: usize = 60;
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
    look(&Look { whole: &schema, schema: &schema, closed: false }, &value, "", &mut found);
    found.truncate(FAULTS_MAX);
    if found.is_empty() { whole(Fault::Unreadable) } else { found }
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
        if given.insert(name.clone(), value).is_some() {
            found.push(BodyFault { pointer: below("", name), fault: Fault::Twice });
        }
    }
    look(&whole, &Value::Object(given), "", &mut found);
    found.truncate(FAULTS_MAX);
    found
}

/// What an answer says that its declaration does not, or the reverse; fields that are not declared among it.
#[must_use]
pub fn against(shape: Shape, value: &Value) -> Vec<BodyFault> {
    let schema = with_parts(shape.schema);
    let mut found = Vec::new();
    look(&Look { whole: &schema, schema: &schema, closed: true }, value, "", &mut found);
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

fn look(at: &Look<'_>, value: &Value, pointer: &str, found: &mut Vec<BodyFault>) {
    if found.len() >= FAULTS_MAX {
        return;
    }
    if let Some(referred) = at.referred() {
        look(&referred, value, pointer, found);
    }
    for part in at.list("allOf") {
        look(&at.at(part), value, pointer, found);
    }
    for kind in ["anyOf", "oneOf"] {
        if at.get(kind).is_some() {
            one_of(at, kind, value, pointer, found);
        }
    }
    let types = types(at);
    if !types.is_empty() && !types.iter().any(|name| is_of(value, name)) {
        found.push(BodyFault { pointer: pointer.to_owned(), fault: Fault::WrongType(types) });
        return;
    }
    match value {
        Value::String(text) => {
            if let Some(codes) = at.codes().filter(|codes| !codes.contains(text)) {
                found.push(BodyFault { pointer: pointer.to_owned(), fault: Fault::NotAmong(codes) });
            }
        }
        Value::Number(number) => {
            let end = |name: &str, other: i64| at.get(name).and_then(Value::as_i64).unwrap_or(other);
            let (least, most) = (end("minimum", i64::MIN), end("maximum", i64::MAX));
            if number.as_i64().is_none_or(|number| !(least..=most).contains(&number)) {
                found.push(BodyFault {
                    pointer: pointer.to_owned(),
                    fault: Fault::OutOfRange { least, most },
                });
            }
        }
        Value::Array(items) => {
            for (place, item) in items.iter().enumerate() {
                if let Some(of) = at.get("items") {
                    look(&at.at(of), item, &format!("{pointer}/{place}"), found);
                }
            }
        }
        Value::Object(parts) => object(at, parts, pointer, found),
        Value::Null | Value::Bool(_) => {}
    }
}

fn object(at: &Look<'_>, parts: &serde_json::Map<String, Value>, pointer: &str, found: &mut Vec<BodyFault>) {
    for name in at.list("required").filter_map(Value::as_str).filter(|name| !parts.contains_key(*name)) {
        found.push(BodyFault { pointer: below(pointer, name), fault: Fault::MissingField });
    }
    let known = at.get("properties").and_then(Value::as_object);
    let others = at.get("additionalProperties");
    for (name, part) in parts {
        match (known.and_then(|known| known.get(name)), others) {
            (Some(schema), _) | (None, Some(schema @ Value::Object(_))) => {
                look(&at.at(schema), part, &below(pointer, name), found);
            }
            (None, others) if others == Some(&Value::Bool(false)) || (at.closed && known.is_some()) => {
                found.push(BodyFault { pointer: below(pointer, name), fault: Fault::UnknownField });
            }
            (None, _) => {}
        }
    }
}

/// One of several shapes: the one whose mark the value bears, else the one it comes nearest to.
fn one_of(at: &Look<'_>, kind: &str, value: &Value, pointer: &str, found: &mut Vec<BodyFault>) {
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
                return look(&shape, value, pointer, found);
            }
            continue;
        }
        let mut faults = Vec::new();
        look(&shape, value, pointer, &mut faults);
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
            found.push(BodyFault { pointer: below(pointer, &name), fault });
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

/// The pointer to a part; a name that is too long is cut, as it came from outside.
fn below(pointer: &str, name: &str) -> String {
    let cut: String = name.chars().take(NAME_CHARACTERS_MAX).collect();
    let end = if cut.len() < name.len() { "…" } else { "" };
    format!("{pointer}/{}{end}", cut.replace('~', "~0").replace('/', "~1"))
}

/// Fields that stand twice: a reader that keeps one of them would not say so.
fn twice(body: &[u8]) -> Vec<BodyFault> {
    let mut found = Vec::new();
    let walk = Walk { pointer: String::new(), found: &mut found };
    let read = walk.deserialize(&mut serde_json::Deserializer::from_slice(body));
    if read.is_err() {
        found.clear();
    }
    found
}

struct Walk<'a> {
    pointer: String,
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
        let mut place = 0_usize;
        loop {
            let pointer = format!("{}/{place}", self.pointer);
            if items.next_element_seed(Walk { pointer, found: self.found })?.is_none() {
                return Ok(());
            }
            place += 1;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(name) = parts.next_key::<String>()? {
            let pointer = below(&self.pointer, &name);
            if !seen.insert(name) && self.found.len() < FAULTS_MAX {
                self.found.push(BodyFault { pointer: pointer.clone(), fault: Fault::Twice });
            }
            parts.next_value_seed(Walk { pointer, found: self.found })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
