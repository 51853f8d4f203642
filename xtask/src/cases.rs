//! `cargo xtask cases DIR`: judges a folder of cases, inputs with the answers they should get, by its manifest.
//!
//! Knows how to start the judge; what a case is, `backend/examples/cases` knows.

use crate::shell::{self, cargo};
use crate::{HELP, Outcome};

pub(crate) fn run(args: &[String]) -> Outcome {
    let [folder] = args else { return Err(format!("cases takes one folder\n\n{HELP}")) };
    let mut judge =
        cargo(&["run", "--quiet", "--locked", "--package", "backend", "--example", "cases", "--"]);
    shell::run(judge.arg(shell::folder(folder)?))
}
