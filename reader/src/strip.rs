//! A line of a zone pulled straight: twenty-four rows, sixteen columns from one character to the next, as the recogniser
//! wants it. Knows brightness; not which picture it came from.

/// Rows of a strip.
pub const HEIGHT: usize = 24;
/// Columns of a window.
pub const WIDTH: usize = 21;
/// Columns from one character to the next in a strip.
pub const PITCH: usize = 16;
/// One standard deviation of brightness, as the net's inputs count it.
pub const UNIT: f32 = 24.0;
/// Columns on either side over which brightness is evened out.
pub const REACH: usize = 16;
/// Columns of a strip that holds one window, with what its brightness is measured by.
pub const PATCH: usize = WIDTH + 2 * REACH;
/// Added to the deviation, so that bare paper does not become a storm.
const CALM: f32 = 4.0;

/// Brightness, column by column.
#[derive(Clone, Debug, Default)]
pub struct Strip {
    /// `HEIGHT` values a column.
    pub pixels: Vec<u8>,
}

/// The same against the mean and the deviation around each column.
#[derive(Clone, Debug, Default)]
pub struct Normal {
    pixels: Vec<i8>,
}

impl Normal {
    /// From columns that are evened out already.
    #[must_use]
    pub fn from_columns(pixels: &[i8]) -> Self {
        Self { pixels: pixels.to_vec() }
    }

    /// Column by column.
    pub fn columns(&self) -> impl Iterator<Item = &[i8]> {
        self.pixels.chunks_exact(HEIGHT)
    }

    /// The window in the middle of a strip of `PATCH` columns.
    #[must_use]
    pub fn middle(self) -> Self {
        let pixels = self.pixels.get(REACH * HEIGHT..(REACH + WIDTH) * HEIGHT).unwrap_or_default();
        Self { pixels: pixels.to_vec() }
    }
}

impl Strip {
    /// Evens out light and contrast.
    #[must_use]
    pub fn normal(&self) -> Normal {
        let sums: Vec<(u32, u32)> = self
            .pixels
            .chunks_exact(HEIGHT)
            .map(|column| {
                column.iter().fold((0, 0), |(sum, square), value| {
                    let value = u32::from(*value);
                    (sum + value, square + value * value)
                })
            })
            .collect();
        let mut pixels = Vec::with_capacity(self.pixels.len());
        for (at, column) in self.pixels.chunks_exact(HEIGHT).enumerate() {
            let first = at.saturating_sub(REACH);
            let around = sums.get(first..(at + REACH + 1).min(sums.len())).unwrap_or_default();
            let (sum, square) = around.iter().fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
            let count = (around.len() * HEIGHT) as f32;
            let mean = sum as f32 / count;
            let spread = libm::sqrtf((square as f32 / count - mean * mean).max(0.0)) + CALM;
            let gain = UNIT / spread;
            pixels.extend(column.iter().map(|value| {
                let value = (f32::from(*value) - mean) * gain;
                ((value.clamp(-127.0, 127.0) + 128.5) as i16 - 128) as i8
            }));
        }
        Normal { pixels }
    }
}
