//! A line looked at more closely: how high it lies, how large and how leaning its characters are, how it bends. Whatever
//! makes the characters speak more clearly is kept.

use super::{Eye, Path};
use crate::glyphs::{REJECT, Scores};
use crate::strip::{PATCH, PITCH};
use crate::track::View;

/// Half a patch, in characters.
const HALF: f32 = (PATCH - 1) as f32 / 2.0 / PITCH as f32;

const OFFSETS: [f32; 6] = [-0.28, -0.19, -0.09, 0.09, 0.19, 0.28];
const FINE_OFFSETS: [f32; 2] = [-0.05, 0.05];
const HEIGHTS: [f32; 2] = [0.85, 1.18];
const FINE_HEIGHTS: [f32; 2] = [0.94, 1.07];
const LEANS: [f32; 2] = [-0.08, 0.08];
const TILTS: [f32; 4] = [-0.008, -0.004, 0.004, 0.008];
const BENDS: [f32; 2] = [-0.12, 0.12];
const SHIFTS: [f32; 5] = [-0.07, -0.035, 0.0, 0.035, 0.07];
/// Further ahead is not better.
const LEAD: f32 = 8.0;
/// Characters looked at: of the middle of a line, and of all of it.
const LOOKS: usize = 13;

/// What is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Care {
    /// Everything, twice.
    Whole,
    /// Only where the line lies: its neighbour is of the same size.
    Course,
}

/// A view and how clearly the characters speak under it.
struct Best<'a> {
    eye: &'a Eye<'a>,
    view: View,
    /// How clearly, at the middle and all over.
    clarity: [f32; 2],
    places: [Vec<f32>; 2],
}

const MIDDLE: usize = 0;
const ALL: usize = 1;

/// How far the best character is ahead of whatever else the window may show.
fn lead(scores: &Scores) -> f32 {
    let (mut best, mut next) = (f32::NEG_INFINITY, f32::NEG_INFINITY);
    for (class, score) in scores.iter().copied().enumerate() {
        if score > best && class != REJECT {
            next = best;
            best = score;
        } else {
            next = next.max(score);
        }
    }
    (best - next).clamp(-LEAD, LEAD)
}

impl Best<'_> {
    fn clarity(&self, view: &View, where_: usize) -> f32 {
        let places = self.places.get(where_).map_or(&[][..], Vec::as_slice);
        places.iter().map(|place| lead(&self.eye.window(view, *place, 1.0, 0.0))).sum()
    }

    /// Takes whichever view is clearest.
    fn among<const N: usize>(&mut self, views: [View; N], where_: usize) {
        let now = self.clarity.get(where_).copied().unwrap_or(f32::NEG_INFINITY);
        let now = if now.is_nan() { self.clarity(&self.view, where_) } else { now };
        let mut best = (now, self.view);
        for view in views {
            let clarity = self.clarity(&view, where_);
            if clarity > best.0 {
                best = (clarity, view);
            }
        }
        if best.1 != self.view {
            self.clarity = [f32::NAN; 2];
        }
        self.view = best.1;
        if let Some(kept) = self.clarity.get_mut(where_) {
            *kept = best.0;
        }
    }
}

/// The view under which the characters of a path speak most clearly.
pub(crate) fn refined(eye: &Eye<'_>, view: View, path: &Path, care: Care) -> View {
    let count = path.places.len();
    let centre = path.places.get(count / 2).copied().unwrap_or_default();
    let some = |from: usize, until: usize| -> Vec<f32> {
        let step = ((until - from) / LOOKS).max(1);
        let chosen = path.places.iter().copied().take(until).skip(from).step_by(step);
        chosen.map(|place| place - centre).collect()
    };
    let places = [some(count / 6, count * 5 / 6), some(0, count)];
    let view = View { track: view.track.along(centre), ..view };
    let mut best = Best { eye, view, clarity: [f32::NAN; 2], places };
    let reach = count as f32 / 2.0;
    let moved = |view: View, by: f32| View { track: view.track.beside(by * view.height), ..view };
    let higher = |view: View, by: f32| View { height: view.height * by, ..view };
    let leaning = |view: View, by: f32| View { lean: view.lean + by, ..view };
    best.among(OFFSETS.map(|by| moved(best.view, by)), MIDDLE);
    if care == Care::Whole {
        best.among(HEIGHTS.map(|by| higher(best.view, by)), MIDDLE);
    }
    best.among(TILTS.map(|by| View { track: best.view.track.turned(by), ..best.view }), ALL);
    best.among(BENDS.map(|by| View { track: best.view.track.bent(by, reach), ..best.view }), ALL);
    if care == Care::Whole {
        best.among(LEANS.map(|by| leaning(best.view, by)), MIDDLE);
        best.among(FINE_HEIGHTS.map(|by| higher(best.view, by)), MIDDLE);
    }
    best.among(OFFSETS.map(|by| moved(best.view, by / 2.0)), MIDDLE);
    best.among(TILTS.map(|by| View { track: best.view.track.turned(by / 2.0), ..best.view }), ALL);
    best.among(BENDS.map(|by| View { track: best.view.track.bent(by / 2.0, reach), ..best.view }), ALL);
    best.among(FINE_HEIGHTS.map(|by| higher(best.view, by)), MIDDLE);
    best.among(LEANS.map(|by| leaning(best.view, by / 2.0)), MIDDLE);
    best.among(FINE_OFFSETS.map(|by| moved(best.view, by)), ALL);
    View { track: best.view.track.along(-centre), ..best.view }
}

/// The path moved to where its characters are clearest.
pub(crate) fn centred(eye: &Eye<'_>, view: &View, path: &Path) -> Path {
    let step = (path.places.len() / LOOKS).max(1);
    let clarity = |path: &Path| -> f32 {
        path.places.iter().step_by(step).map(|place| lead(&eye.window(view, *place, 1.0, 0.0))).sum()
    };
    let smooth = path.smooth();
    let moved = SHIFTS.map(|by| smooth.shifted(by));
    let best = moved.into_iter().map(|path| (clarity(&path), path)).max_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or(smooth, |(_, path)| path)
}

impl Eye<'_> {
    /// The scores of one window.
    pub(crate) fn window(&self, view: &View, place: f32, wide: f32, beside: f32) -> crate::glyphs::Scores {
        let strip = view.strip(self.picture, place - HALF * wide, PATCH, wide, beside);
        self.work.spend(PATCH);
        let scores = self.glyphs.along(&strip.normal().middle());
        scores.first().copied().unwrap_or([f32::MIN; crate::glyphs::CLASSES])
    }
}
