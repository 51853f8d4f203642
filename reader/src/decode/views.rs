//! The last look at each character, seven times from slightly different places: the mean is more often right than any
//! one of them, and where they disagree the character is doubtful.

use super::{Eye, Path};
use crate::glyphs::{CLASSES, Scores};
use crate::strip::PITCH;
use crate::track::View;

const VIEWS: usize = 7;
/// Along, beside (both in columns of a strip), and how wide.
const SHAKEN: [(f32, f32, f32); VIEWS] = [
    (0.0, 0.0, 1.0),
    (1.3, 0.0, 1.0),
    (-1.3, 0.0, 1.0),
    (0.0, 1.2, 1.0),
    (0.0, -1.2, 1.0),
    (0.0, 0.0, 0.93),
    (0.0, 0.0, 1.07),
];

/// What all views say of one character.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// The mean of the probabilities, as logarithms.
    pub(crate) scores: Scores,
    pub(crate) views: [Scores; VIEWS],
}

/// Every character of a path.
pub(crate) fn cells(eye: &Eye<'_>, view: &View, path: &Path) -> Vec<Cell> {
    path.places.iter().map(|place| cell(eye, view, *place)).collect()
}

fn cell(eye: &Eye<'_>, view: &View, place: f32) -> Cell {
    let column = 1.0 / PITCH as f32;
    let views =
        SHAKEN.map(|(along, beside, wide)| eye.window(view, place + along * column, wide, beside * column));
    let mut scores = [0.0_f32; CLASSES];
    for view in &views {
        for (score, value) in scores.iter_mut().zip(view) {
            *score += libm::expf(*value) / VIEWS as f32;
        }
    }
    Cell { scores: scores.map(|score| libm::logf(score.max(1e-12))), views }
}
