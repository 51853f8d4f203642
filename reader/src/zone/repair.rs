//! Check digits that fail, and the little that may be done about it: the recogniser's own second or third choice, a digit
//! for a digit or a twin for its twin, and only if every check digit of the zone agrees then. Names have no check digit of
//! their own and are never touched, not even where one of a whole zone is over them.

use super::grammar::{Choice, classes};
use super::layout::{Check, Set};
use crate::glyphs::{ALPHABET, TWINS};
use crate::reading::Kind;

/// How much less likely another choice may be: of a character, of the check digit itself, of two together.
const OTHER: f32 = 2.5;
const DIGIT: f32 = 1.0;
const TOGETHER: f32 = 3.5;

/// A change: which position, to what, at what cost.
type Change = (usize, u8, f32);

/// The positions changed so that all check digits agree; none if that cannot be.
pub(crate) fn repaired(kind: Kind, choices: &mut [Choice]) -> Vec<usize> {
    let names: Vec<bool> = kind.sets().map(|set| set == Set::Letters).collect();
    let mut text = classes(choices);
    let mut changed: Vec<usize> = Vec::new();
    for at in 0..kind.checks(&text).len() {
        // A change may move a check digit, so they are asked for anew.
        let checks = kind.checks(&text);
        let Some(check) = checks.get(at) else { continue };
        if check.holds(&text) != Some(false) {
            continue;
        }
        let Some(changes) = cheapest(check, &checks, &text, choices, &names) else { return Vec::new() };
        for (place, class, _) in changes {
            if let Some(now) = text.get_mut(place) {
                *now = class;
            }
            changed.push(place);
        }
    }
    if changed.is_empty() || kind.checks(&text).iter().any(|check| check.holds(&text) == Some(false)) {
        return Vec::new();
    }
    for place in &changed {
        if let (Some(choice), Some(class)) = (choices.get_mut(*place), text.get(*place)) {
            become_other(choice, *class);
        }
    }
    changed
}

/// A choice changed to one of its others: no likelier than that one is.
fn become_other(choice: &mut Choice, class: u8) {
    if let Some(other) = choice.others.iter().find(|other| other.class == class).copied() {
        *choice = Choice { class, likelihood: other.likelihood, margin: -other.cost, others: choice.others };
    }
}

fn alike(one: u8, other: u8) -> bool {
    let letter = |class: u8| ALPHABET.get(usize::from(class)).copied().unwrap_or_default();
    let both = [letter(one), letter(other)];
    both.iter().all(u8::is_ascii_digit)
        || TWINS.iter().any(|twins| both.iter().all(|letter| twins.contains(letter)))
}

/// The cheapest one or two changes after which a check agrees. Names stay, and what another check already speaks for.
fn cheapest(
    check: &Check,
    all: &[Check],
    text: &[u8],
    choices: &[Choice],
    names: &[bool],
) -> Option<Vec<Change>> {
    let is_name = |place: usize| names.get(place).copied().unwrap_or(true);
    let spoken_for = |place: usize| {
        all.iter().any(|other| {
            other.of != check.of
                && other.holds(text) == Some(true)
                && (other.digit == place || other.over.contains(&place))
        })
    };
    let mut possible: Vec<Change> = Vec::new();
    let places = check.over.iter().copied().chain([check.digit]);
    for place in places.filter(|place| !is_name(*place) && !spoken_for(*place)) {
        let (Some(choice), Some(now)) = (choices.get(place), text.get(place)) else { continue };
        let most = if place == check.digit { DIGIT } else { OTHER };
        let others = choice.others.iter().filter(|other| other.cost <= most && alike(*now, other.class));
        possible.extend(others.map(|other| (place, other.class, other.cost)));
    }
    let agrees = |changes: &[Change]| {
        let mut text = text.to_vec();
        for (place, class, _) in changes {
            if let Some(now) = text.get_mut(*place) {
                *now = *class;
            }
        }
        check.holds(&text) == Some(true)
    };
    let cost = |changes: &[Change]| changes.iter().map(|change| change.2).sum::<f32>();
    let singles = possible.iter().map(|one| vec![*one]);
    let pairs = possible.iter().enumerate().flat_map(|(at, one)| {
        possible.iter().skip(at + 1).filter(move |two| two.0 != one.0).map(move |two| vec![*one, *two])
    });
    let fitting = singles.chain(pairs).filter(|changes| cost(changes) < TOGETHER && agrees(changes));
    fitting.min_by(|a, b| cost(a).total_cmp(&cost(b)))
}

#[cfg(test)]
mod tests {
    use super::super::grammar::Other;
    use super::*;

    fn other(letter: u8, cost: f32) -> Other {
        Other { class: class(letter), cost, likelihood: -0.7 - cost }
    }

    fn class(letter: u8) -> u8 {
        u8::try_from(ALPHABET.iter().position(|other| *other == letter).expect("a character")).expect("small")
    }

    fn choices(lines: &[&str]) -> Vec<Choice> {
        let letters = lines.concat();
        let one = |letter| Choice {
            class: class(letter),
            likelihood: -0.01,
            margin: 8.0,
            others: [other(b'<', 8.0), other(b'Q', 9.0)],
        };
        letters.bytes().map(one).collect()
    }

    const TD3: [&str; 2] =
        ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];

    fn misread(lines: &[&str], place: usize, as_what: u8, cost: f32) -> Vec<Choice> {
        let mut read = choices(lines);
        let right = lines.concat().as_bytes()[place];
        read[place] = Choice {
            class: class(as_what),
            likelihood: -0.7,
            margin: cost,
            others: [other(right, cost), other(b'<', 8.0)],
        };
        read
    }

    #[test]
    fn a_near_twin_is_put_right_when_all_checks_agree_then() {
        let mut read = misread(&TD3, 45, b'B', 0.4);
        assert_eq!(repaired(Kind::Td3, &mut read), [45]);
        assert_eq!(read[45].class, class(b'8'));
        assert!(
            (read[45].likelihood + 1.1).abs() < 1e-6,
            "as likely as an eight, not as what it was read as"
        );
        assert!(read[45].margin < 0.0);
    }

    #[test]
    fn nothing_is_changed_far_off_or_unlike_or_when_another_check_still_fails() {
        for mut read in [misread(&TD3, 45, b'B', 2.6), misread(&TD3, 45, b'K', 0.4)] {
            let before = read.clone();
            assert!(repaired(Kind::Td3, &mut read).is_empty());
            assert_eq!(read, before);
        }
        let mut read = misread(&TD3, 45, b'B', 0.4);
        read[63].class = class(b'9');
        let before = read.clone();
        assert!(repaired(Kind::Td3, &mut read).is_empty(), "a printed mistake in the date of birth");
        assert_eq!(read, before);
    }

    #[test]
    fn a_printed_wrong_check_digit_is_left_as_it_is() {
        let mut read = choices(&TD3);
        read[87].class = class(b'4');
        assert!(repaired(Kind::Td3, &mut read).is_empty());
        assert_eq!(read[87].class, class(b'4'));
    }

    /// The French card's last check digit is over the whole zone, names too.
    const FRENCH: [&str; 2] =
        ["IDFRAOBERSON<<<<<<<<<<<<<<<<<<952042", "0506952024380ANNA<<MARIA<<<6509125F2"];

    #[test]
    fn names_are_never_touched() {
        let whole = choices(&FRENCH);
        let text = classes(&whole);
        assert!(Kind::FrenchId.checks(&text).iter().all(|check| check.holds(&text) == Some(true)));
        for (place, as_what) in [(5, b'D'), (9, b'5'), (49, b'D')] {
            let mut read = misread(&FRENCH, place, as_what, 0.1);
            let before = read.clone();
            assert!(repaired(Kind::FrenchId, &mut read).is_empty(), "{place}");
            assert_eq!(read, before, "{place}");
        }
        let mut read = misread(&FRENCH, 30, b'8', 0.1);
        assert_eq!(repaired(Kind::FrenchId, &mut read), [30], "what is no name is put right");
    }
}
