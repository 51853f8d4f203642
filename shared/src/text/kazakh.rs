//! Kazakh endings of what is put into a text: dates, times and numbers. An ending follows the word as it is spoken: its
//! vowels choose between the back and the front row, its last sound the consonant. A number is heard by its last word
//! (`08:41` ends in *бір*, `20:00` in *нөл*), and its ending stands behind a hyphen. A text asks for an ending inside the
//! braces: `{day:ablative} кешіктірілмей`. Knows sounds; neither clock nor calendar.

/// The form a value takes in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Towards, until: `-ға`, `-ге`, `-қа`, `-ке`.
    Dative,
    /// In, at: `-да`, `-де`, `-та`, `-те`.
    Locative,
    /// From, since, not later than: `-дан`, `-ден`, `-тан`, `-тен`, `-нан`, `-нен`.
    Ablative,
    /// So many of them, of numbers alone: `-ы`, `-і`, `-сы`, `-сі`.
    Possessive,
}

/// Vowels of the back row.
const BACK: &str = "аоұыёя";
/// Vowels of the front row.
const FRONT: &str = "әөүіеэ";
/// Vowels that go with either row: the ones beside them decide.
const NEUTRAL: &str = "иую";
/// Sounds without voice, and those that lose it at the end of a borrowed word.
const VOICELESS: &str = "пфкқтсшщхцчһбвгд";
/// Sounds through the nose.
const NASAL: &str = "мнң";

/// The words of the digits.
const UNITS: [&str; 10] = ["нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"];
/// The words of ten, twenty and so on; none for nought.
const TENS: [&str; 10] = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"];

/// How the last sound of a word is heard.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sound {
    Vowel,
    Voiced,
    Nasal,
    Voiceless,
}

impl Case {
    /// Every one.
    pub const ALL: &'static [Self] = &[Self::Dative, Self::Locative, Self::Ablative, Self::Possessive];

    /// The name by which a text asks for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dative => "dative",
            Self::Locative => "locative",
            Self::Ablative => "ablative",
            Self::Possessive => "possessive",
        }
    }

    /// The case of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|case| case.as_str() == name)
    }

    /// A value with its ending. What ends in neither a Kazakh letter nor a digit has no sound to follow and stays.
    #[must_use]
    pub fn of(self, value: &str) -> String {
        let digits = value.len() - value.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
        if digits > 0 {
            let number = value.get(value.len() - digits..).unwrap_or_default();
            return format!("{value}-{}", self.ending(last_word(number)));
        }
        let last = value.rsplit(|sign: char| !sign.is_alphabetic()).next().unwrap_or_default().to_lowercase();
        let spoken = last.chars().any(|letter| [BACK, FRONT, NEUTRAL].iter().any(|row| row.contains(letter)));
        if spoken && self != Self::Possessive {
            return format!("{value}{}", self.ending(&last));
        }
        value.to_owned()
    }

    fn ending(self, word: &str) -> &'static str {
        let row = |back: &'static str, front: &'static str| if is_back(word) { back } else { front };
        match (self, last_sound(word)) {
            (Self::Dative, Sound::Voiceless) => row("қа", "ке"),
            (Self::Dative, _) => row("ға", "ге"),
            (Self::Locative, Sound::Voiceless) => row("та", "те"),
            (Self::Locative, _) => row("да", "де"),
            (Self::Ablative, Sound::Voiceless) => row("тан", "тен"),
            (Self::Ablative, Sound::Nasal) => row("нан", "нен"),
            (Self::Ablative, _) => row("дан", "ден"),
            (Self::Possessive, Sound::Vowel) => row("сы", "сі"),
            (Self::Possessive, _) => row("ы", "і"),
        }
    }
}

/// Whether the last vowel that is of a row is of the back one; a word of neutral vowels alone counts as of the back.
fn is_back(word: &str) -> bool {
    let mut vowels = word.chars().rev().filter(|letter| BACK.contains(*letter) || FRONT.contains(*letter));
    vowels.next().is_none_or(|letter| BACK.contains(letter))
}

fn last_sound(word: &str) -> Sound {
    match word.chars().next_back() {
        Some(letter) if VOICELESS.contains(letter) => Sound::Voiceless,
        Some(letter) if NASAL.contains(letter) => Sound::Nasal,
        Some(letter) if BACK.contains(letter) || FRONT.contains(letter) => Sound::Vowel,
        // Also the glides: елу, елуі.
        _ => Sound::Voiced,
    }
}

/// The word a number ends in when it is read out.
fn last_word(number: &str) -> &'static str {
    let significant = number.trim_end_matches('0');
    let last = significant.bytes().next_back().map_or(0, |digit| usize::from(digit.saturating_sub(b'0')));
    let word = match number.len() - significant.len() {
        _ if significant.is_empty() => UNITS.first(),
        0 => UNITS.get(last),
        1 => TENS.get(last),
        2 => Some(&"жүз"),
        3..=5 => Some(&"мың"),
        6..=8 => Some(&"миллион"),
        9..=11 => Some(&"миллиард"),
        _ => Some(&"триллион"),
    };
    word.copied().unwrap_or_default()
}

/// A placeholder's name, and the case it asks for behind a colon.
#[must_use]
pub fn asked(placeholder: &str) -> (&str, Option<Case>) {
    match placeholder.split_once(':') {
        Some((name, case)) => (name, Case::parse(case)),
        None => (placeholder, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand from the grammar: each month in the dative, the locative and the ablative.
    const MONTHS: [[&str; 4]; 12] = [
        ["қаңтар", "қаңтарға", "қаңтарда", "қаңтардан"],
        ["ақпан", "ақпанға", "ақпанда", "ақпаннан"],
        ["наурыз", "наурызға", "наурызда", "наурыздан"],
        ["сәуір", "сәуірге", "сәуірде", "сәуірден"],
        ["мамыр", "мамырға", "мамырда", "мамырдан"],
        ["маусым", "маусымға", "маусымда", "маусымнан"],
        ["шілде", "шілдеге", "шілдеде", "шілдеден"],
        ["тамыз", "тамызға", "тамызда", "тамыздан"],
        ["қыркүйек", "қыркүйекке", "қыркүйекте", "қыркүйектен"],
        ["қазан", "қазанға", "қазанда", "қазаннан"],
        ["қараша", "қарашаға", "қарашада", "қарашадан"],
        ["желтоқсан", "желтоқсанға", "желтоқсанда", "желтоқсаннан"],
    ];

    /// By hand: what follows the hyphen after a number that ends in this digit (dative, locative, ablative, possessive).
    const ONES: [[&str; 4]; 10] = [
        ["ге", "де", "ден", "і"],
        ["ге", "де", "ден", "і"],
        ["ге", "де", "ден", "сі"],
        ["ке", "те", "тен", "і"],
        ["ке", "те", "тен", "і"],
        ["ке", "те", "тен", "і"],
        ["ға", "да", "дан", "сы"],
        ["ге", "де", "ден", "сі"],
        ["ге", "де", "ден", "і"],
        ["ға", "да", "дан", "ы"],
    ];

    /// By hand: the same after ten, twenty … ninety.
    const ROUND: [[&str; 4]; 9] = [
        ["ға", "да", "нан", "ы"],
        ["ға", "да", "дан", "сы"],
        ["ға", "да", "дан", "ы"],
        ["қа", "та", "тан", "ы"],
        ["ге", "де", "ден", "і"],
        ["қа", "та", "тан", "ы"],
        ["ке", "те", "тен", "і"],
        ["ге", "де", "нен", "і"],
        ["ға", "да", "нан", "ы"],
    ];

    const ORDER: [Case; 4] = [Case::Dative, Case::Locative, Case::Ablative, Case::Possessive];

    #[test]
    fn every_day_of_a_year_takes_the_ending_of_its_month() {
        let mut day = crate::time::date(2026, 1, 1).expect("a day");
        for _ in 0..365 {
            let [month, forms @ ..] = MONTHS[usize::try_from(day.month() - 1).expect("a month")];
            let said = format!("{}\u{a0}жылғы {}\u{a0}{month}", day.year(), day.day());
            for (case, form) in ORDER.into_iter().zip(forms) {
                assert_eq!(case.of(&said), said.replace(month, form));
            }
            day = day.tomorrow().expect("a day");
        }
        assert_eq!(day, crate::time::date(2027, 1, 1).expect("a day"), "the whole year");
    }

    #[test]
    fn every_minute_of_a_day_takes_the_ending_of_its_last_word() {
        for hour in 0..24 {
            for minute in 0..60_usize {
                let said = format!("{hour:02}:{minute:02}");
                let endings = match (minute / 10, minute % 10) {
                    (tens @ 1.., 0) => ROUND[tens - 1],
                    (_, ones) => ONES[ones],
                };
                for (case, ending) in ORDER.into_iter().zip(endings) {
                    assert_eq!(case.of(&said), format!("{said}-{ending}"));
                }
            }
        }
        assert_eq!(Case::Dative.of("08:41"), "08:41-ге");
        assert_eq!(Case::Dative.of("18:00"), "18:00-ге");
        assert_eq!(Case::Dative.of("17:30"), "17:30-ға");
        assert_eq!(
            Case::Ablative.of("2026\u{a0}жылғы 1\u{a0}желтоқсан, 09:00"),
            "2026\u{a0}жылғы 1\u{a0}желтоқсан, 09:00-ден"
        );
    }

    #[test]
    fn numbers_take_the_ending_of_their_last_word() {
        for number in 0..100_usize {
            let endings = match (number / 10, number % 10) {
                (tens @ 1.., 0) => ROUND[tens - 1],
                (_, ones) => ONES[ones],
            };
            for (case, ending) in ORDER.into_iter().zip(endings) {
                assert_eq!(case.of(&number.to_string()), format!("{number}-{ending}"));
            }
        }
        for (number, endings) in [
            ("100", ["ге", "де", "ден", "і"]),
            ("110", ["ға", "да", "нан", "ы"]),
            ("200", ["ге", "де", "ден", "і"]),
            ("1000", ["ға", "да", "нан", "ы"]),
            ("2026", ["ға", "да", "дан", "сы"]),
            ("2030", ["ға", "да", "дан", "ы"]),
            ("10000", ["ға", "да", "нан", "ы"]),
            ("100000", ["ға", "да", "нан", "ы"]),
            ("1000000", ["ға", "да", "нан", "ы"]),
            ("1000000000", ["қа", "та", "тан", "ы"]),
            ("1000000000000", ["ға", "да", "нан", "ы"]),
        ] {
            for (case, ending) in ORDER.into_iter().zip(endings) {
                assert_eq!(case.of(number), format!("{number}-{ending}"));
            }
        }
    }

    #[test]
    fn what_has_no_sound_to_follow_stays() {
        for text in ["", "—", "10\u{a0}MB", "2099-", "…", "км"] {
            for case in Case::ALL {
                assert_eq!(case.of(text), text);
            }
        }
        assert_eq!(Case::Possessive.of("қазан"), "қазан", "that ending is for numbers alone");
    }

    #[test]
    fn a_case_is_asked_for_behind_a_colon() {
        assert_eq!(asked("day"), ("day", None));
        assert_eq!(asked("day:ablative"), ("day", Some(Case::Ablative)));
        assert_eq!(asked("day:vocative"), ("day", None));
        for case in Case::ALL {
            assert_eq!(Case::parse(case.as_str()), Some(*case));
        }
    }
}
