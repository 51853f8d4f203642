//! Building the copy and running its tests, one mutant after the other.
//!
//! Knows Cargo's messages: a change that does not compile is taken back and the copy written anew until it builds. A
//! mutant is noticed when a test fails, the program dies, or it takes many times as long as without any mutant. The
//! tests beside the changed code are asked first, and the first failure ends the asking.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;

use super::site::Site;
use super::write::{Tree, Written};
use crate::steps::Watch;
use crate::{Outcome, shell};

/// Builds after which something else than a mutant must be wrong.
const ROUNDS: usize = 25;
const SHARED: [&str; 6] =
    ["-p", "shared", "--locked", "--features", "law-text,specimen,schema", "--message-format=json"];
/// They compare the words of sources, and judge no behaviour.
const NOT_ASKED: [&str; 2] = ["law_ledger", "digests"];

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
        let is_test = message["profile"]["test"] == true
            && !NOT_ASKED.iter().any(|name| message["target"]["name"] == *name);
        message["executable"].as_str().filter(|_| is_test).map(PathBuf::from)
    };
    let mut compiled = Compiled { programs: Vec::new(), folder: tree.folder.join("shared") };
    for program in messages.iter().filter_map(executable) {
        let watch = Watch::start();
        let patience = Duration::from_secs(3600);
        if asked(&program, &compiled.folder, 0, &[], patience)? != Verdict::Survived {
            return Err(format!("{} fails without any mutant", program.display()));
        }
        compiled.programs.push((program, watch.elapsed()));
    }
    compiled.programs.sort_by_key(|(_, took)| *took);
    if compiled.programs.is_empty() { Err("there are no tests".to_owned()) } else { Ok(compiled) }
}

fn start(program: &PathBuf, folder: &PathBuf, mutant: usize, which: &[String]) -> Outcome<Child> {
    let mut command = Command::new(program);
    command.current_dir(folder).env("MUTANT", mutant.to_string()).env("INSTA_UPDATE", "no");
    // What failed is enough; where, takes longer than the tests.
    command.env("RUST_BACKTRACE", "0");
    command.env("CARGO_MANIFEST_DIR", folder).arg("--test-threads=1").args(which);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().map_err(|error| format!("{}: {error}", program.display()))
}

/// Tries each of `chosen`, two at a time, and tells the outcome of each; returns how many were noticed.
pub(super) fn trial(
    compiled: &Compiled,
    sites: &[Site],
    chosen: &[usize],
    told: impl Fn(usize, Verdict) + Sync,
) -> Outcome<usize> {
    let (next, killed, failed) = (AtomicUsize::new(0), AtomicUsize::new(0), Mutex::new(None));
    let work = || {
        while let Some(&id) = chosen.get(next.fetch_add(1, Ordering::Relaxed)) {
            match judge(compiled, id + 1, sites.get(id)) {
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

/// The tests that stand beside a file, as their names begin: those of `shared/src/person/name.rs` with `person::name::`.
fn beside(file: &str) -> Option<String> {
    let path = file.strip_prefix("shared/src/")?.strip_suffix(".rs")?;
    let path = path.strip_suffix("/mod").unwrap_or(path);
    Some(format!("{}::", path.replace('/', "::")))
}

fn judge(compiled: &Compiled, mutant: usize, site: Option<&Site>) -> Outcome<Verdict> {
    let library = |program: &PathBuf| {
        program.file_name().is_some_and(|name| name.to_string_lossy().starts_with("shared-"))
    };
    let patience = |usual: Duration| usual * 8 + Duration::from_secs(20);
    // Only what is shown to be noticed ends here; a name that no test begins with asks nothing.
    let near = site.and_then(|site| beside(&site.file));
    if let (Some(module), Some((program, usual))) =
        (&near, compiled.programs.iter().find(|(program, _)| library(program)))
    {
        let verdict =
            asked(program, &compiled.folder, mutant, std::slice::from_ref(module), patience(*usual))?;
        if verdict != Verdict::Survived {
            return Ok(verdict);
        }
    }
    for (program, usual) in &compiled.programs {
        let passed = near.iter().filter(|_| library(program));
        let rest: Vec<String> = passed.flat_map(|module| ["--skip".to_owned(), module.clone()]).collect();
        let verdict = asked(program, &compiled.folder, mutant, &rest, patience(*usual))?;
        if verdict != Verdict::Survived {
            return Ok(verdict);
        }
    }
    Ok(Verdict::Survived)
}

/// Runs one program until a test fails, or to its end.
fn asked(
    program: &PathBuf,
    folder: &PathBuf,
    mutant: usize,
    which: &[String],
    patience: Duration,
) -> Outcome<Verdict> {
    let mut child = start(program, folder, mutant, which)?;
    let failed = Arc::new(AtomicBool::new(false));
    let listener = child.stdout.take().map(|said| {
        let failed = Arc::clone(&failed);
        std::thread::spawn(move || {
            // To the end, so that the program is never kept from speaking.
            for line in BufReader::new(said).split(b'\n').map_while(Result::ok) {
                if is_failure(&line) {
                    failed.store(true, Ordering::Relaxed);
                }
            }
        })
    });
    let watch = Watch::start();
    let verdict = loop {
        if failed.load(Ordering::Relaxed) {
            break Verdict::Killed;
        }
        match child.try_wait().map_err(|error| format!("{}: {error}", program.display()))? {
            Some(status) if status.success() => break Verdict::Survived,
            Some(_) => break Verdict::Killed,
            None if watch.elapsed() > patience => break Verdict::TimedOut,
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    // It may have ended just now; either way it is gone.
    let _ = child.kill();
    let _ = child.wait();
    listener.map(std::thread::JoinHandle::join);
    Ok(verdict)
}

/// `test law::tests::a_test ... FAILED`.
fn is_failure(line: &[u8]) -> bool {
    line.starts_with(b"test ") && line.trim_ascii_end().ends_with(b"... FAILED")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(script: &str, which: &[String]) -> Verdict {
        let folder = std::env::temp_dir();
        let program = folder.join(format!("judge-{}-{}", std::process::id(), script.len()));
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).expect("a script");
        let executable = std::os::unix::fs::PermissionsExt::from_mode(0o755);
        std::fs::set_permissions(&program, executable).expect("it may run");
        let verdict = asked(&program, &folder, 7, which, Duration::from_secs(2)).expect("it starts");
        std::fs::remove_file(&program).expect("it is there");
        verdict
    }

    #[test]
    fn the_tests_beside_a_file_are_named_as_its_module() {
        assert_eq!(beside("shared/src/person/name.rs").as_deref(), Some("person::name::"));
        assert_eq!(beside("shared/src/person/translit/mod.rs").as_deref(), Some("person::translit::"));
        assert_eq!(beside("shared/src/time.rs").as_deref(), Some("time::"));
        assert_eq!(beside("eds/src/lib.rs"), None);
    }

    #[test]
    fn the_first_failure_ends_the_asking_and_silence_ends_it_too() {
        let (watch, failure) = (Watch::start(), "echo 'test a::b ... FAILED'; exec sleep 30");
        assert_eq!(says(failure, &[]), Verdict::Killed);
        assert!(watch.elapsed() < Duration::from_secs(2), "not to its end");
        assert_eq!(says("echo 'test a::b ... ok'", &[]), Verdict::Survived);
        assert_eq!(says("exit 101", &[]), Verdict::Killed);
        assert_eq!(says("exec sleep 31", &[]), Verdict::TimedOut);
        assert_eq!(
            says("test \"$MUTANT $3\" = '7 person::'", &["--skip".into(), "person::".into()]),
            Verdict::Survived
        );
    }
}
