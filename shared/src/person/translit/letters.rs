//! One letter at a time, from any Cyrillic or Latin alphabet to A–Z, by the tables of the states that print passports.
//! Sources: ICAO Doc 9303-3 §6 A (Latin letters) and §6 B (Cyrillic letters, with the columns of Belarus, Bulgaria,
//! North Macedonia, Serbia and Ukraine), which the `mrz` crate carries; the letters §6 B lacks by the laws of the
//! states that use them: Kazakhstan (Qaraqalpaq and Tatar alike), Kyrgyzstan, Mongolia (MNS 5217:2012), Tajikistan and
//! Uzbekistan (law of 1993 on the Latin alphabet).

use mrz::{CyrillicLanguage, TransliterationStyle};

use crate::unicode::{Alphabet, alphabet, decompose};

/// Whose reading of Cyrillic letters it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Column {
    /// Russia, and the base of the table.
    Russian,
    /// Ukraine and Belarus: `Г` is `H`.
    Ukrainian,
    /// Serbia: marks are lost (`Ж` is `Z`).
    Serbian,
    /// North Macedonia, and Serbia where `Ђ` is `D` as in ICAO's table.
    Macedonian,
    /// Bulgaria.
    Bulgarian,
    /// The Turkic states and Mongolia: the other half of what their letters are written by.
    Steppe,
    /// Letters that a translator hears with their marks: the nasal vowels of Polish, the `Ř` of Czech.
    Heard,
}

/// Upper-case Latin letters A–Z of a word; letters of other scripts are left out.
pub(crate) fn to_latin(word: &str, column: Column) -> String {
    let mut latin = String::with_capacity(word.len() + 4);
    for letter in word.chars() {
        if letter.is_ascii_alphabetic() {
            latin.push(letter.to_ascii_uppercase());
        } else {
            let first = latin.is_empty();
            letter.to_uppercase().for_each(|upper| push(&mut latin, upper, column, first));
        }
    }
    latin
}

/// Whether every letter of a word can be read here.
pub(crate) fn can_be_read(word: &str) -> bool {
    word.chars().all(|letter| alphabet(letter) != Alphabet::Other)
        && word.chars().any(|letter| matches!(alphabet(letter), Alphabet::Cyrillic | Alphabet::Latin))
}

fn push(latin: &mut String, upper: char, column: Column, first: bool) {
    if upper.is_ascii_uppercase() {
        latin.push(upper);
    } else if let Some(text) = beyond_icao(upper, column) {
        latin.push_str(text);
    } else if let Some(text) = mrz::transliterate_cyrillic_char(upper, language(column), first) {
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

const fn language(column: Column) -> CyrillicLanguage {
    match column {
        Column::Russian | Column::Steppe | Column::Heard => CyrillicLanguage::Russian,
        Column::Ukrainian => CyrillicLanguage::Ukrainian,
        Column::Serbian | Column::Macedonian => CyrillicLanguage::Serbian,
        Column::Bulgarian => CyrillicLanguage::Bulgarian,
    }
}

/// Letters the tables of ICAO do not have, or write so that a name would not meet its own Latin spelling: signs that
/// are no sound, and both ways in which a letter with two customs is written.
fn beyond_icao(letter: char, column: Column) -> Option<&'static str> {
    let steppe = column == Column::Steppe;
    Some(match letter {
        'Ә' | 'Ə' if steppe => "E",
        'Ә' | 'Ə' => "A",
        'Ғ' | 'Ҕ' | 'Ґ' => "G",
        'Қ' | 'Ҡ' | 'Ҟ' => "K",
        'Ң' | 'Ҥ' if steppe => "NG",
        'Ң' | 'Ҥ' => "N",
        'Ө' if steppe => "U",
        'Ө' => "O",
        'Ў' if steppe => "O",
        'Ұ' | 'Ү' | 'Ў' | 'Ӯ' => "U",
        'Һ' | 'Ҳ' => "H",
        'І' | 'Ӣ' | 'Ї' | 'Й' | 'Ы' => "I",
        'Ҷ' | 'Җ' | 'Ӌ' => "J",
        'Ё' if matches!(column, Column::Ukrainian | Column::Steppe) => "IO",
        'Ё' | 'Є' => "E",
        'Ą' if column == Column::Heard => "ON",
        'Ę' if column == Column::Heard => "EN",
        'Ó' if column == Column::Heard => "U",
        'Ż' | 'Ž' if column == Column::Heard => "ZH",
        'Ř' if column == Column::Heard => "RZH",
        'Ț' | 'Ţ' if column == Column::Heard => "TS",
        'Ъ' if column == Column::Bulgarian => "A",
        'Щ' if column == Column::Bulgarian => "SHT",
        'Щ' => "SHCH",
        'Ъ' | 'Ь' | 'ʼ' | '’' | '\'' => "",
        'Ђ' if column == Column::Macedonian => "D",
        'Ђ' => "DJ",
        'Ћ' => "C",
        'Џ' if column == Column::Serbian => "DZ",
        'Џ' if column == Column::Macedonian => "DJ",
        'Џ' => "DZH",
        'Ѓ' if column == Column::Macedonian => "GJ",
        'Ѓ' => "G",
        'Ќ' if column == Column::Macedonian => "KJ",
        'Ȼ' | 'Ç' => "CH",
        'Ş' | 'Ș' | 'Š' => "SH",
        'Ž' if column == Column::Ukrainian => "ZH",
        'Č' | 'Ć' => "CH",
        'Ğ' => "G",
        'ẞ' => "SS",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_state_reads_its_own_column() {
        for (word, column, latin) in [
            ("Григоренко", Column::Russian, "GRIGORENKO"),
            ("Григоренко", Column::Ukrainian, "HRYHORENKO"),
            ("Єгіїв", Column::Ukrainian, "EHIIV"),
            ("Ђорђевић", Column::Serbian, "DJORDJEVIC"),
            ("Хаџић", Column::Serbian, "HADZIC"),
            ("Живков", Column::Serbian, "ZIVKOV"),
            ("Ђорђевић", Column::Macedonian, "DORDEVIC"),
            ("Ѓорѓиев", Column::Macedonian, "GJORGJIEV"),
            ("Џаферовски", Column::Macedonian, "DJAFEROVSKI"),
            ("Щърбанов", Column::Bulgarian, "SHTARBANOV"),
            ("Бөх", Column::Steppe, "BUKH"),
            ("Ўктам", Column::Steppe, "OKTAM"),
            ("Núñez", Column::Russian, "NUNEZ"),
            ("Çağlar", Column::Russian, "CHAGLAR"),
            ("Dąbrowski", Column::Heard, "DONBROWSKI"),
        ] {
            assert_eq!(to_latin(word, column), latin, "{word}");
        }
        for (one, other) in [("Ѓоко", "Гоко"), ("Ќирова", "Кирова"), ("Џоле", "Доле")]
        {
            assert_ne!(
                to_latin(one, Column::Macedonian),
                to_latin(other, Column::Macedonian),
                "{one} {other}"
            );
        }
        assert!(can_be_read("Иванов-Ek") && !can_be_read("გიორგი") && !can_be_read("12"));
    }
}
