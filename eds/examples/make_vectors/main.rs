//! Makes a set of attack vectors with keys of its own: `cargo run -p eds --example make_vectors -- DIR [SEED]`.
//!
//! Writes `DIR/vectors/manifest.json` and the files it names, in the format that the example `judge` reads; the same
//! seed gives the same bytes. Knows files; what is attacked, and how, stands in [`set`].

mod documents;
mod holders;
mod key_files;
mod messages;
mod pki;
mod set;
mod stamps;
mod status;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    let Some(folder) = args.next() else {
        eprintln!("usage: make_vectors DIR [SEED]");
        return ExitCode::FAILURE;
    };
    let seed = args.next().and_then(|seed| seed.parse().ok()).unwrap_or(set::SEED);
    match write(Path::new(&folder), &set::make(seed)) {
        Ok(count) => {
            eprintln!("{count} vectors in {folder}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("error: {why}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path, set: &set::Set) -> Result<usize, String> {
    fs::create_dir_all(folder.join("vectors")).map_err(|error| error.to_string())?;
    for (path, bytes) in &set.files {
        fs::write(folder.join(path), bytes).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(set.vectors.len())
}
