//! `cargo xtask read-pictures DIR`: reads the pictures of a folder and compares them with what its manifest says they show.
//!
//! Knows how to start the reader; how readings are counted, `reader/examples/pictures.rs` knows.

use std::path::PathBuf;

use crate::shell::{self, cargo};
use crate::{HELP, Outcome};

pub(crate) fn run(args: &[String]) -> Outcome {
    let [folder] = args else { return Err(format!("read-pictures takes one folder\n\n{HELP}")) };
    let folder = PathBuf::from(folder);
    // The reader starts at the top of the repository; a folder is meant from where one stands.
    let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut read = cargo(&["run", "--quiet", "--locked", "--release", "--package", "reader"]);
    shell::run(read.args(["--example", "pictures", "--"]).arg(folder))
}
