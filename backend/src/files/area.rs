//! How large a picture may be: it shows something, and fits a reader's memory.

use shared::documents::copy::Unfit;

/// Most pixels of a picture: an A4 page at 600 dpi has 35 million.
pub const PIXELS_MAX: usize = 40_000_000;
/// Longest side of a picture, pixels.
pub(super) const SIDE_MAX: usize = 30_000;
/// A picture smaller than this on a side shows nothing.
const SIDE_MIN: usize = 16;

/// A picture shows something, and fits a reader's memory.
pub(super) fn area(width: usize, height: usize, most: usize) -> Result<(), Unfit> {
    if width < SIDE_MIN || height < SIDE_MIN {
        Err(Unfit::Empty)
    } else if width > SIDE_MAX || height > SIDE_MAX || width.saturating_mul(height) > most {
        Err(Unfit::Area)
    } else {
        Ok(())
    }
}
