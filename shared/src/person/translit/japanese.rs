//! Japanese names: Hepburn, which passports print (long vowels as one, as `OH` or as two letters), Kunrei, and the
//! system of Polivanov, by which Russian papers write them. Sources: ISO 3602; the passport office's table of Hepburn
//! spellings; Е. Д. Поливанов, 1917. All are brought to Kunrei without length, in small letters.

/// Spellings of Latin, longest first, and Kunrei.
const LATIN: [(&str, &str); 24] = [
    ("SHI", "si"),
    ("SH", "sy"),
    ("CCH", "tty"),
    ("TCH", "tty"),
    ("CHI", "ti"),
    ("CH", "ty"),
    ("TSU", "tu"),
    ("DZU", "zu"),
    ("DZI", "zi"),
    ("JI", "zi"),
    ("JY", "zy"),
    ("J", "zy"),
    ("DU", "zu"),
    ("DI", "zi"),
    ("FU", "hu"),
    ("MB", "nb"),
    ("MP", "np"),
    ("MM", "nm"),
    ("OU", "o"),
    ("OO", "o"),
    ("UU", "u"),
    ("AA", "a"),
    ("II", "i"),
    ("EI", "e"),
];

/// Spellings by Polivanov and by ear, longest first, and Kunrei.
const CYRILLIC: [(&str, &str); 39] = [
    ("дзи", "zi"),
    ("дзя", "zya"),
    ("дзю", "zyu"),
    ("дзё", "zyo"),
    ("дзу", "zu"),
    ("джи", "zi"),
    ("джа", "zya"),
    ("джу", "zyu"),
    ("джо", "zyo"),
    ("дз", "z"),
    ("ши", "si"),
    ("ша", "sya"),
    ("шу", "syu"),
    ("шо", "syo"),
    ("чи", "ti"),
    ("ча", "tya"),
    ("чу", "tyu"),
    ("чо", "tyo"),
    ("цу", "tu"),
    ("фу", "hu"),
    ("мб", "nb"),
    ("мп", "np"),
    ("мм", "nm"),
    ("оо", "o"),
    ("оу", "o"),
    ("уу", "u"),
    ("ии", "i"),
    ("эй", "e"),
    ("ей", "e"),
    ("ся", "sya"),
    ("сю", "syu"),
    ("сё", "syo"),
    ("тя", "tya"),
    ("тю", "tyu"),
    ("тё", "tyo"),
    ("ъ", ""),
    ("я", "ya"),
    ("ю", "yu"),
    ("ё", "yo"),
];

/// Kunrei of a word, if it can be Japanese: open syllables, `N` alone closing one.
pub(crate) fn of(word: &str) -> Option<String> {
    let latin = word.is_ascii();
    let text = if latin { word.to_ascii_uppercase() } else { word.to_lowercase() };
    let table: &[(&str, &str)] = if latin { &LATIN } else { &CYRILLIC };
    let (mut out, mut rest) = (String::with_capacity(text.len()), text.as_str());
    while let Some(first) = rest.chars().next() {
        if let Some((from, to)) = table.iter().find(|(from, _)| rest.starts_with(from)) {
            out.push_str(to);
            rest = rest.get(from.len()..)?;
            continue;
        }
        rest = rest.get(first.len_utf8()..)?;
        // `OH` is a long `O` where no vowel follows.
        if first == 'H' && out.ends_with('o') && !rest.starts_with(['A', 'I', 'U', 'E', 'O', 'Y']) {
            continue;
        }
        out.push(letter(first)?);
    }
    let out = out.replace("oo", "o").replace("uu", "u");
    is_open(&out).then_some(out)
}

const fn letter(letter: char) -> Option<char> {
    Some(match letter {
        'A' | 'а' => 'a',
        'I' | 'и' | 'й' => 'i',
        'U' | 'у' => 'u',
        'E' | 'э' | 'е' => 'e',
        'O' | 'о' => 'o',
        'K' | 'к' => 'k',
        'S' | 'с' => 's',
        'T' | 'т' => 't',
        'N' | 'н' => 'n',
        'H' | 'х' => 'h',
        'M' | 'м' => 'm',
        'Y' => 'y',
        'R' | 'р' => 'r',
        'W' | 'в' => 'w',
        'G' | 'г' => 'g',
        'Z' | 'з' => 'z',
        'D' | 'д' => 'd',
        'B' | 'б' => 'b',
        'P' | 'п' => 'p',
        _ => return None,
    })
}

/// Syllables of at most a consonant, a glide and a vowel; a doubled consonant, and `n` before anything.
fn is_open(text: &str) -> bool {
    let vowel = |letter: u8| matches!(letter, b'a' | b'i' | b'u' | b'e' | b'o');
    let letters = text.as_bytes();
    let fits = |at: usize, letter: u8| {
        let next = letters.get(at + 1).copied();
        match letter {
            letter if vowel(letter) => true,
            b'n' => true,
            b'y' => next.is_some_and(vowel),
            _ => next.is_some_and(|next| vowel(next) || next == b'y' || next == letter),
        }
    };
    letters.iter().any(|letter| vowel(*letter))
        && letters.iter().enumerate().all(|(at, letter)| fits(at, *letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customs_of_one_name_meet() {
        for (one, other) in [
            ("SHINZO", "Синдзо"),
            ("TANAKA", "Танака"),
            ("SHIMIZU", "SIMIZU"),
            ("ICHIRO", "Итиро"),
            ("JUNICHI", "Дзюнъити"),
            ("ITO", "ITOH"),
            ("SATO", "SATOU"),
            ("NAMBA", "Намба"),
            ("TSUCHIYA", "Цутия"),
            ("FUJIWARA", "Фудзивара"),
            ("HATTORI", "Хаттори"),
            ("YAMAMOTO", "Ямамото"),
            ("SHO", "Сё"),
            ("KENJI", "Кэндзи"),
        ] {
            assert!(of(one).is_some(), "{one}");
            assert_eq!(of(one), of(other), "{one} {other}");
        }
    }

    #[test]
    fn other_words_are_not_japanese() {
        for word in ["ERIKSSON", "PETROV", "Петров", "", "N", "IVANOV"] {
            assert_eq!(of(word), None, "{word}");
        }
        assert_ne!(of("TANAKA"), of("TANABE"));
    }
}
