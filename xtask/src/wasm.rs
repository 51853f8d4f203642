//! `shared`, `eds` and `reader` as WebAssembly: for Node, where every parity check has its other half, and for pages that measure.
//!
//! Knows how the modules are built and where they land. Does not know what is asked of them.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;
use crate::setup::Tools;
use crate::shell::{self, cargo};

/// What browsers and Node run.
pub(crate) const TRIPLE: &str = "wasm32-unknown-unknown";

/// Who loads the module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// `require` in Node.
    Node,
    /// `import` in a page.
    Web,
}

/// Builds `shared` with its JavaScript face and returns the CommonJS module to `require`.
pub(crate) fn build_shared_js(tools: &Tools) -> Outcome<PathBuf> {
    bind(tools, &compile_shared_js()?, "shared", Target::Node)
}

/// The library with its JavaScript face, not bound yet.
pub(crate) fn compile_shared_js() -> Outcome<PathBuf> {
    let library = ["--lib", "--crate-type", "cdylib", "--features", "js"];
    compile("rustc", "shared", &library)?;
    Ok(folder().join("shared.wasm"))
}

/// Builds `reader` with its JavaScript face and returns the CommonJS module to `require`.
pub(crate) fn build_reader_js(tools: &Tools) -> Outcome<PathBuf> {
    compile("rustc", "reader", &["--lib", "--crate-type", "cdylib", "--features", "js"])?;
    bind(tools, &folder().join("reader.wasm"), "reader", Target::Node)
}

/// An example with the same profile, not bound yet.
pub(crate) fn compile_shared_example(name: &str) -> Outcome<PathBuf> {
    compile("build", "shared", &["--example", name, "--features", "js,specimen"])?;
    Ok(folder().join(format!("examples/{name}.wasm")))
}

/// The speed example of `eds`, not bound yet.
pub(crate) fn compile_eds_speed() -> Outcome<PathBuf> {
    compile("build", "eds", &["--example", "eds_speed"])?;
    Ok(folder().join("examples/eds_speed.wasm"))
}

fn folder() -> PathBuf {
    shell::target().join(TRIPLE).join("wasm-release")
}

fn compile(command: &str, package: &str, what: &[&str]) -> Outcome {
    let mut cargo = cargo(&[command, "--locked", "--package", package, "--target", TRIPLE]);
    shell::run(cargo.args(["--profile", "wasm-release"]).args(what))
}

/// Makes the JavaScript around a compiled module and returns its path; the module lies beside it as
/// `<name>_bg.wasm`.
pub(crate) fn bind(tools: &Tools, module: &Path, name: &str, target: Target) -> Outcome<PathBuf> {
    let (kind, folder) = match target {
        Target::Node => ("nodejs", "xtask/shared-js"),
        Target::Web => ("web", "xtask/shared-web"),
    };
    let folder = shell::target().join(folder);
    let mut bindgen = Command::new(&tools.wasm_bindgen);
    bindgen.args(["--target", kind, "--out-name", name, "--out-dir"]).arg(&folder).arg(module);
    shell::run(&mut bindgen)?;
    Ok(folder.join(format!("{name}.js")))
}

/// Makes a bound module as small as the portal's own, in place.
pub(crate) fn optimise(tools: &Tools, script: &Path) -> Outcome {
    let module = script.with_file_name(
        script.file_stem().map_or_else(String::new, |name| format!("{}_bg.wasm", name.to_string_lossy())),
    );
    // What the compiler emits by default; Binaryen reads no list of features from the module.
    let mut wasm_opt = Command::new(&tools.wasm_opt);
    for feature in [
        "bulk-memory",
        "bulk-memory-opt",
        "call-indirect-overlong",
        "multivalue",
        "mutable-globals",
        "nontrapping-float-to-int",
        "reference-types",
        "sign-ext",
    ] {
        wasm_opt.arg(format!("--enable-{feature}"));
    }
    shell::run(wasm_opt.arg("-Oz").arg(&module).arg("-o").arg(&module))
}
