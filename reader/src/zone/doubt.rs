//! When a character is in doubt: gently where a check digit agrees with it, strictly where nothing else speaks for it.
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
/// Where none does: names, states, sex.
const STRICT: Strictness = Strictness { likelihood: -0.6, margin: 2.3, steady: 2.8, unsteady: 1 };

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
        let covered = holding.iter().any(|check| check.digit == place || check.over.contains(&place));
        doubt(choice, cell, *set, if covered { &GENTLE } else { &STRICT })
    })
    .collect()
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
