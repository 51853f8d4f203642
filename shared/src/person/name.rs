//! Names as documents write them. Surname, given name and patronymic may each be absent, but not all; no script is
//! "invalid", it only decides whether a notarised translation is owed (`documents::translation`).

use super::characters::{is_styled, one_sign, visible};
use super::compose_letters::nfc;
use crate::unicode::{Alphabet, alphabet, is_mark};

/// A name in one script.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Name {
    /// Surname; empty when the document has none.
    pub surname: String,
    /// Given name or names; empty when the document has none.
    pub given_name: String,
    /// Patronymic; empty when there is none («при его наличии»).
    pub patronymic: String,
}

impl Name {
    /// A name from typed parts, each as [`tidy_name`] leaves it. `None` when every part is empty.
    #[must_use]
    pub fn new(surname: &str, given_name: &str, patronymic: &str) -> Option<Self> {
        let name = Self {
            surname: tidy_name(surname),
            given_name: tidy_name(given_name),
            patronymic: tidy_name(patronymic),
        };
        (!(name.surname.is_empty() && name.given_name.is_empty() && name.patronymic.is_empty()))
            .then_some(name)
    }

    /// The parts in the order of the form, with the empty ones left out.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        [&self.surname, &self.given_name, &self.patronymic]
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
    }

    /// `Surname Given Patronymic`.
    #[must_use]
    pub fn full(&self) -> String {
        self.parts().collect::<Vec<_>>().join(" ")
    }

    /// `S. G.`: for places where a stranger reads.
    #[must_use]
    pub fn initials(&self) -> String {
        let letters = self.parts().filter_map(|part| part.chars().next());
        letters.map(|letter| format!("{letter}.")).collect::<Vec<_>>().join(" ")
    }
}

/// What is never seen left out, white space folded to single spaces, ends trimmed, canonical composition (UAX #15, NFC).
#[must_use]
pub fn tidy(text: &str) -> String {
    let plain = text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic());
    if plain && !text.starts_with(' ') && !text.ends_with(' ') && !text.contains("  ") {
        return text.to_owned();
    }
    let text = visible(text);
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    if folded.is_ascii() { folded } else { nfc(&folded) }
}

/// The same for a name, with one sign for every form of an apostrophe, a hyphen and a middle dot.
#[must_use]
pub fn tidy_name(text: &str) -> String {
    let tidied = tidy(text);
    if tidied.is_ascii() { tidied } else { tidied.chars().map(one_sign).collect() }
}

/// The script a text is written in, as the order asks: Cyrillic, Latin, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// No letters at all.
    None,
    /// Cyrillic, all its alphabets (ә, ў, ї …).
    Cyrillic,
    /// Latin, with any diacritics.
    Latin,
    /// A letter of neither stands in it.
    Neither,
}

/// The script of a text (Unicode property Script, UAX #24). Mixed Cyrillic and Latin counts as the first of the two:
/// the order asks only that one of them be there.
#[must_use]
pub fn script_of(text: &str) -> Script {
    let mut found = Script::None;
    for letter in text.chars() {
        match alphabet(letter) {
            Alphabet::Cyrillic if found == Script::None => found = Script::Cyrillic,
            Alphabet::Latin if found == Script::None => found = Script::Latin,
            Alphabet::Neutral | Alphabet::Cyrillic | Alphabet::Latin => {}
            Alphabet::Other => return Script::Neither,
        }
    }
    found
}

/// The first word in which letters of Cyrillic and Latin stand side by side (`Пeтров` with a Latin `e`): such a word
/// is a slip of the keyboard, or an attempt to slip past the search for duplicates.
#[must_use]
pub fn mixed_word(text: &str) -> Option<&str> {
    text.split(|c: char| c.is_whitespace() || c == '-').find(|word| {
        let has = |wanted: Alphabet| word.chars().any(|letter| alphabet(letter) == wanted);
        has(Alphabet::Cyrillic) && has(Alphabet::Latin)
    })
}

/// The first character that no name in a document has: controls, symbols, letters in a typesetter's form.
#[must_use]
pub fn foreign_to_name(text: &str) -> Option<char> {
    text.chars().find(|&c| is_styled(c) || !(c.is_alphanumeric() || is_of_name(c)))
}

/// The same for a place, where documents also print quotation marks, numbers and signs of addresses.
#[must_use]
pub fn foreign_to_place(text: &str) -> Option<char> {
    let of_place = |c| {
        matches!(
            c,
            '"' | '«'
                | '»'
                | '„'
                | '“'
                | '”'
                | '‟'
                | '‘'
                | '‚'
                | '‹'
                | '›'
                | '№'
                | '#'
                | '&'
                | ';'
                | ':'
                | '+'
                | '–'
                | '—'
                | '−'
                | '‐'
                | '\u{2011}'
                | '°'
                | 'º'
                | 'ª'
                | '′'
                | '″'
                | '´'
                | '§'
        )
    };
    text.chars().find(|&c| !of_place(c) && (is_styled(c) || !(c.is_alphanumeric() || is_of_name(c))))
}

/// What stands between the letters of names.
fn is_of_name(c: char) -> bool {
    let punctuation = matches!(
        c,
        ' ' | '-' | '\'' | '’' | 'ʼ' | 'ʻ' | '`' | '.' | ',' | '/' | '(' | ')' | '·' | '׳' | '״' | '՚' | '֊'
    );
    punctuation || c.is_whitespace() || is_mark(c) || matches!(c, '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_and_other_cyrillic_letters_are_cyrillic() {
        for text in ["Әбілқайыр", "Ўзбек", "Їжак", "Һадия", "Сағынұлы"] {
            assert_eq!(script_of(text), Script::Cyrillic, "{text}");
        }
    }

    #[test]
    fn latin_with_diacritics_is_latin() {
        for text in ["Łukasz", "Nguyễn Văn", "Þór", "Æsa", "Müller-Østergård", "O’Connor"] {
            assert_eq!(script_of(text), Script::Latin, "{text}");
        }
    }

    #[test]
    fn white_space_is_folded_and_letters_composed() {
        assert_eq!(tidy("  Anna \u{a0}\t Maria "), "Anna Maria");
        assert_eq!(tidy("Nguye\u{302}\u{303}n"), "Nguyễn");
        assert_eq!(tidy("И\u{306}"), "Й");
        assert_eq!(tidy(" \n"), "");
        assert_eq!(tidy("Anna  Maria"), "Anna Maria");
        assert_eq!(tidy("Anna Maria "), "Anna Maria");
        assert_eq!(tidy("Anna\nMaria"), "Anna Maria");
    }

    #[test]
    fn other_scripts_are_neither() {
        for text in ["გიორგი", "محمد", "王小明", "Ανδρέας", "អង្គរ", "Giorgi გ"]
        {
            assert_eq!(script_of(text), Script::Neither, "{text}");
        }
        assert_eq!(script_of("-- 12"), Script::None);
    }

    #[test]
    fn a_latin_letter_inside_a_cyrillic_word_is_seen() {
        assert_eq!(mixed_word("Иван Пeтров"), Some("Пeтров"));
        assert_eq!(mixed_word("Anna-Мария"), None);
        assert_eq!(mixed_word("Петров"), None);
    }

    #[test]
    fn names_keep_their_apostrophes_and_refuse_symbols() {
        for text in ["O’Connor", "Д'Арк", "Jean-Luc", "Nguyễn", "St. John", "გიორგი", "अमित"]
        {
            assert_eq!(foreign_to_name(text), None, "{text}");
            assert_eq!(foreign_to_place(text), None, "{text}");
        }
        assert_eq!(foreign_to_name("An<na"), Some('<'));
        assert_eq!(foreign_to_name("An\u{0}na"), Some('\u{0}'));
        for (text, styled) in [("Ｅriksson", 'Ｅ'), ("𝐄riksson", '𝐄'), ("ᴇriksson", 'ᴇ'), ("Eriksson²", '²')]
        {
            assert_eq!(foreign_to_name(text), Some(styled));
            assert_eq!(foreign_to_place(text), Some(styled));
        }
    }

    #[test]
    fn one_sign_is_written_for_every_form_of_it() {
        let name = Name::new("G‘ulomov", "O´tkir", "Ana‐Maria–O").expect("a name");
        assert_eq!(name.full(), "G'ulomov O'tkir Ana-Maria-O");
        assert_eq!(tidy_name("Erik\u{200d}sson\u{feff}"), "Eriksson");
        assert_eq!(tidy("\u{200b}\u{200b}"), "");
    }

    #[test]
    fn places_keep_the_signs_that_documents_print() {
        for place in ["свх. \"Заря\"", "пос. № 5", "с. «Мирный» – 2", "К„Ривечна“", "Сант. 3; №1: 5°"]
        {
            assert_eq!(foreign_to_place(place), None, "{place}");
        }
        assert_eq!(foreign_to_name("свх. \"Заря\""), Some('"'));
        for place in ["a<b", "a$b", "a@b", "a\u{fffd}b", "a=b"] {
            assert!(foreign_to_place(place).is_some(), "{place}");
        }
    }

    #[test]
    fn a_sign_that_belongs_to_no_alphabet_mixes_none() {
        for word in ["O'Neil", "Петров2", "Анна-Мария", "d'Oro Петров"] {
            assert_eq!(mixed_word(word), None, "{word}");
        }
    }

    #[test]
    fn a_name_is_there_when_any_part_is_and_readable_when_any_word_is() {
        for (surname, given, patronymic) in [("Ek", "", ""), ("", "Ada", ""), ("", "", "Ivanovna")] {
            assert!(Name::new(surname, given, patronymic).is_some());
        }
        assert_eq!(Name::new(" ", "\u{200b}", ""), None);
        let readable = |surname, given| Name::new(surname, given, "").is_some_and(|name| name.is_readable());
        assert!(readable("XU", "JIN") && readable("徐", "Jin") && !readable("徐", "瑾"));
    }
}
