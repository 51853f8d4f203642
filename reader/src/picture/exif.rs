//! The one thing that is read of Exif: how the picture lies. Whatever is not as it should be means "upright".

use super::Orientation;

const TAG: u16 = 0x0112;
/// Most segments of a JPEG, and entries of a directory, that are looked at.
const SEGMENTS_MAX: usize = 64;
const ENTRIES_MAX: u16 = 256;

/// Of a JPEG: the first segment that holds Exif.
pub(super) fn of_jpeg(bytes: &[u8]) -> Orientation {
    let mut rest = bytes.get(2..).unwrap_or_default();
    for _ in 0..SEGMENTS_MAX {
        let [0xFF, mark, high, low, after @ ..] = rest else { break };
        // The scan begins, or the picture ends.
        if matches!(mark, 0xDA | 0xD9) {
            break;
        }
        let length = usize::from(u16::from_be_bytes([*high, *low])).saturating_sub(2);
        let Some((segment, next)) = after.split_at_checked(length) else { break };
        if let (0xE1, Some(tiff)) = (*mark, segment.strip_prefix(b"Exif\0\0")) {
            return of_tiff(tiff).unwrap_or(Orientation::UPRIGHT);
        }
        rest = next;
    }
    Orientation::UPRIGHT
}

/// Of the TIFF structure inside.
pub(super) fn of_tiff(tiff: &[u8]) -> Option<Orientation> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| -> Option<u16> {
        let two = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    };
    let long = |at: usize| -> Option<u32> {
        let four = tiff.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    };
    let directory = usize::try_from(long(4)?).ok()?;
    for entry in 0..short(directory)?.min(ENTRIES_MAX) {
        let at = directory.checked_add(2 + 12 * usize::from(entry))?;
        if short(at)? == TAG {
            // One short integer; anything else is not an orientation.
            let told = (short(at.checked_add(2)?)?, long(at.checked_add(4)?)?, short(at.checked_add(8)?)?);
            return match told {
                (3, 1, value @ 1..=8) => u8::try_from(value).ok().map(Orientation),
                _ => None,
            };
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tiff(big: bool, tag: u16, kind: u16, value: u16) -> Vec<u8> {
        let short = |v: u16| if big { v.to_be_bytes() } else { v.to_le_bytes() };
        let long = |v: u32| if big { v.to_be_bytes() } else { v.to_le_bytes() };
        let mut out = if big { b"MM\0*".to_vec() } else { b"II*\0".to_vec() };
        out.extend(long(8));
        out.extend(short(1));
        out.extend([short(tag), short(kind)].concat());
        out.extend(long(1));
        out.extend([short(value), [0; 2]].concat());
        out
    }

    fn jpeg(tiff: &[u8]) -> Vec<u8> {
        let length = u16::try_from(tiff.len() + 8).expect("short");
        [&[0xFF, 0xD8, 0xFF, 0xE1][..], &length.to_be_bytes(), b"Exif\0\0", tiff, &[0xFF, 0xD9]].concat()
    }

    #[test]
    fn both_orders_of_octets_are_read() {
        for big in [false, true] {
            for value in 1..=8 {
                let told = of_jpeg(&jpeg(&tiff(big, TAG, 3, value)));
                assert_eq!(u16::from(told.0), value);
            }
        }
    }

    #[test]
    fn what_is_no_orientation_is_upright() {
        let odd =
            [tiff(true, TAG, 3, 0), tiff(true, TAG, 3, 9), tiff(false, TAG, 4, 6), tiff(false, 0x0110, 3, 6)];
        for tiff in odd {
            assert_eq!(of_jpeg(&jpeg(&tiff)), Orientation::UPRIGHT);
        }
        let whole = jpeg(&tiff(false, TAG, 3, 6));
        for cut in 0..whole.len() - 6 {
            assert_eq!(of_jpeg(&whole[..cut]), Orientation::UPRIGHT, "cut at {cut}");
        }
    }
}
