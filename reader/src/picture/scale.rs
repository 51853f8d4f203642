//! Pictures larger and smaller: halves of halves to read from, and one size to look for lines in. Knows pixels.

use super::Grey;

/// A picture, its half, its quarter, and so on; read wherever its detail is what is wanted.
pub(crate) struct Pyramid {
    levels: Vec<Grey>,
}

/// Most halvings: a character of 400 pixels is read as one of 12.
const LEVELS_MAX: usize = 6;

impl Pyramid {
    pub(crate) fn new(picture: Grey) -> Self {
        let mut levels = vec![picture];
        while levels.len() < LEVELS_MAX {
            let Some(last) = levels.last() else { break };
            if last.wide.min(last.high) < 128 {
                break;
            }
            levels.push(halved(last));
        }
        Self { levels }
    }

    pub(crate) fn whole(&self) -> Option<&Grey> {
        self.levels.first()
    }

    /// The level at which `pitch` pixels of the whole picture become at most `most`, and what a pixel of the whole
    /// measures there.
    pub(crate) fn level(&self, pitch: f32, most: f32) -> Option<(&Grey, f32)> {
        let mut scale = 1.0;
        let mut levels = self.levels.iter();
        let mut chosen = levels.next()?;
        for level in levels {
            if pitch * scale <= most {
                break;
            }
            scale /= 2.0;
            chosen = level;
        }
        Some((chosen, scale))
    }
}

fn halved(picture: &Grey) -> Grey {
    let (wide, high) = (picture.wide / 2, picture.high / 2);
    let mut pixels = Vec::with_capacity(wide * high);
    for y in 0..high {
        let (above, below) = (picture.row(2 * y), picture.row(2 * y + 1));
        for (a, b) in above.as_chunks::<2>().0.iter().zip(below.as_chunks::<2>().0) {
            let sum = a.iter().chain(b).map(|value| u16::from(*value)).sum::<u16>();
            pixels.push(u8::try_from((sum + 2) / 4).unwrap_or(u8::MAX));
        }
    }
    Grey { wide, high, pixels }
}

/// For each of `to` places: where it begins among `from`, and the weight of what comes after its first pixel.
struct Steps {
    by: f32,
    to: usize,
}

impl Steps {
    fn new(from: usize, to: usize) -> Self {
        Self { by: from as f32 / to as f32, to }
    }

    /// First pixel and weights of those that make up a new one.
    fn weights(&self, at: usize, out: &mut Vec<f32>) -> i32 {
        out.clear();
        if self.by <= 1.0 {
            let middle = (at as f32 + 0.5) * self.by - 0.5;
            let first = libm::floorf(middle);
            out.extend([1.0 - (middle - first), middle - first]);
            return first as i32;
        }
        let (from, until) = (at as f32 * self.by, (at + 1) as f32 * self.by);
        let (first, last) = (libm::floorf(from) as i32, libm::ceilf(until) as i32);
        for pixel in first..last {
            let covered = until.min(pixel as f32 + 1.0) - from.max(pixel as f32);
            out.push(covered.max(0.0) / self.by);
        }
        first
    }
}

/// As large as asked for: means where it becomes smaller, straight lines between pixels where it becomes larger.
pub(crate) fn fitted(picture: &Grey, wide: usize, high: usize) -> Grey {
    let (across, down) = (Steps::new(picture.wide, wide), Steps::new(picture.high, high));
    let mut weights = Vec::new();
    let mut kernels: Vec<(i32, Vec<f32>)> = Vec::with_capacity(across.to);
    for x in 0..across.to {
        let first = across.weights(x, &mut weights);
        kernels.push((first, weights.clone()));
    }
    let mut pixels = Vec::with_capacity(wide * high);
    let mut sums = vec![0.0_f32; picture.wide];
    for y in 0..down.to {
        let first = down.weights(y, &mut weights);
        sums.fill(0.0);
        for (row, weight) in (first..).zip(&weights) {
            let row = usize::try_from(row).unwrap_or(0).min(picture.high.saturating_sub(1));
            for (sum, value) in sums.iter_mut().zip(picture.row(row)) {
                *sum += weight * f32::from(*value);
            }
        }
        for (first, weights) in &kernels {
            let mut value = 0.5;
            for (column, weight) in (*first..).zip(weights) {
                let column = usize::try_from(column).unwrap_or(0).min(sums.len().saturating_sub(1));
                value += weight * sums.get(column).copied().unwrap_or_default();
            }
            pixels.push(value as u8);
        }
    }
    Grey { wide, high, pixels }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_picture_stays_plain_at_every_size() {
        let plain = Grey { wide: 40, high: 30, pixels: vec![77; 1200] };
        for (wide, high) in [(13, 9), (40, 30), (41, 31), (100, 200)] {
            let other = fitted(&plain, wide, high);
            assert_eq!(other.pixels.len(), wide * high);
            assert!(other.pixels.iter().all(|value| value.abs_diff(77) <= 1));
        }
    }

    #[test]
    fn the_level_has_the_detail_that_is_wanted() {
        let pyramid = Pyramid::new(Grey { wide: 1024, high: 1024, pixels: vec![0; 1024 * 1024] });
        for (pitch, wanted) in [(10.0, 1.0), (24.0, 1.0), (25.0, 0.5), (60.0, 0.25), (9000.0, 0.0625)] {
            let scale = pyramid.level(pitch, 24.0).map(|(_, scale)| scale);
            assert_eq!(scale, Some(wanted), "{pitch}");
        }
    }
}
