//! From a track to characters: where each stands, and how likely it is which. Knows scores along a strip; not what a zone
//! is made of.

mod path;
mod refine;
mod views;

pub(crate) use path::{Path, paths};
pub(crate) use refine::{Care, centred, refined};
pub(crate) use views::{Cell, cells};

use crate::Work;
use crate::glyphs::{Glyphs, REJECT, Scores};
use crate::picture::Pyramid;
use crate::strip::PITCH;
use crate::track::View;

/// Lengths of the lines of a zone.
pub(crate) const LENGTHS: [usize; 3] = [30, 36, 44];

/// Columns of a window to its middle.
const TO_MIDDLE: usize = 10;

/// The picture, the recogniser, and how much more may be asked of it.
pub(crate) struct Eye<'a> {
    pub(crate) picture: &'a Pyramid,
    pub(crate) glyphs: &'a Glyphs,
    pub(crate) work: &'a Work,
}

/// How much a window speaks for a character in its middle: above 0 for, below 0 against.
pub(crate) fn gain(scores: &Scores) -> f32 {
    let (characters, none) = scores.split_at(REJECT);
    let best = characters.iter().copied().fold(f32::MIN, f32::max);
    let none = none.iter().copied().fold(f32::MIN, f32::max);
    // A window of which the net is wholly unsure speaks for nothing.
    let none = none.max(-2.5) + libm::log1pf(libm::expf(-(none + 2.5).abs()));
    (best - none).clamp(-3.0, 3.0)
}

/// Scores at every second column of a strip (or rarer), with where the first stands, in characters along the track.
pub(crate) struct Scan {
    pub(crate) from: f32,
    /// Characters from one to the next.
    pub(crate) step: f32,
    pub(crate) scores: Vec<Scores>,
}

impl Eye<'_> {
    /// Reads along a view from one place to another.
    pub(crate) fn scan(&self, view: &View, from: f32, until: f32, every: usize) -> Scan {
        let pitch = PITCH as f32;
        let columns = ((until - from) * pitch) as usize + 2 * TO_MIDDLE + 1;
        let start = from - TO_MIDDLE as f32 / pitch;
        let strip = view.strip(self.picture, start, columns, 1.0, 0.0);
        self.work.spend(columns);
        let scores = self.glyphs.windows(&strip.normal(), every);
        Scan { from, step: (2 * every) as f32 / pitch, scores }
    }

    /// Which way round a row is a line of characters, and how much it looks like one: the mean of its best quarter.
    pub(crate) fn promise(&self, view: &View, reach: f32) -> f32 {
        let reach = reach.min(12.0);
        let scan = self.scan(view, -reach, reach, 2);
        let mut gains: Vec<f32> = scan.scores.iter().map(gain).collect();
        gains.sort_by(|a, b| b.total_cmp(a));
        gains.truncate((gains.len() / 4).max(1));
        gains.iter().sum::<f32>() / gains.len() as f32
    }
}
