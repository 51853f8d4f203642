//! The training from faces to the file of weights, and what the result gets wrong. Knows the seeds.

use std::path::{Path, PathBuf};

use reader::glyphs::{ALPHABET, CLASSES, Glyphs, REJECT};
use reader::strip::Normal;

use crate::dice::Dice;
use crate::face::{Face, Setting};
use crate::net::{Cells, Net, Schedule};
use crate::pack::packed;
use crate::scene::{self, Faces};

const SEED: u64 = 9303;
const CHECK_SEED: u64 = 3039;
const CHECK_SCENES: usize = 200;
const FONTS: &str = "/usr/share/fonts";
/// OCR-B, round and sharp.
const ZONE: [&str; 2] = ["opentype/ocr-b/OCRB.otf", "opentype/ocr-b/OCRBS.otf"];
/// Faces that specimens are set in by mistake.
const OTHER: [(&str, Setting); 4] = [
    ("truetype/dejavu/DejaVuSansMono.ttf", Setting::OwnStep),
    ("truetype/liberation/LiberationMono-Regular.ttf", Setting::OwnStep),
    ("truetype/liberation/LiberationMono-Bold.ttf", Setting::OwnStep),
    ("truetype/liberation/LiberationSans-Regular.ttf", Setting::Centred),
];

struct Wishes {
    scenes: usize,
    epochs: usize,
    out: PathBuf,
}

fn wishes(args: impl Iterator<Item = String>) -> Result<Wishes, String> {
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("weights/glyphs.bin");
    let mut wishes = Wishes { scenes: 16_000, epochs: 6, out };
    let mut args = args;
    while let Some(name) = args.next() {
        let value = args.next().ok_or_else(|| format!("{name} takes a value"))?;
        let number = || value.parse::<usize>().map_err(|_| format!("{name}: {value:?} is no number"));
        match name.as_str() {
            "--scenes" => wishes.scenes = number()?,
            "--epochs" => wishes.epochs = number()?,
            "--out" => wishes.out = value.into(),
            _ => return Err(format!("there is no {name}")),
        }
    }
    Ok(wishes)
}

pub(crate) fn run(args: impl Iterator<Item = String>) -> Result<(), String> {
    let wishes = wishes(args)?;
    let load = |path: &str, setting| Face::load(&Path::new(FONTS).join(path), setting);
    let faces = Faces {
        zone: ZONE.iter().map(|path| load(path, Setting::OwnStep)).collect::<Result<_, _>>()?,
        other: OTHER.iter().map(|(path, setting)| load(path, *setting)).collect::<Result<_, _>>()?,
    };
    let cells = drawn(&faces, wishes.scenes, SEED);
    let check = drawn(&faces, CHECK_SCENES, CHECK_SEED);
    eprintln!("{} cells to learn from, {} to check with", cells.classes.len(), check.classes.len());
    let mut dice = Dice::new(SEED);
    let mut net = Net::new(&mut dice);
    let mut schedule = Schedule::new(cells.classes.len(), wishes.epochs);
    for epoch in 1..=wishes.epochs {
        let loss = net.epoch(&cells, &mut schedule, &mut dice);
        let file = packed(&net, net.reach(&check));
        std::fs::write(&wishes.out, &file).map_err(|error| format!("{}: {error}", wishes.out.display()))?;
        let tally = Tally::of(&Glyphs::new(&file), &check);
        eprintln!("epoch {epoch}: loss {loss:.4}; in floats {:.2} %; {}", net.right(&check), tally.line());
    }
    let file = std::fs::read(&wishes.out).map_err(|error| format!("{}: {error}", wishes.out.display()))?;
    Tally::of(&Glyphs::new(&file), &check).print();
    Ok(())
}

fn drawn(faces: &Faces, scenes: usize, seed: u64) -> Cells {
    let mut dice = Dice::new(seed);
    let mut cells = Cells::default();
    for _ in 0..scenes {
        scene::add(faces, &mut dice, &mut cells);
    }
    cells
}

/// What was taken for what, by the net as it is shipped.
struct Tally {
    seen: Vec<[usize; CLASSES]>,
}

impl Tally {
    fn of(net: &Glyphs, cells: &Cells) -> Self {
        let mut seen = vec![[0; CLASSES]; CLASSES];
        for (at, class) in cells.classes.iter().enumerate() {
            let normal = Normal::from_columns(cells.cell(at));
            let Some(scores) = net.along(&normal).into_iter().next() else { continue };
            let best = (0..CLASSES).max_by(|a, b| scores[*a].total_cmp(&scores[*b])).unwrap_or(REJECT);
            seen[usize::from(*class)][best] += 1;
        }
        Self { seen }
    }

    fn right(&self, classes: std::ops::Range<usize>) -> f32 {
        let all: usize = self.seen[classes.clone()].iter().flatten().sum();
        let right: usize = classes.map(|class| self.seen[class][class]).sum();
        100.0 * right as f32 / all as f32
    }

    fn line(&self) -> String {
        let all = self.right(0..CLASSES);
        let parts = (self.right(0..REJECT), self.right(REJECT..CLASSES));
        format!("as shipped {all:.2} %: characters {:.2} %, none {:.2} %", parts.0, parts.1)
    }

    #[expect(clippy::print_stdout, reason = "what is printed belongs into the data sheet")]
    fn print(&self) {
        let name = |class: usize| ALPHABET.get(class).map_or('-', |letter| char::from(*letter));
        for (class, row) in self.seen.iter().enumerate() {
            let all: usize = row.iter().sum();
            let mut wrong: Vec<(usize, usize)> = row
                .iter()
                .copied()
                .enumerate()
                .filter(|(other, count)| *other != class && *count > 0)
                .collect();
            wrong.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
            let worst: Vec<String> =
                wrong.iter().take(4).map(|(other, count)| format!("{} {count}", name(*other))).collect();
            println!(
                "| `{}` | {all} | {:.2} % | {} |",
                name(class),
                self.right(class..class + 1),
                worst.join(", ")
            );
        }
        println!("{}", self.line());
    }
}
