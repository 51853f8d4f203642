//! The page of a document: paper with a pattern, a portrait of a shadow, answers in small print, and the zone. Knows ink
//! and paper; not how it is photographed.

use super::Level;
use super::chance::Chance;
use super::face::{Pieces, pieces};

/// Pixels of a page from one character to the next.
pub(crate) const STEP: f32 = 22.0;

/// A page: brightness row by row.
pub(crate) struct Page {
    /// Columns.
    pub(crate) wide: usize,
    /// Rows.
    pub(crate) high: usize,
    /// From 0 to 255.
    pub(crate) pixels: Vec<f32>,
}

impl Page {
    fn darken(&mut self, x: i32, y: i32, by: f32) {
        if (0..self.wide as i32).contains(&x) && (0..self.high as i32).contains(&y) {
            let at = y as usize * self.wide + x as usize;
            self.pixels[at] -= by;
        }
    }

    /// Strokes around a middle, `size` pixels to a step, `thick` steps wide.
    fn strokes(&mut self, pieces: &Pieces, (x, y): (f32, f32), size: f32, thick: f32, dark: f32) {
        let reach = size * 0.62;
        for py in (y - reach) as i32..=(y + reach) as i32 {
            for px in (x - reach) as i32..=(x + reach) as i32 {
                let place = ((px as f32 + 0.5 - x) / size, (py as f32 + 0.5 - y) / size);
                let away = pieces.iter().map(|piece| distance(place, piece)).fold(f32::MAX, f32::min);
                let ink = ((thick / 2.0 - away) * size + 0.5).clamp(0.0, 1.0);
                if ink > 0.0 {
                    self.darken(px, py, ink * dark);
                }
            }
        }
    }
}

fn distance((x, y): (f32, f32), [(ax, ay), (bx, by)]: &[(f32, f32); 2]) -> f32 {
    let (dx, dy) = (bx - ax, by - ay);
    let long = dx * dx + dy * dy;
    let t = if long > 0.0 { (((x - ax) * dx + (y - ay) * dy) / long).clamp(0.0, 1.0) } else { 0.0 };
    libm::hypotf(x - ax - t * dx, y - ay - t * dy)
}

/// A page with its zone at the foot.
pub(crate) fn page(lines: &[String], level: &Level, chance: &mut Chance) -> Page {
    let length = lines[0].len();
    let apart = if lines.len() == 3 { chance.between((1.7, 2.0)) } else { chance.between((2.2, 2.6)) };
    let margin = chance.between((1.8, 3.0));
    let wide = ((length as f32 + 2.0 * margin) * STEP) as usize;
    let high = (wide as f32 * chance.between((0.62, 0.72))) as usize;
    let paper = chance.between((190.0, 235.0));
    let mut page = Page { wide, high, pixels: vec![paper; wide * high] };
    let contrast = chance.between(level.contrast).min(paper - 15.0);
    pattern(&mut page, level.pattern * contrast, chance);
    portrait(&mut page, contrast, chance);
    print(&mut page, contrast, chance);
    let thick = chance.between((0.105, 0.15));
    for (at, line) in lines.iter().enumerate() {
        let y = high as f32 - (margin * 0.8 + 0.6 + (lines.len() - 1 - at) as f32 * apart) * STEP;
        for (place, letter) in line.chars().enumerate() {
            let x = (margin + 0.5 + place as f32) * STEP;
            page.strokes(&pieces(letter), (x, y), STEP, thick, contrast);
        }
    }
    page
}

/// Rings around two points, and a net.
fn pattern(page: &mut Page, depth: f32, chance: &mut Chance) {
    if depth <= 0.0 {
        return;
    }
    let (w, h) = (page.wide as f32, page.high as f32);
    let centres = [(), ()].map(|()| (chance.between((0.0, w)), chance.between((0.0, h))));
    let rings = [(), ()].map(|()| chance.between((4.0, 22.0)));
    let net = chance.between((7.0, 30.0));
    for y in 0..page.high {
        for x in 0..page.wide {
            let (px, py) = (x as f32, y as f32);
            let mut ink = 0.0_f32;
            for ((cx, cy), ring) in centres.iter().zip(rings) {
                let phase = libm::hypotf(px - cx, py - cy) / ring;
                let within = phase - libm::floorf(phase);
                ink += if within < 0.3 { 0.5 } else { 0.0 };
            }
            ink += if (px + py).rem_euclid(net) < 1.5 || (px - py).rem_euclid(net) < 1.5 { 0.6 } else { 0.0 };
            page.darken(x as i32, y as i32, ink * depth);
        }
    }
}

/// A head and shoulders, as shadows.
fn portrait(page: &mut Page, contrast: f32, chance: &mut Chance) {
    let (w, h) = (page.wide as f32, page.high as f32);
    let (cx, cy) = (w * chance.between((0.14, 0.2)), h * 0.3);
    for y in (h * 0.08) as i32..(h * 0.56) as i32 {
        for x in (w * 0.04) as i32..(w * 0.3) as i32 {
            let (dx, dy) = ((x as f32 - cx) / (w * 0.06), (y as f32 - cy) / (h * 0.13));
            let head = dx * dx + dy * dy < 1.0;
            let body = dx.abs() < 1.9 && dy > 1.05 + 0.2 * dx * dx;
            page.darken(x, y, contrast * if head || body { 0.55 } else { 0.12 });
        }
    }
}

/// Rows of small and large print.
fn print(page: &mut Page, contrast: f32, chance: &mut Chance) {
    let letters: Vec<char> = ('A'..='Z').chain('0'..='9').collect();
    let (w, h) = (page.wide as f32, page.high as f32);
    let mut y = h * 0.1;
    while y < h * 0.62 {
        let size = STEP * chance.between((0.4, 1.0));
        let thick = chance.between((0.09, 0.16));
        let mut x = w * 0.36;
        while x < w * chance.between((0.55, 0.95)) {
            if chance.happens(0.85) {
                let letter = *chance.one(&letters);
                page.strokes(&pieces(letter), (x, y), size, thick, contrast * 0.9);
            }
            x += size * 0.95;
        }
        y += size * 2.0 + 4.0;
    }
}
