//! The likeliest text of a zone under what may stand where, and how much better it is than the next. Knows scores and
//! layouts.

use super::layout::Set;
use crate::glyphs::{ALPHABET, REJECT, Scores, TWINS};

/// What stands at a position, and what else may.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    pub(crate) class: u8,
    /// How likely, as a logarithm, whatever may stand here.
    pub(crate) likelihood: f32,
    /// How much likelier than the next that may stand here.
    pub(crate) margin: f32,
    /// The next two.
    pub(crate) others: [Other; 2],
}

/// What else may stand at a position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Other {
    pub(crate) class: u8,
    /// How much less likely than what was chosen.
    pub(crate) cost: f32,
    /// How likely, as a logarithm, counted as for what was chosen.
    pub(crate) likelihood: f32,
}

/// The best class at a position.
pub(crate) fn choose(scores: &Scores, set: Set) -> Choice {
    let mut best = [(0_u8, f32::NEG_INFINITY); 3];
    for (class, score) in (0_u8..).zip(scores.iter().take(REJECT)) {
        let Some(cost) = set.cost(class) else { continue };
        let mut next = (class, score - cost);
        for place in &mut best {
            if next.1 > place.1 {
                std::mem::swap(place, &mut next);
            }
        }
    }
    let [(class, score), second, third] = best;
    let others = [second, third].map(|(class, other)| Other {
        class,
        cost: score - other,
        likelihood: likelihood(scores, set, class),
    });
    Choice { class, likelihood: likelihood(scores, set, class), margin: score - second.1, others }
}

/// How likely a class is, its twins that may not stand here counted with it: an `O` in a name is no less an `O` for looking
/// like a zero.
fn likelihood(scores: &Scores, set: Set, class: u8) -> f32 {
    let letter = |class: u8| ALPHABET.get(usize::from(class)).copied().unwrap_or_default();
    let twins = TWINS.iter().find(|twins| twins.contains(&letter(class))).copied().unwrap_or_default();
    let out_of_place =
        |other: u8| set.cost(other).is_none_or(|cost| cost > 0.0) && twins.contains(&letter(other));
    let all = (0_u8..).zip(scores.iter().take(REJECT));
    let counted = all.filter(|(other, _)| *other == class || out_of_place(*other));
    libm::logf(counted.map(|(_, score)| libm::expf(*score)).sum::<f32>().max(1e-12))
}

/// A text of choices, one for each position of a layout.
pub(crate) fn read<'a>(
    scores: impl Iterator<Item = &'a Scores>,
    sets: impl Iterator<Item = Set>,
) -> Vec<Choice> {
    scores.zip(sets).map(|(scores, set)| choose(scores, set)).collect()
}

/// The classes alone.
pub(crate) fn classes(choices: &[Choice]) -> Vec<u8> {
    choices.iter().map(|choice| choice.class).collect()
}

/// The mean likelihood of what was chosen.
pub(crate) fn mean(choices: &[Choice]) -> f32 {
    choices.iter().map(|choice| choice.likelihood).sum::<f32>() / choices.len().max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::CLASSES;

    #[test]
    fn what_may_not_stand_there_is_not_chosen() {
        let mut scores = [-9.0; CLASSES];
        scores[0] = -0.1;
        scores[24] = -2.5;
        let choice = choose(&scores, Set::Letters);
        assert_eq!(choice.class, 24, "O, where a name stands");
        assert!(choice.likelihood > -0.05, "which looks like a zero");
        assert!((choice.margin - 6.5).abs() < 1e-6);
        assert_eq!(choose(&scores, Set::Any).class, 0);
        let second = choose(&scores, Set::Second);
        assert_eq!(second.class, 0, "old cards print a digit");
        assert!((second.margin - 1.4).abs() < 1e-6, "but it costs");
    }

    #[test]
    fn a_booklet_is_a_passport_unless_it_clearly_says_otherwise() {
        let (passport, driver) = (25, 13);
        let read = |behind: f32| {
            let mut scores = [-9.0; CLASSES];
            scores[driver] = -0.2;
            scores[passport] = -0.2 - behind;
            choose(&scores, Set::Booklet)
        };
        assert_eq!(usize::from(read(2.0).class), passport, "nearly a P");
        assert!(read(2.0).margin < 1.0, "and in doubt");
        assert_eq!(usize::from(read(6.0).class), driver);
        let mut scores = [-9.0; CLASSES];
        scores[driver] = -0.2;
        scores[passport] = -2.2;
        assert_eq!(usize::from(choose(&scores, Set::Code).class), driver, "a card may be anything");
    }
}
