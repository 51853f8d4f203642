//! Whether two names may be one. The same spellings (`person::translit`) serve the rules of an application, which ask
//! whether a paper names the person of the form, and the search for an earlier IIN, which asks how alike two people are.
//! No difference of spelling alone decides that two people are different: only names that no custom brings together do.

use super::Name;
use super::name::{Script, script_of};
use super::translit::fold::{consonants, sound_alike};
use super::translit::{Custom, Spelling, by_letters, plainly, spellings};

/// Whether two names may be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// One of them is in a script without a table: a person compares. Says less than anything else, so that another
    /// spelling of the same name speaks.
    Unreadable,
    /// No custom brings them together.
    Unexplained,
    /// Some custom of writing explains the difference: a person compares.
    Explained,
    /// Letter by letter the same.
    Same,
}

/// How two names stand to each other in the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Degree {
    /// They are two.
    Differ,
    /// A slip apart, or one only by ear.
    Close,
    /// One by a custom, or by their sound.
    Sound,
    /// Letter by letter one.
    Equal,
}

impl Degree {
    /// They may be one name.
    #[must_use]
    pub fn agrees(self) -> bool {
        self > Self::Differ
    }
}

/// From this likeness (0–100) two names are close.
const CLOSE: u32 = 88;
/// From this likeness two words that begin alike are one with a slip: a slip may change what folds together.
const SLIPPED: f64 = 0.87;
/// Letters of a word from which two slips are one name still.
const LONG: usize = 8;
/// So many consonants of a whole name do not come together by chance.
const SOUND: usize = 5;

/// Every spelling of one or more names of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spellings(Vec<Spelling>);

impl Spellings {
    /// Of the names of one person.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a Name>) -> Self {
        let mut all: Vec<Spelling> = names.into_iter().flat_map(spellings).collect();
        all.sort();
        all.dedup();
        Self(all)
    }

    /// Of one name, letter by letter only: enough to tell the same.
    #[must_use]
    pub fn by_letters(name: &Name) -> Self {
        Self(by_letters(name))
    }

    /// Nothing to compare.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As the index keeps them, sorted.
    #[must_use]
    pub fn to_stored(&self) -> Vec<String> {
        self.0.iter().map(Spelling::to_stored).collect()
    }

    /// Reads what the index keeps; what cannot be read is left out.
    pub fn from_stored<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self(texts.into_iter().filter_map(Spelling::from_stored).collect())
    }

    /// What is left of each spelling when the order of its words and letters, where words end, and what spellings take
    /// for each other do not count: names of which [`Spellings::degree`] says more than close have one in common.
    #[must_use]
    pub fn bags(&self) -> Vec<String> {
        let telling = self.0.iter().filter(|spelling| !spelling.custom.is_weak());
        let mut bags: Vec<String> = telling.map(bag).collect();
        bags.sort();
        bags.dedup();
        bags
    }

    /// The best degree of any two spellings; `None` when no two can be compared.
    #[must_use]
    pub fn degree(&self, other: &Self) -> Option<Degree> {
        let strict = self.is_strict(other);
        self.pairs(other).map(|(a, b)| degree(a, b, strict)).max()
    }

    /// Equal given name and patronymic, both known: all that marriage leaves of a name.
    #[must_use]
    pub fn share_given_and_patronymic(&self, other: &Self) -> bool {
        self.pairs(other).any(|(a, b)| {
            let known = !a.given.is_empty() && !a.patronymic.is_empty() && !b.patronymic.is_empty();
            known && part(&a.given, &b.given) >= Part::Sound && fathers_alike(a, b)
        })
    }

    /// Two or more equal given names where neither paper has a patronymic: what marriage leaves then. A single one is
    /// shared by too many who were born on one day.
    #[must_use]
    pub fn share_given_names(&self, other: &Self) -> bool {
        // In syllables a given name has several words, and no marriage changes the surname.
        !self.is_strict(other)
            && self.pairs(other).any(|(a, b)| {
                let bare = a.patronymic.is_empty() && b.patronymic.is_empty();
                let known = !a.surname.is_empty() && !b.surname.is_empty();
                bare && known && !a.custom.is_weak() && a.given.len() >= 2 && a.given == b.given
            })
    }

    /// One surname, and given names of which one paper has an initial where the other spells it out.
    #[must_use]
    pub fn share_initials(&self, other: &Self) -> bool {
        let lettered =
            |spelling: &Spelling| spelling.custom == Custom::Letters && !spelling.surname.is_empty();
        let mut pairs = self.pairs(other).filter(|(a, b)| lettered(a) && lettered(b));
        pairs.any(|(a, b)| part(&a.surname, &b.surname) >= Part::Sound && initials_agree(&a.given, &b.given))
    }

    /// Syllables that are read on both sides and differ are no matter of the ear.
    fn is_strict(&self, other: &Self) -> bool {
        let syllabic = |custom: Custom| custom.is_syllabic() && custom != Custom::Japanese;
        self.0.iter().any(|a| syllabic(a.custom) && other.0.iter().any(|b| b.custom == a.custom))
    }

    /// Whether the patronymics, where both are known, are of one father.
    #[must_use]
    pub fn patronymics(&self, other: &Self) -> Option<bool> {
        let known = |(a, b): &(&Spelling, &Spelling)| !a.patronymic.is_empty() && !b.patronymic.is_empty();
        let all: Vec<bool> = self.pairs(other).filter(known).map(|(a, b)| fathers_alike(a, b)).collect();
        (!all.is_empty()).then(|| all.contains(&true))
    }

    /// The spellings letter by letter.
    pub(crate) fn letters(&self) -> impl Iterator<Item = &Spelling> {
        self.0.iter().filter(|spelling| spelling.custom == Custom::Letters)
    }

    fn pairs<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (&'a Spelling, &'a Spelling)> {
        self.0
            .iter()
            .flat_map(move |a| other.0.iter().map(move |b| (a, b)))
            .filter(|(a, b)| a.custom.meets(b.custom))
    }
}

fn bag(spelling: &Spelling) -> String {
    let sounded = spelling.custom.is_sounded();
    let mut letters: Vec<u8> = spelling.words().flat_map(consonants).collect();
    if !sounded || letters.len() < SOUND {
        letters = spelling.words().flat_map(str::bytes).collect();
        if !sounded && !letters.is_ascii() {
            let mut letters: Vec<char> = spelling.words().flat_map(str::chars).collect();
            letters.sort_unstable();
            return letters.into_iter().collect();
        }
    }
    letters.sort_unstable();
    String::from_utf8(letters).unwrap_or_default()
}

fn degree(a: &Spelling, b: &Spelling, strict: bool) -> Degree {
    if a.is_read_as(b) || b.is_read_as(a) {
        return Degree::Close;
    }
    let weak = a.custom.is_weak() || b.custom.is_weak();
    if words_equal(a, b) {
        return match (a.custom, b.custom) {
            (Custom::Letters, Custom::Letters) | (Custom::Own, _) => Degree::Equal,
            _ if weak => Degree::Close,
            _ => Degree::Sound,
        };
    }
    if a.custom == Custom::Own {
        return if likeness(a, b) >= CLOSE { Degree::Close } else { Degree::Differ };
    }
    if !a.custom.is_sounded() {
        return Degree::Differ;
    }
    if !strict && sounds_equal(a, b) {
        let telling = a.words().flat_map(consonants).count() >= SOUND;
        return if telling && !weak { Degree::Sound } else { Degree::Close };
    }
    let letters = a.custom == Custom::Letters && b.custom == Custom::Letters;
    let close = if strict { is_slip(a, b) } else { likeness(a, b) >= CLOSE };
    if letters && close { Degree::Close } else { Degree::Differ }
}

fn sorted(spelling: &Spelling) -> Vec<&str> {
    let mut words: Vec<&str> = spelling.words().collect();
    words.sort_unstable();
    words
}

/// The same words in any order, or the same letters with words joined or apart.
fn words_equal(a: &Spelling, b: &Spelling) -> bool {
    let whole = |spelling: &Spelling| (spelling.surname.concat(), spelling.given.concat());
    let ((a1, a2), (b1, b2)) = (whole(a), whole(b));
    if a1.len() + a2.len() != b1.len() + b2.len() {
        return false;
    }
    (&a1, &a2) == (&b1, &b2) || (&a1, &a2) == (&b2, &b1) || sorted(a) == sorted(b) || {
        let (ab, ba) = (format!("{b1}{b2}"), format!("{b2}{b1}"));
        let a = format!("{a1}{a2}");
        a == ab || a == ba
    }
}

/// The same sounds, identifier by identifier or exchanged, or word by word in any order.
fn sounds_equal(a: &Spelling, b: &Spelling) -> bool {
    let total = |spelling: &Spelling| spelling.words().flat_map(consonants).map(u32::from).sum::<u32>();
    if total(a) != total(b) {
        return false;
    }
    let alike = |a: &[String], b: &[String]| sound_alike(&a.concat(), &b.concat());
    let straight = alike(&a.surname, &b.surname) && alike(&a.given, &b.given);
    straight || alike(&a.surname, &b.given) && alike(&a.given, &b.surname) || {
        let mut left: Vec<&str> = b.words().collect();
        let taken = a.words().all(|word| {
            let place = left.iter().position(|other| sound_alike(word, other));
            place.map(|place| left.remove(place)).is_some()
        });
        taken && left.is_empty()
    }
}

/// One slip of a letter in one of two names whose other one is equal, where enough is left to tell.
fn is_slip(a: &Spelling, b: &Spelling) -> bool {
    let slip = |a: &[String], b: &[String]| {
        let (a, b) = (a.concat(), b.concat());
        a.len().max(b.len()) >= 4 && strsim::osa_distance(&a, &b) <= 1
    };
    a.surname == b.surname && slip(&a.given, &b.given) || a.given == b.given && slip(&a.surname, &b.surname)
}

/// A slip or, in a long word, two apart.
fn is_slipped(word: &str, other: &str) -> bool {
    let slips = if word.len().min(other.len()) >= LONG { 2 } else { 1 };
    word.len().abs_diff(other.len()) <= slips * char::MAX.len_utf8()
        && strsim::osa_distance(word, other) <= slips
}

/// A slip apart, or of one sound: one word of a name may not make up for another.
fn is_near(word: &str, other: &str) -> bool {
    is_slipped(word, other)
        || word.chars().next() == other.chars().next() && strsim::jaro_winkler(word, other) >= SLIPPED
        || sound_alike(word, other)
}

/// How alike two spellings are, 0–100: the mean of the best Jaro–Winkler likeness of each word, both ways. A longer name
/// of which the shorter is a part keeps most of its likeness.
fn likeness(a: &Spelling, b: &Spelling) -> u32 {
    let (short, long) = if a.words().count() <= b.words().count() { (a, b) } else { (b, a) };
    if !short.words().all(|word| long.words().any(|other| is_near(word, other))) {
        return 0;
    }
    let covers = |a: &Spelling, b: &Spelling| {
        let best = |word: &str| b.words().map(|w| strsim::jaro_winkler(word, w)).fold(0.0, f64::max);
        let (sum, count) = a.words().fold((0.0, 0.0), |(sum, count), word| (sum + best(word), count + 1.0));
        if count > 0.0 { sum / count } else { 0.0 }
    };
    let (there, back) = (covers(a, b), covers(b, a));
    let mean = 0.7 * f64::max(there, back) + 0.3 * f64::min(there, back);
    // Rounded to whole points, so that the answer is the same on every machine.
    (mean * 100.0).round().clamp(0.0, 100.0) as u32
}

/// How two parts of a name stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Other,
    /// Something is left of it in another script.
    Faint,
    Close,
    Sound,
    Equal,
}

fn part(a: &[String], b: &[String]) -> Part {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() && b.is_empty() { Part::Equal } else { Part::Other };
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let all = |same: &dyn Fn(&str, &str) -> bool| {
        same(&short.concat(), &long.concat()) || short.iter().all(|a| long.iter().any(|b| same(a, b)))
    };
    if all(&|a, b| a == b) {
        Part::Equal
    } else if all(&sound_alike) {
        Part::Sound
    } else if all(&is_slipped) {
        Part::Close
    } else if all(&is_faint) {
        Part::Faint
    } else {
        Part::Other
    }
}

/// Initials of one letter that are written with two.
const WIDE: [&str; 7] = ["ZH", "KH", "TS", "CH", "SH", "YU", "YA"];

/// Given names one by one, of which at least one is an initial of the other; what a paper leaves out at the end says nothing.
fn initials_agree(a: &[String], b: &[String]) -> bool {
    let is_initial = |word: &str| word.chars().count() == 1 || WIDE.contains(&word);
    let shortened = |a: &str, b: &str| is_initial(a) && b.starts_with(a) || is_initial(b) && a.starts_with(b);
    let pairs = || a.iter().zip(b);
    pairs().all(|(a, b)| a == b || shortened(a, b) || sound_alike(a, b))
        && pairs().any(|(a, b)| a != b && shortened(a, b))
}

/// The first consonant and more than half of all stand in both in one order: what transcription by ear leaves of a name.
fn is_faint(a: &str, b: &str) -> bool {
    let (a, b): (Vec<u8>, Vec<u8>) = (consonants(a).collect(), consonants(b).collect());
    let mut row = vec![0_usize; b.len() + 1];
    for letter in &a {
        let mut before = 0;
        for (at, other) in b.iter().enumerate() {
            let (left, up) = (row.get(at).copied().unwrap_or(0), row.get(at + 1).copied().unwrap_or(0));
            let here = if letter == other { before + 1 } else { left.max(up) };
            before = up;
            if let Some(cell) = row.get_mut(at + 1) {
                *cell = here;
            }
        }
    }
    let shared = row.last().copied().unwrap_or(0);
    a.first() == b.first() && shared * 2 > a.len().max(b.len())
}

/// Endings that make a patronymic and are words of their own.
const OF_FATHER: [&str; 12] =
    ["OGLI", "UGLI", "OGLU", "OGLY", "KIZI", "GIZI", "ULI", "ULU", "KIZ", "OGL", "ZODA", "ZADA"];

fn fathers_alike(a: &Spelling, b: &Spelling) -> bool {
    let bare = |spelling: &Spelling| {
        let own = spelling.patronymic.iter().filter(|word| !OF_FATHER.contains(&word.as_str()));
        let own: Vec<u8> = own.flat_map(|word| consonants(word)).collect();
        (own, spelling.patronymic.iter().any(|word| OF_FATHER.contains(&word.as_str())))
    };
    if a.patronymic.concat() == b.patronymic.concat() {
        return true;
    }
    let ((a, a_apart), (b, b_apart)) = (bare(a), bare(b));
    let least = if a_apart || b_apart { 1 } else { 3 };
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    a == b || short.len() >= least && long.starts_with(short)
}

/// Compares the name a paper has with the name of the form, surname with surname; `form` may be several spellings of one
/// person's name. Names that only stand in each other's place are explained.
#[must_use]
pub fn agreement(paper: &Name, form: &[Name]) -> Agreement {
    form.iter().map(|name| of_two(paper, name)).max().unwrap_or(Agreement::Unreadable)
}

fn of_two(paper: &Name, form: &Name) -> Agreement {
    if paper == form {
        return Agreement::Same;
    }
    let letter_by_letter = |(a, b): (&Spelling, &Spelling)| {
        a.custom == b.custom
            && matches!(a.custom, Custom::Letters | Custom::Own)
            && part(&a.surname, &b.surname) == Part::Equal
            && part(&a.given, &b.given) == Part::Equal
    };
    // Nearly every paper agrees at the first look.
    let (a, b) = (plainly(paper), plainly(form));
    if a.patronymic == b.patronymic && letter_by_letter((&a, &b)) {
        return Agreement::Same;
    }
    let (a, b) = (Spellings::of([paper]), Spellings::of([form]));
    if a.pairs(&b).next().is_none() {
        return Agreement::Unreadable;
    }
    let across = script_of(&paper.full()) != script_of(&form.full());
    let other_father = a.patronymics(&b) == Some(false);
    let same = a.pairs(&b).any(letter_by_letter);
    if same && !other_father {
        return Agreement::Same;
    }
    let least = if across { Part::Faint } else { Part::Close };
    let explained = same
        || a.degree(&b) >= Some(Degree::Sound)
        || a.pairs(&b).any(|(a, b)| {
            let both = |surname: Part, given: Part| {
                surname >= least && given >= least && surname.max(given) >= Part::Close
            };
            let alone = a.words().count().min(b.words().count()) == 1;
            a.is_read_as(b)
                || b.is_read_as(a)
                || both(part(&a.surname, &b.surname), part(&a.given, &b.given))
                || both(part(&a.surname, &b.given), part(&a.given, &b.surname))
                || alone && (covers(a, b) || covers(b, a))
        });
    if explained && (across || !other_father) { Agreement::Explained } else { Agreement::Unexplained }
}

/// The only word of one stands in the other: a paper that knows one of two names.
fn covers(one: &Spelling, many: &Spelling) -> bool {
    one.words().all(|word| many.words().any(|other| word == other || sound_alike(word, other)))
}

/// A digit stands in a part of a name: the zone has letters only there (ICAO 9303-3 §4.6), and so have documents.
#[must_use]
pub fn has_digit(part: &str) -> bool {
    part.chars().any(char::is_numeric)
}

/// Two folded words are neither close nor of one sound.
pub(crate) fn is_apart(word: &str, other: &str) -> bool {
    !sound_alike(word, other) && strsim::jaro_winkler(word, other) < 0.8
}

/// Whether any word of a text is in a script without a table.
#[must_use]
pub fn is_unreadable(text: &str) -> bool {
    script_of(text) == Script::Neither
}

#[cfg(test)]
mod tests;
