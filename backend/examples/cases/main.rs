//! Judges a folder of cases: `cargo run -p backend --example cases -- DIR`, or `cargo xtask cases DIR`.
//!
//! Reads `DIR/manifest.json`, prints a line for each case (right or not, and what differs) and a summary, and fails when
//! anything differs. Knows files and printing; what an answer is stands in [`verdict`].

#![expect(clippy::print_stdout, reason = "the answers are what the program is for")]

mod verdict;

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: cases DIR");
        return ExitCode::FAILURE;
    };
    let judged = match verdict::folder(Path::new(&folder)) {
        Ok(judged) => judged,
        Err(why) => {
            eprintln!("error: {why}");
            return ExitCode::FAILURE;
        }
    };
    for case in &judged {
        match case.differs.as_slice() {
            [] => println!("ok   {}", case.id),
            differs => println!("FAIL {}: {}", case.id, differs.join("; ")),
        }
    }
    let wrong = judged.iter().filter(|case| !case.differs.is_empty()).count();
    println!("{} cases, {} ok, {wrong} FAIL", judged.len(), judged.len() - wrong);
    if wrong == 0 && !judged.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
