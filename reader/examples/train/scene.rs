//! Scenes: a line of a zone as cameras and scanners may show it, and the cells cut out of it. Knows paper, light and
//! lenses; not what is learned from them.

use reader::glyphs::{ALPHABET, REJECT};
use reader::strip::{HEIGHT, PATCH, PITCH as STEP, Strip};

use crate::dice::Dice;
use crate::face::{self, Face, HIGH, PITCH, STROKES, WIDE};
use crate::net::Cells;
use crate::paper::{self, Grey};

/// Characters of a line.
const LINE: usize = 24;
/// Bare paper at both ends, in characters.
const MARGIN: usize = 2;
const CANVAS_WIDE: usize = (LINE + 2 * MARGIN) * PITCH;
const CANVAS_HIGH: usize = 4 * PITCH + 2 * (PITCH / 2);
/// Cells of every character of a line, and cells between and beside them.
const GLYPHS: usize = 2;
const BETWEEN: usize = 14;

/// The faces there are, and how often each is used.
pub(crate) struct Faces {
    pub(crate) zone: Vec<Face>,
    pub(crate) other: Vec<Face>,
}

/// Draws one line and adds its cells.
pub(crate) fn add(faces: &Faces, dice: &mut Dice, cells: &mut Cells) {
    let face = if dice.chance(0.16) { dice.pick(&faces.other) } else { dice.pick(&faces.zone) };
    let text = line(dice);
    let canvas = written(face, &text, dice);
    let pitch = dice.scale(5.0, 20.0);
    let aspect = dice.between(0.88, 1.14);
    // Wide and high pixels of the drawing in one of the scene.
    let (wide, high) = (PITCH as f32 / (pitch * aspect), PITCH as f32 / pitch);
    let ink = paper::reduced(&canvas, wide, high);
    let scene = paper::shown(&ink, pitch, dice);
    let cut = Cut { scene: &scene, wide, high, text: &text };
    cut.cells(dice, cells);
}

/// Random characters; sometimes with a run of fillers.
fn line(dice: &mut Dice) -> Vec<usize> {
    let filler = ALPHABET.len() - 1;
    let mut text: Vec<usize> =
        (0..LINE).map(|_| if dice.chance(0.16) { filler } else { dice.below(filler) }).collect();
    if dice.chance(0.15) {
        let (from, length) = (dice.below(LINE), 2 + dice.below(10));
        text.iter_mut().skip(from).take(length).for_each(|letter| *letter = filler);
    }
    text
}

/// The ink of a line, and often of lines above and below it.
fn written(face: &Face, text: &[usize], dice: &mut Dice) -> Grey {
    let stroke = dice.below(STROKES.len());
    let mut canvas = Grey::new(CANVAS_WIDE, CANVAS_HIGH, 0.0);
    let middle = CANVAS_HIGH as i32 / 2;
    put(&mut canvas, &face.glyphs[stroke], text, middle, dice);
    for side in [-1.0, 1.0] {
        if dice.chance(0.4) {
            let other = line(dice);
            let away = (side * dice.between(1.35, 2.8) * PITCH as f32) as i32;
            put(&mut canvas, &face.glyphs[stroke], &other, middle + away, dice);
        }
    }
    canvas
}

fn put(canvas: &mut Grey, glyphs: &[Vec<f32>], text: &[usize], middle: i32, dice: &mut Dice) {
    for (place, letter) in text.iter().enumerate() {
        let left = ((MARGIN + place) * PITCH + PITCH / 2) as i32 - WIDE as i32 / 2 + dice.below(3) as i32 - 1;
        let top = middle - HIGH as i32 / 2;
        for (row, ink) in glyphs[*letter].chunks_exact(WIDE).enumerate() {
            for (column, ink) in ink.iter().enumerate() {
                if let Some(at) = canvas.place(left + column as i32, top + row as i32) {
                    canvas.pixels[at] = canvas.pixels[at].max(*ink);
                }
            }
        }
    }
}

/// A scene with its line, to cut cells from.
struct Cut<'a> {
    scene: &'a Grey,
    wide: f32,
    high: f32,
    text: &'a [usize],
}

impl Cut<'_> {
    fn cells(&self, dice: &mut Dice, cells: &mut Cells) {
        for (place, letter) in self.text.iter().enumerate() {
            for _ in 0..GLYPHS {
                let off = (dice.between(-0.13, 0.13), dice.between(-0.13, 0.13));
                self.cell(place as f32 + off.0, off.1, *letter, dice, cells);
            }
        }
        for _ in 0..BETWEEN {
            let place = dice.below(LINE) as f32;
            let side = if dice.chance(0.5) { 1.0 } else { -1.0 };
            let (x, y) = match dice.below(10) {
                0..5 => (place + side * dice.between(0.33, 0.67), dice.between(-0.2, 0.2)),
                5..9 => (place + dice.between(-0.5, 0.5), side * dice.between(0.42, 1.2)),
                _ => (if side > 0.0 { LINE as f32 } else { -1.0 }, dice.between(-0.3, 0.3)),
            };
            self.cell(x, y, REJECT, dice, cells);
        }
    }

    /// The cell around a place of the line, counted in characters, a little turned, leaning and out of size.
    fn cell(&self, place: f32, down: f32, class: usize, dice: &mut Dice, cells: &mut Cells) {
        let x = (MARGIN as f32 + 0.5 + place) * face::PITCH as f32 / self.wide;
        let y = (CANVAS_HIGH as f32 / 2.0 + down * face::PITCH as f32) / self.high;
        let step = face::PITCH as f32 / STEP as f32;
        let (wide, high) =
            (step / self.wide * dice.between(0.93, 1.07), step / self.high * dice.between(0.87, 1.13));
        let turn = dice.between(-0.061, 0.061);
        let lean = dice.between(-0.1, 0.1);
        let mut strip = Strip { pixels: Vec::with_capacity(PATCH * HEIGHT) };
        for column in 0..PATCH {
            let u = column as f32 - (PATCH - 1) as f32 / 2.0;
            for row in 0..HEIGHT {
                let v = row as f32 - (HEIGHT - 1) as f32 / 2.0;
                let (dx, dy) = ((u + lean * v) * wide, v * high);
                let value = self.scene.smooth(x + dx - turn * dy - 0.5, y + dy + turn * dx - 0.5);
                strip.pixels.push((value + 0.5) as u8);
            }
        }
        let normal = strip.normal().middle();
        cells.pixels.extend(normal.columns().flatten());
        cells.classes.push(class as u8);
    }
}
