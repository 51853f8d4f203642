//! `cargo xtask parity`: the same applications judged, and the same files of pictures read, natively and in WebAssembly must
//! give the same bytes. Knows how to build and start the two sides; what an application is, `shared/examples/parity.rs` knows,
//! and which pictures and broken files there are, `reader/examples/readings.rs`.

use std::fs::File;
use std::process::Command;

use crate::Outcome;
use crate::setup::{self, Tools, Wants};
use crate::shell::{self, cargo};
use crate::wasm;

/// Seed of a run without `--seed`: printed, so that any run can be repeated.
const SEED: &str = "20230225";
const CASES: &str = "10000";
/// Pictures of each level of difficulty; each is broken in three ways besides.
const PICTURES: &str = "6";

pub(crate) fn run(args: &[String]) -> Outcome {
    compare(&setup::install(Wants { bundle: true, ..Wants::default() })?, args)
}

pub(crate) fn compare(tools: &Tools, args: &[String]) -> Outcome {
    let cases = option(args, "--cases").unwrap_or(CASES);
    let seed = option(args, "--seed").unwrap_or(SEED);
    eprintln!("parity: {cases} applications, seed {seed}");
    let module = wasm::build_shared_js(tools)?;
    let file = shell::target().join("xtask/parity.jsonl");
    let out = File::create(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let mut generate =
        cargo(&["run", "--quiet", "--locked", "--package", "shared", "--features", "specimen"]);
    generate.args(["--example", "parity", "--", "--cases", cases, "--seed", seed]).stdout(out);
    shell::run(&mut generate)?;
    let judge = shell::root().join("xtask/src/parity/judge.cjs");
    shell::run(Command::new("node").arg(judge).arg(&module).arg(&file))?;
    readings(tools, option(args, "--pictures").unwrap_or(PICTURES), seed)
}

/// The same files, read by both.
fn readings(tools: &Tools, pictures: &str, seed: &str) -> Outcome {
    eprintln!("parity: {pictures} pictures of each level, seed {seed}");
    let module = wasm::build_reader_js(tools)?;
    let folder = shell::target().join("xtask/parity-pictures");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let mut read =
        cargo(&["run", "--quiet", "--locked", "--package", "reader", "--example", "readings", "--"]);
    shell::run(read.arg(&folder).args(["--count", pictures, "--seed", seed]))?;
    let compare = shell::root().join("xtask/src/parity/read.cjs");
    shell::run(Command::new("node").arg(compare).arg(&module).arg(&folder))
}

fn option<'a>(args: &'a [String], name: &str) -> Option<&'a str> {
    let place = args.iter().position(|arg| arg == name)?;
    args.get(place + 1).map(String::as_str)
}
