//! How a value stands in a statement: on one line, readable, and so that it can be read back to the letter. Whatever
//! cannot be seen, or could bend what is seen, is written as `\u{…}`.

use core::fmt::Write as _;

use crate::form::{Field, words_of};
use crate::locale::Locale;
use crate::text;
use crate::wire::v1::formation::DateAnswer;
use crate::wire::v1::leaves::Leaf;

/// A line break inside a value.
const BREAK: char = '⏎';
/// An empty box of a date, as on paper.
const BLANK: &str = "__";

/// Characters that look like nothing or like another, besides controls: directions, fillers, odd blanks, tags.
const fn is_hidden(character: char) -> bool {
    matches!(
        character,
        '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{2000}'..='\u{200b}'
            | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn escape(out: &mut String, character: char) {
    // Writing into a text does not fail.
    let _ = write!(out, "\\u{{{:x}}}", u32::from(character));
}

/// A text on one line.
pub(super) fn visible(text: &str) -> String {
    with_escaped(text, "\\⏎")
}

/// A text on one line, with further characters escaped.
fn with_escaped(text: &str, further: &str) -> String {
    let (first, last) = (text.len() - text.trim_start_matches(' ').len(), text.trim_end_matches(' ').len());
    let mut line = String::with_capacity(text.len());
    for (place, character) in text.char_indices() {
        match character {
            '\n' => {
                line.push(' ');
                line.push(BREAK);
                line.push(' ');
            }
            ' ' if place < first || place >= last => escape(&mut line, ' '),
            other if other.is_control() || is_hidden(other) || further.contains(other) => {
                escape(&mut line, other)
            }
            other => line.push(other),
        }
    }
    line
}

/// [`visible`] read back; `None` for what it does not write.
pub(super) fn read(line: &str) -> Option<String> {
    let (mut text, mut rest) = (String::with_capacity(line.len()), line);
    while let Some(character) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix(" ⏎ ") {
            text.push('\n');
            rest = after;
        } else if let Some(escaped) = rest.strip_prefix("\\u{") {
            let (digits, after) = escaped.split_once('}')?;
            text.push(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?);
            rest = after;
        } else {
            text.push(character);
            rest = rest.get(character.len_utf8()..)?;
        }
    }
    Some(text)
}

/// The words for the code of a choice; `None` where the answer is no choice.
fn choice(locale: Locale, path: &str, code: &str) -> Option<&'static str> {
    if is_parameter(path) {
        return Some(text::label(locale, &["rows.", code].concat()).unwrap_or_default());
    }
    words_of(Field::of_path(path)?.control(), locale, code)
}

fn is_parameter(path: &str) -> bool {
    path.starts_with("rows.") && path.ends_with(".parameter")
}

/// An answer on one line. A choice is its words and its code: words alone would hide what is filed.
pub(super) fn shown(locale: Locale, path: &str, leaf: &Leaf) -> String {
    let words = text::statement::words(locale);
    match leaf {
        Leaf::Flag(flag) => if *flag { words.yes } else { words.no }.to_owned(),
        Leaf::Date(date) => date_shown(date),
        Leaf::Text(text) => match choice(locale, path, text) {
            None => visible(text),
            Some(name) => {
                let code = with_escaped(text, "\\⏎()");
                if name.is_empty() { format!("({code})") } else { format!("{name} ({code})") }
            }
        },
    }
}

/// [`shown`] read back into a leaf of the same kind.
pub(super) fn leaf(locale: Locale, path: &str, like: &Leaf, line: &str) -> Option<Leaf> {
    let words = text::statement::words(locale);
    Some(match like {
        Leaf::Flag(_) if line == words.yes => Leaf::Flag(true),
        Leaf::Flag(_) if line == words.no => Leaf::Flag(false),
        Leaf::Flag(_) => return None,
        Leaf::Date(_) => Leaf::Date(date_read(line)?),
        Leaf::Text(_) if choice(locale, path, "").is_some() => {
            let (_, code) = line.strip_suffix(')')?.rsplit_once('(')?;
            Leaf::Text(read(code)?)
        }
        Leaf::Text(_) => Leaf::Text(read(line)?),
    })
}

/// Day, month and year as typed, an empty box as a blank.
fn date_shown(date: &DateAnswer) -> String {
    let part = |text: &str| match text {
        "" => BLANK.to_owned(),
        text => with_escaped(text, "\\⏎._"),
    };
    [&date.day, &date.month, &date.year].map(|text| part(text)).join(".")
}

fn date_read(line: &str) -> Option<DateAnswer> {
    let mut parts = line.split('.').map(|part| if part == BLANK { Some(String::new()) } else { read(part) });
    let date = DateAnswer { day: parts.next()??, month: parts.next()??, year: parts.next()?? };
    parts.next().is_none().then_some(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        assert_eq!(visible("Astana\n1 Example Street"), "Astana ⏎ 1 Example Street");
        assert_eq!(visible(" a\u{202e}b\u{0} "), "\\u{20}a\\u{202e}b\\u{0}\\u{20}");
        assert_eq!(visible("⏎\\"), "\\u{23ce}\\u{5c}");
    }

    #[test]
    fn a_choice_shows_its_code() {
        let shown = |path, code: &str| shown(Locale::En, path, &Leaf::Text(code.into()));
        assert_eq!(shown("recipient.sex", "F"), "female (F)");
        assert_eq!(shown("document.issuer", "UTO"), "Utopia (specimen) (UTO)");
        assert_eq!(shown("document.issuer", "?(x)"), "(?\\u{28}x\\u{29})");
        assert_eq!(shown("rows.1.parameter", "surname"), "Surname (surname)");
    }

    #[test]
    fn dates_stand_as_they_were_typed() {
        let date = |day: &str, month: &str, year: &str| DateAnswer {
            day: day.into(),
            month: month.into(),
            year: year.into(),
        };
        assert_eq!(date_shown(&date("1", "08", "1974")), "1.08.1974");
        assert_eq!(date_shown(&date("", "XX", "1971")), "__.XX.1971");
        assert_eq!(date_read("1.2.3.4"), None);
    }
}
