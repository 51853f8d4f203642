//! `cargo xtask settings`: writes the page of settings anew.
//!
//! The work is done by a test of the server, which knows its settings; this only turns the switch.

use crate::shell::{self, cargo};
use crate::{Outcome, only};

pub(crate) fn run(args: &[String]) -> Outcome {
    only(args, &[])?;
    let mut test = cargo(&["test", "--locked", "--package", "backend", "--test", "settings"]);
    shell::run(test.env("SETTINGS", "write"))
}
