//! Words of made-up names in every spelling their bearers meet: the home script, Cyrillic, and the Latin of several
//! offices. Knows tables of letters and word parts; deliberately nothing of `person::translit`, whose folding is
//! measured with what is made here.

/// One word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As the home document writes it.
    pub own: String,
    /// In Cyrillic, as a translator writes it.
    pub cyrillic: String,
    /// In Latin, by different offices and years; never empty.
    pub latin: Vec<String>,
}

impl Word {
    /// From `own|cyrillic|latin/latin/…`; an empty `own` means the first Latin spelling, an empty Cyrillic one too.
    pub(super) fn of_row(row: &str) -> Self {
        let mut parts = row.split('|');
        let (own, cyrillic) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let latin: Vec<String> = parts.next().unwrap_or_default().split('/').map(str::to_owned).collect();
        let first = latin.first().cloned().unwrap_or_default();
        let or_first = |text: &str| if text.is_empty() { first.clone() } else { text.to_owned() };
        Self { own: or_first(own), cyrillic: or_first(cyrillic), latin }
    }

    /// From a word in Cyrillic, with the Latin of the zone of 2013, of older passports, of Uzbek and of German offices.
    pub(super) fn of_cyrillic(text: &str) -> Self {
        let latin = (0..4).map(|scheme| latin_by(scheme, text)).collect();
        Self { own: text.to_owned(), cyrillic: text.to_owned(), latin }
    }

    /// From a Georgian word.
    pub(super) fn of_georgian(text: &str) -> Self {
        let by = |column: usize| -> String {
            let spelled = |letter| GEORGIAN.iter().find(|(own, _)| *own == letter).map(|(_, all)| *all);
            text.chars().filter_map(spelled).filter_map(|all| all.get(column).copied()).collect()
        };
        let cyrillic = capitalised(&by(0));
        Self { own: text.to_owned(), cyrillic, latin: vec![capitalised(&by(1)), capitalised(&by(2))] }
    }

    /// The Latin spelling of one office.
    #[must_use]
    pub fn latin(&self, office: usize) -> &str {
        let place = office.checked_rem(self.latin.len()).unwrap_or(0);
        self.latin.get(place).map_or("", String::as_str)
    }
}

/// Upper case for the first letter, lower case for the rest.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + &letters.as_str().to_lowercase()
}

/// A Cyrillic word by one of four offices: the zone since 2013, passports before, Uzbek Latin, German registries.
fn latin_by(scheme: usize, text: &str) -> String {
    let mut latin = String::with_capacity(text.len());
    for letter in text.to_lowercase().chars() {
        let row = LETTERS.iter().find(|(own, _)| *own == letter);
        latin.push_str(row.and_then(|(_, all)| all.get(scheme).copied()).unwrap_or_default());
    }
    capitalised(&latin)
}

const LETTERS: [(char, [&str; 4]); 42] = [
    ('а', ["a", "a", "a", "a"]),
    ('б', ["b", "b", "b", "b"]),
    ('в', ["v", "v", "v", "w"]),
    ('г', ["g", "g", "g", "g"]),
    ('д', ["d", "d", "d", "d"]),
    ('е', ["e", "e", "e", "e"]),
    ('ё', ["e", "yo", "yo", "jo"]),
    ('ж', ["zh", "zh", "j", "sch"]),
    ('з', ["z", "z", "z", "s"]),
    ('и', ["i", "i", "i", "i"]),
    ('й', ["i", "y", "y", "j"]),
    ('к', ["k", "k", "k", "k"]),
    ('л', ["l", "l", "l", "l"]),
    ('м', ["m", "m", "m", "m"]),
    ('н', ["n", "n", "n", "n"]),
    ('о', ["o", "o", "o", "o"]),
    ('п', ["p", "p", "p", "p"]),
    ('р', ["r", "r", "r", "r"]),
    ('с', ["s", "s", "s", "s"]),
    ('т', ["t", "t", "t", "t"]),
    ('у', ["u", "u", "u", "u"]),
    ('ф', ["f", "f", "f", "f"]),
    ('х', ["kh", "kh", "x", "ch"]),
    ('ц', ["ts", "ts", "ts", "z"]),
    ('ч', ["ch", "ch", "ch", "tsch"]),
    ('ш', ["sh", "sh", "sh", "sch"]),
    ('щ', ["shch", "shch", "sh", "schtsch"]),
    ('ъ', ["ie", "", "", ""]),
    ('ы', ["y", "y", "i", "y"]),
    ('ь', ["", "", "", ""]),
    ('э', ["e", "e", "e", "e"]),
    ('ю', ["iu", "yu", "yu", "ju"]),
    ('я', ["ia", "ya", "ya", "ja"]),
    ('ў', ["u", "o", "o‘", "u"]),
    ('қ', ["k", "q", "q", "k"]),
    ('ғ', ["g", "gh", "g‘", "g"]),
    ('ҳ', ["kh", "h", "h", "h"]),
    ('ҷ', ["j", "j", "j", "dsch"]),
    ('ө', ["o", "o", "o", "ö"]),
    ('ү', ["u", "u", "u", "ü"]),
    ('ң', ["n", "ng", "n", "ng"]),
    ('і', ["i", "i", "i", "i"]),
];

/// Georgian letters in Cyrillic, in the national Latin and in an older one.
const GEORGIAN: [(char, [&str; 3]); 33] = [
    ('ა', ["а", "a", "a"]),
    ('ბ', ["б", "b", "b"]),
    ('გ', ["г", "g", "g"]),
    ('დ', ["д", "d", "d"]),
    ('ე', ["е", "e", "e"]),
    ('ვ', ["в", "v", "v"]),
    ('ზ', ["з", "z", "z"]),
    ('თ', ["т", "t", "th"]),
    ('ი', ["и", "i", "i"]),
    ('კ', ["к", "k", "k"]),
    ('ლ', ["л", "l", "l"]),
    ('მ', ["м", "m", "m"]),
    ('ნ', ["н", "n", "n"]),
    ('ო', ["о", "o", "o"]),
    ('პ', ["п", "p", "p"]),
    ('ჟ', ["ж", "zh", "zh"]),
    ('რ', ["р", "r", "r"]),
    ('ს', ["с", "s", "s"]),
    ('ტ', ["т", "t", "t"]),
    ('უ', ["у", "u", "u"]),
    ('ფ', ["п", "p", "ph"]),
    ('ქ', ["к", "k", "q"]),
    ('ღ', ["г", "gh", "g"]),
    ('ყ', ["к", "q", "k"]),
    ('შ', ["ш", "sh", "sh"]),
    ('ჩ', ["ч", "ch", "ch"]),
    ('ც', ["ц", "ts", "c"]),
    ('ძ', ["дз", "dz", "dz"]),
    ('წ', ["ц", "ts", "tz"]),
    ('ჭ', ["ч", "ch", "tch"]),
    ('ხ', ["х", "kh", "kh"]),
    ('ჯ', ["дж", "j", "dj"]),
    ('ჰ', ["х", "h", "h"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_spell_one_word_in_their_own_ways() {
        let word = Word::of_cyrillic("Жахонгир");
        assert_eq!(word.latin, ["Zhakhongir", "Zhakhongir", "Jaxongir", "Schachongir"]);
        let georgian = Word::of_georgian("ბერიძე");
        assert_eq!((georgian.cyrillic.as_str(), georgian.latin(0)), ("Беридзе", "Beridze"));
        let arabic = Word::of_row("محمد|Мухаммад|Muhammad/Mohamed");
        assert_eq!((arabic.latin(1), arabic.latin(2)), ("Mohamed", "Muhammad"));
    }
}
