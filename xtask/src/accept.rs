//! `cargo xtask accept [--seed S] [--long] [--cases DIR]`: every figure that is promised, measured now and held against
//! its bar.
//!
//! One line a figure; fails when one lies below its bar or cannot be measured. What nobody asked for is said to be left
//! out. A promise that has no line here is not made. Knows which figures there are and where each is measured; how, the
//! measuring commands know.

#![expect(clippy::print_stdout, reason = "the figures are what the command is for")]

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::bench::reader::{self, Level};
use crate::shell::{self, cargo};
use crate::steps::Watch;
use crate::{
    HELP, Outcome, clients, endpoints, imports, mutants, parity, portal, questions, repository, setup, steps,
};

/// Seed of a run without `--seed`.
const SEED: &str = "20230225";
/// Mutants tried with `--long`.
const MUTANTS: usize = 20;

/// What was found.
pub(crate) struct Measured {
    /// The figure as people read it.
    pub(crate) value: String,
    /// How it stands to its bar.
    pub(crate) verdict: Verdict,
}

/// How a figure stands to its bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It reaches it.
    Holds,
    /// It does not, or could not be measured.
    Below,
    /// Nobody gave anything to judge: neither kept nor missed.
    NotJudged,
}

impl Measured {
    fn of(value: String, holds: bool) -> Self {
        Self { value, verdict: if holds { Verdict::Holds } else { Verdict::Below } }
    }

    #[cfg(test)]
    fn holds(&self) -> bool {
        self.verdict == Verdict::Holds
    }
}

/// What was asked for.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    seed: String,
    long: bool,
    cases: Option<PathBuf>,
}

/// What the measuring is given.
struct Given {
    asked: Asked,
    tools: setup::Tools,
}

/// A promise: its name, its bar, whether measuring it takes long, and how it is measured.
struct Figure {
    name: &'static str,
    bar: &'static str,
    long: bool,
    measure: fn(&Given) -> Outcome<Measured>,
}

const FIGURES: &[Figure] = &[
    Figure {
        name: "own cases judged right",
        bar: "all",
        long: false,
        measure: |_| cases(&shell::root().join("backend/tests/cases")),
    },
    Figure {
        name: "further cases judged right",
        bar: "all of the folder that is named",
        long: false,
        measure: |given| further(given.asked.cases.as_deref()),
    },
    Figure {
        name: "endpoints of the interface, and places in which one is written by hand",
        bar: "one declaration each, under 1.2 places an endpoint, none without a caller",
        long: false,
        measure: |_| endpoints(),
    },
    Figure {
        name: "questions of the forms, and places in which one is written by hand",
        bar: "one declaration and one name in each of 3 languages",
        long: false,
        measure: |_| questions(),
    },
    Figure {
        name: "texts, and places of code in which one is written besides",
        bar: "one place in each of 3 languages, none in code",
        long: false,
        measure: |_| texts(),
    },
    Figure {
        name: "circles of files that name one another",
        bar: "6 at most, none in the server and in the browser",
        long: false,
        measure: |_| circles(),
    },
    Figure {
        name: "lines of Rust",
        bar: "counted, none set",
        long: false,
        measure: |_| {
            let repository::Lines { product, tests, files } = repository::lines()?;
            Ok(all(&format!("{product} of the product, {tests} of tests, in {files} files")))
        },
    },
    Figure {
        name: "lines of the first page",
        bar: "100 at most, every picture there",
        long: false,
        measure: |_| {
            let (lines, missing) = repository::first_page()?;
            let holds = lines <= repository::README_AT_MOST && missing.is_empty();
            Ok(Measured::of(format!("{lines} lines, {} pictures missing", missing.len()), holds))
        },
    },
    Figure {
        name: "clients that generators made from the published description alone, and that file, decide and consult",
        bar: "both, and a validator of others has nothing to say",
        long: false,
        measure: |given| clients::walk(&given.tools).map(|()| all("2 of 2, and the validator is content")),
    },
    Figure {
        name: "applications judged alike, byte for byte, natively and in WebAssembly",
        bar: "all of 10,000",
        long: false,
        measure: |given| {
            parity::compare(&given.tools, &["--seed".into(), digits(&given.asked.seed)])
                .map(|()| all("10,000 of 10,000"))
        },
    },
    Figure {
        name: "drawn documents read exactly, as clean scans and as people photograph them, and the time for half of them",
        bar: "99 %, 85 % and 300 ms, none wrong without a doubt",
        long: false,
        measure: |given| readings(&digits(&given.asked.seed)),
    },
    Figure {
        name: "the time for half of these in WebAssembly",
        bar: "1,200 ms",
        long: false,
        measure: |given| {
            let half = reader::in_webassembly(&given.tools, &digits(&given.asked.seed))?;
            Ok(Measured::of(format!("{half:.0} ms"), half <= 1200.0))
        },
    },
    Figure {
        name: "octets of the recogniser of characters",
        bar: "60,000 at most",
        long: false,
        measure: |_| reader::weight().map(|octets| Measured::of(octets.to_string(), octets <= 60_000)),
    },
    Figure {
        name: "drawn documents of six levels that are read wrongly without a doubt",
        bar: "none of 10,002",
        long: true,
        measure: |given| Ok(unmarked(&reader::levels(None, 1667, &digits(&given.asked.seed), None)?)),
    },
    Figure {
        name: "an earlier number found under another state's spelling, and new people shown somebody else",
        bar: "98 % and 3 % in every nation",
        long: false,
        measure: |_| twins(),
    },
    Figure {
        name: "95 of 100 searches for an earlier number among a million people, on either database",
        bar: "within 50 ms",
        long: true,
        measure: |_| searches(),
    },
    Figure { name: "the worst layout shift of any page", bar: "0.1", long: true, measure: layout },
    Figure {
        name: "changed rules that a test notices",
        bar: "at least 90 % of 20",
        long: true,
        measure: |given| {
            let score = mutants::sampled(MUTANTS, &given.asked.seed)?;
            Ok(Measured::of(format!("{} of {}", score.killed, score.tried), score.is_enough()))
        },
    },
];

pub(crate) fn run(args: &[String]) -> Outcome {
    let asked = asked(args)?;
    let long = asked.long;
    let tools = setup::install(setup::Wants {
        bundle: true,
        browser: true,
        postgres: true,
        clients: true,
        ..setup::Wants::default()
    })?;
    let given = Given { asked, tools };
    let mut lines = Vec::new();
    for figure in FIGURES.iter().filter(|figure| long || !figure.long) {
        eprintln!("measuring: {}", figure.name);
        let watch = Watch::start();
        let measured = (figure.measure)(&given).unwrap_or_else(|why| Measured::of(why, false));
        lines.push((line(figure, &measured, &steps::spoken(watch.elapsed())), measured));
    }
    println!("\nseed {}", given.asked.seed);
    lines.iter().for_each(|(line, _)| println!("{line}"));
    let left = FIGURES.iter().filter(|figure| figure.long && !long).count();
    if left > 0 {
        println!("{left} more with --long");
    }
    let below = lines.iter().filter(|(_, measured)| measured.verdict == Verdict::Below).count();
    if below == 0 { Ok(()) } else { Err(format!("{below} of {} figures lie below their bar", lines.len())) }
}

fn asked(args: &[String]) -> Outcome<Asked> {
    let mut asked = Asked { seed: SEED.to_owned(), long: false, cases: None };
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        let mut value = || rest.next().cloned().ok_or_else(|| format!("{arg} takes a value\n\n{HELP}"));
        match arg.as_str() {
            "--seed" => asked.seed = value()?,
            "--cases" => asked.cases = Some(shell::folder(&value()?)?),
            "--long" => asked.long = true,
            other => return Err(format!("unknown argument {other:?}\n\n{HELP}")),
        }
    }
    Ok(asked)
}

fn line(figure: &Figure, measured: &Measured, took: &str) -> String {
    let verdict = match measured.verdict {
        Verdict::Holds => "ok         ",
        Verdict::Below => "BELOW      ",
        Verdict::NotJudged => "not judged ",
    };
    let value = measured.value.lines().next().unwrap_or_default();
    format!("{verdict} {}: {value} (bar: {}; {took})", figure.name, figure.bar)
}

fn all(value: &str) -> Measured {
    Measured::of(value.to_owned(), true)
}

/// A seed of any words as the digits that `parity` takes.
fn digits(seed: &str) -> String {
    let digits: String = seed.chars().filter(char::is_ascii_digit).take(15).collect();
    if digits.is_empty() { seed.bytes().map(u64::from).sum::<u64>().to_string() } else { digits }
}

/// The cases of the folder that was named, judged.
fn further(folder: Option<&Path>) -> Outcome<Measured> {
    let nothing = "no folder of cases was named (--cases DIR), nothing was judged";
    folder.map_or_else(|| Ok(Measured { value: nothing.to_owned(), verdict: Verdict::NotJudged }), cases)
}

/// The cases of a folder, judged; a folder that holds none is below every bar.
fn cases(folder: &Path) -> Outcome<Measured> {
    if !folder.join("manifest.json").is_file() {
        return Err(format!("{} holds no manifest.json", folder.display()));
    }
    let mut judge =
        cargo(&["run", "--quiet", "--locked", "--package", "backend", "--example", "cases", "--"]);
    counted(judge.arg(folder), " cases, ")
}

/// Endpoints, who calls them, and where they are written.
fn endpoints() -> Outcome<Measured> {
    let counted = endpoints::count()?;
    let endpoints::Counted { endpoints, idle, places } = counted;
    let value = format!("{endpoints} endpoints in {places} places, {idle} without a caller");
    Ok(Measured::of(value, counted.is_within_bars()))
}

/// Questions of the forms, and where they are written.
fn questions() -> Outcome<Measured> {
    let counted = questions::count()?;
    let (questions, names, again) = (counted.questions, counted.names, counted.again.len());
    let value = format!("{questions} questions, {names} names, {again} places besides");
    Ok(Measured::of(value, counted.is_once(3)))
}

/// Texts, and where they are written.
fn texts() -> Outcome<Measured> {
    let repository::Texts { keys, lacking, besides } = repository::texts()?;
    let value = format!("{keys} texts, {lacking} lacking in a language, {} places besides", besides.len());
    Ok(Measured::of(value, lacking == 0 && besides.is_empty()))
}

/// Circles of files, and those of the two packages that have none.
fn circles() -> Outcome<Measured> {
    let found = repository::circles()?;
    let in_rooms = |circle: &imports::Circle| {
        circle.0.iter().any(|file| file.starts_with("backend/") || file.starts_with("frontend/"))
    };
    let holds = found.len() <= imports::MOST && !found.iter().any(in_rooms);
    Ok(Measured::of(found.len().to_string(), holds))
}

/// Clean scans and photographs, drawn and read.
fn readings(seed: &str) -> Outcome<Measured> {
    let mut levels = reader::levels(Some(1), 100, seed, None)?;
    levels.extend(reader::levels(Some(4), 60, seed, None)?);
    Ok(exact(&levels))
}

fn exact(levels: &[Level]) -> Measured {
    let [scans, photographs] = levels else { return Measured::of("nothing was read".to_owned(), false) };
    let share = |level: &Level| level.exact * 100 / level.pictures.max(1);
    let half = scans.half.max(photographs.half);
    let value = format!(
        "{} of {} and {} of {}, {half} ms, {} wrong without a doubt",
        scans.exact,
        scans.pictures,
        photographs.exact,
        photographs.pictures,
        scans.unmarked + photographs.unmarked
    );
    let right = share(scans) >= 99 && share(photographs) >= 85 && scans.unmarked + photographs.unmarked == 0;
    Measured::of(value, right && half <= 300)
}

fn unmarked(levels: &[Level]) -> Measured {
    let count = |what: fn(&Level) -> usize| levels.iter().map(what).sum::<usize>();
    let (unmarked, all) = (count(|level| level.unmarked), count(|level| level.pictures));
    let value = format!("{unmarked} of {all}, {} of them read exactly", count(|level| level.exact));
    Measured::of(value, unmarked == 0 && all > 10_000)
}

/// Recall and wrong candidates, nation by nation; the figure is that of all, the bar is every nation's.
fn twins() -> Outcome<Measured> {
    let mut twins = cargo(&["run", "--quiet", "--locked", "--release", "--package", "shared"]);
    twins.args(["--features", "specimen", "--example", "twins"]);
    let (said, succeeded) = shell::heard(&mut twins)?;
    Ok(nations(&said, succeeded))
}

fn nations(said: &str, succeeded: bool) -> Measured {
    let rows: Vec<Vec<&str>> = said.lines().map(|line| line.split('|').collect()).collect();
    let missed: Vec<&str> = rows
        .iter()
        .filter(|row| !row.last().is_some_and(|aim| aim.ends_with(": kept")))
        .map(|row| row[0])
        .collect();
    let all =
        rows.last().map_or_else(|| "nothing was said".to_owned(), |row| row[..row.len() - 1].join(", "));
    let value = if missed.is_empty() { all } else { format!("missed by {}", missed.join(", ")) };
    Measured::of(value, succeeded && missed.is_empty() && rows.len() > 20)
}

/// How long a search takes on each database.
fn searches() -> Outcome<Measured> {
    let mut search = cargo(&["run", "--quiet", "--locked", "--release", "--package", "backend"]);
    search.args(["--features", "measure", "--example", "duplicate_search", "--", "1000000", "1000"]);
    let (said, succeeded) = shell::heard(&mut search)?;
    Ok(times(&said, succeeded))
}

fn times(said: &str, succeeded: bool) -> Measured {
    let rows: Vec<Vec<&str>> = said
        .lines()
        .map(|line| line.split('|').collect::<Vec<_>>())
        .filter(|row| row.last().is_some_and(|aim| aim.starts_with("aim p95")))
        .collect();
    let value: Vec<String> = rows
        .iter()
        .map(|row| {
            let p95 = row.get(2).and_then(|range| range.split(',').next()).unwrap_or_default();
            format!("{} {p95}", row[0])
        })
        .collect();
    let kept = rows.iter().all(|row| row.last().is_some_and(|aim| aim.ends_with(": kept")));
    Measured::of(value.join("; "), succeeded && kept && rows.len() == 2)
}

/// The journey that measures every page prints a line for each.
fn layout(given: &Given) -> Outcome<Measured> {
    portal::build(&given.tools)?;
    let mut journey =
        cargo(&["test", "--package", "e2e", "--test", "layout", "--locked", "--", "--nocapture"]);
    journey.env("IIN_AXE", &given.tools.axe).env("IIN_GECKODRIVER", &given.tools.geckodriver);
    let (said, succeeded) = shell::heard(&mut journey)?;
    Ok(shifts(&said, succeeded))
}

fn shifts(said: &str, succeeded: bool) -> Measured {
    let shift =
        |line: &str| line.split("layout shift ").nth(1)?.split_whitespace().next()?.parse::<f64>().ok();
    let pages: Vec<f64> = said.lines().filter_map(shift).collect();
    let worst = pages.iter().copied().fold(0.0, f64::max);
    let value = format!("{worst:.3} over {} pages", pages.len());
    Measured::of(value, succeeded && worst <= 0.1 && !pages.is_empty())
}

/// The last line of a program that holds `mark`, as the figure; it holds when the program succeeds.
fn counted(command: &mut Command, mark: &str) -> Outcome<Measured> {
    let (said, succeeded) = shell::heard(command)?;
    let last = said.lines().rev().find(|line| line.contains(mark));
    let value = last.unwrap_or("nothing was said").trim().to_owned();
    Ok(Measured::of(value, succeeded && last.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_holds_only_when_its_program_succeeds_and_says_it() {
        let say = |script: &str| {
            let mut sh = Command::new("sh");
            sh.args(["-c", script]);
            counted(&mut sh, " cases, ").expect("it starts")
        };
        assert!(say("echo '60 cases, 60 ok, 0 FAIL'").holds());
        let wrong = say("echo '60 cases, 59 ok, 1 FAIL'; exit 1");
        assert_eq!((wrong.value.as_str(), wrong.holds()), ("60 cases, 59 ok, 1 FAIL", false));
        assert!(!say("true").holds(), "silence is no figure");
    }

    #[test]
    fn cases_that_nobody_named_are_not_judged_and_those_that_are_not_there_are_below() {
        let said = |measured: &Measured| line(&FIGURES[1], measured, "a moment");
        let unnamed = further(None).expect("nothing is looked for");
        assert_eq!(unnamed.verdict, Verdict::NotJudged);
        assert!(said(&unnamed).starts_with(
            "not judged  further cases judged right: no folder of cases was named (--cases DIR), nothing was judged ("
        ));
        // A folder without cases is an error, which is a figure below its bar.
        assert!(further(Some(&shell::root().join("xtask"))).is_err());
        assert!(said(&Measured::of("why".to_owned(), false)).starts_with("BELOW "));
        assert!(said(&all("60 cases, 60 ok")).starts_with("ok "));
    }

    #[test]
    fn what_is_asked_for_is_taken_as_it_is_written() {
        let of = |args: &[&str]| asked(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&[]), Ok(Asked { seed: SEED.to_owned(), long: false, cases: None }));
        let folder = shell::root().join("xtask");
        let path = folder.to_str().expect("a path of letters");
        let all = of(&["--long", "--cases", path, "--seed", "7"]).expect("known arguments");
        assert_eq!((all.seed.as_str(), all.long), ("7", true));
        assert_eq!(all.cases, folder.canonicalize().ok(), "from where one stands");
        for wrong in [&["--cases"][..], &["--seed"], &["--cases", "no such folder"], &["--short"]] {
            assert!(of(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn readings_hold_when_enough_are_exact_in_time_and_none_is_wrong_without_a_doubt() {
        let level = |pictures: usize, exact: usize, unmarked: usize, half: u64| Level {
            name: String::new(),
            pictures,
            exact,
            certain: exact / 2,
            none: 0,
            unmarked,
            half,
            most: 2 * half,
        };
        assert!(exact(&[level(100, 99, 0, 200), level(60, 51, 0, 300)]).holds());
        for wrong in [
            [level(100, 98, 0, 200), level(60, 60, 0, 200)],
            [level(100, 100, 0, 200), level(60, 50, 0, 200)],
            [level(100, 100, 0, 200), level(60, 60, 1, 200)],
            [level(100, 100, 0, 301), level(60, 60, 0, 200)],
            [level(0, 0, 0, 0), level(0, 0, 0, 0)],
        ] {
            assert!(!exact(&wrong).holds(), "{wrong:?}");
        }
        assert!(!exact(&[]).holds(), "silence is no figure");
        assert!(unmarked(&[level(10_001, 5_000, 0, 200)]).holds());
        assert!(!unmarked(&[level(10_001, 5_000, 1, 200)]).holds());
        assert!(!unmarked(&[level(10_000, 5_000, 0, 200)]).holds(), "too few to say so");
    }

    #[test]
    fn one_nation_below_its_aims_is_below_the_bar() {
        let row =
            |nation: usize, aim: &str| format!("nation {nation}|99.0 % found|99 of 100|98 % and 3 %: {aim}");
        let mut rows: Vec<String> = (0..22).map(|nation| row(nation, "kept")).collect();
        assert!(nations(&rows.join("\n"), true).holds());
        assert!(!nations(&rows.join("\n"), false).holds());
        rows[3] = row(3, "missed");
        let below = nations(&rows.join("\n"), true);
        assert_eq!((below.value.as_str(), below.holds()), ("missed by nation 3", false));
        assert!(!nations("", true).holds(), "silence is no figure");
    }

    #[test]
    fn both_databases_answer_in_time() {
        let row = |database: &str, aim: &str| {
            format!("{database}: one search|0.29 ms|p95 6.82 ms, p99 12.08 ms|aim p95 ≤ 50 ms: {aim}")
        };
        let both = |second: &str| format!("{}\n#a note\nfound|1|2|3\n{}", row("a", "kept"), row("b", second));
        let kept = times(&both("kept"), true);
        assert_eq!(
            (kept.value.as_str(), kept.holds()),
            ("a: one search p95 6.82 ms; b: one search p95 6.82 ms", true)
        );
        assert!(!times(&both("missed"), true).holds() && !times(&both("kept"), false).holds());
        assert!(!times(&row("a", "kept"), true).holds(), "one database alone");
    }

    #[test]
    fn the_worst_page_is_the_figure() {
        let said = "test a ... layout shift 0.004  portal Fast /\nlayout shift 0.090  desk Slow /desk\n";
        let measured = shifts(said, true);
        assert_eq!((measured.value.as_str(), measured.holds()), ("0.090 over 2 pages", true));
        assert!(!shifts("layout shift 0.101  portal Fast /", true).holds());
        assert!(!shifts("", true).holds(), "no page was measured");
    }

    #[test]
    fn every_promise_has_a_name_of_its_own_and_a_bar() {
        let names: std::collections::BTreeSet<_> = FIGURES.iter().map(|figure| figure.name).collect();
        assert_eq!(names.len(), FIGURES.len());
        assert!(FIGURES.iter().all(|figure| !figure.bar.is_empty()));
    }

    #[test]
    fn a_seed_of_words_is_a_seed() {
        assert_eq!(digits("2026-11-30"), "20261130");
        assert_eq!(digits("ab"), "195");
    }
}
