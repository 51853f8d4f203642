//! Is this file what a copy may be (definition 2.13: it reproduces the look and the data of the original)? The one
//! judge of bytes that people send: asks the bytes, never a name or a header. Pictures are decoded, a PDF is read as far
//! as its first page; nothing inside is drawn, run or fetched. Bounded in area, memory and time whatever the bytes.
//!
//! What a copy is for makes no difference: each must be whole and open for everybody.

mod area;
mod jpeg;
mod pdf;
mod png;
#[cfg(test)]
mod tests;

pub use area::PIXELS_MAX;
use shared::documents::copy::{MediaType, Unfit, glance};

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
