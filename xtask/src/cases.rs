//! `cargo xtask cases DIR`: judges a folder of cases, inputs with the answers they should get, by its manifest.
//!
//! Knows how to start the judge; what a case is, `backend/examples/cases` knows.

use std::path::PathBuf;

use crate::shell::{self, cargo};
use crate::{HELP, Outcome};

pub(crate) fn run(args: &[String]) -> Outcome {
    let [folder] = args else { return Err(format!("cases takes one folder\n\n{HELP}")) };
    let folder = PathBuf::from(folder);
    // The judge starts at the top of the repository; a folder is meant from where one stands.
    let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut judge =
        cargo(&["run", "--quiet", "--locked", "--package", "backend", "--example", "cases", "--"]);
    shell::run(judge.arg(folder))
}
