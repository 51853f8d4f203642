//! Draws pictures of the six levels of difficulty, reads each, and counts: `levels [--level N] [--count N] [--seed N]
//! [--keep DIR]`, so many of each level. A line a level:
//! `name|pictures|exact|exact and certain|none found|wrong and certain|half within ms|19 of 20 within ms`.
//! With `--keep`, the pictures stay in a folder, with a manifest of what they show and how they were read. Knows how
//! readings are counted; the drawing is that of the tests.

#[cfg(not(target_arch = "wasm32"))]
#[path = "../tests/drawn/mod.rs"]
mod drawn;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), String> {
    native::run(std::env::args().skip(1))
}

/// Nothing to draw in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use std::ops::RangeInclusive;
    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::time::Instant;

    use reader::{Limits, Zone};

    use crate::drawn::{Drawn, LEVELS, draw};

    struct Wishes {
        levels: RangeInclusive<usize>,
        count: u64,
        seed: u64,
        keep: Option<PathBuf>,
    }

    /// What became of one picture.
    struct Seen {
        at: u64,
        /// What it shows, and the file if it is kept.
        picture: Drawn,
        exact: bool,
        certain: bool,
        found: bool,
        milliseconds: u64,
    }

    fn wishes(mut args: impl Iterator<Item = String>) -> Result<Wishes, String> {
        let mut wishes = Wishes { levels: 1..=LEVELS.len(), count: 20, seed: 1, keep: None };
        while let Some(name) = args.next() {
            let value = args.next().ok_or_else(|| format!("{name} takes a value"))?;
            let number = || value.parse::<u64>().map_err(|_| format!("{name}: {value:?} is no number"));
            match name.as_str() {
                "--level" => {
                    let level = usize::try_from(number()?).unwrap_or(0);
                    if !wishes.levels.contains(&level) {
                        return Err(format!("there is no level {level}"));
                    }
                    wishes.levels = level..=level;
                }
                "--count" => wishes.count = number()?,
                "--seed" => wishes.seed = number()?,
                "--keep" => wishes.keep = Some(value.into()),
                _ => return Err(format!("there is no {name}")),
            }
        }
        Ok(wishes)
    }

    pub(super) fn run(args: impl Iterator<Item = String>) -> Result<(), String> {
        let wishes = wishes(args)?;
        let mut manifest = Vec::new();
        for level in wishes.levels.clone() {
            let seen = all(level, &wishes);
            say(level, &seen);
            if let Some(folder) = &wishes.keep {
                keep(folder, level, &seen, &mut manifest)?;
            }
        }
        let Some(folder) = wishes.keep else { return Ok(()) };
        let text = serde_json::to_string_pretty(&manifest).map_err(|error| error.to_string())?;
        std::fs::write(folder.join("manifest.json"), text).map_err(|error| error.to_string())
    }

    /// All pictures of a level, in their order, by as many threads as there are processors.
    fn all(level: usize, wishes: &Wishes) -> Vec<Seen> {
        let next = AtomicU64::new(0);
        let work = || {
            let mut seen = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                if at >= wishes.count {
                    return seen;
                }
                let own = wishes.seed.wrapping_mul(1_000_003).wrapping_add(level as u64 * 1_000_000_007 + at);
                seen.push(one(at, draw(&LEVELS[level - 1], own), wishes.keep.is_some()));
            }
        };
        let mut seen: Vec<Seen> = std::thread::scope(|scope| {
            let threads = std::thread::available_parallelism().map_or(1, usize::from);
            let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            running.into_iter().flat_map(|thread| thread.join().expect("a reader that ends")).collect()
        });
        seen.sort_by_key(|seen| seen.at);
        seen
    }

    fn one(at: u64, mut picture: Drawn, keep: bool) -> Seen {
        #[expect(clippy::disallowed_methods, reason = "time is measured where it is reported")]
        let begun = Instant::now();
        let reading = reader::read(&picture.file, &Limits::default());
        let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let zones = reading.map(|reading| reading.zones).unwrap_or_default();
        let exact = zones.first().is_some_and(|zone| zone.texts() == picture.lines);
        // Of whichever zone: what passes for certain and is not what the picture shows.
        let wrong = |zone: &Zone| zone.is_certain() && zone.texts() != picture.lines;
        let certain = if exact { zones.iter().all(Zone::is_certain) } else { zones.iter().any(wrong) };
        if !keep {
            picture.file = Vec::new();
        }
        Seen { at, picture, exact, certain, found: !zones.is_empty(), milliseconds }
    }

    #[expect(clippy::print_stdout, reason = "what is counted is what the program is for")]
    fn say(level: usize, seen: &[Seen]) {
        let count = |what: fn(&Seen) -> bool| seen.iter().filter(|seen| what(seen)).count();
        let mut times: Vec<u64> = seen.iter().map(|seen| seen.milliseconds).collect();
        times.sort_unstable();
        let within = |of: usize| times.get((times.len() * of).div_ceil(20).saturating_sub(1)).copied();
        println!(
            "{}|{}|{}|{}|{}|{}|{}|{}",
            LEVELS[level - 1].name,
            seen.len(),
            count(|seen| seen.exact),
            count(|seen| seen.exact && seen.certain),
            count(|seen| !seen.found),
            count(|seen| !seen.exact && seen.certain),
            within(10).unwrap_or_default(),
            within(19).unwrap_or_default()
        );
    }

    fn keep(
        folder: &Path,
        level: usize,
        seen: &[Seen],
        manifest: &mut Vec<serde_json::Value>,
    ) -> Result<(), String> {
        std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        for Seen { at, picture, exact, .. } in seen {
            let file = format!("{level}-{at:05}.jpg");
            std::fs::write(folder.join(&file), &picture.file).map_err(|error| error.to_string())?;
            let name = LEVELS[level - 1].name;
            manifest.push(
                serde_json::json!({ "file": file, "lines": picture.lines, "level": name, "exact": exact }),
            );
        }
        Ok(())
    }
}
