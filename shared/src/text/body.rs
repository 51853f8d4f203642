//! What is wrong with a body, for whoever wrote the program that sent it. One place, one sentence.

use super::fill;
use crate::contract::body::Fault;
use crate::locale::Locale;
use crate::person::characters::named;

include!(concat!(env!("OUT_DIR"), "/texts_of_bodies.rs"));

/// What is wrong, and what would be taken.
#[must_use]
pub fn body_fault(locale: Locale, fault: &Fault) -> String {
    let with = |text, values: &[(&str, String)]| {
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        fill::put(text, &values)
    };
    match fault {
        Fault::NotJson { line, column } => {
            with(body_not_json(locale), &[("line", line.to_string()), ("column", column.to_string())])
        }
        Fault::TooDeep => body_too_deep(locale).to_owned(),
        Fault::UnknownField => body_unknown_field(locale).to_owned(),
        Fault::MissingField => body_missing_field(locale).to_owned(),
        Fault::Twice => body_twice(locale).to_owned(),
        Fault::WrongType(all) => {
            let kinds: Vec<&str> = all.iter().map(|kind| json_type(locale, kind)).collect();
            with(body_wrong_type(locale), &[("what", kinds.join(", "))])
        }
        Fault::NotAmong(all) => {
            let codes: Vec<&str> =
                all.iter().map(|code| if code.is_empty() { "\"\"" } else { code.as_str() }).collect();
            with(body_not_among(locale), &[("what", codes.join(", "))])
        }
        Fault::OutOfRange { least, most } => {
            with(body_out_of_range(locale), &[("least", least.to_string()), ("most", most.to_string())])
        }
        Fault::Unprintable(one) => with(body_unprintable(locale), &[("what", named(*one))]),
        Fault::Unreadable => body_unreadable(locale).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_in_every_language_with_what_would_be_taken() {
        let told = |locale, fault: &Fault| body_fault(locale, fault);
        assert_eq!(
            told(Locale::En, &Fault::NotJson { line: 3, column: 7 }),
            "This is not JSON: line 3, column 7."
        );
        let types = Fault::WrongType(vec!["string".into(), "null".into()]);
        assert_eq!(told(Locale::Ru, &types), "Здесь нужно: текст, null.");
        let among = Fault::NotAmong(vec!["{least}".into(), String::new()]);
        assert_eq!(told(Locale::Kk, &among), "Мыналардың бірі керек: {least}, \"\".");
        assert_eq!(told(Locale::Ru, &Fault::OutOfRange { least: 1, most: 9 }), "Не меньше 1 и не больше 9.");
        assert_eq!(
            told(Locale::En, &Fault::Unprintable('\0')),
            "There is a character here that cannot be printed: U+0000."
        );
        let types = ["string", "integer", "number", "boolean", "object", "array"];
        assert_eq!(JSON, [("json-type", types.as_slice())]);
        for fault in
            [Fault::TooDeep, Fault::UnknownField, Fault::MissingField, Fault::Twice, Fault::Unreadable]
        {
            assert_ne!(told(Locale::Kk, &fault), told(Locale::En, &fault));
        }
    }
}
