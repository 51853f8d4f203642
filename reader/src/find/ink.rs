//! Ink: what is darker than its surroundings, and the pieces it falls into. Knows brightness and neighbours.

use crate::picture::Grey;

/// A piece of ink: its middle and its longer side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) size: f32,
}

/// Sizes of pieces that may be characters, in pixels.
const SIZE: std::ops::RangeInclusive<u32> = 6..=80;
const THIN: u32 = 2;
/// Most pieces looked at; a picture full of dots has more, and then the first are as good as the last.
const SPOTS_MAX: usize = 12_000;
/// A deviation below which nothing is ink.
const FAINT: f32 = 4.0;

/// A bell of 0.8 pixels, in 64ths.
const BELL: [u32; 5] = [1, 14, 34, 14, 1];

/// Noise of single pixels taken out.
pub(super) fn smoothed(picture: &Grey) -> Grey {
    let mut rows = Vec::with_capacity(picture.pixels.len());
    let mut padded = Vec::new();
    for y in 0..picture.high {
        pad(picture.row(y), &mut padded);
        rows.extend(padded.windows(5).map(|around| {
            let sum: u32 = around.iter().zip(BELL).map(|(value, weight)| u32::from(*value) * weight).sum();
            u8::try_from((sum + 32) / 64).unwrap_or(u8::MAX)
        }));
    }
    let across = Grey { wide: picture.wide, high: picture.high, pixels: rows };
    let mut pixels = Vec::with_capacity(across.pixels.len());
    let row = |y: usize, by: usize| across.row((y + by).saturating_sub(2).min(across.high.saturating_sub(1)));
    for y in 0..across.high {
        let [a, b, c, d, e] = [0, 1, 2, 3, 4].map(|by| row(y, by));
        for ((((a, b), c), d), e) in a.iter().zip(b).zip(c).zip(d).zip(e) {
            let sum: u32 =
                [a, b, c, d, e].iter().zip(BELL).map(|(value, weight)| u32::from(**value) * weight).sum();
            pixels.push(u8::try_from((sum + 32) / 64).unwrap_or(u8::MAX));
        }
    }
    Grey { pixels, ..across }
}

fn pad(row: &[u8], out: &mut Vec<u8>) {
    out.clear();
    let (first, last) = (row.first().copied().unwrap_or(0), row.last().copied().unwrap_or(0));
    out.extend([first; 2]);
    out.extend_from_slice(row);
    out.extend([last; 2]);
}

/// Sums and sums of squares of each column over the rows around the one looked at.
struct Columns {
    sums: Vec<u32>,
    squares: Vec<u32>,
    rows: usize,
}

impl Columns {
    fn add(&mut self, row: &[u8]) {
        for ((sum, square), value) in self.sums.iter_mut().zip(&mut self.squares).zip(row) {
            let value = u32::from(*value);
            *sum += value;
            *square += value * value;
        }
        self.rows += 1;
    }

    fn drop(&mut self, row: &[u8]) {
        for ((sum, square), value) in self.sums.iter_mut().zip(&mut self.squares).zip(row) {
            let value = u32::from(*value);
            *sum -= value;
            *square -= value * value;
        }
        self.rows -= 1;
    }

    /// The brightness below which each pixel of a row is ink.
    fn edges(&self, reach: usize, depth: f32, out: &mut Vec<f32>) {
        out.clear();
        let (mut sum, mut square, mut count) = (0_u64, 0_u64, 0_usize);
        let at = |values: &[u32], x: usize| values.get(x).copied().map_or(0, u64::from);
        for x in 0..reach.min(self.sums.len()) {
            sum += at(&self.sums, x);
            square += at(&self.squares, x);
            count += 1;
        }
        for x in 0..self.sums.len() {
            if x + reach < self.sums.len() {
                sum += at(&self.sums, x + reach);
                square += at(&self.squares, x + reach);
                count += 1;
            }
            if x > reach {
                sum -= at(&self.sums, x - reach - 1);
                square -= at(&self.squares, x - reach - 1);
                count -= 1;
            }
            let area = (count * self.rows) as f32;
            let mean = sum as f32 / area;
            let spread = libm::sqrtf((square as f32 / area - mean * mean).max(0.0));
            out.push(mean - (depth * spread).max(FAINT));
        }
    }
}

/// A stretch of ink in a row, and the piece it belongs to.
struct Run {
    from: u32,
    until: u32,
    piece: usize,
}

/// The box around a piece; pieces that meet further down become one.
#[derive(Clone, Copy)]
struct Piece {
    into: usize,
    left: u32,
    right: u32,
    top: u32,
    bottom: u32,
}

fn root(pieces: &mut [Piece], mut at: usize) -> usize {
    while let Some(into) = pieces.get(at).map(|piece| piece.into) {
        if into == at {
            break;
        }
        let next = pieces.get(into).map_or(into, |piece| piece.into);
        if let Some(piece) = pieces.get_mut(at) {
            piece.into = next;
        }
        at = into;
    }
    at
}

fn join(pieces: &mut [Piece], one: usize, other: usize) {
    let (one, other) = (root(pieces, one), root(pieces, other));
    if one == other {
        return;
    }
    let Some(gone) = pieces.get(other).copied() else { return };
    if let Some(piece) = pieces.get_mut(one) {
        piece.left = piece.left.min(gone.left);
        piece.right = piece.right.max(gone.right);
        piece.top = piece.top.min(gone.top);
        piece.bottom = piece.bottom.max(gone.bottom);
    }
    if let Some(piece) = pieces.get_mut(other) {
        piece.into = one;
    }
}

/// Pieces of ink of the size of characters.
pub(super) fn spots(picture: &Grey, window: usize, depth: f32) -> Vec<Spot> {
    let reach = window / 2;
    let mut columns = Columns { sums: vec![0; picture.wide], squares: vec![0; picture.wide], rows: 0 };
    for y in 0..reach.min(picture.high) {
        columns.add(picture.row(y));
    }
    let (mut edges, mut pieces, mut above) = (Vec::new(), Vec::<Piece>::new(), Vec::<Run>::new());
    for y in 0..picture.high {
        if y + reach < picture.high {
            columns.add(picture.row(y + reach));
        }
        if y > reach {
            columns.drop(picture.row(y - reach - 1));
        }
        columns.edges(reach, depth, &mut edges);
        let mut runs = runs(picture.row(y), &edges);
        connect(&mut runs, &above, y, &mut pieces);
        above = runs;
    }
    let whole = pieces.iter().enumerate().filter(|(at, piece)| piece.into == *at);
    whole.filter_map(|(_, piece)| spot(piece)).take(SPOTS_MAX).collect()
}

fn spot(piece: &Piece) -> Option<Spot> {
    let (wide, high) = (piece.right - piece.left, piece.bottom - piece.top);
    let fits = SIZE.contains(&wide.max(high)) && wide.min(high) >= THIN;
    let middle = |from: u32, until: u32| (from + until) as f32 / 2.0 - 0.5;
    fits.then(|| Spot {
        x: middle(piece.left, piece.right),
        y: middle(piece.top, piece.bottom),
        size: wide.max(high) as f32,
    })
}

fn runs(row: &[u8], edges: &[f32]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (x, (value, edge)) in (0_u32..).zip(row.iter().zip(edges)) {
        if f32::from(*value) >= *edge {
            continue;
        }
        match runs.last_mut() {
            Some(run) if run.until == x => run.until = x + 1,
            _ => runs.push(Run { from: x, until: x + 1, piece: usize::MAX }),
        }
    }
    runs
}

/// Gives each run its piece: that of the runs it touches above, corners included, or a new one.
fn connect(runs: &mut [Run], above: &[Run], y: usize, pieces: &mut Vec<Piece>) {
    let y = u32::try_from(y).unwrap_or(u32::MAX - 1);
    let mut first = 0;
    for run in runs {
        while above.get(first).is_some_and(|other| other.until < run.from) {
            first += 1;
        }
        let touching =
            above.get(first..).unwrap_or_default().iter().take_while(|other| other.from <= run.until);
        for other in touching {
            if run.piece == usize::MAX {
                run.piece = root(pieces, other.piece);
            } else {
                join(pieces, run.piece, other.piece);
            }
        }
        if run.piece == usize::MAX {
            run.piece = pieces.len();
            pieces.push(Piece { into: run.piece, left: run.from, right: run.until, top: y, bottom: y + 1 });
        } else {
            let at = root(pieces, run.piece);
            if let Some(piece) = pieces.get_mut(at) {
                piece.left = piece.left.min(run.from);
                piece.right = piece.right.max(run.until);
                piece.bottom = y + 1;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(rows: &[&str]) -> Grey {
        let wide = rows[0].len() * 4;
        let mut pixels = Vec::new();
        for row in rows {
            let line: Vec<u8> = row.bytes().flat_map(|ink| [if ink == b'#' { 20 } else { 220 }; 4]).collect();
            for _ in 0..4 {
                pixels.extend_from_slice(&line);
            }
        }
        Grey { wide, high: rows.len() * 4, pixels }
    }

    #[test]
    fn pieces_that_touch_at_corners_or_further_down_are_one() {
        let picture = drawn(&[
            "............",
            ".#.#....#...",
            ".#.#...#....",
            ".###..#.....",
            "............",
            ".......##...",
            ".......##...",
            "............",
        ]);
        let spots = spots(&picture, 21, 0.35);
        let sizes: Vec<f32> = spots.iter().map(|spot| spot.size).collect();
        assert_eq!(sizes, [12.0, 12.0, 8.0]);
        assert_eq!((spots[0].x, spots[0].y), (9.5, 9.5));
    }

    #[test]
    fn plain_paper_has_no_ink() {
        let plain = Grey { wide: 100, high: 100, pixels: vec![128; 10_000] };
        assert!(spots(&smoothed(&plain), 21, 0.35).is_empty());
    }
}
