//! A face after OCR-B (ISO 1073-2), drawn for this set: the middle of each stroke as points in a box of 60 by 100, straight
//! or, after `~`, as a curve through them.

const STROKES: [(char, &str); 37] = [
    ('0', "~30,0 14,4 6,20 4,50 6,80 14,96 30,100 46,96 54,80 56,50 54,20 46,4 30,0"),
    ('1', "6,26 32,0 36,0 36,100"),
    ('2', "~6,20 14,5 30,0 48,8 54,26 46,46 26,72 5,99/5,100 56,100"),
    ('3', "6,0 52,0 26,38/~26,38 46,43 56,66 46,91 26,100 4,90"),
    ('4', "34,0 4,74 57,74/42,46 42,100"),
    ('5', "50,0 12,0 9,43/~9,43 30,37 50,46 56,68 48,90 26,100 4,91"),
    ('6', "~40,0 18,30 5,62 9,87 30,100 50,89 56,68 48,47 29,41 9,54"),
    ('7', "4,0 56,0 34,42 26,70 24,100"),
    (
        '8',
        "~30,45 13,35 8,20 16,5 30,0 44,5 52,20 47,35 30,45 11,56 4,74 11,93 30,100 49,93 56,74 49,56 30,45",
    ),
    ('9', "~20,100 42,70 55,38 51,13 30,0 10,11 4,32 12,53 31,59 51,46"),
    ('A', "3,100 30,0 57,100/12,68 48,68"),
    ('B', "8,0 8,100/~8,0 36,0 50,10 51,32 38,44 8,46/~8,46 40,48 55,60 56,84 42,99 8,100"),
    ('C', "~55,15 45,3 30,0 13,8 4,32 4,68 13,92 30,100 45,97 55,85"),
    ('D', "8,0 8,100/~8,0 22,2 46,18 56,50 46,82 22,98 8,100"),
    ('E', "54,0 8,0 8,100 55,100/8,48 46,48"),
    ('F', "55,0 9,0 9,100/9,49 47,49"),
    ('G', "~53,14 43,3 29,0 12,8 4,32 4,68 13,92 30,100 46,96 54,85/54,86 54,54 31,54"),
    ('H', "6,0 6,100/54,0 54,100/6,48 54,48"),
    ('I', "10,0 50,0/30,0 30,100/10,100 50,100"),
    ('J', "47,0 47,70/~47,70 43,92 26,100 10,94 5,79"),
    ('K', "8,0 8,100/54,0 9,56/25,41 57,100"),
    ('L', "10,0 10,100 55,100"),
    ('M', "4,100 4,0 30,58 56,0 56,100"),
    ('N', "6,100 6,0 54,100 54,0"),
    ('O', "~30,0 11,14 4,50 11,86 30,100 49,86 56,50 49,14 30,0"),
    ('P', "8,100 8,0/~8,0 38,0 53,12 54,36 40,52 8,54"),
    ('Q', "~30,0 11,14 4,48 11,82 30,95 49,82 56,48 49,14 30,0/32,60 58,102"),
    ('R', "8,100 8,0/~8,0 38,0 53,11 54,34 40,50 8,52/30,52 57,100"),
    ('S', "~53,13 43,2 28,0 11,7 8,26 20,42 42,55 55,73 48,92 30,100 14,97 4,85"),
    ('T', "2,0 58,0/30,0 30,100"),
    ('U', "6,0 6,68/~6,68 11,91 30,100 49,91 54,68/54,68 54,0"),
    ('V', "3,0 30,100 57,0"),
    ('W', "2,0 13,100 30,44 47,100 58,0"),
    ('X', "4,0 56,100/56,0 4,100"),
    ('Y', "3,0 30,48 57,0/30,48 30,100"),
    ('Z', "6,0 54,0 6,100 56,100"),
    ('<', "54,13 6,50 54,87"),
];

/// Straight pieces, counted in steps of characters around the middle of a cell.
pub(crate) type Pieces = Vec<[(f32, f32); 2]>;

/// How wide and high the box of the strokes' middles is, in steps of 2.54 mm: an `O` 1.4 mm wide, a capital 2.2 mm high.
const WIDE: f32 = 0.64;
const HIGH: f32 = 0.87;

/// The strokes of a character.
pub(crate) fn pieces(letter: char) -> Pieces {
    let strokes = STROKES.iter().find(|(other, _)| *other == letter).map_or("", |(_, strokes)| strokes);
    let mut pieces = Vec::new();
    for stroke in strokes.split('/').filter(|stroke| !stroke.is_empty()) {
        let curved = stroke.starts_with('~');
        let points: Vec<(f32, f32)> = stroke
            .trim_start_matches('~')
            .split(' ')
            .filter_map(|point| point.split_once(','))
            .filter_map(|(x, y)| Some((x.parse::<f32>().ok()?, y.parse::<f32>().ok()?)))
            // Digits are higher than capitals and stand on the same line.
            .map(|(x, y)| (x, if letter.is_ascii_digit() { 100.0 - (100.0 - y) * 1.08 } else { y }))
            .map(|(x, y)| ((x / 60.0 - 0.5) * WIDE, (y / 100.0 - 0.5) * HIGH))
            .collect();
        let points = if curved { through(&points) } else { points };
        pieces.extend(points.windows(2).map(|pair| [pair[0], pair[1]]));
    }
    pieces
}

/// A curve through points (Catmull and Rom), six pieces between two.
fn through(points: &[(f32, f32)]) -> Vec<(f32, f32)> {
    let closed = points.first() == points.last();
    let last = points.len() - 1;
    let at = |i: isize| -> (f32, f32) {
        match (i, closed) {
            (-1, true) => points[last - 1],
            (-1, false) => points[0],
            (i, true) if i as usize > last => points[1],
            (i, _) => points[(i as usize).min(last)],
        }
    };
    let mut out = vec![points[0]];
    for i in 0..last as isize {
        let (p0, p1, p2, p3) = (at(i - 1), at(i), at(i + 1), at(i + 2));
        for step in 1..=6 {
            let t = step as f32 / 6.0;
            let blend = |a: f32, b: f32, c: f32, d: f32| {
                0.5 * (2.0 * b
                    + (c - a) * t
                    + (2.0 * a - 5.0 * b + 4.0 * c - d) * t * t
                    + (3.0 * b - a - 3.0 * c + d) * t * t * t)
            };
            out.push((blend(p0.0, p1.0, p2.0, p3.0), blend(p0.1, p1.1, p2.1, p3.1)));
        }
    }
    out
}
