//! `cargo xtask parity`: the same applications, judged natively and in WebAssembly, must give the same bytes.

use crate::Outcome;
use crate::setup::{self, Tools, Wants};
use crate::wasm;

pub(crate) fn run(args: &[String]) -> Outcome {
    compare(&setup::install(Wants::default())?, args)
}

pub(crate) fn compare(tools: &Tools, _args: &[String]) -> Outcome {
    let module = wasm::build_shared_js(tools)?;
    Err(format!("{} is built, but nothing compares it yet", module.display()))
}
