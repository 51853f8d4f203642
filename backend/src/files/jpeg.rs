//! A JPEG as a copy (ITU-T T.81): one whole picture, from its head to its end mark, all of it decoded. What stands after
//! the end (a phone's moving picture) and what stands beside the picture (places, colours, thumbnails) is not looked at.

use shared::documents::copy::Unfit;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use super::area::{PIXELS_MAX, SIDE_MAX, area};

/// Most scans of a picture; honest ones have ten or so.
const SCANS_MAX: usize = 64;
/// So much of the last rows may be missing unseen.
const SLACK: [u8; 16] = [0; 16];

/// A picture reduced to what is needed to draw it.
struct Picture {
    bytes: Vec<u8>,
    progressive: bool,
    blocks: u64,
    /// Coded bytes of all scans, and of the first one.
    coded: usize,
    first: usize,
}

/// Whole and decodable, or not.
pub(super) fn judge(bytes: &[u8]) -> Result<(), Unfit> {
    let Picture { bytes: mut clean, progressive, blocks, coded, first } = picture(bytes)?;
    // Every block of eight by eight has two codes at least, or one in the first scan of many.
    let least = if progressive { (blocks / 8, first) } else { (blocks / 4, coded) };
    if (least.1 as u64) < least.0 {
        return Err(Unfit::Unreadable);
    }
    if !progressive {
        // The decoder draws on past an end mark that comes too soon; past the end of bytes it does not.
        clean.truncate(clean.len().saturating_sub(2));
        clean.extend_from_slice(&SLACK);
    }
    let options = || {
        DecoderOptions::default()
            .set_strict_mode(true)
            .set_use_unsafe(false)
            .set_max_width(SIDE_MAX)
            .set_max_height(SIDE_MAX)
            .jpeg_set_max_scans(SCANS_MAX)
    };
    let mut head = JpegDecoder::new_with_options(ZCursor::new(&clean), options());
    head.decode_headers().map_err(|_| Unfit::Unreadable)?;
    // One brightness a pixel is enough to know that it can be drawn, and a third of the memory.
    let colours = match head.input_colorspace() {
        Some(ColorSpace::YCbCr | ColorSpace::Luma) => ColorSpace::Luma,
        _ => ColorSpace::RGB,
    };
    let mut decoder =
        JpegDecoder::new_with_options(ZCursor::new(&clean), options().jpeg_set_out_colorspace(colours));
    decoder.decode().map(drop).map_err(|_| Unfit::Unreadable)
}

/// Walks from mark to mark to the end of the first picture.
fn picture(bytes: &[u8]) -> Result<Picture, Unfit> {
    let mut clean = vec![0xFF, 0xD8];
    let (mut at, mut frame, mut coded, mut first, mut scans) = (2_usize, None, 0, 0, 0);
    loop {
        let mark = next_mark(bytes, &mut at).ok_or(Unfit::CutOff)?;
        match mark {
            0xD9 => break,
            // Marks without a length: a picture that begins again, restarts outside of a scan.
            0xD8 | 0x01 | 0xD0..=0xD7 => continue,
            _ => {}
        }
        let length = usize::from(bytes.get(at).copied().ok_or(Unfit::CutOff)?) << 8
            | usize::from(bytes.get(at + 1).copied().ok_or(Unfit::CutOff)?);
        let segment = bytes.get(at..at + length.max(2)).ok_or(Unfit::CutOff)?;
        at += length.max(2);
        match mark {
            // Tables, the frame, intervals, the scan, and the colours Adobe writes.
            0xC0..=0xCF | 0xDB | 0xDD | 0xDA | 0xEE => {
                clean.extend_from_slice(&[0xFF, mark]);
                clean.extend_from_slice(segment);
            }
            _ => {}
        }
        if matches!(mark, 0xC0..=0xCF) && !matches!(mark, 0xC4 | 0xC8 | 0xCC) {
            frame.get_or_insert((mark == 0xC2, size(segment)?));
        }
        if mark == 0xDA {
            let data = scan(bytes.get(at..).unwrap_or_default()).ok_or(Unfit::CutOff)?;
            clean.extend_from_slice(data);
            at += data.len();
            coded += data.len();
            scans += 1;
            if scans == 1 {
                first = data.len();
            }
            if scans > SCANS_MAX {
                return Err(Unfit::Unreadable);
            }
        }
    }
    let (progressive, blocks) = frame.ok_or(Unfit::Unreadable)?;
    if scans == 0 {
        return Err(Unfit::Unreadable);
    }
    clean.extend_from_slice(&[0xFF, 0xD9]);
    Ok(Picture { bytes: clean, progressive, blocks, coded, first })
}

/// The next mark, past fill bytes and whatever else stands between segments.
fn next_mark(bytes: &[u8], at: &mut usize) -> Option<u8> {
    loop {
        let here = bytes.get(*at..)?;
        *at += memchr::memchr(0xFF, here)?;
        while bytes.get(*at) == Some(&0xFF) {
            *at += 1;
        }
        let mark = *bytes.get(*at)?;
        *at += 1;
        if mark != 0 {
            return Some(mark);
        }
    }
}

/// Width and height of the frame, as blocks of its first component.
fn size(segment: &[u8]) -> Result<u64, Unfit> {
    let number = |at: usize| -> Result<usize, Unfit> {
        let two =
            segment.get(at..at + 2).and_then(|two| <[u8; 2]>::try_from(two).ok()).ok_or(Unfit::Unreadable)?;
        Ok(usize::from(u16::from_be_bytes(two)))
    };
    let (height, width) = (number(3)?, number(5)?);
    area(width, height, PIXELS_MAX)?;
    Ok((width.div_ceil(8) * height.div_ceil(8)) as u64)
}

/// The coded data of a scan, up to the mark after it.
fn scan(bytes: &[u8]) -> Option<&[u8]> {
    let mut at = 0;
    loop {
        at += memchr::memchr(0xFF, bytes.get(at..)?)?;
        match bytes.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return bytes.get(..at),
        }
    }
}
