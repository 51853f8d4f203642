//! Straight rows of pieces at any angle, by voting (Hough): every piece votes for the lines that may pass through it,
//! among pieces of its size. Knows points; not what they show.

use super::ink::Spot;

/// A line that pieces voted for: its size of piece, angle and distance from the corner.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) size: f32,
    pub(super) angle: f32,
    pub(super) offset: f32,
    pub(super) votes: u16,
}

/// Sizes of characters looked for, each 1.3 times the one before.
const SIZES: usize = 8;
const SMALLEST: f32 = 7.0;
const GROWTH: f32 = 1.3;
const ANGLES: usize = 180;
/// Fewest pieces of a row.
const VOTES_MIN: u16 = 12;
/// Most rows that share a size, two degrees and a line's height.
const ALIKE_MAX: u8 = 2;
const ROWS_MAX: usize = 400;

/// Pieces of about one size.
pub(super) fn alike(spots: &[Spot], size: f32) -> impl Iterator<Item = &Spot> {
    spots.iter().filter(move |spot| (0.62 * size..=1.35 * size).contains(&spot.size))
}

/// The rows with the most votes, the fullest first.
pub(super) fn found(spots: &[Spot], wide: usize, high: usize) -> Vec<Row> {
    let reach = libm::hypotf(wide as f32, high as f32);
    let mut rows = Vec::new();
    let mut size = SMALLEST;
    for _ in 0..SIZES {
        let chosen: Vec<&Spot> = alike(spots, size).collect();
        if chosen.len() >= usize::from(VOTES_MIN) {
            vote(&chosen, size, reach, &mut rows);
        }
        size *= GROWTH;
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.votes));
    spread(rows)
}

fn vote(spots: &[&Spot], size: f32, reach: f32, rows: &mut Vec<Row>) {
    let step = 0.3 * size;
    let bins = (2.0 * reach / step) as usize + 3;
    let mut votes = vec![0_u16; bins];
    for degree in 0..ANGLES {
        let angle = degree as f32 * core::f32::consts::PI / ANGLES as f32;
        let (sin, cos) = (libm::sinf(angle), libm::cosf(angle));
        votes.fill(0);
        for spot in spots {
            let offset = spot.y * cos - spot.x * sin;
            let bin = ((offset + reach) / step) as usize;
            if let Some(votes) = votes.get_mut(bin) {
                *votes = votes.saturating_add(1);
            }
        }
        for (bin, pair) in votes.windows(2).enumerate() {
            let votes = pair.iter().fold(0_u16, |sum, votes| sum.saturating_add(*votes));
            if votes >= VOTES_MIN {
                let offset = (bin as f32 + 1.0) * step - reach;
                rows.push(Row { size, angle, offset, votes });
            }
        }
    }
}

/// No more than a few rows that are nearly the same.
fn spread(rows: Vec<Row>) -> Vec<Row> {
    let mut taken: std::collections::BTreeMap<(i32, i32, i32), u8> = std::collections::BTreeMap::new();
    let mut kept = Vec::new();
    for row in rows {
        let degrees = row.angle * ANGLES as f32 / core::f32::consts::PI;
        let cell =
            (row.size as i32, (degrees / 2.0) as i32, libm::floorf(row.offset / (0.8 * row.size)) as i32);
        let count = taken.entry(cell).or_insert(0);
        if *count < ALIKE_MAX {
            *count += 1;
            kept.push(row);
        }
        if kept.len() == ROWS_MAX {
            break;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tilted_row_among_scattered_pieces_gets_the_most_votes() {
        let angle = 0.35_f32;
        let mut spots: Vec<Spot> = (0..30)
            .map(|at| {
                let along = at as f32 * 16.0;
                Spot { x: 100.0 + along * libm::cosf(angle), y: 80.0 + along * libm::sinf(angle), size: 14.0 }
            })
            .collect();
        let mut state = 1_u32;
        let mut next = |most: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            ((state >> 8) % most) as f32
        };
        spots.extend((0..200).map(|_| Spot { x: next(1000), y: next(700), size: 13.0 }));
        let best = found(&spots, 1000, 700)[0];
        assert!((best.angle - angle).abs() < 0.02, "{best:?}");
        assert!(best.votes >= 28, "{best:?}");
    }
}
