//! What may stand where in a zone (ICAO Doc 9303, parts 4 to 7), and which check digit speaks for what. Knows positions;
//! neither pictures nor likelihoods.
//!
//! A zone is a row of classes (`glyphs::ALPHABET`), its lines one after the other.

use crate::reading::{CheckOf, Kind};

/// The class of the filler `<`.
pub(crate) const FILLER: u8 = 36;
/// The class of the letter that begins a passport's zone.
const PASSPORT: u8 = 25;

/// What may stand at a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Set {
    /// The first letter of a document code.
    Code,
    /// The same of a booklet: a passport's by part 4 of the standard, whatever some print.
    Booklet,
    /// Anything.
    Any,
    /// The second of a document code: a letter as a rule; old cards print a digit.
    Second,
    /// Letters and fillers: names.
    Letters,
    /// The same for a state; old cards print a number.
    State,
    /// Digits, and fillers for what of a date is not known.
    Date,
    /// A check digit.
    Digit,
    /// A check digit, or a filler if there is nothing to check.
    OptionalDigit,
    Sex,
}

const DIGITS: u64 = (1 << 10) - 1;
const LETTERS: u64 = ((1 << 26) - 1) << 10;
const FILLERS: u64 = 1 << FILLER;

const fn letters(text: &str) -> u64 {
    let (mut mask, mut at, bytes) = (0, 0, text.as_bytes());
    while at < bytes.len() {
        mask |= 1 << (bytes[at] - b'A' + 10);
        at += 1;
    }
    mask
}

impl Set {
    fn mask(self) -> u64 {
        match self {
            Self::Code | Self::Booklet => const { letters("PVIACDLR") },
            Self::Any | Self::Second | Self::State => DIGITS | LETTERS | FILLERS,
            Self::Letters => LETTERS | FILLERS,
            Self::Date | Self::OptionalDigit => DIGITS | FILLERS,
            Self::Digit => DIGITS,
            Self::Sex => FILLERS | const { letters("MFX") },
        }
    }

    /// Whether a class may stand here, and what it costs where it seldom does.
    pub(crate) fn cost(self, class: u8) -> Option<f32> {
        if self.mask() >> class & 1 == 0 {
            return None;
        }
        Some(match self {
            Self::Second if class < 10 => 1.0,
            Self::State if class < 10 => 4.0,
            Self::Booklet if class != PASSPORT => 2.5,
            _ => 0.0,
        })
    }
}

/// A stretch of positions and what may stand there.
type Field = (usize, Set);

const TD3: &[Field] = &[
    (1, Set::Booklet),
    (1, Set::Second),
    (42, Set::Letters),
    (9, Set::Any),
    (1, Set::Digit),
    (3, Set::State),
    (6, Set::Date),
    (1, Set::Digit),
    (1, Set::Sex),
    (6, Set::Date),
    (1, Set::Digit),
    (14, Set::Any),
    (1, Set::OptionalDigit),
    (1, Set::Digit),
];

const VISA_A: &[Field] = &[
    (1, Set::Code),
    (1, Set::Second),
    (42, Set::Letters),
    (9, Set::Any),
    (1, Set::Digit),
    (3, Set::State),
    (6, Set::Date),
    (1, Set::Digit),
    (1, Set::Sex),
    (6, Set::Date),
    (1, Set::Digit),
    (16, Set::Any),
];

const TD2: &[Field] = &[
    (1, Set::Code),
    (1, Set::Second),
    (34, Set::Letters),
    (9, Set::Any),
    (1, Set::OptionalDigit),
    (3, Set::State),
    (6, Set::Date),
    (1, Set::Digit),
    (1, Set::Sex),
    (6, Set::Date),
    (1, Set::Digit),
    (7, Set::Any),
    (1, Set::Digit),
];

const VISA_B: &[Field] = &[
    (1, Set::Code),
    (1, Set::Second),
    (34, Set::Letters),
    (9, Set::Any),
    (1, Set::Digit),
    (3, Set::State),
    (6, Set::Date),
    (1, Set::Digit),
    (1, Set::Sex),
    (6, Set::Date),
    (1, Set::Digit),
    (8, Set::Any),
];

/// The identity card of France before 2021: a layout of its own.
const FRENCH_ID: &[Field] = &[
    (1, Set::Code),
    (1, Set::Second),
    (28, Set::Letters),
    (6, Set::Any),
    (12, Set::Any),
    (1, Set::Digit),
    (14, Set::Letters),
    (6, Set::Date),
    (1, Set::Digit),
    (1, Set::Sex),
    (1, Set::Digit),
];

const TD1: &[Field] = &[
    (1, Set::Code),
    (1, Set::Second),
    (3, Set::Letters),
    (9, Set::Any),
    (1, Set::OptionalDigit),
    (15, Set::Any),
    (6, Set::Date),
    (1, Set::Digit),
    (1, Set::Sex),
    (6, Set::Date),
    (1, Set::Digit),
    (3, Set::State),
    (11, Set::Any),
    (1, Set::Digit),
    (30, Set::Letters),
];

/// A check digit: what it is over, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    pub(crate) of: CheckOf,
    pub(crate) over: Vec<usize>,
    pub(crate) digit: usize,
}

impl Kind {
    /// Lines, and characters of each.
    pub(crate) fn shape(self) -> (usize, usize) {
        match self {
            Self::Td1 => (3, 30),
            Self::Td2 | Self::VisaB | Self::FrenchId => (2, 36),
            Self::Td3 | Self::VisaA => (2, 44),
        }
    }

    fn fields(self) -> &'static [Field] {
        match self {
            Self::Td1 => TD1,
            Self::Td2 => TD2,
            Self::Td3 => TD3,
            Self::VisaA => VISA_A,
            Self::VisaB => VISA_B,
            Self::FrenchId => FRENCH_ID,
        }
    }

    /// What may stand at each position.
    pub(crate) fn sets(self) -> impl Iterator<Item = Set> {
        self.fields().iter().flat_map(|(count, set)| std::iter::repeat_n(*set, *count))
    }

    /// The check digits of a zone that reads so: a long number moves its own.
    pub(crate) fn checks(self, text: &[u8]) -> Vec<Check> {
        let check = |of, over: Vec<usize>, digit| Check { of, over, digit };
        let range = |from: usize, until: usize| (from..until).collect::<Vec<_>>();
        match self {
            Self::Td3 | Self::VisaA => {
                let mut checks = vec![
                    check(CheckOf::Number, range(44, 53), 53),
                    check(CheckOf::Birth, range(57, 63), 63),
                    check(CheckOf::Expiry, range(65, 71), 71),
                ];
                if self == Self::Td3 {
                    checks.push(check(CheckOf::Optional, range(72, 86), 86));
                    let all = [range(44, 54), range(57, 64), range(65, 87)].concat();
                    checks.push(check(CheckOf::Composite, all, 87));
                }
                checks
            }
            Self::Td2 | Self::VisaB => {
                let number =
                    if self == Self::Td2 { number(text, 36, 45, 64..71) } else { (range(36, 45), 45) };
                let mut checks = vec![
                    check(CheckOf::Number, number.0, number.1),
                    check(CheckOf::Birth, range(49, 55), 55),
                    check(CheckOf::Expiry, range(57, 63), 63),
                ];
                if self == Self::Td2 {
                    let all = [range(36, 46), range(49, 56), range(57, 71)].concat();
                    checks.push(check(CheckOf::Composite, all, 71));
                }
                checks
            }
            Self::FrenchId => vec![
                check(CheckOf::Number, range(36, 48), 48),
                check(CheckOf::Birth, range(63, 69), 69),
                check(CheckOf::Composite, range(0, 71), 71),
            ],
            Self::Td1 => {
                let number = number(text, 5, 14, 15..30);
                let all = [range(5, 30), range(30, 37), range(38, 45), range(48, 59)].concat();
                vec![
                    check(CheckOf::Number, number.0, number.1),
                    check(CheckOf::Birth, range(30, 36), 36),
                    check(CheckOf::Expiry, range(38, 44), 44),
                    check(CheckOf::Composite, all, 59),
                ]
            }
        }
    }
}

/// The positions of a document's number and of its check digit. A number of more than nine characters has a filler in the
/// digit's place and goes on in the optional data, its digit last.
fn number(text: &[u8], from: usize, digit: usize, more: std::ops::Range<usize>) -> (Vec<usize>, usize) {
    let usual = || ((from..digit).collect(), digit);
    if text.get(digit) != Some(&FILLER) || text.get(digit.saturating_sub(1)) == Some(&FILLER) {
        return usual();
    }
    let rest = text.get(more.clone()).unwrap_or_default();
    let used = rest.iter().take_while(|class| **class != FILLER).count();
    match used {
        0 | 1 => usual(),
        _ => {
            let last = more.start + used - 1;
            ((from..digit).chain(more.start..last).collect(), last)
        }
    }
}

impl Check {
    /// Whether the digit is right: nothing is said of a field of fillers with a zero or a filler after it.
    pub(crate) fn holds(&self, text: &[u8]) -> Option<bool> {
        let at = |place: &usize| text.get(*place).copied().unwrap_or(FILLER);
        let digit = at(&self.digit);
        if self.over.iter().all(|place| at(place) == FILLER) {
            return if matches!(digit, 0 | FILLER) { None } else { Some(false) };
        }
        let sum: u32 = self.over.iter().zip([7, 3, 1].iter().cycle()).map(|(p, w)| value(at(p)) * w).sum();
        Some(digit < 10 && u32::from(digit) == sum % 10)
    }

    /// Whether the check tells two classes at a place apart. Weights have no factor in common with ten, so among what it
    /// is over it does unless they count alike: `6`, `G` and `Q`; `8`, `I` and `S`; `0`, `A`, `K`, `U` and the filler.
    /// The digit itself is taken as it is.
    pub(crate) fn tells_apart(&self, place: usize, one: u8, other: u8) -> bool {
        if self.digit == place {
            return one != other;
        }
        self.over.contains(&place) && value(one) % 10 != value(other) % 10
    }
}

fn value(class: u8) -> u32 {
    if class == FILLER { 0 } else { u32::from(class) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::ALPHABET;

    fn classes(lines: &[&str]) -> Vec<u8> {
        let class =
            |letter: u8| ALPHABET.iter().position(|other| *other == letter).expect("a character of zones");
        lines.concat().bytes().map(|letter| u8::try_from(class(letter)).expect("small")).collect()
    }

    #[test]
    fn every_layout_fills_its_lines() {
        for kind in [Kind::Td1, Kind::Td2, Kind::Td3, Kind::VisaA, Kind::VisaB, Kind::FrenchId] {
            let (lines, length) = kind.shape();
            assert_eq!(kind.sets().count(), lines * length, "{kind:?}");
            assert!(kind.checks(&[]).iter().all(|check| check.digit < lines * length));
        }
    }

    /// The specimens of Doc 9303, parts 4, 5, 6 and 7, and the long number of part 5.
    #[test]
    fn the_specimens_of_the_standard_agree_with_their_check_digits() {
        let td3 =
            ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
        let td2 = ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"];
        let td1 = [
            "I<UTOD231458907<<<<<<<<<<<<<<<",
            "7408122F1204159UTO<<<<<<<<<<<6",
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        ];
        let long = [
            "I<UTOD23145890<7349<<<<<<<<<<<",
            "3407127M9507122UTO<<<<<<<<<<<2",
            "STEVENSON<<PETER<JOHN<<<<<<<<<",
        ];
        let visa =
            ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"];
        for (kind, lines) in [
            (Kind::Td3, &td3[..]),
            (Kind::Td2, &td2),
            (Kind::Td1, &td1),
            (Kind::Td1, &long),
            (Kind::VisaA, &visa),
        ] {
            let text = classes(lines);
            for check in kind.checks(&text) {
                assert_eq!(check.holds(&text), Some(true), "{kind:?} {:?}", check.of);
                let mut wrong = text.clone();
                wrong[check.digit] = (wrong[check.digit] + 1) % 10;
                assert_eq!(check.holds(&wrong), Some(false), "{kind:?} {:?}", check.of);
            }
        }
    }

    #[test]
    fn a_check_tells_apart_what_counts_differently() {
        let check = Check { of: CheckOf::Number, over: (44..53).collect(), digit: 53 };
        let class = |letter: char| classes(&[&letter.to_string()])[0];
        for alike in ["6GQ", "8SI", "5FPZ", "0AKU<", "HR", "MW"] {
            for (one, other) in alike.chars().flat_map(|one| alike.chars().map(move |other| (one, other))) {
                assert!(!check.tells_apart(44, class(one), class(other)), "{one}{other}");
            }
        }
        for (one, other) in [('8', 'B'), ('0', 'O'), ('1', 'I'), ('5', 'S'), ('2', 'Z'), ('0', 'D')] {
            assert!(check.tells_apart(52, class(one), class(other)), "{one}{other}");
            assert!(!check.tells_apart(43, class(one), class(other)), "not covered");
        }
        assert!(check.tells_apart(53, class('0'), class('<')), "a filler is no digit");
    }

    #[test]
    fn a_check_over_fillers_proves_nothing() {
        let mut text = vec![FILLER; 88];
        let optional = |text: &[u8]| {
            let checks = Kind::Td3.checks(text);
            checks.iter().find(|check| check.of == CheckOf::Optional).and_then(|check| check.holds(text))
        };
        assert_eq!(optional(&text), None, "a filler");
        text[86] = 0;
        assert_eq!(optional(&text), None, "a zero");
        text[86] = 4;
        assert_eq!(optional(&text), Some(false), "a four");
    }
}
