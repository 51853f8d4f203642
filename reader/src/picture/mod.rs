//! A picture as brightness: decoded within bounds, upright as its file says, alpha on white. Knows files; nothing of what
//! is in a picture.

mod exif;
mod jpeg;
mod png;
mod scale;

use crate::{Limits, ReadError};

pub(crate) use scale::{Pyramid, fitted};

/// Brightness, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Grey {
    pub(crate) wide: usize,
    pub(crate) high: usize,
    pub(crate) pixels: Vec<u8>,
}

/// How a file says that its pixels lie (TIFF 6.0, tag 274).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Orientation(pub(crate) u8);

impl Orientation {
    pub(crate) const UPRIGHT: Self = Self(1);
}

impl Grey {
    pub(crate) fn row(&self, y: usize) -> &[u8] {
        self.pixels.get(y * self.wide..(y + 1) * self.wide).unwrap_or_default()
    }

    /// The pixel nearest to a place: outside of the picture, its edge.
    pub(crate) fn near(&self, x: i32, y: i32) -> u8 {
        let clamp = |at: i32, size: usize| usize::try_from(at).unwrap_or(0).min(size.saturating_sub(1));
        let at = clamp(y, self.high) * self.wide + clamp(x, self.wide);
        self.pixels.get(at).copied().unwrap_or(255)
    }

    /// A pixel, the next in its row, and the two below.
    pub(crate) fn four(&self, x: i32, y: i32) -> [u8; 4] {
        let inside = || {
            let (x, y) = (usize::try_from(x).ok()?, usize::try_from(y).ok()?);
            // Before any product: on a machine of 32 bits that of a far row wraps.
            if x.checked_add(1)? >= self.wide || y.checked_add(1)? >= self.high {
                return None;
            }
            let at = y * self.wide + x;
            let above = self.pixels.get(at..at + 2)?;
            let below = self.pixels.get(at + self.wide..at + self.wide + 2)?;
            match (above, below) {
                ([a, b], [c, d]) => Some([*a, *b, *c, *d]),
                _ => None,
            }
        };
        let edge = || {
            let (right, down) = (x.saturating_add(1), y.saturating_add(1));
            [self.near(x, y), self.near(right, y), self.near(x, down), self.near(right, down)]
        };
        inside().unwrap_or_else(edge)
    }

    /// As the file says it is to be seen.
    fn upright(self, orientation: Orientation) -> Self {
        match orientation.0 {
            2 => self.mirrored(),
            3 => self.turned_over(),
            4 => self.mirrored().turned_over(),
            5 => self.transposed(),
            6 => self.transposed().mirrored(),
            7 => self.transposed().turned_over(),
            8 => self.transposed().mirrored().turned_over(),
            _ => self,
        }
    }

    /// Left and right exchanged.
    pub(crate) fn mirrored(mut self) -> Self {
        for row in self.pixels.chunks_exact_mut(self.wide.max(1)) {
            row.reverse();
        }
        self
    }

    fn turned_over(mut self) -> Self {
        self.pixels.reverse();
        self
    }

    fn transposed(&self) -> Self {
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for x in 0..self.wide {
            pixels.extend(self.pixels.iter().skip(x).step_by(self.wide.max(1)));
        }
        Self { wide: self.high, high: self.wide, pixels }
    }
}

/// Red, green and blue as brightness, by the weights of ITU-R BT.601 in 16 bits.
fn luma(red: u8, green: u8, blue: u8) -> u8 {
    let sum = 19_595 * u32::from(red) + 38_470 * u32::from(green) + 7_471 * u32::from(blue) + 32_768;
    u8::try_from(sum >> 16).unwrap_or(u8::MAX)
}

/// What an empty or a monstrous picture is refused for.
fn area(wide: usize, high: usize, limits: &Limits) -> Result<(), ReadError> {
    match wide.checked_mul(high) {
        None => Err(ReadError::TooLarge),
        Some(pixels) if pixels > limits.pixels => Err(ReadError::TooLarge),
        Some(_) if wide < 16 || high < 16 => Err(ReadError::Unreadable),
        Some(_) => Ok(()),
    }
}

/// The picture in a file, and how the file said that it lies.
pub(crate) fn decode(bytes: &[u8], limits: &Limits) -> Result<(Grey, Orientation), ReadError> {
    let (grey, orientation) = if bytes.starts_with(&[0xFF, 0xD8]) {
        (jpeg::decode(bytes, limits)?, exif::of_jpeg(bytes))
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png::decode(bytes, limits)?
    } else {
        return Err(ReadError::UnknownFormat);
    };
    Ok((grey.upright(orientation), orientation))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(wide: usize, pixels: &[u8]) -> Grey {
        Grey { wide, high: pixels.len() / wide, pixels: pixels.to_vec() }
    }

    #[test]
    fn eight_orientations_are_the_eight_of_the_standard() {
        // Where the stored rows and columns begin: TIFF 6.0, tag 274.
        let stored = grey(3, &[1, 2, 3, 4, 5, 6]);
        let seen: [&[u8]; 8] = [
            &[1, 2, 3, 4, 5, 6],
            &[3, 2, 1, 6, 5, 4],
            &[6, 5, 4, 3, 2, 1],
            &[4, 5, 6, 1, 2, 3],
            &[1, 4, 2, 5, 3, 6],
            &[4, 1, 5, 2, 6, 3],
            &[6, 3, 5, 2, 4, 1],
            &[3, 6, 2, 5, 1, 4],
        ];
        for (value, seen) in (1..=8).zip(seen) {
            let upright = stored.clone().upright(Orientation(value));
            assert_eq!(upright.pixels, seen, "orientation {value}");
            assert_eq!(upright.wide, if value < 5 { 3 } else { 2 });
        }
    }

    #[test]
    fn four_pixels_are_of_the_picture_however_far_away() {
        let mut picture = grey(3, &[1, 2, 3, 4, 5, 6]);
        assert_eq!(picture.four(1, 0), [2, 3, 5, 6]);
        assert_eq!(picture.four(2, 0), [3, 3, 6, 6]);
        for far in [1, 2, i32::MAX] {
            assert_eq!(picture.four(0, far), [4, 5, 4, 5], "{far} down");
        }
        assert_eq!(picture.four(i32::MIN, i32::MIN), [1; 4]);
        // Whatever lies behind the last row is none of it.
        picture.pixels.extend([7, 8, 9]);
        assert_eq!(picture.four(0, 1), [4, 5, 4, 5]);
    }

    #[test]
    fn white_is_white_and_green_is_brighter_than_blue() {
        assert_eq!((luma(255, 255, 255), luma(0, 0, 0)), (255, 0));
        assert!(luma(0, 255, 0) > luma(255, 0, 0) && luma(255, 0, 0) > luma(0, 0, 255));
    }
}
