//! Where the characters of a line stand: the best path through the gains, in even steps, by dynamic programming. It
//! settles step, beginning and perspective together; nothing is cut apart before.

use super::{LENGTHS, Scan, gain};

/// Steps between characters, in columns of a strip, and what a step costs that is not sixteen.
const STEPS: std::ops::RangeInclusive<usize> = 13..=19;
const EVEN: f32 = 16.0;
const UNEVEN: f32 = 0.06;

/// Perspective bends the steps by no more than a cubic; a place that strays further (in characters) says that it is not so.
const SMOOTH: usize = 3;
const STRAY: f32 = 0.3;

/// The places of so many characters, and how much speaks for them.
#[derive(Clone, Debug)]
pub(crate) struct Path {
    /// Along the track, in characters.
    pub(crate) places: Vec<f32>,
    pub(crate) gain: f32,
}

/// The best path for each length of a line; none where the strip is too short.
pub(crate) fn paths(scan: &Scan) -> [Option<Path>; 3] {
    let gains = columns(scan);
    let most = LENGTHS.iter().copied().max().unwrap_or_default();
    let mut best = gains.clone();
    let mut back: Vec<Vec<u8>> = Vec::with_capacity(most);
    let mut found = [None, None, None];
    for length in 1..=most {
        if length > 1 {
            let (next, steps) = extended(&best, &gains);
            best = next;
            back.push(steps);
        }
        if let Some((found, _)) = found.iter_mut().zip(LENGTHS).find(|(_, wanted)| *wanted == length) {
            *found = traced(&best, &back, scan);
        }
    }
    found
}

impl Path {
    /// The same places on a smooth course: print is even, so that what strays is the reading of a place and not the print.
    pub(crate) fn smooth(&self) -> Self {
        let count = self.places.len();
        let mut rest: Vec<f32> = self.places.clone();
        let mut course = vec![0.0_f32; count];
        let mut used: Vec<Vec<f32>> = Vec::new();
        for power in 0..=SMOOTH {
            let mut shape: Vec<f32> =
                (0..count).map(|at| powered(at as f32 / count as f32 - 0.5, power)).collect();
            for other in &used {
                let by = product(&shape, other);
                shape.iter_mut().zip(other).for_each(|(value, other)| *value -= by * other);
            }
            let long = libm::sqrtf(product(&shape, &shape)).max(1e-6);
            shape.iter_mut().for_each(|value| *value /= long);
            let by = product(&rest, &shape);
            for ((course, rest), shape) in course.iter_mut().zip(&mut rest).zip(&shape) {
                *course += by * shape;
                *rest -= by * shape;
            }
            used.push(shape);
        }
        let strays = rest.iter().any(|rest| rest.abs() > STRAY);
        if strays { self.clone() } else { Self { places: course, gain: self.gain } }
    }

    /// All places further along.
    pub(crate) fn shifted(&self, by: f32) -> Self {
        Self { places: self.places.iter().map(|place| place + by).collect(), gain: self.gain }
    }
}

fn powered(value: f32, power: usize) -> f32 {
    (0..power).fold(1.0, |product, _| product * value)
}

fn product(a: &[f32], b: &[f32]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Gains at every column, drawn straight between those that were computed.
fn columns(scan: &Scan) -> Vec<f32> {
    let gains: Vec<f32> = scan.scores.iter().map(gain).collect();
    let mut out = Vec::with_capacity(gains.len() * 2);
    for pair in gains.windows(2) {
        if let [a, b] = pair {
            out.extend([*a, f32::midpoint(*a, *b)]);
        }
    }
    out.extend(gains.last());
    out
}

/// The best sums with one more character that ends at each column, and the steps taken.
fn extended(best: &[f32], gains: &[f32]) -> (Vec<f32>, Vec<u8>) {
    let mut next = vec![f32::NEG_INFINITY; gains.len()];
    let mut steps = vec![0_u8; gains.len()];
    for step in STEPS {
        let off = step as f32 - EVEN;
        let cost = UNEVEN * off * off;
        let code = u8::try_from(step).unwrap_or(u8::MAX);
        let ends = next.iter_mut().zip(&mut steps).zip(gains).skip(step);
        for (((next, taken), gain), before) in ends.zip(best) {
            let sum = before + gain - cost;
            if sum > *next {
                *next = sum;
                *taken = code;
            }
        }
    }
    (next, steps)
}

fn traced(best: &[f32], back: &[Vec<u8>], scan: &Scan) -> Option<Path> {
    let (mut at, gain) = best.iter().copied().enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
    if gain == f32::NEG_INFINITY {
        return None;
    }
    let column = scan.step / 2.0;
    let mut places = vec![scan.from + at as f32 * column];
    for steps in back.iter().rev() {
        at = at.checked_sub(usize::from(*steps.get(at)?))?;
        places.push(scan.from + at as f32 * column);
    }
    places.reverse();
    Some(Path { places, gain })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glyphs::{CLASSES, REJECT, Scores};

    /// Windows that show a character every `pitch` columns from `first` on, and nothing elsewhere.
    fn scan(first: f32, pitch: f32, count: usize) -> Scan {
        let scores = (0..520)
            .map(|at| {
                let x = at as f32 * 2.0;
                let near = (0..count).map(|c| (x - first - c as f32 * pitch).abs()).fold(f32::MAX, f32::min);
                let mut scores: Scores = [-9.0; CLASSES];
                let class = if near < 3.0 { 5 } else { REJECT };
                scores[class] = -0.01;
                scores
            })
            .collect();
        Scan { from: 0.0, step: 2.0 / 16.0, scores }
    }

    #[test]
    fn the_path_finds_beginning_and_step() {
        let found = paths(&scan(101.0, 16.6, 44));
        let path = found[2].as_ref().expect("a path of 44");
        assert_eq!(path.places.len(), 44);
        for (at, place) in path.places.iter().enumerate() {
            let wanted = (101.0 + at as f32 * 16.6) / 16.0;
            assert!((place - wanted).abs() < 0.25, "{at}: {place} for {wanted}");
        }
        assert!(path.gain > 100.0);
    }

    #[test]
    fn a_strip_too_short_for_a_length_has_no_path_of_it() {
        let mut short = scan(20.0, 16.0, 44);
        short.scores.truncate(280);
        let found = paths(&short);
        assert!(found[0].is_some() && found[2].is_none());
    }
}
