//! `cargo xtask law`: writes the ledger, the decision table and the living document anew, and strikes off what is held
//! by now.
//!
//! The work is done by tests of `shared`, which know law and rules; this only turns the switch.

use crate::shell::{self, cargo};
use crate::{Outcome, only};

pub(crate) fn run(args: &[String]) -> Outcome {
    only(args, &[])?;
    let mut test = cargo(&["test", "--locked", "--package", "shared", "--features", "law-text,specimen"]);
    for page in ["law_ledger", "decision_table", "living_document"] {
        test.args(["--test", page]);
    }
    shell::run(test.env("LAW_LEDGER", "write"))
}
