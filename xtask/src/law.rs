//! `cargo xtask law`: writes `docs/law/ledger.md` anew and strikes off what is held by now.
//!
//! The work is done by `shared/tests/law_ledger.rs`, which knows law and tests; this only turns the switch.

use crate::shell::{self, cargo};
use crate::{Outcome, only};

pub(crate) fn run(args: &[String]) -> Outcome {
    only(args, &[])?;
    let mut test = cargo(&["test", "--locked", "--package", "shared", "--features", "law-text"]);
    shell::run(test.args(["--test", "law_ledger"]).env("LAW_LEDGER", "write"))
}
