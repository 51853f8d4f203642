//! `cargo xtask run`: from a fresh clone to the portal in the browser.
//!
//! Knows the order of the work and the server's demo arguments; all else about the demo (its certification
//! authority, key files and people) the server itself makes and announces.

use std::process::Command;

use crate::setup::{self, Wants};
use crate::shell::{self, cargo};
use crate::steps::Steps;
use crate::{Outcome, bundle, dev, portal};

pub(crate) fn run(args: &[String]) -> Outcome {
    match args.split_first() {
        Some((first, rest)) if first == "--release" => delivered(rest),
        _ => quickly(args),
    }
}

/// Built to be looked at: neither optimised nor compressed, and without what only that needs.
fn quickly(args: &[String]) -> Outcome {
    let tools = setup::install(Wants::default())?;
    let mut steps = Steps::new(3);
    steps.step("Building the server", dev::build_server)?;
    steps.step("Building the portal (WebAssembly)", || bundle::build(&tools))?;
    steps.step("Starting the demo", || become_program(dev::server().args(args)))?;
    Ok(())
}

/// Built as it is delivered.
fn delivered(args: &[String]) -> Outcome {
    let tools = setup::install(Wants { bundle: true, ..Wants::default() })?;
    let mut steps = Steps::new(3);
    steps.step("Building the portal (WebAssembly)", || portal::build(&tools))?;
    steps.step("Building the server", || {
        let build = ["build", "--release", "--locked", "--package", "backend", "--bin", "backend"];
        shell::run(&mut cargo(&build))
    })?;
    steps.step("Starting the demo", || {
        let mut server = Command::new(shell::target().join("release/backend"));
        server.current_dir(shell::root());
        server.args(["--demo", "--stories", "--data-dir", "var/demo", "--dist", "dist"]).args(args);
        become_program(&mut server)
    })?;
    Ok(())
}

/// Puts the program in our place, so that Ctrl-C and every other signal reach it and no other.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    let shown = shell::show(command);
    Err(format!("{shown}: {}", command.exec()))
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Outcome {
    shell::run(command)
}
