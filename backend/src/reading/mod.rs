//! What copies of identity documents show: pictures are read by the package `reader`, pages of a PDF are drawn first, each by
//! a child process of the service's own program with a limit of memory and a time after which it is ended. Knows bytes, and how the
//! answer is written down; does not know whose they are, nor what was typed.

mod child;
mod draw;
mod why;

pub(crate) use child::Drawn;
pub use child::Renderer;
pub(crate) use draw::draw_page;
pub(crate) use why::{Away, NotRead};

use reader::Limits;
use shared::documents::copy::MediaType;
use shared::wire::v1::reading::{CopyReadingWire, ReadingWire};

use crate::ids;

/// The form in which a reading is kept.
const VERSION: u32 = 1;
/// Pages of a PDF that are read: whoever photographs a passport sends one, or its two sides.
const PAGES_READ: u32 = 3;

/// What came of reading a file.
pub(crate) struct Reading {
    pub(crate) kept: CopyReadingWire,
    /// What is missing of it may be there another time: the machine may have been the reason.
    pub(crate) may_pass: bool,
}

/// Reads a whole copy; takes up to half a minute, and never more memory than a picture within the limits. Call it outside of
/// any transaction.
///
/// # Errors
/// Only where nobody can draw now. Whatever is wrong with the file is part of the answer.
pub(crate) fn read(renderer: &Renderer, media: MediaType, bytes: &[u8]) -> Result<Reading, Away> {
    let (mut kept, mut may_pass) = (nothing(&ids::sha256(bytes), None), false);
    match media {
        MediaType::Jpeg | MediaType::Png => {
            kept.pages_in_all = 1;
            kept.pages.push(picture(bytes));
        }
        MediaType::Pdf => may_pass = pages(renderer, bytes, &mut kept)?,
    }
    Ok(Reading { kept, may_pass })
}

/// A reading of a file by its digest, in which nothing was read yet.
pub(crate) fn nothing(sha256: &str, why: Option<NotRead>) -> CopyReadingWire {
    CopyReadingWire {
        version: VERSION,
        sha256: sha256.to_owned(),
        reader: reader::DIGEST.to_owned(),
        not_read: why.map(NotRead::as_str).unwrap_or_default().to_owned(),
        pages_in_all: 0,
        pages: Vec::new(),
    }
}

fn picture(bytes: &[u8]) -> ReadingWire {
    // What the reader writes is what the wire reads: a test holds the two together.
    serde_json::from_str(&reader::read_as_json(bytes, &Limits::default()))
        .unwrap_or_else(|_| blank(NotRead::Unreadable))
}

fn blank(why: NotRead) -> ReadingWire {
    ReadingWire { version: VERSION, not_read: why.as_str().to_owned(), ..ReadingWire::default() }
}

/// The first pages, one after another. What is wrong with one says nothing of the next, unless no page can be had at all.
/// Whether another time may show more.
fn pages(renderer: &Renderer, pdf: &[u8], kept: &mut CopyReadingWire) -> Result<bool, Away> {
    let mut may_pass = false;
    for page in 0..PAGES_READ {
        let drawn = renderer.draw(pdf, page)?;
        may_pass |= drawn.as_ref().is_err_and(|why| why.may_pass());
        match drawn {
            Ok(drawn) => {
                kept.pages_in_all = drawn.pages;
                kept.pages.push(picture(&drawn.png));
            }
            Err(NotRead::NoPage) if page > 0 => break,
            Err(why) if kept.pages_in_all == 0 => {
                kept.not_read = why.as_str().to_owned();
                break;
            }
            Err(why) => kept.pages.push(blank(why)),
        }
        if page + 1 >= kept.pages_in_all {
            break;
        }
    }
    Ok(may_pass)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_picture_is_not_read_and_says_why() {
        let renderer = Renderer::default();
        let kept = read(&renderer, MediaType::Png, b"no picture").expect("nobody is asked to draw").kept;
        assert_eq!((kept.pages_in_all, kept.pages[0].not_read.as_str()), (1, "unknown-format"));
        assert_eq!(
            (kept.sha256.as_str(), kept.reader.as_str()),
            (&*ids::sha256(b"no picture"), reader::DIGEST)
        );
        let picture = white();
        let kept = read(&renderer, MediaType::Png, &picture).expect("nobody is asked to draw").kept;
        assert_eq!(
            (kept.pages[0].wide, kept.pages[0].zones.len(), kept.pages[0].not_read.as_str()),
            (64, 0, "")
        );
    }

    #[test]
    fn a_program_that_is_not_there_is_no_fault_of_the_file() {
        let nowhere = Renderer::from(std::path::PathBuf::from("/nowhere/at/all"));
        assert!(read(&nowhere, MediaType::Pdf, b"%PDF-1.7").is_err());
    }

    /// Sixty-four white pixels each way.
    fn white() -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, 64, 64);
        encoder.set_color(png::ColorType::Grayscale);
        let mut writer = encoder.write_header().expect("a header");
        writer.write_image_data(&[255; 64 * 64]).expect("pixels");
        writer.finish().expect("an end");
        bytes
    }
}
