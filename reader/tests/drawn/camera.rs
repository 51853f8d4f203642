//! A page on a table, photographed: projected, blurred by a round lens, lit from a side, full of noise, and packed as a
//! JPEG with colours. Knows optics; not what is on the page.

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::Level;
use super::chance::Chance;
use super::page::{Page, STEP};

/// Where a place of the picture lies on the page: a projection with its bottom row last.
struct Projection([f32; 8]);

impl Projection {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f, g, h] = self.0;
        let w = g * x + h * y + 1.0;
        ((a * x + b * y + c) / w, (d * x + e * y + f) / w)
    }
}

/// The file of one exposure.
pub(crate) fn taken(page: &Page, level: &Level, chance: &mut Chance) -> Vec<u8> {
    let pitch = chance.between(level.pitch);
    let scale = pitch / STEP;
    let side = if level.sides { chance.below(4) as f32 * 90.0 } else { 0.0 };
    let turn = (side + chance.between((-level.turn, level.turn))).to_radians();
    let (sin, cos) = (libm::sinf(turn), libm::cosf(turn));
    let (pw, ph) = (page.wide as f32 * scale, page.high as f32 * scale);
    let room = 1.0 + chance.between((0.04, 0.2));
    let (wide, high) = (
        ((pw * cos.abs() + ph * sin.abs()) * room) as usize,
        ((pw * sin.abs() + ph * cos.abs()) * room) as usize,
    );
    let tilt = (chance.between((-level.tilt, level.tilt)), chance.between((-level.tilt, level.tilt)));
    let (mx, my) = (page.wide as f32 / 2.0, page.high as f32 / 2.0);
    // From the middle of the picture, turned and scaled, to the middle of the page; one side is nearer.
    let projection = Projection([
        cos / scale,
        sin / scale,
        0.0,
        -sin / scale,
        cos / scale,
        0.0,
        tilt.0 / wide as f32,
        tilt.1 / high as f32,
    ]);
    let table = chance.between((40.0, 150.0));
    let grain = chance.between((3.0, 14.0));
    let look = |x: f32, y: f32| {
        let (u, v) = projection.at(x - wide as f32 / 2.0, y - high as f32 / 2.0);
        sample(page, u + mx, v + my)
            .unwrap_or_else(|| table + grain * libm::sinf(0.06 * x + 2.0 * libm::sinf(0.015 * y)))
    };
    let blur = chance.between(level.blur) * pitch;
    let mut seen = Vec::with_capacity(wide * high);
    for y in 0..high {
        for x in 0..wide {
            seen.push(disc(&look, x as f32 + 0.5, y as f32 + 0.5, blur));
        }
    }
    light(&mut seen, wide, high, level, chance);
    packed(&seen, wide, high, level, chance)
}

fn sample(page: &Page, x: f32, y: f32) -> Option<f32> {
    let (x, y) = (x - 0.5, y - 0.5);
    let (left, top) = (libm::floorf(x), libm::floorf(y));
    if left < 0.0 || top < 0.0 || left + 1.0 >= page.wide as f32 || top + 1.0 >= page.high as f32 {
        return None;
    }
    let (fx, fy) = (x - left, y - top);
    let at = top as usize * page.wide + left as usize;
    let row = |at: usize| page.pixels[at] * (1.0 - fx) + page.pixels[at + 1] * fx;
    Some(row(at) * (1.0 - fy) + row(at + page.wide) * fy)
}

/// The mean over a pixel and the disc around it.
fn disc(look: &impl Fn(f32, f32) -> f32, x: f32, y: f32, radius: f32) -> f32 {
    const AROUND: [(f32, f32); 9] = [
        (0.0, 0.0),
        (0.9, 0.2),
        (0.5, 0.8),
        (-0.2, 0.9),
        (-0.8, 0.5),
        (-0.9, -0.2),
        (-0.5, -0.8),
        (0.2, -0.9),
        (0.8, -0.5),
    ];
    let reach = 0.35 + radius;
    AROUND.iter().map(|(dx, dy)| look(x + dx * reach, y + dy * reach)).sum::<f32>() / AROUND.len() as f32
}

fn light(seen: &mut [f32], wide: usize, high: usize, level: &Level, chance: &mut Chance) {
    let slope = (chance.between((-level.shade, level.shade)), chance.between((-level.shade, level.shade)));
    let lamp = chance.happens(level.glare);
    let spot = (chance.between((0.0, 1.0)), chance.between((0.0, 1.0)), chance.between((0.03, 0.09)));
    let bright = chance.between((40.0, 140.0));
    let noise = level.noise * chance.between((0.3, 1.0));
    for (at, value) in seen.iter_mut().enumerate() {
        let (x, y) = ((at % wide) as f32 / wide as f32, (at / wide) as f32 / high as f32);
        *value *= 1.0 + slope.0 * (x - 0.5) + slope.1 * (y - 0.5);
        if lamp {
            let away = (x - spot.0) * (x - spot.0) + (y - spot.1) * (y - spot.1);
            *value += bright / (1.0 + away / (spot.2 * spot.2));
        }
        let shake: f32 = (0..4).map(|_| chance.between((-1.0, 1.0))).sum();
        *value += noise * shake * 0.87;
    }
}

fn packed(seen: &[f32], wide: usize, high: usize, level: &Level, chance: &mut Chance) -> Vec<u8> {
    let tint = [chance.between((0.95, 1.05)), 1.0, chance.between((0.9, 1.05))];
    let pixels: Vec<u8> =
        seen.iter().flat_map(|value| tint.map(|tint| (value * tint + 0.5).clamp(0.0, 255.0) as u8)).collect();
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, chance.between(level.quality) as u8);
    if chance.happens(0.5) {
        encoder.set_sampling_factor(SamplingFactor::F_2_2);
    }
    encoder.set_progressive(chance.happens(0.2));
    let side = |pixels: usize| u16::try_from(pixels).expect("small");
    encoder.encode(&pixels, side(wide), side(high), ColorType::Rgb).expect("into memory");
    file
}
