//! The likeliest text of a zone under what may stand where, and how much better it is than the next. Knows scores and
//! layouts.

use super::layout::Set;
use crate::glyphs::{REJECT, Scores};

/// What stands at a position, and what else may.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    pub(crate) class: u8,
    /// How likely, as a logarithm, whatever may stand here.
    pub(crate) likelihood: f32,
    /// How much likelier than the next that may stand here.
    pub(crate) margin: f32,
    /// The next two, and how much less likely they are.
    pub(crate) others: [(u8, f32); 2],
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
    let likelihood = scores.get(usize::from(class)).copied().unwrap_or(f32::NEG_INFINITY);
    let others = [(second.0, score - second.1), (third.0, score - third.1)];
    Choice { class, likelihood, margin: score - second.1, others }
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
        assert_eq!((choice.class, choice.likelihood), (24, -2.5), "O, where a name stands");
        assert!((choice.margin - 6.5).abs() < 1e-6);
        assert_eq!(choose(&scores, Set::Any).class, 0);
        let second = choose(&scores, Set::Second);
        assert_eq!(second.class, 0, "old cards print a digit");
        assert!((second.margin - 1.4).abs() < 1e-6, "but it costs");
    }
}
