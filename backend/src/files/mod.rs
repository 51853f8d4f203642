//! Is this file what a copy may be (definition 2.13: it reproduces the look and the data of the original)? The one
//! judge of bytes that people send: asks the bytes, never a name or a header. Pictures are decoded, a PDF is read as far
//! as its first page; nothing inside is drawn, run or fetched. Bounded in area, memory and time whatever the bytes.
//!
//! What a copy is for makes no difference: each must be whole and open for everybody.

mod jpeg;
mod pdf;
mod png;
#[cfg(test)]
mod tests;

use shared::documents::copy::{MediaType, Unfit, glance};

/// Most pixels of a picture: an A4 page at 600 dpi has 35 million.
pub const PIXELS_MAX: usize = 40_000_000;
/// Longest side of a picture, pixels.
const SIDE_MAX: usize = 30_000;
/// A picture smaller than this on a side shows nothing.
const SIDE_MIN: usize = 16;

/// A file that may be a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What it is.
    pub media: MediaType,
    /// It holds scripts, actions or other files: whoever opens it is told before.
    pub active: bool,
}

/// Judges a whole file. Takes up to seconds and some hundred megabytes: call it where that is allowed for.
///
/// # Errors
/// Why it cannot be a copy.
//= R258/2.13
//# полностью воспроизводящий вид и информацию (данные) подлинного документа в электронно-цифровой форме
pub fn judge(bytes: &[u8]) -> Result<Judged, Unfit> {
    let media = glance(bytes)?;
    let active = match media {
        MediaType::Pdf => pdf::judge(bytes)?,
        MediaType::Jpeg => jpeg::judge(bytes).map(|()| false)?,
        MediaType::Png => png::judge(bytes).map(|()| false)?,
    };
    Ok(Judged { media, active })
}

/// A picture shows something, and fits a reader's memory.
fn area(width: usize, height: usize, most: usize) -> Result<(), Unfit> {
    if width < SIDE_MIN || height < SIDE_MIN {
        Err(Unfit::Empty)
    } else if width > SIDE_MAX || height > SIDE_MAX || width.saturating_mul(height) > most {
        Err(Unfit::Area)
    } else {
        Ok(())
    }
}
