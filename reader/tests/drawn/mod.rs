//! Pictures of documents that nobody has: drawn by code that has nothing in common with what the recogniser learned from.
//! The face is of strokes, the lens a projection with a round blur, the files come from a real encoder. Knows six levels
//! of difficulty; people are of Utopia.

pub(crate) mod camera;
pub(crate) mod chance;
pub(crate) mod face;
pub(crate) mod page;
pub(crate) mod zone;

use chance::Chance;

/// A file and what it shows.
pub(crate) struct Drawn {
    /// A JPEG.
    pub(crate) file: Vec<u8>,
    /// The lines of its zone.
    pub(crate) lines: Vec<String>,
}

/// How hard a picture is to read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Level {
    /// What a person would call it.
    pub(crate) name: &'static str,
    /// Pixels from one character to the next.
    pub(crate) pitch: (f32, f32),
    /// Most degrees by which it is turned, and whether it may stand on any side.
    pub(crate) turn: f32,
    /// Whether it may lie on any of its four sides.
    pub(crate) sides: bool,
    /// How far one edge is nearer than the other.
    pub(crate) tilt: f32,
    /// Radius of the blur, in characters.
    pub(crate) blur: (f32, f32),
    /// Deviation of a pixel.
    pub(crate) noise: f32,
    /// How uneven the light is.
    pub(crate) shade: f32,
    /// How strongly the paper is patterned.
    pub(crate) pattern: f32,
    /// How dark print is on paper.
    pub(crate) contrast: (f32, f32),
    /// Quality of the file.
    pub(crate) quality: (f32, f32),
    /// How likely a lamp shines back.
    pub(crate) glare: f32,
}

/// The six levels.
pub(crate) const LEVELS: [Level; 6] = [
    Level {
        name: "clean scan",
        pitch: (16.0, 26.0),
        turn: 0.5,
        sides: false,
        tilt: 0.0,
        blur: (0.0, 0.04),
        noise: 1.5,
        shade: 0.0,
        pattern: 0.0,
        contrast: (150.0, 215.0),
        quality: (85.0, 95.0),
        glare: 0.0,
    },
    Level {
        name: "scan of a patterned page",
        pitch: (13.0, 24.0),
        turn: 4.0,
        sides: true,
        tilt: 0.0,
        blur: (0.02, 0.06),
        noise: 3.0,
        shade: 0.05,
        pattern: 0.12,
        contrast: (120.0, 200.0),
        quality: (75.0, 92.0),
        glare: 0.0,
    },
    Level {
        name: "phone, good light",
        pitch: (12.0, 24.0),
        turn: 12.0,
        sides: true,
        tilt: 0.06,
        blur: (0.03, 0.08),
        noise: 4.0,
        shade: 0.12,
        pattern: 0.12,
        contrast: (110.0, 190.0),
        quality: (65.0, 90.0),
        glare: 0.05,
    },
    Level {
        name: "phone, as people do it",
        pitch: (9.0, 20.0),
        turn: 25.0,
        sides: true,
        tilt: 0.12,
        blur: (0.04, 0.11),
        noise: 6.0,
        shade: 0.22,
        pattern: 0.15,
        contrast: (90.0, 170.0),
        quality: (55.0, 85.0),
        glare: 0.12,
    },
    Level {
        name: "phone, small and dim",
        pitch: (7.0, 11.0),
        turn: 40.0,
        sides: true,
        tilt: 0.14,
        blur: (0.05, 0.13),
        noise: 7.0,
        shade: 0.3,
        pattern: 0.18,
        contrast: (70.0, 140.0),
        quality: (45.0, 75.0),
        glare: 0.15,
    },
    Level {
        name: "hardly legible",
        pitch: (5.0, 8.0),
        turn: 45.0,
        sides: true,
        tilt: 0.16,
        blur: (0.06, 0.16),
        noise: 9.0,
        shade: 0.35,
        pattern: 0.2,
        contrast: (55.0, 120.0),
        quality: (30.0, 60.0),
        glare: 0.3,
    },
];

/// One picture of a level.
pub(crate) fn draw(level: &Level, seed: u64) -> Drawn {
    let mut chance = Chance::new(seed);
    let lines = zone::lines(&mut chance);
    let page = page::page(&lines, level, &mut chance);
    let file = camera::taken(&page, level, &mut chance);
    Drawn { file, lines }
}
