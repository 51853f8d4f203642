//! Reads the pictures of a folder and compares them with what they show: `DIR/manifest.json` is a list of
//! `{"file": …, "lines": [ … ] | null}`. A line a picture, and the counts last. With `--show`, what was read too. Knows how
//! readings are counted.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use reader::{Limits, Zone};

/// How a reading compares with what the picture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    Exact,
    /// Not exact, and every check digit agrees.
    Checks,
    Wrong,
    None,
}

#[derive(Default)]
struct Counts {
    exact: usize,
    checks: usize,
    wrong: usize,
    unmarked: usize,
    none: usize,
    shown: usize,
    doubtful: usize,
}

impl Counts {
    fn line(&self) -> String {
        format!(
            "exact {}, checks {}, wrong {} (unmarked {}), none {} of {}; doubtful {}",
            self.exact, self.checks, self.wrong, self.unmarked, self.none, self.shown, self.doubtful
        )
    }
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let show = args.iter().any(|arg| arg == "--show");
    let Some(folder) = args.iter().find(|arg| !arg.starts_with("--")) else {
        eprintln!("pictures DIR [--show]");
        return ExitCode::FAILURE;
    };
    match run(Path::new(folder), show) {
        Ok(counts) => {
            say(&counts.line());
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

#[expect(clippy::print_stdout, reason = "what is printed is what this program is for")]
fn say(line: &str) {
    println!("{line}");
}

fn run(folder: &Path, show: bool) -> Result<Counts, String> {
    let failed = |path: &Path, error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let path = folder.join("manifest.json");
    let text = std::fs::read(&path).map_err(|error| failed(&path, &error))?;
    let manifest: serde_json::Value = serde_json::from_slice(&text).map_err(|error| failed(&path, &error))?;
    let mut counts = Counts::default();
    for entry in manifest.as_array().ok_or_else(|| failed(&path, &"not a list"))? {
        let file = entry["file"].as_str().ok_or_else(|| failed(&path, &"an entry without a file"))?;
        let lines = entry["lines"].as_array().map(|lines| {
            lines.iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()
        });
        let path = folder.join(file);
        let bytes = std::fs::read(&path).map_err(|error| failed(&path, &error))?;
        #[expect(clippy::disallowed_methods, reason = "time is measured where it is reported")]
        let begun = Instant::now();
        let reading = reader::read(&bytes, &Limits::default());
        let took = begun.elapsed().as_millis();
        let zone = reading.as_ref().ok().and_then(|reading| reading.zones.first());
        let verdict = judge(zone, lines.as_deref());
        let marks = marks(zone);
        count(&mut counts, verdict, zone, lines.is_some());
        let error = reading.as_ref().err().map_or_else(String::new, |error| format!(" ({error})"));
        say(&format!("{file}: {}, {took} ms{marks}{error}", name(verdict, lines.is_some())));
        if show {
            detail(zone, lines.as_deref());
        }
    }
    Ok(counts)
}

fn judge(zone: Option<&Zone>, lines: Option<&[String]>) -> Verdict {
    match zone {
        None => Verdict::None,
        Some(zone) if lines.is_some_and(|lines| lines == zone.texts()) => Verdict::Exact,
        Some(zone) if lines.is_some() && zone.checks_hold() => Verdict::Checks,
        Some(_) => Verdict::Wrong,
    }
}

fn name(verdict: Verdict, shown: bool) -> &'static str {
    match (verdict, shown) {
        (Verdict::Exact, _) => "exact",
        (Verdict::Checks, _) => "checks",
        (Verdict::Wrong, _) => "wrong",
        (Verdict::None, true) => "none",
        (Verdict::None, false) => "none, as it should be",
    }
}

/// Doubts of a reading, by how many characters have them.
fn marks(zone: Option<&Zone>) -> String {
    let Some(zone) = zone else { return String::new() };
    if zone.is_certain() {
        return String::new();
    }
    let characters = zone.lines.iter().flat_map(|line| &line.characters);
    let doubted = characters.filter(|character| character.doubt.is_some()).count();
    format!(
        ", doubtful ({doubted} characters{})",
        zone.doubts.iter().map(|doubt| format!(", {doubt:?}")).collect::<String>()
    )
}

fn count(counts: &mut Counts, verdict: Verdict, zone: Option<&Zone>, shown: bool) {
    let certain = zone.is_some_and(Zone::is_certain);
    counts.shown += usize::from(shown);
    match verdict {
        Verdict::Exact => counts.exact += 1,
        Verdict::Checks => counts.checks += 1,
        Verdict::Wrong => counts.wrong += 1,
        Verdict::None => counts.none += usize::from(shown),
    }
    counts.unmarked += usize::from(certain && verdict != Verdict::Exact);
    counts.doubtful += usize::from(!certain && verdict == Verdict::Exact);
}

/// What was read under what is shown, with the doubts under it.
fn detail(zone: Option<&Zone>, lines: Option<&[String]>) {
    let Some(zone) = zone else { return };
    for (at, line) in zone.lines.iter().enumerate() {
        if let Some(wanted) = lines.and_then(|lines| lines.get(at)).filter(|wanted| **wanted != line.text()) {
            say(&format!("    {wanted}  (shown)"));
        }
        say(&format!("    {}", line.text()));
        let marks: String = line
            .characters
            .iter()
            .map(|character| match character.doubt {
                None => ' ',
                Some(reader::Doubt::Unclear) => '?',
                Some(reader::Doubt::Close) => '~',
                Some(reader::Doubt::Unsteady) => '^',
                Some(reader::Doubt::Repaired) => 'r',
                Some(reader::Doubt::CheckFails) => '!',
            })
            .collect();
        if !marks.trim().is_empty() {
            say(&format!("    {marks}"));
        }
    }
}
