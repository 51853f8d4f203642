//! Stored answers, read leniently: what another program wrote and this one does not know is left aside, what it did not
//! write is empty. Nothing is judged here. A row that was written well never keeps a case from being opened because the
//! form has changed since.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::application::Kind;
use shared::wire::v1::convict::ConvictAnswers;
use shared::wire::v1::correction::{ChangeAnswer, CorrectionAnswers, CurrentParticulars};
use shared::wire::v1::formation::FormationAnswers;
use shared::wire::v1::request::AnswersWire;

use crate::store::error::StoreError;

/// Answers that lie in rows.
pub(crate) trait Kept: Serialize + DeserializeOwned {
    /// An example in which every field stands, also those of list items.
    fn example() -> Self;
}

impl Kept for FormationAnswers {
    fn example() -> Self {
        Self::default()
    }
}

impl Kept for ConvictAnswers {
    fn example() -> Self {
        Self::default()
    }
}

impl Kept for CorrectionAnswers {
    fn example() -> Self {
        Self { rows: vec![ChangeAnswer::default()], ..Self::default() }
    }
}

impl Kept for CurrentParticulars {
    fn example() -> Self {
        Self::default()
    }
}

impl<T: Kept> Kept for Box<T> {
    fn example() -> Self {
        Self::new(T::example())
    }
}

/// Reads answers of one kind.
pub(crate) fn answers_from<T: Kept>(
    text: &str,
    table: &'static str,
    column: &'static str,
    row: &str,
) -> Result<T, StoreError> {
    read(text, |_| Some(T::example())).ok_or_else(|| inconsistent(table, column, row))
}

/// Reads the answers of a form at a counter, whose kind stands beside them.
pub(crate) fn form_from(
    text: &str,
    table: &'static str,
    column: &'static str,
    row: &str,
) -> Result<AnswersWire, StoreError> {
    let example = |value: &Value| {
        Some(match Kind::parse(value.get("kind")?.as_str()?)? {
            Kind::Correction => AnswersWire::Correction(Kept::example()),
            other => AnswersWire::empty(other),
        })
    };
    read(text, example).ok_or_else(|| inconsistent(table, column, row))
}

fn inconsistent(table: &'static str, column: &'static str, row: &str) -> StoreError {
    StoreError::Inconsistent { table, column, row: row.to_owned() }
}

fn read<T: Serialize + DeserializeOwned>(text: &str, example: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
    if let Ok(answers) = serde_json::from_str(text) {
        return Some(answers);
    }
    let mut value: Value = serde_json::from_str(text).ok()?;
    let example = serde_json::to_value(example(&value)?).ok()?;
    fit(&mut value, &example);
    serde_json::from_value(value).ok()
}

/// Leaves only what the example has, in its shape.
fn fit(value: &mut Value, example: &Value) {
    match (value, example) {
        (Value::Object(fields), Value::Object(known)) => {
            fields.retain(|name, value| known.get(name).is_some_and(|known| same_shape(value, known)));
            for (name, value) in fields {
                fit(value, &known[name.as_str()]);
            }
        }
        (Value::Array(items), Value::Array(known)) => {
            if let Some(known) = known.first() {
                items.iter_mut().for_each(|item| fit(item, known));
            }
        }
        _ => {}
    }
}

fn same_shape(value: &Value, known: &Value) -> bool {
    core::mem::discriminant(value) == core::mem::discriminant(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_and_misshapen_answers_are_left_aside_and_missing_ones_are_empty() {
        let text = r#"{"recipient":{"names":{"surname":"Eriksson","clan":"x"},"single_name":"yes","birth_date":"1974",
            "sex":"F"},"purpose":"study","consent":true}"#;
        let answers: FormationAnswers = answers_from(text, "t", "c", "r").expect("read");
        let names = &answers.recipient.names;
        assert_eq!((names.surname.as_str(), names.given_name.as_str()), ("Eriksson", ""));
        assert_eq!((answers.recipient.sex.as_str(), answers.recipient.single_name), ("F", false));
        assert!(answers.consent && answers.recipient.birth_date.year.is_empty());
    }

    #[test]
    fn rows_of_a_correction_keep_what_is_known() {
        let text =
            r#"{"rows":[{"parameter":"surname","text":"Castellan","why":"marriage"},{"parameter":"sex"}]}"#;
        let answers: CorrectionAnswers = answers_from(text, "t", "c", "r").expect("read");
        let rows: Vec<_> =
            answers.rows.iter().map(|row| (row.parameter.as_str(), row.text.as_str())).collect();
        assert_eq!(rows, [("surname", "Castellan"), ("sex", "")]);
        let form =
            r#"{"kind":"correction","form":{"iin":"1","rows":[{"parameter":"sex","new":1}],"gone":{}}}"#;
        let AnswersWire::Correction(answers) = form_from(form, "t", "c", "r").expect("read") else {
            panic!("another kind")
        };
        assert_eq!((answers.iin.as_str(), answers.rows.len()), ("1", 1));
    }

    #[test]
    fn what_is_no_form_is_inconsistent() {
        for text in ["", "[]", "{", r#"{"kind":"visa","form":{}}"#] {
            assert!(form_from(text, "t", "c", "r").is_err(), "{text}");
        }
        assert!(answers_from::<FormationAnswers>("not JSON", "t", "c", "r").is_err());
    }
}
