//! One key for one name in any script: Cyrillic, Latin and machine-readable spellings of a name fold to the same
//! letters, so that the search for an earlier IIN does not stop at an alphabet.
//!
//! The key is coarse on purpose: it must find the same person (recall); `duplicates::score` then weighs. Three
//! steps: transliterate to Latin (ICAO 9303-3 §6 A and B, plus the Kazakh and Uzbek letters the tables lack), merge
//! what spellings confuse (`KH/H`, `Y/I/J`, `C/K/Q`, doubled letters, `OU/U` …), drop everything that is no letter.

use mrz::{CyrillicLanguage, TransliterationStyle};

use super::Name;
use crate::unicode::decompose;

/// Folded words of a name, sorted: order of surname and given name does not matter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameKey(String);

impl NameKey {
    /// The key of a name; the patronymic takes no part, since most documents have none.
    #[must_use]
    pub fn of(name: &Name) -> Self {
        let mut words = words(&name.surname);
        words.extend(self::words(&name.given_name));
        words.sort();
        words.dedup();
        Self(words.join(" "))
    }

    /// The key of what [`NameKey::of`] cannot fold: words in scripts without a table, as their own letters. It meets
    /// the same name in the same script, nothing else.
    #[must_use]
    pub fn of_letters(name: &Name) -> Self {
        let letters = |word: &str| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let own = |part| split(part).filter(|word| fold_word(word).is_empty()).map(letters);
        let mut words: Vec<String> = own(name.surname.as_str()).chain(own(&name.given_name)).collect();
        words.retain(|word| !word.is_empty());
        words.sort();
        words.dedup();
        Self(words.join(" "))
    }

    /// Made of folded Latin letters, so that it can be compared with a key from another alphabet.
    #[must_use]
    pub fn is_latin(&self) -> bool {
        self.0.bytes().all(|byte| byte == b' ' || byte.is_ascii_uppercase())
    }

    /// What is left of a key when vowels, the sounds that transliterations take for each other, and the order of words
    /// do not count: `Mukhammad Khusein` and `Mohamed Hussain` have one. A key with fewer than five letters left is its
    /// own sound: so little would be shared by too many.
    #[must_use]
    pub fn sound(&self) -> String {
        if !self.is_latin() {
            return self.0.clone();
        }
        let mut words: Vec<String> = self.0.split(' ').map(word_sound).collect();
        words.sort();
        words.dedup();
        if words.iter().map(String::len).sum::<usize>() < 5 { self.0.clone() } else { words.join(" ") }
    }

    /// The key as text, words separated by single spaces.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Nothing could be folded: the name is in a script without a table here.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A key as stored.
    #[must_use]
    pub fn from_stored(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// How alike two keys are, 0–100: the mean of the best Jaro–Winkler likeness of each word, both ways. A longer
    /// name of which the shorter is a part keeps most of its likeness.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> u32 {
        if self.is_empty() || other.is_empty() {
            return 0;
        }
        if self == other {
            return 100;
        }
        let covers = |a: &Self, b: &Self| {
            let best = |word: &str| b.0.split(' ').map(|w| strsim::jaro_winkler(word, w)).fold(0.0, f64::max);
            let (sum, count) =
                a.0.split(' ').fold((0.0, 0.0), |(sum, count), word| (sum + best(word), count + 1.0));
            sum / count
        };
        let (there, back) = (covers(self, other), covers(other, self));
        let mean = 0.7 * there.max(back) + 0.3 * there.min(back);
        // Rounded to whole points, so that the answer is the same text on every machine.
        (mean * 100.0).round().clamp(0.0, 99.0) as u32
    }
}

/// The words of one part, each folded. Words in scripts without a table fold to nothing and are left out.
#[must_use]
pub fn words(part: &str) -> Vec<String> {
    split(part).map(fold_word).filter(|word| !word.is_empty()).collect()
}

fn split(part: &str) -> impl Iterator<Item = &str> {
    part.split(|c: char| c.is_whitespace() || matches!(c, '-' | '<' | '/' | ',' | '.'))
}

/// The consonants of a folded word; vowels and `H` count only where it begins. `KS` is the `X` of spellings that mean
/// `KH` by it.
fn word_sound(word: &str) -> String {
    let word = word.replace("KS", "H");
    let kept = word.char_indices().filter_map(|(place, letter)| match letter {
        'A' | 'E' | 'I' | 'O' | 'U' => (place == 0).then_some('A'),
        'H' => (place == 0).then_some('H'),
        'C' => Some('K'),
        'D' => Some('T'),
        'F' => Some('V'),
        'Z' => Some('S'),
        other => Some(other),
    });
    undoubled(kept)
}

fn fold_word(word: &str) -> String {
    merge(&to_latin(word))
}

/// Upper-case Latin letters A–Z of a word in Latin or Cyrillic.
fn to_latin(word: &str) -> String {
    let mut latin = String::with_capacity(word.len() + 4);
    for letter in word.chars() {
        if letter.is_ascii_alphabetic() {
            latin.push(letter.to_ascii_uppercase());
        } else {
            letter.to_uppercase().for_each(|upper| push_latin(&mut latin, upper));
        }
    }
    latin
}

/// What one upper-case letter is in A–Z.
fn push_latin(latin: &mut String, upper: char) {
    if upper.is_ascii_uppercase() {
        latin.push(upper);
    } else if let Some(text) = beyond_icao(upper) {
        latin.push_str(text);
    } else if let Some(text) = mrz::transliterate_cyrillic_char(upper, CyrillicLanguage::Russian, false) {
        latin.push_str(text);
    } else if let Some(text) = mrz::transliterate_char(upper, TransliterationStyle::Simple) {
        latin.push_str(text);
    } else {
        let mut base = None;
        decompose(upper, &mut |part| {
            base = base.or(Some(part).filter(char::is_ascii_uppercase));
        });
        latin.extend(base);
    }
}

/// Letters the ICAO tables do not have, or write so that a name would not meet its own Latin spelling.
const fn beyond_icao(letter: char) -> Option<&'static str> {
    Some(match letter {
        'Ә' => "A",
        'Ғ' | 'Ҕ' | 'Ґ' => "G",
        'Қ' | 'Ҡ' | 'Ҟ' => "K",
        'Ң' | 'Ҥ' => "N",
        'Ө' => "O",
        'Ұ' | 'Ү' | 'Ў' => "U",
        'Һ' | 'Ҳ' => "H",
        'І' => "I",
        'Ҷ' | 'Җ' => "J",
        'Ӣ' => "I",
        'Ӯ' => "U",
        'Ё' | 'Є' => "E",
        'Щ' => "SH",
        'Ю' => "IU",
        'Я' => "IA",
        'Й' => "I",
        'Ы' => "I",
        'Ъ' | 'Ь' => "",
        'Ə' => "A",
        'ẞ' => "SS",
        _ => return None,
    })
}

/// Merges what different spellings of one sound confuse. Longest first; the order is part of the key's definition.
const MERGES: &[(&str, &str)] = &[
    ("SHCH", "S"),
    ("SCH", "S"),
    ("TSCH", "C"),
    ("TCH", "C"),
    ("DZH", "J"),
    ("ZH", "J"),
    ("DJ", "J"),
    ("KH", "H"),
    ("GH", "G"),
    ("SH", "S"),
    ("CH", "C"),
    ("TS", "C"),
    ("TH", "T"),
    ("PH", "F"),
    ("CK", "K"),
    ("X", "KS"),
    ("OU", "U"),
    ("AE", "A"),
    ("OE", "O"),
    ("UE", "U"),
    ("YE", "E"),
    ("IE", "E"),
    ("YO", "E"),
    ("JO", "E"),
    ("IO", "E"),
    ("YU", "U"),
    ("JU", "U"),
    ("IU", "U"),
    ("YA", "A"),
    ("JA", "A"),
    ("IA", "A"),
];

fn merge(latin: &str) -> String {
    // Doubled letters go first, so that `ИЯ` (IIA) meets the `IA` of a Latin spelling, and last once more.
    let mut text = undoubled(latin.chars());
    let mut pairs = Pairs::of(&text);
    for (from, to) in MERGES {
        if pairs.may_hold(from) && text.contains(from) {
            text = text.replace(from, to);
            pairs = Pairs::of(&text);
        }
    }
    undoubled(text.chars().map(|letter| match letter {
        'Y' | 'J' => 'I',
        'Q' => 'K',
        'W' => 'V',
        other => other,
    }))
}

/// Which letters A–Z follow which in a word: a row a letter, a bit for each that follows it. Rules out nearly every
/// merge without a search.
struct Pairs([u32; 26]);

impl Pairs {
    fn of(text: &str) -> Self {
        let mut rows = [0_u32; 26];
        for (first, second) in text.bytes().zip(text.bytes().skip(1)) {
            if let (Some(row), Some(bit)) = (Self::place(first), Self::place(second))
                && let Some(row) = rows.get_mut(row)
            {
                *row |= 1 << bit;
            }
        }
        Self(rows)
    }

    fn place(letter: u8) -> Option<usize> {
        letter.is_ascii_uppercase().then(|| usize::from(letter - b'A'))
    }

    /// False only when the text does not begin anywhere in the word.
    fn may_hold(&self, text: &str) -> bool {
        let mut places = text.bytes().map(Self::place);
        match (places.next().flatten(), places.next().flatten()) {
            (Some(first), Some(second)) => self.0.get(first).is_some_and(|row| row >> second & 1 == 1),
            _ => true,
        }
    }
}

fn undoubled(letters: impl Iterator<Item = char>) -> String {
    let (mut single, mut last) = (String::with_capacity(16), None);
    for letter in letters {
        if last != Some(letter) {
            single.push(letter);
            last = Some(letter);
        }
    }
    single
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(surname: &str, given_name: &str) -> NameKey {
        NameKey::of(&Name {
            surname: surname.into(),
            given_name: given_name.into(),
            patronymic: String::new(),
        })
    }

    #[test]
    fn one_name_in_two_scripts_has_one_key() {
        for (cyrillic, latin) in [
            (("Иванов", "Алексей"), ("IVANOV", "ALEKSEI")),
            (("Иванов", "Алексей"), ("Ivanov", "Aleksey")),
            (("Хамидов", "Юсуф"), ("KHAMIDOV", "YUSUF")),
            (("Әбдіқадыр", "Ғани"), ("ABDIKADYR", "GANI")),
            (("Щукин", "Яков"), ("SHCHUKIN", "YAKOV")),
            (("Қасымов", "Нұрлан"), ("Qasymov", "Nurlan")),
            (("Жуков", "Илья"), ("ZHUKOV", "ILYA")),
            (("Эрикссон", "Анна Мария"), ("ERIKSSON", "ANNA MARIA")),
            (("Лебедева", "Юлия"), ("LEBEDEVA", "IULIIA")),
            (("Лебедева", "Юлия"), ("Lebedeva", "Yuliya")),
        ] {
            assert_eq!(key(cyrillic.0, cyrillic.1), key(latin.0, latin.1), "{cyrillic:?}");
        }
    }

    #[test]
    fn the_zone_and_the_visual_name_have_one_key() {
        assert_eq!(key("Müller", "Jürgen"), key("MUELLER", "JUERGEN"));
        assert_eq!(key("Østergård", "Åse"), key("OESTERGAARD", "AASE"));
        assert_eq!(key("ERIKSSON", "ANNA<MARIA"), key("Eriksson", "Anna Maria"));
    }

    #[test]
    fn swapped_order_has_one_key_and_other_names_differ() {
        assert_eq!(key("Wang", "Xiaoming"), key("Xiaoming", "Wang"));
        assert_ne!(key("Eriksson", "Anna"), key("Erikson", "Berta"));
        assert!(key("Eriksson", "Anna").likeness(&key("Eriksen", "Anna")) > 85);
        assert!(key("Eriksson", "Anna").likeness(&key("Petrov", "Oleg")) < 70);
    }

    #[test]
    fn spellings_by_ear_have_one_sound_and_other_names_another() {
        for (one, other) in [
            (("Mukhammad", "Khusein"), ("Mohamed", "Hussain")),
            (("Абдуллаев", "Усман"), ("Abdullayev", "Osman")),
            (("Ivanoff", "Serge"), ("Иванов", "Сергей")),
            (("Xamidov", "Baxtiyor"), ("Хамидов", "Бахтиёр")),
        ] {
            let (one, other) = (key(one.0, one.1), key(other.0, other.1));
            assert_eq!(one.sound(), other.sound(), "{one:?} {other:?}");
        }
        assert_ne!(key("Ivanov", "Sergei").sound(), key("Ivanov", "Andrei").sound());
        // Too little is left of them.
        assert_ne!(key("Li", "Na").sound(), key("Lu", "Ni").sound());
    }

    #[test]
    fn a_script_without_a_table_is_a_key_of_its_own_letters() {
        let name = |surname: &str, given: &str| Name::new(surname, given, "").expect("a name");
        let georgian = NameKey::of_letters(&name("ბერიძე", "გიორგი"));
        assert_eq!(georgian, NameKey::of_letters(&name("გიორგი", "ბერიძე")));
        assert!(!georgian.is_latin() && !georgian.is_empty());
        assert!(NameKey::of_letters(&name("Eriksson", "Анна")).is_empty());
    }

    #[test]
    fn a_script_without_a_table_gives_an_empty_key_and_no_likeness() {
        assert!(key("გიორგი", "ბერიძე").is_empty());
        assert_eq!(key("გიორგი", "").likeness(&key("", "გიორგი")), 0);
    }
}
