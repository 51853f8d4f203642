//! The course of a line of text over a picture: a point, a direction, a bend, and the step from character to character.
//! Knows geometry. Places along a track are counted in characters, from its middle.

use crate::picture::Pyramid;
use crate::strip::{HEIGHT, PITCH, Strip};

/// Most pixels a step may have where it is read; more detail than that only costs.
const DETAIL: f32 = 24.0;

/// Where a line runs, in pixels of the picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Track {
    x: f32,
    y: f32,
    cos: f32,
    sin: f32,
    /// How far the line leaves its tangent, for each square pixel from its middle.
    curve: f32,
    /// Pixels from one character to the next.
    pub(crate) pitch: f32,
}

/// How a track is looked at: how high its characters are against their step, and how far they lean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct View {
    pub(crate) track: Track,
    /// 1 for OCR-B.
    pub(crate) height: f32,
    pub(crate) lean: f32,
}

impl Track {
    /// From a point, a direction and a parabola beside them, with its middle at `middle` pixels along.
    pub(crate) fn new(at: (f32, f32), direction: (f32, f32), bend: [f32; 3], middle: f32, step: f32) -> Self {
        let ((x, y), (cos, sin), [a, b, c]) = (at, direction, bend);
        let beside = a + b * middle + c * middle * middle;
        let slope = b + 2.0 * c * middle;
        let long = libm::sqrtf(1.0 + slope * slope);
        Self {
            x: x + middle * cos - beside * sin,
            y: y + middle * sin + beside * cos,
            cos: (cos - slope * sin) / long,
            sin: (sin + slope * cos) / long,
            curve: c,
            pitch: step * long,
        }
    }

    /// The same in a picture `by` times as large.
    pub(crate) fn scaled(self, by: f32) -> Self {
        // Pixels are counted from their middles.
        let at = |value: f32| (value + 0.5) * by - 0.5;
        Self { x: at(self.x), y: at(self.y), curve: self.curve / by, pitch: self.pitch * by, ..self }
    }

    /// Read the other way round.
    pub(crate) fn reversed(self) -> Self {
        Self { cos: -self.cos, sin: -self.sin, curve: -self.curve, ..self }
    }

    /// The track `by` characters beside this one: below, for somebody who reads along it.
    pub(crate) fn beside(self, by: f32) -> Self {
        let v = by * self.pitch;
        Self { x: self.x - v * self.sin, y: self.y + v * self.cos, ..self }
    }

    /// The same with its middle `by` characters further along.
    pub(crate) fn along(self, by: f32) -> Self {
        let u = by * self.pitch;
        let slope = 2.0 * self.curve * u;
        let long = libm::sqrtf(1.0 + slope * slope);
        let (x, y) = self.point(by, 0.0);
        Self {
            x,
            y,
            cos: (self.cos - slope * self.sin) / long,
            sin: (self.sin + slope * self.cos) / long,
            ..self
        }
    }

    /// Turned around its middle by the tangent of an angle, and bent by so many characters at `reach` characters.
    pub(crate) fn turned(self, by: f32) -> Self {
        let long = libm::sqrtf(1.0 + by * by);
        Self { cos: (self.cos - by * self.sin) / long, sin: (self.sin + by * self.cos) / long, ..self }
    }

    /// Bent by `by` characters at a distance of `reach` characters from the middle.
    pub(crate) fn bent(self, by: f32, reach: f32) -> Self {
        Self { curve: self.curve + by / (reach * reach * self.pitch), ..self }
    }

    /// The pixel at a place along the track and beside it, both in characters.
    pub(crate) fn point(&self, along: f32, beside: f32) -> (f32, f32) {
        let u = along * self.pitch;
        let v = self.curve * u * u + beside * self.pitch;
        (self.x + u * self.cos - v * self.sin, self.y + u * self.sin + v * self.cos)
    }

    /// Where a pixel lies: along and beside, in characters.
    pub(crate) fn place(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (x, y) = (x - self.x, y - self.y);
        let u = x * self.cos + y * self.sin;
        let v = y * self.cos - x * self.sin - self.curve * u * u;
        (u / self.pitch, v / self.pitch)
    }

    /// The cosine of the angle between two tracks.
    pub(crate) fn agreement(&self, other: &Self) -> f32 {
        self.cos * other.cos + self.sin * other.sin
    }

    /// Whether the place `at` of this track lies on another that runs alike.
    pub(crate) fn lies_on(&self, other: &Self, at: f32) -> bool {
        let (along, beside) = other.place(self.point(at, 0.0));
        let ratio = self.pitch / other.pitch;
        beside.abs() < 0.5
            && along.abs() < 24.0
            && self.agreement(other).abs() > 0.998
            && (0.85..1.18).contains(&ratio)
    }
}

impl View {
    pub(crate) fn new(track: Track) -> Self {
        Self { track, height: 1.0, lean: 0.0 }
    }

    /// The strip that begins `from` characters along, `columns` wide, its rows `beside` the track, each column
    /// `wide` times as wide as usual.
    pub(crate) fn strip(
        &self,
        picture: &Pyramid,
        from: f32,
        columns: usize,
        wide: f32,
        beside: f32,
    ) -> Strip {
        let Some((level, scale)) = picture.level(self.track.pitch, DETAIL) else { return Strip::default() };
        let step = 1.0 / PITCH as f32;
        let mut pixels = Vec::with_capacity(columns * HEIGHT);
        for column in 0..columns {
            let along = from + column as f32 * step * wide;
            for row in 0..HEIGHT {
                let down = (row as f32 - (HEIGHT - 1) as f32 / 2.0) * step * self.height;
                let (x, y) = self.track.point(along + self.lean * down, beside + down);
                pixels.push(bilinear(level, (x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5));
            }
        }
        Strip { pixels }
    }
}

fn bilinear(picture: &crate::picture::Grey, x: f32, y: f32) -> u8 {
    let below = |value: f32| {
        let whole = value as i32;
        whole.saturating_sub(i32::from(value < whole as f32))
    };
    let (left, top) = (below(x), below(y));
    let (fx, fy) = (x - left as f32, y - top as f32);
    let [a, b, c, d] = picture.four(left, top).map(f32::from);
    let above = a * (1.0 - fx) + b * fx;
    let below = c * (1.0 - fx) + d * fx;
    (above * (1.0 - fy) + below * fy + 0.5) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near((x, y): (f32, f32), (a, b): (f32, f32)) -> bool {
        (x - a).abs() < 0.05 && (y - b).abs() < 0.05
    }

    #[test]
    fn places_and_points_are_each_other_s_inverse() {
        let track = Track::new((10.0, 20.0), (0.6, 0.8), [2.0, 0.01, 1e-4], 150.0, 15.0);
        for (along, beside) in [(0.0, 0.0), (-20.0, 2.0), (21.5, -1.0)] {
            assert!(near(track.place(track.point(along, beside)), (along, beside)));
        }
        assert!(near(track.reversed().point(3.0, 1.0), track.point(-3.0, -1.0)), "read the other way round");
        let straight = Track { curve: 0.0, ..track };
        assert!(near(straight.along(4.0).point(2.0, 0.5), straight.point(6.0, 0.5)), "the same line");
        assert!(track.lies_on(&track.along(3.0), 0.0) && !track.lies_on(&track.beside(2.0), 0.0));
    }
}
