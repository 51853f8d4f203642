//! `cargo xtask eds-vectors DIR`: judges a set of signature vectors by its manifest.
//!
//! Knows how to start the judge; what a vector is, `eds/examples/judge` knows.

use crate::shell::{self, cargo};
use crate::{HELP, Outcome};

pub(crate) fn run(args: &[String]) -> Outcome {
    let [folder] = args else { return Err(format!("eds-vectors takes one folder\n\n{HELP}")) };
    let mut judge = cargo(&["run", "--quiet", "--locked", "--package", "eds", "--example", "judge", "--"]);
    shell::run(judge.arg(shell::folder(folder)?))
}
