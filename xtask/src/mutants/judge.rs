//! Building the copy and running its tests, one mutant after the other.
//!
//! Knows Cargo's messages: a change that does not compile is taken back and the copy written anew until it builds. A
//! mutant is noticed when a test fails, the program dies, or it takes many times as long as without any mutant.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::Value;

use super::find::Site;
use super::write::{Tree, Written};
use crate::steps::Watch;
use crate::{Outcome, shell};

/// Builds after which something else than a mutant must be wrong.
const ROUNDS: usize = 25;
const SHARED: [&str; 6] =
    ["-p", "shared", "--locked", "--features", "law-text,specimen", "--message-format=json"];
/// Compares the words of sources with the law's; it judges no behaviour.
const NOT_ASKED: &str = "law_ledger";

/// What became of a mutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Killed,
    TimedOut,
    Survived,
}

/// Test programs with all mutants inside, the quickest first, and the folder to start them in.
pub(super) struct Compiled {
    programs: Vec<(PathBuf, Duration)>,
    folder: PathBuf,
}

/// Builds the copy; also says which mutants do not compile.
pub(super) fn compile(tree: &Tree, sites: &[Site]) -> Outcome<(Compiled, BTreeSet<usize>)> {
    let mut dropped = BTreeSet::new();
    for _ in 0..ROUNDS {
        let places = tree.write(sites, &dropped)?;
        let messages = cargo(tree, "check", &["--lib"])?;
        let errors: Vec<_> = messages.iter().filter_map(error).collect();
        if errors.is_empty() {
            return Ok((programs(tree)?, dropped));
        }
        eprintln!("      {} errors: taking back what does not compile", errors.len());
        let before = dropped.len();
        for (file, at) in errors.iter().flat_map(places_of) {
            dropped.extend(guilty(&places, &file, at));
        }
        if dropped.len() == before {
            let said: Vec<_> = errors.iter().filter_map(|it| it["rendered"].as_str()).take(3).collect();
            return Err(format!(
                "the copy does not compile, and no mutant is to blame:\n{}",
                said.join("\n")
            ));
        }
    }
    Err(format!("the copy does not compile after {ROUNDS} tries"))
}

fn cargo(tree: &Tree, command: &str, more: &[&str]) -> Outcome<Vec<Value>> {
    let mut cargo = shell::cargo(&[command]);
    cargo.args(SHARED).args(more).current_dir(&tree.folder);
    cargo.env("CARGO_TARGET_DIR", tree.folder.with_extension("target")).stderr(Stdio::inherit());
    let output = cargo.output().map_err(|error| format!("cargo: {error}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    Ok(said.lines().filter_map(|line| serde_json::from_str(line).ok()).collect())
}

fn error(message: &Value) -> Option<&Value> {
    let message = message.get("message").filter(|it| it["level"] == "error")?;
    (!message["spans"].as_array()?.is_empty()).then_some(message)
}

/// Every place an error names, as file and octet; the first span of it first.
fn places_of(error: &&Value) -> Vec<(String, usize)> {
    let spans = error["spans"].as_array().into_iter().flatten();
    let mut primary: Vec<&Value> = spans.collect();
    primary.sort_by_key(|span| span["is_primary"] != true);
    let place = |span: &Value| {
        Some((span["file_name"].as_str()?.to_owned(), usize::try_from(span["byte_start"].as_u64()?).ok()?))
    };
    primary.into_iter().filter_map(place).take(1).collect()
}

/// The mutant whose own text holds the place, else all of the smallest place that does.
fn guilty(places: &BTreeMap<String, Vec<Written>>, file: &str, at: usize) -> Vec<usize> {
    let Some(written) = places.get(file) else { return Vec::new() };
    let own = written.iter().filter(|it| it.own.contains(&at)).min_by_key(|it| it.own.len());
    if let Some(own) = own {
        return vec![own.id];
    }
    let around = written.iter().filter(|it| it.whole.contains(&at)).map(|it| it.whole.clone());
    let Some(smallest) = around.min_by_key(|whole| whole.len()) else { return Vec::new() };
    written.iter().filter(|it| it.whole == smallest).map(|it| it.id).collect()
}

/// Builds the tests, runs each without a mutant, and orders them by the time they take.
fn programs(tree: &Tree) -> Outcome<Compiled> {
    let messages = cargo(tree, "test", &["--no-run"])?;
    if let Some(error) = messages.iter().find_map(error) {
        return Err(format!("tests of the copy do not compile:\n{}", error["rendered"]));
    }
    let executable = |message: &Value| {
        let is_test = message["profile"]["test"] == true && message["target"]["name"] != NOT_ASKED;
        message["executable"].as_str().filter(|_| is_test).map(PathBuf::from)
    };
    let mut compiled = Compiled { programs: Vec::new(), folder: tree.folder.join("shared") };
    for program in messages.iter().filter_map(executable) {
        let watch = Watch::start();
        let passed = matches!(start(&program, &compiled.folder, 0)?.wait(), Ok(status) if status.success());
        if !passed {
            return Err(format!("{} fails without any mutant", program.display()));
        }
        compiled.programs.push((program, watch.elapsed()));
    }
    compiled.programs.sort_by_key(|(_, took)| *took);
    if compiled.programs.is_empty() { Err("there are no tests".to_owned()) } else { Ok(compiled) }
}

fn start(program: &PathBuf, folder: &PathBuf, mutant: usize) -> Outcome<Child> {
    let mut command = Command::new(program);
    command.current_dir(folder).env("MUTANT", mutant.to_string()).env("INSTA_UPDATE", "no");
    command.env("CARGO_MANIFEST_DIR", folder).arg("--test-threads=1");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().map_err(|error| format!("{}: {error}", program.display()))
}

/// Tries each of `chosen`, two at a time, and tells the outcome of each; returns how many were noticed.
pub(super) fn trial(
    compiled: &Compiled,
    chosen: &[usize],
    told: impl Fn(usize, Verdict) + Sync,
) -> Outcome<usize> {
    let (next, killed, failed) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::new(None));
    let work = || {
        while let Some(&id) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
            match judge(compiled, id + 1) {
                Ok(verdict) => {
                    if verdict != Verdict::Survived {
                        killed.fetch_add(1, Ordering::Relaxed);
                    }
                    told(id, verdict);
                }
                Err(why) => {
                    if let Ok(mut failed) = failed.lock() {
                        *failed = Some(why);
                    }
                    return;
                }
            }
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(work);
        work();
    });
    match failed.into_inner() {
        Ok(Some(why)) => Err(why),
        _ => Ok(killed.into_inner()),
    }
}

fn judge(compiled: &Compiled, mutant: usize) -> Outcome<Verdict> {
    for (program, usual) in &compiled.programs {
        let mut child = start(program, &compiled.folder, mutant)?;
        let watch = Watch::start();
        let patience = *usual * 8 + Duration::from_secs(20);
        loop {
            match child.try_wait().map_err(|error| format!("{}: {error}", program.display()))? {
                Some(status) if status.success() => break,
                Some(_) => return Ok(Verdict::Killed),
                None if watch.elapsed() > patience => {
                    // It may have ended just now; either way it is gone.
                    let _ = child.kill();
                    let _ = child.wait();
                    return Ok(Verdict::TimedOut);
                }
                None => std::thread::sleep(Duration::from_millis(20)),
            }
        }
    }
    Ok(Verdict::Survived)
}
