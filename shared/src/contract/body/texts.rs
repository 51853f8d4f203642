//! Texts of a body that can be read as JSON and hold what nobody can read: characters that steer a machine, a null among
//! them. Knows characters and places; which texts are held against it, the server says.

use serde_json::Value;

use super::{BodyFault, FAULTS_MAX, Fault, Place};
use crate::person::characters::is_steering;

/// Where texts, or names of fields, hold such a character; at most twenty places.
#[must_use]
pub fn unprintable(value: &Value) -> Vec<BodyFault> {
    let mut found = Vec::new();
    look(value, &Place::Whole, &mut found);
    found.truncate(FAULTS_MAX);
    found
}

/// The first such character of a text, as a fault.
#[must_use]
pub fn unprintable_in(text: &str) -> Option<Fault> {
    text.chars().find(|character| is_steering(*character)).map(Fault::Unprintable)
}

fn look(value: &Value, place: &Place<'_>, found: &mut Vec<BodyFault>) {
    if found.len() >= FAULTS_MAX {
        return;
    }
    match value {
        Value::String(text) => {
            found.extend(unprintable_in(text).map(|fault| fault.at(place)));
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                look(item, &Place::Item(place, number), found);
            }
        }
        Value::Object(parts) => {
            for (name, part) in parts {
                found.extend(unprintable_in(name).map(|_| Fault::UnknownField.at(place)));
                look(part, &Place::Field(place, name), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_text_with_a_null_is_found_where_it_stands() {
        let body = json!({ "a": "x\u{0}y", "b": ["fine", "\u{85}"], "c": { "d\u{7}": 1 } });
        let told: Vec<_> =
            unprintable(&body).into_iter().map(|one| (one.pointer, one.fault.code())).collect();
        assert_eq!(
            told,
            [
                ("/a".to_owned(), "unprintable"),
                ("/b/1".to_owned(), "unprintable"),
                ("/c".to_owned(), "unknown-field")
            ]
        );
    }

    #[test]
    fn lines_and_letters_are_spared() {
        let body = json!({ "a": "One.\r\nTwo.\tThree — қазақша, 漢字, می‌خواهم" });
        assert!(unprintable(&body).is_empty());
    }
}
