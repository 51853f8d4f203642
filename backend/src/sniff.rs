//! Is this file what a copy may be? Asks the bytes, never the name or the header. Knows sizes of pictures besides
//! the formats of `shared::documents`; draws nothing and runs nothing from inside the file.

use shared::documents::copy::MediaType;
use shared::problem::ProblemCode;

/// A picture smaller than this on a side shows nothing; larger would be a bomb.
const SIDE_PIXELS: std::ops::RangeInclusive<usize> = 16..=20_000;

/// The format of a whole, readable file.
///
/// # Errors
/// `CopyType` for another format, `CopyUnreadable` for an empty, cut-off or senseless file.
pub fn sniff(bytes: &[u8]) -> Result<MediaType, ProblemCode> {
    if bytes.is_empty() {
        return Err(ProblemCode::CopyUnreadable);
    }
    let Some(media) = MediaType::sniff(bytes) else {
        let known = [&b"%PDF-"[..], &[0xFF, 0xD8, 0xFF], b"\x89PNG\r\n\x1a\n"];
        let begun = known.iter().any(|head| bytes.starts_with(head));
        return Err(if begun { ProblemCode::CopyUnreadable } else { ProblemCode::CopyType });
    };
    match media {
        MediaType::Pdf => Ok(media),
        MediaType::Jpeg | MediaType::Png => match imagesize::blob_size(bytes) {
            Ok(size) if SIDE_PIXELS.contains(&size.width) && SIDE_PIXELS.contains(&size.height) => Ok(media),
            _ => Err(ProblemCode::CopyUnreadable),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r2_13_refuses_what_cannot_reproduce_a_document() {
        assert_eq!(sniff(b""), Err(ProblemCode::CopyUnreadable));
        assert_eq!(sniff(b"%PDF-1.7 cut"), Err(ProblemCode::CopyUnreadable));
        assert_eq!(sniff(b"MZ\x90\x00"), Err(ProblemCode::CopyType));
        assert_eq!(sniff(b"<html>%PDF-1.7 %%EOF"), Err(ProblemCode::CopyType));
        assert_eq!(sniff(b"\x89PNG\r\n\x1a\nIEND\xAEB`\x82"), Err(ProblemCode::CopyUnreadable));
    }

    #[test]
    fn r2_13_accepts_a_whole_pdf() {
        assert_eq!(sniff(b"%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n"), Ok(MediaType::Pdf));
    }
}
