//! Grey pictures, and everything that happens to ink on its way into a file: paper, light, lens, sensor, compression.
//! Knows nothing of characters.

use crate::dice::Dice;

/// Once around, to the digits that the shipped weights were made with.
const TURN: f32 = 628.0 / 100.0;

/// Brightness or ink, row by row.
#[derive(Clone)]
pub(crate) struct Grey {
    pub(crate) wide: usize,
    pub(crate) high: usize,
    pub(crate) pixels: Vec<f32>,
}

impl Grey {
    pub(crate) fn new(wide: usize, high: usize, value: f32) -> Self {
        Self { wide, high, pixels: vec![value; wide * high] }
    }

    pub(crate) fn place(&self, x: i32, y: i32) -> Option<usize> {
        let inside = (0..self.wide as i32).contains(&x) && (0..self.high as i32).contains(&y);
        inside.then(|| y as usize * self.wide + x as usize)
    }

    fn near(&self, x: i32, y: i32) -> f32 {
        let x = x.clamp(0, self.wide as i32 - 1) as usize;
        let y = y.clamp(0, self.high as i32 - 1) as usize;
        self.pixels[y * self.wide + x]
    }

    /// Between pixels, as a straight line in both directions.
    pub(crate) fn smooth(&self, x: f32, y: f32) -> f32 {
        let (left, top) = (libm::floorf(x), libm::floorf(y));
        let (fx, fy) = (x - left, y - top);
        let (x, y) = (left as i32, top as i32);
        let above = self.near(x, y) * (1.0 - fx) + self.near(x + 1, y) * fx;
        let below = self.near(x, y + 1) * (1.0 - fx) + self.near(x + 1, y + 1) * fx;
        above * (1.0 - fy) + below * fy
    }

    fn turned(&self) -> Self {
        let mut out = Self::new(self.high, self.wide, 0.0);
        for (y, row) in self.pixels.chunks_exact(self.wide).enumerate() {
            for (x, value) in row.iter().enumerate() {
                out.pixels[x * self.high + y] = *value;
            }
        }
        out
    }

    /// A weighted mean along rows, weights around the middle.
    fn along(&self, weights: &[f32]) -> Self {
        let reach = weights.len() as i32 / 2;
        let mut out = self.clone();
        for (y, row) in out.pixels.chunks_exact_mut(self.wide).enumerate() {
            for (x, value) in row.iter_mut().enumerate() {
                *value = weights
                    .iter()
                    .enumerate()
                    .map(|(at, weight)| weight * self.near(x as i32 + at as i32 - reach, y as i32))
                    .sum();
            }
        }
        out
    }
}

/// Means over `by` columns of each row.
fn narrowed(picture: &Grey, by: f32) -> Grey {
    let wide = (picture.wide as f32 / by) as usize;
    let mut out = Grey::new(wide, picture.high, 0.0);
    for (row, to) in picture.pixels.chunks_exact(picture.wide).zip(out.pixels.chunks_exact_mut(wide)) {
        for (x, to) in to.iter_mut().enumerate() {
            let (from, until) = (x as f32 * by, (x + 1) as f32 * by);
            let mut sum = 0.0;
            for (at, value) in row.iter().enumerate().take(until.ceil() as usize).skip(from as usize) {
                let covered = until.min(at as f32 + 1.0) - from.max(at as f32);
                sum += value * covered;
            }
            *to = sum / by;
        }
    }
    out
}

/// Each pixel the mean of `wide × high` pixels.
pub(crate) fn reduced(picture: &Grey, wide: f32, high: f32) -> Grey {
    narrowed(&narrowed(picture, wide).turned(), high).turned()
}

fn bell(sigma: f32) -> Vec<f32> {
    let reach = (3.0 * sigma).ceil().max(1.0) as i32;
    let raw: Vec<f32> =
        (-reach..=reach).map(|x| libm::expf(-0.5 * (x as f32 / sigma) * (x as f32 / sigma))).collect();
    let sum: f32 = raw.iter().sum();
    raw.iter().map(|weight| weight / sum).collect()
}

fn blurred(picture: &Grey, sigma: f32) -> Grey {
    if sigma < 0.15 {
        return picture.clone();
    }
    let weights = bell(sigma);
    picture.along(&weights).turned().along(&weights).turned()
}

/// Ink on paper, photographed.
pub(crate) fn shown(ink: &Grey, pitch: f32, dice: &mut Dice) -> Grey {
    let mut ink = blurred(ink, dice.between(0.0, 0.11) * pitch);
    if dice.chance(0.12) {
        let length = 1 + 2 * (dice.between(0.03, 0.16) * pitch).ceil() as usize;
        let weights = vec![1.0 / length as f32; length];
        ink = if dice.chance(0.5) { ink.along(&weights) } else { ink.turned().along(&weights).turned() };
    }
    let paper = dice.between(110.0, 245.0);
    let contrast = dice.scale(40.0, 220.0).min(paper - 4.0);
    let light = light(&ink, dice);
    let ground = ground(&ink, pitch, contrast, dice);
    let mut scene = ink;
    for ((value, light), ground) in scene.pixels.iter_mut().zip(&light).zip(&ground) {
        *value = (paper + ground - contrast * *value) * light;
    }
    if dice.chance(0.06) {
        rule(&mut scene, pitch, contrast, dice);
    }
    if dice.chance(0.12) {
        glare(&mut scene, pitch, dice);
    }
    if dice.chance(0.12) {
        // What phones do to edges.
        let soft = blurred(&scene, 0.08 * pitch + 0.4);
        let by = dice.between(0.3, 1.4);
        for (value, soft) in scene.pixels.iter_mut().zip(&soft.pixels) {
            *value += by * (*value - soft);
        }
    }
    let noise = if dice.chance(0.7) { dice.between(0.0, 12.0_f32.min(0.14 * contrast)) } else { 0.0 };
    scene.pixels.iter_mut().for_each(|value| *value += noise * dice.normal());
    if dice.chance(0.08) {
        let edge = paper - contrast * dice.between(0.35, 0.65);
        scene.pixels.iter_mut().for_each(|value| *value = if *value < edge { 15.0 } else { 240.0 });
    }
    scene.pixels.iter_mut().for_each(|value| *value = value.clamp(0.0, 255.0));
    if dice.chance(0.75) {
        let quality = dice.between(22.0, 95.0);
        compressed(&mut scene, quality);
    }
    scene
}

/// Slow changes of light.
fn light(like: &Grey, dice: &mut Dice) -> Vec<f32> {
    let (fx, fy) = (dice.between(-3.0, 3.0) / like.wide as f32, dice.between(-3.0, 3.0) / like.high as f32);
    let (phase, depth) = (dice.between(0.0, 6.3), dice.between(0.0, 0.22));
    all(like, |x, y| 1.0 + depth * libm::sinf(fx * x + fy * y + phase))
}

fn all(like: &Grey, value: impl Fn(f32, f32) -> f32) -> Vec<f32> {
    let row = |y: usize| (0..like.wide).map(move |x| (x as f32, y as f32));
    (0..like.high).flat_map(row).map(|(x, y)| value(x, y)).collect()
}

/// What is printed under the zone: fine waves and specks.
fn ground(like: &Grey, pitch: f32, contrast: f32, dice: &mut Dice) -> Vec<f32> {
    let mut out = vec![0.0; like.pixels.len()];
    if dice.chance(0.5) {
        for _ in 0..1 + dice.below(3) {
            let (turn, length) = (dice.between(0.0, 3.15), pitch * dice.scale(0.15, 1.6));
            let (fx, fy) = (libm::cosf(turn) * TURN / length, libm::sinf(turn) * TURN / length);
            let (bend, slow) = (dice.between(0.0, 3.0), dice.between(0.2, 1.5) / pitch);
            let depth = contrast * dice.between(0.02, 0.16);
            let sharp = dice.chance(0.4);
            let waves = all(like, |x, y| {
                let wave = libm::sinf(fx * x + fy * y + bend * libm::sinf(slow * (x + 2.0 * y)));
                if sharp && wave < 0.6 { 0.0 } else { -depth * wave }
            });
            out.iter_mut().zip(&waves).for_each(|(out, wave)| *out += wave);
        }
    }
    if dice.chance(0.25) {
        let (share, depth) = (dice.between(0.002, 0.03), contrast * dice.between(0.1, 0.5));
        for value in &mut out {
            if dice.chance(share) {
                *value += if dice.chance(0.7) { -depth } else { depth };
            }
        }
    }
    out
}

/// A printed line, along or across.
fn rule(scene: &mut Grey, pitch: f32, contrast: f32, dice: &mut Dice) {
    let (thick, dark) = (dice.between(0.03, 0.12) * pitch, contrast * dice.between(0.3, 0.9));
    let across = dice.chance(0.3);
    let at = dice.unit() * if across { scene.wide } else { scene.high } as f32;
    let tilt = dice.between(-0.03, 0.03);
    let line = all(scene, |x, y| {
        let away = if across { x - at + tilt * y } else { y - at + tilt * x };
        (thick / 2.0 + 0.5 - away.abs()).clamp(0.0, 1.0)
    });
    scene.pixels.iter_mut().zip(&line).for_each(|(value, line)| *value -= dark * line);
}

fn glare(scene: &mut Grey, pitch: f32, dice: &mut Dice) {
    let (x0, y0) = (dice.unit() * scene.wide as f32, dice.unit() * scene.high as f32);
    let (rx, ry) = (dice.between(1.0, 6.0) * pitch, dice.between(0.5, 3.0) * pitch);
    let bright = dice.between(30.0, 160.0);
    let spot = all(scene, |x, y| {
        let (x, y) = ((x - x0) / rx, (y - y0) / ry);
        bright * libm::expf(-x * x - y * y)
    });
    scene.pixels.iter_mut().zip(&spot).for_each(|(value, spot)| *value += spot);
}

/// The luminance table of ITU-T T.81, annex K.
const TABLE: [u8; 64] = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17,
    22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78,
    87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/// What a JPEG of this quality keeps, block by block.
fn compressed(scene: &mut Grey, quality: f32) {
    let scale = if quality < 50.0 { 5000.0 / quality } else { 200.0 - 2.0 * quality };
    let steps = TABLE.map(|step| ((f32::from(step) * scale + 50.0) / 100.0).floor().clamp(1.0, 255.0));
    let mut wave = [[0.0_f32; 8]; 8];
    for (u, row) in wave.iter_mut().enumerate() {
        let norm = if u == 0 { libm::sqrtf(0.125) } else { 0.5 };
        for (x, value) in row.iter_mut().enumerate() {
            *value = norm * libm::cosf((2 * x + 1) as f32 * u as f32 * core::f32::consts::PI / 16.0);
        }
    }
    for top in (0..scene.high).step_by(8) {
        for left in (0..scene.wide).step_by(8) {
            let mut block = [[0.0_f32; 8]; 8];
            for (y, row) in block.iter_mut().enumerate() {
                for (x, value) in row.iter_mut().enumerate() {
                    *value = scene.near((left + x) as i32, (top + y) as i32) - 128.0;
                }
            }
            let mut coded = both(&block, |u, x| wave[u][x]);
            for (value, step) in coded.iter_mut().flatten().zip(&steps) {
                *value = libm::rintf(*value / step) * step;
            }
            let block = both(&coded, |x, u| wave[u][x]);
            for (y, row) in block.iter().enumerate() {
                for (x, value) in row.iter().enumerate() {
                    if let Some(at) = scene.place((left + x) as i32, (top + y) as i32) {
                        scene.pixels[at] = libm::rintf(value + 128.0).clamp(0.0, 255.0);
                    }
                }
            }
        }
    }
}

/// The same matrix applied to rows and columns of a block.
fn both(block: &[[f32; 8]; 8], matrix: impl Fn(usize, usize) -> f32) -> [[f32; 8]; 8] {
    let mut half = [[0.0_f32; 8]; 8];
    for (y, row) in block.iter().enumerate() {
        for (u, out) in half[y].iter_mut().enumerate() {
            *out = row.iter().enumerate().map(|(x, value)| matrix(u, x) * value).sum();
        }
    }
    let mut out = [[0.0_f32; 8]; 8];
    for (v, out) in out.iter_mut().enumerate() {
        for (u, out) in out.iter_mut().enumerate() {
            *out = half.iter().enumerate().map(|(y, row)| matrix(v, y) * row[u]).sum();
        }
    }
    out
}
