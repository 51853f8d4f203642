//! The recogniser: a small net of integers that says of a window of a straightened line which character stands in its
//! middle, or that none does. Knows the shape of the net and its weights; not where windows come from, nor what may stand
//! where.
//!
//! Two strided convolutions, computed once for a whole strip, and two dense layers, computed for a window every second
//! pixel. Weights are 8 bits, sums 32, so that the order of adding does not matter; what becomes of a sum is a product and
//! a sum of floats, which is the same on every machine.

use crate::strip::{HEIGHT, Normal};

/// The characters of a zone in the order of the net's outputs.
pub const ALPHABET: &[u8; 37] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
/// Characters, and one class more for windows that hold none.
pub const CLASSES: usize = ALPHABET.len() + 1;
/// Characters that are taken for one another.
pub(crate) const TWINS: [&[u8]; 6] = [b"0ODQ", b"1I", b"8B", b"5S", b"2Z", b"6G"];
/// Which class means "no character in the middle".
pub const REJECT: usize = ALPHABET.len();

/// The weights, as `examples/train` wrote them.
pub const SHIPPED: &[u8] = include_bytes!("../weights/glyphs.bin");

const C1: usize = 16;
const C2: usize = 32;
const HIDDEN: usize = 48;
const ROWS1: usize = HEIGHT / 2;
const ROWS2: usize = HEIGHT / 4;
const KERNEL1: usize = 5;
/// Inputs of one output of the first layer, and room for whole registers.
const K1: usize = KERNEL1 * KERNEL1;
const K1_ROOM: usize = 32;
const K2: usize = 3 * 3 * C1;
const COLUMN2: usize = ROWS2 * C2;
/// Inputs of the dense layers.
const FLAT: usize = COLUMNS2 * COLUMN2;
/// Columns of the second layer under a window: every second of seven.
const COLUMNS2: usize = 4;
/// Columns of the first layer under a window.
const COLUMNS1: usize = 9;
/// The most an output between layers comes to.
const TOP: f32 = 255.0;

/// How likely each class is, as natural logarithms.
pub type Scores = [f32; CLASSES];

/// A layer of `K` inputs: a row of weights for each output, what its sum is worth, and what is added.
struct Layer<const K: usize> {
    rows: Vec<Row<K>>,
}

struct Row<const K: usize> {
    weights: [i16; K],
    scale: f32,
    bias: f32,
}

/// The net with its weights unpacked.
pub struct Glyphs {
    conv1: Layer<K1_ROOM>,
    conv2: Layer<K2>,
    hidden: Layer<FLAT>,
    last: Layer<HIDDEN>,
}

/// A file of weights, read from front to back; what is missing at its end counts as zero.
struct File<'a>(&'a [u8]);

impl File<'_> {
    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let (head, rest) = self.0.split_first_chunk().unwrap_or((&[0; N], &[]));
        self.0 = rest;
        *head
    }

    fn floats(&mut self, count: usize) -> Vec<f32> {
        (0..count).map(|_| f32::from_le_bytes(self.bytes())).collect()
    }

    /// A layer whose rows have `inputs` weights in the file.
    fn layer<const K: usize>(&mut self, inputs: usize, outputs: usize) -> Layer<K> {
        let (scale, bias) = (self.floats(outputs), self.floats(outputs));
        let one = |(scale, bias)| {
            let mut weights = [0; K];
            for weight in weights.iter_mut().take(inputs) {
                *weight = i16::from(i8::from_le_bytes(self.bytes()));
            }
            Row { weights, scale, bias }
        };
        Layer { rows: scale.into_iter().zip(bias).map(one).collect() }
    }
}

impl<const K: usize> Layer<K> {
    /// Outputs of one row of inputs, as the next layer wants them.
    fn squeeze(&self, x: &[i16; K], out: &mut [i16]) {
        for (out, row) in out.iter_mut().zip(&self.rows) {
            let value = (dot(x, &row.weights) as f32 * row.scale + row.bias).clamp(0.0, TOP);
            *out = (value + 0.5) as i16;
        }
    }
}

/// The sum of products, in eight sums at a time: written so that machines that can do eight at once do.
fn dot<const K: usize>(a: &[i16; K], b: &[i16; K]) -> i32 {
    let mut sums = [0_i32; 8];
    for (a, b) in a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum = sum.wrapping_add(i32::from(*a).wrapping_mul(i32::from(*b)));
        }
    }
    sums.iter().fold(0, |sum, next| sum.wrapping_add(*next))
}

impl Glyphs {
    /// The net as it was trained.
    #[must_use]
    pub fn shipped() -> Self {
        Self::new(SHIPPED)
    }

    /// The net with these weights.
    #[must_use]
    pub fn new(weights: &[u8]) -> Self {
        let mut file = File(weights);
        Self {
            conv1: file.layer(K1, C1),
            conv2: file.layer(K2, C2),
            hidden: file.layer(FLAT, HIDDEN),
            last: file.layer(HIDDEN, CLASSES),
        }
    }

    /// The scores of a window at every second column: the first has its middle at column 10.
    #[must_use]
    pub fn along(&self, strip: &Normal) -> Vec<Scores> {
        self.windows(strip, 1)
    }

    /// The scores of a window at every `2 * every` columns.
    #[must_use]
    pub fn windows(&self, strip: &Normal, every: usize) -> Vec<Scores> {
        let first = self.first(strip);
        let count = (first.len() / (ROWS1 * C1)).saturating_sub(COLUMNS1 - 1);
        let columns2 = if count == 0 { 0 } else { count + COLUMNS1 - 3 };
        let mut second = vec![0_i16; columns2 * COLUMN2];
        let every = every.max(1);
        // Columns that no window asks for are left out.
        let asked = |column: usize| {
            (0..COLUMNS2)
                .any(|d| column.checked_sub(2 * d).is_some_and(|at| at < count && at.is_multiple_of(every)))
        };
        let mut patch = [0_i16; K2];
        for (column, out) in second.chunks_exact_mut(COLUMN2).enumerate() {
            if !asked(column) {
                continue;
            }
            let here = first.get(column * ROWS1 * C1..).unwrap_or_default();
            for (row, out) in out.chunks_exact_mut(C2).enumerate() {
                gather(here, row, &mut patch);
                self.conv2.squeeze(&patch, out);
            }
        }
        let mut flat = [0_i16; FLAT];
        (0..count)
            .step_by(every)
            .map(|window| {
                for (d, to) in flat.chunks_exact_mut(COLUMN2).enumerate() {
                    let from = (window + 2 * d) * COLUMN2;
                    to.copy_from_slice(second.get(from..from + COLUMN2).unwrap_or(&[0; COLUMN2]));
                }
                self.top(&flat)
            })
            .collect()
    }

    /// The first layer over a strip: for every second column, for every second row, its channels.
    fn first(&self, strip: &Normal) -> Vec<i16> {
        let columns: Vec<&[i8]> = strip.columns().collect();
        let mut out = Vec::with_capacity(columns.len() / 2 * ROWS1 * C1);
        let mut patch = [0_i16; K1_ROOM];
        let mut channels = [0_i16; C1];
        for window in columns.windows(KERNEL1).step_by(2) {
            for row in 0..ROWS1 {
                for (column, to) in window.iter().zip(patch.chunks_exact_mut(KERNEL1)) {
                    for (dy, to) in to.iter_mut().enumerate() {
                        let y = (2 * row + dy).checked_sub(2);
                        *to = y.and_then(|y| column.get(y)).map_or(0, |value| i16::from(*value));
                    }
                }
                self.conv1.squeeze(&patch, &mut channels);
                out.extend_from_slice(&channels);
            }
        }
        out
    }

    /// The dense layers over one window, as logarithms of probabilities.
    fn top(&self, flat: &[i16; FLAT]) -> Scores {
        let mut hidden = [0_i16; HIDDEN];
        self.hidden.squeeze(flat, &mut hidden);
        let mut scores = [0.0_f32; CLASSES];
        for (score, row) in scores.iter_mut().zip(&self.last.rows) {
            *score = dot(&hidden, &row.weights) as f32 * row.scale + row.bias;
        }
        let most = scores.iter().copied().fold(f32::MIN, f32::max);
        let sum: f32 = scores.iter().map(|score| libm::expf(score - most)).sum();
        let log = libm::logf(sum) + most;
        scores.map(|score| score - log)
    }
}

/// Three columns by three rows of channels around `row`, nothing above and below the strip.
fn gather(first: &[i16], row: usize, patch: &mut [i16; K2]) {
    for (column, to) in first.chunks_exact(ROWS1 * C1).zip(patch.chunks_exact_mut(3 * C1)) {
        for (dy, to) in to.chunks_exact_mut(C1).enumerate() {
            let from = (2 * row + dy).checked_sub(1).and_then(|y| column.get(y * C1..(y + 1) * C1));
            match from {
                Some(from) => to.copy_from_slice(from),
                None => to.fill(0),
            }
        }
    }
}
