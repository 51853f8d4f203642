//! Faces: outlines of fonts as small pictures of characters, thinner and thicker. Knows how outlines are filled; not what
//! is written with them.

use std::path::Path;

use reader::glyphs::ALPHABET;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, MetadataProvider as _};

/// Columns from one character to the next in a drawing.
pub(crate) const PITCH: usize = 48;
/// Size of one drawn character; its middle is the middle of its cell and of a capital's height.
pub(crate) const WIDE: usize = 72;
pub(crate) const HIGH: usize = 72;
/// How high a capital is drawn.
const CAPITAL: f32 = 45.4;
/// Strokes thinned (below 0) or thickened by so many pixels on each side.
pub(crate) const STROKES: [i32; 6] = [-2, -1, 0, 1, 2, 3];

/// How a font is set into cells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Setting {
    /// The font's own step from character to character is the cell.
    OwnStep,
    /// Each character in the middle of a cell, whatever its own width.
    Centred,
}

/// A face in all its strokes: `glyphs[stroke][character]` is `WIDE × HIGH` of ink between 0 and 1.
pub(crate) struct Face {
    pub(crate) glyphs: Vec<Vec<Vec<f32>>>,
}

/// Straight pieces of an outline.
#[derive(Default)]
struct Pen {
    pieces: Vec<[(f32, f32); 2]>,
    start: (f32, f32),
    at: (f32, f32),
}

impl Pen {
    fn curve(&mut self, point: impl Fn(f32) -> (f32, f32)) {
        for step in 1..=12 {
            let (x, y) = point(step as f32 / 12.0);
            self.line_to(x, y);
        }
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = (x, y);
        self.at = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.pieces.push([self.at, (x, y)]);
        self.at = (x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (x0, y0) = self.at;
        self.curve(|t| {
            let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
            (a * x0 + b * cx + c * x, a * y0 + b * cy + c * y)
        });
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let (x0, y0) = self.at;
        self.curve(|t| {
            let s = 1.0 - t;
            let (a, b, c, d) = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
            (a * x0 + b * ax + c * bx + d * x, a * y0 + b * ay + c * by + d * y)
        });
    }

    fn close(&mut self) {
        let (x, y) = self.start;
        self.line_to(x, y);
    }
}

impl Face {
    pub(crate) fn load(path: &Path, setting: Setting) -> Result<Self, String> {
        let failed = |what: &str| format!("{}: {what}", path.display());
        let bytes = std::fs::read(path).map_err(|error| failed(&error.to_string()))?;
        let font = FontRef::new(&bytes).map_err(|error| failed(&error.to_string()))?;
        let size = Size::new(1000.0);
        let (charmap, outlines) = (font.charmap(), font.outline_glyphs());
        let metrics = font.glyph_metrics(size, LocationRef::default());
        let draw = |letter: char| -> Option<(Pen, f32)> {
            let id = charmap.map(letter)?;
            let mut pen = Pen::default();
            let settings = DrawSettings::unhinted(size, LocationRef::default());
            outlines.get(id)?.draw(settings, &mut pen).ok()?;
            Some((pen, metrics.advance_width(id)?))
        };
        let (capital, step) = draw('H').ok_or_else(|| failed("has no H"))?;
        let (low, high) = span(&capital, |(_, y)| y);
        let tall = CAPITAL / (high - low);
        let wide = if setting == Setting::OwnStep { PITCH as f32 / step } else { tall };
        let mut plain = Vec::new();
        for letter in ALPHABET {
            let (pen, step) = draw(char::from(*letter))
                .ok_or_else(|| failed(&format!("has no {}", char::from(*letter))))?;
            let middle = match setting {
                Setting::OwnStep => step / 2.0,
                Setting::Centred => {
                    let (left, right) = span(&pen, |(x, _)| x);
                    f32::midpoint(left, right)
                }
            };
            let place = |(x, y): (f32, f32)| {
                let down = (f32::midpoint(low, high) - y) * tall;
                ((x - middle) * wide + WIDE as f32 / 2.0, down + HIGH as f32 / 2.0)
            };
            let pieces: Vec<_> = pen.pieces.iter().map(|piece| piece.map(place)).collect();
            plain.push(filled(&pieces));
        }
        let glyphs =
            STROKES.iter().map(|by| plain.iter().map(|glyph| thickened(glyph, *by)).collect()).collect();
        Ok(Self { glyphs })
    }
}

fn span(pen: &Pen, part: impl Fn((f32, f32)) -> f32) -> (f32, f32) {
    let all = pen.pieces.iter().flatten().map(|point| part(*point));
    all.fold((f32::MAX, f32::MIN), |(low, high), value| (low.min(value), high.max(value)))
}

/// Fills by winding, four rows to a pixel, exact along a row.
fn filled(pieces: &[[(f32, f32); 2]]) -> Vec<f32> {
    const FINE: usize = 4;
    let mut ink = vec![0.0_f32; WIDE * HIGH];
    for fine in 0..HIGH * FINE {
        let y = (fine as f32 + 0.5) / FINE as f32;
        let mut crossings: Vec<(f32, i32)> = pieces
            .iter()
            .filter(|[(_, y0), (_, y1)]| (*y0 <= y) != (*y1 <= y))
            .map(|[(x0, y0), (x1, y1)]| (x0 + (y - y0) / (y1 - y0) * (x1 - x0), if y1 > y0 { 1 } else { -1 }))
            .collect();
        crossings.sort_by(|a, b| a.0.total_cmp(&b.0));
        let row = &mut ink[fine / FINE * WIDE..][..WIDE];
        let mut winding = 0;
        for pair in crossings.windows(2) {
            winding += pair[0].1;
            if winding == 0 {
                continue;
            }
            for (x, ink) in row.iter_mut().enumerate() {
                let covered = (pair[1].0.min(x as f32 + 1.0) - pair[0].0.max(x as f32)).max(0.0);
                *ink += covered / FINE as f32;
            }
        }
    }
    ink
}

/// The strongest (or weakest) ink within a disc of so many pixels.
fn thickened(glyph: &[f32], by: i32) -> Vec<f32> {
    let reach = by.abs();
    let mut out = glyph.to_vec();
    for y in 0..HIGH as i32 {
        for x in 0..WIDE as i32 {
            let mut best = glyph[(y * WIDE as i32 + x) as usize];
            for dy in -reach..=reach {
                for dx in -reach..=reach {
                    let (near, v) = ((x + dx, y + dy), dx * dx + dy * dy);
                    let inside = (0..WIDE as i32).contains(&near.0) && (0..HIGH as i32).contains(&near.1);
                    if v > reach * reach || !inside {
                        continue;
                    }
                    let ink = glyph[(near.1 * WIDE as i32 + near.0) as usize];
                    best = if by > 0 { best.max(ink) } else { best.min(ink) };
                }
            }
            out[(y * WIDE as i32 + x) as usize] = best;
        }
    }
    out
}
