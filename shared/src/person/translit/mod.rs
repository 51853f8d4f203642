//! One name in all the spellings that its bearer's papers may have: the transliterations of ICAO 9303-3 §6, the official
//! and customary transcriptions of states, equal first names. Data with sources, a file each; what follows from two
//! names meeting in one of them is decided in `person::likeness`.
//!
//! A name is spelled by one custom at a time, so that a Ukrainian surname is never met by a Chinese given name.

mod arabic;
mod by_ear;
mod chinese;
mod chinese_abroad;
mod equal_names;
pub(crate) mod fold;
mod japanese;
mod korean;
mod letters;
mod slavic;
mod vietnamese;

use super::Name;
use crate::unicode::{Alphabet, alphabet};
use chinese_abroad::Office;
use fold::{Habit, fold};
use letters::{Column, can_be_read, to_latin};

impl Name {
    /// Some of its letters are of a script that can be compared with others.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        plainly(self).words().next().is_some()
    }
}

/// What kind of custom made a spelling: how much it says when two names meet in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Custom {
    /// Letter by letter, by the table of a state.
    Letters,
    /// By the customary transcription between official languages.
    Practice,
    /// By ear.
    Heard,
    /// Syllables of Chinese, which are equal or others.
    Chinese,
    /// Of Korean.
    Korean,
    /// Of Japanese.
    Japanese,
    /// Of Vietnamese.
    Vietnamese,
    /// Letters of a script without a table, as they are.
    Own,
    /// Chinese as Hong Kong and Macau spell it: met by syllables of Chinese that it may be read as, and by nothing else.
    HongKong,
    /// As Taiwan spells it; the same.
    Taiwan,
}

impl Custom {
    const ALL: [(Self, char); 10] = [
        (Self::Letters, 'l'),
        (Self::Practice, 'p'),
        (Self::Heard, 'w'),
        (Self::Chinese, 'c'),
        (Self::Korean, 'k'),
        (Self::Japanese, 'j'),
        (Self::Vietnamese, 'v'),
        (Self::Own, 'o'),
        (Self::HongKong, 'h'),
        (Self::Taiwan, 't'),
    ];

    /// Spelled in letters that stand for sounds, which can be compared with those of another custom.
    pub(crate) const fn is_sounded(self) -> bool {
        matches!(self, Self::Letters | Self::Practice | Self::Heard)
    }

    /// The office whose spelling of Chinese it is.
    const fn office(self) -> Option<Office> {
        match self {
            Self::HongKong => Some(Office::HongKong),
            Self::Taiwan => Some(Office::Taiwan),
            _ => None,
        }
    }

    /// Whether spellings by the two can be compared at all.
    pub(crate) fn meets(self, other: Self) -> bool {
        self == other
            || self.is_sounded() && other.is_sounded()
            || self.office().is_some() && other == Self::Chinese
            || self == Self::Chinese && other.office().is_some()
    }

    /// What meets in it is never more than close.
    pub(crate) const fn is_weak(self) -> bool {
        matches!(self, Self::Heard | Self::HongKong | Self::Taiwan)
    }

    /// Spelled in whole syllables.
    pub(crate) const fn is_syllabic(self) -> bool {
        matches!(self, Self::Chinese | Self::Korean | Self::Japanese | Self::Vietnamese)
    }
}

/// A name by one custom: the words of surname, given name and patronymic.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spelling {
    pub(crate) custom: Custom,
    pub(crate) surname: Vec<String>,
    pub(crate) given: Vec<String>,
    pub(crate) patronymic: Vec<String>,
}

impl Spelling {
    fn of(custom: Custom, [surname, given, patronymic]: [Vec<String>; 3]) -> Self {
        Self { custom, surname, given, patronymic }
    }

    /// Words of surname and given name.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.surname.iter().chain(&self.given).map(String::as_str)
    }

    fn is_empty(&self) -> bool {
        self.surname.is_empty() && self.given.is_empty()
    }

    /// Whether this, as an office abroad spells Chinese, is read as `other`, which is Chinese.
    pub(crate) fn is_read_as(&self, other: &Self) -> bool {
        let Some(office) = self.custom.office().filter(|_| other.custom == Custom::Chinese) else {
            return false;
        };
        let read = |syllables: &[String], pinyin: &[String]| office.is_read_as(syllables, &pinyin.concat());
        read(&self.surname, &other.surname) && read(&self.given, &other.given)
    }

    /// As kept in the index: the custom's letter, and the parts.
    pub(crate) fn to_stored(&self) -> String {
        let letter = Custom::ALL.iter().find(|(custom, _)| *custom == self.custom).map_or('?', |row| row.1);
        format!("{letter}{}|{}|{}", self.surname.join(" "), self.given.join(" "), self.patronymic.join(" "))
    }

    /// Reads [`Spelling::to_stored`].
    pub(crate) fn from_stored(text: &str) -> Option<Self> {
        let letter = text.chars().next()?;
        let custom = Custom::ALL.iter().find(|(_, one)| *one == letter)?.0;
        let mut parts = text.get(letter.len_utf8()..)?.split('|');
        let mut part =
            || Some(parts.next()?.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect());
        Some(Self { custom, surname: part()?, given: part()?, patronymic: part()? })
    }
}

/// The words of one part of a name.
pub(crate) fn words(part: &str) -> impl Iterator<Item = &str> {
    part.split(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '<' | '/' | ',' | '.' | '·' | '|')
    })
    .filter(|word| !word.is_empty())
}

type Parts<T> = [Vec<T>; 3];

fn each<'a, T>(parts: &'a Parts<T>, mut of: impl FnMut(&'a T) -> String) -> Parts<String> {
    parts.each_ref().map(|words| words.iter().map(&mut of).filter(|word| !word.is_empty()).collect())
}

type Words<'a> = Parts<&'a str>;

/// The words that letters can be read of, and the others.
fn sorted_out(name: &Name) -> (Words<'_>, Words<'_>) {
    let parts = [&name.surname, &name.given_name, &name.patronymic];
    let of = |readable: bool| {
        parts.map(|part| words(part).filter(|word| can_be_read(word) == readable).collect::<Vec<_>>())
    };
    (of(true), of(false))
}

/// Every spelling of a name, sorted by custom, each once. Empty when there is nothing to compare.
pub(crate) fn spellings(name: &Name) -> Vec<Spelling> {
    let (read, own) = sorted_out(name);
    let mut all = letter_by_letter(&read, &own);
    let plain = each(&read, |word| to_latin(word, Column::Russian));
    let ukrainian = each(&read, |word| to_latin(word, Column::Ukrainian));
    by_practice(&plain, &ukrainian, &mut all);
    by_ear(&read, &each(&read, |word| to_latin(word, Column::Heard)), &mut all);
    by_syllables(&read, &plain, &mut all);
    once(all)
}

/// The spellings of a name letter by letter: all that telling "the same" needs.
pub(crate) fn by_letters(name: &Name) -> Vec<Spelling> {
    let (read, own) = sorted_out(name);
    once(letter_by_letter(&read, &own))
}

/// The first of [`by_letters`], which most papers agree in.
pub(crate) fn plainly(name: &Name) -> Spelling {
    let (read, _) = sorted_out(name);
    Spelling::of(Custom::Letters, by_column(&read, Column::Russian, Habit::PLAIN))
}

/// Sorted; what a stricter custom says already, a laxer one need not say again.
fn once(mut all: Vec<Spelling>) -> Vec<Spelling> {
    all.retain(|spelling| !spelling.is_empty());
    all.sort();
    let mut kept: Vec<Spelling> = Vec::with_capacity(all.len());
    for one in all {
        let said = |other: &Spelling| {
            (other.custom == one.custom || other.custom.is_sounded() && one.custom.is_sounded())
                && (&other.surname, &other.given, &other.patronymic)
                    == (&one.surname, &one.given, &one.patronymic)
        };
        if !kept.iter().any(said) {
            kept.push(one);
        }
    }
    kept
}

fn letter_by_letter(read: &Words<'_>, own: &Words<'_>) -> Vec<Spelling> {
    let mut all = Vec::with_capacity(8);
    let letters = |word: &&str| word.chars().filter(|c| c.is_alphanumeric()).collect();
    all.push(Spelling::of(Custom::Own, each(own, letters)));
    let ascii = read.iter().flatten().all(|word| word.is_ascii());
    let tables = [
        (Column::Russian, Habit::PLAIN),
        (Column::Ukrainian, Habit::MARKED),
        (Column::Steppe, Habit::TURKIC),
        (Column::Serbian, Habit::PLAIN),
        (Column::Macedonian, Habit::PLAIN),
        (Column::Bulgarian, Habit::PLAIN),
    ];
    // Plain Latin letters are the same in every column; only how they are read differs.
    for (column, habit) in tables.into_iter().take(if ascii { 3 } else { 6 }) {
        all.push(Spelling::of(Custom::Letters, by_column(read, column, habit)));
    }
    all
}

fn by_column(read: &Words<'_>, column: Column, habit: Habit) -> Parts<String> {
    each(read, |word| fold(&without_escapes(&to_latin(word, column)), habit))
}

/// `NXX` and `UXX` are `Ñ` and `Ü` of older zones (ICAO 9303-3 §6 A).
fn without_escapes(latin: &str) -> String {
    if latin.contains("XX") { latin.replace("NXX", "N").replace("UXX", "U") } else { latin.to_owned() }
}

fn by_practice(plain: &Parts<String>, ukrainian: &Parts<String>, all: &mut Vec<Spelling>) {
    let twins = |words: &[String], others: &[String]| -> Vec<String> {
        let pairs = words.iter().zip(others.iter().map(Some).chain(core::iter::repeat(None)));
        pairs.map(|(word, other)| russian(word, other.unwrap_or(word))).collect()
    };
    let [surname, given, patronymic] = plain;
    let [other_surname, other_given, other_patronymic] = ukrainian;
    let fathers =
        patronymic.iter().zip(other_patronymic).map(|(word, other)| fathers_name(word, other)).collect();
    let slavic = [twins(surname, other_surname), twins(given, other_given), fathers];
    all.push(Spelling::of(Custom::Practice, slavic));
    let eastern = plain.each_ref().map(|words| {
        let joined = arabic::joined(words);
        joined.iter().map(|word| common(word).unwrap_or_else(|| fold(word, Habit::PLAIN))).collect()
    });
    all.push(Spelling::of(Custom::Practice, eastern));
}

fn common(latin: &str) -> Option<String> {
    let by = |habit| equal_names::common(&fold(latin, habit));
    by(Habit::PLAIN).or_else(|| by(Habit::MARKED)).or_else(|| by(Habit::TURKIC)).map(str::to_owned)
}

/// A word as a Russian paper would have it.
fn russian(latin: &str, by_ukraine: &str) -> String {
    common(latin)
        .or_else(|| common(by_ukraine))
        .unwrap_or_else(|| fold(&slavic::as_russian(latin), Habit::PLAIN))
}

/// A patronymic by the common form of the father's name, which neighbours decline differently (`Миколаївна`,
/// `Николаевна`).
fn fathers_name(latin: &str, by_ukraine: &str) -> String {
    const ENDINGS: [&str; 13] = [
        "OVIC", "EVIC", "IVIC", "AVIC", "OVNA", "EVNA", "IVNA", "AUNA", "EUNA", "OUNA", "ICNA", "INICNA",
        "IC",
    ];
    let stem = |text: &str| {
        let folded = fold(text, Habit::PLAIN);
        let stem = ENDINGS.iter().find_map(|ending| folded.strip_suffix(ending))?.to_owned();
        let tries = ["", "I", "EI", "A", "O"].iter().map(|more| format!("{stem}{more}"));
        tries.filter_map(|name| equal_names::common(&name)).next().map(str::to_owned)
    };
    stem(latin).or_else(|| stem(by_ukraine)).unwrap_or_else(|| fold(&slavic::as_russian(latin), Habit::PLAIN))
}

fn is_cyrillic(word: &str) -> bool {
    word.chars().any(|letter| alphabet(letter) == Alphabet::Cyrillic)
}

fn by_ear(read: &Parts<&str>, latin: &Parts<String>, all: &mut Vec<Spelling>) {
    let [surname, given, patronymic] = latin;
    let names: Vec<String> = surname.iter().chain(given).cloned().collect();
    let mut push = |heard: Vec<String>| {
        let mut heard = heard.into_iter().map(|word| fold(&word, Habit::PLAIN));
        let surname: Vec<String> = heard.by_ref().take(surname.len()).collect();
        let patronymic = patronymic.iter().map(|word| fold(word, Habit::PLAIN)).collect();
        all.push(Spelling::of(Custom::Heard, [surname, heard.collect(), patronymic]));
    };
    if read.iter().flatten().any(|word| is_cyrillic(word)) {
        by_ear::of_cyrillic(&names).into_iter().for_each(push);
    } else {
        by_ear::heard(&names).for_each(&mut push);
    }
}

fn by_syllables(read: &Parts<&str>, plain: &Parts<String>, all: &mut Vec<Spelling>) {
    let [surname, given, patronymic] = read;
    if !patronymic.is_empty() || surname.is_empty() && given.is_empty() {
        return;
    }
    let mut push = |custom, surname, given| all.push(Spelling::of(custom, [surname, given, Vec::new()]));
    let chinese =
        |word: &str| if is_cyrillic(word) { chinese::of_cyrillic(word) } else { chinese::of_latin(word) };
    if let (Some(surname), Some(given)) = (whole(surname, chinese), whole(given, chinese)) {
        push(Custom::Chinese, surname, given);
    }
    for (custom, office) in [(Custom::HongKong, Office::HongKong), (Custom::Taiwan, Office::Taiwan)] {
        if let Some((surname, given)) = office.syllables(surname, given) {
            push(custom, surname, given);
        }
    }
    if let (Some(surname), Some(given)) = (whole(surname, japanese::of), whole(given, japanese::of)) {
        push(Custom::Japanese, surname, given);
    }
    for (surname, given) in korean_boxes(surname, given) {
        if let Some(given) = whole(given, korean::given) {
            korean::surnames(&surname.concat())
                .for_each(|surname| push(Custom::Korean, vec![surname], given.clone()));
        }
    }
    let [latin_surname, latin_given, _] = plain;
    let surname: Vec<_> = surname.iter().copied().zip(latin_surname.iter().map(String::as_str)).collect();
    let given: Vec<_> = given.iter().copied().zip(latin_given.iter().map(String::as_str)).collect();
    for (surname, given) in vietnamese_words(&surname, &given) {
        push(Custom::Vietnamese, surname, given);
    }
}

fn whole(words: &[&str], of: impl Fn(&str) -> Option<String>) -> Option<Vec<String>> {
    if words.is_empty() { Some(Vec::new()) } else { of(&words.concat()).map(|one| vec![one]) }
}

/// Where the surname of a Korean may stand: in its box, in the other one, or before or after the given name in the only
/// box that was filled in.
fn korean_boxes<'a>(surname: &'a [&'a str], given: &'a [&'a str]) -> Vec<(&'a [&'a str], &'a [&'a str])> {
    let only = match (surname, given) {
        (only, []) | ([], only) => only,
        (surname, given) => return vec![(surname, given), (given, surname)],
    };
    let first = only.split_at_checked(1);
    let last = only.len().checked_sub(1).and_then(|at| only.split_at_checked(at));
    first.into_iter().chain(last.map(|(given, surname)| (surname, given))).collect()
}

type WithLatin<'a> = [(&'a str, &'a str)];

/// Vietnamese words beside a Vietnamese surname. Marks of their letters are lost in the zone: the bare letters are read.
/// Cyrillic is read as it is, and once more as who writes `Ш` for `Ch` means it.
fn vietnamese_words(surname: &WithLatin<'_>, given: &WithLatin<'_>) -> Vec<(Vec<String>, Vec<String>)> {
    let bare = |(word, latin): &(&str, &str)| {
        if is_cyrillic(word) { word.to_lowercase() } else { (*latin).to_owned() }
    };
    let (surname, given): (Vec<_>, Vec<_>) =
        (surname.iter().map(bare).collect(), given.iter().map(bare).collect());
    if !surname.iter().chain(&given).any(|word| vietnamese::is_surname(word)) {
        return Vec::new();
    }
    let read = |words: &[String], of: fn(&str) -> Option<String>| -> Option<Vec<String>> {
        words.iter().map(|word| of(word)).collect()
    };
    let customs: [fn(&str) -> Option<String>; 2] = [vietnamese::of, vietnamese::of_french];
    let mut all: Vec<_> =
        customs.iter().filter_map(|of| Some((read(&surname, *of)?, read(&given, *of)?))).collect();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(surname: &str, given: &str) -> Vec<Spelling> {
        spellings(&Name::new(surname, given, "").expect("a name"))
    }

    #[test]
    fn what_is_kept_is_read_back() {
        for name in [("Эрикссон", "Анна Мария"), ("XU", "JIANGUO"), ("徐", "瑾"), ("NGUYEN", "VAN ANH")]
        {
            for spelling in of(name.0, name.1) {
                assert_eq!(Spelling::from_stored(&spelling.to_stored()), Some(spelling));
            }
        }
        for odd in ["", "l", "lA|B", "?A|B|"] {
            assert_eq!(Spelling::from_stored(odd), None, "{odd}");
        }
    }

    #[test]
    fn few_spellings_are_kept_of_a_plain_name() {
        let count = |surname, given| of(surname, given).len();
        assert_eq!(count("Петров", "Иван"), 1);
        assert!(count("GARCIA LOPEZ", "JOSE") <= 10);
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_spellings_that_are_read_back(surname in "\\PC{0,40}", given in "[A-Zа-яё' -]{0,30}") {
            let name = Name { surname, given_name: given, patronymic: String::new() };
            for spelling in spellings(&name) {
                proptest::prop_assert_eq!(Spelling::from_stored(&spelling.to_stored()), Some(spelling));
            }
        }
    }
}
