//! A line looked at more closely: how high it lies, how large and how leaning its characters are, how it bends. Whatever
//! makes the characters speak more clearly is kept.

use super::{Eye, Path, gain};
use crate::glyphs::PITCH;
use crate::strip::PATCH;
use crate::track::View;

/// Half a patch, in characters.
const HALF: f32 = (PATCH - 1) as f32 / 2.0 / PITCH as f32;

const OFFSETS: [f32; 7] = [-0.28, -0.19, -0.09, 0.0, 0.09, 0.19, 0.28];
const HEIGHTS: [f32; 3] = [0.85, 1.0, 1.18];
const FINE_HEIGHTS: [f32; 3] = [0.94, 1.0, 1.07];
const LEANS: [f32; 3] = [-0.08, 0.0, 0.08];
const TILTS: [f32; 5] = [-0.008, -0.004, 0.0, 0.004, 0.008];
const BENDS: [f32; 3] = [-0.12, 0.0, 0.12];

/// The view under which the middle of a path speaks most clearly.
pub(crate) fn refined(eye: &Eye<'_>, view: View, path: &Path) -> View {
    let count = path.places.len();
    let middle: Vec<f32> = path.places.iter().copied().skip(count / 6).take(count * 2 / 3).step_by(2).collect();
    let ends: Vec<f32> = path.places.iter().copied().step_by(3).collect();
    let centre = path.places.get(count / 2).copied().unwrap_or_default();
    let mut view = View { track: view.track.along(centre), ..view };
    let back = |places: &[f32]| places.iter().map(|place| place - centre).collect::<Vec<f32>>();
    let (middle, ends) = (back(&middle), back(&ends));
    let reach = count as f32 / 2.0;
    for heights in [HEIGHTS, FINE_HEIGHTS] {
        view = best(eye, &middle, OFFSETS.map(|by| View { track: view.track.beside(by * view.height), ..view }), view);
        view = best(eye, &middle, heights.map(|by| View { height: view.height * by, ..view }), view);
        view = best(eye, &ends, TILTS.map(|by| View { track: view.track.turned(by), ..view }), view);
        view = best(eye, &ends, BENDS.map(|by| View { track: view.track.bent(by, reach), ..view }), view);
        view = best(eye, &middle, LEANS.map(|by| View { lean: view.lean + by, ..view }), view);
    }
    View { track: view.track.along(-centre), ..view }
}

fn best<const N: usize>(eye: &Eye<'_>, places: &[f32], views: [View; N], now: View) -> View {
    let scored = views.into_iter().map(|view| (clarity(eye, &view, places), view));
    scored.max_by(|a, b| a.0.total_cmp(&b.0)).map_or(now, |(_, view)| view)
}

fn clarity(eye: &Eye<'_>, view: &View, places: &[f32]) -> f32 {
    places.iter().map(|place| gain(&eye.window(view, *place, 1.0, 0.0))).sum()
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
