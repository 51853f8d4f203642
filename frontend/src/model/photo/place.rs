//! Where something stands in a picture, in whole tenths of a pixel: the outline of a zone, the frame of a character. Knows
//! places; not how they are drawn.

use shared::wire::v1::reading::ZoneWire;

/// Four corners, one after the other.
pub type Frame = [[i32; 2]; 4];

/// So many hundredths of a step does a frame reach beside the middle of its character, along the line and across it.
const REACH: [i64; 2] = [56, 84];

/// A frame around the characters of a line, from one position to another, the last included.
#[must_use]
pub fn around(zone: &ZoneWire, line: usize, from: usize, to: usize) -> Option<Frame> {
    let places = &zone.lines.get(line)?.places;
    let (first, last) = (places.get(from)?, places.get(to)?);
    let [upper_left, upper_right, ..] = zone.corners;
    let along = [0, 1].map(|axis| i64::from(at(upper_right, axis)) - i64::from(at(upper_left, axis)));
    let long = along.iter().map(|part| part * part).sum::<i64>().isqrt().max(1);
    let [reach, across] = REACH.map(|reach| reach * i64::from(zone.pitch) / 100);
    let [x, y] = along;
    let (along, across) = ([x * reach / long, y * reach / long], [-y * across / long, x * across / long]);
    // In a mirror the line runs the other way, and what is above it stays above.
    let across = if zone.mirrored { across.map(|part| -part) } else { across };
    let corner = |place: [i32; 2], ahead: i64, below: i64| {
        [0, 1].map(|axis| {
            let moved = i64::from(at(place, axis)) + ahead * of(along, axis) + below * of(across, axis);
            i32::try_from(moved).unwrap_or_default()
        })
    };
    Some([corner(*first, -1, -1), corner(*last, 1, -1), corner(*last, 1, 1), corner(*first, -1, 1)])
}

const fn at([x, y]: [i32; 2], axis: usize) -> i32 {
    if axis == 0 { x } else { y }
}

const fn of([x, y]: [i64; 2], axis: usize) -> i64 {
    if axis == 0 { x } else { y }
}
