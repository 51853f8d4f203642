//! The whole application judged: natively, and in WebAssembly in Node and in Chromium.
//!
//! The work itself is in `shared/examples/shared_speed.rs`, compiled three times; the JavaScript face is the module
//! the product ships. Knows how to build and start them and what to print.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::racer::{Pace, Racer, build_example, own, race, scratch};
use super::table::{Table, time, times};
use crate::Outcome;
use crate::setup::Tools;
use crate::wasm::{self, Target};

/// The aims, in nanoseconds.
const NATIVE_AIM: f64 = 10_000.0;
const WASM_AIM: f64 = 50_000.0;

pub(crate) fn compare(tools: &Tools, pace: Pace) -> Outcome<Table> {
    let mut racers = [native()?, Racer::start(&mut node(tools)?)?, Racer::start(&mut chromium(tools)?)?];
    let lanes = [
        (0, "validate"),
        (0, "validate-text"),
        (1, "validate"),
        (1, "text"),
        (1, "object"),
        (2, "validate"),
        (2, "text"),
        (2, "object"),
    ];
    let samples = race(&mut racers, &lanes, pace)?;
    let mut table = Table::new("Whole-application validation", "against");
    let names = [
        "native: rules only",
        "native: JSON in, canonical JSON out",
        "WebAssembly in Node: rules only",
        "WebAssembly in Node: `validateApplicationText`",
        "WebAssembly in Node: `validateApplication`",
        "WebAssembly in Chromium: rules only",
        "WebAssembly in Chromium: `validateApplicationText`",
        "WebAssembly in Chromium: `validateApplication`",
    ];
    let floor = samples.first().map_or(f64::NAN, |sample| sample.median());
    for (place, (name, sample)) in names.into_iter().zip(&samples).enumerate() {
        let aim = match place {
            0 => format!("aim ≤ {}", time(NATIVE_AIM)),
            2 | 5 => format!("{} native; aim ≤ {}", times(sample.median() / floor), time(WASM_AIM)),
            _ => format!("{} native rules", times(sample.median() / floor)),
        };
        table.time(name, sample, aim);
    }
    table.note(
        "Sixty-four different clear cases take turns, each with a representative, a power of attorney, a \
                machine-readable zone and two copies.",
    );
    table.note("Rules only: typed request in, report out. `validateApplicationText`: JSON text in, canonical report text \
                out. `validateApplication`: JavaScript object in, object out.");
    Ok(table)
}

pub(crate) fn native() -> Outcome<Racer> {
    let program = build_example("shared", "shared_speed", &["--features", "specimen"])?;
    Racer::start(&mut Command::new(program))
}

/// Both modules for Node: the product's, and the bench's own.
pub(crate) fn node(tools: &Tools) -> Outcome<Command> {
    let (product, bench) = modules(tools, Target::Node)?;
    let mut command = Command::new("node");
    command.arg(own("node.cjs")).arg(product).arg(bench);
    Ok(command)
}

fn chromium(tools: &Tools) -> Outcome<Command> {
    let (product, bench) = modules(tools, Target::Web)?;
    let folder = scratch()?.join("page");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let copy = |from: &Path, to: &str| {
        fs::copy(from, folder.join(to)).map(drop).map_err(|error| format!("{}: {error}", from.display()))
    };
    for (module, name) in [(&product, "shared"), (&bench, "shared_speed")] {
        copy(module, &format!("{name}.js"))?;
        copy(&module.with_file_name(format!("{name}_bg.wasm")), &format!("{name}_bg.wasm"))?;
    }
    for name in ["page.html", "page.mjs", "works.js"] {
        copy(&own(name), name)?;
    }
    let mut command = Command::new("node");
    command.arg(own("chromium.cjs")).arg(folder).arg(scratch()?.join("chromium-profile"));
    Ok(command)
}

/// The product's JavaScript face and the bench's module, both made as the portal's module is: same profile, `wasm-opt`.
fn modules(tools: &Tools, target: Target) -> Outcome<(PathBuf, PathBuf)> {
    let product = wasm::bind(tools, &wasm::compile_shared_js()?, "shared", target)?;
    let bench = wasm::bind(tools, &wasm::compile_shared_example("shared_speed")?, "shared_speed", target)?;
    for module in [&product, &bench] {
        wasm::optimise(tools, module)?;
    }
    Ok((product, bench))
}
