//! A PNG as brightness: eight bits, alpha on white. Text, profiles and whatever else stands beside the picture is passed
//! over unread, but for how the picture lies.

use std::io::Cursor;

use png::{ColorType, DecodeOptions, Decoder, Limits as Memory, Transformations};

use super::{Grey, Orientation, area, exif, luma};
use crate::{Limits, ReadError};

/// Most memory of the decoder besides the picture.
const MEMORY_MAX: usize = 32 << 20;

pub(super) fn decode(bytes: &[u8], limits: &Limits) -> Result<(Grey, Orientation), ReadError> {
    let mut options = DecodeOptions::default();
    options.set_ignore_text_chunk(true);
    options.set_ignore_iccp_chunk(true);
    let mut decoder = Decoder::new_with_options(Cursor::new(bytes), options);
    decoder.set_limits(Memory { bytes: MEMORY_MAX });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let head = decoder.read_header_info().map_err(|_| ReadError::Unreadable)?;
    let side = |pixels: u32| usize::try_from(pixels).unwrap_or(usize::MAX);
    let (wide, high) = (side(head.width), side(head.height));
    area(wide, high, limits)?;
    let mut reader = decoder.read_info().map_err(|_| ReadError::Unreadable)?;
    let (colours, _) = reader.output_color_type();
    let mut pixels = Vec::with_capacity(wide * high);
    if reader.info().interlaced {
        let size = reader.output_buffer_size().ok_or(ReadError::TooLarge)?;
        let mut frame = vec![0; size];
        reader.next_frame(&mut frame).map_err(|_| ReadError::Unreadable)?;
        grey(&frame, colours, &mut pixels);
    } else {
        while let Some(row) = reader.next_row().map_err(|_| ReadError::Unreadable)? {
            grey(row.data(), colours, &mut pixels);
        }
    }
    // How it lies may be said after the picture. One that is cut off behind its last row is whole.
    drop(reader.finish());
    let orientation = reader.info().exif_metadata.as_deref().and_then(exif::of_tiff);
    if pixels.len() != wide * high {
        return Err(ReadError::Unreadable);
    }
    Ok((Grey { wide, high, pixels }, orientation.unwrap_or(Orientation::UPRIGHT)))
}

/// Adds pixels of eight bits a sample as brightness.
fn grey(data: &[u8], colours: ColorType, out: &mut Vec<u8>) {
    match colours {
        ColorType::Grayscale | ColorType::Indexed => out.extend_from_slice(data),
        ColorType::GrayscaleAlpha => {
            out.extend(data.as_chunks().0.iter().map(|[value, alpha]| on_white(*value, *alpha)))
        }
        ColorType::Rgb => {
            out.extend(data.as_chunks().0.iter().map(|[red, green, blue]| luma(*red, *green, *blue)));
        }
        ColorType::Rgba => {
            let pixel = |[red, green, blue, alpha]: &[u8; 4]| on_white(luma(*red, *green, *blue), *alpha);
            out.extend(data.as_chunks().0.iter().map(pixel));
        }
    }
}

fn on_white(value: u8, alpha: u8) -> u8 {
    let (value, alpha) = (u32::from(value), u32::from(alpha));
    u8::try_from((value * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}
