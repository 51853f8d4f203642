//! Reading the service's answers: JSON (RFC 8259) into the types of `shared::wire`, and nothing else. It says that a text
//! cannot be read, never why: what `serde_json` compiles into every type to say so is a tenth of what a phone would
//! fetch. The tests compare it with `serde_json`.

use std::borrow::Cow;
use std::fmt::{self, Display};

use serde::de::{
    DeserializeOwned, DeserializeSeed, EnumAccess, Error, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::{Deserializer, forward_to_deserialize_any};

/// So deep may lists and objects stand in each other.
const DEPTH_MAX: u8 = 32;

/// The text is not what was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unreadable")
    }
}

impl std::error::Error for Unreadable {}

impl Error for Unreadable {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

type Read<T> = Result<T, Unreadable>;

/// Reads a whole text.
///
/// # Errors
/// [`Unreadable`].
pub fn read<T: DeserializeOwned>(text: &str) -> Read<T> {
    let mut reader = Reader { rest: text, depth: 0 };
    let value = T::deserialize(&mut reader)?;
    if reader.next().is_none() { Ok(value) } else { Err(Unreadable) }
}

/// Whether a text is a number as RFC 8259, 6 writes it. Its value is nobody's here: to compute it, the standard library
/// would bring ten kilobytes of tables.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match bare.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent.strip_prefix(['+', '-']).unwrap_or(exponent))),
        None => (bare, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let begins_well = whole == "0" || !whole.starts_with('0');
    digits(whole) && begins_well && fraction.is_none_or(digits) && exponent.is_none_or(digits)
}

struct Reader<'de> {
    rest: &'de str,
    depth: u8,
}

impl<'de> Reader<'de> {
    /// The next byte that is no white space, not taken.
    fn next(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_start_matches([' ', '\n', '\r', '\t']);
        self.rest.bytes().next()
    }

    fn take(&mut self, mark: u8) -> Read<()> {
        if self.next() != Some(mark) {
            return Err(Unreadable);
        }
        self.rest = self.rest.get(1..).unwrap_or_default();
        Ok(())
    }

    fn word(&mut self, word: &str) -> Read<()> {
        self.rest = self.rest.strip_prefix(word).ok_or(Unreadable)?;
        Ok(())
    }

    fn deeper(&mut self) -> Read<()> {
        self.depth += 1;
        if self.depth > DEPTH_MAX { Err(Unreadable) } else { Ok(()) }
    }

    fn string(&mut self) -> Read<Cow<'de, str>> {
        self.take(b'"')?;
        let whole = self.rest;
        let end = whole.find(['"', '\\']).ok_or(Unreadable)?;
        let (plain, after) = whole.split_at_checked(end).ok_or(Unreadable)?;
        if plain.bytes().any(|byte| byte < 0x20) {
            return Err(Unreadable);
        }
        if let Some(after) = after.strip_prefix('"') {
            self.rest = after;
            return Ok(Cow::Borrowed(plain));
        }
        self.rest = after;
        self.escaped(plain.to_owned()).map(Cow::Owned)
    }

    /// The rest of a string that has an escape in it.
    fn escaped(&mut self, mut text: String) -> Read<String> {
        loop {
            let mut letters = self.rest.chars();
            let letter = letters.next().ok_or(Unreadable)?;
            self.rest = letters.as_str();
            match letter {
                '"' => return Ok(text),
                '\\' => text.push(self.escape()?),
                control if control < ' ' => return Err(Unreadable),
                other => text.push(other),
            }
        }
    }

    fn escape(&mut self) -> Read<char> {
        let mut letters = self.rest.chars();
        let letter = letters.next().ok_or(Unreadable)?;
        self.rest = letters.as_str();
        Ok(match letter {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\u{8}',
            'f' => '\u{c}',
            '"' | '\\' | '/' => letter,
            'u' => {
                let first = self.unit()?;
                match first {
                    // Two units of UTF-16 make one character.
                    0xd800..0xdc00 => {
                        self.word("\\u")?;
                        let second = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400);
                        let second = second.ok_or(Unreadable)?;
                        char::from_u32(0x1_0000 + ((first - 0xd800) << 10) + second).ok_or(Unreadable)?
                    }
                    _ => char::from_u32(first).ok_or(Unreadable)?,
                }
            }
            _ => return Err(Unreadable),
        })
    }

    fn unit(&mut self) -> Read<u32> {
        let (digits, rest) = self.rest.split_at_checked(4).ok_or(Unreadable)?;
        self.rest = rest;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(Unreadable);
        }
        u32::from_str_radix(digits, 16).map_err(|_| Unreadable)
    }

    /// A whole number; the wire knows no others.
    fn number(&mut self) -> Read<i64> {
        self.next();
        let end = self.rest.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at_checked(end).ok_or(Unreadable)?;
        let bare = digits.strip_prefix('-').unwrap_or(digits);
        if bare.len() > 1 && bare.starts_with('0') || rest.starts_with(['.', 'e', 'E']) {
            return Err(Unreadable);
        }
        self.rest = rest;
        digits.parse().map_err(|_| Unreadable)
    }

    fn boolean(&mut self) -> Read<bool> {
        let value = self.next() == Some(b't');
        self.word(if value { "true" } else { "false" })?;
        Ok(value)
    }

    /// Passes over a value of any kind.
    fn pass(&mut self) -> Read<()> {
        match self.next().ok_or(Unreadable)? {
            b'"' => self.string().map(drop),
            b't' | b'f' => self.boolean().map(drop),
            b'n' => self.word("null"),
            open @ (b'{' | b'[') => {
                let end = if open == b'{' { b'}' } else { b']' };
                self.take(open)?;
                self.deeper()?;
                let mut first = true;
                while self.more(end, &mut first)? {
                    if open == b'{' {
                        self.string()?;
                        self.take(b':')?;
                    }
                    self.pass()?;
                }
                Ok(())
            }
            _ => {
                let end = self.rest.find([',', '}', ']', ' ', '\n', '\r', '\t']).unwrap_or(self.rest.len());
                let (number, rest) = self.rest.split_at_checked(end).ok_or(Unreadable)?;
                self.rest = rest;
                is_number(number).then_some(()).ok_or(Unreadable)
            }
        }
    }

    /// Whether another member follows; takes the comma before it, or the end.
    fn more(&mut self, end: u8, first: &mut bool) -> Read<bool> {
        if self.next() == Some(end) {
            self.take(end)?;
            self.depth -= 1;
            return Ok(false);
        }
        if !std::mem::take(first) {
            self.take(b',')?;
        }
        Ok(true)
    }
}

/// Whole numbers of every size are read alike.
macro_rules! whole_numbers {
    ($($size:ident)*) => {
        $(fn $size<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
            self.deserialize_i64(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        match self.next().ok_or(Unreadable)? {
            b'"' => self.deserialize_str(visitor),
            b't' | b'f' => self.deserialize_bool(visitor),
            b'n' => self.deserialize_unit(visitor),
            b'{' => self.deserialize_map(visitor),
            b'[' => self.deserialize_seq(visitor),
            _ => self.deserialize_i64(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_bool(self.boolean()?)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_str(&self.string()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        visitor.visit_string(self.string()?.into_owned())
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.next();
        self.word("null")?;
        visitor.visit_unit()
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        if self.next() == Some(b'n') {
            self.word("null")?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Read<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.take(b'[')?;
        self.deeper()?;
        visitor.visit_seq(Members { reader: self, first: true })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.take(b'{')?;
        self.deeper()?;
        visitor.visit_map(Members { reader: self, first: true })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Read<V::Value> {
        visitor.visit_enum(Named(self.string()?))
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Read<V::Value> {
        self.pass()?;
        visitor.visit_unit()
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Read<V::Value> {
        self.take(b'[')?;
        self.deeper()?;
        let value = visitor.visit_seq(Members { reader: &mut *self, first: true })?;
        // Who wants so many members asks for no further one, and so does not meet the end.
        self.take(b']')?;
        self.depth -= 1;
        Ok(value)
    }

    forward_to_deserialize_any! { f32 f64 char bytes byte_buf unit_struct tuple_struct i128 u128 }

    whole_numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }
}

/// The members of a list or an object.
struct Members<'a, 'de> {
    reader: &'a mut Reader<'de>,
    first: bool,
}

impl<'de> SeqAccess<'de> for Members<'_, 'de> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Read<Option<T::Value>> {
        if !self.reader.more(b']', &mut self.first)? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for Members<'_, 'de> {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Read<Option<K::Value>> {
        if !self.reader.more(b'}', &mut self.first)? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Read<V::Value> {
        self.reader.take(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

/// A value of an enumeration: its name.
struct Named<'de>(Cow<'de, str>);

impl<'de> EnumAccess<'de> for Named<'de> {
    type Error = Unreadable;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Read<(V::Value, Self)> {
        let name: &str = &self.0;
        Ok((seed.deserialize(name.into_deserializer())?, self))
    }
}

impl<'de> VariantAccess<'de> for Named<'de> {
    type Error = Unreadable;

    fn unit_variant(self) -> Read<()> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Read<T::Value> {
        Err(Unreadable)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Read<V::Value> {
        Err(Unreadable)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Read<V::Value> {
        Err(Unreadable)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use shared::wire::v1::draft::DraftWire;
    use shared::wire::v1::formation::FormationAnswers;
    use shared::wire::v1::problem::ProblemWire;
    use shared::wire::v1::request::AnswersWire;

    use super::*;

    /// Reads as `serde_json` reads, or both refuse.
    fn same<T: DeserializeOwned + PartialEq + fmt::Debug>(text: &str) {
        assert_eq!(read::<T>(text).ok(), serde_json::from_str::<T>(text).ok(), "{text}");
    }

    #[test]
    fn strings_are_read_with_all_their_escapes() {
        for text in [
            r#""""#,
            r#""plain Әбіл""#,
            r#""\"\\\/\b\f\n\r\t""#,
            r#""\u0041\u04d9\ud83d\ude00 after""#,
            r#""\ud83d""#,
            r#""\ud83d\u0041""#,
            r#""\u12""#,
            r#""\u+123""#,
            r#""\x""#,
            r#""open"#,
            "\"line\nbreak\"",
            "\"tab\\\"\tafter an escape\"",
        ] {
            same::<String>(text);
        }
    }

    #[test]
    fn numbers_and_other_values_are_read_or_refused() {
        for text in [
            "0",
            "-1",
            "12",
            "01",
            "-",
            "--1",
            "1-2",
            "1.5",
            "1e3",
            "9223372036854775807",
            "9223372036854775808",
            "+1",
            "",
        ] {
            same::<i64>(text);
        }
        for text in ["0", "255", "256", "-1", "4294967296"] {
            same::<u8>(text);
            same::<u32>(text);
            same::<u64>(text);
        }
        for text in ["true", "false", " true ", "tru", "null", "true false"] {
            same::<bool>(text);
            same::<Option<bool>>(text);
        }
        for text in ["[]", "[1,2]", "[1,]", "[,1]", "[1 2]", "[1", " [ 1 , 2 ] ", "[1]]", "{}"] {
            same::<Vec<i64>>(text);
        }
        for text in ["[1,2]", "[1]", "[1,2,3]", "[]", "[1,2", "[1,2,]", "[[1,2],[3,4]]", "[[1,2],3]"] {
            same::<[i64; 2]>(text);
            same::<Vec<[i64; 2]>>(text);
        }
        for text in [r#"{"a":"b"}"#, r#"{"a":"b",}"#, r#"{"a" "b"}"#, r#"{"a":"b","c":"d"}"#, r#"{a:"b"}"#] {
            same::<BTreeMap<String, String>>(text);
        }
    }

    #[test]
    fn an_answer_of_the_service_is_read_as_it_was_written() {
        let mut answers = FormationAnswers::default();
        answers.recipient.names.surname = "Д’Арк \"ү\" \u{1f600}\n".into();
        answers.consent = true;
        let text = serde_json::to_string(&answers).expect("written");
        assert_eq!(read::<FormationAnswers>(&text), Ok(answers));
        same::<FormationAnswers>("{}");
        same::<FormationAnswers>(r#"{"nobody":1}"#);
        same::<FormationAnswers>(r#"{"consent":true,"consent":true}"#);
        same::<DraftWire>("{}");
        same::<DraftWire>("[]");
    }

    #[test]
    fn an_answer_of_several_kinds_is_read_whichever_comes_first() {
        let written = serde_json::to_string(&AnswersWire::Formation(Box::default())).expect("written");
        assert!(read::<AnswersWire>(&written).is_ok());
        same::<AnswersWire>(&written);
        same::<AnswersWire>(r#"{"form":{},"kind":"formation"}"#);
        same::<AnswersWire>(r#"{"kind":"nothing","form":{}}"#);
        same::<AnswersWire>(r#"{"kind":"formation"}"#);
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        let more = r#"{"type":"t","more":[{"a":[1.5e3,null,true,"x\"y"]},{}],"title":"T","status":404,"detail":"","code":"c"}"#;
        same::<ProblemWire>(more);
        assert!(read::<ProblemWire>(more).is_ok());
        same::<ProblemWire>(r#"{"more":[1,}"#);
    }

    #[test]
    fn a_number_that_is_passed_over_is_still_a_number() {
        for number in [
            "0",
            "-0",
            "10",
            "1.5",
            "-1.5e3",
            "1E+10",
            "2e-7",
            "0.0",
            "1e999",
            "9223372036854775808",
            // The standard library takes each of these for a number; JSON does not.
            "inf",
            "nan",
            "infinity",
            "-inf",
            "+1",
            "1.",
            ".5",
            "01",
            "-",
            "1e",
            "1e+",
            "1.e3",
            "1.5.2",
            "1e2e3",
            "0x10",
            "--1",
            "1_000",
            "-01",
            "٣",
        ] {
            let text =
                format!(r#"{{"type":"t","more":{number},"title":"T","status":404,"detail":"","code":"c"}}"#);
            same::<ProblemWire>(&text);
        }
    }

    proptest::proptest! {
        #[test]
        fn numbers_are_judged_as_another_reader_judges_them(number in "-?[0-9]{0,3}(\\.[0-9]{0,2})?([eE][+-]?[0-9]{0,2})?|[-+.0-9eE]{1,6}") {
            let other = serde_json::from_str::<serde::de::IgnoredAny>(&number);
            proptest::prop_assert_eq!(is_number(&number), other.is_ok());
        }
    }

    #[test]
    fn nothing_stands_deeper_than_the_limit() {
        let deep = format!("{{\"more\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(read::<ProblemWire>(&deep), Err(Unreadable));
    }
}
