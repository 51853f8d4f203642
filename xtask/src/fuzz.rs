//! `cargo xtask fuzz [--seconds N] [TARGET…]`: throws damaged objects at the readers and judges of `eds`, damaged files
//! at the judge of copies and at the reader of pictures, and what any program may say in NCALayer's place at the pages' half of the conversation.
//!
//! Knows how the targets of `eds/fuzz`, `frontend/fuzz`, `backend/fuzz` and `reader/fuzz` are built on the stable compiler, with
//! coverage counters for libFuzzer and without an address sanitizer (the crates have no `unsafe`), where their first
//! corpus comes from, and the caps each runs under. What a target of `eds` does stands in `eds/fuzz/src/targets.rs`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest as _, Sha256};

use crate::shell::{self, cargo};
use crate::{HELP, Outcome};

/// A target, its package (with a lock file of its own), the longest input tried (octets), the endings of files that
/// begin its corpus, and words to put in.
struct Target {
    name: &'static str,
    package: &'static str,
    longest: usize,
    seeds: &'static [&'static str],
    words: Option<&'static str>,
}

const SIGNATURE: &str = "eds/fuzz";

impl Target {
    /// One of the signature's.
    const fn eds(name: &'static str, longest: usize, seeds: &'static [&'static str]) -> Self {
        Self { name, package: SIGNATURE, longest, seeds, words: None }
    }
}

const TARGETS: [Target; 11] = [
    Target::eds("ber", 8 << 10, &["cms", "p12"]),
    Target::eds("cms", 16 << 10, &["cms", "der", "tsp"]),
    Target::eds("crl", 16 << 10, &["crl"]),
    Target {
        name: "files",
        package: "backend/fuzz",
        longest: 8 << 10,
        seeds: &["pdf", "jpg", "png"],
        words: Some("backend/fuzz/seeds/files.dict"),
    },
    Target {
        name: "ncalayer",
        package: "frontend/fuzz",
        longest: 4 << 10,
        seeds: &["messages"],
        words: None,
    },
    Target::eds("ocsp", 8 << 10, &["ocsp"]),
    Target {
        name: "pictures",
        package: "reader/fuzz",
        longest: 16 << 10,
        seeds: &["jpg", "png"],
        words: None,
    },
    Target::eds("pkcs12", 8 << 10, &["p12"]),
    Target::eds("tsp", 8 << 10, &["tsp", "cms"]),
    Target::eds("x509", 8 << 10, &["cer"]),
    Target::eds("xml", 16 << 10, &["xml"]),
];

/// Memory of one target beyond which it has failed, MiB.
const MEMORY: u32 = 1024;
/// Time for one input beyond which a target has failed, seconds.
const TIMEOUT: u32 = 10;
/// Time for each target without `--seconds`.
const SECONDS: &str = "60";

/// Edge counters and comparisons, as libFuzzer reads them.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                        -Cllvm-args=-sanitizer-coverage-pc-table \
                        -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing";

pub(crate) fn run(args: &[String]) -> Outcome {
    let (seconds, targets) = read(args)?;
    let folder = shell::target().join("fuzz");
    let packages: BTreeSet<&str> = targets.iter().map(|target| target.package).collect();
    let programs = build(&folder, &packages)?;
    let seeds = seeds(&folder, &packages)?;
    let mut failed = Vec::new();
    for target in targets {
        let corpus = folder.join("corpus").join(target.name);
        let kept = folder.join("artifacts").join(target.name);
        create(&corpus)?;
        create(&kept)?;
        let sown = sow(&seeds, target, &corpus)?;
        eprintln!("fuzz {}: {sown} seeds, {seconds} s, corpus in {}", target.name, corpus.display());
        let mut fuzz = Command::new(programs.join(target.name));
        fuzz.arg(&corpus).arg(format!("-artifact_prefix={}/", kept.display())).args([
            format!("-max_total_time={seconds}"),
            format!("-max_len={}", target.longest),
            format!("-rss_limit_mb={MEMORY}"),
            format!("-timeout={TIMEOUT}"),
            "-print_final_stats=1".to_owned(),
        ]);
        fuzz.args(target.words.map(|words| format!("-dict={}", shell::root().join(words).display())));
        if let Err(why) = shell::run(&mut fuzz) {
            eprintln!("{why}");
            failed.push(format!("{} (input kept in {})", target.name, kept.display()));
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

/// Seconds for each target, and the targets named; none named means all.
fn read(args: &[String]) -> Outcome<(String, Vec<&'static Target>)> {
    let mut seconds = SECONDS.to_owned();
    let mut targets = Vec::new();
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        if arg == "--seconds" {
            let number = args.next().filter(|number| number.parse::<u32>().is_ok_and(|number| number > 0));
            seconds.clone_from(number.ok_or("--seconds takes a number above 0")?);
            continue;
        }
        let target = TARGETS.iter().find(|target| target.name == arg);
        let names = TARGETS.map(|target| target.name).join(", ");
        targets.push(target.ok_or_else(|| format!("no target {arg:?}; there are {names}\n\n{HELP}"))?);
    }
    let all = targets.is_empty();
    Ok((seconds, if all { TARGETS.iter().collect() } else { targets }))
}

/// Builds the packages asked for; gives the folder their targets lie in.
fn build(folder: &Path, packages: &BTreeSet<&str>) -> Outcome<PathBuf> {
    if !["c++", "g++", "clang++"].iter().any(|program| shell::which(program).is_some()) {
        return Err("libFuzzer is built from C++: install g++ or clang".to_owned());
    }
    let said = shell::output(Command::new("rustc").arg("-vV"))?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: ")).ok_or("rustc names no host")?;
    // With a target named, the flags do not reach build scripts.
    for package in packages {
        let mut build = cargo(&["build", "--release", "--locked", "--manifest-path"]);
        build.arg(format!("{package}/Cargo.toml")).args(["--target", host]);
        shell::run(build.env("RUSTFLAGS", COVERAGE).env("CARGO_TARGET_DIR", folder))?;
    }
    Ok(folder.join(host).join("release"))
}

/// Files to begin with: those kept beside the targets, and for the signature the vectors made with our own keys and the
/// real objects beside the repository if they are there.
fn seeds(folder: &Path, packages: &BTreeSet<&str>) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in ["frontend/fuzz/seeds", "backend/fuzz/seeds", "reader/fuzz/seeds", "backend/tests/files"] {
        collect(&shell::root().join(folder), &mut found)?;
    }
    if !packages.contains(SIGNATURE) {
        return Ok(found);
    }
    let made = folder.join("made");
    let mut make =
        cargo(&["run", "--quiet", "--locked", "--package", "eds", "--example", "make_vectors", "--"]);
    shell::run(make.arg(&made))?;
    collect(&made, &mut found)?;
    let real = shell::root().join("../shared/eds/fixtures");
    if real.is_dir() {
        eprintln!("real objects too: {}", real.display());
        collect(&real, &mut found)?;
    } else {
        eprintln!("made vectors only: {} is not there", real.display());
    }
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() { collect(&path, found)? } else { found.push(path) }
    }
    Ok(())
}

/// Copies the seeds of a target into its corpus, named by their digest; gives how many there are.
fn sow(seeds: &[PathBuf], target: &Target, corpus: &Path) -> Outcome<usize> {
    let mut count = 0;
    for path in seeds {
        if !target.seeds.contains(&kind(path)) {
            continue;
        }
        let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
        if bytes.len() > target.longest {
            continue;
        }
        let file = corpus.join(hex::encode(Sha256::digest(&bytes)));
        fs::write(&file, bytes).map_err(|error| format!("{}: {error}", file.display()))?;
        count += 1;
    }
    Ok(count)
}

/// What a file is: by its ending, or by its folder when the ending says nothing.
fn kind(path: &Path) -> &str {
    let text = |part: Option<&std::ffi::OsStr>| part.and_then(std::ffi::OsStr::to_str).map(str::to_owned);
    let folder = text(path.parent().and_then(Path::file_name));
    match (path.extension().and_then(std::ffi::OsStr::to_str), folder.as_deref()) {
        (Some("bin"), Some("ocsp")) => "ocsp",
        (Some("bin"), Some("tsp")) => "tsp",
        (Some(ending), _) => ending,
        (None, _) => "",
    }
}

fn create(folder: &Path) -> Outcome {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_named_or_all() {
        let read = |args: &[&str]| read(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>());
        let names = |args: &[&str]| {
            read(args)
                .map(|(seconds, targets)| (seconds, targets.iter().map(|one| one.name).collect::<Vec<_>>()))
        };
        assert_eq!(
            names(&[]).map(|(seconds, all)| (seconds, all.len())),
            Ok(("60".to_owned(), TARGETS.len()))
        );
        assert_eq!(names(&["--seconds", "5", "xml"]), Ok(("5".to_owned(), vec!["xml"])));
        for wrong in [&["--seconds"][..], &["--seconds", "0"], &["--seconds", "x"], &["der"]] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn seeds_are_told_by_ending_or_folder() {
        for (path, wanted) in
            [("a/b.cms", "cms"), ("x/ocsp/r.bin", "ocsp"), ("x/tsp/t.bin", "tsp"), ("x/y", "")]
        {
            assert_eq!(kind(Path::new(path)), wanted);
        }
    }
}
