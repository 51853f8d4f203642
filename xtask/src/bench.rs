//! `cargo xtask bench`: runs the benches the packages bring.

use crate::Outcome;
use crate::shell::{self, cargo};

pub(crate) fn run(args: &[String]) -> Outcome {
    let mut bench = cargo(&["bench", "--locked", "--package", "eds", "--benches", "--"]);
    shell::run(bench.args(args))
}
