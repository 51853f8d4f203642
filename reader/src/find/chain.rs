//! Rows that look like a line of a zone: pieces without large gaps, at even steps, on a line that may bend a little.
//! Knows points; not what they show.

use super::ink::Spot;
use super::rows::{Row, alike};
use crate::track::Track;

/// A row of pieces with its course, its length and how good it looks.
#[derive(Clone, Debug)]
pub(crate) struct Chain {
    pub(crate) track: Track,
    /// Where the pieces begin and end along the track, counted in characters.
    pub(crate) from: f32,
    pub(crate) until: f32,
    quality: f32,
}

#[cfg(test)]
impl Chain {
    /// One of so many characters to both sides.
    pub(crate) fn at(track: Track, reach: f32) -> Self {
        Self { track, from: -reach, until: reach, quality: 1.0 }
    }
}

/// Rows that go on to be read.
const CHAINS_MAX: usize = 7;
const PIECES_MIN: usize = 12;
/// How far pieces may lie off the line in three passes, and how far from one another, in sizes of a piece.
const TOLERANCE: [f32; 3] = [0.55, 0.40, 0.32];
const GAP: f32 = 3.2;

/// A piece's place along and beside a line.
#[derive(Clone, Copy)]
struct Place {
    u: f32,
    v: f32,
}

/// Course of a row while it is found: a point, a direction, and how far it lies beside them as a parabola.
struct Course {
    x: f32,
    y: f32,
    cos: f32,
    sin: f32,
    bend: [f32; 3],
}

impl Course {
    fn place(&self, spot: &Spot) -> Place {
        let (x, y) = (spot.x - self.x, spot.y - self.y);
        let u = x * self.cos + y * self.sin;
        Place { u, v: y * self.cos - x * self.sin - self.beside(u) }
    }

    fn beside(&self, u: f32) -> f32 {
        let [a, b, c] = self.bend;
        a + b * u + c * u * u
    }
}

/// The best chains of all rows, none twice.
pub(super) fn best(spots: &[Spot], rows: Vec<Row>) -> Vec<Chain> {
    let mut chains: Vec<Chain> = rows.iter().filter_map(|row| chain(spots, row)).collect();
    chains.sort_by(|a, b| b.quality.total_cmp(&a.quality));
    let mut kept: Vec<Chain> = Vec::new();
    for chain in chains {
        if kept.iter().all(|other| !chain.track.lies_on(&other.track, chain.middle())) {
            kept.push(chain);
        }
        if kept.len() == CHAINS_MAX {
            break;
        }
    }
    kept
}

impl Chain {
    fn middle(&self) -> f32 {
        f32::midpoint(self.from, self.until)
    }
}

fn chain(spots: &[Spot], row: &Row) -> Option<Chain> {
    let (sin, cos) = (libm::sinf(row.angle), libm::cosf(row.angle));
    let mut course = Course { x: -row.offset * sin, y: row.offset * cos, cos, sin, bend: [0.0; 3] };
    let mut places = Vec::new();
    for (pass, tolerance) in TOLERANCE.iter().enumerate() {
        let near = tolerance * row.size;
        let mut on: Vec<Place> = alike(spots, row.size)
            .map(|spot| course.place(spot))
            .filter(|place| place.v.abs() <= near)
            .collect();
        on.sort_by(|a, b| a.u.total_cmp(&b.u));
        places = longest(&on, GAP * row.size);
        if places.len() < PIECES_MIN {
            return None;
        }
        let by = if pass + 1 == TOLERANCE.len() { fit_parabola(&places) } else { fit_line(&places) };
        for (bend, by) in course.bend.iter_mut().zip(by) {
            *bend += by;
        }
    }
    let (step, even, strength) = steps(&places, row.size)?;
    let (first, last) = (places.first()?.u, places.last()?.u);
    let middle = f32::midpoint(first, last);
    let track = Track::new((course.x, course.y), (course.cos, course.sin), course.bend, middle, step);
    let quality = places.len() as f32 * (0.3 + even) * (0.3 + strength);
    let reach = (last - first) / 2.0 / step;
    Some(Chain { track, from: -reach, until: reach, quality })
}

/// The longest stretch without a gap, by how many pieces it has.
fn longest(places: &[Place], gap: f32) -> Vec<Place> {
    let stretches = places.chunk_by(|a, b| b.u - a.u < gap);
    stretches.max_by_key(|stretch| stretch.len()).unwrap_or_default().to_vec()
}

fn fit_line(places: &[Place]) -> [f32; 3] {
    let count = places.len() as f32;
    let mean_u = places.iter().map(|place| place.u).sum::<f32>() / count;
    let mean_v = places.iter().map(|place| place.v).sum::<f32>() / count;
    let (mut uu, mut uv) = (0.0, 0.0);
    for place in places {
        uu += (place.u - mean_u) * (place.u - mean_u);
        uv += (place.u - mean_u) * (place.v - mean_v);
    }
    let slope = if uu > 0.0 { uv / uu } else { 0.0 };
    [mean_v - slope * mean_u, slope, 0.0]
}

/// Least squares by orthogonal steps: a line, then what a square adds to it.
fn fit_parabola(places: &[Place]) -> [f32; 3] {
    let line = fit_line(places);
    let squares: Vec<Place> = places.iter().map(|place| Place { u: place.u, v: place.u * place.u }).collect();
    let beside = fit_line(&squares);
    let (mut qq, mut qv) = (0.0_f32, 0.0_f32);
    for place in places {
        let q = place.u * place.u - beside[0] - beside[1] * place.u;
        qq += q * q;
        qv += q * (place.v - line[0] - line[1] * place.u);
    }
    let c = if qq > 0.0 { qv / qq } else { 0.0 };
    [line[0] - c * beside[0], line[1] - c * beside[1], c]
}

/// The step from piece to piece, the share of even gaps, and how strongly all pieces keep that step.
fn steps(places: &[Place], size: f32) -> Option<(f32, f32, f32)> {
    let gaps: Vec<f32> =
        places.windows(2).filter_map(|pair| Some(pair.get(1)?.u - pair.first()?.u)).collect();
    let mut near: Vec<f32> =
        gaps.iter().copied().filter(|gap| (0.55 * size..=1.7 * size).contains(gap)).collect();
    near.sort_by(f32::total_cmp);
    let median = *near.get(near.len() / 2)?;
    let strength = |step: f32| {
        let (sin, cos) = places.iter().fold((0.0_f32, 0.0_f32), |(sin, cos), place| {
            let turn = 2.0 * core::f32::consts::PI * place.u / step;
            (sin + libm::sinf(turn), cos + libm::cosf(turn))
        });
        libm::hypotf(sin, cos) / places.len() as f32
    };
    let tried = (-30_i16..=30).map(|by| median * (1.0 + 0.005 * f32::from(by)));
    let (step, strength) = tried.map(|step| (step, strength(step))).max_by(|a, b| a.1.total_cmp(&b.1))?;
    let even = near.iter().filter(|gap| (0.8 * step..=1.2 * step).contains(*gap)).count() as f32;
    Some((step, even / gaps.len() as f32, strength))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parabola_is_found_again() {
        let places: Vec<Place> = (0..40)
            .map(|at| {
                let u = at as f32 * 15.0 - 100.0;
                Place { u, v: 3.0 + 0.02 * u + 0.0004 * u * u }
            })
            .collect();
        let [a, b, c] = fit_parabola(&places);
        assert!(
            (a - 3.0).abs() < 0.05 && (b - 0.02).abs() < 1e-3 && (c - 0.0004).abs() < 1e-5,
            "{a} {b} {c}"
        );
    }

    #[test]
    fn even_steps_are_measured_over_missing_pieces() {
        let places: Vec<Place> =
            (0..44).filter(|at| at % 7 != 3).map(|at| Place { u: at as f32 * 15.3, v: 0.0 }).collect();
        let (step, even, strength) = steps(&places, 14.0).expect("steps");
        assert!((step - 15.3).abs() < 0.1 && even > 0.8 && strength > 0.95, "{step} {even} {strength}");
    }
}
