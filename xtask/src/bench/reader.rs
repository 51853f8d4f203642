//! Drawn passports of six levels of difficulty, read by ours and, where it is installed, by Tesseract: how many exactly,
//! how many with certainty, how long, and how heavy. Fails when a wrong reading passes for certain.
//!
//! The drawing, the reading and the counting are in `reader/examples/levels.rs`. Knows what to ask for, how Tesseract is
//! asked, and how to print it.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::racer::{Pace, Sample, own, scratch};
use super::table::{Table, bytes, time};
use crate::setup::Tools;
use crate::shell::{self, cargo};
use crate::steps::Watch;
use crate::{Outcome, wasm};

/// Pictures of each level that Tesseract and WebAssembly read too.
const BESIDE: usize = 5;
const LETTERS: &str = "tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

/// What became of the pictures of one level.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Level {
    pub(crate) name: String,
    pub(crate) pictures: usize,
    pub(crate) exact: usize,
    /// Exact, and nothing in doubt.
    pub(crate) certain: usize,
    pub(crate) none: usize,
    /// Wrong, and nothing in doubt.
    pub(crate) unmarked: usize,
    /// Milliseconds within which half and nineteen of twenty are read.
    pub(crate) half: u64,
    pub(crate) most: u64,
}

impl Level {
    fn of(line: &str) -> Option<Self> {
        let mut parts = line.split('|');
        let name = parts.next()?.to_owned();
        let numbers: Vec<u64> = parts.map(str::parse).collect::<Result<_, _>>().ok()?;
        let [pictures, exact, certain, none, unmarked, half, most] = numbers[..] else { return None };
        let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        let (pictures, exact, certain) = (count(pictures), count(exact), count(certain));
        Some(Self {
            name,
            pictures,
            exact,
            certain,
            none: count(none),
            unmarked: count(unmarked),
            half,
            most,
        })
    }
}

/// Draws and reads so many pictures of one level, or of each; those of a folder are kept there.
pub(crate) fn levels(
    level: Option<usize>,
    count: usize,
    seed: &str,
    keep: Option<&Path>,
) -> Outcome<Vec<Level>> {
    let mut run = cargo(&["run", "--quiet", "--locked", "--release", "--package", "reader"]);
    run.args(["--example", "levels", "--", "--count", &count.to_string(), "--seed", seed]);
    if let Some(level) = level {
        run.args(["--level", &level.to_string()]);
    }
    if let Some(folder) = keep {
        run.arg("--keep").arg(folder);
    }
    let said = shell::output(&mut run)?;
    said.lines().map(|line| Level::of(line).ok_or_else(|| format!("levels said {line:?}"))).collect()
}

/// Octets of the recogniser.
pub(crate) fn weight() -> Outcome<u64> {
    let path = shell::root().join("reader/weights/glyphs.bin");
    let file = fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(file.len())
}

/// A picture that was kept: its level, what it shows, and whether ours read it exactly.
struct Kept {
    level: String,
    file: String,
    lines: Vec<String>,
    exact: bool,
}

pub(crate) fn compare(tools: &Tools, pace: Pace) -> Outcome<Table> {
    let folder = scratch()?.join("pictures");
    let all = levels(None, pace.pictures, "1", None)?;
    levels(None, BESIDE.min(pace.pictures), "1", Some(&folder))?;
    let kept = kept(&folder)?;
    let rival = Tesseract::installed();
    let mut table = Table::of_readings("Reading a drawn passport or card", "Tesseract, on some of them");
    for level in &all {
        let beside: Vec<&Kept> = kept.iter().filter(|kept| kept.level == level.name).collect();
        let theirs = rival.as_ref().map(|rival| rival.all(&folder, &beside)).transpose()?;
        table.row(
            &level.name,
            format!("{} of {}, {} certain", level.exact, level.pictures, level.certain),
            format!("{} ms, 19 of 20 {} ms", level.half, level.most),
            theirs.unwrap_or_else(|| "not installed".to_owned()),
        );
    }
    let sum = |what: fn(&Level) -> usize| all.iter().map(what).sum::<usize>();
    let unmarked = sum(|level| level.unmarked);
    table.note(format!(
        "{unmarked} of {} pictures were read wrongly without a doubt; in {} no zone was found.",
        sum(|level| level.pictures),
        sum(|level| level.none)
    ));
    let browser = webassembly(tools, &folder)?;
    table.note(format!(
        "WebAssembly in Node, the same pictures as Tesseract: {}, {} at most.",
        time(browser.median()),
        time(browser.most())
    ));
    table.note(format!("The recogniser weighs {} of 60 KB.", bytes(weight()?)));
    table.note(match &rival {
        Some(rival) => format!("{}, one block of print, the characters of zones only.", rival.name),
        None => "Tesseract is not installed, so nothing stands beside ours.".to_owned(),
    });
    if unmarked == 0 {
        return Ok(table);
    }
    table.print()?;
    Err(format!("{unmarked} wrong readings pass for certain"))
}

fn kept(folder: &Path) -> Outcome<Vec<Kept>> {
    let path = folder.join("manifest.json");
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = fs::read(&path).map_err(|error| failed(&error))?;
    let manifest: serde_json::Value = serde_json::from_slice(&text).map_err(|error| failed(&error))?;
    let one = |entry: &serde_json::Value| {
        let word = |name: &str| entry.get(name)?.as_str().map(str::to_owned);
        let lines = entry.get("lines")?.as_array()?;
        let lines = lines.iter().map(|line| line.as_str().map(str::to_owned)).collect::<Option<_>>()?;
        Some(Kept {
            level: word("level")?,
            file: word("file")?,
            lines,
            exact: entry.get("exact")?.as_bool()?,
        })
    };
    let entries = manifest.as_array().ok_or_else(|| failed(&"not a list"))?;
    entries.iter().map(|entry| one(entry).ok_or_else(|| failed(&"an entry that says too little"))).collect()
}

/// Milliseconds within which half of some clean scans and photographs are read in WebAssembly.
pub(crate) fn in_webassembly(tools: &Tools, seed: &str) -> Outcome<f64> {
    let mut times = Vec::new();
    for level in [1, 4] {
        let folder = scratch()?.join(format!("pictures-{level}"));
        levels(Some(level), BESIDE, seed, Some(&folder))?;
        times.push(webassembly(tools, &folder)?.median() / 1e6);
    }
    Ok(times.into_iter().fold(0.0, f64::max))
}

/// How long the module takes for each of the pictures.
fn webassembly(tools: &Tools, folder: &Path) -> Outcome<Sample> {
    let module = wasm::build_reader_js(tools)?;
    let said = shell::output(Command::new("node").arg(own("reader.cjs")).arg(module).arg(folder))?;
    let times: Vec<f64> = said.lines().filter_map(|line| line.parse::<f64>().ok()).collect();
    if times.is_empty() { Err("the module read nothing".to_owned()) } else { Ok(Sample::new(times)) }
}

/// The rival, if there is one.
struct Tesseract {
    name: String,
    /// What it was taught: a model of the zone's own print, if one is there.
    model: String,
}

impl Tesseract {
    fn installed() -> Option<Self> {
        shell::which("tesseract")?;
        let said = shell::output(Command::new("tesseract").arg("--version")).ok()?;
        let name = said.lines().next().unwrap_or("tesseract").trim().to_owned();
        let models = shell::output(Command::new("tesseract").arg("--list-langs")).ok()?;
        let model = ["mrz", "ocrb"].iter().find(|model| models.lines().any(|line| line.trim() == **model));
        let model = model.copied().unwrap_or("eng").to_owned();
        Some(Self { name: format!("{name} with its model {model}"), model })
    }

    /// How many of these it reads exactly, how many of them ours does, and how long it takes.
    fn all(&self, folder: &Path, pictures: &[&Kept]) -> Outcome<String> {
        let (mut exact, mut times) = (0, Vec::new());
        for picture in pictures {
            let watch = Watch::start();
            let mut read = Command::new("tesseract");
            read.arg(folder.join(&picture.file)).args(["stdout", "-l", &self.model, "--psm", "6"]);
            let said = shell::output(read.args(["-c", LETTERS]).env("OMP_THREAD_LIMIT", "1"))?;
            times.push(nanoseconds(watch.elapsed()));
            exact += usize::from(shows(&said, &picture.lines));
        }
        let ours = pictures.iter().filter(|picture| picture.exact).count();
        let took = time(Sample::new(times).median());
        Ok(format!("{exact} of {}, ours {ours}; {took}", pictures.len()))
    }
}

fn nanoseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9
}

/// Whether the lines stand below one another in what was read, spaces aside.
fn shows(said: &str, lines: &[String]) -> bool {
    let read: Vec<String> = said
        .lines()
        .map(|line| line.split_whitespace().collect::<String>())
        .filter(|line| !line.is_empty())
        .collect();
    !lines.is_empty() && read.windows(lines.len()).any(|window| window == lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_what_its_line_says() {
        let level = Level::of("clean scan|25|24|20|1|0|210|300").expect("a line");
        assert_eq!((level.name.as_str(), level.pictures, level.exact), ("clean scan", 25, 24));
        assert_eq!((level.certain, level.none, level.unmarked), (20, 1, 0));
        assert_eq!((level.half, level.most), (210, 300));
        for wrong in ["", "clean scan", "clean scan|25|24|20|1|0|210", "clean scan|25|24|20|1|0|210|x"] {
            assert_eq!(Level::of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_the_rival_says_is_exact_when_its_lines_follow_each_other() {
        let lines = ["P<UTO".to_owned(), "123".to_owned()];
        assert!(shows("NAME\nP< UTO\n\n1 2 3\n", &lines));
        assert!(!shows("123\nP<UTO\n", &lines) && !shows("P<UTO\nNAME\n123\n", &lines));
        assert!(!shows("", &lines) && !shows("", &[]));
    }
}
