//! `shared` as WebAssembly for Node: the other half of every parity check.
//!
//! Knows how the module is built and where it lands. Does not know what is asked of it.

use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;
use crate::setup::Tools;
use crate::shell::{self, cargo};

/// Builds `shared` with its JavaScript face and returns the CommonJS module to `require`.
pub(crate) fn build_shared_js(tools: &Tools) -> Outcome<PathBuf> {
    let target = "wasm32-unknown-unknown";
    shell::run(&mut cargo(&[
        "rustc",
        "--locked",
        "--package",
        "shared",
        "--lib",
        "--crate-type",
        "cdylib",
        "--features",
        "js",
        "--target",
        target,
        "--profile",
        "wasm-release",
    ]))?;
    let folder = shell::target().join("xtask/shared-js");
    let module = shell::target().join(target).join("wasm-release/shared.wasm");
    let mut bindgen = Command::new(&tools.wasm_bindgen);
    bindgen.args(["--target", "nodejs", "--out-name", "shared", "--out-dir"]).arg(&folder).arg(&module);
    shell::run(&mut bindgen)?;
    Ok(folder.join("shared.js"))
}
