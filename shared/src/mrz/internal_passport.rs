//! The zone of Russia's internal passport (order of its Ministry of the Interior 773/2020): the document code `PN`, no
//! date of expiry, Cyrillic names in a table of their own in which digits stand for letters, and a series whose fourth
//! digit stands first in the optional field.

/// Document code and issuer of such a zone.
pub(super) const CODE: &str = "PN";
pub(super) const ISSUER: &str = "RUS";

/// The letter that a character of the name field stands for; the table is one to one.
const fn letter(character: char) -> char {
    match character {
        'A' => 'А',
        'B' => 'Б',
        'V' => 'В',
        'G' => 'Г',
        'D' => 'Д',
        'E' => 'Е',
        '2' => 'Ё',
        'J' => 'Ж',
        'Z' => 'З',
        'I' => 'И',
        'Q' => 'Й',
        'K' => 'К',
        'L' => 'Л',
        'M' => 'М',
        'N' => 'Н',
        'O' => 'О',
        'P' => 'П',
        'R' => 'Р',
        'S' => 'С',
        'T' => 'Т',
        'U' => 'У',
        'F' => 'Ф',
        'H' => 'Х',
        'C' => 'Ц',
        '3' => 'Ч',
        '4' => 'Ш',
        'W' => 'Щ',
        'X' => 'Ъ',
        'Y' => 'Ы',
        '9' => 'Ь',
        '6' => 'Э',
        '7' => 'Ю',
        '8' => 'Я',
        other => other,
    }
}

/// The names as the document prints them, in Cyrillic capitals.
pub(super) fn names(field: &str) -> String {
    field.chars().map(letter).collect()
}

/// Series and number, ten digits, from the number field (three digits of the series and the number) and the optional one
/// (the fourth digit of the series first). `None` when either is not filled so.
pub(super) fn number(field: &str, optional: &str) -> Option<String> {
    let nine = field.len() == 9 && field.bytes().all(|byte| byte.is_ascii_digit());
    let fourth = optional.chars().next().filter(char::is_ascii_digit)?;
    let (series, number) = nine.then(|| field.split_at(3))?;
    Some(format!("{series}{fourth}{number}"))
}

/// The six characters of the date of issue in the optional field.
pub(super) fn issued(optional: &str) -> Option<&str> {
    optional.get(1..7)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_letter_of_russian_has_one_character_and_back() {
        let letters: BTreeSet<char> =
            ('A'..='Z').chain('0'..='9').map(letter).filter(|c| !c.is_ascii()).collect();
        let alphabet: BTreeSet<char> = ('А'..='Я').chain(['Ё']).collect();
        assert_eq!(letters, alphabet);
        for character in "0".chars().chain(['1', '5', '<', ' ']) {
            assert_eq!(letter(character), character);
        }
    }

    #[test]
    fn names_and_numbers_are_read_by_its_own_table() {
        assert_eq!(names("TESTOVA8"), "ТЕСТОВАЯ");
        assert_eq!(names("3ULPAN 7R9EVNA"), "ЧУЛПАН ЮРЬЕВНА");
        assert_eq!(names("4IROKIQ WUKIN XAH 2JIK C6P"), "ШИРОКИЙ ЩУКИН ЪАХ ЁЖИК ЦЭП");
        assert_eq!(number("123567890", "4190910770001<").as_deref(), Some("1234567890"));
        assert_eq!(number("123567890", "<190910770001<"), None);
        assert_eq!(number("12356789", "4"), None);
        assert_eq!(number("12356789A", "4"), None);
        assert_eq!(issued("4190910770001<"), Some("190910"));
    }
}
