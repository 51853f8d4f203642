//! The recogniser while it learns: two strided convolutions and two dense layers in floats, forwards and backwards, and
//! the optimiser. Knows the shape that `reader::glyphs` reads with; nothing of pictures.

use reader::glyphs::CLASSES;
use reader::strip::{HEIGHT, UNIT, WIDTH};

use crate::dice::Dice;
use crate::matrix::{gradient, product, transposed};

pub(crate) const C1: usize = 16;
pub(crate) const C2: usize = 32;
pub(crate) const HIDDEN: usize = 48;
/// Classes, rounded up to what the products want.
pub(crate) const OUT: usize = CLASSES.div_ceil(8) * 8;
pub(crate) const K1: usize = 25;
pub(crate) const K2: usize = 9 * C1;
pub(crate) const FLAT: usize = 4 * 6 * C2;
const COLUMNS1: usize = 9;
const ROWS1: usize = HEIGHT / 2;
const COLUMNS2: usize = 4;
const ROWS2: usize = HEIGHT / 4;
/// Cells that pass through the layers at once, so that what they need stays near.
const CHUNK: usize = 16;
const BATCH: usize = 256;
const SMOOTHING: f32 = 0.03;

/// A layer: weights (`inputs × outputs`), biases, and what the optimiser remembers of them.
pub(crate) struct Layer {
    pub(crate) weights: Vec<f32>,
    pub(crate) bias: Vec<f32>,
    inputs: usize,
    outputs: usize,
    slope: Vec<f32>,
    mean: Vec<f32>,
    square: Vec<f32>,
}

impl Layer {
    fn new(inputs: usize, outputs: usize, dice: &mut Dice) -> Self {
        let spread = libm::sqrtf(2.0 / inputs as f32);
        let weights = (0..inputs * outputs).map(|_| dice.normal() * spread).collect();
        let all = (inputs + 1) * outputs;
        let bias = vec![0.0; outputs];
        let zeros = || vec![0.0; all];
        Self { weights, bias, inputs, outputs, slope: zeros(), mean: zeros(), square: zeros() }
    }

    fn forward(&self, x: &[f32], y: &mut [f32], relu: bool) {
        product(x, &self.weights, y, self.inputs, self.outputs);
        for row in y.chunks_exact_mut(self.outputs) {
            for (y, bias) in row.iter_mut().zip(&self.bias) {
                *y += bias;
                if relu {
                    *y = y.max(0.0);
                }
            }
        }
    }

    /// Adds to the slopes of weights and biases; gives the slope of the inputs if they are asked for.
    fn backward(&mut self, x: &[f32], dy: &[f32], dx: Option<&mut [f32]>) {
        let (weights, bias) = self.slope.split_at_mut(self.inputs * self.outputs);
        gradient(x, dy, weights, self.inputs, self.outputs);
        for row in dy.chunks_exact(self.outputs) {
            for (slope, dy) in bias.iter_mut().zip(row) {
                *slope += dy;
            }
        }
        if let Some(dx) = dx {
            let turned = transposed(&self.weights, self.inputs, self.outputs);
            product(dy, &turned, dx, self.outputs, self.inputs);
        }
    }

    /// One step of Adam; the slopes begin anew.
    fn step(&mut self, rate: f32, at: i32, decay: f32) {
        let fade = |beta: f32| 1.0 - libm::powf(beta, at as f32);
        let (fade1, fade2) = (fade(0.9), fade(0.999));
        let count = self.weights.len();
        let values = self.weights.iter_mut().chain(&mut self.bias).enumerate();
        let memory = self.slope.iter_mut().zip(&mut self.mean).zip(&mut self.square);
        for ((place, value), ((slope, mean), square)) in values.zip(memory) {
            *mean += 0.1 * (*slope - *mean);
            *square += 0.001 * (*slope * *slope - *square);
            *value -= rate * (*mean / fade1) / (libm::sqrtf(*square / fade2) + 1e-8);
            if place < count {
                *value *= 1.0 - rate * decay;
            }
            *slope = 0.0;
        }
    }
}

pub(crate) struct Net {
    pub(crate) layers: [Layer; 4],
}

/// What passes between the layers for one chunk of cells.
struct Buffers {
    x1: Vec<f32>,
    y1: Vec<f32>,
    x2: Vec<f32>,
    y2: Vec<f32>,
    y3: Vec<f32>,
    y4: Vec<f32>,
    d1: Vec<f32>,
    dx2: Vec<f32>,
    d2: Vec<f32>,
    d3: Vec<f32>,
}

impl Buffers {
    fn new() -> Self {
        let zeros = |one: usize| vec![0.0; one * CHUNK];
        let (p1, p2) = (COLUMNS1 * ROWS1, COLUMNS2 * ROWS2);
        Self {
            x1: zeros(p1 * K1),
            y1: zeros(p1 * C1),
            x2: zeros(p2 * K2),
            y2: zeros(p2 * C2),
            y3: zeros(HIDDEN),
            y4: zeros(OUT),
            d1: zeros(p1 * C1),
            dx2: zeros(p2 * K2),
            d2: zeros(p2 * C2),
            d3: zeros(HIDDEN),
        }
    }
}

/// Cells as the recogniser sees them, column by column, and what they are.
#[derive(Default)]
pub(crate) struct Cells {
    pub(crate) pixels: Vec<i8>,
    pub(crate) classes: Vec<u8>,
}

pub(crate) const CELL: usize = WIDTH * HEIGHT;

impl Cells {
    pub(crate) fn cell(&self, at: usize) -> &[i8] {
        &self.pixels[at * CELL..(at + 1) * CELL]
    }
}

impl Net {
    pub(crate) fn new(dice: &mut Dice) -> Self {
        let layers = [(K1, C1), (K2, C2), (FLAT, HIDDEN), (HIDDEN, OUT)]
            .map(|(inputs, outputs)| Layer::new(inputs, outputs, dice));
        Self { layers }
    }

    fn forward(&self, cells: &Cells, chosen: &[usize], b: &mut Buffers) {
        let [l1, l2, l3, l4] = &self.layers;
        for (at, x) in chosen.iter().zip(b.x1.chunks_exact_mut(COLUMNS1 * ROWS1 * K1)) {
            spread1(cells.cell(*at), x);
        }
        l1.forward(&b.x1, &mut b.y1, true);
        for (y, x) in
            b.y1.chunks_exact(COLUMNS1 * ROWS1 * C1).zip(b.x2.chunks_exact_mut(COLUMNS2 * ROWS2 * K2))
        {
            for_patches(|from, to| {
                let x = &mut x[to..to + C1];
                match from {
                    Some(from) => x.copy_from_slice(&y[from..from + C1]),
                    None => x.fill(0.0),
                }
            });
        }
        l2.forward(&b.x2, &mut b.y2, true);
        l3.forward(&b.y2, &mut b.y3, true);
        l4.forward(&b.y3, &mut b.y4, false);
    }

    fn backward(&mut self, b: &mut Buffers) {
        let [l1, l2, l3, l4] = &mut self.layers;
        l4.backward(&b.y3, &b.y4, Some(&mut b.d3));
        mask(&mut b.d3, &b.y3);
        l3.backward(&b.y2, &b.d3, Some(&mut b.d2));
        mask(&mut b.d2, &b.y2);
        l2.backward(&b.x2, &b.d2, Some(&mut b.dx2));
        b.d1.fill(0.0);
        for (d, x) in
            b.d1.chunks_exact_mut(COLUMNS1 * ROWS1 * C1).zip(b.dx2.chunks_exact(COLUMNS2 * ROWS2 * K2))
        {
            for_patches(|from, to| {
                let Some(from) = from else { return };
                for (d, x) in d[from..from + C1].iter_mut().zip(&x[to..to + C1]) {
                    *d += x;
                }
            });
        }
        mask(&mut b.d1, &b.y1);
        l1.backward(&b.x1, &b.d1, None);
    }

    /// Learns once from every cell; gives the mean loss.
    pub(crate) fn epoch(&mut self, cells: &Cells, schedule: &mut Schedule, dice: &mut Dice) -> f32 {
        let mut order: Vec<usize> = (0..cells.classes.len()).collect();
        dice.shuffle(&mut order);
        let mut buffers = Buffers::new();
        let (mut loss, mut count) = (0.0_f64, 0_usize);
        for batch in order.chunks_exact(BATCH) {
            for chunk in batch.chunks_exact(CHUNK) {
                self.forward(cells, chunk, &mut buffers);
                for (y, at) in buffers.y4.chunks_exact_mut(OUT).zip(chunk) {
                    loss += f64::from(slope_of_loss(y, usize::from(cells.classes[*at])));
                }
                self.backward(&mut buffers);
                count += chunk.len();
            }
            let rate = schedule.next();
            for layer in &mut self.layers {
                layer.step(rate, schedule.at, 2e-3);
            }
        }
        (loss / count as f64) as f32
    }

    /// The share of cells that the floats get right.
    pub(crate) fn right(&self, cells: &Cells) -> f32 {
        let mut buffers = Buffers::new();
        let order: Vec<usize> = (0..cells.classes.len()).collect();
        let (mut right, mut all) = (0_usize, 0_usize);
        for chunk in order.chunks_exact(CHUNK) {
            self.forward(cells, chunk, &mut buffers);
            for (y, at) in buffers.y4.chunks_exact(OUT).zip(chunk) {
                let best = (0..CLASSES).max_by(|a, b| y[*a].total_cmp(&y[*b]));
                right += usize::from(best == Some(usize::from(cells.classes[*at])));
                all += 1;
            }
        }
        100.0 * right as f32 / all as f32
    }

    /// The most each layer's outputs come to on some cells: what the small integers must hold.
    pub(crate) fn reach(&self, cells: &Cells) -> [f32; 3] {
        let mut buffers = Buffers::new();
        let order: Vec<usize> = (0..cells.classes.len()).collect();
        let mut all = [Vec::new(), Vec::new(), Vec::new()];
        for chunk in order.chunks_exact(CHUNK) {
            self.forward(cells, chunk, &mut buffers);
            for (all, seen) in all.iter_mut().zip([&buffers.y1, &buffers.y2, &buffers.y3]) {
                all.push(seen.iter().copied().fold(0.0, f32::max));
            }
        }
        // The mean of what chunks reach at most: clips a few outputs of a few cells, and keeps the steps small.
        all.map(|all| all.iter().sum::<f32>() / all.len() as f32)
    }
}

/// Warm-up, then a half wave down.
pub(crate) struct Schedule {
    pub(crate) at: i32,
    pub(crate) steps: i32,
}

impl Schedule {
    pub(crate) fn new(cells: usize, epochs: usize) -> Self {
        Self { at: 0, steps: (cells / BATCH * epochs) as i32 }
    }

    fn next(&mut self) -> f32 {
        self.at += 1;
        let warm = (self.at as f32 / 300.0).min(1.0);
        let wave = 0.5 + 0.5 * libm::cosf(core::f32::consts::PI * self.at as f32 / self.steps as f32);
        2e-3 * warm * wave.max(0.002)
    }
}

/// Puts the slope of the loss in the place of the outputs; gives the loss.
fn slope_of_loss(y: &mut [f32], class: usize) -> f32 {
    let top = y[..CLASSES].iter().copied().fold(f32::MIN, f32::max);
    let sum: f32 = y[..CLASSES].iter().map(|y| libm::expf(y - top)).sum();
    let log = libm::logf(sum) + top;
    let loss = log - y[class];
    for (at, y) in y.iter_mut().enumerate() {
        let wanted = SMOOTHING / CLASSES as f32 + if at == class { 1.0 - SMOOTHING } else { 0.0 };
        *y = if at < CLASSES { (libm::expf(*y - log) - wanted) / BATCH as f32 } else { 0.0 };
    }
    loss
}

fn mask(d: &mut [f32], y: &[f32]) {
    for (d, y) in d.iter_mut().zip(y) {
        if *y <= 0.0 {
            *d = 0.0;
        }
    }
}

/// The first layer's inputs, a row of 25 for each of its outputs.
fn spread1(cell: &[i8], x: &mut [f32]) {
    let mut rows = x.chunks_exact_mut(K1);
    for column in 0..COLUMNS1 {
        for row in 0..ROWS1 {
            let Some(out) = rows.next() else { return };
            for dx in 0..5 {
                let line = &cell[(2 * column + dx) * HEIGHT..][..HEIGHT];
                for dy in 0..5 {
                    let y = (2 * row + dy).checked_sub(2).and_then(|y| line.get(y));
                    out[dx * 5 + dy] = y.map_or(0.0, |value| f32::from(*value) / UNIT);
                }
            }
        }
    }
}

/// The second layer's inputs: where each stretch of channels comes from (nowhere above and below the strip) and goes.
fn for_patches(mut each: impl FnMut(Option<usize>, usize)) {
    let mut to = 0;
    for column in 0..COLUMNS2 {
        for row in 0..ROWS2 {
            for dx in 0..3 {
                for dy in 0..3 {
                    let y = (2 * row + dy).checked_sub(1).filter(|y| *y < ROWS1);
                    each(y.map(|y| ((2 * column + dx) * ROWS1 + y) * C1), to);
                    to += C1;
                }
            }
        }
    }
}
