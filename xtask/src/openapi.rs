//! `cargo xtask openapi`: writes the published description of the interface and its page of calls anew.
//!
//! The work is done by a test of `shared`, which knows the declarations; this only turns the switch.

use crate::shell::{self, cargo};
use crate::{Outcome, only};

pub(crate) fn run(args: &[String]) -> Outcome {
    only(args, &[])?;
    let mut test = cargo(&["test", "--locked", "--package", "shared"]);
    test.args(["--features", "law-text,specimen,schema", "--test", "openapi"]);
    shell::run(test.env("OPENAPI", "write"))
}
