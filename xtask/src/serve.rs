//! `cargo xtask run`: from a fresh clone to the portal in the browser.
//!
//! Knows the order of the work and the server's demo arguments; all else about the demo (its certification
//! authority, key files and people) the server itself makes and announces.

use std::process::Command;

use crate::Outcome;
use crate::portal;
use crate::setup::{self, Wants};
use crate::shell::{self, cargo};
use crate::steps::Steps;

pub(crate) fn run(args: &[String]) -> Outcome {
    let tools = setup::install(Wants::default())?;
    let mut steps = Steps::new(3);
    steps.step("Building the portal (WebAssembly)", || portal::build(&tools))?;
    steps.step("Building the server", || {
        shell::run(&mut cargo(&[
            "build",
            "--release",
            "--locked",
            "--package",
            "backend",
            "--bin",
            "backend",
        ]))
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
