//! Lines that may belong to a zone: which way round a row is read, how many characters it has, and what stands above and
//! below it. Knows tracks and gains; not what the characters say.

use crate::decode::{Care, Eye, LENGTHS, Path, centred, gain, paths, refined};
use crate::find::Chain;
use crate::glyphs::Scores;
use crate::strip::PITCH;
use crate::track::{Track, View};

/// How promising a direction must be to be read at all, and how much less than the other.
const PROMISE: f32 = 0.8;
const BEHIND: f32 = 0.12;
/// Characters beyond a row's own ends at which the line may begin and end.
const BEYOND: f32 = 9.0;
/// Least mean gain of a character of a line: as it was found, looked at closely, and beside a zone that is found already.
/// Print gives 2.4, other writing 1.5 at most.
const ROUGH: f32 = 0.9;
const CLOSE: f32 = 1.5;
const FURTHER: f32 = 2.0;
/// Distances between lines, in steps of characters.
const APART: std::ops::RangeInclusive<f32> = 1.2..=3.7;

/// A row read in one direction, with its best path for each length.
pub(crate) struct Seed {
    pub(crate) view: View,
    pub(crate) paths: [Option<Path>; 3],
}

/// A line of a given length.
#[derive(Clone)]
pub(crate) struct Read {
    pub(crate) view: View,
    pub(crate) path: Path,
    pub(crate) scores: Vec<Scores>,
}

impl Seed {
    /// The most that any of its lengths is worth.
    pub(crate) fn worth(&self) -> f32 {
        self.paths.iter().flatten().map(|path| path.gain).fold(0.0, f32::max)
    }

    /// Its lengths that look like a line, the one with the most behind it first.
    pub(crate) fn lengths(&self, further: bool) -> Vec<usize> {
        let least = if further { FURTHER } else { ROUGH };
        let mut lengths: Vec<(f32, usize)> = self
            .paths
            .iter()
            .zip(LENGTHS)
            .filter_map(|(path, length)| path.as_ref().map(|path| (path.gain, length)))
            .filter(|(gain, length)| *gain > least * *length as f32)
            .collect();
        lengths.sort_by(|a, b| b.0.total_cmp(&a.0));
        lengths.into_iter().map(|(_, length)| length).collect()
    }
}

/// The rows that can be read, in the directions in which they can.
pub(crate) fn seeds(eye: &Eye<'_>, chains: &[Chain]) -> Vec<Seed> {
    let mut seeds = Vec::new();
    for chain in chains {
        if eye.work.is_done() {
            break;
        }
        let reach = (chain.until - chain.from) / 2.0;
        let both = [View::new(chain.track), View::new(chain.track.reversed())];
        let promises = both.map(|view| eye.promise(&view, reach));
        let best = promises.iter().copied().fold(f32::MIN, f32::max);
        for (view, promise) in both.into_iter().zip(promises) {
            if promise >= PROMISE && promise >= best - BEHIND {
                let scan = eye.scan(&view, -reach - BEYOND, reach + BEYOND, 1);
                seeds.push(Seed { view, paths: paths(&scan) });
            }
        }
    }
    seeds.sort_by(|a, b| b.worth().total_cmp(&a.worth()));
    seeds
}

/// The path of one length, if there is one.
fn of_length(paths: [Option<Path>; 3], length: usize) -> Option<Path> {
    paths.into_iter().zip(LENGTHS).find(|(_, other)| *other == length).and_then(|(path, _)| path)
}

/// A line looked at more closely, between two places.
pub(crate) fn settle(eye: &Eye<'_>, view: View, path: &Path, margin: f32, care: Care) -> Option<Read> {
    let length = path.places.len();
    let view = refined(eye, view, path, care);
    let (from, until) = (path.places.first()? - margin, path.places.last()? + margin);
    let path = of_length(paths(&eye.scan(&view, from, until, 1)), length)?;
    if path.gain < CLOSE * length as f32 {
        return None;
    }
    let path = centred(eye, &view, &path);
    let scores = path.places.iter().map(|place| eye.window(&view, *place, 1.0, 0.0)).collect();
    Some(Read { view, path, scores })
}

/// The line above (`side` −1) or below (1) another, of the same length.
pub(crate) fn neighbour(eye: &Eye<'_>, line: &Read, side: f32, seeds: &[Seed]) -> Option<Read> {
    if eye.work.is_done() {
        return None;
    }
    let track = line.view.track;
    let count = line.path.places.len();
    let middle = f32::midpoint(*line.path.places.first()?, *line.path.places.last()?);
    let centre = track.along(middle);
    // A row that was found by itself knows its own course.
    let mut known: Vec<(f32, Track)> = seeds
        .iter()
        .filter(|seed| seed.view.track.agreement(&track) > 0.97)
        .filter(|seed| (0.85..1.18).contains(&(seed.view.track.pitch / track.pitch)))
        .filter_map(|seed| {
            let (along, _) = seed.view.track.place(centre.point(0.0, 0.0));
            let here = seed.view.track.along(along);
            let (along, beside) = centre.place(here.point(0.0, 0.0));
            (APART.contains(&(side * beside)) && along.abs() < 3.0).then_some((side * beside, here))
        })
        .collect();
    known.sort_by(|a, b| a.0.total_cmp(&b.0));
    let found =
        known.first().map(|(_, track)| *track).or_else(|| searched(eye, &line.view, centre, side, count));
    let view = View { track: found?, ..line.view };
    let reach = count as f32 / 2.0 + 1.5;
    let path = of_length(paths(&eye.scan(&view, -reach, reach, 1)), count)?;
    settle(eye, view, &path, 1.5, Care::Course)
}

/// Looks for characters beside a line, at all distances and a little tilted.
fn searched(eye: &Eye<'_>, view: &View, centre: Track, side: f32, count: usize) -> Option<Track> {
    let reach = count as f32 / 2.0;
    let clear = |track: Track, reach: f32| {
        let scan = eye.scan(&View { track, ..*view }, -reach, reach, 1);
        let gains: Vec<f32> = scan.scores.iter().map(gain).collect();
        let period = PITCH / 2;
        let phase = |first: usize| {
            let taken = gains.iter().skip(first).step_by(period);
            taken.clone().sum::<f32>() / taken.count().max(1) as f32
        };
        (0..period).map(phase).fold(f32::MIN, f32::max)
    };
    let distances = (0_u8..16).map(|at| side * (1.3 + 0.155 * f32::from(at)));
    let (_, distance) = distances
        .map(|distance| (clear(centre.beside(distance), 7.0), distance))
        .max_by(|a, b| a.0.total_cmp(&b.0))?;
    let tilts = [-0.014_f32, -0.007, 0.0, 0.007, 0.014].map(|tilt| centre.beside(distance).turned(tilt));
    let (clarity, track) =
        tilts.into_iter().map(|track| (clear(track, reach), track)).max_by(|a, b| a.0.total_cmp(&b.0))?;
    (clarity > 0.0).then_some(track)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Work;
    use crate::glyphs::Glyphs;
    use crate::picture::{Grey, Pyramid};

    #[test]
    fn no_line_is_begun_when_no_work_is_left() {
        let picture = Pyramid::new(Grey { wide: 64, high: 64, pixels: vec![200; 64 * 64] });
        let glyphs = Glyphs::shipped();
        let chain = Chain::at(Track::new((32.0, 32.0), (1.0, 0.0), [0.0; 3], 0.0, 12.0), 10.0);
        let spent = |columns: u64, chains: usize| {
            let work = Work::new(columns);
            let eye = Eye { picture: &picture, glyphs: &glyphs, work: &work };
            drop(seeds(&eye, &vec![chain.clone(); chains]));
            work.spent()
        };
        let one = spent(1_000_000, 1);
        assert!(one > 0);
        assert_eq!(spent(1_000_000, 6), 6 * one);
        assert_eq!(spent(one, 6), one, "the first uses up what there is");
        let path = Path { places: vec![0.0; 30], gain: 60.0 };
        let line = Read { view: View::new(chain.track), path, scores: Vec::new() };
        let none = Work::new(0);
        let eye = Eye { picture: &picture, glyphs: &glyphs, work: &none };
        assert!(neighbour(&eye, &line, 1.0, &[]).is_none());
        assert_eq!(none.spent(), 0);
    }
}
