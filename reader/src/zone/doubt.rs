//! When a character is in doubt: gently where a check digit agrees with it and would not with what else it may be,
//! strictly where nothing else speaks for it.
//! A wrong reading that says that it is certain is worse than ten right ones that ask.

use super::grammar::{Choice, choose};
use super::layout::{Check, Set};
use crate::decode::Cell;
use crate::reading::Doubt;

/// Bounds under which a character is in doubt.
struct Strictness {
    likelihood: f32,
    margin: f32,
    /// The mean over all views, one that sees another character counting against it.
    steady: f32,
    /// Views that may disagree, of seven.
    unsteady: usize,
}

/// Where a check digit agrees.
const GENTLE: Strictness = Strictness { likelihood: -1.0, margin: 1.0, steady: 1.0, unsteady: 3 };
/// Where none does: names, states, sex, and what counts the same as another that it nearly is.
/// Of twelve thousand such characters in drawn, real and damaged pictures none that was wrong had a lead of 1.9.
const STRICT: Strictness = Strictness { likelihood: -0.6, margin: 2.0, steady: 2.5, unsteady: 1 };
/// Another that is less likely by this is not near: further off than the strict ask for.
const NEAR: f32 = 3.0;

/// A doubt for each position, where there is one.
pub(crate) fn doubts(
    choices: &[Choice],
    cells: &[&Cell],
    sets: &[Set],
    checks: &[Check],
    repaired: &[usize],
) -> Vec<Option<Doubt>> {
    let text = super::grammar::classes(choices);
    let holding: Vec<&Check> = checks
        .iter()
        .filter(|check| check.holds(&text) == Some(true))
        // A check that agrees because something was changed speaks for nothing.
        .filter(|check| !repaired.iter().any(|place| *place == check.digit || check.over.contains(place)))
        .collect();
    let failing: Vec<usize> =
        checks.iter().filter(|check| check.holds(&text) == Some(false)).map(|check| check.digit).collect();
    let all = choices.iter().zip(cells).zip(sets).enumerate();
    all.map(|(place, ((choice, cell), set))| {
        if failing.contains(&place) {
            return Some(Doubt::CheckFails);
        }
        if repaired.contains(&place) {
            return Some(Doubt::Repaired);
        }
        let spoken_for = holding.iter().any(|check| speaks_for(check, place, choice));
        doubt(choice, cell, *set, if spoken_for { &GENTLE } else { &STRICT })
    })
    .collect()
}

/// Whether a check digit that agrees would not if the character were another that it nearly is.
fn speaks_for(check: &Check, place: usize, choice: &Choice) -> bool {
    let covered = check.digit == place || check.over.contains(&place);
    let mut near = choice.others.iter().filter(|other| other.cost < NEAR);
    covered && near.all(|other| check.tells_apart(place, choice.class, other.class))
}

fn doubt(choice: &Choice, cell: &Cell, set: Set, strictness: &Strictness) -> Option<Doubt> {
    let seen = cell.views.iter().map(|view| choose(view, set));
    let leads = seen.map(|seen| if seen.class == choice.class { seen.margin } else { -seen.margin });
    let leads: Vec<f32> = leads.collect();
    let unsteady = leads.iter().filter(|lead| **lead < 0.0).count();
    let steady = leads.iter().sum::<f32>() / leads.len().max(1) as f32;
    if choice.likelihood < strictness.likelihood {
        Some(Doubt::Unclear)
    } else if choice.margin < strictness.margin || steady < strictness.steady {
        Some(Doubt::Close)
    } else if unsteady > strictness.unsteady {
        Some(Doubt::Unsteady)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::grammar::{classes, read};
    use super::*;
    use crate::glyphs::{ALPHABET, CLASSES};
    use crate::reading::Kind;

    const TD3: [&str; 2] =
        ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];

    fn class(letter: u8) -> usize {
        ALPHABET.iter().position(|other| *other == letter).expect("a character")
    }

    fn cell(letter: u8, other: Option<(u8, f32)>) -> Cell {
        let mut scores = [-9.0; CLASSES];
        scores[class(letter)] = -0.2;
        if let Some((other, behind)) = other {
            scores[class(other)] = -0.2 - behind;
        }
        Cell { scores, views: [scores; 7] }
    }

    /// The doubt at a place that reads `letter` and may be `other`.
    fn doubted(place: usize, letter: u8, other: (u8, f32), repaired: &[usize]) -> Option<Doubt> {
        let text = TD3.concat();
        let mut cells: Vec<Cell> = text.bytes().map(|letter| cell(letter, None)).collect();
        cells[place] = cell(letter, Some(other));
        let sets: Vec<Set> = Kind::Td3.sets().collect();
        let choices = read(cells.iter().map(|cell| &cell.scores), sets.iter().copied());
        let checks = Kind::Td3.checks(&classes(&choices));
        let seen: Vec<&Cell> = cells.iter().collect();
        doubts(&choices, &seen, &sets, &checks, repaired)[place]
    }

    #[test]
    fn a_check_digit_speaks_for_a_character_that_it_tells_from_its_like() {
        assert_eq!(doubted(45, b'8', (b'B', 1.5), &[]), None);
        assert_eq!(doubted(45, b'8', (b'B', 0.5), &[]), Some(Doubt::Close), "too near for any check");
        assert_eq!(doubted(53, b'6', (b'8', 1.5), &[]), None, "the digit itself");
    }

    #[test]
    fn a_check_digit_says_nothing_between_characters_that_count_alike() {
        for (place, letter, other) in
            [(45, b'8', b'S'), (45, b'8', b'I'), (48, b'0', b'U'), (48, b'0', b'<'), (72, b'Z', b'P')]
        {
            assert_eq!(doubted(place, letter, (other, 1.5), &[]), Some(Doubt::Close), "{place}");
            assert_eq!(doubted(place, letter, (other, 7.0), &[]), None, "{place}: far off");
        }
    }

    #[test]
    fn names_have_nobody_to_speak_for_them() {
        assert_eq!(doubted(8, b'K', (b'X', 1.5), &[]), Some(Doubt::Close));
        assert_eq!(doubted(8, b'K', (b'X', 6.0), &[]), None);
    }

    #[test]
    fn what_fails_and_what_was_changed_is_in_doubt_and_speaks_for_nothing() {
        assert_eq!(doubted(53, b'5', (b'6', 6.0), &[]), Some(Doubt::CheckFails));
        assert_eq!(doubted(45, b'8', (b'B', 6.0), &[45]), Some(Doubt::Repaired));
        assert_eq!(
            doubted(45, b'8', (b'B', 1.5), &[46]),
            Some(Doubt::Close),
            "agrees only since it was changed"
        );
    }
}
