//! A PNG as a copy (ISO/IEC 15948): every row decoded, every checksum right, the end chunk there. Chunks beside the
//! picture are passed over, and what stands after the end is not looked at.

use std::io::Cursor;

use png::{DecodeOptions, Decoder, DecodingError, Limits};
use shared::documents::copy::Unfit;

use super::area::{PIXELS_MAX, area};

/// Most memory of the decoder besides the file: some rows and a dictionary.
const MEMORY_MAX: usize = 16 << 20;

/// Whole and decodable, or not.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Unfit> {
    let mut options = DecodeOptions::default();
    options.set_ignore_text_chunk(true);
    options.set_ignore_iccp_chunk(true);
    let mut decoder = Decoder::new_with_options(Cursor::new(bytes), options);
    decoder.set_limits(Limits { bytes: MEMORY_MAX });
    let head = decoder.read_header_info().map_err(unfit)?;
    area(side(head.width), side(head.height), PIXELS_MAX)?;
    let mut reader = decoder.read_info().map_err(unfit)?;
    while reader.next_row().map_err(unfit)?.is_some() {}
    reader.finish().map_err(unfit)
}

fn side(pixels: u32) -> usize {
    usize::try_from(pixels).unwrap_or(usize::MAX)
}

fn unfit(error: DecodingError) -> Unfit {
    match error {
        DecodingError::IoError(_) => Unfit::CutOff,
        _ => Unfit::Unreadable,
    }
}
