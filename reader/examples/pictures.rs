//! Reads the pictures of a folder and compares them with what they show: `DIR/manifest.json` is a list of
//! `{"file": …, "lines": [ … ] | null}`. A line a picture, and the counts last. With `--show`, what was read too. Knows how
//! readings are counted.
//!
//! The counts: `exact`, not exact but with `checks` that agree, `wrong`, `none` found, of so many that show a zone.
//! `unmarked` are pictures with a zone that passes for certain and is not what is shown, to the last character and names
//! too: of whatever verdict, so there may be more of them than are wrong. `doubtful` are exact and not certain.

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use reader::{Limits, Reading, Zone};

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
    /// With a certain zone that is not what is shown, whatever the verdict.
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

/// A picture, and the lines of the zone that it shows.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    file: String,
    lines: Option<Vec<String>>,
}

/// The entries of a manifest; one that does not say what its picture shows is no manifest.
fn entries(text: &[u8]) -> Result<Vec<Entry>, String> {
    let manifest: serde_json::Value = serde_json::from_slice(text).map_err(|error| error.to_string())?;
    manifest.as_array().ok_or("not a list")?.iter().map(entry).collect()
}

fn entry(entry: &serde_json::Value) -> Result<Entry, String> {
    let file = entry.get("file").and_then(|file| file.as_str()).ok_or("an entry without a file")?;
    let line = |line: &serde_json::Value| line.as_str().map(str::to_owned);
    let lines = match entry.get("lines") {
        Some(serde_json::Value::Null) => Some(None),
        Some(serde_json::Value::Array(lines)) => lines.iter().map(line).collect::<Option<_>>().map(Some),
        _ => None,
    };
    let lines = lines.ok_or_else(|| format!("{file}: \"lines\" is neither a list of lines nor null"))?;
    Ok(Entry { file: file.to_owned(), lines })
}

fn run(folder: &Path, show: bool) -> Result<Counts, String> {
    let path = folder.join("manifest.json");
    let text = std::fs::read(&path).map_err(|error| error.to_string());
    let entries =
        text.and_then(|text| entries(&text)).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut counts = Counts::default();
    for Entry { file, lines } in entries {
        #[expect(clippy::disallowed_methods, reason = "time is measured where it is reported")]
        let begun = Instant::now();
        let reading = reading(&folder.join(&file));
        let took = begun.elapsed().as_millis();
        let zones = reading.as_ref().map_or(&[][..], |reading| &reading.zones);
        let zone = compared(zones, lines.as_deref());
        let verdict = judge(zone, lines.as_deref());
        count(&mut counts, verdict, zones, zone, lines.as_deref());
        let marks = marks(zone);
        let error = reading.as_ref().err().map_or_else(String::new, |error| format!(" ({error})"));
        say(&format!("{file}: {}, {took} ms{marks}{error}", name(verdict, lines.is_some())));
        if show {
            detail(zone, lines.as_deref());
        }
    }
    Ok(counts)
}

/// What is in a file; one that is missing or cannot be read ends nothing but itself.
fn reading(path: &Path) -> Result<Reading, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    reader::read(&bytes, &Limits::default()).map_err(|error| error.to_string())
}

/// The zone that is compared: a visa's if it is a visa that the picture is said to show, else that of the document that
/// identifies; failing that, the clearest.
fn compared<'a>(zones: &'a [Zone], lines: Option<&[String]>) -> Option<&'a Zone> {
    let visa = lines.and_then(<[String]>::first).is_some_and(|line| line.starts_with('V'));
    zones.iter().find(|zone| zone.kind.is_identity_document() != visa).or(zones.first())
}

fn shows(zone: &Zone, lines: Option<&[String]>) -> bool {
    lines.is_some_and(|lines| lines == zone.texts())
}

fn judge(zone: Option<&Zone>, lines: Option<&[String]>) -> Verdict {
    match zone {
        None => Verdict::None,
        Some(zone) if shows(zone, lines) => Verdict::Exact,
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

fn count(
    counts: &mut Counts,
    verdict: Verdict,
    zones: &[Zone],
    zone: Option<&Zone>,
    lines: Option<&[String]>,
) {
    counts.shown += usize::from(lines.is_some());
    match verdict {
        Verdict::Exact => counts.exact += 1,
        Verdict::Checks => counts.checks += 1,
        Verdict::Wrong => counts.wrong += 1,
        Verdict::None => counts.none += usize::from(lines.is_some()),
    }
    let unmarked = zones.iter().any(|zone| zone.is_certain() && !shows(zone, lines));
    counts.unmarked += usize::from(unmarked);
    let certain = zone.is_some_and(Zone::is_certain);
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

#[cfg(test)]
mod tests {
    use super::*;
    use reader::{Character, Doubt, Kind, Line, Point};

    fn zone(kind: Kind, text: &str, doubt: Option<Doubt>) -> Zone {
        let place = Point::default();
        let character = |letter| Character { letter, place, confidence: 1.0, doubt, other: None };
        let lines = vec![Line { characters: text.chars().map(character).collect() }];
        let (checks, doubts) = (Vec::new(), Vec::new());
        Zone { kind, lines, checks, doubts, corners: [place; 4], pitch: 12.0, mirrored: false }
    }

    fn counted(zones: &[Zone], shown: Option<&str>) -> String {
        let lines = shown.map(|line| vec![line.to_owned()]);
        let zone = compared(zones, lines.as_deref());
        let mut counts = Counts::default();
        count(&mut counts, judge(zone, lines.as_deref()), zones, zone, lines.as_deref());
        counts.line()
    }

    #[test]
    fn what_a_picture_is_said_to_show_is_what_is_compared() {
        let (visa, passport) = (zone(Kind::VisaA, "V<UTO", None), zone(Kind::Td3, "P<UTO", None));
        let exact = "exact 1, checks 0, wrong 0 (unmarked 0), none 0 of 1; doubtful 0";
        assert_eq!(counted(std::slice::from_ref(&visa), Some("V<UTO")), exact);
        assert_eq!(counted(std::slice::from_ref(&passport), Some("P<UTO")), exact);
        // Both: whichever is shown, wherever it stands; the other passes for certain and is not shown.
        let both = [visa, passport];
        let beside = "exact 1, checks 0, wrong 0 (unmarked 1), none 0 of 1; doubtful 0";
        assert_eq!(counted(&both, Some("P<UTO")), beside);
        assert_eq!(counted(&both, Some("V<UTO")), beside);
    }

    #[test]
    fn a_false_zone_is_seen_wherever_it_stands() {
        let right = || zone(Kind::Td3, "P<UTO", None);
        let false_one = |doubt| zone(Kind::Td3, "P<XXX", doubt);
        let shown = Some("P<UTO");
        assert_eq!(
            counted(&[right(), false_one(None)], shown),
            "exact 1, checks 0, wrong 0 (unmarked 1), none 0 of 1; doubtful 0"
        );
        assert_eq!(
            counted(&[right(), false_one(Some(Doubt::Close))], shown),
            "exact 1, checks 0, wrong 0 (unmarked 0), none 0 of 1; doubtful 0"
        );
        assert_eq!(
            counted(&[false_one(None)], shown),
            "exact 0, checks 1, wrong 0 (unmarked 1), none 0 of 1; doubtful 0"
        );
        assert_eq!(
            counted(&[right()], None),
            "exact 0, checks 0, wrong 1 (unmarked 1), none 0 of 0; doubtful 0"
        );
        assert_eq!(counted(&[], shown), "exact 0, checks 0, wrong 0 (unmarked 0), none 1 of 1; doubtful 0");
    }

    #[test]
    fn a_manifest_says_what_each_picture_shows() {
        let read = |text: &str| entries(text.as_bytes());
        let entry = |lines| Entry { file: "a.jpg".to_owned(), lines };
        assert_eq!(read(r#"[{"file": "a.jpg", "lines": null}]"#), Ok(vec![entry(None)]));
        let lines = Some(vec!["A".to_owned(), "B".to_owned()]);
        assert_eq!(read(r#"[{"file": "a.jpg", "lines": ["A", "B"], "level": 1}]"#), Ok(vec![entry(lines)]));
        for wrong in [
            r#"[{"file": "a.jpg"}]"#,
            r#"[{"file": "a.jpg", "lines": "A"}]"#,
            r#"[{"file": "a.jpg", "lines": ["A", null]}]"#,
            r#"[{"lines": null}]"#,
            "{}",
            "[",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_file_that_is_missing_ends_only_itself() {
        let folder = std::env::temp_dir().join(format!("reader-pictures-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let manifest =
            r#"[{"file": "missing.jpg", "lines": ["A"]}, {"file": "manifest.json", "lines": null}]"#;
        std::fs::write(folder.join("manifest.json"), manifest).expect("a file");
        let line = run(&folder, true).map(|counts| counts.line());
        std::fs::remove_dir_all(&folder).expect("it was there");
        assert_eq!(line.as_deref(), Ok("exact 0, checks 0, wrong 0 (unmarked 0), none 1 of 1; doubtful 0"));
    }
}
