//! Judges a folder of test vectors: `cargo run -p eds --release --example judge -- DIR`.
//!
//! Reads `DIR/vectors/manifest.json`, prints a line for each vector (name, expected, got, reason) and a summary, and
//! fails when any answer differs. Knows files and printing; what an answer is stands in [`verdict`].

#![expect(clippy::print_stdout, reason = "the answers are what the program is for")]

mod verdict;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use serde_json::Value;

/// Largest file read, octets.
const BYTES_MAX: u64 = 256 << 20;

fn main() -> ExitCode {
    let Some(folder) = env::args_os().nth(1) else {
        eprintln!("usage: judge DIR");
        return ExitCode::FAILURE;
    };
    match run(Path::new(&folder)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path) -> Result<bool, String> {
    let manifest = read(folder, "vectors/manifest.json")?;
    let manifest = manifest.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&manifest);
    let manifest: Value = serde_json::from_slice(manifest).map_err(|e| format!("manifest.json: {e}"))?;
    let vectors = manifest["vectors"].as_array().ok_or("manifest.json: no list \"vectors\"")?;
    let files = |path: &str| read(folder, path);
    let mut wrong = Vec::new();
    for vector in vectors {
        let id = vector["id"].as_str().unwrap_or("(no id)");
        let judged = catch_unwind(AssertUnwindSafe(|| verdict::judge(vector, &files)));
        let verdict = judged.unwrap_or_else(|_| verdict::Verdict::failure("panicked"));
        let mark = if verdict.matches { "ok  " } else { "FAIL" };
        let expected = vector["expect"].as_str().unwrap_or("(nothing)");
        println!("{mark} {id}: expected {expected}, got {}, {}", verdict.got, verdict.reason);
        if !verdict.matches {
            wrong.push(id);
        }
    }
    println!("{} vectors, {} as expected, {} not", vectors.len(), vectors.len() - wrong.len(), wrong.len());
    for id in &wrong {
        println!("  not as expected: {id}");
    }
    Ok(wrong.is_empty() && !vectors.is_empty())
}

/// A file of the folder; a path that leaves it is refused.
fn read(folder: &Path, path: &str) -> Result<Vec<u8>, String> {
    let relative = PathBuf::from(path);
    let inside = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    if !relative.components().all(inside) {
        return Err(format!("{path}: not a path inside the folder"));
    }
    let whole = folder.join(relative);
    let size = fs::metadata(&whole).map_err(|e| format!("{path}: {e}"))?.len();
    if size > BYTES_MAX {
        return Err(format!("{path}: too large"));
    }
    fs::read(&whole).map_err(|e| format!("{path}: {e}"))
}
