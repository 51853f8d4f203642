//! Unpacks the streams that say where objects lie (ISO 32000-1, 7.4): Flate with the predictors that writers use, never
//! more than may be unpacked. Pictures and pages are never unpacked here.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::object::{Dictionary, Object, Work};

/// Most bytes of one such stream: an honest one has some tens of kilobytes.
const STREAM_MAX: usize = 16 << 20;

/// The plain bytes of a stream; `None` for filters no such stream has, and for one that would not end.
pub(super) fn unpacked(dictionary: &Dictionary, packed: &[u8], work: &Work) -> Option<Vec<u8>> {
    let (filter, parameters) = match (dictionary.get("Filter"), dictionary.get("DecodeParms")) {
        (Some(Object::Array(filters)), parameters) => {
            if filters.len() > 1 {
                return None;
            }
            let first = match parameters {
                Some(Object::Array(all)) => all.first(),
                other => other,
            };
            (filters.first(), first)
        }
        pair => pair,
    };
    let most = STREAM_MAX.min(work.inflatable());
    let plain = match filter.map(Object::name) {
        None => packed.get(..packed.len().min(most))?.to_vec(),
        Some(Some(b"FlateDecode" | b"Fl")) => {
            let mut plain = Vec::new();
            // A damaged tail (a wrong checksum) leaves what came before it, as every reader does.
            let read = ZlibDecoder::new(packed).take(most as u64 + 1).read_to_end(&mut plain);
            if read.is_err() && plain.is_empty() {
                return None;
            }
            plain
        }
        Some(_) => return None,
    };
    if plain.len() > most {
        return None;
    }
    work.inflated(plain.len());
    match parameters {
        Some(Object::Dictionary(parameters)) => unpredicted(parameters, plain),
        _ => Some(plain),
    }
}

/// Takes the predictor of PNG back (RFC 2083, 6), row by row.
fn unpredicted(parameters: &Dictionary, plain: Vec<u8>) -> Option<Vec<u8>> {
    let predictor = parameters.integer("Predictor").unwrap_or(1);
    if predictor < 2 {
        return Some(plain);
    }
    if predictor < 10 {
        return None;
    }
    let number = |key, unstated| usize::try_from(parameters.integer(key).unwrap_or(unstated)).ok();
    let (columns, colours, bits) =
        (number("Columns", 1)?, number("Colors", 1)?, number("BitsPerComponent", 8)?);
    let pixel = (colours.checked_mul(bits)?.checked_add(7)? / 8).max(1);
    let row = colours.checked_mul(bits)?.checked_mul(columns)?.checked_add(7)? / 8;
    if row == 0 || row > plain.len() {
        return None;
    }
    let mut before = vec![0_u8; row];
    let mut all = Vec::with_capacity(plain.len());
    for line in plain.chunks(row + 1) {
        let (kind, line) = line.split_first()?;
        let mut now = line.to_vec();
        now.resize(row, 0);
        for place in 0..row {
            let left = place.checked_sub(pixel);
            let a = left.and_then(|left| now.get(left)).copied().unwrap_or(0);
            let b = before.get(place).copied().unwrap_or(0);
            let c = left.and_then(|left| before.get(left)).copied().unwrap_or(0);
            let guess = match kind {
                1 => a,
                2 => b,
                3 => u8::try_from(u16::midpoint(u16::from(a), u16::from(b))).unwrap_or(0),
                4 => paeth(a, b, c),
                _ => 0,
            };
            if let Some(byte) = now.get_mut(place) {
                *byte = byte.wrapping_add(guess);
            }
        }
        all.extend_from_slice(&now);
        before = now;
    }
    Some(all)
}

fn paeth(a: u8, b: u8, c: u8) -> u8 {
    let (x, y, z) = (i16::from(a), i16::from(b), i16::from(c));
    let guess = x + y - z;
    let (to_a, to_b, to_c) = ((guess - x).abs(), (guess - y).abs(), (guess - z).abs());
    if to_a <= to_b && to_a <= to_c {
        a
    } else if to_b <= to_c {
        b
    } else {
        c
    }
}

#[cfg(test)]
mod tests {
    use super::super::object::Lexer;
    use super::*;

    fn dictionary(text: &str) -> Dictionary {
        Lexer::new(text.as_bytes(), 0, &Work::new()).dictionary().expect("a dictionary")
    }

    fn packed(plain: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        flate2::read::ZlibEncoder::new(plain, flate2::Compression::best())
            .read_to_end(&mut out)
            .expect("packed");
        out
    }

    #[test]
    fn a_bomb_is_not_unpacked() {
        let bomb = packed(&vec![0; 17 << 20]);
        assert!(bomb.len() < 40_000);
        assert_eq!(unpacked(&dictionary("<</Filter/FlateDecode>>"), &bomb, &Work::new()), None);
        assert_eq!(unpacked(&dictionary("<</Filter[/FlateDecode/FlateDecode]>>"), &bomb, &Work::new()), None);
        // Many small ones run out of what may be unpacked altogether.
        let (work, small) = (Work::new(), packed(&vec![0; 10 << 20]));
        let taken =
            (0..10).filter(|_| unpacked(&dictionary("<</Filter/FlateDecode>>"), &small, &work).is_some());
        assert_eq!(taken.count(), 4);
    }

    #[test]
    fn rows_come_out_as_they_were_before_prediction() {
        let parameters = dictionary("<</Predictor 12/Columns 3>>");
        let plain = unpredicted(&parameters, vec![2, 1, 2, 3, 2, 1, 1, 1, 1, 5, 1, 1]).expect("rows");
        assert_eq!(plain, [1, 2, 3, 2, 3, 4, 5, 6, 7]);
        assert_eq!(unpredicted(&dictionary("<</Predictor 12/Columns 99999999999>>"), vec![0; 9]), None);
    }
}
