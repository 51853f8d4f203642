//! A JPEG as brightness, by safe code that gives the same pixels on every machine. What the decoder does not bound itself
//! (the area) is bounded before it begins.

use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use super::{Grey, area, luma};
use crate::{Limits, ReadError};

/// Most scans of a picture; honest ones have ten or so.
const SCANS_MAX: usize = 64;
const SIDE_MAX: usize = 16_384;

pub(super) fn decode(bytes: &[u8], limits: &Limits) -> Result<Grey, ReadError> {
    let options = DecoderOptions::default()
        .set_use_unsafe(false)
        .set_strict_mode(false)
        // The most that a JPEG can say: what is too large is told by name below.
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_max_scans(SCANS_MAX);
    let mut head = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    head.decode_headers().map_err(|_| ReadError::Unreadable)?;
    let (wide, high) = head.dimensions().ok_or(ReadError::Unreadable)?;
    if wide.max(high) > SIDE_MAX {
        return Err(ReadError::TooLarge);
    }
    area(wide, high, limits)?;
    // A bomb says that it is large and brings nothing: a block of eight by eight has a bit at least.
    if bytes.len() < wide * high / 4096 {
        return Err(ReadError::Unreadable);
    }
    let colours = match head.input_colorspace() {
        Some(ColorSpace::YCbCr | ColorSpace::Luma) => ColorSpace::Luma,
        _ => ColorSpace::RGB,
    };
    let options = options.jpeg_set_out_colorspace(colours);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let pixels = decoder.decode().map_err(|_| ReadError::Unreadable)?;
    let pixels = match colours {
        ColorSpace::Luma => pixels,
        _ => pixels.as_chunks().0.iter().map(|[red, green, blue]| luma(*red, *green, *blue)).collect(),
    };
    if pixels.len() == wide * high { Ok(Grey { wide, high, pixels }) } else { Err(ReadError::Unreadable) }
}
